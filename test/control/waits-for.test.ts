import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { controlCalls } from '../../src/control/calls.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { inject } from '../inject.ts';
import { some } from '../length.ts';

const OTHER = 2;

/** Objects of org 2 that a test asks for. */
interface Things {
  readonly code: string;
  readonly profile: string;
  readonly ven: string;
  readonly fleet: number;
}

interface Asked {
  /** In place of the call's own path. */
  readonly path?: (things: Things) => string;
  readonly body?: (things: Things) => object;
  readonly status?: number;
}

const query = (text: string): Asked => ({ path: () => text });
const body = (value: object): Asked => ({ body: () => value });
const none: Asked = {};

/** A request of each call about org 2 or no org, and one about all orgs. */
const asked: Readonly<Record<string, { readonly ofOrg?: Asked; readonly ofAll?: Asked }>> = {
  mock_health_get: { ofOrg: none },
  mock_ready_get: { ofOrg: none },
  mock_ca_get: { ofOrg: none },
  mock_openapi_get: { ofOrg: none },
  mock_info_get: { ofOrg: none },
  mock_operations_get: { ofOrg: none },
  mock_orgs_get: { ofAll: none },
  mock_orgs_post: { ofOrg: body({}) },
  mock_orgs_delete: { ofOrg: query('/orgs/2') },
  mock_keys_post: { ofOrg: { ...query('/orgs/2/keys'), ...body({}) } },
  mock_reset_post: { ofOrg: body({ org: OTHER }), ofAll: body({}) },
  mock_clock_get: { ofOrg: none },
  mock_clock_put: { ofAll: body({ mode: 'frozen' }) },
  mock_clock_advance_post: { ofAll: body({ seconds: 1 }) },
  mock_clock_due_get: { ofAll: none },
  mock_faults_get: { ofOrg: none },
  mock_faults_post: { ofOrg: body({ status: 503, org: OTHER }) },
  mock_faults_delete_all: { ofOrg: none },
  mock_faults_delete: { ofOrg: { ...query('/faults/1'), status: 404 } },
  mock_journal_get: { ofOrg: none },
  mock_journal_count_get: { ofOrg: none },
  mock_journal_wait_get: { ofOrg: query('/journal/wait?count=0') },
  mock_journal_entry_get: { ofOrg: { ...query('/journal/99'), status: 404 } },
  mock_journal_curl_get: { ofOrg: { ...query('/journal/99/curl'), status: 404 } },
  mock_journal_delete: { ofOrg: none },
  mock_snapshots_get: { ofOrg: none },
  mock_snapshots_post: { ofOrg: body({ name: 'x', org: OTHER }), ofAll: body({ name: 'x' }) },
  mock_snapshots_import_post: { ofOrg: { ...body({}), status: 406 } },
  mock_snapshots_restore_post: {
    ofOrg: query('/snapshots/of-org-2/restore'),
    ofAll: query('/snapshots/of-all/restore'),
  },
  mock_snapshots_export_get: { ofOrg: query('/snapshots/of-all/export') },
  mock_snapshots_delete: { ofOrg: query('/snapshots/of-all') },
  mock_scenarios_get: { ofOrg: none },
  mock_scenarios_post: { ofAll: body({ name: 'empty' }) },
  mock_settings_get: { ofOrg: none },
  mock_settings_put: { ofOrg: { ...query('/settings?org=2'), ...body({}) }, ofAll: body({}) },
  mock_vens_get: { ofOrg: query('/vens?org=2'), ofAll: none },
  mock_vens_post: { ofOrg: { body: ({ code: activation_code }) => ({ activation_code, hostname: 'new' }) } },
  mock_vens_put: { ofOrg: { path: ({ ven }) => `/vens/${ven}`, body: () => ({ heartbeat: false }) } },
  mock_fleets_get: { ofOrg: query('/fleets?org=2'), ofAll: none },
  mock_fleets_post: { ofOrg: body({ count: 150, org: OTHER }) },
  mock_fleets_delete: { ofOrg: { path: ({ fleet }) => `/fleets/${fleet}` } },
  mock_session_post: { ofOrg: { ...body({ token: 'x' }), status: 401 } },
  mock_session_delete: { ofOrg: none },
  mock_metrics_get: { ofOrg: none },
  mock_stream_get: { ofOrg: query('/stream?timeout=0') },
  mock_one_liners_get: {
    ofOrg: { path: ({ profile }) => `${profile}/one_liners` },
  },
  mock_kinds_get: { ofOrg: none },
  mock_schemas_get: { ofOrg: query('/schemas/labels_get') },
  mock_objects_get: { ofOrg: query('/orgs/2/objects/workloads') },
  mock_summary_get: { ofOrg: query('/orgs/2/summary') },
  mock_events_get: { ofOrg: query('/orgs/2/events?about=/orgs/2/labels/1') },
  mock_traffic_edges_get: { ofOrg: query('/orgs/2/traffic/edges') },
  mock_pairing_keys_get: { ofOrg: query('/orgs/2/pairing_keys') },
  mock_pairing_keys_delete: { ofOrg: { ...query('/orgs/2/pairing_keys/x'), status: 404 } },
  mock_pce_get: { ofOrg: query('/orgs/2/pce/orgs/2/labels') },
  mock_pce_post: { ofOrg: { ...query('/orgs/2/pce/orgs/2/labels'), ...body({ key: 'app', value: 'x' }) } },
  mock_pce_put: { ofOrg: { path: ({ profile }) => `/orgs/2/pce${profile}`, body: () => ({}) } },
  mock_pce_delete: { ofOrg: { path: ({ profile }) => `/orgs/2/pce${profile}` } },
};

