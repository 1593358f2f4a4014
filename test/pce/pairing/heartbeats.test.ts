import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMockPce } from '../../../src/index.ts';
import { type Json, tokensOf } from '../../harness.ts';
import { fine, hrefOf, startWithHosts } from './hosts.ts';

const MINUTE = 60;
const idIn = (href: string) => href.slice(href.lastIndexOf('/') + 1);

describe('a host that lives', () => {
  test('sends a heartbeat every five minutes, as its workload, its VEN and its agent tell', async () => {
    const { activate, get, pce } = await startWithHosts();
    const paired = await activate();
    const seen = async () => {
      const { agent, services } = (await get(hrefOf(paired, 'workload'))).body as { agent: Json; services: Json };
      const { last_heartbeat_on, uptime_seconds, security_policy_sync_state } = agent['status'] as Json;
      const ven = (await get(hrefOf(paired, 'ven'))).body['last_heartbeat_at'];
      const older = (await get(hrefOf(paired, 'agent'))).body;
      expect([
        fine(ven as string),
        older['last_heartbeat_on'],
        older['uptime_seconds'],
        services['uptime_seconds'],
      ]).toEqual([last_heartbeat_on, last_heartbeat_on, uptime_seconds, uptime_seconds]);
      return [last_heartbeat_on, uptime_seconds, security_policy_sync_state];
    };
    expect(await seen()).toEqual(['2026-01-01T00:00:00.000000Z', 0, 'syncing']);
    pce.clock.advance(5 * MINUTE - 0.001);
    expect(await seen()).toEqual(['2026-01-01T00:00:00.000000Z', 0, 'syncing']);
    pce.clock.advance(0.001);
    expect(await seen()).toEqual(['2026-01-01T00:05:00.000000Z', 300, 'applied']);
    pce.clock.advance(365 * 24 * 60 * MINUTE + 7 * MINUTE);
    expect(await seen()).toEqual(['2027-01-01T00:10:00.000000Z', 365 * 24 * 3600 + 600, 'applied']);
  });

  test('is found by its heartbeat as it is now, and shows it so in lists', async () => {
    const { activate, get, pce } = await startWithHosts();
    await activate();
    pce.clock.advance(60 * MINUTE);
    const found = async (path: string) => (await get<Json[]>(path)).body.length;
    expect(await found('/orgs/1/workloads?last_heartbeat_on[gte]=2026-01-01T00:59:00Z')).toBe(1);
    expect(await found('/orgs/1/workloads?last_heartbeat_on[lte]=2026-01-01T00:59:00Z')).toBe(0);
    expect(await found('/orgs/1/vens?last_heartbeat_at[gte]=2026-01-01T01:00:00Z')).toBe(1);
    expect((await get<Json[]>('/orgs/1/vens')).body[0]).toMatchObject({
      last_heartbeat_at: '2026-01-01T01:00:00.000Z',
    });
  });

  test('keeps a name that looks like a later time', async () => {
    const { activate, get, put } = await startWithHosts();
    const paired = await activate();
    const name = '"last_heartbeat_on":"@2026-01-01T00:00:00.000Z"';
    await put(hrefOf(paired, 'workload'), { name });
    expect((await get(hrefOf(paired, 'workload'))).body['name']).toBe(name);
  });

  test('has events with the times at which they happened', async () => {
    const { activate, get, pce, put } = await startWithHosts();
    const paired = await activate();
    pce.clock.advance(10 * MINUTE);
    await put(hrefOf(paired, 'workload'), { enforcement_mode: 'full' });
    pce.clock.advance(60 * MINUTE);
    const [event] = (await get<{ resource_changes: { changes: Json }[] }[]>('/orgs/1/events?max_results=1')).body;
    const status = { last_heartbeat_on: '2026-01-01T00:10:00.000000Z', uptime_seconds: 600 };
    expect(event?.resource_changes[0]?.changes).toMatchObject({ agent: { after: { status } } });
  });
});

