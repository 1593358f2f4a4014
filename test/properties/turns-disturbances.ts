import { controlCalls } from '../../src/control/calls.ts';
import { allOperations } from '../../src/pce/api/operations.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import { basic } from '../fuzz/known.ts';
import { CUT } from '../fuzz/target.ts';
import { absentCalls } from '../pce/api/absent-calls.ts';
import { type Calls, ofControl, ofPce, type Prepare } from './turns-calls.ts';
import { asynchronous, logIn, message, mock, type Org } from './turns-org.ts';
import { type Outcome, person, spoiling } from './turns-server.ts';

/** Calls on an org, or on all of them, in a turn in which others write. */
export interface Disturbance {
  readonly name: string;
  /** All of them are sent in the turn. */
  readonly calls: Prepare;
  /** The statuses of their answers. */
  readonly statuses: readonly number[];
  /** Leaves room for small writes alone. */
  readonly fills?: boolean;
  /** Connections may end without an answer. */
  readonly faulty?: boolean;
  /** Replaces the whole state. */
  readonly replaces?: boolean;
  /** Whether an answer of another org shows its effect, as it is meant to. */
  readonly befalls?: (outcome: Outcome) => boolean;
}

/** Calls whose status is not the usual one of their method. */
const answered: Readonly<Record<string, readonly number[]>> = {
  security_principals_bulk_create_put: [200],
  security_principal_users_bulk_create_put: [200],
  workloads_bulk_create_put: [200],
  workloads_bulk_update_put: [200],
  workloads_bulk_delete_put: [200],
  workloads_unpair_put: [200],
  sec_policy_virtual_services_bulk_create_put: [200],
  sec_policy_virtual_services_bulk_update_put: [200],
  // There are none of these.
  sec_policy_virtual_servers_get_instance: [404],
  discovered_virtual_servers_get_instance: [404],
  slbs_get_instance: [404],
  network_devices_get_instance: [404],
  system_events_get_instance: [404],
  ...Object.fromEntries(Object.entries(absentCalls).map(([name, { status }]) => [name, [status]])),
  vens_unpair_put: [200],
  vens_upgrade_put: [200],
  traffic_flows_async_queries_post: [202],
  traffic_flows_traffic_analysis_queries_post: [200],
  // A scenario that exists is loaded below: it replaces the whole state.
  mock_scenarios_post: [406],
  // Ids of faults and fleets are small numbers: a random call may have deleted this one before.
  mock_faults_delete: [204, 404],
  mock_fleets_delete: [204, 404],
};

const ofMethod: Readonly<Record<string, number>> = { GET: 200, POST: 201, PUT: 204, DELETE: 204 };

function rows(calls: Calls, declared: readonly { name: string; status: number }[]): Disturbance[] {
  const statuses = new Map(declared.map(({ name, status }) => [name, status]));
  return Object.entries(calls).map(([name, calls]) => ({
    ...{ name, calls, statuses: answered[name] ?? [statuses.get(name) as number] },
  }));
}

const { modelled } = allOperations();

/** Calls about the same object, of which one takes away what another needs. */
const together: readonly Disturbance[] = [
  ...(['DELETE', 'POST'] as const).map((method) => ({
    name: method === 'DELETE' ? 'an org goes while it is written to' : 'an org is reset while it is written to',
    calls: (org: Org) => [
      org.in('POST', '/labels', { key: 'app', value: 'ahead' }),
      method === 'DELETE' ? mock('DELETE', `/orgs/${org.id}`) : mock('POST', '/reset', { org: org.id }),
      org.in('POST', '/labels', { key: 'app', value: 'behind' }),
    ],
    statuses: [201, 204, 401],
  })),
  {
    name: 'an org is restored while it is written to',
    calls: async (org) => {
      const restore = mock('POST', `/snapshots/${await org.snapshot()}/restore`);
      return [org.in('POST', '/labels', { key: 'app', value: 'ahead' }), restore, restore];
    },
    statuses: [201, 204],
  },
  {
    name: 'hosts pair while their profile goes',
    calls: async (org) => {
      const profile = await org.profile();
      const { activation_code } = await org.asks(org.at('POST', `${profile}/pairing_key`, {}));
      const pairs = (hostname: string) => mock('POST', '/vens', { activation_code, hostname });
      return [pairs('one'), org.at('DELETE', profile), pairs('two')];
    },
    statuses: [201, 204, 406],
  },
  {
    name: 'a key goes while it is used',
    calls: async (org) => {
      const { href, authorization } = await org.key();
      const write = (value: string) =>
        message('POST', `${API_PREFIX}/orgs/${org.id}/labels`, { key: 'app', value }, authorization);
      return [write('ahead'), org.at('DELETE', href), write('behind')];
    },
    statuses: [201, 204, 401],
  },
  {
    name: 'what is refused',
    calls: async (org) => {
      await org.label('there');
      return [
        org.in('POST', '/labels', { key: 'app', value: 'there' }),
        message('POST', `${API_PREFIX}/orgs/${org.id}/labels`, {}, basic('api_none', 'none')),
        message('POST', logIn.url, undefined, basic(person.username, 'wrong')),
      ];
    },
    statuses: [401, 406],
  },
  {
    name: 'an org has faults',
    calls: async (org) => {
      await org.asks(mock('POST', '/faults', { org: org.id, status: 503 }));
      return [org.in('POST', '/labels', { key: 'app', value: 'befallen' }), org.in('GET', '/labels')];
    },
    statuses: [503],
    faulty: true,
  },
  {
    name: 'an org has a rate limit',
    calls: async (org) => {
      await org.asks(mock('PUT', `/settings?org=${org.id}`, { rate_limit: 1 }));
      return [org.in('GET', '/labels'), org.in('GET', '/workloads')];
    },
    statuses: [200, 429],
  },
  { name: 'a list is asked for as a job', calls: (org) => asynchronous(org.in('GET', '/labels')), statuses: [202] },
];

