import { crypto } from './crypto.ts';
import { FairQueue } from './fair-queue.ts';
import { Random } from './random.ts';
import { Shares } from './shares.ts';

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

/** How many passwords may wait that came by one connection: a client sends one and reads the answer. */
export const MOST_OF_CONNECTION = 4;

/** How many may wait together. Connections that are there cannot reach it: others were closed since. */
export const MOST_WAITING = 40_000;

/** More passwords are to be checked than may wait. */
export class TooManyPasswords extends Error {
  override name = 'TooManyPasswords';
}

/** Whoever sent a password was gone when it had its turn. */
export class CallerLeft extends Error {
  override name = 'CallerLeft';
}

/** Such as a socket. */
export interface Connection {
  readonly destroyed?: boolean;
}

/** By whom turns are given: an org has its own whatever is guessed in others, and so have its users, and so who guesses. */
export type Turn = readonly [org: number, username: string, connection: Connection];

/** Passwords that wait. */
const queue = new FairQueue<Turn>();
const ofConnections = new Shares<Connection>(MOST_OF_CONNECTION);
const ofAll = new Shares<null>(MOST_WAITING);

/** Scenarios have turns of their own: no org has such an id. Each waits for one of its passwords at a time. */
const OF_SCENARIOS = -1;

/** A password is chosen by a person and can be guessed: scrypt makes each guess cost tens of milliseconds. */
export async function hashPassword(username: string, password: string, random: Random): Promise<string> {
  const salt = random.hex(32);
  return `${salt}:${(await derive(password, salt, [OF_SCENARIOS, username, {}])).toString('hex')}`;
}

/** Holds up all else meanwhile: for what is made before a server listens. */
export function hashPasswordSync(password: string, random: Random): string {
  const salt = random.hex(32);
  return `${salt}:${crypto.scryptSync(password, salt, PASSWORD_BYTES, SCRYPT).toString('hex')}`;
}

/**
 * One that was right before is known at once, whoever guesses meanwhile.
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

/** How many passwords are known that were right. */
export const MOST_KNOWN = 10_000;

/** Their seals, by what is stored of them, which another password or another salt changes. Last used, last here. */
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

/** Of no use outside of this process, which alone has the key: no seed tells it. */
function sealOf(password: string, stored: string): Buffer {
  sealKey ??= new Random().hex(64);
  return crypto.createHmac('sha256', sealKey).update(`${stored}:${password}`).digest();
}

/** Beside the thread that answers, and one at a time: others need the threads for files and certificates. */
async function derive(password: string, salt: string, turn: Turn): Promise<Buffer> {
  const [, , connection] = turn;
  const giveBack = placeFor(connection);
  return queue.run(turn, async () => {
    // Whose turn has come waits no longer.
    giveBack();
    if (connection.destroyed) throw new CallerLeft('whoever sent the password has left');
    return scrypt(password, salt);
  });
}

/** @returns how to give the place back @throws TooManyPasswords */
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