describe('the workload, VEN and agent of a host', () => {
  test.each(['ven', 'agent'] as const)('follow the PCE that the %s is told to report to', async (what) => {
    const { activate, get, put } = await startWithHosts();
    const paired = await activate();
    const path = what === 'ven' ? hrefOf(paired, 'ven') : `${hrefOf(paired, 'agent')}/update`;
    expect((await put(path, { target_pce_fqdn: 'other.pce.test' })).status).toBe(204);
    const target = { target_pce_fqdn: 'other.pce.test' };
    expect((await get(hrefOf(paired, 'ven'))).body).toMatchObject(target);
    expect((await get(hrefOf(paired, 'agent'))).body).toMatchObject(target);
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({ agent: target });
    const [event] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    const changes = { target_pce_fqdn: { before: null, after: 'other.pce.test' } };
    expect(event).toMatchObject({ event_type: 'agent.update', resource_changes: [{ changes }] });
  });

  test('have the same interfaces', async () => {
    const { activate, get, put } = await startWithHosts();
    const paired = await activate();
    const interfaces = [{ name: 'eth7', address: '10.7.7.7' }];
    expect((await put(hrefOf(paired, 'workload'), { interfaces })).status).toBe(204);
    expect((await get(hrefOf(paired, 'ven'))).body).toMatchObject({ interfaces });
  });
});

