import type { Cipheriv } from 'node:crypto';
import { crypto } from './crypto.ts';

const POOL_BYTES = 4096;

/** The two bits of RFC 9562 that say what kind of UUID it is, before two random ones. */
const VARIANTS = '89ab';

/**
 * The only source of randomness: ids, keys, secrets. With a seed it yields the same bytes in every run (the AES-256-CTR
 * key stream of the seed's digest); without one, the operating system's.
 */
export class Random {
  readonly #stream: Cipheriv | undefined;
  readonly #pool = Buffer.alloc(POOL_BYTES);
  /** The pool as hex digits: all that is asked for is text. */
  #digits = '';
  #used = 0;

  constructor(seed?: string) {
    if (seed !== undefined) {
      this.#stream = crypto.createCipheriv(
        'aes-256-ctr',
        crypto.createHash('sha256').update(seed).digest(),
        Buffer.alloc(16),
      );
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
    if (this.#stream) this.#stream.update(Buffer.alloc(POOL_BYTES)).copy(this.#pool);
    else crypto.randomFillSync(this.#pool);
    this.#digits = this.#pool.toString('hex');
    this.#used = 0;
  }
}
