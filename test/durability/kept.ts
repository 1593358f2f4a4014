import Database from 'better-sqlite3';

/** The objects that there are, by a name that is never given again. The value changes with the object. */
export type Kept = Map<string, string>;

/** One query for each kind of object. The first column is the org that it is replaced with. */
const queries = [
  "select org_id, kind || ' ' || (body ->> 'name'), coalesce(body ->> 'description', '') from objects where deleted = 0 and kind in ('pairing_profiles', 'workloads') and body ->> 'name' not like 'Default (%'",
  "select org_id, 'host ' || identity, '' from vens",
  "select 1, 'user ' || username, full_name from users where username like 'w%'",
  "select 1, 'key ' || name, '' from api_keys where name like 'w%'",
  "select id, 'org ' || id, '' from orgs where id > 1",
];

const counters = `select json_array(org_id, kind, live, deleted) from totals where live + deleted > 0
  except select json_array(org_id, kind, sum(deleted = 0), sum(deleted)) from objects group by org_id, kind`;

/** The content of a killed server's file, and its contradictions. */
export function keptIn(file: string): { kept: Kept; integrity: string; disagreeing: string[] } {
  const db = new Database(file);
  try {
    const rows = queries.flatMap((sql) => db.prepare<[], [number, string, string]>(sql).raw().all());
    return {
      kept: new Map(rows.map(([org, name, value]) => [keyOf(org, name), value])),
      integrity: db.pragma('integrity_check', { simple: true }) as string,
      disagreeing: [
        ...db.prepare<[], string>(counters).pluck().all(),
        ...(db.pragma('foreign_key_check') as { table: string }[]).map(({ table }) => `orphan in ${table}`),
      ],
    };
  } finally {
    db.close();
  }
}

export const keyOf = (org: number, name: string) => `${org}: ${name}`;

const isOf = (key: string, org: number | undefined) => org === undefined || key.startsWith(`${org}: `);

/** A call under way that replaces the state, or one org. */
interface Replacing {
  readonly org: number | undefined;
  readonly target: Kept;
}

/** The content that the file of a killed server must have, from the answers that its clients got. */
export class Model {
  /** The state when the round began. A reset comes back to it, and so does the snapshot that is taken then. */
  readonly #start: Kept;
  #now: Kept;
  /** Writes that were under way, or came while a state was replaced: they may be there or not. */
  readonly #unknown = new Set<string>();
  readonly #underWay = new Set<string>();
  #replacing: Replacing | undefined;
  /** How often a state was replaced. Values that were read before are stale. */
  worlds = 0;

  constructor(start: Kept) {
    this.#start = start;
    this.#now = new Map(start);
  }

  /** A write was sent. */
  begin(keys: readonly string[]): void {
    for (const key of keys) {
      this.#underWay.add(key);
      if (this.#replacing) this.#unknown.add(key);
    }
  }

  /** A write was answered. @param value undefined where the object is gone */
  confirm(keys: readonly string[], value: string | undefined): void {
    for (const key of keys) {
      this.#underWay.delete(key);
      if (value === undefined) this.#now.delete(key);
      else this.#now.set(key, value);
    }
  }

  /** A call that replaces the state was sent. @param target the state at the round's start, or an empty one */
  beginReplacing(org: number | undefined, target: 'start' | 'empty'): void {
    for (const key of this.#underWay) this.#unknown.add(key);
    // The owner's keys outlive the load of a scenario.
    const came =
      target === 'start'
        ? [...this.#start].filter(([key]) => isOf(key, org))
        : [...this.#now].filter(([key]) => key.startsWith('1: key '));
    const stays = [...this.#now].filter(([key]) => !isOf(key, org));
    this.#replacing = { org, target: new Map([...stays, ...came]) };
  }

  confirmReplacing(): void {
    const { org, target } = this.#replacing as Replacing;
    // Writes to other orgs went on meanwhile, and stay.
    const others = [...this.#now].filter(([key]) => !isOf(key, org));
    this.#now = new Map([...others, ...[...target].filter(([key]) => isOf(key, org))]);
    this.#replacing = undefined;
    this.worlds += 1;
  }

  /** @returns objects that the file lacks, or has too much of */
  compare(found: Kept): string[] {
    const wrong = this.#wrong(found, this.#now);
    if (wrong.length === 0 || !this.#replacing) return wrong;
    // The call was not answered: all of it was done, or nothing of it.
    const wrongAfter = this.#wrong(found, this.#replacing.target);
    return wrongAfter.length === 0 ? [] : [`neither before nor after: ${wrong[0]}; ${wrongAfter[0]}`];
  }

  #wrong(found: Kept, expected: Kept): string[] {
    const isKnown = (key: string) => !this.#unknown.has(key) && !this.#underWay.has(key);
    const lines: string[] = [];
    for (const [key, value] of expected) {
      if (isKnown(key) && found.get(key) !== value)
        lines.push(`${key} is ${found.get(key)}, acknowledged ${value || 'as made'}`);
    }
    for (const key of found.keys())
      if (isKnown(key) && !expected.has(key)) lines.push(`${key} is there, and was not to be`);
    return lines;
  }
}
