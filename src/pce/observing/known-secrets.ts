// Secrets that are known by value, found in a text in whatever they are written: as they are, in base64 or in hex. What
// lies between letters and digits does not count, so that a line break or another alphabet of base64 hides none.

/** Shorter ones are found as a whole text alone: they may be a part of any word. */
const LEAST_WITHIN = 4;
/** So much of a long one finds it. */
const LONGEST_COMPARED = 200;

export class KnownSecrets {
  /** Those that were used last are the last. */
  readonly #secrets = new Set<string>();
  /** Writings of each by their first four characters: one pass through a text finds any of them. */
  readonly #writings = new Map<number, Set<string>>();
  /** The same in their order, of those that were asked for: without such as begin with another one. */
  readonly #ordered = new Map<number, readonly string[]>();
  /** Those with fewer than four letters and digits. */
  readonly #odd = new Set<string>();

  constructor(secrets: Iterable<string> = []) {
    for (const secret of secrets) this.add(secret);
  }

  get size(): number {
    return this.#secrets.size;
  }

  has(secret: string): boolean {
    return this.#secrets.has(secret);
  }

  /** @param most so many are kept: the one that was used least recently goes */
  add(secret: string, most = Number.POSITIVE_INFINITY): void {
    if (secret === '') return;
    if (this.#secrets.delete(secret)) {
      this.#secrets.add(secret);
      return;
    }
    const [oldest] = this.#secrets;
    if (oldest !== undefined && this.#secrets.size >= most) this.#remove(oldest);
    this.#secrets.add(secret);
    if (isOdd(secret)) this.#odd.add(secret);
    for (const writing of writingsOf(secret)) {
      const prefix = prefixAt(writing, 0);
      const there = this.#writings.get(prefix);
      if (there) there.add(writing);
      else this.#writings.set(prefix, new Set([writing]));
      this.#ordered.delete(prefix);
    }
  }

  /** @param least writings of so many characters alone */
  isIn(text: string, least = LEAST_WITHIN): boolean {
    if (this.#secrets.has(text)) return true;
    if (this.#secrets.size === 0 || text.length < least) return false;
    for (const odd of this.#odd) if (odd.length >= least && text.includes(odd)) return true;
    const bare = bareOf(text);
    for (let at = 0; at <= bare.length - least; at++) {
      const found = this.#beginning(bare, at);
      if (found !== undefined && found.length >= least) return true;
    }
    return false;
  }

  /** The writing that begins there: many may begin alike, so that they are not tried one by one. */
  #beginning(bare: string, at: number): string | undefined {
    const prefix = prefixAt(bare, at);
    const writings = this.#writings.get(prefix);
    if (!writings) return undefined;
    const ordered = this.#ordered.get(prefix) ?? inOrder(writings);
    this.#ordered.set(prefix, ordered);
    const rest = bare.slice(at, at + LONGEST_COMPARED);
    let [from, to] = [0, ordered.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ordered[middle] ?? '') <= rest) from = middle + 1;
      else to = middle;
    }
    const candidate = ordered[from - 1];
    return candidate !== undefined && rest.startsWith(candidate) ? candidate : undefined;
  }

  #remove(secret: string): void {
    this.#secrets.delete(secret);
    this.#odd.delete(secret);
    for (const writing of writingsOf(secret)) {
      const prefix = prefixAt(writing, 0);
      const there = this.#writings.get(prefix);
      there?.delete(writing);
      if (there?.size === 0) this.#writings.delete(prefix);
      this.#ordered.delete(prefix);
    }
  }
}

function inOrder(writings: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  for (const writing of [...writings].sort()) {
    const last = kept.at(-1);
    if (last === undefined || !writing.startsWith(last)) kept.push(writing);
  }
  return kept;
}

const bareOf = (text: string) => text.replaceAll(/[^A-Za-z0-9]+/g, '');

const isOdd = (secret: string) => secret.length >= LEAST_WITHIN && bareOf(secret).length < LEAST_WITHIN;

/** Four characters of ASCII as a number. */
const prefixAt = (bare: string, at: number) =>
  bare.charCodeAt(at) |
  (bare.charCodeAt(at + 1) << 7) |
  (bare.charCodeAt(at + 2) << 14) |
  (bare.charCodeAt(at + 3) << 21);

/** UTF-16 is found in either order of its bytes: the zero behind the last letter is left out. */
function writingsOf(secret: string): string[] {
  const wide = Buffer.from(secret, 'utf16le');
  const all = [Buffer.from(secret), wide.at(-1) === 0 ? wide.subarray(0, -1) : wide].flatMap((bytes) => {
    const hex = bytes.toString('hex');
    return [hex, hex.toUpperCase(), ...[0, 1, 2].map((ahead) => inBase64(bytes, ahead))];
  });
  return secret.length < LEAST_WITHIN
    ? []
    : [secret, ...all]
        .map((one) => bareOf(one).slice(0, LONGEST_COMPARED))
        .filter(({ length }) => length >= LEAST_WITHIN);
}

/** Those characters that the bytes alone decide, behind so many others. */
const inBase64 = (bytes: Uint8Array, ahead: number) =>
  Buffer.concat([Buffer.alloc(ahead), bytes])
    .toString('base64')
    .slice(Math.ceil((ahead * 8) / 6), Math.floor(((ahead + bytes.length) * 8) / 6));
