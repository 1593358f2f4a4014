import { setImmediate as nextTurn } from 'node:timers/promises';
import { FairQueue } from '../state/fair-queue.ts';
import { jobBounds } from '../state/jobs.ts';
import { errorTable, Refusal } from './errors.ts';
import type { Call } from './operation.ts';

/** Bytes of texts that are read and written in one go. To parse and write that many takes some 100 ms. */
export const BYTES_AT_ONCE = 4 * 1024 * 1024;

/**
 * Calls that take long: a bulk call of large objects, an answer of many megabytes. Each goes on in steps, and others are
 * served in between. They have their turns one after another, so that together they need no more memory than one does,
 * and those of an org that asks for many keep no other org waiting for all of them.
 */
export class LongWorks {
  readonly #queue = new FairQueue<number>();
  readonly #underWay = new Set<Running>();

  /**
   * @param work yields behind each step; what it looks at may have changed by the next
   * @throws Refusal when the caller may do this no longer, or the rows of the org were replaced since the call came
   */
  run<T>(call: Call, work: () => Generator<void, T>): Promise<T> {
    const running: Running = { call, isOver: false };
    this.#underWay.add(running);
    const done = this.#queue.run(call.org, () => inSteps(running, work()));
    return done.finally(() => this.#underWay.delete(running));
  }

  /** To be called when rows were replaced: what a work has read, or is about to write, is of another state. */
  end(org?: number): void {
    for (const running of this.#underWay) if (org === undefined || running.call.org === org) running.isOver = true;
  }
}

interface Running {
  readonly call: Call;
  isOver: boolean;
}

async function inSteps<T>(running: Running, steps: Generator<void, T>): Promise<T> {
  for (;;) {
    await nextTurn();
    if (running.isOver) throw new Refusal('authorization_failed_error', undefined, REPLACED);
    running.call.recheck();
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const REPLACED = 'the state was replaced while the call was carried out';

/** An answer may be as large as one that becomes a data file. */
export const MOST_ANSWER_BYTES = jobBounds.bytesPerOrg;

/** @param bytes of what an answer is made from @throws Refusal 406 */
export function mustFitAnswer(bytes: number): void {
  if (bytes <= MOST_ANSWER_BYTES) return;
  throw new Refusal(
    'answer_too_large',
    `${errorTable.answer_too_large.message}: it would have ${bytes} bytes, and may have ${MOST_ANSWER_BYTES}. Ask for less by a filter or max_results`,
  );
}

/**
 * The JSON array of what `show` makes of each item; an item that is gone by then is left out.
 * @param weigh bytes that are read for an item
 * @throws Refusal 406 when it becomes too large
 */
export function* arrayInSteps<T>(
  items: readonly T[],
  weigh: (item: T) => number,
  show: (item: T) => string | undefined,
): Generator<void, Buffer> {
  const parts: Buffer[] = [];
  let texts: string[] = [];
  let bytes = 0;
  let left = BYTES_AT_ONCE;
  for (const item of items) {
    const text = show(item);
    if (text !== undefined) texts.push(text);
    mustFitAnswer((bytes += text?.length ?? 0));
    left -= weigh(item);
    if (left > 0) continue;
    parts.push(Buffer.from(texts.join(',')));
    texts = [];
    left = BYTES_AT_ONCE;
    yield;
  }
  parts.push(Buffer.from(texts.join(',')));
  const [first = Buffer.alloc(0), ...others] = parts.filter(({ length }) => length > 0);
  return Buffer.concat([OPEN, first, ...others.flatMap((part) => [COMMA, part]), CLOSE]);
}

const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map((mark) => Buffer.from(mark)) as [Buffer, Buffer, Buffer];
