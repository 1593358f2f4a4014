import { describe, expect, test } from 'vitest';
import { roleNames } from '../../../src/pce/model/roles.ts';
import { type Json, rolesScenario, startTestPce, tokensOf } from '../../harness.ts';

const labels = '/orgs/1/labels';
const clock = '2026-01-01T00:00:00.000Z';

describe('a label', () => {
  test('is created whole, in the order of the reference object', async () => {
    const { get, post } = await startTestPce({ clock });
    const created = await post(labels, { key: 'app', value: 'Shop' });
    expect(created.status).toBe(201);
    const by = { href: '/users/1' };
    const expected = {
      href: '/orgs/1/labels/11',
      deleted: false,
      key: 'app',
      value: 'Shop',
      external_data_set: null,
      external_data_reference: null,
      created_at: clock,
      updated_at: clock,
      created_by: by,
      updated_by: by,
    };
    expect(created.text).toBe(JSON.stringify(expected));
    expect((await get(expected.href)).text).toBe(created.text);
  });

  test('changes its value, never its key', async () => {
    const { get, put } = await startTestPce();
    expect((await put(`${labels}/1`, { value: 'Front end', external_data_set: 'x' })).status).toBe(204);
    expect((await get(`${labels}/1`)).body).toMatchObject({ key: 'role', value: 'Front end', external_data_set: 'x' });
    expect(tokensOf(await put(`${labels}/1`, { key: 'app' }))).toEqual(['input_validation_error']);
  });

  test.each<[string, Json, string]>([
    ['an unknown key', { key: 'invalidvalue', value: 'x' }, 'label_key_not_supported'],
    ['a key and value that are there', { key: 'role', value: 'Web' }, 'label_key_and_value_must_be_unique'],
    ['a reserved value', { key: 'app', value: 'All Applications' }, 'label_value_reserved'],
    ['an empty value', { key: 'app', value: '' }, 'input_validation_error'],
    ['a missing value', { key: 'app' }, 'input_validation_error'],
    ['a key of 65 characters', { key: 'k'.repeat(65), value: 'x' }, 'input_validation_error'],
  ])('is refused for %s', async (_what, body, token) => {
    const { get, post } = await startTestPce();
    const before = (await get(labels)).text;
    const reply = await post(labels, body);
    expect([reply.status, tokensOf(reply)]).toEqual([406, [token]]);
    expect((await get(labels)).text).toBe(before);
  });

  test('refuses an unknown key in the words that Ansible asserts', async () => {
    const { post } = await startTestPce();
    const { body } = await post(labels, { key: 'invalidvalue', value: 'x' });
    expect(body).toEqual([{ token: 'label_key_not_supported', message: 'Label key is not supported' }]);
  });

  test('has an external reference of its own', async () => {
    const { post, put } = await startTestPce();
    const external = { external_data_set: 'a', external_data_reference: 'b' };
    await post(labels, { key: 'app', value: 'one', ...external });
    expect(tokensOf(await post(labels, { key: 'app', value: 'two', ...external }))).toEqual([
      'external_reference_not_unique',
    ]);
    expect(tokensOf(await put(`${labels}/1`, external))).toEqual(['external_reference_not_unique']);
    expect((await post('/orgs/1/pairing_profiles', { enabled: true, ...external })).status).toBe(201);
  });

  test('is marked by DELETE: readable, out of lists, free to be made again', async () => {
    const { get, post, put, delete: remove } = await startTestPce();
    expect((await remove(`${labels}/1`)).status).toBe(204);
    const gone = await get(`${labels}/1`);
    expect([gone.status, gone.body['deleted']]).toEqual([200, true]);
    const again = await remove(`${labels}/1`);
    expect(again.body).toEqual([
      { token: 'label_already_deleted', message: 'Cannot delete a label that has already been deleted' },
    ]);
    expect((await put(`${labels}/1`, { value: 'x' })).status).toBe(406);
    const live = await get<Json[]>(`${labels}?value=web`);
    expect([live.body, live.headers.get('x-total-count')]).toEqual([[], '9']);
    for (const yes of ['true', 'yes', 'True']) {
      const all = await get<Json[]>(`${labels}?value=web&include_deleted=${yes}`);
      expect([all.body.length, all.headers.get('x-total-count')]).toEqual([1, '10']);
    }
    const { status, body } = await post(labels, { key: 'role', value: 'Web' });
    expect([status, body['href']]).toEqual([201, '/orgs/1/labels/11']);
  });

  test('is found by a part of its type, or by the whole of it where that is asked for', async () => {
    const { get } = await startTestPce();
    const counted = async (query: string) => (await get<Json[]>(`${labels}?${query}`)).body.length;
    const all = await counted('key=role');
    expect(all).toBeGreaterThan(0);
    expect(await counted('key=ro')).toBe(all);
    expect(await counted('key=ro&exact_match_for_label_type=false')).toBe(all);
    expect(await counted('key=ro&exact_match_for_label_type=true')).toBe(0);
    expect(await counted('key=role&exact_match_for_label_type=true')).toBe(all);
    expect(await counted('exact_match_for_label_type=true')).toBe(await counted(''));
  });

  test('is kept while a pairing profile holds it, and says so in its usage', async () => {
    const { get, put, delete: remove } = await startTestPce();
    const usage = async () => ((await get(`${labels}/1?usage=true`)).body['usage'] as Json)['pairing_profile'];
    expect(await usage()).toBe(false);
    await put('/orgs/1/pairing_profiles/1', { labels: [{ href: `${labels}/1` }] });
    expect(await usage()).toBe(true);
    expect((await get<Json[]>(`${labels}?value=Web&usage=true`)).body[0]).toHaveProperty('usage.pairing_profile', true);
    expect((await get(`${labels}/1`)).body).not.toHaveProperty('usage');
    const refused = await remove(`${labels}/1`);
    expect([refused.status, tokensOf(refused)]).toEqual([406, ['label_still_has_associated_pairing_profile']]);
    await put('/orgs/1/pairing_profiles/1', { labels: [] });
    expect(await usage()).toBe(false);
    expect((await remove(`${labels}/1`)).status).toBe(204);
  });

  test.each(['00', '01', '0', '-1', '1e0', '1.0', '9007199254740993', '99999999999999999999', 'x'])(
    'with id %s is 404',
    async (id) => {
      const { get } = await startTestPce();
      expect((await get(`${labels}/${id}`)).status).toBe(404);
    },
  );

  test('may have an id beyond 2^53', async () => {
    const href = '/orgs/1/labels/17732923533262812';
    const scenario = { orgs: [{ id: 1, objects: { labels: [{ href, key: 'app', value: 'big' }] } }] };
    const { get, post } = await startTestPce({ scenario });
    expect((await get(href)).body['href']).toBe(href);
    expect((await post(labels, { key: 'app', value: 'next' })).body['href']).toBe('/orgs/1/labels/17732923533262813');
  });
});

