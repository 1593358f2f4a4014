import { invalidInput } from '../pce/errors.ts';
import { indexedValues } from '../pce/indexed-values.ts';
import type { JsonObject } from '../pce/resource.ts';
import { resources } from '../pce/resources/index.ts';
import { copyOf, type Db, emptyDatabase } from '../state/database.ts';
import { insert, MisfitError } from '../state/org-inserts.ts';
import { keepIdsAbove } from '../state/org-restore.ts';
import { type Tables, tableNames } from '../state/org-rows.ts';
import { columnRules } from './import-columns.ts';
import { type Row, type RowCheck, rowChecks } from './import-rows.ts';

const SCHEMA = 'in schema mock_snapshots_import_post.schema.json';

/**
 * A state of these rows alone, from nowhere that can be relied on: what later calls could trip over is refused here,
 * and what follows from other rows is derived from them.
 * @param org null for a whole state
 * @param now of the clock, in milliseconds since 1970
 * @throws Refusal 406
 */
export async function importedState(tables: Tables, org: number | null, now: number): Promise<Buffer> {
  // Seldom needed, and large.
  const checks = rowChecks(await import('../pce/shapes.generated.ts'), now);
  const db = emptyDatabase();
  try {
    db.transaction(() => {
      fill(db, tables, checks);
      checkOrgs(db, org);
      checkTogether(db);
      derive(db);
    })();
    return copyOf(db);
  } catch (error) {
    if (error instanceof MisfitError) throw refused(`/${error.table}/rows/${error.row}`, error.message);
    throw error;
  } finally {
    db.close();
  }
}

const refused = (where: string, why: string) => invalidInput(`The property '#/tables${where}' ${why} ${SCHEMA}`);

/** What an export says of these follows from other tables. */
const derived: readonly string[] = ['object_values', 'totals'];

function fill(db: Db, tables: Tables, checks: Readonly<Record<string, RowCheck>>): void {
  const known = tableNames(db);
  for (const name of Object.keys(tables)) {
    if (!known.includes(name)) throw refused('', `contains ${JSON.stringify(name.slice(0, 100))}, which is no table`);
  }
  for (const name of known) {
    const given = tables[name];
    if (!given || derived.includes(name)) continue;
    const rules = columnRules[name];
    if (!rules) throw new Error(`nobody says what the columns of ${name} may hold`);
    const columns = Object.keys(rules);
    if ([...given.columns].sort().join() !== [...columns].sort().join()) {
      throw refused(`/${name}/columns`, `are not ${columns.join(', ')}`);
    }
    const rows = given.rows.map((values, index) => checkedRow(name, index, given.columns, values, checks[name]));
    insert(db, name, { columns, rows: rows.map((row) => columns.map((column) => row[column])) });
  }
}

function checkedRow(
  table: string,
  index: number,
  columns: readonly string[],
  values: readonly unknown[],
  check: RowCheck | undefined,
): Row {
  const where = `/${table}/rows/${index}`;
  if (values.length !== columns.length) throw refused(where, `has not ${columns.length} values`);
  const row: Row = Object.fromEntries(columns.map((column, at) => [column, values[at]]));
  for (const [column, { is, fits }] of Object.entries(columnRules[table] ?? {})) {
    if (!fits(row[column])) throw refused(where, `has as ${column} what is not ${is}`);
  }
  try {
    check?.(row);
  } catch (error) {
    throw refused(where, `does not fit: ${(error as Error).message}`);
  }
  return row;
}

function checkOrgs(db: Db, org: number | null): void {
  const orgs = db.prepare<[], number>('select id from orgs').pluck().all();
  if (orgs.length === 0) throw refused('/orgs', 'holds no org');
  if (org !== null && !(orgs.length === 1 && orgs[0] === org)) throw refused('/orgs', `holds not org ${org} alone`);
}

/** What no row shows by itself: each finds a row that does not fit, by its ordinal. */
const misfits: readonly (readonly [table: string, why: string, sql: string])[] = [
  [
    'vens',
    'has no VEN and workload of its id and org',
    `select vens.ordinal from vens
     left join objects as ven on ven.ordinal = vens.ordinal
     left join objects as workload on workload.ordinal = vens.workload
     where (ven.kind, ven.org_id, ven.id, ven.deleted) is not ('vens', vens.org_id, vens.id, 0)
     or (workload.kind, workload.org_id, workload.id, workload.deleted) is not ('workloads', vens.org_id, vens.id, 0)`,
  ],
  [
    'objects',
    'is a VEN or managed workload without a host in vens',
    `select ordinal from objects where deleted = 0
     and (kind = 'vens' and ordinal not in (select ordinal from vens)
     or kind = 'workloads' and body ->> '$.managed' and ordinal not in (select workload from vens))`,
  ],
  [
    'vens',
    'has a workload that is not managed',
    `select vens.ordinal from vens join objects on objects.ordinal = workload where not body ->> '$.managed'`,
  ],
  [
    'ven_transitions',
    'is not of the org of its host',
    'select ordinal from ven_transitions join vens using (ordinal) where ven_transitions.org_id <> vens.org_id',
  ],
  [
    'pairing_keys',
    'is of no pairing profile of its org',
    `select profile from pairing_keys join objects on ordinal = profile
     where (kind, objects.org_id) is not ('pairing_profiles', pairing_keys.org_id)`,
  ],
];

function checkTogether(db: Db): void {
  // Deeper than SQLite goes into JSON, nothing could be searched for.
  const deep = db.prepare('select ordinal from objects where not json_valid(body) limit 1').pluck().get();
  if (deep !== undefined) throw refused('/objects', `with ordinal ${deep} has a body that is nested too deeply`);
  for (const [table, why, sql] of misfits) {
    const ordinal = db.prepare(`${sql} limit 1`).pluck().get();
    if (ordinal !== undefined) throw refused(`/${table}`, `with ordinal ${ordinal} ${why}`);
  }
}

/** What is kept beside the objects, so that it need not be looked for. */
function derive(db: Db): void {
  const add = db.prepare(
    'insert or ignore into object_values (org_id, kind, field, value, ordinal) values (?, ?, ?, ?, ?)',
  );
  const live = db.prepare<[], { ordinal: number; org_id: number; kind: string; body: string }>(
    'select ordinal, org_id, kind, body from objects where deleted = 0',
  );
  for (const { ordinal, org_id, kind, body } of live.all()) {
    const resource = resources.find((known) => known.kind === kind) as (typeof resources)[number];
    for (const [field, value] of indexedValues(resource, JSON.parse(body) as JsonObject)) {
      add.run(org_id, kind, field, value, ordinal);
    }
  }
  db.exec(`insert into totals (org_id, kind, live, deleted)
    select org_id, kind, sum(1 - deleted), sum(deleted) from objects group by org_id, kind`);
  keepIdsAbove(db);
}
