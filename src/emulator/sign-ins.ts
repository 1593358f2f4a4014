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

/** A browser that was let in, and until when. */
interface SignIn {
  readonly at: number;
  readonly signedOut: AbortController;
}

/** Browsers that were let in by the control token. They live as long as the process, and no reset ends them. */
export class SignIns {
  readonly #now: () => number;
  /** By the digest of its secret. */
  readonly #ends = new Map<string, SignIn>();
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
    dropFirst(this.#ends, MOST_SIGNED_IN)?.signedOut.abort();
    this.#ends.set(keyOf(secret), { at: this.#now() + SIGNED_IN_SECONDS * 1000, signedOut: new AbortController() });
    return { secret };
  }

  isSignedIn(secret: string): boolean {
    return (this.#ends.get(keyOf(secret))?.at ?? 0) > this.#now();
  }

  /** Tells what waits that nobody is signed in by this secret any longer. */
  whenSignedOut(secret: string): AbortSignal | undefined {
    return this.#ends.get(keyOf(secret))?.signedOut.signal;
  }

  signOut(secret: string): void {
    const key = keyOf(secret);
    this.#ends.get(key)?.signedOut.abort();
    this.#ends.delete(key);
  }

  #remember(address: string, wrong: readonly number[]): void {
    this.#wrong.delete(address);
    dropFirst(this.#wrong, MOST_ADDRESSES);
    this.#wrong.set(address, wrong);
  }
}

/** Makes room for one more. @returns what had to go */
function dropFirst<T>(map: Map<string, T>, most: number): T | undefined {
  const [first] = map;
  if (first === undefined || map.size < most) return undefined;
  map.delete(first[0]);
  return first[1];
}
