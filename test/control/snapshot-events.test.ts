import { expect, test } from 'vitest';
import { clientOf, server } from './servers.ts';

/** Calls that leave events, each about another kind of resource; ID is the object that the call before made. */
const told: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ['POST', '/users/1/api_keys', { name: 'one' }],
  ['POST', '/users', { username: 'one@mock-pce.test', type: 'local' }],
  ['POST', '/orgs/1/label_dimensions', { key: 'zone', display_name: 'Zone' }],
  ['POST', '/orgs/1/labels', { key: 'app', value: 'one' }],
  ['PUT', 'HREF', { value: 'two' }],
  ['DELETE', 'HREF'],
  ['POST', '/orgs/1/pairing_profiles', { name: 'one', enabled: true }],
  ['PUT', 'HREF', { name: 'two' }],
  ['POST', 'HREF/pairing_key', {}],
  ['DELETE', 'HREF/pairing_keys'],
  ['DELETE', 'HREF'],
  ['POST', '/orgs/1/workloads', { hostname: 'one' }],
  ['PUT', 'HREF', { hostname: 'two' }],
  ['POST', 'HREF/interfaces', { name: 'eth0', address: '10.0.0.1', link_state: 'up' }],
  ['DELETE', 'HREF'],
  ['PUT', '/orgs/1/settings/workloads', { workload_disconnected_timeout_seconds: [{ scope: [], value: 7200 }] }],
];

test('an export with events of every kind of change is taken in', async () => {
  const pce = await server();
  const { request, get } = clientOf(pce);
  let href = '';
  for (const [method, path, body] of told) {
    const { status, text } = await request(method, path.replace('HREF', href), body);
    expect(status, `${method} ${path}: ${text}`).toBeLessThan(300);
    if (method === 'POST' && path.startsWith('/') && status === 201) href = JSON.parse(text).href ?? href;
  }
  await pce.fleets.create({ count: 2, unpaired: { share: 1, after: 60 } });
  pce.clock.advance({ hours: 2 });
  expect((await get('/orgs/1/events?max_results=1000')).length).toBeGreaterThan(told.length);
  await pce.snapshots.save('told');
  expect(await pce.snapshots.import(await pce.snapshots.export('told'))).toMatchObject({ name: 'told' });
});
