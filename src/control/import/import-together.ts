import { Readable } from 'node:stream';
import { type JsonReader, NoJsonError, readJson } from '../../emulator/json-syntax.ts';
import { activeKind } from '../../pce/engine/versions.ts';
import { resources } from '../../pce/resources/index.ts';
import type { Db } from '../../state/database.ts';
import { HIGHEST_PLACE } from '../../state/last-ids.ts';
import { tableNames } from '../../state/org-rows.ts';
import { turns } from '../../state/turns.ts';
import { valueMisfits } from './import-references.ts';

export interface Misfit {
  readonly table: string;
  readonly why: string;
}

/** All parts of a data file but one have as many, one with another. */
const LEAST_PART_BYTES = 65_536;

const listed = (kinds: Iterable<string>) => [...new Set(kinds)].map((kind) => `'${kind}'`).join(', ');
const drafts = listed(resources.flatMap(({ kind, active }) => (active ? [kind] : [])));
const actives = listed(resources.flatMap(({ active }) => (active ? [active.kind] : [])));
/** Each draft, beside what is in force of it. */
const fromDrafts = `from objects as draft
  left join objects as active on active.org_id = draft.org_id and active.id = draft.id and active.deleted = 0
    and active.kind = draft.kind || '${activeKind('')}'
  where draft.kind in (${drafts})`;
const serviceAccounts = `select ordinal, org_id, '/orgs/' || org_id || '/service_accounts/' || id as href
  from objects where kind = 'service_accounts'`;
/** Kinds that are within another: `'inner', 'outer'`. */
const pairs = resources.flatMap(({ kind, within }) => (within ? [`('${kind}', '${within.outer.kind}')`] : []));
const versionKinds = listed(resources.flatMap(({ versions }) => (versions ? [versions.kind] : [])));

/**
 * What no row shows by itself: each tells of every row, by its ordinal, whether it is one that does not fit, or what in it
 * does not.
 */
