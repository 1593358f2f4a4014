import type { Cipheriv } from 'node:crypto';
import { crypto } from './crypto.ts';

const POOL_BYTES = 4096;

/** The two bits of RFC 9562 that say what kind of UUID it is, before two random ones. */
const VARIANTS = '89ab';

/** A place in the key stream. */
interface Position {
  readonly fillings: number;
  readonly used: number;
}

/**
 * The only source of randomness: ids, keys, secrets. With a seed it yields the same bytes in every run (the AES-256-CTR
 * key stream of the seed's digest); without one, the operating system's.
 */
export class Random {
  readonly #seed: string | undefined;
  #stream: Cipheriv | undefined;
  readonly #pool = Buffer.alloc(POOL_BYTES);
  /** The pool as hex digits: all that is asked for is text. */
  #digits = '';
  #used = 0;

  /** How often the pool was filled. */
  #fillings = 0;
  /** Where the start was over. */
  #mark: Position = { fillings: 0, used: 0 };

  constructor(seed?: string) {
    this.#seed = seed;
    this.#begin();
  }

  /** Says that the start is over: `restart` comes back to here. */
  mark(): void {
    this.#mark = this.#position();
  }

  /** With a seed, what follows is what followed the mark; without one, nothing happens. */
  restart(): void {
    this.#goTo(this.#mark);
  }

  /** With a seed, what a work has drawn that throws is drawn again. */
  attempt<T>(work: () => T): T {
    const before = this.#position();
    try {
      return work();
    } catch (error) {
      this.#goTo(before);
      throw error;
    }
  }

  /** Lower-case hex digits, an even number of them. */
  hex(digits: number): string {
    if (this.#used + digits > this.#digits.length) this.#refill();
    this.#used += digits;
    return this.#digits.slice(this.#used - digits, this.#used);
  }

  /** A random (version 4) UUID. */
  uuid(): string {
    const digits = this.hex(32);
    const variant = VARIANTS[Number.parseInt(digits[16] as string, 16) & 3];
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
  }

  #position(): Position {
    return { fillings: this.#fillings, used: this.#used };
  }

  #goTo({ fillings, used }: Position): void {
    if (this.#seed === undefined) return;
    this.#begin();
    while (this.#fillings < fillings) this.#refill();
    this.#used = used;
  }

  #begin(): void {
    this.#digits = '';
    this.#used = this.#fillings = 0;
    if (this.#seed === undefined) return;
    const key = crypto.createHash('sha256').update(this.#seed).digest();
    this.#stream = crypto.createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  }

  #refill(): void {
    this.#fillings += 1;
    if (this.#stream) this.#stream.update(Buffer.alloc(POOL_BYTES)).copy(this.#pool);
    else crypto.randomFillSync(this.#pool);
    this.#digits = this.#pool.toString('hex');
    this.#used = 0;
  }
}
