import type { Db } from './database.ts';
import { readersOfOrg, type Tables, withShared } from './org-rows.ts';

type Row = readonly unknown[];

interface LongTable {
  readonly table: string;
  /** Rows are read together, and read again, that have the same of this. */
  readonly key: string;
  /** Keys of the org. */
  readonly keys: string;
  /** Whether a row belongs to the org: keys of what is gone are given again, to another org it may be. */
  readonly isOwn: string;
  /** As `isOwn`, of a row that is written. */
  readonly whenOwn: (row: 'new' | 'old', org: number) => string;
}

const ofOrg = (table: string, keysOf: string): LongTable => ({
  table,
  key: 'ordinal',
  keys: `select ordinal from ${keysOf} where org_id = ?`,
  // The sign keeps SQLite from looking through all rows of the org.
  isOwn: '+org_id = ?',
  whenOwn: (row, org) => `${row}.org_id = ${org}`,
});

/** All others are short: they are read at once, in the end. */
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

/** So many keys are read again at once. */
const FEW_KEYS = 1000;

/** How often what was written meanwhile is read again in steps: whoever writes for ever keeps no snapshot from its end. */
const MOST_ROUNDS = 5;

/**
 * Reads all rows of a large org step by step, while others write. What they write is noted, by triggers that live as long
 * as this does, and read again: in the end all is as it is then. One at a time on a database.
 */
export class OrgReading {
  readonly db: Db;
  readonly #org: number;
  /** Of each long table, by key. */
  readonly #read: Map<number, Row[]>[] = longTables.map(() => new Map());
  readonly #select;

  /** Not within a transaction. */
  constructor(db: Db, org: number) {
    this.db = db;
    this.#org = org;
    // On a disk that is full those who write would fail.
    db.pragma('temp_store = memory');
    db.exec(`create temp table touched (place integer, key integer);${longTables.map(triggers(org)).join('')}`);
    this.#select = longTables.map(({ table, key, isOwn }) =>
      db
        .prepare<[number, number], unknown[]>(`select * from ${table} where ${key} = ? and ${isOwn}`)
        .safeIntegers()
        .raw(),
    );
  }

  /** To be gone through: nothing that is not committed may be there when it goes on. */
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

  /** All rows as they are now. Nothing that is not committed may be there. */
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
