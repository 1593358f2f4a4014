import { type ErrorItem, Refusal } from '../model/errors.ts';
import type { EventType } from '../model/event-types.ts';
import { type Answer, type Call, json, noContent } from '../model/operation.ts';
import { carryOut } from './bulk.ts';
import type { Tell } from './writes.ts';

interface Failure extends ErrorItem {
  readonly hrefs: Set<string>;
}

/** The answer of a call of which something failed. */
export const failuresForm = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['token', 'message', 'hrefs'],
        properties: {
          token: { type: 'string' },
          message: { type: 'string' },
          hrefs: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
};

/** The failures of a call on many hrefs: those alike are one, with all hrefs (pylo reads them so), the first one first. */
export class Failures {
  readonly #alike = new Map<string, Failure>();
  #advice: string | undefined;

  /** A message may be about one href alone: failures of one token can have several. */
  add(href: string, { token, message }: ErrorItem): [] {
    const key = JSON.stringify([token, message]);
    const failure = this.#alike.get(key) ?? { token, message, hrefs: new Set() };
    failure.hrefs.add(href);
    this.#alike.set(key, failure);
    return [];
  }

  refused(href: string, { items, hint }: Refusal): [] {
    this.#advice ??= hint;
    for (const item of items) this.add(href, item);
    return [];
  }

  /** Failures go to journal and log too: the status 200 does not show them. */
  get answer(): Answer {
    const all = [...this.#alike.values()].map(({ hrefs, ...failure }) => ({ ...failure, hrefs: [...hrefs] }));
    return { ...json(200, { errors: all }), failures: all, advice: this.#advice };
  }

  get answerIfAny(): Answer {
    return this.#alike.size === 0 ? noContent : this.answer;
  }
}

/** Objects that are handled in one go, while nobody else is served. */
const AT_ONCE = 100;

type Work<T> = (item: T, tell: Tell) => void;

/** A call that does the same to many objects. One that is named twice is handled once. */
export const carryOutForHrefs = (
  call: Call,
  type: EventType,
  hrefs: readonly string[],
  work: Work<string>,
  status?: 200 | 204,
): Answer | Promise<Answer> => {
  const items = [...new Set(hrefs)].map((href) => ({ href }));
  return carryOutForEach(call, type, items, ({ href }, tell) => work(href, tell), status);
};

/**
 * A call that does something to each of many objects, in the order of its items, and leaves one event. An item that is
 * refused leaves the others alone, those of the same object too.
 * @param status of the answer where none is refused: 200 has a list of errors always
 */
export function carryOutForEach<T extends { readonly href: string }>(
  call: Call,
  type: EventType,
  items: readonly T[],
  work: Work<T>,
  status: 200 | 204 = 204,
): Answer | Promise<Answer> {
  const event = call.pce.events.bulk(call, type, status);
  const failures = new Failures();
  const tell: Tell = (_type, change) => event.tell(change);
  return carryOut({
    ...{ call, items, atOnce: AT_ONCE },
    work: (item) => {
      try {
        work(item, tell);
        return [];
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return failures.refused(item.href, error);
      }
    },
    failed: ({ href }, refusal) => failures.refused(href, refusal),
    keep: () => event.write(),
    answer: () => (status === 200 ? failures.answer : failures.answerIfAny),
  });
}
