import type { Config } from '../config/config.ts';
import { Gate } from '../pce/api/gate.ts';
import { knownCalls } from '../pce/api/operations.ts';
import { Jobs } from '../pce/engine/jobs.ts';
import { AnswerCache } from '../pce/model/answer-cache.ts';
import { EventLog } from '../pce/model/events.ts';
import { LongWorks } from '../pce/model/long-works.ts';
import type { Pce } from '../pce/model/pce.ts';
import { Settings } from '../pce/model/settings.ts';
import { KeptBodies } from '../pce/observing/bodies.ts';
import { Faults } from '../pce/observing/faults.ts';
import { Journal } from '../pce/observing/journal.ts';
import { DueWork } from '../pce/pairing/due.ts';
import type {} from '../pce/parts.ts';
import { granted } from '../pce/resources/granted.ts';
import { kinds, kindsWithin, resources } from '../pce/resources/index.ts';
import { Accounts } from '../state/accounts.ts';
import { Clock } from '../state/clock.ts';
import { type Db, emptyDatabase, openDatabase, replaceDatabase } from '../state/database.ts';
import { Events } from '../state/events.ts';
import { Fleets } from '../state/fleets.ts';
import { JobTable } from '../state/jobs.ts';
import { PairingKeys } from '../state/pairing-keys.ts';
import { Random } from '../state/random.ts';
import { Store } from '../state/store.ts';
import { keepPosition } from '../state/stream-position.ts';
import { Transactions } from '../state/transactions.ts';
import { Vens } from '../state/vens.ts';

/** A PCE with the state that its database holds. @throws DataFileError */
export function openPce(config: Config): Pce {
  const settings = new Settings(config.pceVersion, config.fqdn, {
    validation: config.validation,
    rate_limit: config.rateLimit,
    limits: Object.fromEntries(config.limits),
    async_retry_after: config.asyncRetryAfter,
    async_polls: config.asyncPolls,
  });
  const lasting = {
    clock: new Clock(config.clock),
    random: new Random(config.seed),
    requestIds: new Random(config.seed),
    settings,
    resources,
    kinds,
    kindsWithin,
    follower: undefined,
    calls: new Map<string, number>(),
    journal: new Journal(knownCalls, config.journal === 'full' ? bodiesFor(config) : undefined),
    faults: new Faults(),
    granted,
    longWorks: new LongWorks(),
  };
  return whole({ ...lasting, ...stateIn(openDatabase(config.data, config.sync), lasting) });
}

function bodiesFor({ apiSecret, controlToken }: Config): KeptBodies {
  const bodies = new KeptBodies();
  for (const secret of [apiSecret, controlToken]) if (secret !== undefined) bodies.knows(secret);
  return bodies;
}

/** The same PCE, with an empty state in memory. Its random numbers are used up once that state is put in place. */
export function withEmptyState(pce: Pce): Pce {
  const apart = { ...pce, random: pce.random.fork() };
  return whole({ ...apart, ...stateIn(emptyDatabase(), apart) });
}

/** Adds the parts that need the whole PCE: each state catches up with its own time, and knows its own users. */
function whole(parts: Omit<Pce, 'due' | 'gate'>): Pce {
  const pce = parts as Pce;
  return Object.assign(pce, { due: new DueWork(pce), gate: new Gate(pce) });
}

/**
 * Replaces the state; all else stays.
 * @param bytes as `copyOf` gives them
 * @throws SQLite's or the file system's error, with everything as it was
 */
export function replaceState(pce: Pce, bytes: Buffer): void {
  pce.store.settleNow();
  const before = pce.accounts.version;
  Object.assign(pce, stateIn(replaceDatabase(pce.db, bytes), pce));
  // Recognised principals have to be looked up again.
  pce.accounts.version = before + 1;
}

/** The parts that read and write a database. */
function stateIn(db: Db, { clock, random, settings }: Pick<Pce, 'clock' | 'random' | 'settings'>) {
  const transactions = new Transactions(db);
  keepPosition(db, transactions, random);
  const store = new Store(db, transactions);
  const accounts = new Accounts(db);
  const vens = new Vens(db);
  const fleets = new Fleets(db);
  transactions.onUndone = (all) => {
    store.forget(all);
    vens.forget();
    fleets.forget();
    accounts.forget();
  };
  return {
    db,
    store,
    accounts,
    vens,
    fleets,
    pairingKeys: new PairingKeys(db),
    events: new EventLog(new Events(db, transactions), clock, random, settings.fqdn),
    jobs: new Jobs(new JobTable(db), clock, random, settings),
    answers: new AnswerCache(),
  };
}
