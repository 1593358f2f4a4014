// Generated from the OpenAPI document of the control API by `npm run generate`. Do not edit: change the calls.

import type {
  MockOrgsPost,
  MockKeysPost,
  MockResetPost,
  MockClockPut,
  MockClockAdvancePost,
  MockFaultsPost,
  MockSnapshotsPost,
  MockSnapshotsImportPost,
  MockScenariosPost,
  MockSettingsPut,
  MockVensPost,
  MockVensPut,
  MockFleetsPost,
  MockSessionPost,
} from './schema-types.ts';

export type {
  MockOrgsPost,
  MockKeysPost,
  MockResetPost,
  MockClockPut,
  MockClockAdvancePost,
  MockFaultsPost,
  MockSnapshotsPost,
  MockSnapshotsImportPost,
  MockScenariosPost,
  MockSettingsPut,
  MockVensPost,
  MockVensPut,
  MockFleetsPost,
  MockSessionPost,
} from './schema-types.ts';

/**
 * Why it was refused
 */
export type Refusal = {
  token: string;
  message: string;
}[];

export interface Status {
  status: string;
}

export interface Info {
  name: string;
  version: string;
  pce_version: string;
  fqdn: string;
  addresses: string[];
  validation: string;
  tls: string;
  port: number;
  control_port: number | null;
  storage: string;
  console: 'on' | 'read-only' | 'off';
  clock: Clock;
  orgs: number[];
  faults: number;
  journal: number;
  snapshots: string[];
}

export interface Operation {
  name: string;
  method: string;
  path: string;
  modelled: boolean;
  calls: number;
}

export interface Org {
  org: number;
  display_name: string;
  objects: {
    [k: string]: number;
  };
}

export interface Credentials {
  org: number;
  key: string;
  secret: string;
}

export interface Clock {
  mode: 'system' | 'running' | 'frozen';
  now: string;
  note?: string;
}

export interface AdvancedClock {
  mode: 'system' | 'running' | 'frozen';
  now: string;
  happened: {
    [k: string]: number;
  };
}

export interface Upcoming {
  at: string;
  what: string;
  org: number | null;
  href: string | null;
  name: string | null;
  text: string;
}

export interface Fault {
  /**
   * Name of an operation, such as `pairing_profiles_post`. `GET /_mock/v1/operations` lists all names
   */
  operation?: string;
  /**
   * HTTP method of the requests. `GET` applies to HEAD too, which has the answers of GET without a body
   */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /**
   * Path below `/api/v2`, without the query. `*` stands for any text
   */
  path?: string;
  /**
   * Org of the caller. A request with unknown credentials, or none, counts to the org of its path
   */
  org?: number;
  /**
   * Name of the API key that the request is sent with, such as `api_1234`
   */
  key?: string;
  /**
   * Number of matching requests that pass unharmed before the rule begins
   */
  after?: number;
  /**
   * Hits every Nth of the requests that follow: 3 hits the third, the sixth and so on. Left out, all are hit
   */
  every?: number;
  /**
   * Number of hits after which the rule does nothing more
   */
  first?: number;
  /**
   * HTTP status to answer with, in place of the PCE's answer and in the PCE's form of an error
   */
  status?: number;
  /**
   * Error token in that answer. Left out, it is the PCE's token for the status. Refused with 404, whose body is empty
   */
  token?: string;
  /**
   * Error message in that answer. Refused with 404, whose body is empty
   */
  message?: string;
  /**
   * Seconds in the Retry-After header of that answer
   */
  retry_after?: number;
  /**
   * Milliseconds of real time that the request waits. Alone, or together with one of the other faults
   */
  latency_ms?: number;
  /**
   * `true` resets the connection (TCP RST) in place of an answer
   */
  reset?: boolean;
  /**
   * Number of bytes of the body that are sent before the connection ends. The headers promise the whole body, and the request takes effect
   */
  truncate?: number;
  /**
   * Bytes of the body that are sent each second. The request takes effect
   */
  bytes_per_second?: number;
  /**
   * `true` lets a request take effect before it meets `status` or `reset`, so that a client that tries again creates two objects. Left out, the request has no effect. Requests that meet another fault always take effect
   */
  takes_effect?: boolean;
  id: number;
  matched: number;
  hits: number;
}

