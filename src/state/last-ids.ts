import type { Db } from './database.ts';

/** The last id that was given, by kind. */
export type LastIds = ReadonlyMap<string, bigint>;

/** Autoincrement tables: SQLite itself keeps their last ids. */
const countingTables: readonly string[] = ['users', 'fleets'];

/** Tables give no ids above this. JavaScript has to tell an id from the next one. */
export const HIGHEST_PLACE = 10n ** 12n;

const isCounting = (kind: string) => countingTables.includes(kind);

/** The last ids of every kind, as rows of `last_ids`: an export of them has all that is known of ids. */
export const allLastIds = `(select kind, last from last_ids union all
  select name, seq from sqlite_sequence where name in (${countingTables.map((name) => `'${name}'`).join()}))`;

/** Keeps later ids above these: an id that is readable, or was given, is never given again. */
export function keepIdsAbove(db: Db, ids: LastIds): void {
  const known = new Map(
    db.prepare<[], [string, bigint]>(`select kind, last from ${allLastIds}`).safeIntegers().raw().all(),
  );
  for (const [kind, last] of ids) {
    if (last <= (known.get(kind) ?? 0n)) continue;
    const [table, name, value] = isCounting(kind) ? ['sqlite_sequence', 'name', 'seq'] : ['last_ids', 'kind', 'last'];
    db.prepare(`delete from ${table} where ${name} = ?`).run(kind);
    db.prepare(`insert into ${table} (${name}, ${value}) values (?, ?)`).run(kind, last);
  }
}

interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The last ids in rows of `last_ids`. */
export function lastIdsIn({ columns, rows }: Rows = { columns: [], rows: [] }): LastIds {
  const [kind, last] = [columns.indexOf('kind'), columns.indexOf('last')];
  return new Map(rows.map((row) => [String(row[kind]), row[last] as bigint]));
}

/** Moves ids of autoincrement tables out of `last_ids`, where an import put them, to where SQLite keeps them. */
export function settleLastIds(db: Db): void {
  const rows = db.prepare<[], [string, bigint]>('select kind, last from last_ids').safeIntegers().raw().all();
  const strays = rows.filter(([kind]) => isCounting(kind));
  for (const [kind] of strays) db.prepare('delete from last_ids where kind = ?').run(kind);
  keepIdsAbove(db, new Map(strays));
}

/** The highest id of each kind among those that were seen. */
export class HighestIds {
  readonly #highest = new Map<string, bigint>();
  readonly #bounds: ReadonlyMap<string, bigint>;
  readonly #sequences: ReadonlyMap<string, string>;

  /**
   * @param bounds the highest id by sequence: other kinds have ids of another form, and higher ids need no room
   * @param sequences where ids of a kind come from, unless they have a sequence of their own
   */
  constructor(bounds: ReadonlyMap<string, bigint>, sequences: ReadonlyMap<string, string> = new Map()) {
    this.#bounds = bounds;
    this.#sequences = sequences;
  }

  get all(): LastIds {
    return this.#highest;
  }

  see(kind: string, id: string | bigint): void {
    const sequence = this.#sequences.get(kind) ?? kind;
    const bound = this.#bounds.get(sequence);
    // Parsing a number of a megabyte would take long.
    if (bound === undefined || String(id).length > MOST_DIGITS) return;
    const seen = BigInt(id);
    if (seen <= bound && seen > (this.#highest.get(sequence) ?? 0n)) this.#highest.set(sequence, seen);
  }

  /** Sees the ids of hrefs in JSON. A client's text cannot look like an href there, since its quotes are escaped. */
  seeHrefs(text: string): void {
    for (const [, path = ''] of text.matchAll(href)) {
      for (const [, kind = '', id = ''] of path.matchAll(kindAndId)) this.see(kind, id);
    }
  }

  /** Sees a fleet's id. Its hosts are recognised by it (pce/pairing/fleets.ts), even when the fleet is gone. */
  seeIdentity(identity: string): void {
    const [, fleet] = fleetOf.exec(identity) ?? [];
    if (fleet !== undefined) this.see('fleets', fleet);
  }
}

const MOST_DIGITS = 19;
const href = /"href":"([^"\\]{1,300})"/g;
/** Within others too: a rule in its rule set. */
const kindAndId = /(\w+)\/(\d+)(?=\/|$)/g;
const fleetOf = /^fleet-(\d+)\//;
