import { expect, test } from 'vitest';
import { type Json, messagesOf, startTestPce, tokensOf } from '../../harness.ts';

const path = '/orgs/1/settings/traffic_collector';
const target = { proto: 17, dst_port: 65_535, dst_ip: '127.0.0.1' };

test('a new org has no traffic collector settings', async () => {
  const { get } = await startTestPce();
  expect((await get(path)).body).toEqual([]);
});

test.each([
  ['broadcast', 'B'],
  ['multicast', 'M'],
  ['unicast', 'U'],
])('%s reads back as the letter %s', async (transmission, letter) => {
  const { get, post } = await startTestPce();
  const { status, body } = await post(path, { transmission, action: 'drop', target });
  const shown = { href: body['href'], transmission: letter, action: 'drop', target };
  expect([status, body]).toEqual([201, shown]);
  expect(body['href']).toMatch(/^\/orgs\/1\/settings\/traffic_collector\/[0-9a-f-]{36}$/);
  expect((await get(body['href'] as string)).body).toEqual(shown);
  expect((await get(path)).body).toEqual([shown]);
});

test('a setting needs no target, and shows who sent the traffic and where where that was given', async () => {
  const { get, post, put, delete: remove } = await startTestPce();
  const given = { action: 'aggregate', data_source: 'any', network: 'any' };
  const href = (await post(path, { transmission: 'broadcast', ...given })).body['href'] as string;
  expect((await put(href, { transmission: 'multicast', data_source: 'server' })).status).toBe(204);
  expect((await get(href)).body).toEqual({ href, transmission: 'M', ...given, data_source: 'server' });
  expect((await remove(href)).status).toBe(204);
  expect((await get(href)).status).toBe(404);
});

test('a PUT changes the part of a target that it names, and null takes a port away', async () => {
  const { get, post, put } = await startTestPce();
  const href = (await post(path, { transmission: 'broadcast', action: 'drop', target })).body['href'] as string;
  expect((await put(href, { target: { src_port: 7, dst_port: null } })).status).toBe(204);
  expect((await get(href)).body['target']).toEqual({ proto: 17, src_port: 7, dst_ip: '127.0.0.1' });
});

test('a target has a protocol, and the action does not change', async () => {
  const { get, post, put } = await startTestPce();
  const href = (await post(path, { transmission: 'broadcast', action: 'drop' })).body['href'] as string;
  const without = await put(href, { target: { dst_port: 53 } });
  expect(messagesOf(without)[0]).toContain("'#/target' did not contain a required property of 'proto'");
  expect(tokensOf(await put(href, { action: 'aggregate' }))).toEqual(['input_validation_error']);
  expect(tokensOf(await post(path, { transmission: 'B', action: 'drop' }))).toEqual(['input_validation_error']);
  expect((await get(href)).body).toEqual({ href, transmission: 'B', action: 'drop' });
});

test('the changes of a setting are events', async () => {
  const { get, post, put, delete: remove } = await startTestPce();
  const href = (await post(path, { transmission: 'broadcast', action: 'drop' })).body['href'] as string;
  await put(href, { transmission: 'multicast' });
  await remove(href);
  const types = (await get<Json[]>('/orgs/1/events')).body.map(({ event_type }) => event_type);
  expect(types.filter((type) => String(type).startsWith('traffic_'))).toEqual([
    'traffic_collector_setting.delete',
    'traffic_collector_setting.update',
    'traffic_collector_setting.create',
  ]);
});
