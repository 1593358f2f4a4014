import type { RowTaker } from '../../emulator/snapshot-text.ts';
import { type TableBound, tableBounds } from '../../emulator/table-bounds.ts';
import { short } from '../../emulator/there-is.ts';
import { indexedValues } from '../../pce/engine/indexed-values.ts';
import { invalidInput } from '../../pce/model/errors.ts';
import type { JsonObject } from '../../pce/model/json-values.ts';
import { resources } from '../../pce/resources/index.ts';
import { bytesOf, copyOf, type Db, emptyDatabase } from '../../state/database.ts';
import { HIGHEST_GIVEN_ORG } from '../../state/ids.ts';
import { HighestIds, keepIdsAbove, settleLastIds } from '../../state/last-ids.ts';
import { adding, MisfitError } from '../../state/org-inserts.ts';
import { readersOfOrg, type Tables, tableNames } from '../../state/org-rows.ts';
import { collected } from '../exports.ts';
import { beyondBounds, type LimitIn } from './import-bounds.ts';
import { columnRules, highestIds, sequences } from './import-columns.ts';
import { type Row, type RowCheck, rowChecks, seeIds } from './import-rows.ts';
import { mostTextOf } from './import-sizes.ts';
import { checkTogether } from './import-together.ts';
import { shapesOfKept } from './shapes.ts';

const SCHEMA = 'in schema mock_snapshots_import_post.schema.json';

const refused = (where: string, why: string) => invalidInput(`The property '#/tables${where}' ${why} ${SCHEMA}`);

/** What an export says of these follows from other tables. */
const derived: readonly string[] = ['object_values', 'totals'];

/** The server that takes it in. */
export interface Importing {
  /** Of the clock, in milliseconds since 1970. */
  readonly now: number;
  /** As --body-limit says it. */
  readonly bodyLimit: number;
  readonly limitIn: LimitIn;
  readonly bounds?: readonly TableBound[];
}

/** The table whose rows are coming. */
interface Filled {
  readonly columns: readonly string[];
  /** undefined: what is told of it is passed over. */
  readonly add: ((row: Row, index: number) => void) | undefined;
}

/**
 * A state that is made of rows from nowhere that can be relied on: what later calls could trip over is refused here, and
 * what follows from other rows is derived from them.
 */
export class Import implements RowTaker {
  readonly #db = emptyDatabase();
  readonly #known = tableNames(this.#db);
  readonly #begun = new Set<string>();
  readonly #checks: Readonly<Record<string, RowCheck>>;
  readonly #ids = new HighestIds(highestIds, sequences);
  readonly #server: Importing;
  #filled: Filled = { columns: [], add: undefined };

  private constructor(checks: Readonly<Record<string, RowCheck>>, server: Importing) {
    this.#checks = checks;
    this.#server = server;
    // Tables may come in any order: what they refer to is looked at in the end.
    this.#db.pragma('foreign_keys = off');
    this.#db.exec('begin');
  }

  static async begin(server: Importing): Promise<Import> {
    return new Import(rowChecks(await shapesOfKept(), server.now), server);
  }

