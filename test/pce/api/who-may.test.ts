import { beforeAll, describe, expect, test } from 'vitest';
import { allOperations } from '../../../src/pce/api/operations.ts';
import type { Operation } from '../../../src/pce/model/operation.ts';
import { type Role, roleNames } from '../../../src/pce/model/roles.ts';
import { some } from '../../length.ts';
import { absentCalls } from './absent-calls.ts';
import { type Ask, askingOf, nameOf, seconds, startJob, startWithCallers } from './callers-of-each-role.ts';
import { objectsOf } from './object-of-each-kind.ts';
import { administrators, all, inOrg, outside } from './rights.ts';

const { modelled } = allOperations();
const ofOrgs = modelled.filter(({ path }) => path.includes(':org'));
const ofNone = modelled.filter(({ path }) => !path.includes(':org'));

const noRow = (name: string, table: string) => `${name} has no row in the table ${table}`;

test('the tables have every operation and every role', () => {
  const lacking = [
    ...ofOrgs.flatMap(({ name }) => (inOrg[name] ? [] : [noRow(name, 'inOrg')])),
    ...ofNone.flatMap(({ name }) => (outside[name] ? [] : [noRow(name, 'outside')])),
  ];
  expect(lacking, lacking.join('\n')).toEqual([]);
  expect(Object.keys(inOrg).sort()).toEqual(ofOrgs.map(({ name }) => name).sort());
  expect(Object.keys(outside).sort()).toEqual(ofNone.map(({ name }) => name).sort());
  expect([...all].sort()).toEqual([...roleNames].sort());
});

test('there is an object for the path of every GET', () => {
  const lacking = ofOrgs
    .filter(({ name, method }) => method === 'GET' && !empty.includes(name))
    .flatMap(({ name, path }) =>
      [...path.matchAll(/(\w+)\/:(?!pversion)\w+/g)].map(([, kind = '']) => ({ name, kind })),
    )
    .filter(({ kind }) => kind !== 'orgs' && there.get(1)?.[kind] === undefined)
    .map(({ name, kind }) => `${name}: no object of ${kind} in objectsOf`);
  expect(lacking, lacking.join('\n')).toEqual([]);
});

let ask: Ask;
const ids = new Map<string, number>();
/** Values for the parameters of a path, by org. */
const there = new Map<number, Record<string, string>>();

beforeAll(async () => {
  const pce = await startWithCallers();
  ask = askingOf(pce);
  const users = JSON.parse((await ask('all', 'GET', '/users')).text) as { href: string; username: string }[];
  for (const { href, username } of users) ids.set(username, Number(href.split('/').at(-1)));
  for (const org of [1, 2]) there.set(org, await objectsOf(pce, ask, org));
  for (const role of all) await ask('all', 'PUT', `/users/${ids.get(`locked-${role}`)}`, '{"locked":true}');
  return () => pce.close();
});

/** There are none of these, so that a caller who may gets a 404. */
const empty = [
  ...['sec_policy_virtual_servers', 'discovered_virtual_servers', 'slbs'],
  'network_devices',
  'system_events',
  // Another user's.
  'report_schedules',
  // Asked for by the id of none.
  ...['authentication_settings_ldap_configs', 'authentication_settings_saml_configs'],
]
  .map((kind) => `${kind}_get_instance`)
  .concat(Object.keys(absentCalls).filter((name) => absentCalls[name]?.status === 404));

/** A facet that the list has. */
const facetOf = (path: string) => (path.includes('/labels/') ? 'value' : 'name');

/** The path of an operation: to an object of the org for a GET, and to none for a DELETE, which deletes nothing. */
function pathOf({ path, method, draftOnly }: Operation, org: number, objectsFrom = org): string {
  const objects = there.get(objectsFrom) ?? (there.get(1) as Record<string, string>);
  const missing = (kind: string) => (/^\d+$/.test(objects[kind] ?? '') ? '999999' : crypto.randomUUID());
  return path
    .replace(':org', String(org))
    .replace(':pversion', draftOnly ? 'draft' : 'active')
    .replace(/(\w+)\/:\w+/g, (_match, kind: string) => `${kind}/${method === 'DELETE' ? missing(kind) : objects[kind]}`)
    .replace(/facets$/, (word) => `${word}?facet=${facetOf(path)}`)
    .replace(/api_keys$/, method === 'GET' ? 'api_keys?type=user' : 'api_keys');
}

