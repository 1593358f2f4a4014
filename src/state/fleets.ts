import { type Db, statements } from './database.ts';
import { DueTimes, dueStatements, type PrepareDue } from './due-times.ts';

/** Hosts that pair one after another by the same rules. Times are milliseconds since 1970. */
export interface FleetRow {
  readonly id: number;
  readonly org: number;
  /** Its rules, as JSON. */
  readonly rules: string;
  readonly startedAt: number;
  readonly paired: number;
  readonly refused: number;
  /** Of the last host that was refused; null where none was. */
  readonly refusalToken: string | null;
  readonly refusalMessage: string | null;
  /** When the next host pairs; null when there is none left. */
  readonly due: number | null;
}

/** How many fleets of an org are kept after all their hosts had a turn (the newest), and how many may pair hosts. */
export const fleetBounds = { donePerOrg: 1000, underWayPerOrg: 1000 };

const columns =
  'id, org_id as org, rules, started_at as startedAt, paired, refused, ' +
  'refusal_token as refusalToken, refusal_message as refusalMessage, due';

const prepared = statements({
  add: (db) =>
    db.prepare<[number, string, number, number], FleetRow>(
      `insert into fleets (org_id, rules, started_at, due) values (?, ?, ?, ?) returning ${columns}`,
    ),
  ids: (db) => db.prepare<[], number>('select id from fleets order by id').pluck(),
  idsOf: (db) => db.prepare<[number], number>('select id from fleets where org_id = ? order by id').pluck(),
  find: (db) => db.prepare<[number], FleetRow>(`select ${columns} from fleets where id = ?`),
  count: (db) => db.prepare('update fleets set paired = ?, refused = ?, due = ? where id = ?'),
  tellRefusal: (db) => db.prepare('update fleets set refusal_token = ?, refusal_message = ? where id = ?'),
  idsUnderWay: (db) => db.prepare<[], number>('select id from fleets where due is not null order by id').pluck(),
  underWay: (db) =>
    db.prepare<[number], number>('select count(*) from fleets where org_id = ? and due is not null').pluck(),
  trim: (db) =>
    db.prepare(
      `delete from fleets where id in (
         select id from fleets where org_id = ? and due is null order by id desc limit -1 offset ?)`,
    ),
  remove: (db) => db.prepare('delete from fleets where id = ?'),
});

export const dueFleets: PrepareDue<FleetRow> = dueStatements({ table: 'fleets', columns, order: 'id' });

/** Fleets of simulated hosts. One is due when its next host pairs. */
export class Fleets extends DueTimes<FleetRow> {
  readonly #sql: ReturnType<typeof prepared>;
  readonly bounds: typeof fleetBounds;

  constructor(db: Db, bounds = fleetBounds) {
    super(db, dueFleets);
    this.#sql = prepared(db);
    this.bounds = bounds;
  }

  add(org: number, rules: string, startedAt: number, due: number): FleetRow {
    this.forget();
    this.#sql.trim.run(org, this.bounds.donePerOrg);
    return this.#sql.add.get(org, rules, startedAt, due) as FleetRow;
  }

  /** Whether the org has as many fleets that still pair hosts as it may have. */
  isFull(org: number): boolean {
    return (this.#sql.underWay.get(org) as number) >= this.bounds.underWayPerOrg;
  }

  /** All ids. Rows are read one by one, as their rules may be large. @param org ids of this org alone */
  ids(org?: number): number[] {
    return org === undefined ? this.#sql.ids.all() : this.#sql.idsOf.all(org);
  }

  /** Ids of all that still pair hosts. */
  underWay(): number[] {
    return this.#sql.idsUnderWay.all();
  }

  find(id: number): FleetRow | undefined {
    return this.#sql.find.get(id);
  }

  /** Writes down how far a fleet has come. */
  count(id: number, paired: number, refused: number, due: number | null): void {
    this.forget();
    this.#sql.count.run(paired, refused, due, id);
  }

  /** Writes down why the last host that was not let in was refused. */
  tellRefusal(id: number, token: string, message: string): void {
    this.#sql.tellRefusal.run(token, message, id);
  }

  /** @returns whether there was one */
  remove(id: number): boolean {
    this.forget();
    return this.#sql.remove.run(id).changes > 0;
  }
}
