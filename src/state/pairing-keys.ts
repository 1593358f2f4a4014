import type { Db } from './database.ts';
import { digestOf } from './secrets.ts';

/** What is fixed when a key is generated. null: unlimited. Times are milliseconds since 1970. */
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

/** Pairing keys, each as the digest of its activation code: the code itself is shown once and kept nowhere. */
export class PairingKeys {
  readonly #add;
  readonly #find;
  readonly #use;
  readonly #remove;
  readonly #revoke;
  readonly #countAll;
  readonly #countActive;

  constructor(db: Db) {
    this.#add = db.prepare(
      `insert into pairing_keys (digest, org_id, profile, generated_at, expires_at, uses_left)
       values (?, ?, ?, ?, ?, ?)`,
    );
    this.#find = db.prepare<[Buffer], Omit<PairingKey, 'digest'>>(
      `select org_id as org, profile, expires_at as expiresAt, uses_left as usesLeft
       from pairing_keys where digest = ?`,
    );
    this.#use = db.prepare('update pairing_keys set uses_left = uses_left - 1 where digest = ?');
    this.#remove = db.prepare('delete from pairing_keys where digest = ?');
    this.#revoke = db.prepare('update pairing_keys set profile = null where profile = ?');
    this.#countAll = db
      .prepare<[number, number], number>(
        'select count(*) from (select 1 from pairing_keys where org_id = ? and profile is not null limit ?)',
      )
      .pluck();
    this.#countActive = db
      .prepare<[number, number], number>(
        `select count(*) from pairing_keys join objects on objects.ordinal = pairing_keys.profile
         where pairing_keys.org_id = ? and (expires_at is null or expires_at > ?) and (uses_left is null or uses_left > 0)
         and json_extract(objects.body, '$.enabled')`,
      )
      .pluck();
  }

  add(activationCode: string, { org, profile, generatedAt, expiresAt, uses }: NewPairingKey): void {
    this.#add.run(digestOf(activationCode), org, profile, generatedAt, expiresAt, uses);
  }

  /** Found by its digest: how long that takes tells nothing of how much of a guess was right. */
  find(activationCode: string): PairingKey | undefined {
    const digest = digestOf(activationCode);
    const found = this.#find.get(digest);
    return found && { digest, ...found };
  }

  /** Counts one use; unlimited stays so. */
  use({ digest }: PairingKey): void {
    this.#use.run(digest);
  }

  /** Takes one key away. */
  remove(activationCode: string): void {
    this.#remove.run(digestOf(activationCode));
  }

  /** Makes all keys of a profile useless, for good. */
  revoke(profile: number): void {
    this.#revoke.run(profile);
  }

  /**
   * How many keys of the org can be used at `now`: not expired, not spent, their profile enabled. The count stops
   * being exact below `needed`, where nobody asks: all keys, dead or alive, are fewer.
   */
  active(org: number, now: number, needed: number): number {
    const all = this.#countAll.get(org, needed) as number;
    return all < needed ? all : (this.#countActive.get(org, now) as number);
  }
}
