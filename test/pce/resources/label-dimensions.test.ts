import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const types = '/orgs/1/label_dimensions';
const os = { key: 'os', display_name: 'Operating system', display_info: { initial: 'OS' } };

describe('label types', () => {
  test('a new org has the four built-in ones, in their order', async () => {
    const { get } = await startTestPce();
    const { body, headers } = await get<Json[]>(types);
    expect(body.map(({ key }) => key)).toEqual(['role', 'app', 'env', 'loc']);
    expect(headers.get('x-total-count')).toBe('4');
  });

  test('are created, read, changed and deleted like every other kind', async () => {
    const { get, post, put, delete: remove } = await startTestPce({ clock: '2026-01-01T00:00:00.000Z' });
    const { status, body } = await post(types, os);
    expect(status).toBe(201);
    expect(body).toEqual({
      href: expect.stringMatching(/^\/orgs\/1\/label_dimensions\/[0-9a-f]{8}-[0-9a-f-]{27}$/),
      key: 'os',
      display_name: 'Operating system',
      created_at: '2026-01-01T00:00:00.000Z',
      updated_at: '2026-01-01T00:00:00.000Z',
      display_info: { initial: 'OS' },
      external_data_set: null,
      external_data_reference: null,
      deleted: false,
      deleted_at: null,
      caps: ['write', 'delete'],
      created_by: { href: '/users/1' },
      updated_by: { href: '/users/1' },
      deleted_by: null,
    });
    const href = body['href'] as string;
    expect((await put(href, { display_name: 'OS' })).status).toBe(204);
    expect((await get(href)).body).toEqual({ ...body, display_name: 'OS' });
    expect((await remove(href)).status).toBe(204);
    expect((await get(href)).body).toMatchObject({
      deleted: true,
      deleted_at: '2026-01-01T00:00:00.000Z',
      deleted_by: { href: '/users/1' },
    });
    expect((await get<Json[]>(`${types}?key=os`)).body).toEqual([]);
    expect((await get<Json[]>(`${types}?key=os&include_deleted=true`)).body).toHaveLength(1);
    expect(tokensOf(await remove(href))).toEqual(['label_dimension_already_deleted']);
  });

  test('made without display_info read back null, since Terraform would plan to remove any other value', async () => {
    const { get, post } = await startTestPce();
    const { body } = await post(types, { key: 'os', display_name: 'Operating system' });
    expect(body['display_info']).toBeNull();
    expect((await get(body['href'] as string)).body).toEqual(body);
  });

  test('open a key for labels, and close it again', async () => {
    const { get, post, delete: remove } = await startTestPce();
    const label = { key: 'os', value: 'Linux' };
    expect(tokensOf(await post('/orgs/1/labels', label))).toEqual(['label_key_not_supported']);
    const type = (await post(types, os)).body['href'] as string;
    const created = await post('/orgs/1/labels', label);
    expect(created.status).toBe(201);
    expect((await get(`${type}?usage=true`)).body['usage']).toEqual({ labels: true, label_groups: false });
    expect(tokensOf(await remove(type))).toEqual(['label_dimension_in_use']);
    await remove(created.body['href'] as string);
    expect((await get(`${type}?usage=true`)).body['usage']).toEqual({ labels: false, label_groups: false });
    expect((await remove(type)).status).toBe(204);
    expect(tokensOf(await post('/orgs/1/labels', label))).toEqual(['label_key_not_supported']);
  });

  test('that label groups have stay, until no group has it in the draft or in force', async () => {
    const { get, post, delete: remove } = await startTestPce();
    const type = (await post(types, os)).body['href'] as string;
    const group = (await post(`${policy}/draft/label_groups`, { name: 'any', key: 'os' })).body['href'] as string;
    const isKept = async () => {
      expect((await get(`${type}?usage=true`)).body['usage']).toEqual({ labels: false, label_groups: true });
      expect(tokensOf(await remove(type))).toEqual(['label_dimension_in_use']);
    };
    await isKept();
    await post(policy, {});
    await isKept();
    await remove(group);
    await isKept();
    await post(policy, {});
    expect((await get(`${type}?usage=true`)).body['usage']).toEqual({ labels: false, label_groups: false });
    expect((await remove(type)).status).toBe(204);
  });

  test('that are gone keep the groups that had them from coming back with a version', async () => {
    const { get, post, delete: remove } = await startTestPce();
    const type = (await post(types, os)).body['href'] as string;
    const group = (await post(`${policy}/draft/label_groups`, { name: 'any', key: 'os' })).body['href'] as string;
    await post(policy, {});
    await remove(group);
    await post(policy, {});
    await remove(type);
    expect(tokensOf(await post(`${policy}/2/restore`, {}))).toEqual(['label_key_not_supported']);
    expect((await get(`${policy}/pending`)).body).toEqual({});
  });

  test('with a custom key may be put on a profile beside the built-in ones', async () => {
    const { get, post } = await startTestPce();
    await post(types, os);
    const linux = (await post('/orgs/1/labels', { key: 'os', value: 'Linux' })).body['href'];
    const web = (await get<Json[]>('/orgs/1/labels?key=role&value=Web')).body[0]?.['href'];
    const labels = [{ href: linux }, { href: web }];
    const profile = await post('/orgs/1/pairing_profiles', { enabled: true, labels });
    expect(profile.body['labels']).toEqual(labels);
  });

  test.each([
    ['a second one of a key', { key: 'role', display_name: 'Roles' }, 'label_dimension_key_must_be_unique'],
    ['a second one of a name', { key: 'r', display_name: 'Role' }, 'label_dimension_display_name_must_be_unique'],
    ['a key of 65 characters', { key: 'k'.repeat(65), display_name: 'K' }, 'input_validation_error'],
    ['an unknown property', { ...os, colour: 'red' }, 'input_validation_error'],
  ])('refuse %s', async (_what, body, token) => {
    const { get, post } = await startTestPce();
    const before = (await get(types)).text;
    const reply = await post(types, body);
    expect([reply.status, ...tokensOf(reply)]).toEqual([406, token]);
    expect((await get(types)).text).toBe(before);
  });

  test('a key cannot be changed, and a built-in one cannot be deleted', async () => {
    const { get, put, delete: remove } = await startTestPce();
    const role = (await get<Json[]>(types)).body[0]?.['href'] as string;
    for (const key of ['rolle', 'role', '']) {
      expect(tokensOf(await put(role, { key, display_name: 'Rolle' }))).toEqual(['input_validation_error']);
    }
    expect(tokensOf(await remove(role))).toEqual(['label_dimension_built_in']);
  });

  test('end at the hard limit of 20', async () => {
    const { post } = await startTestPce();
    for (let i = 5; i <= 20; i++) expect((await post(types, { key: `k${i}`, display_name: `K${i}` })).status).toBe(201);
    const refused = await post(types, { key: 'k21', display_name: 'K21' });
    expect(tokensOf(refused)).toEqual(['object_limit_hard_limit_reached']);
  });

  test('show empty caps to a reader', async () => {
    const reader = { username: 'reader@mock-pce.test', roles: ['read_only'] };
    const api_keys = [{ key: 'api_reader', secret: 'secret-of-reader' }];
    const { get } = await startTestPce({ scenario: { orgs: [{ users: [{ ...reader, api_keys }] }] } });
    const as = 'api_reader:secret-of-reader';
    const { body } = await get<Json[]>(types, { as });
    expect(body.map(({ caps }) => caps)).toEqual([[], [], [], []]);
    expect((await get(body[0]?.['href'] as string, { as })).body['caps']).toEqual([]);
  });
});
