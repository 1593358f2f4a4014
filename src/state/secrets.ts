import { crypto } from './crypto.ts';
import { FairQueue } from './fair-queue.ts';
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

/** How many passwords of a user may wait for their turn: of more, somebody is guessing. */
export const MOST_WAITING = 64;

/** Too many passwords of a user are being checked. */
export class TooManyPasswords extends Error {
  override name = 'TooManyPasswords';
}

/** Passwords that wait, by user name. */
const queue = new FairQueue<[username: string]>();

/** A password is chosen by a person and can be guessed: scrypt makes each guess cost tens of milliseconds. */
export async function hashPassword(username: string, password: string, random: Random): Promise<string> {
  const salt = random.hex(32);
  return `${salt}:${(await derive(username, password, salt)).toString('hex')}`;
}

/** Holds up all else meanwhile: for what is made before a server listens. */
export function hashPasswordSync(password: string, random: Random): string {
  const salt = random.hex(32);
  return `${salt}:${crypto.scryptSync(password, salt, PASSWORD_BYTES, SCRYPT).toString('hex')}`;
}

/** What a user is known by here; whoever there is not. */
export interface Known {
  readonly username: string;
  readonly password: string | null;
}

/** @param user undefined where there is no such user, which takes as long @throws TooManyPasswords */
export async function passwordMatches(password: string, user: Known | undefined): Promise<boolean> {
  const [salt = '', expected = ''] = (user?.password ?? '').split(':');
  // Those who are not there share one queue: anybody can make up names.
  const derived = await derive(user?.username ?? '', password, salt);
  return sameDigest(derived, Buffer.from(expected, 'hex')) && (user?.password ?? null) !== null;
}

/** Beside the thread that answers, and one at a time: others need the threads for files and certificates. */
function derive(username: string, password: string, salt: string): Promise<Buffer> {
  if (queue.waiting([username]) >= MOST_WAITING) throw new TooManyPasswords('too many passwords wait to be checked');
  return queue.run([username], () => scrypt(password, salt));
}

function scrypt(password: string, salt: string): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  crypto.scrypt(password, salt, PASSWORD_BYTES, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
  return promise;
}
