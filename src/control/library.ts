import { reachable } from '../config/reachable.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type {
  MockFaultsPost,
  MockFleetsPost,
  MockOrgsPost,
  MockSettingsPut,
  MockSnapshotsImportPost,
  MockVensPost,
} from '../generated/schema-types.ts';
import { Refusal } from '../pce/model/errors.ts';
import { whenKept } from '../pce/model/kept.ts';
import type { ChangeableSettings } from '../pce/model/settings.ts';
import type { Fault } from '../pce/observing/faults.ts';
import type { JournalEntry } from '../pce/observing/journal.ts';
import type { JournalQuery } from '../pce/observing/journal-search.ts';
import type { Paired } from '../pce/pairing/activate.ts';
import type { ShownFleet } from '../pce/pairing/fleets.ts';
import type { Upcoming } from '../pce/pairing/upcoming.ts';
import { serverClosed } from '../state/server-closed.ts';
import type { LongAnswer } from './call.ts';
import { controlCalls } from './calls.ts';
import { caughtUp } from './caught-up.ts';
import type { AdvancedClock } from './clock.ts';
import type { EventsQuery, ShownEvent } from './events.ts';
import type { Exported, ShownSnapshot } from './exports.ts';
import type { Info, ShownOperation } from './info.ts';
import type { CurlLine } from './journal-curl.ts';
import type { EntryWithBodies } from './journal-entry.ts';
import { jsonParts } from './json-parts.ts';
import type { ShownKind } from './kinds.ts';
import type { Page, PageQuery } from './objects.ts';
import type { OrgCredentials } from './orgs.ts';
import type { ShownPairingKey } from './pairing-keys.ts';
import { perform } from './perform.ts';
import type { Summary } from './summary.ts';
import type { EdgeQuery, TrafficEdges } from './traffic-edges.ts';
import type { ShownVen } from './vens.ts';

/** A part of a server: one org; all of it when left out. */
export interface Scope {
  readonly org?: number;
}

