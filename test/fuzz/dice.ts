/** Repeatable chance: the same seed throws the same dice (sfc32, seeded by FNV-1a of the text). */
export class Dice {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    const word = (salt: string) => {
      let hash = 0x81_1c_9d_c5;
      for (const byte of Buffer.from(salt + seed)) hash = Math.imul(hash ^ byte, 0x01_00_01_93);
      return hash | 0;
    };
    [this.#a, this.#b, this.#c] = [word('a'), word('b'), word('c')];
    for (let i = 0; i < 12; i++) this.next();
  }

  /** 32 bits. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    return this.next() % limit;
  }

  chance(percent: number): boolean {
    return this.next() % 10_000 < percent * 100;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.below(256)));
  }
}
