import { expect } from 'vitest';
import { test } from '../src/vitest.ts';
import { clientOf } from './control/servers.ts';

const seen: unknown[] = [];

test('a test is handed a server and an org of its own', async ({ pce, org }) => {
  seen.push(pce, org.org);
  expect((await clientOf(pce, org).get(`/orgs/${org.org}/pairing_profiles`)).length).toBe(2);
});

test('the next one has the same server, another org, and the first org is gone', async ({ pce, org }) => {
  const [server, before] = seen;
  expect(pce).toBe(server);
  expect((await pce.orgs.list()).map((one) => one.org)).toEqual([1, org.org]);
  expect(before).toBeDefined();
});