export interface Entry {
  id: number;
  at: string;
  method: string;
  /**
   * under /api/v2; behind outside: for a request that is not
   */
  path: string;
  query: {
    [k: string]: string;
  };
  operation: string | null;
  org: number | null;
  key: string | null;
  via: string | null;
  properties: string[];
  ignored: string[];
  meant: {
    [k: string]: string;
  };
  ms: number;
  status: number;
  tokens: string[];
  fault: number | null;
  explanation: Explanation | null;
}

export interface Explanation {
  problems: {
    property: string;
    schema: string;
    problem: string;
    accepted: unknown;
  }[];
  hint: string | null;
  nearest: string[];
}

export type EntryWithBodies = Entry & {
  truncated: string[];
  note: string | null;
} & {
  request_body?: unknown;
  answer_body?: unknown;
};

export interface Count {
  count: number;
}

export interface CurlLine {
  curl: string;
  examples: boolean;
  note: string | null;
}

export interface Snapshot {
  name: string;
  org: number | null;
  created_at: string;
}

export interface Scenario {
  name: string;
  description: string;
}

export interface Loaded {
  org: number;
  orgs: number[];
}

export interface Settings {
  validation: string;
  rate_limit: number;
  limits: {
    [k: string]: number;
  };
  async_retry_after: number;
  async_polls: number;
}

export interface Ven {
  org: number;
  ven: {
    href: string;
  };
  workload: {
    href: string;
  };
  agent: {
    href: string;
  };
  identity: string;
  heartbeat: boolean;
  pairing_profile: {
    href: string;
  } | null;
  paired_at: string | null;
}

export interface Paired {
  workload: {
    href: string;
  };
  ven: {
    href: string;
  };
  agent: {
    href: string;
  };
}

export interface Fleet {
  id: number;
  org: number;
  name: string;
  pairing_profile: string;
  count: number;
  paired: number;
  refused: number;
  last_refusal: {
    token: string;
    message: string;
  } | null;
  pairing_rate: number | null;
  started_at: string;
  done: boolean;
}

export interface OneLiners {
  linux: string;
  windows: string;
}

export interface Kind {
  kind: string;
  title: string;
  path: string;
  version: 'draft' | 'active' | null;
  within: string | null;
  read_only: boolean;
  schema: string;
  columns: {
    property: string;
    sorts: boolean;
    searched: boolean;
  }[];
  filters: {
    name: string;
    takes: string;
    properties: string[];
    values: string[] | null;
  }[];
  references: {
    property: string;
    kind: string;
  }[];
  calls: {
    name: string;
    does: string;
    method: string;
    path: string;
    bodies: string[];
  }[];
}

export interface Page {
  total: number;
  matched: number;
  items: {}[];
}

export interface Summary {
  objects: {
    [k: string]: number;
  };
  workloads: {
    online: number;
    offline: number;
    unmanaged: number;
  };
  enforcement_modes: {
    [k: string]: number;
  };
  vens: {
    [k: string]: number;
  };
  pairing_profiles: {
    enabled: number;
    disabled: number;
  };
  labels: {
    [k: string]: number;
  };
  pairing_keys: {
    active: number;
    expired: number;
    spent: number;
    revoked: number;
  };
}

export interface Event {
  href: string;
  timestamp: string;
  event_type: string;
  status: string | null;
  severity: string;
}

export interface EdgeEnd {
  app: string | null;
  env: string | null;
  outside: string | null;
}

