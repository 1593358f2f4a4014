import { BYTES_AT_ONCE } from '../../state/parts.ts';
import type { Store } from '../../state/store.ts';
import type { Answer, Call } from '../model/operation.ts';

/** To find an object takes as long as to search so many bytes of it. */
const BYTES_TO_FIND = 4096;

/** Tells a work in steps when others have their turn: when it has read much, or looked at many. */
export class Pace {
  readonly #store: Pick<Store, 'handled'>;
  readonly #most: number;
  #since = 0;
  #searched = 0;

  /** @param most bytes that a step reads */
  constructor(store: Pick<Store, 'handled'>, most = BYTES_AT_ONCE) {
    this.#store = store;
    this.#most = most;
    this.#begin();
  }

  /** Called after each object. @param bytes that were searched without being read by the store */
  *rest(bytes = 0): Generator<void> {
    this.#searched += bytes + BYTES_TO_FIND;
    if (this.#store.handled - this.#since + this.#searched < this.#most) return;
    yield;
    this.#begin();
  }

  #begin(): void {
    this.#since = this.#store.handled;
    this.#searched = 0;
  }
}

/** Answers in one go what takes no more than a step. What takes longer is begun again, as a long work. */
export function answerInSteps(call: Call, work: () => Generator<void, Answer>): Answer | Promise<Answer> {
  const { done, value } = work().next();
  return done ? value : call.pce.longWorks.read(call, work);
}
