import type Database from 'better-sqlite3';
import { Added } from './added.ts';
import { type Db, statements } from './database.ts';
import type { Remembering } from './remembering.ts';
import { digestOf } from './secrets.ts';

/** The values that are fixed when a key is generated. null: unlimited. Times are milliseconds since 1970. */
interface NewPairingKey {
  readonly org: number;
  /** Ordinal of the profile. */
  readonly profile: number;
  readonly generatedAt: number;
  readonly expiresAt: number | null;
  readonly uses: number | null;
}

/** null: unlimited. */
export interface PairingKey {
  readonly digest: Buffer;
  readonly org: number;
  /** null: the key was revoked, or its profile is gone. */
  readonly profile: number | null;
  readonly expiresAt: number | null;
  readonly usesLeft: number | null;
}

/** A key of a profile that is there, with an end. */
export interface ExpiringKey {
  readonly org: number;
  /** Ordinal of the profile. */
  readonly profile: number;
  readonly expiresAt: number;
}

/** A key, with what is told of it. */
export interface ListedKey extends Omit<PairingKey, 'org'> {
  /** Of the profile's object. */
  readonly profileId: string | null;
  readonly generatedAt: number;
}

export type KeyState = 'active' | 'expired' | 'spent' | 'revoked';

/** What a host would be told first, of the key alone: its profile may be disabled besides. */
export function keyStateAt(key: Pick<PairingKey, 'profile' | 'expiresAt' | 'usesLeft'>, now: number): KeyState {
  if (key.profile === null) return 'revoked';
  if (key.expiresAt !== null && key.expiresAt <= now) return 'expired';
  return key.usesLeft === 0 ? 'spent' : 'active';
}

/**
 * An org keeps the newest of its useless keys, so that a host that tries one is told why. A server that runs for weeks
 * must not grow without end. The number of usable keys is a limit of the PCE.
 */
export const pairingKeyBounds = {
  /** Keys that were revoked, or whose profile is gone. */
  revokedPerOrg: 1000,
  /** Keys that are expired, spent, or of a disabled profile. */
  idlePerOrg: 10_000,
  /** Trims are rare, as those of events. There are never more revoked keys than were added. */
  trimEvery: 256,
};

/** Whether a key, joined with its profile, can be used at a time. */
const usable = `(expires_at is null or expires_at > ?) and (uses_left is null or uses_left > 0)
  and coalesce(json_extract(objects.body, '$.enabled'), false)`;

/** Each half has an index of its own. */
const ofOrg = [true, false]
  .map((has) => `select * from pairing_keys where org_id = ? and profile is ${has ? 'not ' : ''}null`)
  .join(' union all ');

/** The condition of an index, to the letter: keys that time alone makes useless. */
const expiring = 'profile is not null and expires_at is not null and coalesce(uses_left, 1) > 0';

const expired = `${expiring} and expires_at > ? and expires_at <= ? and org_id = coalesce(?, org_id)`;

interface ExpiringKeys {
  readonly upcoming: Database.Statement<[now: number, limit: number], ExpiringKey>;
  readonly expired: Database.Statement<
    [after: number, upTo: number, org: number | undefined, limit: number],
    ExpiringKey
  >;
  readonly countExpired: Database.Statement<[after: number, upTo: number, org: number | undefined], number>;
}

export const expiringKeys: (db: Db) => ExpiringKeys = statements({
  upcoming: (db) =>
    db.prepare<[number, number], ExpiringKey>(
      `select org_id as org, profile, expires_at as expiresAt from pairing_keys
       where ${expiring} and expires_at > ? order by expires_at, digest limit ?`,
    ),
  expired: (db) =>
    db.prepare<[number, number, number | undefined, number], ExpiringKey>(
      `select org_id as org, profile, expires_at as expiresAt from pairing_keys
       where ${expired} order by expires_at desc, digest desc limit ?`,
    ),
  countExpired: (db) =>
    db
      .prepare<[number, number, number | undefined], number>(`select count(*) from pairing_keys where ${expired}`)
      .pluck(),
});

