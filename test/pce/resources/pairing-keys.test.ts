import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';

const profile = '/orgs/1/pairing_profiles/1';
const key = `${profile}/pairing_key`;
const clock = '2026-01-01T00:00:00.000Z';
const limited = (most: number) => ({ limits: new Map([['total_active_pairing_keys', most]]), clock });

describe('a pairing key', () => {
  test('is made from {} and is an activation code of 1 and 80 hex digits, another one each time', async () => {
    const { post } = await startTestPce();
    const [one, two] = [await post(key, {}), await post(key, {})];
    expect(one.status).toBe(201);
    expect(Object.keys(one.body)).toEqual(['activation_code']);
    expect(one.body['activation_code']).toMatch(/^1[0-9a-f]{80}$/);
    expect(two.body['activation_code']).not.toBe(one.body['activation_code']);
  });

  test.each([
    ['no body', undefined],
    ['null', 'null'],
    ['a list', []],
    ['a property', { key_lifespan: 60 }],
  ])('is refused for %s', async (_what, body) => {
    const { get, post } = await startTestPce();
    const before = (await get(profile)).text;
    const reply = await post(key, body);
    expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
    expect((await get(profile)).text).toBe(before);
  });

  test('stamps the time and the user of the last generation, and changes nothing else', async () => {
    const { pce, get, post } = await startTestPce({ clock });
    const before = (await get(profile)).body;
    pce.clock.advance(10);
    await post(key, {});
    expect((await get(profile)).body).toEqual({
      ...before,
      last_pairing_key_generated_at: '2026-01-01T00:00:10.000Z',
      last_pairing_key_generated_by: { href: '/users/1' },
    });
  });

  test('is given for a disabled profile, and not for one that is unknown or deleted', async () => {
    const { post, put, delete: remove } = await startTestPce();
    await put(profile, { enabled: false });
    expect((await post(key, {})).status).toBe(201);
    await remove(profile);
    expect((await post(key, {})).status).toBe(404);
    expect((await post('/orgs/1/pairing_profiles/99/pairing_key', {})).status).toBe(404);
  });

  test('may have the longest lifespan', async () => {
    const { post, put } = await startTestPce();
    for (const key_lifespan of [2_147_483_647, Number.MAX_SAFE_INTEGER]) {
      await put(profile, { key_lifespan });
      expect((await post(key, {})).status).toBe(201);
    }
  });
});

describe('the limit of active keys', () => {
  test('is a hard one, with the documented token', async () => {
    const { get, post } = await startTestPce(limited(2));
    await post(key, {});
    await post(key, {});
    const before = (await get(profile)).text;
    const refused = await post(key, {});
    expect([refused.status, refused.body]).toEqual([
      406,
      [{ token: 'object_limit_hard_limit_reached', message: 'Object limit hard limit reached' }],
    ]);
    expect((await get(profile)).text).toBe(before);
    const [event] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    expect(event).toMatchObject({ event_type: 'pairing_profile.create_pairing_key', status: 'failure' });
  });

  test('no longer counts a key at the second at which it expires', async () => {
    const { pce, post, put } = await startTestPce(limited(1));
    await put(profile, { key_lifespan: 60 });
    await post(key, {});
    pce.clock.advance(59.999);
    expect((await post(key, {})).status).toBe(406);
    pce.clock.advance(0.001);
    expect((await post(key, {})).status).toBe(201);
  });

  test('keeps a key to the lifespan that its profile had when it was generated', async () => {
    const { pce, post, put } = await startTestPce(limited(1));
    await put(profile, { key_lifespan: 60 });
    await post(key, {});
    await put(profile, { key_lifespan: 'unlimited' });
    pce.clock.advance(60);
    expect((await post(key, {})).status).toBe(201);
  });

  const other = '/orgs/1/pairing_profiles/2/pairing_key';

  test('no longer counts keys that were revoked', async () => {
    const { post, delete: remove } = await startTestPce(limited(2));
    await post(key, {});
    await post(other, {});
    const revoked = await remove(`${profile}/pairing_keys`);
    expect([revoked.status, revoked.text]).toEqual([204, '']);
    expect((await post(other, {})).status).toBe(201);
    expect((await post(other, {})).status).toBe(406);
  });

  test('no longer counts the keys of a deleted profile', async () => {
    const { post, delete: remove } = await startTestPce(limited(1));
    await post(key, {});
    await remove(profile);
    expect((await post(other, {})).status).toBe(201);
  });

  test('counts the keys of a disabled profile only while it is enabled', async () => {
    const { post, put } = await startTestPce(limited(1));
    await post(key, {});
    await put(profile, { enabled: false });
    expect((await post(other, {})).status).toBe(201);
    await put(profile, { enabled: true });
    expect((await post(other, {})).status).toBe(406);
  });
});

test('revoking keeps the stamps of the last generation, and answers 404 for an unknown profile', async () => {
  const { get, post, delete: remove } = await startTestPce({ clock });
  await post(key, {});
  const before = (await get(profile)).text;
  await remove(`${profile}/pairing_keys`);
  expect((await get(profile)).text).toBe(before);
  expect((await remove('/orgs/1/pairing_profiles/99/pairing_keys')).status).toBe(404);
});

test('no file of the state holds an activation code or an API secret', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { pce, post } = await startTestPce({ data: path.join(folder, 'pce.db') });
  const { body: paired } = await post(key, {});
  const { body: api } = await post('/users/1/api_keys', { name: 'second' });
  const contents = () => readdirSync(folder).map((file) => readFileSync(path.join(folder, file)).toString('latin1'));
  const written = contents().join('');
  await pce.close();
  const all = written + contents().join('');
  expect(all).toContain(api['key_id']);
  for (const secret of [paired['activation_code'], api['secret'], 'secret-of-owner']) expect(all).not.toContain(secret);
});

test('every call that changes something leaves its event', async () => {
  const { get, post, put, delete: remove } = await startTestPce();
  const { body } = await post('/orgs/1/pairing_profiles', { enabled: true, name: 'Web' });
  const href = body['href'] as string;
  await put(href, { name: 'Web 2' });
  await post(`${href}/pairing_key`, {});
  await remove(`${href}/pairing_keys`);
  await remove(href);
  const events = (await get<Json[]>('/orgs/1/events')).body.reverse();
  expect(events.map(({ event_type }) => event_type)).toEqual([
    'pairing_profile.create',
    'pairing_profile.update',
    'pairing_profile.create_pairing_key',
    'pairing_profile.delete_all_pairing_keys',
    'pairing_profile.delete',
  ]);
  expect(events[1]).toMatchObject({
    status: 'success',
    severity: 'info',
    version: 2,
    created_by: { user: { href: '/users/1', username: 'owner@mock-pce.test' } },
    action: { api_endpoint: `/api/v2${href}`, api_method: 'PUT', http_status_code: 204 },
    resource_changes: [
      {
        resource: { pairing_profile: { href, name: 'Web 2' } },
        changes: { name: { before: 'Web', after: 'Web 2' } },
        change_type: 'update',
      },
    ],
  });
});