describe('a host that falls silent', () => {
  /** Types of the newest events, with their times. */
  const told = async ({ get }: Awaited<ReturnType<typeof startWithHosts>>, most: number) =>
    (await get<Json[]>(`/orgs/1/events?max_results=${most}`)).body.map(
      ({ event_type, timestamp }) => `${timestamp} ${event_type}`,
    );

  test('is missed after 15 minutes and offline after 60, to the second, counted from its last heartbeat', async () => {
    const server = await startWithHosts();
    const { activate, control, get, pce } = server;
    const paired = await activate();
    const online = async () => (await get(hrefOf(paired, 'workload'))).body['online'];
    pce.clock.advance(7 * MINUTE);
    expect((await control('PUT', `/vens/${idIn(hrefOf(paired, 'ven'))}`, { heartbeat: false })).status).toBe(200);
    pce.clock.advance(13 * MINUTE - 0.001);
    expect((await told(server, 1))[0]).toContain('workload.online');
    pce.clock.advance(0.001);
    expect(await told(server, 1)).toEqual(['2026-01-01T00:20:00.000Z system_task.agent_missed_heartbeats_check']);
    pce.clock.advance(45 * MINUTE - 0.001);
    expect(await online()).toBe(true);
    pce.clock.advance(0.001);
    expect(await online()).toBe(false);
    expect((await get(hrefOf(paired, 'ven'))).body).toMatchObject({
      status: 'active',
      last_heartbeat_at: '2026-01-01T00:05:00.000Z',
    });
    expect((await get<Json[]>('/orgs/1/workloads?online=false')).body).toHaveLength(1);
  });

  test('has its events in the order of the times, however long no call came', async () => {
    const server = await startWithHosts();
    const { activate, control, pce } = server;
    const [one, two] = [await activate(), await activate()];
    pce.clock.advance(10 * MINUTE);
    await control('PUT', `/vens/${idIn(hrefOf(two, 'ven'))}`, { heartbeat: false });
    pce.clock.advance(10 * MINUTE);
    await control('PUT', `/vens/${idIn(hrefOf(one, 'ven'))}`, { heartbeat: false });
    pce.clock.advance(7 * 24 * 60 * MINUTE);
    expect(await told(server, 4)).toEqual([
      '2026-01-01T01:20:00.000Z system_task.agent_offline_check',
      '2026-01-01T01:10:00.000Z system_task.agent_offline_check',
      '2026-01-01T00:35:00.000Z system_task.agent_missed_heartbeats_check',
      '2026-01-01T00:25:00.000Z system_task.agent_missed_heartbeats_check',
    ]);
  });

  test('has a condition from the third missed heartbeat on, until it speaks', async () => {
    const { activate, control, get, pce } = await startWithHosts();
    const paired = await activate({ heartbeat: false });
    const unhealthy = async () =>
      (await get<Json[]>('/orgs/1/vens?condition=agent.missed_heartbeats')).body.concat(
        (await get<Json[]>('/orgs/1/vens?health=warning')).body,
      ).length;
    pce.clock.advance(15 * MINUTE - 0.001);
    expect(await unhealthy()).toBe(0);
    pce.clock.advance(0.001);
    expect(await unhealthy()).toBe(2);
    const { conditions } = (await get(hrefOf(paired, 'ven'))).body as { conditions: { latest_event: Json }[] };
    expect(conditions).toMatchObject([
      {
        first_reported_timestamp: '2026-01-01T00:15:00.000Z',
        latest_event: { notification_type: 'agent.missed_heartbeats', severity: 'warning' },
      },
    ]);
    const event = conditions[0]?.latest_event['href'] as string;
    expect((await get(event)).body).toMatchObject({ event_type: 'system_task.agent_missed_heartbeats_check' });
    const agentHealth = async () =>
      ((await get(hrefOf(paired, 'workload'))).body as { agent: { status: Json } }).agent.status['agent_health'];
    expect(await agentHealth()).toEqual([{ type: 'agent.missed_heartbeats', severity: 'warning', audit_event: event }]);
    await control('PUT', `/vens/${idIn(hrefOf(paired, 'ven'))}`, { heartbeat: true });
    expect([await unhealthy(), await agentHealth()]).toEqual([0, []]);
  });

  test('is found by a filter for disconnected VENs once it is offline, and not before', async () => {
    const { activate, get, pce } = await startWithHosts();
    await activate({ hostname: 'silent', heartbeat: false });
    await activate({ hostname: 'living' });
    const disconnected = async () => {
      const found = await get<Json[]>(`/orgs/1/vens?disconnected_before=${pce.clock.timestamp()}`);
      return found.body.map(({ hostname }) => hostname);
    };
    pce.clock.advance(60 * MINUTE - 0.001);
    expect(await disconnected()).toEqual([]);
    pce.clock.advance(0.001);
    expect(await disconnected()).toEqual(['silent']);
  });

  test('is online again when it speaks, and nothing is due any longer', async () => {
    const server = await startWithHosts();
    const { activate, control, get, pce } = server;
    const paired = await activate({ heartbeat: false });
    const speak = (heartbeat: boolean) => control('PUT', `/vens/${idIn(hrefOf(paired, 'ven'))}`, { heartbeat });
    pce.clock.advance(60 * MINUTE);
    expect((await speak(true)).body).toMatchObject({ heartbeat: true });
    expect(await told(server, 1)).toEqual(['2026-01-01T01:00:00.000Z workload.online']);
    pce.clock.advance(24 * 60 * MINUTE);
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({
      online: true,
      agent: { status: { last_heartbeat_on: '2026-01-02T01:00:00.000000Z', uptime_seconds: 24 * 3600 } },
      services: { uptime_seconds: 24 * 3600 },
    });
    await speak(false);
    pce.clock.advance(20 * MINUTE);
    await speak(true);
    pce.clock.advance(24 * 60 * MINUTE);
    expect((await told(server, 1))[0]).toContain('agent_missed_heartbeats_check');
  });

  test('goes offline after a restart too', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-silent-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const data = path.join(folder, 'pce.db');
    const { activate, pce } = await startWithHosts({ data });
    const paired = await activate({ heartbeat: false });
    await pce.close();
    const again = await startMockPce({ data, clock: '2026-01-01T01:00:00Z' });
    onTestFinished(() => again.close());
    const authorization = `Basic ${Buffer.from('api_owner:secret-of-owner').toString('base64')}`;
    const answer = await fetch(`${again.url}/api/v2${hrefOf(paired, 'workload')}`, { headers: { authorization } });
    expect(await answer.json()).toMatchObject({ online: false });
  });
});

