import { crypto } from './crypto.ts';
import { FairQueue } from './fair-queue.ts';
import { Random } from './random.ts';
import { Shares } from './shares.ts';

/**
 * Digest of a secret that is random itself (API secret, session token, activation code): it cannot be guessed, so one
 * round of SHA-256 is enough, and every request has to afford it.
 */
export function digestOf(secret: string): Buffer {
  // Node makes a text, and then a Buffer of it, faster than a Buffer.
  return Buffer.from(crypto.hash('sha256', secret), 'hex');
}

/** Compares in a time that does not depend on where the two differ. */
export function sameDigest(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && crypto.timingSafeEqual(a, b);
}

const SCRYPT = { N: 16384, r: 8, p: 1 } as const;
const PASSWORD_BYTES = 32;

/** How many passwords of one connection may wait: a client sends one and reads the answer. */
export const MOST_OF_CONNECTION = 4;

/** How many may wait together. Open connections alone cannot reach it; passwords of closed ones count too. */
export const MOST_WAITING = 40_000;

/** More passwords are to be checked than may wait. */
export class TooManyPasswords extends Error {
  override name = 'TooManyPasswords';
}

/** The sender of a password was gone when the password had its turn. */
export class CallerLeft extends Error {
  override name = 'CallerLeft';
}

/** A connection, such as a socket. */
export interface Connection {
  readonly destroyed?: boolean;
}

/** The keys of a turn. Guesses in one org, at one user or by one connection do not delay others. */
export type Turn = readonly [org: number, username: string, connection: Connection];

/** Passwords that wait. */
const queue = new FairQueue<Turn>();
const ofConnections = new Shares<Connection>(MOST_OF_CONNECTION);
const ofAll = new Shares<null>(MOST_WAITING);

/** Scenarios have turns of their own: no org has such an id. Each waits for one of its passwords at a time. */
export const OF_SCENARIOS = -1;

/** A password is chosen by a person and can be guessed: scrypt makes each guess cost tens of milliseconds. */
export async function hashPassword(password: string, random: Random, turn: Turn): Promise<string> {
  const salt = random.hex(32);
  return `${salt}:${(await derive(password, salt, turn)).toString('hex')}`;
}

/** Blocks the event loop: only for users who are made before a server listens. */
export function hashPasswordSync(password: string, random: Random): string {
  const salt = random.hex(32);
  return `${salt}:${crypto.scryptSync(password, salt, PASSWORD_BYTES, SCRYPT).toString('hex')}`;
}

/**
 * Whether a password is right. One that was right before is recognised at once, however many guesses wait.
 * @param stored as `hashPassword` gives it; null where there is no such user or password, which takes as long
 * @throws TooManyPasswords, CallerLeft
 */
export async function passwordMatches(password: string, stored: string | null, turn: Turn): Promise<boolean> {
  if (stored !== null && isKnown(password, stored)) return true;
  const [salt = '', expected = ''] = (stored ?? '').split(':');
  const derived = await derive(password, salt, turn);
  if (stored === null || !sameDigest(derived, Buffer.from(expected, 'hex'))) return false;
  remember(password, stored);
  return true;
}

/** How many right passwords are remembered. */
export const MOST_KNOWN = 10_000;

/** Seals of right passwords, by their stored hash, which another password or salt changes. Last used, last here. */
const known = new Map<string, Buffer>();
let sealKey: string | undefined;

function isKnown(password: string, stored: string): boolean {
  const seal = known.get(stored);
  if (!seal || !sameDigest(seal, sealOf(password, stored))) return false;
  known.delete(stored);
  known.set(stored, seal);
  return true;
}

function remember(password: string, stored: string): void {
  known.delete(stored);
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= MOST_KNOWN) known.delete(oldest);
  known.set(stored, sealOf(password, stored));
}

/** A seal is of no use outside of this process, which alone has the key. No seed yields that key. */
function sealOf(password: string, stored: string): Buffer {
  sealKey ??= new Random().hex(64);
  return crypto.createHmac('sha256', sealKey).update(`${stored}:${password}`).digest();
}

/** Runs beside the main thread, one password at a time: files and certificates need the other threads. */
async function derive(password: string, salt: string, turn: Turn): Promise<Buffer> {
  const [, , connection] = turn;
  const giveBack = placeFor(connection);
  return queue.run(turn, async () => {
    // A password that has its turn waits no longer.
    giveBack();
    if (connection.destroyed) throw new CallerLeft('whoever sent the password has left');
    return scrypt(password, salt);
  });
}

/** @returns a function that gives the place back @throws TooManyPasswords */
function placeFor(connection: Connection): () => void {
  const ofConnection = ofConnections.take(connection);
  const place = ofConnection && ofAll.take(null);
  if (place) {
    return () => {
      ofConnection();
      place();
    };
  }
  ofConnection?.();
  throw new TooManyPasswords('too many passwords wait to be checked');
}

function scrypt(password: string, salt: string): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  crypto.scrypt(password, salt, PASSWORD_BYTES, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
  return promise;
}
