// Generated from the OpenAPI document of the control API by `npm run generate`. Do not edit: change the calls.

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
   * HTTP method of the requests
   */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS';
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

/**
 * A new org. It gets an owner of its own, and the label types, labels and default profiles of every new org
 */
export interface MockOrgsPost {
  /**
   * Id of the org. Left out, it is the next free one
   */
  id?: number;
  /**
   * Name of the org
   */
  display_name?: string;
  /**
   * Name of a scenario in `fixtures/`: the new org holds the same as its first org. Left out, it is `empty`
   */
  scenario?: string;
}

/**
 * A new API key, and the role of its user in the org
 */
export interface MockKeysPost {
  /**
   * Role of the user whom the key belongs to, such as `read_only`. Left out, the key belongs to the owner
   */
  role?: string;
}

/**
 * A reset to the state right after the start
 */
export interface MockResetPost {
  /**
   * Org to reset. Left out, everything is reset
   */
  org?: number;
}

/**
 * Freezes the clock, or lets it run, from where it stands or with the system
 */
export interface MockClockPut {
  /**
   * `system` follows the system clock; `running` goes as fast, from where the clock stands; `frozen` stands still. Left out, it is `frozen`
   */
  mode?: 'system' | 'running' | 'frozen';
  /**
   * ISO-8601 time with a zone, such as 2026-01-01T00:00:00Z, at which the clock stands still. Left out, the clock stops at its present time. Refused with `system` and `running`
   */
  now?: string;
}

/**
 * Moves the clock forward. A clock that runs with the system freezes first
 */
export interface MockClockAdvancePost {
  /**
   * Number of seconds to move the clock forward
   */
  seconds?: number;
  /**
   * `next`: to the moment at which something is due next. In the place of `seconds`
   */
  to?: 'next';
}

/**
 * A rule that makes requests to the PCE go wrong. It applies to requests that match all of `operation`, `method`, `path`, `org` and `key` that are given
 */
export interface MockFaultsPost {
  /**
   * Name of an operation, such as `pairing_profiles_post`. `GET /_mock/v1/operations` lists all names
   */
  operation?: string;
  /**
   * HTTP method of the requests
   */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS';
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
}

/**
 * A snapshot to save
 */
export interface MockSnapshotsPost {
  /**
   * Name of the snapshot. It replaces a snapshot of the same name and org
   */
  name: string;
  /**
   * Org to save. Left out, the whole state is saved
   */
  org?: number;
}

/**
 * A snapshot to import, as an export gave it
 */
export interface MockSnapshotsImportPost {
  /**
   * Version of the tables, by which a server tells whether it can read them
   */
  mock_pce_snapshot: number;
  /**
   * Name of the snapshot
   */
  name: string;
  /**
   * Org that the snapshot holds. `null` means the whole state
   */
  org: number | null;
  /**
   * Time when the snapshot was saved
   */
  created_at: string;
  /**
   * Rows of each table, by its name
   */
  tables: {
    [k: string]: {
      /**
       * Names of the columns
       */
      columns: string[];
      /**
       * Rows, each a list of values in the order of the columns. Bytes are written as `{base64}` and large integers as `{integer}`
       */
      rows: unknown[][];
    };
  };
}

/**
 * A scenario that takes the place of the whole state, by name or in full
 */
export interface MockScenariosPost {
  /**
   * Name of a scenario in `fixtures/`. `GET /_mock/v1/scenarios` lists them
   */
  name?: string;
  /**
   * The scenario itself, in the form of scenario.schema.json
   */
  scenario?: {};
}

/**
 * Settings to change. A setting that is left out stays as it is
 */
export interface MockSettingsPut {
  /**
   * Validation level: `strict` refuses deprecated properties and `compatible` takes them. `lenient` also takes requests in the forms of the vendor's examples
   */
  validation?: 'strict' | 'compatible' | 'lenient';
  /**
   * Number of requests that each API key or session may send in a minute. 0 means no limit
   */
  rate_limit?: number;
  /**
   * Hard object limits by name, such as `total_workloads`. They replace all limits that were set before
   */
  limits?: {
    [k: string]: number;
  };
  /**
   * Seconds in the Retry-After header of an asynchronous GET
   */
  async_retry_after?: number;
  /**
   * Number of polls of a job that answer `running` before one answers `done`
   */
  async_polls?: number;
}

/**
 * A host that pairs: the options of its VEN's command line, and facts about the host. This call is our own, since a PCE's activation call is not public
 */
