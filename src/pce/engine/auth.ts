import type { User } from '../../state/account-rows.ts';
import { crypto } from '../../state/crypto.ts';
import { digestOf } from '../../state/secrets.ts';
import { authorizationIn } from '../model/authorization.ts';
import { type Principal, userHref } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import type { Role } from '../model/roles.ts';
import { besideARead } from '../model/storage-refusal.ts';

/** Minutes without a call after which a session ends (field inactivity_expiration_minutes of the vendor's sample). */
export const SESSION_MINUTES = 10;

export const KEY_PREFIX = 'api_';
export const SESSION_USER = /^user_([1-9][0-9]{0,15})$/;
export const CACHED_PRINCIPALS = 1024;

/** A principal, and the version of the accounts at which it was found. */
interface Recognised {
  readonly principal: Principal;
  readonly at: number;
}

/**
 * Finds the user of a name and a secret: `api_{key_id}` with an API secret, or `user_{id}` with a session token.
 * Recognised API keys are cached under a digest, and looked up again once any account has changed.
 */
export class Authenticator {
  readonly #pce: Pce;
  /** API keys by digest, the oldest first: it makes room for a new one. */
  readonly #known = new Map<string, Recognised>();
  /** For each connection the last header that was recognised, and its principal. */
  readonly #recognised = new WeakMap<object, Recognised & { readonly header: Buffer }>();

  constructor(pce: Pce) {
    this.#pce = pce;
  }

  /** The principal of this header on this connection, if it was seen before: clients send the same one each time. */
  recognised(connection: object, header: string | undefined): Principal | undefined {
    const known = this.#recognisedOnce(connection, header);
    return known?.at === this.#pce.accounts.version && this.#isGood(known) ? known.principal : undefined;
  }

  /** Whether a key that was recognised has not expired since. */
  #isGood({ principal: { expiresAt } }: Recognised): boolean {
    return expiresAt === undefined || expiresAt > this.#pce.clock.now();
  }

  #recognisedOnce(connection: object, header: string | undefined): Recognised | undefined {
    const known = this.#recognised.get(connection);
    if (!known || header === undefined) return undefined;
    const sent = Buffer.from(header, 'latin1');
    return sent.length === known.header.length && crypto.timingSafeEqual(sent, known.header) ? known : undefined;
  }

  /**
   * The key of a client's turns. Credentials count that were recognised at some time, over this connection or another:
   * a change of any account must not make a stranger of a client. Whether they still hold is checked in their turn.
   * @returns name of the API key or session; empty for all others
   */
  whose(connection: object, header: string | undefined): string {
    const known = this.#recognisedOnce(connection, header)?.principal ?? this.#knownOnce(header);
    return known?.credential ?? '';
  }

  /** Caches an API key. Sessions are not cached: each of their requests prolongs them. */
  remember(connection: object, header: string | undefined, principal: Principal): void {
    if (header === undefined || !principal.credential.startsWith(KEY_PREFIX)) return;
    const at = this.#pce.accounts.version;
    this.#recognised.set(connection, { header: Buffer.from(header, 'latin1'), principal, at });
  }

  /** Prolongs a session in one commit with the other writes of this turn of the event loop. */
  identify(username: string, secret: string): Principal | undefined {
    if (username.startsWith(KEY_PREFIX)) return this.#byApiKey(username, secret);
    return this.#bySession(username, secret, (prolong) => this.#pce.store.transaction(prolong));
  }

  /**
   * For a call that is carried out. Prolongs a session in its own transaction: if that fails, the call does not.
   * @param header Authorization, as it was sent
   */
  identifyBy(header: string | undefined): Principal | undefined {
    const [username, secret] = credentialsIn(header) ?? [];
    if (username === undefined || secret === undefined) return undefined;
    if (username.startsWith(KEY_PREFIX)) return this.#byApiKey(username, secret);
    return this.#bySession(username, secret, (prolong) => this.#pce.store.transactionAlone(prolong));
  }

  /** The principal of a cached API key, or of a live session. Prolongs nothing. */
  #knownOnce(header: string | undefined): Principal | undefined {
    const { accounts, clock, db } = this.#pce;
    const [username, secret] = credentialsIn(header) ?? [];
    if (username === undefined || secret === undefined || !db.open) return undefined;
    if (username.startsWith(KEY_PREFIX)) return this.#known.get(cacheKey(username, secret))?.principal;
    const user = SESSION_USER.test(username) && accounts.userWithSession('session', secret, clock.now());
    return user ? principalOf(this.#pce, user, username) : undefined;
  }

  #byApiKey(username: string, secret: string): Principal | undefined {
    const { accounts } = this.#pce;
    const key = cacheKey(username, secret);
    const known = this.#known.get(key);
    if (known?.at === accounts.version && this.#isGood(known)) return known.principal;
    this.#known.delete(key);
    const user = accounts.userWithApiKey(username.slice(KEY_PREFIX.length), secret);
    if (!user || user.locked) return undefined;
    const { expires_at: expiresAt } = user;
    if (expiresAt !== null && expiresAt <= this.#pce.clock.now()) return undefined;
    const principal = { ...principalOf(this.#pce, user, username), ...(expiresAt !== null && { expiresAt }) };
    for (const first of this.#known.keys()) {
      if (this.#known.size < CACHED_PRINCIPALS) break;
      this.#known.delete(first);
    }
    this.#known.set(key, { principal, at: accounts.version });
    return principal;
  }

  #bySession(username: string, token: string, keep: (prolong: () => void) => void): Principal | undefined {
    const { accounts, clock, store } = this.#pce;
    const id = SESSION_USER.exec(username)?.[1];
    if (id === undefined) return undefined;
    const user = accounts.userWithSession('session', token, clock.now());
    if (!user || user.locked || String(user.id) !== id) return undefined;
    const prolong = () => accounts.extendSession(token, clock.now() + SESSION_MINUTES * 60_000);
    besideARead(store, () => keep(prolong));
    return principalOf(this.#pce, user, username);
  }
}

/** The cache is keyed by digest: the time of a lookup does not tell how much of a guess was right. */
const cacheKey = (username: string, secret: string) => digestOf(`${username}:${secret}`).toString('latin1');

/** Name and secret of a Basic header; undefined for any other. */
export function credentialsIn(header = ''): [name: string, secret: string] | undefined {
  const { scheme, credentials } = authorizationIn(header);
  if (scheme !== 'basic' || !/^[\w.~+/-]+=*$/.test(credentials)) return undefined;
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon === -1 ? undefined : [text.slice(0, colon), text.slice(colon + 1)];
}

export function principalOf(pce: Pce, user: User, credential: string): Principal {
  const roles = new Map<number, Set<Role>>();
  for (const { org_id, role } of pce.accounts.permissions(user.id)) {
    const held = roles.get(org_id) ?? new Set<Role>();
    roles.set(org_id, held.add(role as Role));
  }
  const { service_account: href, full_name: name } = user;
  const account = href === null ? undefined : { serviceAccount: { href, name } };
  return { userId: user.id, href: href ?? userHref(user.id), username: user.username, roles, credential, ...account };
}

const KEY_ID_DIGITS = 16;
const SECRET_DIGITS = 64;

/** A new API key in the PCE's shape: 17 hex digits that start with 1, and a secret of 64 that is shown only now. */
export function generateApiKey(pce: Pce): { key_id: string; auth_username: string; secret: string } {
  const key_id = `1${pce.random.hex(KEY_ID_DIGITS)}`;
  return { key_id, auth_username: KEY_PREFIX + key_id, secret: pce.random.hex(SECRET_DIGITS) };
}