test('a new org has the labels of the first login', async () => {
  const { get } = await startTestPce();
  const { body } = await get<Json[]>(labels);
  const of = (wanted: string) => body.filter(({ key }) => key === wanted).map(({ value }) => value);
  expect(of('role')).toEqual(['Web', 'Database', 'API', 'Mail', 'Single Node App', 'Load Balancer']);
  expect(of('env')).toEqual(['Production', 'Stage', 'Dev', 'Test']);
  expect(of('app').concat(of('loc'))).toEqual([]);
});

test('labels end at their hard limit', async () => {
  const { post } = await startTestPce({ limits: new Map([['total_labels', 11]]) });
  expect((await post(labels, { key: 'app', value: 'a' })).status).toBe(201);
  expect(tokensOf(await post(labels, { key: 'app', value: 'b' }))).toEqual(['object_limit_hard_limit_reached']);
});

test.each(roleNames)('a %s reads labels; only owner and admin write them', async (role) => {
  const { request, as } = await startTestPce({ scenario: rolesScenario([role]) });
  const by = { as: as(role) };
  const mayWrite = role === 'owner' || role === 'admin';
  expect((await request('GET', labels, by)).status).toBe(200);
  expect((await request('POST', labels, { body: { key: 'app', value: 'x' }, ...by })).status).toBe(
    mayWrite ? 201 : 403,
  );
  expect((await request('PUT', `${labels}/1`, { body: { value: 'x' }, ...by })).status).toBe(mayWrite ? 204 : 403);
  expect((await request('DELETE', `${labels}/1`, by)).status).toBe(mayWrite ? 204 : 403);
});
