import { FairQueue } from '../../state/fair-queue.ts';
import { jobBounds } from '../../state/jobs.ts';
import { turnOf } from '../../state/turns.ts';
import { errorTable } from './error-table.ts';
import { Refusal } from './errors.ts';
import type { Answer, Call } from './operation.ts';

/** Long works that are under way at a time, of different orgs. Each may hold an answer in memory. */
const MOST_AT_A_TIME = 4;

/** Long works of a user that may wait in an org. */
export const MOST_LONG_WORKS_WAITING = 100;

/**
 * Calls that take long: a bulk call of large objects, an answer of many megabytes. Each runs in steps, and others are
 * served in between. An org runs one at a time, and its users take turns: a user with many of them keeps no other org
 * waiting, and no other user of the org until all are done.
 */
export class LongWorks {
  readonly #queue = new FairQueue<[org: number, user: number]>(MOST_AT_A_TIME);
  readonly #underWay = new Set<Reader>();

  /**
   * @param work yields after each step; the state may change until the next
   * @param check throws a Refusal to end the work; called before each step
   * @throws Refusal when the rows of the org were replaced since the call came; 429 when too many of the user wait
   */
  run<T>(call: Call, work: () => Generator<void, T>, check: () => void = () => undefined): Promise<T> {
    const keys: [number, number] = [call.org, call.principal.userId];
    if (this.#queue.waiting(keys) >= MOST_LONG_WORKS_WAITING)
      throw new Refusal('too_many_waiting', undefined, TOO_MANY);
    const running: Running = { org: call.org, call, check, isOver: false };
    this.#underWay.add(running);
    const done = this.#queue.run(keys, () => goThrough(running, work));
    return done.finally(() => this.#underWay.delete(running));
  }

  /**
   * As `run`, for a work that only makes an answer. An asynchronous call gets it as a data file. Pending writes are
   * committed first: much may have changed since the call came. The work ends when the caller has left, or may not read
   * any longer.
   */
  read(call: Call, work: () => Generator<void, Answer>): Promise<Answer> {
    return this.look(call, function* () {
      const answer = yield* work();
      return call.async ? yield* call.pce.jobs.acceptInSteps(call, answer) : answer;
    });
  }

  /** The same, for what becomes no answer of a PCE. */
  look<T>(call: Call, work: () => Generator<void, T>): Promise<T> {
    const check = () => {
      call.recheck();
      if (call.hasLeft()) throw new Refusal('request_timeout');
    };
    return this.run(
      call,
      function* () {
        call.pce.store.settleNow();
        return yield* work();
      },
      check,
    );
  }

  /** Does a work of another kind, which looks whether it is over. @param org whose rows it reads; undefined for all */
  async watch<T>(org: number | undefined, work: (reader: Readonly<Reader>) => Promise<T>): Promise<T> {
    const reader: Reader = { org, isOver: false };
    this.#underWay.add(reader);
    return work(reader).finally(() => this.#underWay.delete(reader));
  }

  /** Called when rows were replaced: a work under way has read another state, and must not write into this one. */
  end(org?: number): void {
    for (const reader of this.#underWay) if (org === undefined || reader.org === org) reader.isOver = true;
  }
}

/** A work that reads rows, which may be replaced meanwhile. */
interface Reader {
  readonly org: number | undefined;
  isOver: boolean;
}

interface Running extends Reader {
  readonly call: Call;
  readonly check: () => void;
}

async function goThrough<T>(running: Running, work: () => Generator<void, T>): Promise<T> {
  let steps: Generator<void, T> | undefined;
  try {
    for (;;) {
      await turnOf('pce', running.call.org);
      if (running.isOver) throw new Refusal('authorization_failed_error', undefined, REPLACED);
      running.check();
      // The caller may have become another while the work waited.
      steps ??= work();
      const { done, value } = steps.next();
      if (done) return value;
    }
  } finally {
    // The work itself undoes what it has begun.
    steps?.return(undefined as T);
  }
}

const REPLACED = 'the state was replaced while the call was carried out';
const TOO_MANY = `${MOST_LONG_WORKS_WAITING} calls of this user wait that take long: read the answers of some before you send more`;

/** An answer has the same limit as a data file. */
export const MOST_ANSWER_BYTES = jobBounds.bytesPerOrg;

/**
 * Joins texts that come in parts to a JSON array, one part a step.
 * @throws Refusal 406 when it becomes too large
 */
export function* arrayInSteps(parts: Iterable<readonly string[]>): Generator<void, Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for (const texts of parts) {
    if (texts.length === 0) {
      yield;
      continue;
    }
    const piece = Buffer.from(texts.join(','));
    mustFitAnswer((bytes += piece.length));
    pieces.push(pieces.length === 0 ? OPEN : COMMA, piece);
    yield;
  }
  return pieces.length === 0 ? Buffer.from('[]') : Buffer.concat([...pieces, CLOSE]);
}

function mustFitAnswer(bytes: number): void {
  if (bytes <= MOST_ANSWER_BYTES) return;
  throw new Refusal(
    'answer_too_large',
    `${errorTable.answer_too_large.message}: it has more than ${MOST_ANSWER_BYTES} bytes. Ask for less by a filter or max_results`,
  );
}

const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map((mark) => Buffer.from(mark)) as [Buffer, Buffer, Buffer];
