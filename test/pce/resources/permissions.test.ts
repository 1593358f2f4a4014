import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const principals = '/orgs/1/auth_security_principals';
const permissions = '/orgs/1/permissions';
const roleHref = (name: string) => `/orgs/1/roles/${name}`;
const me = 'role-none@mock-pce.test';
const as = 'api_nobody:secret-of-nobody';

/** An org with a user who has no role, and a key. */
const withNobody = {
  orgs: [{ id: 1, users: [{ username: me, api_keys: [{ key: 'api_nobody', secret: 'secret-of-nobody' }] }] }],
};

async function principalOf({ post }: TestPce, name = me): Promise<string> {
  const { status, body } = await post(principals, { name, type: 'user' });
  expect(status).toBe(201);
  return body['href'] as string;
}

const grant = (principal: string, role: string, scope: unknown[] = []) => ({
  role: { href: roleHref(role) },
  scope,
  auth_security_principal: { href: principal },
});

const mayWrite = async ({ post }: TestPce, value: string) =>
  (await post('/orgs/1/labels', { key: 'role', value }, { as })).status;

describe('roles', () => {
  test('are listed, and read one by one', async () => {
    const { get } = await startTestPce();
    const { body } = await get<Json[]>('/orgs/1/roles');
    expect(body).toHaveLength(9);
    expect(body[0]).toEqual({ href: '/orgs/1/roles/owner' });
    expect((await get('/orgs/1/roles/ruleset_manager')).body).toEqual({ href: '/orgs/1/roles/ruleset_manager' });
    expect((await get('/orgs/1/roles/king')).status).toBe(404);
  });
});

describe('principals and permissions of a new org', () => {
  test('are those of everyone, and of its owner', async () => {
    const { get } = await startTestPce();
    const { body } = await get<Json[]>(principals);
    expect(body.map(({ name, type }) => [name, type])).toEqual([
      [null, 'user'],
      ['owner@mock-pce.test', 'user'],
    ]);
    const given = (await get<{ role: Json; scope: unknown[] }[]>(permissions)).body;
    expect(given.map(({ role, scope }) => [role['href'], scope])).toEqual([
      ['/orgs/1/roles/read_only', []],
      ['/orgs/1/roles/owner', []],
    ]);
  });

  test('are shown to owners alone', async () => {
    const { get, as: having } = await startTestPce({
      scenario: {
        orgs: [
          {
            id: 1,
            users: [
              {
                username: 'a@b.test',
                roles: ['admin'],
                api_keys: [{ key: 'api_role_admin', secret: 'secret-of-admin' }],
              },
            ],
          },
        ],
      },
    });
    for (const path of [principals, permissions]) expect((await get(path, { as: having('admin') })).status).toBe(403);
    expect((await get('/orgs/1/roles', { as: having('admin') })).status).toBe(200);
  });

  test('show what a scenario and the control API gave', async () => {
    const server = await startTestPce({ scenario: withNobody });
    await server.pce.orgs.createKey(1, { role: 'workload_manager' });
    const { body } = await server.get<Json[]>(`${permissions}?role=workload_manager`);
    expect(body).toHaveLength(1);
    const { body: named } = await server.get<Json[]>(`${principals}?name=workload_manager-of-1`);
    expect(body[0]?.['auth_security_principal']).toEqual({ href: named[0]?.['href'] });
  });
});