export interface MockVensPost {
  /**
   * Activation code: the secret of a pairing key. It is the credential of this call
   */
  activation_code: string;
  /**
   * Hostname
   */
  hostname: string;
  /**
   * Identity that the host is recognised by when it pairs again. Left out, it is the hostname
   */
  identity?: string;
  /**
   * Value of a label of type `role` that the host gets in place of the profile's
   */
  role?: string;
  /**
   * Value of a label of type `app` that the host gets in place of the profile's
   */
  app?: string;
  /**
   * Value of a label of type `env` that the host gets in place of the profile's
   */
  env?: string;
  /**
   * Value of a label of type `loc` that the host gets in place of the profile's
   */
  loc?: string;
  enforcement_mode?: WorkloadEnforcementMode;
  /**
   * Enforcement mode under its older names
   */
  mode?: 'idle' | 'illuminated' | 'enforced';
  /**
   * Visibility level of the workload, in place of the profile's
   */
  visibility_level?: 'flow_summary' | 'flow_drops' | 'flow_off' | 'enhanced_data_collection' | 'flow_full_detail';
  /**
   * Operating system and architecture in the PCE's form, such as `centos-x86_64-9.0`
   */
  os_id?: string;
  /**
   * Full name of the operating system
   */
  os_detail?: string;
  /**
   * Family of the operating system, such as `windows`
   */
  os_platform?: string;
  /**
   * IP address that the host reaches the PCE from. Left out, it is the address of the request
   */
  public_ip?: string;
  /**
   * Network interfaces of the host. Left out, it has one, with an address of its own
   *
   * @maxItems 256
   */
  interfaces?: {
    /**
     * Name of the interface, such as `eth0`
     */
    name: string;
    address: IpAddressFormatValidation;
    /**
     * Length of the network's prefix, in bits
     */
    cidr_block?: number | null;
    /**
     * IP address of the default gateway
     */
    default_gateway_address?: string | null;
    /**
     * State of the link
     */
    link_state?: 'up' | 'down' | 'unknown';
  }[];
  /**
   * `false` makes the host silent from the start. Left out, it sends heartbeats
   */
  heartbeat?: boolean;
}

/**
 * How far policy is enforced on a workload
 */
export type WorkloadEnforcementMode = 'idle' | 'visibility_only' | 'full' | 'selective';

/**
 * An IP address without a prefix length
 */
export type IpAddressFormatValidation = {
  [k: string]: unknown;
} & string;

/**
 * A change of what a simulated host does from now on
 */
export interface MockVensPut {
  /**
   * `true` makes the host send heartbeats; `false` makes it silent
   */
  heartbeat: boolean;
}

/**
 * A fleet of simulated hosts that pair one after another, by the emulator's clock
 */
export interface MockFleetsPost {
  /**
   * Org that the hosts pair with. Left out, it is the first org
   */
  org?: number;
  /**
   * Name of the fleet. Left out, it is `fleet-` and the id of the fleet
   */
  name?: string;
  /**
   * Number of hosts that pair
   */
  count: number;
  /**
   * Hostnames. `{n}` stands for the number of the host, from 1 on, and `{n:3}` for that number with three digits. Left out, it is `host-{n}`
   */
  hostname?: string;
  /**
   * Href or name of the pairing profile. Left out, it is `Default (Servers)`
   */
  pairing_profile?: string;
  /**
   * Value of a label of type `role` that the hosts get in place of the profile's
   */
  role?: string;
  /**
   * Value of a label of type `app` that the hosts get in place of the profile's
   */
  app?: string;
  /**
   * Value of a label of type `env` that the hosts get in place of the profile's
   */
  env?: string;
  /**
   * Value of a label of type `loc` that the hosts get in place of the profile's
   */
  loc?: string;
  /**
   * Operating systems that the hosts run. Left out, it is a mix of Linux and Windows
   *
   * @minItems 1
   * @maxItems 50
   */
  os?: {
    /**
     * Operating system and architecture in the PCE's form, such as `centos-x86_64-9.0`
     */
    os_id: string;
    /**
     * Full name of the operating system
     */
    os_detail: string;
    /**
     * Family of the operating system, such as `windows`
     */
    os_platform?: string;
    /**
     * Weight of this system in the mix. Left out, it is 1
     */
    share?: number;
  }[];
  /**
   * Number of hosts that pair each second. Left out, all pair at once
   */
  pairing_rate?: number;
  /**
   * Seconds until the first host pairs. Left out, it pairs at once
   */
  starts_after?: number;
  /**
   * Makes a share of the hosts stop sending heartbeats
   */
  silent?: {
    /**
     * Share of the hosts that stop, from 0 to 1
     */
    share: number;
    /**
     * Seconds from the pairing of a host until it falls silent
     */
    after: number;
  };
  /**
   * Unpairs a share of the hosts
   */
  unpaired?: {
    /**
     * Share of the hosts that are unpaired, from 0 to 1
     */
    share: number;
    /**
     * Seconds from the pairing of a host until it is unpaired
     */
    after: number;
  };
}

/**
 * Signs a browser in
 */
export interface MockSessionPost {
  /**
   * The control token, as the server prints it or `--control-token` sets it
   */
  token: string;
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
  'GET /vens': { params: {  }; query: { org?: number }; body: undefined; answer: Ven[] };
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
  'GET /orgs/:org/pairing_keys': { params: { org: number }; query: { profile?: string }; body: undefined; answer: PairingKey[] };
  'DELETE /orgs/:org/pairing_keys/:id': { params: { org: number; id: string }; query: {  }; body: undefined; answer: undefined };
  'GET /orgs/:org/pce/:path': { params: { org: number; path: string }; query: {  }; body: undefined; answer: unknown };
  'POST /orgs/:org/pce/:path': { params: { org: number; path: string }; query: {  }; body: undefined; answer: unknown };
  'PUT /orgs/:org/pce/:path': { params: { org: number; path: string }; query: {  }; body: undefined; answer: undefined };
  'DELETE /orgs/:org/pce/:path': { params: { org: number; path: string }; query: {  }; body: undefined; answer: undefined };
}
