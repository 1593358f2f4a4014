import { expect, onTestFinished, test } from 'vitest';
import { configOf } from '../../../src/config/read-config.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import type { Json } from '../../harness.ts';
import { inject } from '../../inject.ts';
import { grantOf, place } from './scoped-callers.ts';

const MANY = 2000;
const username = 'scoped@mock-pce.test';
const keyOf = (name: string) => ({ key: `api_${name}`, secret: 'secret' });
const scenario = {
  orgs: [
    {
      ...{ id: 1, users: [{ username, api_keys: [keyOf('scoped')] }] },
      objects: {
        rule_sets: Array.from({ length: MANY }, (_, i) => ({ name: `set ${i}`, scopes: [[]] })),
        enforcement_boundaries: Array.from({ length: MANY }, (_, i) => ({
          ...{ name: `boundary ${i}`, ingress_services: [{ proto: 6 }] },
          ...{
            providers: [{ actors: 'ams' }],
            consumers: [{ ip_list: { href: '/orgs/1/sec_policy/draft/ip_lists/1' } }],
          },
        })),
      },
    },
  ],
};
/** Searches through many texts: each takes several steps, and the second one waits for the first. */
const ruleSets = [1, 2].map((more) => `/orgs/1/sec_policy/draft/rule_sets?name=set&max_results=${MANY + more}`);
const boundaries = [1, 2].map(
  (more) => `/orgs/1/sec_policy/draft/enforcement_boundaries?name=boundary&max_results=${MANY + more}`,
);

/** An org with many objects, and a user with a role over all of them. Calls come by no socket, and keep their order. */
async function manyObjects() {
  const server = await buildServer(configOf({ scenario, apiKey: 'api_owner', apiSecret: 'secret' }));
  onTestFinished(() => closeState(server.emulator));
  const send = async (as: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => {
    const authorization = `Basic ${Buffer.from(`api_${as}:secret`).toString('base64')}`;
    const { body: text } = await inject(server, {
      ...{ method, url: `/api/v2${path}`, headers: { authorization } },
      ...(body && { payload: body }),
    });
    return text && JSON.parse(text);
  };
  const { href: shop } = await send('owner', 'POST', '/orgs/1/labels', { key: 'app', value: 'shop' });
  const sent = { name: username, type: 'user' };
  const { href } = await send('owner', 'POST', '/orgs/1/auth_security_principals', sent);
  const permit = (role: Parameters<typeof grantOf>[0]) =>
    send('owner', 'POST', '/orgs/1/permissions', { ...grantOf(role, []), auth_security_principal: { href } });
  const { href: permission } = await permit('ruleset_manager');
  return { send, permit, permission, scope: [place({ shop }, 'shop')] };
}

test('a list that waits shows what its caller reaches when it is made, and is shown to nobody else', async () => {
  const { send, permission, scope } = await manyObjects();
  const asked = ruleSets.map((path) => send('scoped', 'GET', path));
  await send('owner', 'PUT', permission, { scope });
  expect(await asked[1]).toEqual([]);
  await send('owner', 'PUT', permission, { scope: [] });
  for (const path of ruleSets) expect(await send('scoped', 'GET', path)).toHaveLength(MANY);
});

test('a list that waits shows the rights that its caller has when it is made', async () => {
  const { send, permit } = await manyObjects();
  await permit('read_only');
  const { href } = await permit('admin');
  const capsIn = async (list: Promise<Json[]> | undefined) => (await list)?.[0]?.['caps'];
  expect(await capsIn(send('scoped', 'GET', '/orgs/1/sec_policy/draft/enforcement_boundaries'))).toEqual([
    'write',
    'provision',
  ]);
  const asked = boundaries.map((path) => send('scoped', 'GET', path));
  await send('owner', 'DELETE', href);
  expect(await capsIn(asked[1])).toEqual([]);
});
