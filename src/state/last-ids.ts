import type { Db } from './database.ts';

/** The last id that was given, by what it was given to. */
export type LastIds = ReadonlyMap<string, bigint>;

/** Tables that give each id once by themselves: SQLite keeps how far they are. */
const countingTables: readonly string[] = ['users', 'fleets'];

/** Above this a table gives none: to JavaScript one more has to be another number. */
export const HIGHEST_PLACE = 10n ** 12n;

const isCounting = (kind: string) => countingTables.includes(kind);

/** Of every kind, as rows of `last_ids`: whoever takes them along takes all that is known of ids. */
export const allLastIds = `(select kind, last from last_ids union all
  select name, seq from sqlite_sequence where name in (${countingTables.map((name) => `'${name}'`).join()}))`;

/** An id that is readable, or was given, is given to nothing else: later ones are above these. */
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

/** What the rows of `last_ids` say. */
export function lastIdsIn({ columns, rows }: Rows = { columns: [], rows: [] }): LastIds {
  const [kind, last] = [columns.indexOf('kind'), columns.indexOf('last')];
  return new Map(rows.map((row) => [String(row[kind]), row[last] as bigint]));
}

/** Kinds of which the rows of `last_ids` tell, and SQLite keeps: what an import put there goes where it belongs. */
export function settleLastIds(db: Db): void {
  const rows = db.prepare<[], [string, bigint]>('select kind, last from last_ids').safeIntegers().raw().all();
  const strays = rows.filter(([kind]) => isCounting(kind));
  for (const [kind] of strays) db.prepare('delete from last_ids where kind = ?').run(kind);
  keepIdsAbove(db, new Map(strays));
}

/** The highest ids that are met with. */
export class HighestIds {
  readonly #highest = new Map<string, bigint>();
  readonly #bounds: ReadonlyMap<string, bigint>;

  /** @param bounds the highest id by kind: others have ids of another form, and beyond it there is nothing to keep free */
  constructor(bounds: ReadonlyMap<string, bigint>) {
    this.#bounds = bounds;
  }

  get all(): LastIds {
    return this.#highest;
  }

  see(kind: string, id: string | bigint): void {
    const bound = this.#bounds.get(kind);
    // Nobody parses a number of a megabyte.
    if (bound === undefined || String(id).length > MOST_DIGITS) return;
    const seen = BigInt(id);
    if (seen <= bound && seen > (this.#highest.get(kind) ?? 0n)) this.#highest.set(kind, seen);
  }

  /** Hrefs in JSON: in it no text of a client's reads like one, since its quotes are escaped. */
  seeHrefs(text: string): void {
    for (const [, kind = '', id = ''] of text.matchAll(href)) this.see(kind, id);
  }

  /** Hosts of a fleet are known again by its id (pce/pairing/fleets.ts), though it is gone. */
  seeIdentity(identity: string): void {
    const [, fleet] = fleetOf.exec(identity) ?? [];
    if (fleet !== undefined) this.see('fleets', fleet);
  }
}

const MOST_DIGITS = 19;
const href = /"href":"\/(?:orgs\/\d+\/)?(\w+)\/(\d+)[/"]/g;
const fleetOf = /^fleet-(\d+)\//;
