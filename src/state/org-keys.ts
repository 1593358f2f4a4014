import type { ApiKey } from './account-rows.ts';
import type { Db } from './database.ts';

/** An API key of an org, and whose it is. */
export interface OrgKey extends ApiKey {
  readonly username: string;
  readonly full_name: string;
  readonly service_account: string | null;
}

/** Which keys are asked for; null: no matter. */
export interface KeyFilter {
  readonly ofServiceAccounts: boolean;
  readonly state: string | null;
  readonly name: string | null;
  readonly username: string | null;
  readonly role: string | null;
}

const source = `from api_keys join users on users.id = user_id
  where user_id in (select user_id from permissions where org_id = @org)
  and (service_account is not null) = @ofServiceAccounts`;

const filtered = `${source}
  and (@state is null or @state = iif(expires_at <= @now, 'expired', 'active'))
  and (@name is null or instr(lower(iif(service_account is null, name, full_name)), lower(@name)) > 0)
  and (@username is null or instr(lower(username), lower(@username)) > 0)
  and (@role is null or exists (
    select 1 from permissions where permissions.user_id = users.id and org_id = @org and role = @role))`;

const columns =
  'key_id, user_id, name, description, api_keys.created_at, expires_at, username, full_name, service_account';

/** Keys of those who belong to an org, the oldest first, and how many there are. @param now in milliseconds since 1970 */
export function keysOfOrg(db: Db, org: number, filter: KeyFilter, now: number, most: number) {
  const asked = { ...filter, ofServiceAccounts: filter.ofServiceAccounts ? 1 : 0, org, now, most };
  const keys = db.prepare<object, OrgKey>(
    `select ${columns} ${filtered} order by api_keys.created_at, key_id limit @most`,
  );
  const count = (sql: string) => db.prepare<object, number>(`select count(*) ${sql}`).pluck().get(asked) as number;
  return { keys: keys.all(asked), total: count(source), matched: count(filtered) };
}
