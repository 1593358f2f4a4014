import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';
import { ldapServer } from '../api/something-of-each.ts';

const ldap = '/authentication_settings/ldap_configs';
const saml = '/authentication_settings/saml_configs';

describe('LDAP configurations', () => {
  test('show what was given, who gave it, and the defaults', async () => {
    const { get, post } = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
    const { status, body } = await post(ldap, ldapServer);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...ldapServer,
      href: expect.stringMatching(/^\/authentication_settings\/ldap_configs\/[0-9a-f-]{36}$/),
      is_bind_password_set: false,
      insecure_disable_tls_certificate_verification: false,
      request_timeout_seconds: 5,
      created_by: { username: 'owner@mock-pce.test' },
      updated_by: { username: 'owner@mock-pce.test' },
      created_at: '2026-01-01T00:00:00.000Z',
    });
    expect((await get(body['href'] as string)).body).toEqual(body);
    expect((await get(ldap)).body).toEqual([body]);
  });

  test('tell that there is a bind password, and never which', async () => {
    const { get, post, put } = await startTestPce();
    const { body } = await post(ldap, { ...ldapServer, bind_password: 'hunter2', name: 'here' });
    const href = body['href'] as string;
    expect(body).toMatchObject({ is_bind_password_set: true, name: 'here' });
    expect((await get(href)).text).not.toContain('hunter2');
    expect((await put(href, { bind_password: null, name: null })).status).toBe(204);
    expect((await get(href)).body).toMatchObject({ is_bind_password_set: false, name: '' });
  });

  test('are changed and deleted, and leave their events', async () => {
    const { get, post, put, request } = await startTestPce();
    const { href } = (await post(ldap, ldapServer)).body as { href: string };
    expect((await put(href, { port: 636, authentication_method: 'LDAPS' })).status).toBe(204);
    expect((await get(href)).body).toMatchObject({ port: 636, authentication_method: 'LDAPS' });
    expect((await request('DELETE', href)).status).toBe(204);
    expect((await get(href)).status).toBe(404);
    const told = (await get<Json[]>('/orgs/1/events?event_type=ldap_config.update')).body;
    expect(told).toMatchObject([{ resource_changes: [{ resource: { ldap_config: { href } } }] }]);
  });

  test.each([{ port: 65_536 }, { authentication_method: 'ldap' }, { request_timeout_seconds: 0 }, { colour: 'red' }])(
    'refuse %j',
    async (wrong) => {
      const { post } = await startTestPce();
      expect(tokensOf(await post(ldap, { ...ldapServer, ...wrong }))).toEqual(['input_validation_error']);
    },
  );

  test('of one org are not found by the owner of another', async () => {
    const { pce, get, post } = await startTestPce();
    const { href } = (await post(ldap, ldapServer)).body as { href: string };
    const { key, secret } = await pce.orgs.create();
    const as = `${key}:${secret}`;
    expect([(await get(href, { as })).status, (await get(ldap, { as })).text]).toEqual([404, '[]']);
  });

  test('of one org are not shown to the owner of another, though both ask the same in turn', async () => {
    const { pce, get, post } = await startTestPce();
    const { key, secret } = await pce.orgs.create();
    const as = `${key}:${secret}`;
    const here = (await post(ldap, ldapServer)).body;
    const there = (await post(ldap, ldapServer, { as })).body;
    expect([(await get(ldap)).body, (await get(ldap, { as })).body]).toEqual([[here], [there]]);
  });
});

test('there is one SAML configuration, which is changed, and neither created nor deleted', async () => {
  const { get, post, put, request } = await startTestPce();
  const [one, ...others] = (await get<Json[]>(saml)).body;
  expect(others).toEqual([]);
  const href = one?.['href'] as string;
  expect((await put(href, { idp_sso_target_url: 'https://idp.example/sso', force_authn: true })).status).toBe(204);
  expect((await get(href)).body).toMatchObject({ idp_sso_target_url: 'https://idp.example/sso', force_authn: true });
  expect(tokensOf(await put(href, { issuer: 'https://idp.example' }))).toEqual(['input_validation_error']);
  expect([(await post(saml, {})).status, (await request('DELETE', href)).status]).toEqual([405, 405]);
});
