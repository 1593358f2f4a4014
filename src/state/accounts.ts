import { type ApiKey, NO_ROLE, type Permission, type User } from './account-rows.ts';
import { type Db, statements } from './database.ts';
import { apiKeyEnds, type Ended, type EndedApiKey, Ends, sessionEnds } from './ends.ts';
import type { Random } from './random.ts';
import type { Remembering } from './remembering.ts';
import { type Connection, digestOf, hashPassword, passwordMatches, sameDigest, type Turn } from './secrets.ts';

/** The org of unknown users and of users without one. They share its turns, since anybody can make up names. */
const NO_ORG = 0;

/** How many tokens of each purpose a user holds at most. Those that expire first are removed first. */
export const sessionBounds = { perUser: 1000 };

type SessionPurpose = 'auth' | 'session';

/** Users, their roles in orgs, and their credentials. Secrets are kept as digests only. */
export class Accounts implements Remembering {
  readonly #sql: ReturnType<typeof prepared>;
  /** Grows with each change: a caller who was recognised before it has to be looked up again. */
  version = 0;
  readonly sessionEnds: Ends<Ended>;
  readonly apiKeyEnds: Ends<EndedApiKey>;
  readonly #sessionBounds: typeof sessionBounds;

  constructor(db: Db, sessions = sessionBounds) {
    this.#sql = prepared(db);
    this.sessionEnds = new Ends(db, sessionEnds);
    this.apiKeyEnds = new Ends(db, apiKeyEnds);
    this.#sessionBounds = sessions;
  }

  forgetOrg(): void {
    this.forget();
  }

  /** Call this when other code has written rows, or writes were undone. */
  forget(): void {
    this.version += 1;
    this.sessionEnds.forget();
    this.apiKeyEnds.forget();
  }

  users(): User[] {
    return this.#sql.users.all();
  }

  /** Users in the order of their ids, from behind an id on. */
  usersAfter(id: number, most: number): User[] {
    return this.#sql.usersAfter.all(id, most);
  }

  /** Counts the users who belong to the org. */
  countUsers(org: number): number {
    return this.#sql.countUsers.get(org) as number;
  }

  user(id: number): User | undefined {
    return this.#sql.user.get(id);
  }

  /** The account of a service account. */
  accountOf(serviceAccount: string): User | undefined {
    return this.#sql.accountOf.get(serviceAccount);
  }

  /** Adds the account of a service account. Its roles are set by `setRoles`. */
  addAccountOf(serviceAccount: string, name: string, org: number, created_at: string): User {
    const user = this.addUser({ username: serviceAccount, full_name: name, time_zone: 'UTC', created_at });
    this.#sql.makeServiceAccount.run(serviceAccount, user.id);
    this.join(user.id, org);
    return { ...user, service_account: serviceAccount };
  }

  removeUser(id: number): void {
    this.version += 1;
    this.#sql.removeUser.run(id);
  }

  userByName(username: string): User | undefined {
    return this.#sql.userByName.get(username);
  }

  addUser(user: Pick<User, 'username' | 'full_name' | 'time_zone' | 'created_at'>): User {
    this.version += 1;
    const row = { ...user, updated_at: user.created_at };
    return this.#sql.addUser.get(row) as User;
  }

  updateUser(id: number, changes: Pick<User, 'full_name' | 'time_zone' | 'locked' | 'updated_at'>): void {
    this.version += 1;
    this.#sql.updateUser.run({ id, ...changes });
  }

  setPasswordHash(id: number, hash: string | null): void {
    this.#sql.setPassword.run(hash, id);
  }