export interface Edge {
  source: EdgeEnd;
  destination: EdgeEnd;
  service: {
    proto: number;
    port: number | null;
  };
  declared: boolean;
  decision: 'allowed' | 'potentially_blocked' | 'blocked' | 'unknown';
  boundary_decision: string | null;
  flows: number;
  connections: number;
}

export interface TrafficEdges {
  from: string;
  to: string;
  declarations: number;
  edges: Edge[];
  truncated: boolean;
}

export interface PairingKey {
  id: string;
  state: 'active' | 'expired' | 'spent' | 'revoked';
  generated_at: string;
  expires_at: string | null;
  uses_left: number | null;
  pairing_profile: {
    href: string;
  } | null;
}

/** What each call takes and answers. */
export interface ControlApi {
  'GET /health': { params: {  }; query: {  }; body: undefined; answer: Status };
  'GET /ready': { params: {  }; query: {  }; body: undefined; answer: Status };
  'GET /ca.pem': { params: {  }; query: {  }; body: undefined; answer: undefined };
  'GET /openapi.json': { params: {  }; query: {  }; body: undefined; answer: Record<string, unknown> };
  'GET /info': { params: {  }; query: {  }; body: undefined; answer: Info };
  'GET /operations': { params: {  }; query: {  }; body: undefined; answer: Operation[] };
  'GET /orgs': { params: {  }; query: {  }; body: undefined; answer: Org[] };
  'POST /orgs': { params: {  }; query: {  }; body: MockOrgsPost; answer: Credentials };
  'DELETE /orgs/:org': { params: { org: number }; query: {  }; body: undefined; answer: undefined };
  'POST /orgs/:org/keys': { params: { org: number }; query: {  }; body: MockKeysPost; answer: Credentials };
  'POST /reset': { params: {  }; query: {  }; body: MockResetPost; answer: undefined };
  'GET /clock': { params: {  }; query: {  }; body: undefined; answer: Clock };
  'PUT /clock': { params: {  }; query: {  }; body: MockClockPut; answer: Clock };
  'POST /clock/advance': { params: {  }; query: {  }; body: MockClockAdvancePost; answer: AdvancedClock };
  'GET /clock/due': { params: {  }; query: { limit?: number }; body: undefined; answer: Upcoming[] };
  'GET /faults': { params: {  }; query: { org?: number }; body: undefined; answer: Fault[] };
  'POST /faults': { params: {  }; query: {  }; body: MockFaultsPost; answer: Fault };
  'DELETE /faults': { params: {  }; query: { org?: number }; body: undefined; answer: undefined };
  'DELETE /faults/:id': { params: { id: string }; query: {  }; body: undefined; answer: undefined };
  'GET /journal': { params: {  }; query: { method?: string; path?: string; operation?: string; org?: number; key?: string; status?: string; token?: string; ignored?: boolean; after?: number; before?: number; newest?: number }; body: undefined; answer: Entry[] };
  'DELETE /journal': { params: {  }; query: { org?: number }; body: undefined; answer: undefined };
  'GET /journal/count': { params: {  }; query: { method?: string; path?: string; operation?: string; org?: number; key?: string; status?: string; token?: string; ignored?: boolean; after?: number; before?: number }; body: undefined; answer: Count };
  'GET /journal/wait': { params: {  }; query: { method?: string; path?: string; operation?: string; org?: number; key?: string; status?: string; token?: string; ignored?: boolean; after?: number; before?: number; count?: number; timeout?: number }; body: undefined; answer: Entry[] };
  'GET /journal/:id': { params: { id: string }; query: {  }; body: undefined; answer: EntryWithBodies };
  'GET /journal/:id/curl': { params: { id: string }; query: {  }; body: undefined; answer: CurlLine };
  'GET /snapshots': { params: {  }; query: {  }; body: undefined; answer: Snapshot[] };
  'POST /snapshots': { params: {  }; query: {  }; body: MockSnapshotsPost; answer: Snapshot };
  'POST /snapshots/import': { params: {  }; query: {  }; body: MockSnapshotsImportPost; answer: Snapshot };
  'POST /snapshots/:name/restore': { params: { name: string }; query: { org?: number }; body: undefined; answer: undefined };
  'GET /snapshots/:name/export': { params: { name: string }; query: { org?: number }; body: undefined; answer: MockSnapshotsImportPost };
  'DELETE /snapshots/:name': { params: { name: string }; query: { org?: number }; body: undefined; answer: undefined };
  'GET /scenarios': { params: {  }; query: {  }; body: undefined; answer: Scenario[] };
  'POST /scenarios': { params: {  }; query: {  }; body: MockScenariosPost; answer: Loaded };
  'GET /settings': { params: {  }; query: { org?: number }; body: undefined; answer: Settings };
  'PUT /settings': { params: {  }; query: { org?: number }; body: MockSettingsPut; answer: Settings };
  'GET /vens': { params: {  }; query: { org?: number; profile?: string; newest?: number }; body: undefined; answer: Ven[] };
  'POST /vens': { params: {  }; query: {  }; body: MockVensPost; answer: Paired };
  'PUT /vens/:id': { params: { id: string }; query: {  }; body: MockVensPut; answer: Ven };
  'GET /fleets': { params: {  }; query: { org?: number }; body: undefined; answer: Fleet[] };
  'POST /fleets': { params: {  }; query: {  }; body: MockFleetsPost; answer: Fleet };
  'DELETE /fleets/:id': { params: { id: string }; query: {  }; body: undefined; answer: undefined };
  'GET /orgs/:org/pairing_profiles/:id/one_liners': { params: { org: number; id: string }; query: { activation_code?: string; at?: string }; body: undefined; answer: OneLiners };
  'GET /stream': { params: {  }; query: { org?: number; topics?: string; timeout?: number }; body: undefined; answer: undefined };
  'POST /session': { params: {  }; query: {  }; body: MockSessionPost; answer: undefined };
  'DELETE /session': { params: {  }; query: {  }; body: undefined; answer: undefined };
  'GET /metrics': { params: {  }; query: {  }; body: undefined; answer: undefined };
  'GET /kinds': { params: {  }; query: {  }; body: undefined; answer: Kind[] };
  'GET /schemas/:name': { params: { name: string }; query: {  }; body: undefined; answer: Record<string, unknown> };
  'GET /orgs/:org/objects/:kind': { params: { org: number; kind: string }; query: { offset?: number; limit?: number; sort?: string; q?: string; where?: string; fields?: string }; body: undefined; answer: Page };
  'GET /orgs/:org/summary': { params: { org: number }; query: {  }; body: undefined; answer: Summary };
  'GET /orgs/:org/traffic/edges': { params: { org: number }; query: { from?: string; to?: string; port?: number; proto?: number }; body: undefined; answer: TrafficEdges };
  'GET /orgs/:org/pairing_keys': { params: { org: number }; query: { profile?: string }; body: undefined; answer: PairingKey[] };
  'DELETE /orgs/:org/pairing_keys/:id': { params: { org: number; id: string }; query: {  }; body: undefined; answer: undefined };
  'GET /orgs/:org/events': { params: { org: number }; query: { about?: string; newest?: number }; body: undefined; answer: Event[] };
  'GET /orgs/:org/pce/:path': { params: { org: number; path: string }; query: {  }; body: undefined; answer: unknown };
  'POST /orgs/:org/pce/:path': { params: { org: number; path: string }; query: {  }; body: undefined; answer: unknown };
  'PUT /orgs/:org/pce/:path': { params: { org: number; path: string }; query: {  }; body: undefined; answer: undefined };
  'DELETE /orgs/:org/pce/:path': { params: { org: number; path: string }; query: {  }; body: undefined; answer: undefined };
}
