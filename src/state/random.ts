import type { Cipheriv } from 'node:crypto';
import { crypto } from './crypto.ts';

const POOL_BYTES = 4096;
const POOL_DIGITS = 2 * POOL_BYTES;
const CIPHER_BLOCK_BYTES = 16;

/** The two bits of RFC 9562 that say what kind of UUID it is, before two random ones. */
const VARIANTS = '89ab';

/**
 * The only source of randomness: ids, keys, secrets. With a seed it yields the same bytes in every run (the AES-256-CTR
 * key stream of the seed's digest); without one, the operating system's.
 */
export class Random {
  readonly #seed: string | undefined;
  #stream: Cipheriv | undefined;
  readonly #pool = Buffer.alloc(POOL_BYTES);
  /** The pool as hex digits: callers ask for text alone. */
  #digits = '';
  #used = 0;
  /** Hex digits of the stream that come before those of the pool. */
  #before = 0;

  constructor(seed?: string) {
    this.#seed = seed;
    this.goTo(0);
  }

  get isSeeded(): boolean {
    return this.#seed !== undefined;
  }

  /** How many hex digits of the stream are used up. */
  get position(): number {
    return this.#before + this.#used;
  }

  /** With a seed, the stream goes on from this position, with the bytes that it has there; else nothing happens. */
  goTo(position: number): void {
    if (this.#seed === undefined) return;
    const pools = Math.floor(position / POOL_DIGITS);
    const key = crypto.createHash('sha256').update(this.#seed).digest();
    this.#stream = crypto.createCipheriv('aes-256-ctr', key, counterAt(pools));
    this.#before = (pools - 1) * POOL_DIGITS;
    this.#used = POOL_DIGITS;
    this.#digits = '';
    if (position % POOL_DIGITS === 0) return;
    this.#refill();
    this.#used = position % POOL_DIGITS;
  }

  /** A copy that goes on from here. Its draws are not used up in this one. */
  fork(): Random {
    const fork = new Random(this.#seed);
    fork.goTo(this.position);
    return fork;
  }

  /** Runs `work`. With a seed, the draws of a work that throws are drawn again. */
  attempt<T>(work: () => T): T {
    const before = this.position;
    try {
      return work();
    } catch (error) {
      this.goTo(before);
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

  #refill(): void {
    this.#before += POOL_DIGITS;
    if (this.#stream) this.#stream.update(Buffer.alloc(POOL_BYTES)).copy(this.#pool);
    else crypto.randomFillSync(this.#pool);
    this.#digits = this.#pool.toString('hex');
    this.#used = 0;
  }
}

/** The counter of the cipher after so many pools, so that the stream need not be run through up to there. */
function counterAt(pools: number): Buffer {
  const counter = Buffer.alloc(CIPHER_BLOCK_BYTES);
  counter.writeBigUInt64BE(BigInt(pools) * BigInt(POOL_BYTES / CIPHER_BLOCK_BYTES), CIPHER_BLOCK_BYTES - 8);
  return counter;
}
