import { expect, test } from 'vitest';
import { type Json, messagesOf, startTestPce, type TestPce, tokensOf } from '../../harness.ts';
import { localSyslog, remoteSyslog } from './syslog-destination.ts';

const path = '/orgs/1/settings/syslog/destinations';

const made = async ({ post }: TestPce, body: Json) => (await post(path, body)).body['href'] as string;

test('a new org sends all its events to the local syslog', async () => {
  const { get } = await startTestPce({ fqdn: 'pce.example.com' });
  const { body, headers } = await get<Json[]>(path);
  expect(headers.get('x-total-count')).toBe('1');
  const [local] = body as [Json];
  expect(local).toEqual({
    ...localSyslog,
    href: expect.stringMatching(/^\/orgs\/1\/settings\/syslog\/destinations\/[0-9a-f-]{36}$/),
    pce_scope: ['pce.example.com'],
    description: 'Local',
  });
  expect((await get(local['href'] as string)).body).toEqual(local);
});

test('a destination reads back as it was made, and is gone when deleted', async () => {
  const pce = await startTestPce();
  const reply = await pce.post(path, remoteSyslog);
  expect(reply.status).toBe(201);
  const href = reply.body['href'] as string;
  expect(reply.body).toEqual({ href, ...remoteSyslog });
  expect((await pce.get(href)).body).toEqual({ href, ...remoteSyslog });
  expect((await pce.get<Json[]>(path)).body).toHaveLength(2);
  expect((await pce.delete(href)).status).toBe(204);
  expect((await pce.get(href)).status).toBe(404);
  expect((await pce.delete(href)).status).toBe(404);
});

test('a PUT changes the settings of a logger that it names, and takes an empty description', async () => {
  const pce = await startTestPce();
  const href = await made(pce, remoteSyslog);
  const change = {
    ...{ href, description: '', audit_event_logger: { min_severity: 'error' } },
    remote_syslog: { port: 514, tls_enabled: false },
  };
  expect((await pce.put(href, change)).status).toBe(204);
  expect((await pce.get(href)).body).toEqual({
    ...{ href, ...remoteSyslog, description: '' },
    audit_event_logger: { ...localSyslog.audit_event_logger, min_severity: 'error' },
    remote_syslog: { ...remoteSyslog.remote_syslog, port: 514, tls_enabled: false },
  });
});

test('an answer has no properties that a destination does not know', async () => {
  const pce = await startTestPce();
  const href = await made(pce, { ...localSyslog, node_status_logger: { node_status_included: true, colour: 'red' } });
  expect((await pce.get(href)).body).toEqual({ href, ...localSyslog });
});

test('a destination is remote with a server, and local without one', async () => {
  const pce = await startTestPce();
  const { remote_syslog } = remoteSyslog;
  for (const body of [
    { ...localSyslog, type: 'remote_syslog' },
    { ...localSyslog, remote_syslog },
  ]) {
    expect(tokensOf(await pce.post(path, body))).toEqual(['input_validation_error']);
  }
  const href = await made(pce, localSyslog);
  expect((await pce.put(href, { type: 'remote_syslog' })).status).toBe(406);
  const half = await pce.put(href, { type: 'remote_syslog', remote_syslog: { address: 'x' } });
  expect(messagesOf(half)[0]).toContain("'#/remote_syslog' did not contain a required property of 'port'");
  expect((await pce.put(href, { type: 'remote_syslog', remote_syslog })).status).toBe(204);
  expect((await pce.put(href, { type: 'local_syslog' })).status).toBe(204);
  expect((await pce.get(href)).body).toEqual({ href, ...localSyslog });
});

test('the changes of a destination are events', async () => {
  const pce = await startTestPce();
  const href = await made(pce, localSyslog);
  await pce.put(href, { description: 'changed' });
  await pce.delete(href);
  const types = (await pce.get<Json[]>('/orgs/1/events')).body.map(({ event_type }) => event_type);
  expect(types.filter((type) => String(type).startsWith('syslog_'))).toEqual([
    'syslog_destination.delete',
    'syslog_destination.update',
    'syslog_destination.create',
  ]);
});

test('a destination comes back with a snapshot, and to another server with an export', async () => {
  const pce = await startTestPce();
  const href = await made(pce, remoteSyslog);
  const { text } = await pce.get(path);
  await pce.pce.snapshots.save('s');
  await pce.delete(href);
  await pce.pce.snapshots.restore('s');
  expect((await pce.get(path)).text).toBe(text);
  const to = await startTestPce();
  await to.pce.snapshots.import(JSON.parse(JSON.stringify(await pce.pce.snapshots.export('s'))));
  await to.pce.snapshots.restore('s');
  expect((await to.get(path)).text).toBe(text);
});

test('a scenario describes destinations', async () => {
  const objects = { settings_syslog_destinations: [{ ...remoteSyslog, description: 'of the scenario' }] };
  const { get } = await startTestPce({ scenario: { orgs: [{ id: 1, objects }] } });
  const descriptions = (await get<Json[]>(path)).body.map(({ description }) => description);
  expect(descriptions).toEqual(['Local', 'of the scenario']);
});
