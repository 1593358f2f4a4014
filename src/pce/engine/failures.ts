import { type ErrorItem, Refusal } from '../model/errors.ts';
import type { EventType } from '../model/event-types.ts';
import { type Answer, type Call, json, noContent } from '../model/operation.ts';
import { carryOut } from './bulk.ts';
import type { Tell } from './writes.ts';

interface Failure extends ErrorItem {
  readonly hrefs: string[];
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

/** The failures of a call on many hrefs: those of the same token are one, with all hrefs (pylo reads them so). */
export class Failures {
  readonly #byToken = new Map<string, Failure>();

  add(href: string, { token, message }: ErrorItem): [] {
    const failure = this.#byToken.get(token) ?? { token, message, hrefs: [] };
    failure.hrefs.push(href);
    this.#byToken.set(token, failure);
    return [];
  }

  refused(href: string, { items: [item] }: Refusal): [] {
    return this.add(href, item as ErrorItem);
  }

  /** Failures go to journal and log too: the status 200 does not show them. */
  get answer(): Answer {
    const all = [...this.#byToken.values()];
    return { ...json(200, { errors: all }), failures: all };
  }

  get answerIfAny(): Answer {
    return this.#byToken.size === 0 ? noContent : this.answer;
  }
}

/** Objects that are handled in one go, while nobody else is served. */
const AT_ONCE = 100;

/**
 * A call that does the same to many objects and leaves one event. An object that is refused leaves the others alone.
 * @param status of the answer where none is refused: 200 has a list of errors always
 */
export function carryOutForHrefs(
  call: Call,
  type: EventType,
  hrefs: readonly string[],
  work: (href: string, tell: Tell) => void,
  status: 200 | 204 = 204,
): Answer | Promise<Answer> {
  const event = call.pce.events.bulk(call, type, status);
  const failures = new Failures();
  const tell: Tell = (_type, change) => event.tell(change);
  return carryOut({
    ...{ call, items: [...new Set(hrefs)], atOnce: AT_ONCE },
    work: (href) => {
      try {
        work(href, tell);
        return [];
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return failures.refused(href, error);
      }
    },
    failed: (href, refusal) => failures.refused(href, refusal),
    keep: () => event.write(),
    answer: () => (status === 200 ? failures.answer : failures.answerIfAny),
  });
}
