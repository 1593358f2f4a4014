import { expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { clientOf, control, server } from './servers.ts';

const summary = async (pce: MockPce) => (await control(pce, 'GET', '/orgs/1/summary')).body;

test('a summary counts hosts, profiles, labels and keys by their state, and follows each change', async () => {
  const pce = await server();
  const client = clientOf(pce);
  const empty = await summary(pce);
  expect(empty).toMatchObject({
    workloads: { online: 0, offline: 0, unmanaged: 0 },
    ...{ enforcement_modes: {}, vens: {}, pairing_profiles: { enabled: 2, disabled: 0 } },
    ...{ labels: { role: 6, env: 4 }, pairing_keys: { active: 0, expired: 0, spent: 0, revoked: 0 } },
  });
  expect(empty.objects).toMatchObject({ labels: 10, workloads: 0 });
  const { activation_code } = await client.post('/orgs/1/pairing_profiles/1/pairing_key', {});
  for (const hostname of ['a', 'b', 'c']) await pce.pair({ activation_code: activation_code as string, hostname });
  await client.post('/orgs/1/workloads', { hostname: 'unmanaged', enforcement_mode: 'idle' });
  const gone = await client.post('/orgs/1/workloads', { hostname: 'gone' });
  expect((await summary(pce)).workloads).toEqual({ online: 3, offline: 0, unmanaged: 2 });
  await client.request('DELETE', gone['href'] as string);
  await client.request('PUT', '/orgs/1/pairing_profiles/2', { enabled: false });
  await client.post('/orgs/1/labels', { key: 'app', value: 'Webshop' });
  const [first] = await pce.vens.list();
  await pce.vens.setHeartbeat(String(first?.ven.href.split('/').at(-1)), false);
  await pce.clock.advance({ hours: 2 });
  expect(await summary(pce)).toMatchObject({
    workloads: { online: 2, offline: 1, unmanaged: 1 },
    ...{ enforcement_modes: { visibility_only: 3, idle: 1 }, vens: { active: 3 } },
    ...{ pairing_profiles: { enabled: 1, disabled: 1 }, labels: { role: 6, env: 4, app: 1 } },
    ...{ pairing_keys: { active: 1 }, objects: { workloads: 4, vens: 3 } },
  });
});
