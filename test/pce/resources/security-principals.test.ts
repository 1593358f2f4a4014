import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';

const principals = '/orgs/1/security_principals';
const sid = 'S-1-5-21-1180699209-877415012-3182924384-512';

describe('security principals', () => {
  test('are found under the sid that was given', async () => {
    const { get, post, put, delete: remove } = await startTestPce({ clock: '2026-01-01T00:00:00.000Z' });
    const { status, body } = await post(principals, { sid, name: 'Admins' });
    expect(status).toBe(201);
    expect(body).toEqual({
      href: `${principals}/${sid}`,
      sid,
      name: 'Admins',
      deleted: false,
      used_by_ruleset: false,
      created_at: '2026-01-01T00:00:00.000Z',
      updated_at: '2026-01-01T00:00:00.000Z',
    });
    expect((await put(`${principals}/${sid}`, { description: 'of the domain' })).status).toBe(204);
    expect((await get(`${principals}/${sid}`)).body).toEqual({ ...body, description: 'of the domain' });
    expect((await get<Json[]>(`${principals}?sid=${sid}&name=adm`)).body).toHaveLength(1);
    expect(tokensOf(await post(principals, { sid, name: 'Others' }))).toEqual([
      'security_principal_sid_must_be_unique',
    ]);
    expect((await remove(`${principals}/${sid}`)).status).toBe(204);
    expect((await get(`${principals}/${sid}`)).status).toBe(404);
    expect((await post(principals, { sid, name: 'Admins' })).status).toBe(201);
  });

  test('are created in bulk, each by itself', async () => {
    const { get, put, post } = await startTestPce();
    await post(principals, { sid: 'S-1-1', name: 'there' });
    const items = ['S-1-1', 'S-1-2'].map((one) => ({ sid: one, name: one }));
    const { status, body } = await put<Json[]>(`${principals}/bulk_create`, items);
    expect(status).toBe(200);
    expect(body.map((item) => [item['href'], item['status']])).toEqual([
      [null, 'failed'],
      [`${principals}/S-1-2`, 'created'],
    ]);
    expect((await get(`${principals}/S-1-2`)).status).toBe(200);
  });

  test.each(['false', 'no', ''])('tell nothing of rule sets where show_used_by is %j', async (value) => {
    const { get, post } = await startTestPce();
    const { used_by_ruleset, ...others } = (await post(principals, { sid, name: 'Admins' })).body;
    const shown = { ...others, used_by_ruleset };
    expect(used_by_ruleset).toBe(false);
    for (const query of ['', '?show_used_by=true', '?name=adm&show_used_by=True']) {
      expect((await get(principals + query)).body).toEqual([shown]);
      expect((await get(`${principals}/${sid}${query}`)).body).toEqual(shown);
    }
    expect((await get(`${principals}?show_used_by=${value}`)).body).toEqual([others]);
    expect((await get(`${principals}/${sid}?show_used_by=${value}`)).body).toEqual(others);
  });

  test.each(['', 'a/b', '../x', 'a?b'])('are refused with the sid %j, which no path can have', async (odd) => {
    const { post } = await startTestPce();
    expect(tokensOf(await post(principals, { sid: odd, name: 'x' }))).toEqual(['input_validation_error']);
  });
});

describe('access restrictions', () => {
  test('are made, named by principals, and not deleted while they are', async () => {
    const { get, post, put, delete: remove } = await startTestPce();
    const { status, body } = await post('/orgs/1/access_restrictions', { name: 'office', ips: ['10.0.0.0/8'] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'office', ips: ['10.0.0.0/8'], enforcement_exclusions: [], description: '' });
    const href = body['href'] as string;
    expect((await put(href, { enforcement_exclusions: ['api_keys'] })).status).toBe(204);
    expect((await get(href)).body).toMatchObject({ enforcement_exclusions: ['api_keys'] });
    const named = { name: 'a', type: 'user', access_restriction: { href } };
    const principal = await post('/orgs/1/auth_security_principals', named);
    expect(principal.body['access_restriction']).toEqual({ href });
    expect(tokensOf(await remove(href))).toEqual(['access_restriction_still_has_associated_auth_security_principal']);
    await put(principal.body['href'] as string, { access_restriction: null });
    expect((await remove(href)).status).toBe(204);
  });

  test('take addresses and networks alone', async () => {
    const { post } = await startTestPce();
    const made = (ip: string) => post('/orgs/1/access_restrictions', { name: ip, ips: [ip] });
    for (const ip of ['10.0.0.1', '10.0.0.0/24', '2001:db8::1', '2001:db8::/32'])
      expect((await made(ip)).status).toBe(201);
    for (const ip of ['office', '10.0.0.0/33', '10.0.0.1/', '::/129'])
      expect(tokensOf(await made(ip))).toEqual(['invalid_ip_address']);
  });
});

test.each(['', 'a/b', '.'])('a user of Active Directory has a sid that its path can hold: not %j', async (wrong) => {
  const { get, request } = await startTestPce();
  const users = '/orgs/1/security_principal_users';
  const body = [{ name: 'Ann', sid: wrong, upn: 'ann@mock-pce.test' }];
  const reply = await request('PUT', `${users}/bulk_create`, { body });
  expect(reply.text).toContain('input_validation_error');
  expect((await get(users)).text).toBe('[]');
});