const headers = { host: 'localhost', 'content-type': 'application/json' };

/** A server with hosts due in org 1, and some in org 2 behind them. */
async function serverThatIsBehind(hosts: number) {
  const built = await buildServer({ ...defaults, tls: 'auto', scenario: 'empty', clock: '2026-01-01T00:00:00Z' });
  const { pce } = built.emulator;
  onTestFinished(() => closeState(built.emulator));
  const send = (method: string, path: string, payload?: object, more = {}) =>
    inject(built, {
      ...{ method: method as 'GET', url: path.startsWith('/api') ? path : `/_mock/v1${path}` },
      ...{ headers: { ...headers, ...more }, ...(payload && { payload: JSON.stringify(payload) }) },
    });
  const { key, secret } = (await send('POST', '/orgs', { id: OTHER })).json();
  const owner = { authorization: `Basic ${btoa(`${key}:${secret}`)}` };
  const [profile] = (await send('GET', `/api/v2/orgs/${OTHER}/pairing_profiles`, undefined, owner)).json();
  const code = (await send('POST', `/api/v2${profile.href}/pairing_key`, {}, owner)).json().activation_code;
  const paired = (await send('POST', '/vens', { activation_code: code, hostname: 'there' })).json();
  await send('POST', '/fleets', { org: 1, count: hosts, starts_after: 10 });
  const { id: fleet } = (await send('POST', '/fleets', { org: OTHER, count: 150, starts_after: 20 })).json();
  for (const [name, org] of [['of-all'], ['of-org-2', OTHER]] as const) await send('POST', '/snapshots', { name, org });
  pce.clock.advance(60);
  const isBehind = (org: number) => pce.fleets.isDue(org, pce.clock.now());
  expect([isBehind(1), isBehind(OTHER)]).toEqual([true, true]);
  let paired1 = 0;
  const count = pce.fleets.count.bind(pce.fleets);
  pce.fleets.count = (id, ...rest) => {
    paired1 = Math.max(paired1, id === fleet ? 0 : rest[0]);
    count(id, ...rest);
  };
  return {
    send,
    isBehind,
    pairedIn1: () => paired1,
    things: { code, profile: profile.href, fleet, ven: paired.ven.href.split('/').at(-1) },
  };
}

test('every control call is in the table', () => {
  expect(Object.keys(asked).sort()).toEqual(controlCalls.map(({ name }) => name).sort());
});

/** Calls that delete, or begin anew, the fleet of org 2. */
const endsFleets = ['mock_reset_post', 'mock_snapshots_restore_post', 'mock_fleets_delete'];

describe('a control call', () => {
  const ofOrg = controlCalls.filter(({ name }) => asked[name]?.ofOrg);
  test.each(some(ofOrg, 25))('that is about one org, or none, waits for no other: $method $path', async (call) => {
    const { send, isBehind, pairedIn1, things } = await serverThatIsBehind(5000);
    const { path, body, status = call.status } = asked[call.name]?.ofOrg ?? none;
    const reply = await send(call.method, path?.(things) ?? call.path, body?.(things));
    expect([reply.statusCode, reply.statusCode === status ? '' : reply.body]).toEqual([status, '']);
    expect(pairedIn1()).toBeLessThan(2500);
    expect(isBehind(1)).toBe(true);
    if (call.waitsFor !== 'nothing' && !endsFleets.includes(call.name)) expect(isBehind(OTHER)).toBe(false);
  });

  const ofAll = controlCalls.filter(({ name }) => asked[name]?.ofAll);
  test.each(some(ofAll, 4))('that is about all orgs waits for all: $method $path', async (call) => {
    const { send, pairedIn1, things } = await serverThatIsBehind(500);
    const { path, body } = asked[call.name]?.ofAll ?? none;
    const reply = await send(call.method, path?.(things) ?? call.path, body?.(things));
    expect(reply.statusCode).toBe(call.status);
    expect(pairedIn1()).toBe(500);
  });
});