  /** Of memory, so far. */
  get bytes(): number {
    return bytesOf(this.#db);
  }

  begin(table: string): void {
    if (!this.#known.includes(table)) {
      throw refused('', `contains ${JSON.stringify(short(table))}, which is no table`);
    }
    if (this.#begun.has(table)) throw refused(`/${table}`, 'is there twice');
    this.#begun.add(table);
  }

  columns(table: string, given: readonly string[]): void {
    this.#filled = { columns: given, add: derived.includes(table) ? undefined : this.#filler(table, given) };
  }

  /** @throws Refusal 406 */
  row(table: string, index: number, values: readonly unknown[]): void {
    const { columns, add } = this.#filled;
    const where = `/${table}/rows/${index}`;
    if (values.length !== columns.length) throw refused(where, `has not ${columns.length} values`);
    add?.(Object.fromEntries(columns.map((column, at) => [column, values[at]])), index);
  }

  /**
   * When all rows are there.
   * @param org null for a whole state
   * @throws Refusal 406
   */
  async finish(org: number | null): Promise<Buffer | Tables> {
    const db = this.#db;
    const { bounds = tableBounds, limitIn } = this.#server;
    checkOrgs(db, org);
    // Ahead of what takes longer with each row.
    const misfit = (await beyondBounds(db, bounds, limitIn)) ?? (await checkTogether(db));
    if (misfit) throw refused(`/${misfit.table}`, misfit.why);
    db.exec(`insert into totals (org_id, kind, live, deleted)
      select org_id, kind, sum(1 - deleted), sum(deleted) from objects group by org_id, kind`);
    settleLastIds(db);
    keepIdsAbove(db, new Map([...this.#ids.all, ['orgs', highestOrg(db)]]));
    db.exec('commit');
    return org === null ? copyOf(db) : collected(readersOfOrg(db, org));
  }

  close(): void {
    this.#db.close();
  }

  #filler(table: string, given: readonly string[]): Filled['add'] {
    const rules = columnRules[table];
    if (!rules) throw new Error(`nobody says what the columns of ${table} may hold`);
    const columns = Object.keys(rules);
    if ([...given].sort().join() !== [...columns].sort().join()) {
      throw refused(`/${table}/columns`, `are not ${columns.join(', ')}`);
    }
    const add = adding(this.#db, table, columns);
    const index = table === 'objects' ? indexing(this.#db) : undefined;
    return (row, at) => {
      const where = `/${table}/rows/${at}`;
      mustBeShort(where, row, this.#server.bodyLimit);
      const body = checked(where, table, row, this.#checks[table]);
      try {
        add(
          columns.map((column) => row[column]),
          at,
        );
        index?.(row, body as JsonObject);
        seeIds(this.#ids, table, row);
      } catch (error) {
        if (error instanceof MisfitError) throw refused(where, error.message);
        throw error;
      }
    };
  }
}

/** @throws Refusal 406 */
function mustBeShort(where: string, row: Row, bodyLimit: number): void {
  const most = mostTextOf(bodyLimit);
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'string' || value.length <= most) continue;
    throw refused(where, `has as ${column} more than ${most} characters, which follows from --body-limit`);
  }
}

function checked(where: string, table: string, row: Row, check: RowCheck | undefined): unknown {
  for (const [column, { is, fits }] of Object.entries(columnRules[table] ?? {})) {
    if (!fits(row[column])) throw refused(where, `has as ${column} what is not ${is}`);
  }
  try {
    return check?.(row);
  } catch (error) {
    throw refused(where, `does not fit: ${(error as Error).message}`);
  }
}

/** What is kept beside the objects, so that it need not be looked for. */
function indexing(db: Db) {
  const add = db.prepare(
    'insert or ignore into object_values (org_id, kind, field, value, ordinal) values (?, ?, ?, ?, ?)',
  );
  return ({ ordinal, org_id, kind, deleted }: Row, body: JsonObject) => {
    if (deleted !== 0n) return;
    const resource = resources.find((known) => known.kind === kind) as (typeof resources)[number];
    for (const [field, value] of indexedValues(resource, body)) add.run(org_id, kind, field, value, ordinal);
  };
}

function checkOrgs(db: Db, org: number | null): void {
  const orgs = db.prepare<[], number>('select id from orgs limit 2').pluck().all();
  if (orgs.length === 0) throw refused('/orgs', 'holds no org');
  if (org !== null && !(orgs.length === 1 && orgs[0] === org)) throw refused('/orgs', `holds not org ${org} alone`);
}

/** Chosen ids above what is given are of no account. */
function highestOrg(db: Db): bigint {
  const highest = db.prepare<[number], bigint | null>('select max(id) from orgs where id <= ?').pluck().safeIntegers();
  return highest.get(HIGHEST_GIVEN_ORG) ?? 0n;
}
