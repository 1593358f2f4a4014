import { expect } from 'vitest';
import type { MockPce } from '../src/index.ts';
import { test } from '../src/vitest.ts';
import { clientOf } from './control/servers.ts';

const seen: unknown[] = [];

test('a test gets a server and an org of its own', async ({ pce, org }) => {
  seen.push(pce, org.org);
  expect((await clientOf(pce, org).get(`/orgs/${org.org}/pairing_profiles`)).length).toBe(2);
});

test('the next test has the same server and another org, and the first org is gone', async ({ pce, org }) => {
  const [server, before] = seen;
  expect(pce).toBe(server);
  expect((await pce.orgs.list()).map((one) => one.org)).toEqual([1, org.org]);
  expect(before).toBeDefined();
});

test('a test that asks for no org has none', async ({ pce }) => {
  expect((await pce.orgs.list()).map((one) => one.org)).toEqual([1]);
  await pce.snapshots.save('before');
});

test.for<[string, (pce: MockPce, org: number) => Promise<unknown>]>([
  ['a reset of everything', (pce) => pce.reset()],
  ['a scenario', (pce) => pce.scenarios.load('empty')],
  ['a snapshot of before', (pce) => pce.snapshots.restore('before')],
  ['its deletion', (pce, org) => pce.orgs.delete(org)],
])('an org that %s has ended fails no test', async ([, end], { pce, org }) => {
  await end(pce, org.org);
  expect((await pce.orgs.list()).map((one) => one.org)).not.toContain(org.org);
});