/** A valid body, where the caller is checked behind the body. */
const bodies: Readonly<Record<string, string>> = {
  users_post: '{"username":"new@mock-pce.test","type":"local"}',
  users_api_keys_post: '{"name":"new"}',
  users_put: '{}',
  users_local_profile_post: '{}',
  users_local_profile_reinvite_put: '{}',
  users_local_profile_password_put: '{"current_password":"x","new_password":"y"}',
  users_logout_put: '{}',
  users_api_keys_put: '{}',
};

/** A body that no operation takes. It is checked behind the roles, and changes nothing. */
const bodyFor = ({ name, body }: Operation) => bodies[name] ?? (body === undefined ? undefined : '["no such"]');

/** `allowed` is any answer that does not refuse the caller. A GET of an object that is there succeeds. */
async function outcome(who: string | undefined, operation: Operation, path: string) {
  const { status } = await ask(who, operation.method, path, bodyFor(operation));
  if (status === 401 || status === 403) return status;
  const expected = empty.includes(operation.name) ? 404 : 200;
  return operation.method === 'GET' && status !== expected ? status : 'allowed';
}

/** Where the short form begins: each round of it tries other operations. */
let round = 0;

async function expectAll(expected: (operation: Operation) => unknown, who: string | undefined, org: number) {
  const wrong: unknown[] = [];
  for (const operation of some(ofOrgs, 80, round++)) {
    const found = await outcome(who, operation, pathOf(operation, org));
    if (found !== expected(operation)) wrong.push([operation.name, org, found, 'in place of', expected(operation)]);
  }
  expect(wrong).toEqual([]);
}

const ifIn =
  (role: Role) =>
  ({ name }: Operation) => {
    const may = inOrg[name];
    if (!may) return noRow(name, 'inOrg');
    return may.includes(role) ? 'allowed' : 403;
  };

