import { describe, expect, test } from 'vitest';
import { startTestPce, tokensOf } from '../../harness.ts';

const settings = '/authentication_settings';
const policy = `${settings}/password_policy`;

describe('authentication settings', () => {
  test('are local passwords in a new PCE, and any of the four types by a PUT', async () => {
    const { get, put } = await startTestPce();
    expect((await get(settings)).text).toBe('{"authentication_type":"Local"}');
    for (const authentication_type of ['RADIUS', 'SAML', 'LDAP', 'Local']) {
      expect((await put(settings, { authentication_type })).status).toBe(204);
      expect((await get(settings)).body).toEqual({ authentication_type });
    }
  });

  test.each([{}, { authentication_type: 'local' }, { authentication_type: 'SAML', href: settings }])(
    'refuse %j',
    async (body) => {
      const { put } = await startTestPce();
      expect(tokensOf(await put(settings, body))).toEqual(['input_validation_error']);
    },
  );

  test('are those of the first org that the caller owns, and no other', async () => {
    const { get, put } = await startTestPce({
      scenario: {
        orgs: [
          { id: 1, users: [{ username: 'both', roles: ['admin'], api_keys: [{ key: 'api_both', secret: 'secret' }] }] },
          {
            id: 2,
            users: [
              { username: 'both', roles: ['owner'] },
              { username: 'two', roles: ['owner'], api_keys: [{ key: 'api_two', secret: 'secret' }] },
            ],
          },
        ],
      },
    });
    await put(settings, { authentication_type: 'LDAP' }, { as: 'api_both:secret' });
    expect((await get(settings, { as: 'api_two:secret' })).body).toEqual({ authentication_type: 'LDAP' });
  });
});

describe('the password policy', () => {
  test('has the defaults that the guides tell', async () => {
    const { get } = await startTestPce();
    expect((await get(policy)).body).toEqual({
      require_type_number: true,
      require_type_lowercase: true,
      require_type_uppercase: true,
      require_type_symbol: false,
      min_characters_per_type: 1,
      min_length: 8,
      min_changed_characters: 1,
      history_count: 5,
      expire_time_days: 0,
      session_timeout_minutes: 10,
      updated_at: '2020-01-01T00:00:00.000Z',
      updated_by: {},
    });
  });

  test('tells who changed it, and when', async () => {
    const { get, put } = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
    expect((await put(policy, { history_count: 10 })).status).toBe(204);
    expect((await get(policy)).body).toMatchObject({
      history_count: 10,
      updated_at: '2026-01-01T00:00:00.000Z',
      updated_by: { username: 'owner@mock-pce.test' },
    });
  });

  test('comes with an export only where it tells both', async () => {
    const { pce, put } = await startTestPce();
    await put(policy, { history_count: 10 });
    await pce.snapshots.save('taken');
    const text = JSON.stringify(await pce.snapshots.export('taken'));
    const spoilt = text.replaceAll('\\"updated_by\\":{', '\\"updated_by\\":7,\\"other\\":{');
    expect(spoilt).not.toBe(text);
    await expect(pce.snapshots.import(JSON.parse(spoilt))).rejects.toMatchObject({ status: 406 });
  });
});
