import type Database from 'better-sqlite3';
import { type Db, statements } from './database.ts';

/** Some properties of an object. */
export interface Excerpt {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Bytes of the body that was searched for them. */
  readonly bytes: number;
}

type Row = [bytes: number, ...values: (string | null)[]];

/** A few properties of objects, without reading all that they hold: of a thousand rules the name of their set. */
export class Excerpts {
  readonly #db: Db;
  readonly #sql: ReturnType<typeof prepared>;
  /** By the number of properties. */
  readonly #properties = new Map<number, Database.Statement<unknown[], Row>>();

  constructor(db: Db) {
    this.#db = db;
    this.#sql = prepared(db);
  }

  /** The properties of an object that it has, of those that are asked for; undefined where there is no such object. */
  of(org: number, kind: string, ordinal: number, names: readonly string[]): Excerpt | undefined {
    const row = this.#read(names.length).get(...names.map((name) => `$.${name}`), ordinal, org, kind);
    if (!row) return undefined;
    const [bytes, ...values] = row;
    const found = names.map((name, at) => [name, values[at]] as const).filter(([, value]) => value !== null);
    return { bytes, properties: Object.fromEntries(found.map(([name, value]) => [name, JSON.parse(value as string)])) };
  }

  /** The id of the object with this ordinal. */
  idAt(ordinal: number): string | undefined {
    return this.#sql.idAt.get(ordinal);
  }

  /** The ordinals and ids of the live objects with exactly this value in an indexed field. */
  idsWith(org: number, kind: string, field: string, value: string): [ordinal: number, id: string][] {
    return this.#sql.idsWith.all(org, kind, field, value);
  }

  /** SQLite goes through a body once for all properties. */
  #read(count: number): Database.Statement<unknown[], Row> {
    let found = this.#properties.get(count);
    if (!found) {
      const columns = ['octet_length(body)', ...Array<string>(count).fill('body -> ?')];
      const sql = `select ${columns.join(', ')} from objects where ordinal = ? and org_id = ? and kind = ?`;
      this.#properties.set(count, (found = this.#db.prepare<unknown[], Row>(sql).raw()));
    }
    return found;
  }
}

const prepared = statements({
  idAt: (db) => db.prepare<[number], string>('select id from objects where ordinal = ?').pluck(),
  idsWith: (db) =>
    db
      .prepare<[number, string, string, string], [number, string]>(
        `select objects.ordinal, objects.id from object_values as held
         join objects on objects.ordinal = held.ordinal
         where held.org_id = ? and held.kind = ? and field = ? and value = ?`,
      )
      .raw(),
});