describe('in an org', () => {
  test.each(all)('%s', async (role) => {
    await expectAll(ifIn(role), role, 1);
    await expectAll(() => 403, role, 2);
    await expectAll(() => 403, role, 3);
    await expectAll(() => 401, `locked-${role}`, 1);
  });

  const pairs = all.flatMap((role) => seconds.map((second) => [role, second] as const));
  test.each(some(pairs, 8))('%s in it, and %s in another: each counts in its own', async (role, second) => {
    await expectAll(ifIn(role), nameOf(role, second), 1);
    await expectAll(ifIn(second), nameOf(role, second), 2);
    await expectAll(() => 403, nameOf(role, second), 3);
  });

  test('without credentials, or without a role', async () => {
    await expectAll(() => 401, undefined, 1);
    // Everyone in an org reads there.
    await expectAll(ifIn('read_only'), 'nobody', 1);
    await expectAll(() => 403, 'nobody', 2);
  });

  test('the objects of another org are not found, though the caller owns both', async () => {
    for (const operation of ofOrgs.filter(
      ({ path, method }) => method === 'GET' && /\w+\/:(?!org|pversion)/.test(path),
    )) {
      // Releases are called after what they release, roles and templates are the same everywhere, and some kinds have nothing anywhere.
      if (/\/(releases|roles|report_templates)\//.test(operation.path) || empty.includes(operation.name)) continue;
      expect([operation.name, await outcome('all', operation, pathOf(operation, 1, 2))]).toEqual([operation.name, 404]);
    }
  });

  test('a job is deleted by its own user, an owner or an administrator', async () => {
    const jobOf = (who: string) => startJob(ask, who, 1);
    for (const role of all) {
      expect([role, (await ask(role, 'DELETE', await jobOf(role))).status]).toEqual([role, 204]);
      const expected = administrators.includes(role) ? 204 : 403;
      expect([role, (await ask(role, 'DELETE', await jobOf('all'))).status]).toEqual([role, expected]);
      // An owner elsewhere is nobody here.
      const reached = (await ask(nameOf(role, 'owner'), 'DELETE', await jobOf('all'))).status;
      expect([role, reached]).toEqual([role, expected]);
    }
  });
});

describe('outside of any org', () => {
  /** The user of the path is the caller, or another one. */
  const pathFor = ({ path, method }: Operation, user: string) =>
    path
      .replace(':user', String(ids.get(user)))
      .replace(':key', method === 'DELETE' ? 'none' : user)
      .replace('ldap_configs/:id', 'ldap_configs/none')
      .replace('saml_configs/:id', 'saml_configs/none');

  function expected({ name }: Operation, roles: readonly Role[], self: boolean) {
    const rule = outside[name];
    if (rule === 'self') return self ? 'allowed' : 403;
    if (rule === 'self or owner') return self || roles.includes('owner') ? 'allowed' : 403;
    return typeof rule === 'string' || roles.some((role) => rule?.includes(role)) ? 'allowed' : 403;
  }

  /** What an owner of all orgs of a user may, and what everybody may who shares an org: in a table below. */
  const ofOtherUsers = /^users_(put|get_instance|local_profile_(post|delete|reinvite_put))$/;

  /** The two calls of the login flow look at their own credentials. */
  const asked = ofNone.filter(({ name }) => !['users_login_get', 'login_users_authenticate_post'].includes(name));

  test.each(some(all, 4))('%s', async (role) => {
    for (const operation of asked) {
      const own = await outcome(role, operation, pathFor(operation, role));
      expect([operation.name, own]).toEqual([operation.name, expected(operation, [role], true)]);
      if (ofOtherUsers.test(operation.name)) continue;
      const other = await outcome(role, operation, pathFor(operation, 'owner-ruleset_viewer'));
      expect([operation.name, other]).toEqual([operation.name, expected(operation, [role], false)]);
    }
  });

  test('without credentials, as a locked user, or without a role', async () => {
    for (const operation of asked) {
      const anyone = outside[operation.name] === 'anyone' ? 'allowed' : 401;
      const path = pathFor(operation, 'owner');
      expect([operation.name, await outcome(undefined, operation, path)]).toEqual([operation.name, anyone]);
      expect([operation.name, await outcome('locked-owner', operation, path)]).toEqual([operation.name, anyone]);
      const own = await outcome('nobody', operation, pathFor(operation, 'nobody'));
      expect([operation.name, own]).toEqual([operation.name, expected(operation, ['read_only'], true)]);
    }
  });
});

/** Callers and users by their roles in org 1 and org 2, and the statuses of a GET and a PUT. */
const changes = [
  // caller, user, GET, PUT
  ['owner', 'admin', 200, 204],
  ['owner', 'owner-owner', 200, 403],
  ['owner', 'admin-ruleset_viewer', 200, 403],
  ['owner', 'stranger', 404, 404],
  ['owner', 'nobody', 200, 204],
  ['admin', 'owner', 200, 403],
  ['admin', 'stranger', 404, 404],
  ['admin', 'nobody', 200, 403],
  ['read_only-owner', 'owner', 200, 403],
  ['read_only-owner', 'admin', 200, 403],
  ['read_only-owner', 'admin-ruleset_viewer', 200, 403],
  ['read_only-owner', 'stranger', 200, 204],
  ['read_only-owner', 'read_only-owner', 200, 204],
  ['owner-owner', 'admin', 200, 204],
  ['owner-owner', 'stranger', 200, 204],
  ['owner-owner', 'admin-ruleset_viewer', 200, 204],
  ['owner-ruleset_viewer', 'stranger', 200, 403],
  ['stranger', 'owner', 404, 404],
  ['stranger', 'read_only-owner', 200, 403],
  ['nobody', 'nobody', 200, 204],
  ['nobody', 'owner', 200, 403],
  ['nobody', 'stranger', 404, 404],
] as const;

test.each(changes)('%s reads and locks %s: %i, %i', async (caller, user, reads, locks) => {
  const path = `/users/${ids.get(user)}`;
  expect((await ask(caller, 'GET', path)).status).toBe(reads);
  expect((await ask(caller, 'PUT', path, '{"locked":true}')).status).toBe(locks);
  expect((await ask(user, 'GET', '/noop')).status).toBe(locks === 204 ? 401 : 200);
  // Nobody invites themselves.
  const invite = () => ask(caller, 'PUT', `${path}/local_profile/reinvite`, '{}');
  if (caller !== user) expect((await invite()).status).toBe(locks);
  expect((await ask('all', 'PUT', path, '{"locked":false}')).status).toBe(204);
});