describe('unpairing', () => {
  test.each(['vens', 'workloads'] as const)(
    'by %s takes a VEN that is heard from off its host at once',
    async (kind) => {
      const { activate, get, pce, put } = await startWithHosts();
      const paired = await activate({ hostname: 'web-1' });
      const [workload, ven, agent] = (['workload', 'ven', 'agent'] as const).map((what) => hrefOf(paired, what)) as [
        string,
        string,
        string,
      ];
      pce.clock.advance(60);
      const href = kind === 'vens' ? ven : workload;
      const reply = await put(`/orgs/1/${kind}/unpair`, { [kind]: [{ href }, { href }] });
      expect([reply.status, reply.body]).toEqual([200, { errors: [] }]);
      const gone = {
        deleted: true,
        online: false,
        deleted_at: '2026-01-01T00:01:00.000000Z',
        deleted_by: { href: agent },
      };
      expect((await get(workload)).body).toMatchObject(gone);
      const left = { status: 'uninstalled', unpair_allowed: false };
      expect((await get(ven)).body).toMatchObject({ ...left, last_goodbye_at: '2026-01-01T00:01:00.000Z' });
      expect((await get(workload)).body).toMatchObject({
        ven: { status: 'uninstalled' },
        agent: { status: { status: 'uninstalled' }, unpair_allowed: false },
      });
      expect((await get<Json[]>('/orgs/1/vens?status=uninstalled')).body).toMatchObject([{ href: ven }]);
      expect((await get(agent)).status).toBe(404);
      for (const list of ['vens', 'workloads']) expect((await get(`/orgs/1/${list}`)).body).toEqual([]);
      expect((await get<Json[]>('/orgs/1/workloads?include_deleted=yes')).body).toHaveLength(1);
      expect((await get<Json[]>('/orgs/1/events?max_results=2')).body).toMatchObject([
        { event_type: 'agent.deactivate', created_by: { agent: { href: agent, hostname: 'web-1' } } },
        { event_type: kind === 'vens' ? 'agents.unpair' : 'workloads.unpair', status: 'success' },
      ]);
    },
  );

  test('frees the host, its labels and its place in the limits', async () => {
    const {
      activate,
      delete: remove,
      label,
      newKey,
      newProfile,
      put,
    } = await startWithHosts({
      limits: new Map([['active_agents_per_pce', 1]]),
    });
    const app = await label('app', 'Shop');
    const profile = await newProfile({ labels: [{ href: app }] });
    const paired = await activate({ activation_code: await newKey(profile), hostname: 'web-1' });
    await put('/orgs/1/vens/unpair', { vens: [{ href: hrefOf(paired, 'ven') }] });
    await remove(profile);
    expect((await remove(app)).status).toBe(204);
    const again = await activate({ hostname: 'web-1' });
    expect(again.status).toBe(201);
    expect(hrefOf(again, 'workload')).not.toBe(hrefOf(paired, 'workload'));
  });

  test('waits for a silent VEN as long as the settings say', async () => {
    const { activate, get, pce, put } = await startWithHosts();
    await put('/orgs/1/settings/workloads', { ven_uninstall_timeout_hours: [{ scope: [], value: 2 }] });
    const paired = await activate({ heartbeat: false });
    pce.clock.advance(20 * MINUTE);
    await put('/orgs/1/vens/unpair', { vens: [{ href: hrefOf(paired, 'ven') }] });
    pce.clock.advance(2 * 60 * MINUTE - 0.001);
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({ deleted: false });
    pce.clock.advance(0.001);
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({ deleted: true });
  });

  test('a silent VEN leaves it to miss heartbeats and go offline, and a second call does not put it off', async () => {
    const { activate, get, pce, put } = await startWithHosts();
    const paired = await activate({ heartbeat: false });
    const unpair = () => put('/orgs/1/vens/unpair', { vens: [{ href: hrefOf(paired, 'ven') }] });
    await unpair();
    pce.clock.advance(60 * MINUTE);
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({ online: false, deleted: false });
    pce.clock.advance(167 * 60 * MINUTE - 0.001);
    await unpair();
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({ deleted: false });
    pce.clock.advance(0.001);
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({ deleted: true });
    expect((await get(hrefOf(paired, 'ven'))).body).toMatchObject({ status: 'uninstalled', last_goodbye_at: null });
  });

  test('a silent VEN is done when it is heard from', async () => {
    const { activate, control, get, put } = await startWithHosts();
    const paired = await activate({ heartbeat: false });
    await put('/orgs/1/vens/unpair', { vens: [{ href: hrefOf(paired, 'ven') }] });
    await control('PUT', `/vens/${idIn(hrefOf(paired, 'ven'))}`, { heartbeat: true });
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({ deleted: true });
    const [event] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    expect(event).toMatchObject({ event_type: 'agent.deactivate' });
  });

  test('waits for a silent VEN for ever where the settings say so', async () => {
    const { activate, get, pce, put } = await startWithHosts();
    await put('/orgs/1/settings/workloads', { ven_uninstall_timeout_hours: [{ scope: [], value: -1 }] });
    const paired = await activate({ heartbeat: false });
    await put('/orgs/1/vens/unpair', { vens: [{ href: hrefOf(paired, 'ven') }] });
    pce.clock.advance(10 * 365 * 24 * 60 * MINUTE);
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({ online: false, deleted: false });
  });

  test('an unknown VEN leaves an event of the failure', async () => {
    const { get, put } = await startWithHosts();
    await put('/orgs/1/vens/unpair', { vens: [{ href: '/orgs/1/vens/none' }] });
    const [event] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    expect(event).toMatchObject({ event_type: 'agents.unpair', status: 'failure' });
  });

  test('names what it cannot unpair, and unpairs the rest', async () => {
    const { activate, get, put } = await startWithHosts();
    const [one, two] = [await activate(), await activate()];
    await put(hrefOf(one, 'ven'), { status: 'suspended' });
    const unknown = '/orgs/1/vens/00000000-0000-4000-8000-000000000000';
    const vens = [hrefOf(one, 'ven'), unknown, hrefOf(two, 'ven')].map((href) => ({ href }));
    expect((await put('/orgs/1/vens/unpair', { vens })).body).toEqual({
      errors: [
        { token: 'ven_suspended', message: 'A suspended VEN cannot be unpaired', hrefs: [hrefOf(one, 'ven')] },
        { token: 'not_found_error', message: 'Not found', hrefs: [unknown] },
      ],
    });
    expect((await get<Json[]>('/orgs/1/vens')).body).toHaveLength(1);
  });

  test('is done ten times a minute, where rates are limited', async () => {
    const { pce, put } = await startWithHosts({ rateLimit: 500 });
    const unpair = () => put('/orgs/1/vens/unpair', { vens: [{ href: '/orgs/1/vens/none' }] });
    for (let i = 0; i < 10; i++) expect((await unpair()).status).toBe(200);
    const refused = await unpair();
    expect([refused.status, tokensOf(refused)]).toEqual([429, ['too_many_requests_error']]);
    pce.clock.advance(60);
    expect((await unpair()).status).toBe(200);
  });

  test.each([
    ['nothing', {}],
    ['no VEN', { vens: [] }],
    ['more than a thousand', { vens: Array.from({ length: 1001 }, () => ({ href: '/orgs/1/vens/x' })) }],
    ['a firewall that there is not', { vens: [{ href: '/orgs/1/vens/x' }], firewall_restore: 'all' }],
  ])('of %s is refused', async (_what, body) => {
    const { put } = await startWithHosts();
    expect((await put('/orgs/1/vens/unpair', body)).status).toBe(406);
  });
});

test('the control API lists hosts and refuses what it does not know', async () => {
  const { activate, control } = await startWithHosts();
  const paired = await activate({ hostname: 'web-1', heartbeat: false });
  const hosts = await control('GET', '/vens');
  const found = { org: 1, ...paired.body, identity: 'web-1', heartbeat: false };
  expect(hosts.body).toEqual([expect.objectContaining(found)]);
  expect((await control('PUT', `/vens/${idIn(hrefOf(paired, 'ven'))}`, { heart: true })).status).toBe(406);
});
