import type { Db } from './database.ts';
import { readersOfOrg, type Tables, withShared } from './org-rows.ts';

type Row = readonly unknown[];

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
const longTables: readonly LongTable[] = [
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

/** As few keys as this are read again at once. */
const FEW_KEYS = 1000;

/** How often rows written meanwhile are read again in steps. Endless writes must not keep a snapshot from its end. */
const MOST_ROUNDS = 5;

/**
 * Reads all rows of a large org step by step, while others write. Triggers that live as long as this object note their
 * writes, and the rows are read again: the result is the state at the end. A database can have one reading at a time.
 */
export class OrgReading {
  readonly db: Db;
  readonly #org: number;
  /** The rows of each long table, by key. */
  readonly #read: Map<number, Row[]>[] = longTables.map(() => new Map());
  readonly #select;

  /** Must not be called within a transaction. */
  constructor(db: Db, org: number) {
    this.db = db;
    this.#org = org;
    db.exec(`create temp table touched (place integer, key integer);${longTables.map(triggers(org)).join('')}`);
    this.#select = longTables.map(({ table, key, isOwn }) =>
      db
        .prepare<[number, number], unknown[]>(`select * from ${table} where ${key} = ? and ${isOwn}`)
        .safeIntegers()
        .raw(),
    );
  }

  /** Reads one key in each step. All writes must be committed whenever it goes on. */
  *steps(): Generator<void> {
    for (const [place, { keys }] of longTables.entries()) {
      for (const key of this.db.prepare<[number], number>(keys).pluck().all(this.#org)) {
        this.#readKey(place, key);
        yield;
      }
    }
    for (let round = 0; round < MOST_ROUNDS && this.#countTouched() > FEW_KEYS; round++) {
      for (const [place, key] of this.#takeTouched()) {
        this.#readKey(place, key);
        yield;
      }
    }
  }

  /** All rows as they are now. All writes must be committed. */
  finish(): Tables {
    for (const [place, key] of this.#takeTouched()) this.#readKey(place, key);
    const rows = readersOfOrg(this.db, this.#org).map(({ table, columns, all }) => {
      const place = longTables.findIndex((long) => long.table === table);
      return [table, { columns, rows: place === -1 ? all() : this.#inOrder(place) }] as const;
    });
    return withShared(this.db, this.#org, Object.fromEntries(rows));
  }

  close(): void {
    if (!this.db.open) return;
    const names = longTables.flatMap(({ table }) => actions.map(([action]) => `drop trigger temp.${table}_${action};`));
    this.db.exec(`${names.join('')}drop table temp.touched`);
  }

  #countTouched(): number {
    const count = 'select count(*) from (select distinct place, key from temp.touched)';
    return this.db.prepare(count).pluck().get() as number;
  }

  #takeTouched(): [place: number, key: number][] {
    const touched = this.db.prepare<[], [number, number]>('select distinct place, key from temp.touched').raw().all();
    this.db.exec('delete from temp.touched');
    return touched;
  }

  #readKey(place: number, key: number): void {
    const rows = this.#select[place]?.all(key, this.#org) ?? [];
    if (rows.length > 0) this.#read[place]?.set(key, rows);
    else this.#read[place]?.delete(key);
  }

  #inOrder(place: number): Row[] {
    const read = [...(this.#read[place] ?? [])];
    return read.sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
  }
}

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