describe('a permission', () => {
  test('gives the user of its principal the role, and takes it away when it is deleted', async () => {
    const server = await startTestPce({ scenario: withNobody });
    expect(await mayWrite(server, 'before')).toBe(403);
    const principal = await principalOf(server);
    const { status, body } = await server.post(permissions, grant(principal, 'admin'));
    expect(status).toBe(201);
    expect(body).toEqual({
      href: expect.stringMatching(/^\/orgs\/1\/permissions\/[0-9a-f-]{36}$/),
      ...grant(principal, 'admin'),
    });
    expect(await mayWrite(server, 'with')).toBe(201);
    expect((await server.put(body['href'] as string, { role: { href: roleHref('read_only') } })).status).toBe(204);
    expect(await mayWrite(server, 'changed')).toBe(403);
    await server.put(body['href'] as string, { role: { href: roleHref('owner') } });
    expect(await mayWrite(server, 'owner')).toBe(201);
    expect((await server.delete(body['href'] as string)).status).toBe(204);
    expect(await mayWrite(server, 'after')).toBe(403);
    expect((await server.get('/users/2')).status).toBe(200);
  });

  test('holds for a user who comes into the org later', async () => {
    const server = await startTestPce();
    await server.post(permissions, grant(await principalOf(server, 'workload_manager-of-1@mock-pce.test'), 'admin'));
    const { key, secret } = await server.pce.orgs.createKey(1, { role: 'workload_manager' });
    const made = await server.post('/orgs/1/labels', { key: 'role', value: 'x' }, { as: `${key}:${secret}` });
    expect(made.status).toBe(201);
  });

  test('of another org gives a user nothing who does not belong there', async () => {
    const scenario = { orgs: [...withNobody.orgs, { id: 2 }] };
    const server = await startTestPce({ scenario });
    const principal = await server.post('/orgs/2/auth_security_principals', { name: me, type: 'user' });
    const body = { ...grant(principal.body['href'] as string, 'admin'), role: { href: '/orgs/2/roles/admin' } };
    expect((await server.post('/orgs/2/permissions', body)).status).toBe(201);
    expect((await server.get('/orgs/2/labels', { as })).status).toBe(403);
  });

  test('follows the name of its principal', async () => {
    const server = await startTestPce({ scenario: withNobody });
    const principal = await principalOf(server, 'someone@mock-pce.test');
    await server.post(permissions, grant(principal, 'admin'));
    expect(await mayWrite(server, 'before')).toBe(403);
    await server.put(principal, { name: me });
    expect(await mayWrite(server, 'with')).toBe(201);
    await server.put(principal, { type: 'group' });
    expect(await mayWrite(server, 'as a group')).toBe(403);
  });

  test('of everyone lets users read who have no other', async () => {
    const server = await startTestPce({ scenario: withNobody });
    const read = async () => (await server.get('/orgs/1/labels', { as })).status;
    expect(await read()).toBe(200);
    const [everyone] = (await server.get<Json[]>(`${permissions}?role=read_only`)).body;
    const href = everyone?.['href'] as string;
    await server.delete(href);
    expect(await read()).toBe(403);
    await server.post(permissions, { ...everyone, href: undefined });
    expect(await read()).toBe(200);
  });

  test('of a global role takes an empty scope only; that of a rule set manager is kept and shown', async () => {
    const server = await startTestPce();
    const principal = await principalOf(server);
    const [label] = (await server.get<Json[]>('/orgs/1/labels')).body;
    const scope = [{ label: { href: label?.['href'] } }];
    for (const role of ['owner', 'admin', 'read_only', 'global_object_provisioner'])
      expect(tokensOf(await server.post(permissions, grant(principal, role, scope)))).toEqual([
        'permission_scope_not_allowed',
      ]);
    const { body } = await server.post(permissions, grant(principal, 'ruleset_manager', scope));
    expect(body['scope']).toEqual(scope);
    const asked = encodeURIComponent(JSON.stringify(scope));
    expect((await server.get<Json[]>(`${permissions}?scope=${asked}`)).body).toEqual([body]);
    const quoted = encodeURIComponent(JSON.stringify(principal));
    expect((await server.get<Json[]>(`${permissions}?auth_security_principal=${quoted}`)).body).toEqual([body]);
  });

  test.each([
    ['a role', { role: { href: '/orgs/1/roles/king' } }],
    ['a label', { scope: [{ label: { href: '/orgs/1/labels/99999' } }] }],
    ['a principal', { auth_security_principal: { href: '/orgs/1/auth_security_principals/none' } }],
  ])('is refused with %s that is not there', async (_what, change) => {
    const server = await startTestPce();
    const principal = await principalOf(server);
    const body = { ...grant(principal, 'ruleset_manager'), ...change };
    expect(tokensOf(await server.post(permissions, body))).toEqual(['invalid_uri']);
  });

  test('keeps its principal from being deleted; a name is taken once', async () => {
    const server = await startTestPce();
    const principal = await principalOf(server);
    const { body } = await server.post(permissions, grant(principal, 'admin'));
    expect(tokensOf(await server.delete(principal))).toEqual([
      'auth_security_principal_still_has_associated_permission',
    ]);
    expect(tokensOf(await server.post(principals, { name: me, type: 'user' }))).toEqual(['name_must_be_unique']);
    await server.delete(body['href'] as string);
    expect((await server.delete(principal)).status).toBe(204);
    expect((await server.get(principal)).status).toBe(404);
  });
});

test('a reset of the org takes away what was given since', async () => {
  const server = await startTestPce({ scenario: withNobody });
  await server.post(permissions, grant(await principalOf(server), 'admin'));
  expect(await mayWrite(server, 'with')).toBe(201);
  await server.pce.reset({ org: 1 });
  expect(await mayWrite(server, 'after')).toBe(403);
  expect((await server.get<Json[]>(permissions)).body).toHaveLength(2);
});

test('a data file that was written before there were permissions gets those of its users', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-permissions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const data = path.join(folder, 'pce.sqlite');
  const first = await startTestPce({ scenario: withNobody, data });
  await first.pce.orgs.createKey(1, { role: 'ruleset_viewer' });
  const before = (await first.get<Json[]>(permissions)).body;
  await first.pce.close();
  const db = new Database(data);
  db.exec("delete from objects where kind in ('permissions', 'auth_security_principals')");
  db.exec("delete from totals where kind in ('permissions', 'auth_security_principals')");
  db.exec("delete from permissions where role = 'read_only'");
  db.close();
  const second = await startTestPce({ data });
  expect((await second.get<Json[]>(permissions)).body).toEqual(before);
  expect((await second.get('/orgs/1/labels', { as })).status).toBe(200);
});
