import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';
import { isLong, some } from '../../length.ts';

const user = { username: 'dev@mock-pce.test', password: 'correct horse', roles: ['admin'] };
const key = { key: 'api_dev', secret: 'secret' };
const scenario = { orgs: [{ id: 1, users: [{ ...user, api_keys: [key] }] }] };
const dev = '/users/2';
const profile = `${dev}/local_profile`;
const as = `${key.key}:${key.secret}`;

async function started() {
  const pce = await startTestPce({ scenario });
  const { get, post, put } = pce;
  const authenticate = '/login_users/authenticate?pce_fqdn=pce.example.com';
  return {
    ...pce,
    logIn: async (password: string) =>
      (await post(authenticate, undefined, { as: `${user.username}:${password}` })).status,
    change: (current_password: string, new_password: string, by = as) =>
      put(`${profile}/password`, { current_password, new_password }, { as: by }),
    told: async () => {
      const { body } = await get<Json[]>('/orgs/1/events');
      return body.map(({ event_type: type }) => type as string).filter((type) => type.startsWith('user_local'));
    },
  };
}

describe('a local profile', () => {
  test('is deleted: the user is external, logs in by no password, and keeps roles and keys', async () => {
    const { get, delete: remove, logIn, told } = await started();
    expect(await logIn(user.password)).toBe(201);
    expect((await remove(profile)).status).toBe(204);
    const { body } = await get(dev);
    expect([body['type'], 'local_profile' in body]).toEqual(['external', false]);
    for (const password of [user.password, 'none', '']) expect(await logIn(password)).toBe(401);
    expect((await get('/orgs/1/labels', { as })).status).toBe(200);
    const named = async (query: string) => (await get<Json[]>(`/users${query}`)).body.map(({ href }) => href);
    expect(await named('?type=external')).toEqual([dev]);
    expect(await named('?type=local')).toEqual(['/users/1']);
    expect(await named('')).toEqual(['/users/1', dev]);
    expect(await told()).toEqual(['user_local_profile.delete']);
  });

  test.runIf(isLong)('is made anew, with an invitation that is pending', async () => {
    const { get, post, delete: remove, logIn, told } = await started();
    await remove(profile);
    const { status, body } = await post(profile, {});
    expect([status, body]).toEqual([201, (await get(dev)).body]);
    expect(body).toMatchObject({ type: 'local', local_profile: { pending_invitation: true } });
    expect(await logIn(user.password)).toBe(401);
    expect((await told()).sort()).toEqual(['user_local_profile.create', 'user_local_profile.delete']);
  });

  test('is one: a second is refused, and what is about none finds nothing', async () => {
    const { get, post, put, delete: remove, change, logIn } = await started();
    expect(tokensOf(await post(profile, {}))).toEqual(['input_validation_error']);
    expect([(await get(dev)).body['type'], await logIn(user.password)]).toEqual(['local', 201]);
    await remove(profile);
    expect((await remove(profile)).status).toBe(404);
    expect((await put(`${profile}/reinvite`, {})).status).toBe(404);
    expect((await change('none', 'Passw0rd')).status).toBe(404);
    expect((await get(dev)).body['type']).toBe('external');
  });

  test('is the business of owners: not even of its user, unless for the password', async () => {
    const { post, put, delete: remove, owner, change } = await started();
    const by = { as };
    expect((await remove(profile, by)).status).toBe(403);
    expect((await post(profile, {}, by)).status).toBe(403);
    expect((await put(`${profile}/reinvite`, {}, by)).status).toBe(403);
    expect((await change(user.password, 'Passw0rd', owner)).status).toBe(403);
    expect((await remove('/users/99/local_profile')).status).toBe(404);
  });

  test('is invited once more, which is told', async () => {
    const { put, told } = await started();
    expect((await put(`${profile}/reinvite`, {})).status).toBe(204);
    expect(await told()).toEqual(['user_local_profile.reinvite']);
  });
});

describe('a password', () => {
  test('is changed by its user, who knows the current one', async () => {
    const { change, logIn, told } = await started();
    expect(tokensOf(await change('wrong', 'Passw0rd'))).toEqual(['input_validation_error']);
    expect(await logIn(user.password)).toBe(201);
    expect((await change(user.password, 'Passw0rd')).status).toBe(204);
    expect([await logIn(user.password), await logIn('Passw0rd')]).toEqual([401, 201]);
    expect(await told()).toEqual(['user_local_profile.update_password']);
  });

  test.runIf(isLong)('is changed once, where two change it at the same time', async () => {
    const { change, logIn } = await started();
    const changes = await Promise.all(['Passw0rd', 'Passw1rd'].map((wanted) => change(user.password, wanted)));
    expect(changes.map(({ status }) => status).sort()).toEqual([204, 406]);
    const kept = changes[0]?.status === 204 ? 'Passw0rd' : 'Passw1rd';
    expect(await logIn(kept)).toBe(201);
  });

  test.each(
    some(
      [
        ['Passw0r', 'min_length'],
        ['password1', 'require_type_uppercase'],
        ['PASSWORD1', 'require_type_lowercase'],
        ['Password', 'require_type_number'],
      ],
      2,
    ),
  )('%s is not as the policy asks for: %s', async (wanted, why) => {
    const { change, logIn } = await started();
    const refused = await change(user.password, wanted);
    expect([refused.status, refused.text.includes(`asks for: ${why}}`)]).toEqual([406, true]);
    expect(await logIn(user.password)).toBe(201);
  });

  test('follows the policy as it is now', async () => {
    const { put, change } = await started();
    const policy = { require_type_symbol: true, min_characters_per_type: 2, require_type_number: false };
    expect((await put('/authentication_settings/password_policy', policy)).status).toBe(204);
    expect((await change(user.password, 'PassworD!')).text).toContain('asks for: require_type_symbol}');
    expect((await change(user.password, 'PassworD!!')).status).toBe(204);
  });

  test('is in no event', async () => {
    const { get, change } = await started();
    await change(user.password, 'Passw0rd');
    expect((await get('/orgs/1/events')).text).not.toMatch(/Passw0rd|correct horse/);
  });
});

describe('the orgs of a user', () => {
  const both = { username: 'both@mock-pce.test' };
  const orgs = [
    {
      id: 1,
      users: [
        { ...both, roles: ['admin'], api_keys: [{ key: 'api_both', secret: 's' }] },
        { username: 'first@mock-pce.test', roles: ['owner'], api_keys: [{ key: 'api_first', secret: 's' }] },
      ],
    },
    { id: 2, display_name: 'Two', users: [{ ...both, roles: ['read_only'] }] },
  ];

  test('are shown to that user whole, and to an owner as far as the owner has them', async () => {
    const { get } = await startTestPce({ scenario: { orgs } });
    const named = async (who: string) => (await get<Json[]>('/users/2/orgs', { as: who })).body.map(({ href }) => href);
    expect(await named('api_both:s')).toEqual(['/orgs/1', '/orgs/2']);
    expect(await named('api_first:s')).toEqual(['/orgs/1']);
    const [, two] = (await get<Json[]>('/users/2/orgs')).body;
    expect(two).toEqual({ org_id: 2, org_href: '/orgs/2', href: '/orgs/2', display_name: 'Two' });
  });

  test('are nothing for others', async () => {
    const { get } = await startTestPce({ scenario: { orgs } });
    expect((await get('/users/3/orgs', { as: 'api_both:s' })).status).toBe(403);
    expect((await get('/users/99/orgs')).status).toBe(404);
  });
});
