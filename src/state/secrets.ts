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

/** A password is chosen by a person and can be guessed: scrypt makes each guess cost tens of milliseconds. */
export function hashPassword(password: string, random: Random): string {
  const salt = random.hex(32);
  return `${salt}:${crypto.scryptSync(password, salt, PASSWORD_BYTES, SCRYPT).toString('hex')}`;
}

export function passwordMatches(password: string, stored: string): boolean {
  const [salt = '', expected = ''] = stored.split(':');
  return sameDigest(crypto.scryptSync(password, salt, PASSWORD_BYTES, SCRYPT), Buffer.from(expected, 'hex'));
}
