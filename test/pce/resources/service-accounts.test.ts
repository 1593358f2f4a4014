import { describe, expect, test } from 'vitest';
import { type Json, type Reply, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const accounts = '/orgs/1/service_accounts';
const permission = (role: string, scope: unknown[] = []) => ({ role: { href: `/orgs/1/roles/${role}` }, scope });

interface Account extends Json {
  readonly href: string;
  readonly api_keys: readonly Json[];
  readonly api_key: { readonly auth_username: string; readonly secret: string };
}

const create = ({ post }: TestPce, more: Json = {}): Promise<Reply<Account>> =>
  post<Account>(accounts, {
    name: 'ci',
    permissions: [permission('admin')],
    api_key: { expires_in_seconds: -1 },
    ...more,
  });

const keyOf = ({ body: { api_key } }: Reply<Account>) => `${api_key.auth_username}:${api_key.secret}`;

const label = ({ post }: TestPce, as: string, value = 'made') => post('/orgs/1/labels', { key: 'role', value }, { as });

describe('a service account', () => {
  test('is told its key once, and shown without the secret', async () => {
    const server = await startTestPce({ clock: '2026-01-01T00:00:00.000Z' });
    const { status, body } = await create(server, { description: 'of the pipeline' });
    expect(status).toBe(201);
    const { api_key, ...shown } = body;
    expect(api_key.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(shown).toEqual({
      href: expect.stringMatching(/^\/orgs\/1\/service_accounts\/[0-9a-f-]{36}$/),
      name: 'ci',
      description: 'of the pipeline',
      access_restriction: null,
      permissions: [permission('admin')],
      api_keys: [
        {
          href: `${body.href}/api_keys/${api_key.auth_username.slice(4)}`,
          key_id: api_key.auth_username.slice(4),
          auth_username: api_key.auth_username,
          name: null,
          state: 'active',
          expires_in_seconds: -1,
          created_at: '2026-01-01T00:00:00.000Z',
          created_by: { href: '/users/1' },
        },
      ],
      created_at: '2026-01-01T00:00:00.000Z',
      updated_at: '2026-01-01T00:00:00.000Z',
      created_by: { href: '/users/1' },
      updated_by: { href: '/users/1' },
    });
    expect((await server.get(body.href)).body).toEqual(shown);
    expect((await server.get<Json[]>(`${accounts}?role=admin&name=C`)).body).toEqual([shown]);
    expect((await server.get<Json[]>(`${accounts}?role=owner`)).body).toEqual([]);
    expect((await server.get<Json[]>(`${accounts}?managing=cs`)).body).toEqual([]);
  });

  test('calls with its roles, and signs what it makes, in events too', async () => {
    const server = await startTestPce();
    const made = await create(server);
    const { status, body } = await label(server, keyOf(made));
    expect(status).toBe(201);
    expect(body).toMatchObject({ created_by: { href: made.body.href }, updated_by: { href: made.body.href } });
    const [event] = (await server.get<Json[]>('/orgs/1/events?event_type=label.create')).body;
    expect(event?.['created_by']).toEqual({ service_account: { href: made.body.href, name: 'ci' } });
    const by = encodeURIComponent(made.body.href);
    expect((await server.get<Json[]>(`/orgs/1/events?created_by=${by}`)).body).toHaveLength(1);
    expect((await server.get(accounts, { as: keyOf(made) })).status).toBe(403);
    await server.put(made.body.href, { name: 'cd' });
    const [key] = (await server.get<Json[]>('/orgs/1/api_keys?type=service_account')).body;
    expect(key?.['account']).toMatchObject({ name: 'cd' });
    await server.put(made.body.href, { permissions: [permission('read_only')] });
    expect((await label(server, keyOf(made), 'other')).status).toBe(403);
  });

  test('is no user, and has no keys of a user', async () => {
    const server = await startTestPce();
    const made = await create(server);
    const { body } = await server.get<Json[]>('/users');
    expect(body).toHaveLength(1);
    expect((await server.get('/users/2')).status).toBe(404);
    expect((await server.get('/users/2/api_keys', { as: keyOf(made) })).status).toBe(403);
  });

  test('has keys that expire, and keys that are deleted', async () => {
    const server = await startTestPce();
    const made = await create(server, { api_key: { expires_in_seconds: 60 } });
    const second = await server.post<Account['api_key'] & Json>(`${made.body.href}/api_keys`, {
      expires_in_seconds: 'default',
    });
    expect(second.status).toBe(201);
    expect(second.body['expires_in_seconds']).toBe(7_776_000);
    const other = `${second.body.auth_username}:${second.body.secret}`;
    expect((await label(server, keyOf(made), 'in time')).status).toBe(201);
    await server.pce.clock.advance({ seconds: 60 });
    expect((await label(server, keyOf(made), 'late')).status).toBe(401);
    expect((await label(server, other, 'the second')).status).toBe(201);
    const { body } = await server.get<Account>(made.body.href);
    expect(body.api_keys.map(({ state }) => state)).toEqual(['expired', 'active']);
    expect((await server.delete(String(body.api_keys[1]?.['href']))).status).toBe(204);
    expect((await label(server, other, 'gone')).status).toBe(401);
    expect((await server.delete(String(body.api_keys[1]?.['href']))).status).toBe(404);
  });

  test('takes its keys with it', async () => {
    const server = await startTestPce();
    const made = await create(server);
    expect((await server.delete(made.body.href)).status).toBe(204);
    expect((await label(server, keyOf(made))).status).toBe(401);
    expect((await server.get(made.body.href)).status).toBe(404);
  });

  test('has a name of its own, and roles that there are', async () => {
    const server = await startTestPce();
    await create(server);
    expect(tokensOf(await create(server))).toEqual(['name_must_be_unique']);
    expect(tokensOf(await create(server, { name: 'b', permissions: [permission('king')] }))).toEqual(['invalid_uri']);
    const [some] = (await server.get<Json[]>('/orgs/1/labels')).body;
    const scope = [{ label: { href: some?.['href'] } }];
    const scoped = await create(server, { name: 'b', permissions: [permission('owner', scope)] });
    expect(tokensOf(scoped)).toEqual(['permission_scope_not_allowed']);
    expect((await create(server, { name: 'b', permissions: [permission('workload_manager', scope)] })).status).toBe(
      201,
    );
  });
});

describe('snapshots and exports', () => {
  test('carry service accounts, their keys, permissions and principals', async () => {
    const server = await startTestPce();
    const made = await create(server);
    const { body: principal } = await server.post('/orgs/1/auth_security_principals', { name: 'g', type: 'group' });
    await server.post('/orgs/1/permissions', {
      ...permission('ruleset_viewer'),
      auth_security_principal: { href: principal['href'] },
    });
    const before = await everything(server);
    await server.pce.snapshots.save('all', { org: 1 });
    const exported = await server.pce.snapshots.export('all', { org: 1 });
    await server.delete(made.body.href);
    await server.pce.snapshots.restore('all', { org: 1 });
    expect(await everything(server)).toEqual(before);
    expect((await label(server, keyOf(made), 'restored')).status).toBe(201);
    await server.pce.reset({ org: 1 });
    expect((await label(server, keyOf(made), 'reset')).status).toBe(401);

    const other = await startTestPce();
    await other.post('/users', { username: 'first@mock-pce.test', type: 'local' });
    await other.pce.snapshots.import(exported);
    await other.pce.snapshots.restore('all', { org: 1 });
    expect(await everything(other)).toEqual(before);
    const { body } = await label(other, keyOf(made), 'imported');
    expect(body['created_by']).toEqual({ href: made.body.href });
  });
});

async function everything({ get }: TestPce): Promise<unknown[]> {
  const kinds = ['service_accounts', 'permissions', 'auth_security_principals', 'api_keys?type=service_account'];
  return Promise.all(kinds.map(async (kind) => (await get(`/orgs/1/${kind}`)).body));
}

describe('the API keys of an org', () => {
  test('are listed by type, and deleted', async () => {
    const server = await startTestPce();
    const made = await create(server, { api_key: { expires_in_seconds: 60 } });
    const list = async (query: string) => (await server.get<Json[]>(`/orgs/1/api_keys?type=${query}`)).body;
    expect(tokensOf(await server.get('/orgs/1/api_keys'))).toEqual(['input_validation_error']);
    expect((await list('user')).map(({ account }) => account)).toEqual([
      { href: '/users/1', type: 'user', name: 'owner@mock-pce.test' },
    ]);
    const [key, ...others] = await list('service_account&state=active&role=admin&name=ci');
    expect(others).toEqual([]);
    expect(key).toMatchObject({
      expires_in_seconds: 60,
      account: { href: made.body.href, type: 'service_account', name: 'ci' },
    });
    expect(await list('service_account&state=expired')).toEqual([]);
    await server.pce.clock.advance({ minutes: 1 });
    expect(await list('service_account&state=expired')).toHaveLength(1);
    expect((await server.delete(key?.['href'] as string)).status).toBe(204);
    expect((await server.get<Account>(made.body.href)).body.api_keys).toEqual([]);
    expect(await list('service_account')).toEqual([]);
  });
});
