import type { Certificates } from '../config/certificates.ts';
import type { Config } from '../config/config.ts';
import { invalidInput } from '../pce/model/errors.ts';
import type { Pce } from '../pce/model/pce.ts';
import { copyOf, type Db, openCopy } from '../state/database.ts';
import type { PreparedRows } from '../state/org-in-place.ts';
import { MisfitError } from '../state/org-inserts.ts';
import { restoreOrg } from '../state/org-restore.ts';
import { rowsOfOrg, type Tables } from '../state/org-rows.ts';
import { forgetOrg } from '../state/remembering.ts';
import { movePast } from '../state/stream-position.ts';
import type { Live } from './live.ts';
import type { Metrics } from './metrics.ts';
import { replaceState } from './open.ts';
import type { LogRequest } from './request-log.ts';
import type { Credentials } from './scenario.ts';
import type { SignIns } from './sign-ins.ts';
import type { Snapshots } from './snapshot-shelf.ts';
import { gone, mustHaveOrg } from './there-is.ts';

/** A server, with all that the control API needs of it. */
export interface Emulator {
  readonly pce: Pce;
  readonly config: Config;
  readonly certificates: Certificates | undefined;
  /** The token that a caller from another machine has to show. */
  readonly token: string;
  /** Names of this machine, besides the local ones. */
  readonly names: readonly string[];
  readonly snapshots: Snapshots;
  readonly signIns: SignIns;
  /** Logs each request. */
  readonly logRequest: LogRequest | undefined;
  /** The port, once the server listens. */
  port: number | undefined;
  /** Port of the control API, where it has one of its own and listens. */
  controlPort: number | undefined;
  /** The whole state right after the start. */
  readonly start: Buffer;
  /** Those who follow what becomes of it; undefined until there is one. */
  live: Live | undefined;
  /** Its figures; undefined until somebody asks for them. */
  metrics: Metrics | undefined;
  /** Orgs that were made since the start, as they were when they were made. */
  readonly newOrgs: Map<number, Tables>;
  /** undefined when a data file holds keys whose secrets were shown at an earlier start. */
  readonly credentials: Credentials | undefined;
}

/** The whole state as bytes. */
export function copyState({ store, db }: Pce): Buffer {
  store.close();
  return copyOf(db);
}

/** Everything as it was right after the start: state, clock, randomness, settings; no faults, an empty journal. */
export function resetAll(emulator: Emulator): void {
  const { pce, start } = emulator;
  replaceWhole(emulator, start);
  pce.clock.restart();
  pce.requestIds.goTo(0);
  pce.settings.reset();
  pce.faults.restart();
  pce.journal.restart();
  pce.calls.clear();
}

/**
 * Replaces the whole state. Settings, faults and journal of an org that is gone then go with it.
 * @param starts orgs of that state that were not there at the start, as they were when they were made
 */
export function replaceWhole(emulator: Emulator, bytes: Buffer, starts: ReadonlyMap<number, Tables> = new Map()): void {
  const { pce, newOrgs } = emulator;
  const before = pce.store.orgs();
  replaceState(pce, bytes);
  pce.longWorks.end();
  pce.gate.clearRates();
  const there = new Set(pce.store.orgs().map(({ id }) => id));
  forgetOrgs(pce, new Set(before.flatMap(({ id }) => (there.has(id) ? [] : [id]))));
  newOrgs.clear();
  for (const [id, rows] of starts) newOrgs.set(id, rows);
}

/** Drops the settings, faults, journal and rates of orgs. */
export function forgetOrgs({ settings, faults, journal, gate }: Pce, orgs: ReadonlySet<number>): void {
  // Mostly none has gone, and the whole journal would be looked through.
  if (orgs.size === 0) return;
  for (const org of orgs) settings.reset(org);
  faults.clear(orgs);
  journal.clear(orgs);
  gate.clearRates(orgs);
}

/** Makes one org as it was right after the start, or when it was made; others notice nothing. @throws Refusal 404 */
export function resetOrg(emulator: Emulator, org: number): void {
  const { pce, newOrgs, start } = emulator;
  mustHaveOrg(pce, org);
  const rows = newOrgs.get(org) ?? withCopy(start, (db) => rowsOfOrg(db, org));
  if (rows['orgs']?.rows.length === 0) {
    throw gone(`org ${org} was not there at the start, nor made since: a snapshot brought it, and brings it again`);
  }
  putOrg(pce, org, rows);
  forgetOrgs(pce, new Set([org]));
}

/** Replaces the rows of an org, all or none. @param prepared what was found of the rows ahead */
export function putOrg(pce: Pce, org: number, rows: Tables, prepared?: PreparedRows): void {
  pce.store.close();
  try {
    pce.random.attempt(() =>
      pce.store.transactionAlone(() => {
        restoreOrg(pce.db, org, rows, prepared);
        movePast(pce.random, positionIn(rows));
      }),
    );
    pce.longWorks.end(org);
    pce.gate.clearRates(new Set([org]));
  } catch (error) {
    if (!(error instanceof MisfitError)) throw error;
    const { table, row, message } = error;
    throw invalidInput(
      `The property '#/tables/${table}/rows/${row}' of the snapshot does not fit the other orgs: it ${message}`,
    );
  } finally {
    forgetOrg(pce, org);
  }
}

/** How far a seeded stream was used up when these rows were copied. */
function positionIn({ streams }: Tables): number {
  const [row] = streams?.rows ?? [];
  return Number(row?.[streams?.columns.indexOf('position') ?? 0] ?? 0);
}

/** Called when rows of an org were replaced: ends its long works, and forgets its cached rows. */
export function forgetRows(pce: Pce, org: number): void {
  pce.longWorks.end(org);
  forgetOrg(pce, org);
}

/** Opens a copied state for `work`. */
function withCopy<T>(bytes: Buffer, work: (db: Db) => T): T {
  const db = openCopy(bytes);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
