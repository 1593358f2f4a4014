import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';
import { startWithHosts } from '../pairing/hosts.ts';

const clock = '2026-01-01T00:00:00.000Z';
const TYPE = 'system_task.expire_service_account_api_keys';

/** Makes a service account with a key. @returns the href of the account */
async function account({ post }: Pick<TestPce, 'post'>, life: number, name = 'ci', org = 1): Promise<string> {
  const permissions = [{ role: { href: `/orgs/${org}/roles/admin` }, scope: [] }];
  const made = await post(`/orgs/${org}/service_accounts`, {
    ...{ name, permissions, api_key: { expires_in_seconds: life } },
  });
  expect(made.status).toBe(201);
  return made.body['href'] as string;
}

/** Times of the events of keys that expired, newest first. */
const told = async ({ get }: Pick<TestPce, 'get'>, org = 1) =>
  (await get<Json[]>(`/orgs/${org}/events?event_type=${TYPE}`)).body.map(({ timestamp }) => timestamp);

describe('a key of a service account that expires', () => {
  test('leaves an event of the system at that time, in the org of its account', async () => {
    const server = await startTestPce({ clock, scenario: { orgs: [{ id: 1 }, { id: 2 }] } });
    await account(server, 60, 'ci', 2);
    server.pce.clock.advance(59.999);
    expect(await told(server, 2)).toEqual([]);
    server.pce.clock.advance(3600);
    expect(await told(server)).toEqual([]);
    const [event, ...others] = (await server.get<Json[]>(`/orgs/2/events?event_type=${TYPE}`)).body;
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      ...{ timestamp: '2026-01-01T00:01:00.000Z', created_by: { system: {} }, status: 'success', severity: 'warning' },
      ...{ action: { src_ip: 'FILTERED' }, resource_changes: [], notifications: [] },
    });
  });

  test('is told as any other, and one that was deleted or has no end is not', async () => {
    const server = await startTestPce({ clock });
    const href = await account(server, 60);
    await server.post(`${href}/api_keys`, { expires_in_seconds: 30 });
    await server.post(`${href}/api_keys`, { expires_in_seconds: 90 });
    await server.post(`${href}/api_keys`, { expires_in_seconds: -1 });
    const { body: deleted } = await server.post(`${href}/api_keys`, { expires_in_seconds: 20 });
    expect((await server.delete(`${href}/api_keys/${deleted['key_id']}`)).status).toBe(204);
    expect((await server.delete(await account(server, 10, 'gone'))).status).toBe(204);
    server.pce.clock.advance(7200);
    expect(await told(server)).toEqual([
      '2026-01-01T00:01:30.000Z',
      '2026-01-01T00:01:00.000Z',
      '2026-01-01T00:00:30.000Z',
    ]);
  });

  test('is told in the order of the times, among other works that are due', async () => {
    const server = await startWithHosts();
    expect((await server.get('/users/login')).status).toBe(200);
    await server.activate({ heartbeat: false });
    for (const [life, name] of [
      [300, 'first'],
      [700, 'second'],
      [1800, 'third'],
    ] as const) {
      await account(server, life, name);
    }
    server.pce.clock.advance(7200);
    const events = (await server.get<Json[]>('/orgs/1/events?max_results=6')).body;
    expect(events.map(({ event_type }) => event_type)).toEqual([
      'system_task.agent_offline_check',
      TYPE,
      'system_task.agent_missed_heartbeats_check',
      TYPE,
      'user.pce_session_terminated',
      TYPE,
    ]);
  });

  test('is told once, where the clock goes back and where the server starts again', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const kept = { clock, data: path.join(folder, 'pce.db') };
    const server = await startTestPce(kept);
    await account(server, 60);
    await account(server, 90, 'later');
    server.pce.clock.advance(60);
    expect(await told(server)).toHaveLength(1);
    server.pce.clock.freeze(clock);
    expect(await told(server)).toHaveLength(1);
    server.pce.clock.advance(60);
    expect(await told(server)).toHaveLength(1);
    await server.pce.close();
    const next = await startTestPce({ ...kept, clock: '2026-01-01T01:00:00.000Z' });
    expect(await told(next)).toEqual(['2026-01-01T00:01:30.000Z', '2026-01-01T00:01:00.000Z']);
  });

  test('is told again in a state from before, and not in one from after', async () => {
    const server = await startTestPce({ clock });
    const { snapshots } = server.pce;
    await account(server, 60);
    await snapshots.save('before');
    server.pce.clock.advance(60);
    expect(await told(server)).toHaveLength(1);
    await snapshots.save('after');
    for (const name of ['before', 'after']) {
      await snapshots.restore(name);
      expect(await told(server)).toEqual(['2026-01-01T00:01:00.000Z']);
    }
  });

  test.each(['before', 'after'])('is told once where a snapshot of %s it is imported', async (when) => {
    const server = await startTestPce({ clock });
    await account(server, 60);
    if (when === 'after') server.pce.clock.advance(60);
    expect(await told(server)).toHaveLength(when === 'after' ? 1 : 0);
    await server.pce.snapshots.save('then');
    const exported = JSON.parse(JSON.stringify(await server.pce.snapshots.export('then')));
    const other = await startTestPce({ clock: '2026-01-01T01:00:00.000Z' });
    await other.pce.snapshots.import(exported);
    await other.pce.snapshots.restore('then');
    expect(await told(other)).toEqual(['2026-01-01T00:01:00.000Z']);
  });
});