const replaces = true;
const label = { key: 'app', value: 'of a scenario' };

/** Calls that affect all orgs; `befalls` tells what the others see of them. */
const everybodys: readonly Disturbance[] = [
  { name: 'everything is reset', calls: () => mock('POST', '/reset', {}), statuses: [204], replaces },
  {
    name: 'everything is reset twice',
    calls: () => [mock('POST', '/reset', {}), mock('POST', '/reset', {})],
    statuses: [204],
    replaces,
  },
  {
    name: 'a scenario that has a name is loaded',
    calls: () => mock('POST', '/scenarios', { name: 'empty' }),
    statuses: [200],
    replaces,
  },
  {
    name: 'a scenario is loaded',
    calls: () =>
      mock('POST', '/scenarios', {
        scenario: { orgs: [{ id: 7, objects: { labels: [label] }, fleets: [{ count: 3 }] }] },
      }),
    statuses: [200],
    replaces,
  },
  {
    name: 'all of a snapshot is restored',
    calls: async (org) => mock('POST', `/snapshots/${await org.snapshot('all')}/restore`),
    statuses: [204],
    replaces,
  },
  {
    name: 'all is saved',
    calls: (org) => mock('POST', '/snapshots', { name: `all-of-${org.id}` }),
    statuses: [201],
  },
  {
    name: 'a snapshot of all is imported',
    calls: async (org) => mock('POST', '/snapshots/import', await org.exported('all')),
    statuses: [201],
  },
  { name: 'all faults go', calls: () => mock('DELETE', '/faults'), statuses: [204] },
  { name: 'the whole journal goes', calls: () => mock('DELETE', '/journal'), statuses: [204] },
  { name: 'the clock goes on', calls: () => mock('PUT', '/clock', { mode: 'system' }), statuses: [200] },
  {
    name: 'all are to be strict',
    calls: () => mock('PUT', '/settings', { validation: 'strict' }),
    statuses: [200],
  },
  {
    // Heads of requests are looked at first, so the setting has to be there before.
    name: 'all have a rate limit',
    calls: async (org) => {
      await org.asks(mock('PUT', '/settings', { rate_limit: 1 }));
      return mock('GET', '/settings');
    },
    statuses: [200],
    befalls: (outcome) => outcome !== CUT && outcome.status === 429,
  },
  ...(
    [
      [{ status: 503, method: 'POST' }, (outcome: Outcome) => outcome !== CUT && outcome.status === 503],
      [{ status: 503, takes_effect: true, first: 2 }, (outcome: Outcome) => outcome !== CUT && outcome.status === 503],
      [{ reset: true, path: '*labels*' }, (outcome: Outcome) => outcome === CUT],
      [{ truncate: 5, first: 1 }, (outcome: Outcome) => outcome === CUT || outcome.body.length === 5],
      [{ latency_ms: 2 }, () => false],
    ] as const
  ).map(([fault, befalls]) => ({
    name: `a fault for all: ${JSON.stringify(fault)}`,
    calls: async (org: Org) => {
      await org.asks(mock('POST', '/faults', fault));
      return mock('GET', '/faults');
    },
    ...{ statuses: [200], befalls, faulty: true },
  })),
];

/** Calls that fail in the database. */
const failing: readonly Disturbance[] = [
  ...spoiling.map((way) => ({
    name: `a write fails by ${way}`,
    calls: (org: Org) => org.in('POST', '/labels', { key: 'app', value: `spoil by ${way}` }),
    statuses: [500],
  })),
  {
    name: 'a write fills the memory',
    calls: (org) => {
      const description = 'x'.repeat(250);
      const workloads = Array.from({ length: 1000 }, (_, i) => ({ name: `workload ${i}`, description }));
      return org.in('PUT', '/workloads/bulk_create', workloads);
    },
    statuses: [507],
    fills: true,
  },
];

export const disturbances: readonly Disturbance[] = [
  ...rows(
    ofPce,
    modelled.map(({ name, method }) => ({ name, status: ofMethod[method] ?? 0 })),
  ),
  ...rows(ofControl, controlCalls),
  ...together,
  ...everybodys,
  ...failing,
];
