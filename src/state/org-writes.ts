import type { Db } from './database.ts';

interface LongTable {
  readonly table: string;
  /** The column that groups rows: those with the same value are read, and read again, together. */
  readonly key: string;
  /** The query for keys of the org. */
  readonly keys: string;
  /** Whether a row belongs to the org: keys of removed rows are given again, maybe to another org. */
  readonly isOwn: string;
  /** The same for a row that is written. */
  readonly whenOwn: (row: 'new' | 'old', org: number) => string;
}

const ofOrg = (table: string, keysOf: string): LongTable => ({
  table,
  key: 'ordinal',
  keys: `select ordinal from ${keysOf} where org_id = ?`,
  // The plus sign keeps SQLite from looking through all rows of the org.
  isOwn: '+org_id = ?',
  whenOwn: (row, org) => `${row}.org_id = ${org}`,
});

/** Tables that are read in steps. All others are short: they are read at once, in the end. */
export const longTables: readonly LongTable[] = [
  ofOrg('objects', 'objects'),
  ofOrg('object_values', 'objects'),
  ofOrg('events', 'events'),
  ofOrg('vens', 'vens'),
  ofOrg('ven_transitions', 'vens'),
  {
    table: 'datafile_parts',
    key: 'job',
    keys: 'select ordinal from jobs where org_id = ?',
    isOwn: 'job in (select ordinal from jobs where org_id = ?)',
    whenOwn: () => 'true',
  },
];

const actions = [
  ['insert', ['new']],
  ['update', ['old', 'new']],
  ['delete', ['old']],
] as const;

const triggers =
  (org: number) =>
  ({ table, key, whenOwn }: LongTable, place: number): string =>
    actions
      .map(([action, rows]) => {
        const when = rows.map((row) => whenOwn(row, org)).join(' or ');
        const notes = rows.map((row) => `insert into touched values (${place}, ${row}.${key});`);
        return `create temp trigger ${table}_${action} after ${action} on main.${table} when ${when}
          begin ${notes.join(' ')} end;`;
      })
      .join('');

/** How often rows written meanwhile are seen to in steps. Endless writes must not keep a snapshot from its end. */
export const MOST_ROUNDS = 5;

/**
 * Notes which rows of an org are written while this object lives, by triggers. A database can have one at a time: large
 * orgs are saved and restored one after another.
 */
export class OrgWrites {
  readonly #db: Db;

  /** Must not be called within a transaction. */
  constructor(db: Db, org: number) {
    this.#db = db;
    db.exec(`create temp table touched (place integer, key integer);${longTables.map(triggers(org)).join('')}`);
  }

  count(): number {
    const count = 'select count(*) from (select distinct place, key from temp.touched)';
    return this.#db.prepare(count).pluck().get() as number;
  }

  /** @returns the keys of rows that were written since the last call, and the places of their tables in `longTables` */
  take(): [place: number, key: number][] {
    const touched = this.#db.prepare<[], [number, number]>('select distinct place, key from temp.touched').raw().all();
    this.#db.exec('delete from temp.touched');
    return touched;
  }

  /** May be called again. */
  close(): void {
    if (!this.#db.open) return;
    const names = longTables.flatMap(({ table }) => actions.map(([action]) => `${table}_${action}`));
    const drops = names.map((name) => `drop trigger if exists temp.${name};`);
    this.#db.exec(`${drops.join('')}drop table if exists temp.touched`);
  }
}
