import { FairQueue } from '../../state/fair-queue.ts';
import { jobBounds } from '../../state/jobs.ts';
import { turnOf } from '../../state/turns.ts';
import { errorTable, Refusal } from './errors.ts';
import type { Answer, Call } from './operation.ts';

/** Bytes of texts that are read and written in one go. To parse and write that many takes some 100 ms. */
export const BYTES_AT_ONCE = 4 * 1024 * 1024;

/** How many are under way, of different orgs: together they need the memory of so many answers. */
const MOST_AT_A_TIME = 4;

/** How many of a user's may wait in an org. */
export const MOST_WAITING = 100;

/**
 * Calls that take long: a bulk call of large objects, an answer of many megabytes. Each goes on in steps, and others are
 * served in between. Those of an org have their turns one after another, user by user: whoever asks for many keeps no
 * other org waiting, and no other user of the org for all of them.
 */
export class LongWorks {
  readonly #queue = new FairQueue<[org: number, user: number]>(MOST_AT_A_TIME);
  readonly #underWay = new Set<Running>();

  /**
   * @param work yields behind each step; what it looks at may have changed by the next
   * @param check throws a Refusal when it is not to go on; asked ahead of each step
   * @throws Refusal when the rows of the org were replaced since the call came; 429 when too many of the user wait
   */
  run<T>(call: Call, work: () => Generator<void, T>, check: () => void = () => undefined): Promise<T> {
    const keys: [number, number] = [call.org, call.principal.userId];
    if (this.#queue.waiting(keys) >= MOST_WAITING) throw new Refusal('too_many_waiting', undefined, TOO_MANY);
    const running: Running = { call, check, isOver: false };
    this.#underWay.add(running);
    const done = this.#queue.run(keys, () => inSteps(running, work()));
    return done.finally(() => this.#underWay.delete(running));
  }

  /**
   * As `run`, for an answer alone; one that is to become a data file does so. It begins with what is kept: much may have
   * changed since the call came. It ends when the caller may no longer read, or is there no longer.
   */
  read(call: Call, work: () => Generator<void, Answer>): Promise<Answer> {
    const check = () => {
      call.recheck();
      if (call.hasLeft()) throw new Refusal('request_timeout');
    };
    return this.run(
      call,
      function* () {
        call.pce.store.settleNow();
        const answer = yield* work();
        return call.async ? yield* call.pce.jobs.acceptInSteps(call, answer) : answer;
      },
      check,
    );
  }

  /** To be called when rows were replaced: what a work has read, or is about to write, is of another state. */
  end(org?: number): void {
    for (const running of this.#underWay) if (org === undefined || running.call.org === org) running.isOver = true;
  }
}

interface Running {
  readonly call: Call;
  readonly check: () => void;
  isOver: boolean;
}

async function inSteps<T>(running: Running, steps: Generator<void, T>): Promise<T> {
  try {
    for (;;) {
      await turnOf('pce', running.call.org);
      if (running.isOver) throw new Refusal('authorization_failed_error', undefined, REPLACED);
      running.check();
      const { done, value } = steps.next();
      if (done) return value;
    }
  } finally {
    // What it has begun is taken away by the work itself.
    steps.return(undefined as T);
  }
}

const REPLACED = 'the state was replaced while the call was carried out';
const TOO_MANY = `${MOST_WAITING} calls of this user wait that take long: read the answers of some before you send more`;

/** An answer may be as large as one that becomes a data file. */
export const MOST_ANSWER_BYTES = jobBounds.bytesPerOrg;

/**
 * The JSON array of texts that come in parts, step by step.
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
