import { type Db, statements } from './database.ts';
import { DueTimes, dueStatements, type PrepareDue } from './due-times.ts';

/** A paired host, beyond the objects that stand for it. Times are milliseconds since 1970. */
export interface VenRow {
  /** The ordinals of the VEN's object, and of its workload's. */
  readonly ordinal: number;
  readonly workload: number;
  readonly org: number;
  /** Shared by the VEN and its workload. */
  readonly id: string;
  readonly agent: string;
  /** The host is recognised by it when it pairs once more. */
  readonly identity: string;
  /** Since when it sends heartbeats. */
  readonly since: number;
  /** When its last heartbeat was, if it sends none any longer. */
  readonly silentSince: number | null;
  /** Id of the pairing profile by which it paired last, and when that was; null where nobody noted it. */
  readonly profile: string | null;
  readonly pairedAt: number | null;
}

/** A change that befalls a host at a time. */
export const transitions = ['silence', 'unpair', 'missed_heartbeats', 'offline', 'uninstall', 'recovery_end'] as const;

export type Transition = (typeof transitions)[number];

export interface DueTransition extends VenRow {
  readonly due: number;
  readonly transition: Transition;
}

const columns = `ordinal, workload, org_id as org, id, cast(agent as text) as agent, identity, since,
  silent_since as silentSince, profile, paired_at as pairedAt`;

const prepared = statements({
  add: (db) =>
    db.prepare(
      `insert into vens (ordinal, workload, org_id, id, agent, identity, since, profile, paired_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  byIdentity: (db) =>
    db.prepare<[number, string], VenRow>(`select ${columns} from vens where org_id = ? and identity = ?`),
  byId: (db) =>
    db.prepare<[number, string], VenRow>(
      `select ${columns} from vens
           where ordinal = (select ordinal from objects where org_id = ? and kind = 'vens' and id = ?)`,
    ),
  someIds: (db) => db.prepare<[number], string>('select id from vens order by ordinal limit ?').pluck(),
  byAgent: (db) => db.prepare<[number, bigint], VenRow>(`select ${columns} from vens where org_id = ? and agent = ?`),
  all: (db) => db.prepare<[number], VenRow>(`select ${columns} from vens where org_id = ? order by ordinal`),
  byProfile: (db) =>
    db.prepare<[number, string], VenRow>(
      `select ${columns} from vens where org_id = ? and profile = ? order by paired_at desc, ordinal desc`,
    ),
  counts: (db) =>
    db.prepare<[], { org: number; heartbeat: string; count: number }>(
      `select org_id as org, iif(silent_since is null, 'true', 'false') as heartbeat, count(*) as count
       from vens group by 1, 2 order by 1, 2`,
    ),
  revive: (db) => db.prepare('update vens set since = ?, silent_since = null where ordinal = ?'),
  pairedAgain: (db) => db.prepare('update vens set profile = ?, paired_at = ? where ordinal = ?'),
  silence: (db) => db.prepare('update vens set silent_since = ? where ordinal = ?'),
  schedule: (db) =>
    db.prepare('insert or ignore into ven_transitions (ordinal, transition, org_id, due) values (?, ?, ?, ?)'),
  cancel: (db) => db.prepare('delete from ven_transitions where ordinal = ? and transition = ?'),
  cancelAll: (db) => db.prepare('delete from ven_transitions where ordinal = ?'),
  isScheduled: (db) =>
    db.prepare<[number, string], 1>('select 1 from ven_transitions where ordinal = ? and transition = ?').pluck(),
  remove: (db) => db.prepare('delete from vens where ordinal = ?'),
});

export const dueTransitions: PrepareDue<DueTransition> = dueStatements({
  table: 'ven_transitions',
  // A cross join keeps this order: SQLite might look through the hosts first.
  from: 'ven_transitions natural cross join vens',
  columns: `${columns}, due, transition`,
  order: 'ordinal, transition',
});

/** The hosts that are paired. A host is due when its next transition is. */
export class Vens extends DueTimes<DueTransition> {
  readonly #sql: ReturnType<typeof prepared>;

  constructor(db: Db) {
    super(db, dueTransitions);
    this.#sql = prepared(db);
  }

  add(ven: Omit<VenRow, 'silentSince'>): VenRow {
    const { ordinal, workload, org, id, agent, identity, since, profile, pairedAt } = ven;
    this.#sql.add.run(ordinal, workload, org, id, BigInt(agent), identity, since, profile, pairedAt);
    return { ...ven, silentSince: null };
  }

  withIdentity(org: number, identity: string): VenRow | undefined {
    return this.#sql.byIdentity.get(org, identity);
  }

  withId(org: number, id: string): VenRow | undefined {
    return this.#sql.byId.get(org, id);
  }

  /** Ids of the hosts that paired first, of all orgs. */
  someIds(most: number): string[] {
    return this.#sql.someIds.all(most);
  }

  withAgent(org: number, agent: string): VenRow | undefined {
    return this.#sql.byAgent.get(org, BigInt(agent));
  }

  /** All hosts of an org, in the order in which they paired. */
  all(org: number): VenRow[] {
    return this.#sql.all.all(org);
  }

  /** Those that paired by a profile, the newest first. */
  ofProfile(org: number, profile: string): VenRow[] {
    return this.#sql.byProfile.all(org, profile);
  }

  /** How many hosts each org has, by whether they send heartbeats. */
  counts(): { org: number; heartbeat: string; count: number }[] {
    return this.#sql.counts.all();
  }

  /** Lets the host send heartbeats from `since` on. */
  revive(ven: VenRow, since: number): VenRow {
    this.#sql.revive.run(since, ven.ordinal);
    return { ...ven, since, silentSince: null };
  }

  /** The host paired once more: it sends heartbeats from then on. */
  pairedAgain(ven: VenRow, profile: string, pairedAt: number): VenRow {
    this.#sql.pairedAgain.run(profile, pairedAt, ven.ordinal);
    return { ...this.revive(ven, pairedAt), profile, pairedAt };
  }

  silence(ordinal: number, lastHeartbeat: number): void {
    this.#sql.silence.run(lastHeartbeat, ordinal);
  }

  /** Schedules a transition. One that is scheduled already stays at its time. */
  schedule({ ordinal, org }: VenRow, transition: Transition, due: number): void {
    this.#sql.schedule.run(ordinal, transition, org, due);
    this.forget();
  }

  isScheduled({ ordinal }: VenRow, transition: Transition): boolean {
    return this.#sql.isScheduled.get(ordinal, transition) === 1;
  }

  /** @param transition cancel this one alone */
  cancel({ ordinal }: VenRow, transition?: Transition): void {
    if (transition === undefined) this.#sql.cancelAll.run(ordinal);
    else this.#sql.cancel.run(ordinal, transition);
    this.forget();
  }

  remove(ordinal: number): void {
    this.#sql.remove.run(ordinal);
    this.forget();
  }
}
