import { crypto } from './crypto.ts';
import type { Random } from './random.ts';

/**
 * Digest of a secret that is random itself (API secret, session token, activation code): it cannot be guessed, so one
 * round of SHA-256 is enough, and every request has to afford it.
 */
export function digestOf(secret: string): Buffer {
  // By way of text: Node makes a Buffer in twice the time.
  return Buffer.from(crypto.hash('sha256', secret), 'hex');
}

/** Compares in a time that does not depend on where the two differ. */
export function sameDigest(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && crypto.timingSafeEqual(a, b);
}

const SCRYPT = { N: 16384, r: 8, p: 1 } as const;
const PASSWORD_BYTES = 32;

/** How many passwords may wait for their turn: of more, somebody is guessing. */
export const MOST_WAITING = 64;

/** Too many passwords are being checked. */
export class TooManyPasswords extends Error {
  override name = 'TooManyPasswords';
}

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/** A password is chosen by a person and can be guessed: scrypt makes each guess cost tens of milliseconds. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = random.hex(32);
  return `${salt}:${(await derive(password, salt)).toString('hex')}`;
}

/** Holds up all else meanwhile: for what is made before a server listens. */
export function hashPasswordSync(password: string, random: Random): string {
  const salt = random.hex(32);
  return `${salt}:${crypto.scryptSync(password, salt, PASSWORD_BYTES, SCRYPT).toString('hex')}`;
}

/** @param stored null where there is no such user, which takes as long @throws TooManyPasswords */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [salt = '', expected = ''] = (stored ?? '').split(':');
  const matches = sameDigest(await derive(password, salt), Buffer.from(expected, 'hex'));
  return stored !== null && matches;
}

/** Beside the thread that answers, and one at a time: others need the threads for files and certificates. */
function derive(password: string, salt: string): Promise<Buffer> {
  if (waiting >= MOST_WAITING) throw new TooManyPasswords('too many passwords wait to be checked');
  waiting += 1;
  const derived = turn.then(() => scrypt(password, salt)).finally(() => (waiting -= 1));
  turn = derived.catch(() => undefined);
  return derived;
}

function scrypt(password: string, salt: string): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  crypto.scrypt(password, salt, PASSWORD_BYTES, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
  return promise;
}