const misfits: readonly (readonly [table: string, why: string, sql: string])[] = [
  // Deeper than SQLite goes into JSON, nothing could be searched for.
  ['objects', 'has a body that is nested too deeply', 'select ordinal, not json_valid(body) from objects'],
  [
    'vens',
    'has no VEN and workload of its id and org',
    `select vens.ordinal,
     (ven.kind, ven.org_id, ven.id, ven.deleted) is not ('vens', vens.org_id, vens.id, 0)
     or (workload.kind, workload.org_id, workload.id, workload.deleted) is not ('workloads', vens.org_id, vens.id, 0)
     from vens
     left join objects as ven on ven.ordinal = vens.ordinal
     left join objects as workload on workload.ordinal = vens.workload`,
  ],
  [
    'objects',
    'is a VEN or managed workload without a host in vens',
    `select ordinal, kind = 'vens' and ordinal not in (select ordinal from vens)
     or kind = 'workloads' and body ->> '$.managed' and ordinal not in (select workload from vens)
     from objects where deleted = 0`,
  ],
  [
    'vens',
    'has a workload that is not managed',
    `select vens.ordinal, not body ->> '$.managed' from vens join objects on objects.ordinal = workload`,
  ],
  [
    'objects',
    'is a draft that was provisioned, and nothing of it is in force',
    // A revert makes it read as what is in force.
    `select draft.ordinal, draft.body ->> '$.update_type' is not 'create' and active.ordinal is null ${fromDrafts}`,
  ],
  [
    'objects',
    'is a new draft, and something of it is in force',
    // A revert removes it, and what is in force would stay for ever.
    `select draft.ordinal, draft.body ->> '$.update_type' is 'create' and active.ordinal is not null ${fromDrafts}`,
  ],
  [
    'objects',
    'is in force, and there is no draft of it',
    `select active.ordinal, draft.ordinal is null
     from objects as active
     left join objects as draft on draft.org_id = active.org_id and draft.id = active.id
       and draft.kind || '${activeKind('')}' = active.kind and draft.kind in (${drafts})
     where active.kind in (${actives}) and active.deleted = 0`,
  ],
  [
    'objects',
    'is a form of versions that are not there, or in which another form of it is',
    // A form that ends gets an id from the version that it began with.
    `with newest as (
       select org_id, max(cast(id as integer)) as version from objects where kind in (${versionKinds}) group by org_id
     )
     select ordinal, since > ifnull(newest.version, 0) or until > ifnull(newest.version, 0) or until <= since
       or ifnull(lag(ifnull(until, since + 1)) over (
         partition by objects.org_id, kind, substr(id, 1, instr(id || '@', '@') - 1) order by since, ordinal
       ) > since, 0)
     from objects left join newest on newest.org_id = objects.org_id where kind in (${actives})`,
  ],
  [
    'objects',
    `is a version with a number above ${HIGHEST_PLACE}`,
    `select ordinal, cast(id as integer) > ${HIGHEST_PLACE} from objects where kind in (${versionKinds})`,
  ],
  [
    'objects',
    'is a service account without a user of its own in its org',
    `with account as materialized (${serviceAccounts})
     select ordinal, (org_id, users.id) not in (select org_id, user_id from permissions) is not 0
     from account left join users on service_account = href`,
  ],
  [
    'users',
    'is of a service account that is not there, or has a user already',
    `with account as materialized (${serviceAccounts})
     select users.id, href is null or count(*) over (partition by service_account) > 1
     from users left join account on href = service_account where service_account is not null`,
  ],
  [
    'objects',
    'is within an object that is not there',
    `with within (inner, outer) as (values ${pairs.join(', ')})
     select object.ordinal, other.ordinal is null
     from within join objects as object on object.kind = within.inner
     left join objects as other on other.org_id = object.org_id and other.kind = within.outer and other.deleted = 0
       and other.id = substr(object.id, 1, instr(object.id, '/') - 1)`,
  ],
  [
    'objects',
    'is a version with a number that is not above that of the one before it',
    // The next version gets the number after the newest one.
    `select ordinal, cast(id as integer) <= lag(cast(id as integer)) over (partition by org_id, kind order by ordinal)
     from objects where kind in (${versionKinds})`,
  ],
  [
    'ven_transitions',
    'is not of the org of its host',
    `select ordinal, ven_transitions.org_id <> vens.org_id from ven_transitions join vens using (ordinal)`,
  ],
  [
    'pairing_keys',
    'is of no pairing profile of its org',
    `select profile, (kind, objects.org_id) is not ('pairing_profiles', pairing_keys.org_id)
     from pairing_keys join objects on ordinal = profile`,
  ],
  [
    'jobs',
    'has not all parts of its data file, or too many',
    // Ours are of megabytes, and to read a part is a step in which nobody else is served.
    `select ordinal, (bytes, count(part)) is not (total(octet_length(part)), max(place) + 1)
     or count(part) > 1 + bytes / ${LEAST_PART_BYTES}
     from jobs left join datafile_parts on job = ordinal where bytes is not null group by ordinal`,
  ],
  ...valueMisfits,
];

/** Looks at what rows say of each other, with turns for others. @returns what does not fit */
export async function checkTogether(db: Db): Promise<Misfit | undefined> {
  const turn = turns();
  for (const table of tableNames(db)) {
    for (const _row of db.prepare(`pragma foreign_key_check(${table})`).iterate()) {
      return { table, why: 'holds a row that refers to what is not there' };
    }
    const rest = turn();
    if (rest) await rest;
  }
  for (const [table, why, sql] of misfits) {
    for (const [ordinal, misfit] of db.prepare<[], [number, number | string | null]>(sql).raw().iterate()) {
      const what = typeof misfit === 'string' ? `: ${misfit}` : '';
      if (misfit) return { table, why: `with ordinal ${ordinal} ${why}${what}` };
      const rest = turn();
      if (rest) await rest;
    }
  }
  return checkDataFiles(db);
}

/** They are as large as an answer may be: too large to be parsed in one go. */
async function checkDataFiles(db: Db): Promise<Misfit | undefined> {
  const part = db
    .prepare<[number, number], Buffer>('select part from datafile_parts where job = ? and place = ?')
    .pluck();
  for (const job of db.prepare<[], number>('select ordinal from jobs where bytes > 0').pluck().all()) {
    try {
      await readJson(Readable.from(partsOf((place) => part.get(job, place))), unread);
    } catch (error) {
      if (error instanceof NoJsonError)
        return { table: 'jobs', why: `with ordinal ${job} has a data file that is no JSON` };
      throw error;
    }
  }
  return undefined;
}

function* partsOf(read: (place: number) => Buffer | undefined): Generator<Buffer> {
  for (let place = 0, part = read(0); part; part = read(++place)) yield part;
}

const ignore = () => undefined;
const unread: JsonReader = { open: ignore, close: ignore, key: ignore, value: ignore };