/** The control API as methods: the same calls, under the same names. What they refuse is thrown as a Refusal. */
export interface Control {
  readonly orgs: {
    /** An org with an owner, default profiles and labels of its own. */
    create(org?: MockOrgsPost): Promise<OrgCredentials>;
    list(): Promise<{ org: number; display_name: string; objects: Record<string, number> }[]>;
    /** Takes it away, with all that belongs to it. */
    delete(org: number): Promise<void>;
    /** A new API key of the org's owner, or of a user with another role. */
    createKey(org: number, key?: { readonly role?: string }): Promise<OrgCredentials>;
    /** A page of the objects of a kind: up to 500 of them [100]. */
    objects(org: number, kind: string, query?: PageQuery): Promise<Page>;
    /** How many there are of each kind, and of hosts, profiles, labels and pairing keys in each state. */
    summary(org: number): Promise<Summary>;
    /** Who talked to whom, and what the policy in force says of it: in the last 24 hours, unless it is told when. */
    trafficEdges(org: number, query?: EdgeQuery): Promise<TrafficEdges>;
    /** Newest first, without their activation codes. @param query href or id of a profile whose keys alone are meant */
    pairingKeys(org: number, query?: { readonly profile?: string }): Promise<ShownPairingKey[]>;
    /** Those that name an object, newest first, without what they tell in detail. */
    events(org: number, query: EventsQuery): Promise<ShownEvent[]>;
    /** No host pairs by this key any longer. */
    revokePairingKey(org: number, id: string): Promise<void>;
  };
  readonly clock: {
    /** What will happen by itself, soonest first. @param limit how many [10; 100 at most] */
    due(limit?: number): Promise<Upcoming[]>;
    /** To the moment at which something is due next; it happens. @throws Refusal 406 where nothing is due */
    advanceToNext(): Promise<AdvancedClock>;
  };
  readonly faults: {
    add(rule: MockFaultsPost): Promise<Fault>;
    list(scope?: Scope): Promise<Fault[]>;
    remove(id: number): Promise<void>;
    clear(scope?: Scope): Promise<void>;
  };
  readonly journal: {
    /** Oldest first; of those that fit the `newest` alone, where that is given. */
    find(query?: JournalQuery & { readonly newest?: number }): Promise<JournalEntry[]>;
    count(query?: JournalQuery): Promise<number>;
    /**
     * As soon as there are `count` [1; 10,000 at most].
     * @throws Refusal 408 after `timeout` seconds [10; 300 at most] of the real clock; 406 for more of either
     */
    waitFor(query?: JournalQuery, options?: { count?: number; timeout?: number }): Promise<JournalEntry[]>;
    /** A request with its body and that of its answer, which `journal: 'full'` keeps. @throws Refusal 404 */
    get(id: number): Promise<EntryWithBodies>;
    /** A request as a line for a shell. @throws Refusal 404 */
    curl(id: number): Promise<CurlLine>;
    clear(scope?: Scope): Promise<void>;
  };
  readonly snapshots: {
    save(name: string, scope?: Scope): Promise<ShownSnapshot>;
    list(): Promise<ShownSnapshot[]>;
    /** @param scope of which org, or 0 for the whole state: needed where several have one of this name */
    restore(name: string, scope?: Scope): Promise<void>;
    delete(name: string, scope?: Scope): Promise<void>;
    export(name: string, scope?: Scope): Promise<Exported>;
    import(exported: MockSnapshotsImportPost | Exported): Promise<ShownSnapshot>;
  };
  readonly scenarios: {
    list(): Promise<{ name: string; description: string }[]>;
    /** Puts a scenario in the place of the whole state: one with a name, or the scenario itself. */
    load(scenario: string | object): Promise<{ org: number; orgs: number[] }>;
  };
  readonly settings: {
    get(scope?: Scope): Promise<ChangeableSettings>;
    set(changes: MockSettingsPut, scope?: Scope): Promise<ChangeableSettings>;
  };
  readonly vens: {
    /** @param query those of an org; of it those that paired by a profile, `newest` of them at most */
    list(query?: Scope & { profile?: string; newest?: number }): Promise<ShownVen[]>;
    /** Whether the host with this VEN's id sends heartbeats from now on. */
    setHeartbeat(id: string, heartbeat: boolean): Promise<ShownVen>;
  };
  readonly fleets: {
    /** Simulated hosts that pair by rules. @throws Refusal 406 */
    create(rules: MockFleetsPost): Promise<ShownFleet>;
    list(scope?: Scope): Promise<ShownFleet[]>;
    /** No more hosts pair, and those that did stay. */
    delete(id: number): Promise<void>;
  };
  /** What the server is: versions, clock, orgs, and what is set up in it. */
  info(): Promise<Info>;
  /** The kinds of objects, as they are declared. */
  kinds(): Promise<ShownKind[]>;
  /** A JSON Schema of the PCE, by its name: `labels_post`. */
  schema(name: string): Promise<object>;
  /** Every call of a PCE that is known, whether it is modelled, and how often it was called. */
  operations(): Promise<ShownOperation[]>;
  /** A host pairs. @throws Refusal 406, as a VEN is refused */
  pair(host: MockVensPost): Promise<Paired>;
  /** Everything, or one org, as it was right after the start: same orgs, same credentials. */
  reset(scope?: Scope): Promise<void>;
}

/** What a call takes besides its body. */
interface Parameters {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: object;
}

/** Carries out calls of the control API by their names, as its own requests are. */
const runningIn =
  (emulator: Emulator) =>
  async <T>(name: string, body?: unknown, { params = {}, query = {} }: Parameters = {}): Promise<T> => {
    const call = controlCalls.find((known) => known.name === name);
    if (!call) throw new Error(`the control API has no ${name}`);
    mustBeOpen(emulator);
    const origin = () => originOf(emulator);
    const request = { params: texts(params), query: texts(query), body, address: '127.0.0.1', origin };
    try {
      await caughtUp(emulator, call, request);
      return await whenKept(
        emulator.pce,
        () => perform(emulator, call, request) as T | Promise<T>,
        (answer) => answer,
      );
    } catch (error) {
      // It may have been closed meanwhile: then the error is of a database that is gone.
      if (!(error instanceof Refusal)) mustBeOpen(emulator);
      throw error;
    }
  };