  /**
   * Whether this is the password of the user. The user may be locked.
   * @param connection the password came by it @throws TooManyPasswords, CallerLeft
   */
  isPasswordOf(user: User | undefined, password: string, connection: Connection): Promise<boolean> {
    return passwordMatches(password, user?.password ?? null, this.#turnOf(user, connection));
  }

  /** The hash of a new password. @param connection the password came by it @throws TooManyPasswords, CallerLeft */
  hashFor(user: User, password: string, random: Random, connection: Connection): Promise<string> {
    return hashPassword(password, random, this.#turnOf(user, connection));
  }

  #turnOf(user: User | undefined, connection: Connection): Turn {
    const [home = NO_ORG] = user ? this.orgsOf(user.id) : [];
    return [home, user?.username ?? '', connection];
  }

  recordLogin(id: number, at: string, address: string): void {
    this.#sql.recordLogin.run(at, address, id);
  }

  permissions(userId: number): Permission[] {
    return this.#sql.permissions.all(userId);
  }

  /** Orgs to which a user belongs, with a role or without. */
  orgsOf(userId: number): number[] {
    return this.#sql.orgsOf.all(userId);
  }

  /** The orgs of all users. */
  memberships(first: number, last: number): { readonly user_id: number; readonly org_id: number }[] {
    return this.#sql.memberships.all(first, last);
  }

  /** Adds a user without a role to an org. The user is removed with the org, as any other is. */
  join(userId: number, org: number): void {
    this.permit(userId, org, NO_ROLE);
  }

  permit(userId: number, org: number, role: string): void {
    this.forget();
    this.#sql.permit.run(userId, org, role);
  }

  /**
   * Replaces the roles of a user who belongs to the org. The user goes on belonging to it.
   * @param everyones roles for those who have no other
   */
  setRoles(userId: number, org: number, roles: readonly string[], everyones: readonly string[]): void {
    const wanted = roles.length > 0 ? roles : [NO_ROLE, ...everyones];
    const held = this.#sql.rolesIn.all(userId, org);
    if (held.length === new Set(wanted).size && wanted.every((role) => held.includes(role))) return;
    this.#sql.withdraw.run(userId, org);
    for (const role of wanted) this.permit(userId, org, role);
  }

  /** Whether a user has a role in the org that is not everyone's. */
  hasOwnRole(userId: number, org: number, role: string): boolean {
    const held = this.#sql.rolesIn.all(userId, org);
    return held.includes(role) && !held.includes(NO_ROLE);
  }

  /** The roles of all users of the org. */
  rolesIn(org: number): { readonly user_id: number; readonly role: string }[] {
    return this.#sql.rolesOfUsers.all(org);
  }

  /** Replaces the roles of all users of the org who have none of their own. */
  setRolesOfEveryone(org: number, roles: readonly string[]): void {
    this.version += 1;
    this.#sql.withdrawFromOthers.run({ org });
    for (const role of roles) this.#sql.permitOthers.run({ org, role });
  }

  apiKeys(userId: number): ApiKey[] {
    return this.#sql.apiKeys.all(userId);
  }

  countApiKeys(userId: number): number {
    return this.#sql.countApiKeys.get(userId) as number;
  }

  apiKey(keyId: string): ApiKey | undefined {
    return this.#sql.apiKey.get(keyId);
  }

  addApiKey(key: Omit<ApiKey, 'expires_at'> & Partial<ApiKey>, secret: string): void {
    this.version += 1;
    this.#sql.addApiKey.run({ expires_at: null, ...key, secret_digest: digestOf(secret) });
    this.apiKeyEnds.forget();
  }

  updateApiKey(keyId: string, name: string, description: string): void {
    this.#sql.updateApiKey.run(name, description, keyId);
  }

  removeApiKey(keyId: string): void {
    this.version += 1;
    this.#sql.removeApiKey.run(keyId);
  }

  /** The user whose API key this is, and when it expires; the secret is compared in constant time. */
  userWithApiKey(keyId: string, secret: string): (User & Pick<ApiKey, 'expires_at'>) | undefined {
    const { secret_digest: kept, ...user } = this.#sql.userWithKey.get(keyId) ?? { secret_digest: undefined };
    // An unknown key costs the same comparison, so that time does not tell which keys exist.
    const matches = sameDigest(digestOf(secret), kept ?? digestOf(`not ${secret}`));
    return kept && matches ? (user as User & Pick<ApiKey, 'expires_at'>) : undefined;
  }

  /**
   * Adds a token. Removes first all login tokens that have expired at `now`.
   * @returns the tokens of which the user had too many, and which are removed
   */
  addSession(userId: number, purpose: SessionPurpose, token: string, now: number, expiresAt: number): readonly Ended[] {
    this.#sql.removeTokens.run(now);
    this.#sql.addSession.run(digestOf(token), userId, purpose, expiresAt);
    this.sessionEnds.forget();
    return this.#sql.trimSessions.all(userId, purpose, this.#sessionBounds.perUser);
  }

  /** How many sessions the users of each of the user's orgs have at `now`. */
  sessionsInOrgsOf(userId: number, now: number): { org: number; sessions: number }[] {
    return this.#sql.sessionsInOrgs.all(userId, now);
  }

  /** The user to whom this token was given, if it has not expired at `now`. */
  userWithSession(purpose: SessionPurpose, token: string, now: number): User | undefined {
    const userId = this.#sql.sessionUser.get(digestOf(token), purpose, now);
    return userId === undefined ? undefined : this.user(userId);
  }

  extendSession(token: string, expiresAt: number): void {
    this.#sql.extendSession.run(expiresAt, digestOf(token));
    // Where the clock went back, it ends earlier than before.
    this.sessionEnds.forget();
  }

  endSession(token: string): void {
    this.version += 1;
    this.#sql.endSession.run(digestOf(token));
  }

  /** @returns how many sessions of the user have ended */
  endSessions(userId: number): number {
    this.version += 1;
    return this.#sql.endSessions.all(userId).filter((purpose) => purpose === 'session').length;
  }
}

const isPerson = 'user_id in (select id from users where service_account is null)';
const hasNoRole = `user_id in (select user_id from permissions where org_id = @org and role = '${NO_ROLE}')`;

const prepared = statements({
  users: (db) => db.prepare<[], User>('select * from users order by id'),
  usersAfter: (db) =>
    db.prepare<[number, number], User>(
      'select * from users where id > ? and service_account is null order by id limit ?',
    ),
  countUsers: (db) =>
    db.prepare<[number], number>('select count(distinct user_id) from permissions where org_id = ?').pluck(),
  user: (db) => db.prepare<[number], User>('select * from users where id = ?'),
  accountOf: (db) => db.prepare<[string], User>('select * from users where service_account = ?'),
  makeServiceAccount: (db) => db.prepare('update users set service_account = ? where id = ?'),
  removeUser: (db) => db.prepare('delete from users where id = ?'),
  userByName: (db) => db.prepare<[string], User>('select * from users where username = ?'),
  addUser: (db) =>
    db.prepare<[object], User>(
      `insert into users (username, full_name, time_zone, created_at, updated_at)
       values (@username, @full_name, @time_zone, @created_at, @updated_at) returning *`,
    ),
  updateUser: (db) =>
    db.prepare(
      `update users set full_name = @full_name, time_zone = @time_zone, locked = @locked, updated_at = @updated_at
       where id = @id`,
    ),
  setPassword: (db) => db.prepare('update users set password = ? where id = ?'),
  recordLogin: (db) =>
    db.prepare(
      'update users set login_count = login_count + 1, last_login_on = ?, last_login_ip_address = ? where id = ?',
    ),
  permissions: (db) =>
    db.prepare<[number], Permission>(
      `select org_id, role from permissions where user_id = ? and role <> '${NO_ROLE}' order by org_id, role`,
    ),
  orgsOf: (db) =>
    db.prepare<[number], number>('select distinct org_id from permissions where user_id = ? order by org_id').pluck(),
  memberships: (db) =>
    db.prepare<[number, number], { user_id: number; org_id: number }>(
      'select distinct user_id, org_id from permissions where user_id between ? and ?',
    ),
  rolesOfUsers: (db) =>
    db.prepare<[number], { user_id: number; role: string }>(
      `select user_id, role from permissions where org_id = ? and role <> '${NO_ROLE}' order by user_id, role`,
    ),
  rolesIn: (db) =>
    db.prepare<[number, number], string>('select role from permissions where user_id = ? and org_id = ?').pluck(),
  withdraw: (db) => db.prepare('delete from permissions where user_id = ? and org_id = ?'),
  withdrawFromOthers: (db) =>
    db.prepare(`delete from permissions where org_id = @org and role <> '${NO_ROLE}' and ${hasNoRole}`),
  permitOthers: (db) =>
    db.prepare(
      `insert or ignore into permissions (user_id, org_id, role)
       select user_id, org_id, @role from permissions where org_id = @org and role = '${NO_ROLE}' and ${isPerson}`,
    ),
  permit: (db) => db.prepare('insert or ignore into permissions (user_id, org_id, role) values (?, ?, ?)'),
  apiKeys: (db) =>
    db.prepare<[number], ApiKey>(
      `select key_id, user_id, name, description, created_at, expires_at from api_keys where user_id = ?
       order by created_at, key_id`,
    ),
  countApiKeys: (db) => db.prepare<[number], number>('select count(*) from api_keys where user_id = ?').pluck(),
  apiKey: (db) =>
    db.prepare<[string], ApiKey>(
      'select key_id, user_id, name, description, created_at, expires_at from api_keys where key_id = ?',
    ),
  addApiKey: (db) =>
    db.prepare(
      `insert into api_keys (key_id, user_id, secret_digest, name, description, created_at, expires_at)
       values (@key_id, @user_id, @secret_digest, @name, @description, @created_at, @expires_at)`,
    ),
  updateApiKey: (db) => db.prepare('update api_keys set name = ?, description = ? where key_id = ?'),
  removeApiKey: (db) => db.prepare('delete from api_keys where key_id = ?'),
  userWithKey: (db) =>
    db.prepare<[string], User & Pick<ApiKey, 'expires_at'> & { secret_digest: Buffer }>(
      'select users.*, secret_digest, expires_at from api_keys join users on users.id = user_id where key_id = ?',
    ),
  removeTokens: (db) => db.prepare("delete from sessions where purpose = 'auth' and expires_at <= ?"),
  trimSessions: (db) =>
    db.prepare<[number, string, number], Ended>(
      `delete from sessions where token_digest in (
         select token_digest from sessions where user_id = ? and purpose = ?
         order by expires_at desc limit -1 offset ?)
       returning user_id as userId, expires_at as expiresAt`,
    ),
  sessionsInOrgs: (db) =>
    db.prepare<[number, number], { org: number; sessions: number }>(
      `select org_id as org, count(distinct token_digest) as sessions
       from sessions join permissions using (user_id)
       where org_id in (select org_id from permissions where user_id = ?) and purpose = 'session' and expires_at > ?
       group by org_id`,
    ),
  addSession: (db) =>
    db.prepare('insert into sessions (token_digest, user_id, purpose, expires_at) values (?, ?, ?, ?)'),
  sessionUser: (db) =>
    db
      .prepare<[Buffer, string, number], number>(
        'select user_id from sessions where token_digest = ? and purpose = ? and expires_at > ?',
      )
      .pluck(),
  extendSession: (db) => db.prepare('update sessions set expires_at = ? where token_digest = ?'),
  endSession: (db) => db.prepare('delete from sessions where token_digest = ?'),
  endSessions: (db) => db.prepare<[number], string>('delete from sessions where user_id = ? returning purpose').pluck(),
});
