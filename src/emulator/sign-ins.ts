import { stopwatch } from '../state/clock.ts';
import { Random } from '../state/random.ts';
import { digestOf, sameDigest } from '../state/secrets.ts';

/** Of the real clock: a test that turns the emulated one does not throw anybody out. */
export const SIGNED_IN_SECONDS = 12 * 3600;
export const MOST_SIGNED_IN = 1000;
/** Wrong tokens of an address within a minute. */
export const MOST_WRONG = 5;
const MINUTE_MS = 60_000;
export const MOST_ADDRESSES = 10_000;

const keyOf = (secret: string) => digestOf(secret).toString('hex');

/** Browsers that were let in by the control token. They live as long as the process, and no reset ends them. */
export class SignIns {
  readonly #now: () => number;
  /** When each ends, by the digest of its secret. */
  readonly #ends = new Map<string, number>();
  /** When the wrong tokens of the last minute were shown, by address. */
  readonly #wrong = new Map<string, readonly number[]>();

  /** @param now in milliseconds */
  constructor(now: () => number = stopwatch) {
    this.#now = now;
  }

  /** @returns a secret that is as good as the token; what is wrong, where it is none */
  signIn(shown: string, token: string, address: string): { readonly secret: string } | 'wrong' | 'too many' {
    const wrong = (this.#wrong.get(address) ?? []).filter((at) => at > this.#now() - MINUTE_MS);
    if (wrong.length >= MOST_WRONG) return 'too many';
    if (!sameDigest(digestOf(shown), digestOf(token))) {
      this.#remember(address, [...wrong, this.#now()]);
      return 'wrong';
    }
    // Not drawn from the seed, which must not give it away.
    const secret = new Random().hex(64);
    dropFirst(this.#ends, MOST_SIGNED_IN);
    this.#ends.set(keyOf(secret), this.#now() + SIGNED_IN_SECONDS * 1000);
    return { secret };
  }

  isSignedIn(secret: string): boolean {
    return (this.#ends.get(keyOf(secret)) ?? 0) > this.#now();
  }

  signOut(secret: string): void {
    this.#ends.delete(keyOf(secret));
  }

  #remember(address: string, wrong: readonly number[]): void {
    this.#wrong.delete(address);
    dropFirst(this.#wrong, MOST_ADDRESSES);
    this.#wrong.set(address, wrong);
  }
}

/** Makes room for one more. */
function dropFirst(map: Map<string, unknown>, most: number): void {
  const [first] = map.keys();
  if (first !== undefined && map.size >= most) map.delete(first);
}
