import { copyFileSync, existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/** The content of a data file, row by row. */
export interface Content {
  /** All that a client could ever see. */
  readonly exact: readonly string[];
  /** The same without values that each call draws anew: ids, times, secrets. */
  readonly loose: readonly string[];
  /** Contradictions in the file. */
  readonly faults: readonly string[];
}

/** Queries of one column each. Rows that come back have other ordinals in the same order. */
const exact = [
  'select json_array(id, display_name) from orgs order by id',
  'select json_array(org_id, kind, id, deleted, body) from objects order by org_id, kind, ordinal',
  'select json_array(org_id, kind, live, deleted) from totals where live + deleted > 0 order by org_id, kind',
  'select json_array(org_id, name, body) from documents order by org_id, name',
  'select json_array(id, username, full_name, locked, password) from users order by id',
  'select json_array(user_id, org_id, role) from permissions order by user_id, org_id, role',
  'select json_array(key_id, user_id, hex(secret_digest), name) from api_keys order by key_id',
  'select json_array(hex(digest), org_id, profile is null, uses_left) from pairing_keys order by digest',
  'select json_array(org_id, id, agent, identity, silent_since) from vens order by org_id, id',
  'select json_array(org_id, transition, due) from ven_transitions order by org_id, ordinal, transition',
  'select json_array(org_id, rules, paired, refused, due) from fleets order by id',
  'select json_array(org_id, id) from jobs order by ordinal',
  'select json_array(org_id, id, event_type, status, body, before, after) from events order by org_id, ordinal',
];

const named =
  "coalesce(body ->> 'name', body ->> 'value', body ->> 'hostname', body ->> 'key', body ->> 'version', '')";
const loose = [
  'select json_array(id, display_name) from orgs order by id',
  `select json_array(org_id, kind, ${named}, body ->> 'description', deleted) from objects order by 1`,
  'select json_array(org_id, kind, live, deleted) from totals where live + deleted > 0 order by 1',
  'select json_array(org_id, name, body) from documents order by 1',
  'select username from users order by 1',
  'select json_array(username, org_id, role) from permissions join users on users.id = user_id order by 1',
  'select json_array(username, count(*)) from api_keys join users on users.id = user_id group by username order by 1',
  'select json_array(org_id, count(*)) from pairing_keys group by org_id order by 1',
  'select json_array(org_id, identity) from vens order by 1',
  'select json_array(org_id, rules) from fleets order by 1',
];

const counted = `select json_array(org_id, kind, live, deleted) from (
  select org_id, kind, sum(deleted = 0) as live, sum(deleted) as deleted from objects group by org_id, kind)
  order by org_id, kind`;

/** The content after a kill at this moment. @param aside where the copy may be made */
export function contentNow(file: string, aside: string, log = `${file}-wal`): Content {
  rmSync(aside, { force: true });
  rmSync(`${aside}-wal`, { force: true });
  rmSync(`${aside}-shm`, { force: true });
  copyFileSync(file, aside);
  if (existsSync(log)) copyFileSync(log, `${aside}-wal`);
  return contentOf(aside);
}

/** The content of a file that no process has open. */
export function contentOf(file: string): Content {
  const db = new Database(file);
  try {
    const integrity = db.pragma('integrity_check', { simple: true }) as string;
    if (integrity !== 'ok') return { exact: [], loose: [], faults: [`damaged: ${integrity}`] };
    const rows = (sql: string) => db.prepare<[], string>(sql).pluck().all();
    const orphans = (db.pragma('foreign_key_check') as { table: string }[]).map(({ table }) => `orphan in ${table}`);
    const kept = rows(exact[2] as string);
    const [wrong] = difference(kept, rows(counted));
    return {
      exact: exact.flatMap(rows),
      loose: loose.flatMap(rows),
      faults: [...orphans, ...(wrong ? [`totals and rows disagree: ${wrong}`] : [])],
    };
  } catch (error) {
    return { exact: [], loose: [], faults: [`damaged: ${(error as Error).message}`] };
  } finally {
    db.close();
  }
}

/** A few of the lines that only one of them has. */
export function difference(one: readonly string[], other: readonly string[]): string[] {
  const only = (here: readonly string[], there: readonly string[], sign: string) => {
    const known = new Set(there);
    return here.filter((line) => !known.has(line)).map((line) => sign + line.slice(0, 160));
  };
  return [...only(one, other, '-'), ...only(other, one, '+')].slice(0, 3);
}