const prepared = statements({
  list: (db) =>
    db.prepare<[number, number], ListedKey>(
      `select digest, profile, objects.id as profileId, generated_at as generatedAt, expires_at as expiresAt,
         uses_left as usesLeft
       from (${ofOrg}) as keys left join objects on objects.ordinal = keys.profile order by generated_at desc`,
    ),
  states: (db) =>
    db
      .prepare<[number, number, number], [KeyState, number]>(
        `select case when profile is null then 'revoked' when expires_at <= ? then 'expired'
           when uses_left = 0 then 'spent' else 'active' end as state, count(*)
         from (${ofOrg}) group by state`,
      )
      .raw(),
  revokeOne: (db) => db.prepare('update pairing_keys set profile = null where digest = ?'),
  add: (db) =>
    db.prepare(
      `insert into pairing_keys (digest, org_id, profile, generated_at, expires_at, uses_left)
       values (?, ?, ?, ?, ?, ?)`,
    ),
  find: (db) =>
    db.prepare<[Buffer], Omit<PairingKey, 'digest'>>(
      `select org_id as org, profile, expires_at as expiresAt, uses_left as usesLeft
       from pairing_keys where digest = ?`,
    ),
  use: (db) => db.prepare('update pairing_keys set uses_left = uses_left - 1 where digest = ?'),
  remove: (db) => db.prepare('delete from pairing_keys where digest = ?'),
  revoke: (db) => db.prepare('update pairing_keys set profile = null where profile = ?'),
  forgetRevoked: (db) =>
    db.prepare(
      `delete from pairing_keys where digest in (
         select digest from pairing_keys where org_id = ? and profile is null
         order by generated_at desc limit -1 offset ?)`,
    ),
  forgetIdle: (db) =>
    db.prepare(
      `delete from pairing_keys where digest in (
         select digest from pairing_keys join objects on objects.ordinal = pairing_keys.profile
         where pairing_keys.org_id = ? and not (${usable})
         order by generated_at desc limit -1 offset ?)`,
    ),
  countAll: (db) =>
    db
      .prepare<[number, number], number>(
        'select count(*) from (select 1 from pairing_keys where org_id = ? and profile is not null limit ?)',
      )
      .pluck(),
  countActive: (db) =>
    db
      .prepare<[number, number], number>(
        `select count(*) from pairing_keys join objects on objects.ordinal = pairing_keys.profile
         where pairing_keys.org_id = ? and ${usable}`,
      )
      .pluck(),
});

/** Pairing keys, each as the digest of its activation code: the code itself is shown once and kept nowhere. */
export class PairingKeys implements Remembering {
  readonly #sql: ReturnType<typeof prepared>;
  readonly #expiring: ReturnType<typeof expiringKeys>;
  readonly #bounds: typeof pairingKeyBounds;
  readonly #added: Added;

  constructor(db: Db, bounds = pairingKeyBounds) {
    this.#sql = prepared(db);
    this.#expiring = expiringKeys(db);
    this.#bounds = bounds;
    this.#added = new Added(bounds.trimEvery);
  }

  add(activationCode: string, { org, profile, generatedAt, expiresAt, uses }: NewPairingKey): void {
    this.#sql.add.run(digestOf(activationCode), org, profile, generatedAt, expiresAt, uses);
    if (this.#added.isDue(org)) this.#trim(org, generatedAt);
  }

  forgetOrg(org: number): void {
    this.#added.forgetOrg(org);
  }

  #trim(org: number, now: number): void {
    const { revokedPerOrg, idlePerOrg } = this.#bounds;
    this.#sql.forgetRevoked.run(org, revokedPerOrg);
    if (this.#hasMore(org, idlePerOrg)) this.#sql.forgetIdle.run(org, now, idlePerOrg);
  }

  #hasMore(org: number, than: number): boolean {
    return (this.#sql.countAll.get(org, than + 1) as number) > than;
  }

  /** Finds a key by its digest: the time that takes does not tell how much of a guess was right. */
  find(activationCode: string): PairingKey | undefined {
    const digest = digestOf(activationCode);
    const found = this.#sql.find.get(digest);
    return found && { digest, ...found };
  }

  /** Counts one use; unlimited stays so. */
  use({ digest, usesLeft }: PairingKey): void {
    if (usesLeft !== null) this.#sql.use.run(digest);
  }

  /** Removes one key. */
  remove(activationCode: string): void {
    this.#sql.remove.run(digestOf(activationCode));
  }

  /** All keys of an org that are still known, newest first. */
  list(org: number): ListedKey[] {
    return this.#sql.list.all(org, org);
  }

  /** How many keys of the org are in each state. */
  states(org: number, now: number): Record<KeyState, number> {
    const none = { active: 0, expired: 0, spent: 0, revoked: 0 };
    return { ...none, ...Object.fromEntries(this.#sql.states.all(now, org, org)) };
  }

  /** Makes one key useless, for good. */
  revokeOne({ digest }: Pick<PairingKey, 'digest'>): void {
    this.#sql.revokeOne.run(digest);
  }

  /** Makes all keys of a profile useless, for good. */
  revoke(profile: number): void {
    this.#sql.revoke.run(profile);
  }

  /**
   * How many keys of the org can be used at `now`: not expired, not spent, their profile enabled. If all keys, usable
   * or not, are fewer than `needed`, it gives their number, which is enough for the caller.
   */
  active(org: number, now: number, needed: number): number {
    const all = this.#sql.countAll.get(org, needed) as number;
    return all < needed ? all : (this.#sql.countActive.get(org, now) as number);
  }

  /** Keys that expire after `now`, soonest first, of all orgs. */
  upcoming(now: number, most: number): ExpiringKey[] {
    return this.#expiring.upcoming.all(now, most);
  }

  /** The last `most` keys that expired after `from` and by `to`, of one org or of all, oldest first. */
  expired(from: number, to: number, most: number, org?: number): ExpiringKey[] {
    return this.#expiring.expired.all(from, to, org, most).reverse();
  }

  /** How many keys expired after `from` and by `to`, of one org or of all. */
  countExpired(from: number, to: number, org?: number): number {
    return this.#expiring.countExpired.get(from, to, org) as number;
  }
}