export function controlOf(emulator: Emulator): Control {
  const run = runningIn(emulator);
  return {
    orgs: {
      create: (org = {}) => run('mock_orgs_post', org),
      list: () => run('mock_orgs_get'),
      delete: (org) => run('mock_orgs_delete', undefined, { params: { org } }),
      createKey: (org, key = {}) => run('mock_keys_post', key, { params: { org } }),
      objects: async (org, kind, query = {}) =>
        run('mock_objects_get', undefined, { params: { org, kind }, ...asking(query) }),
      summary: (org) => run('mock_summary_get', undefined, { params: { org } }),
      trafficEdges: async (org, query = {}) =>
        run('mock_traffic_edges_get', undefined, { params: { org }, ...asking(query) }),
      pairingKeys: async (org, query = {}) =>
        run('mock_pairing_keys_get', undefined, { params: { org }, ...asking(query) }),
      events: async (org, query) => run('mock_events_get', undefined, { params: { org }, ...asking(query) }),
      revokePairingKey: (org, id) => run('mock_pairing_keys_delete', undefined, { params: { org, id } }),
    },
    clock: {
      due: (limit) => run('mock_clock_due_get', undefined, { query: { limit } }),
      advanceToNext: () => run('mock_clock_advance_post', { to: 'next' }),
    },
    faults: {
      add: (rule) => run('mock_faults_post', rule),
      list: async (query = {}) => run('mock_faults_get', undefined, asking(query)),
      remove: (id) => run('mock_faults_delete', undefined, { params: { id } }),
      clear: async (query = {}) => run('mock_faults_delete_all', undefined, asking(query)),
    },
    journal: {
      find: async (query = {}) => run('mock_journal_get', undefined, asking(query)),
      count: async (query = {}) =>
        (await run<{ count: number }>('mock_journal_count_get', undefined, asking(query))).count,
      waitFor: async (query = {}, options = {}) =>
        run('mock_journal_wait_get', undefined, asking({ ...asking(query).query, ...asking(options).query })),
      get: (id) => run('mock_journal_entry_get', undefined, { params: { id } }),
      curl: (id) => run('mock_journal_curl_get', undefined, { params: { id } }),
      clear: async (query = {}) => run('mock_journal_delete', undefined, asking(query)),
    },
    snapshots: {
      save: async (name, scope = {}) => run('mock_snapshots_post', { name, ...asking(scope).query }),
      list: () => run('mock_snapshots_get'),
      restore: async (name, query = {}) =>
        run('mock_snapshots_restore_post', undefined, { params: { name }, ...asking(query) }),
      delete: async (name, query = {}) =>
        run('mock_snapshots_delete', undefined, { params: { name }, ...asking(query) }),
      export: async (name, query = {}) => {
        const asked = { params: { name }, ...asking(query) };
        const answer = await run<LongAnswer>('mock_snapshots_export_get', undefined, asked);
        return answer.object() as Promise<Exported>;
      },
      import: (exported) => run('mock_snapshots_import_post', jsonParts(exported)),
    },
    scenarios: {
      list: () => run('mock_scenarios_get'),
      load: (scenario) => run('mock_scenarios_post', typeof scenario === 'string' ? { name: scenario } : { scenario }),
    },
    settings: {
      get: async (query = {}) => run('mock_settings_get', undefined, asking(query)),
      set: async (changes, query = {}) => run('mock_settings_put', changes, asking(query)),
    },
    vens: {
      list: async (query = {}) => run('mock_vens_get', undefined, asking(query)),
      setHeartbeat: (id, heartbeat) => run('mock_vens_put', { heartbeat }, { params: { id } }),
    },
    fleets: {
      create: (rules) => run('mock_fleets_post', rules),
      list: async (query = {}) => run('mock_fleets_get', undefined, asking(query)),
      delete: (id) => run('mock_fleets_delete', undefined, { params: { id } }),
    },
    info: () => run('mock_info_get'),
    operations: () => run('mock_operations_get'),
    kinds: () => run('mock_kinds_get'),
    schema: (name) => run('mock_schemas_get', undefined, { params: { name } }),
    pair: (host) => run('mock_vens_post', host),
    reset: async (scope = {}) => run('mock_reset_post', asking(scope).query),
  };
}

/** Scheme, host and port of the PCE. */
const originOf = ({ config: { tls, host }, port }: Emulator) =>
  `${tls === 'only' ? 'https' : 'http'}://${reachable(host)}:${port}`;

/** @throws TypeError for what is no object: a text would be taken for the names of its characters */
function asking(query: object): { readonly query: object } {
  if (typeof query === 'object' && query !== null && !Array.isArray(query)) return { query };
  throw new TypeError(`an object such as { org: 2 } is asked for, not ${JSON.stringify(query)}`);
}

/** @throws Error */
export function mustBeOpen({ pce }: Emulator): void {
  if (!pce.db.open) throw serverClosed();
}

/** As they would be in a URL. */
function texts(values: object): Record<string, string> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
