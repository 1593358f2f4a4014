import { type Cipheriv, createCipheriv, createHash, randomFillSync } from 'node:crypto';

const POOL_BYTES = 4096;

/**
 * The only source of randomness: ids, keys, secrets. With a seed it yields the same bytes in every run (the AES-256-CTR
 * key stream of the seed's digest); without one, the operating system's.
 */
export class Random {
  readonly #pool = Buffer.alloc(POOL_BYTES);
  readonly #stream: Cipheriv | undefined;
  #used = POOL_BYTES;

  constructor(seed?: string) {
    if (seed !== undefined) {
      this.#stream = createCipheriv('aes-256-ctr', createHash('sha256').update(seed).digest(), Buffer.alloc(16));
    }
  }

  /** Lower-case hex digits, an even number of them. */
  hex(digits: number): string {
    return this.#take(digits / 2).toString('hex');
  }

  /** A random (version 4) UUID. */
  uuid(): string {
    const bytes = this.#take(16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** Bytes that are the caller's until the next call: they are a window of the pool. */
  #take(count: number): Buffer {
    if (this.#used + count > POOL_BYTES) this.#refill();
    this.#used += count;
    return this.#pool.subarray(this.#used - count, this.#used);
  }

  #refill(): void {
    if (this.#stream) this.#stream.update(Buffer.alloc(POOL_BYTES)).copy(this.#pool);
    else randomFillSync(this.#pool);
    this.#used = 0;
  }
}
