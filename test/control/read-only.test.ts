import { expect, test } from 'vitest';
import { controlCalls } from '../../src/control/calls.ts';
import type { MockPce } from '../../src/index.ts';
import { allOperations } from '../../src/pce/api/operations.ts';
import { some } from '../length.ts';
import { control, server } from './servers.ts';

const start = () => server({ console: 'read-only', controlToken: 'the-token' });
const withId = (path: string) => path.replace(':org', '1').replaceAll(/:\w+/g, '1');

/** All that a restore would bring back. */
async function stateOf(pce: MockPce): Promise<unknown> {
  await pce.snapshots.save('now');
  const { created_at: _at, ...state } = (await pce.snapshots.export('now')) as unknown as Record<string, unknown>;
  await pce.snapshots.delete('now');
  return state;
}

test('a read-only console is refused whatever changes something', async () => {
  const pce = await start();
  const before = await stateOf(pce);
  const own = controlCalls.filter(({ method, access }) => method !== 'GET' && access === undefined);
  const pces = allOperations().modelled.filter(({ method }) => method !== 'GET');
  const asked = [
    ...own.map(({ method, path }) => [method, withId(path)] as const),
    ...pces.map(({ method, path }) => [method, `/orgs/1/pce${withId(path)}`] as const),
  ];
  for (const [method, path] of some(asked, 5)) {
    expect([method, path, (await control(pce, method, path, {})).status]).toEqual([method, path, 403]);
  }
  expect(await stateOf(pce)).toEqual(before);
});

test('a read-only console leaves nothing behind by any GET of the PCE', async () => {
  const pce = await start();
  const before = await stateOf(pce);
  for (const { method, path } of some(allOperations().modelled, 5)) {
    if (method !== 'GET') continue;
    await control(pce, 'GET', `/orgs/1/pce${withId(path)}`);
    const later = await control(pce, 'GET', `/orgs/1/pce${withId(path)}`, undefined, { prefer: 'respond-async' });
    expect([path, later.status]).toEqual([path, 403]);
  }
  expect(await stateOf(pce)).toEqual(before);
});

test('a read-only console polls no job and no query', async () => {
  const pce = await start();
  for (const path of ['/orgs/1/jobs/1', '/orgs/1/traffic_flows/async_queries', '/users/login']) {
    expect([path, (await control(pce, 'GET', `/orgs/1/pce${path}`)).status]).toEqual([path, 403]);
  }
});

test('a read-only console pairs no host, and a host pairs as ever', async () => {
  const pce = await start();
  const host = { activation_code: 'none', hostname: 'a' };
  for (const headers of [{ origin: pce.url }, { 'sec-fetch-site': 'same-origin' }, { cookie: cookieAt(pce) }]) {
    expect((await control(pce, 'POST', '/vens', host, headers)).text).toContain('--console read-only');
  }
  expect((await control(pce, 'POST', '/vens', host)).text).not.toContain('--console read-only');
});

const cookieAt = ({ url }: MockPce) => `mock_pce_control_${new URL(url).port}=anything`;
