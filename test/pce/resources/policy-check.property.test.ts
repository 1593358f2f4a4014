import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';
import { lengthOf } from '../../length.ts';
import { judged, type SmallHost } from './reference-policy.ts';
import { addressOf, hosts, makeWorld, outsider, policy, set, write } from './small-policies.ts';

const all = [...hosts, outsider];

/** Hosts without a VEN. */
async function startWorld() {
  const pce = await startTestPce();
  return makeWorld(pce, async (host, labels) => {
    const interfaces = [{ name: 'eth0', address: addressOf(host), link_state: 'up' }];
    return (await pce.post('/orgs/1/workloads', { name: 'h', labels, interfaces })).body['href'] as string;
  });
}

/** The number of rules that the emulator finds. */
async function asked(
  { get }: TestPce,
  workloads: string[],
  version: string,
  from: SmallHost,
  to: SmallHost,
  port: number,
) {
  const end = (name: string, host: SmallHost) =>
    host.host === undefined ? `${name}_external_ip=${addressOf(host)}` : `${name}_workload=${workloads[host.host]}`;
  const query = `${end('src', from)}&${end('dst', to)}&protocol=6&port=${port}`;
  const { body } = await get<Record<string, Json[]>>(`${policy}/${version}/policy_check?${query}`);
  const { body: allowing } = await get<Json[]>(`${policy}/${version}/allow?${query}`);
  const counts = Object.fromEntries(Object.entries(body).map(([sort, rules]) => [sort, rules.length]));
  return { ...counts, allowing: allowing.length };
}

test('a small model of its own agrees on who may talk to whom', { timeout: 120_000 }, async () => {
  const world = await startWorld();
  const flow = fc.record({
    from: fc.constantFrom(...all),
    to: fc.constantFrom(...all),
    port: fc.constantFrom(80, 443, 8080),
  });
  const property = fc.asyncProperty(
    fc.array(set, { minLength: 1, maxLength: 3 }),
    fc.array(flow, { minLength: 8, maxLength: 8 }),
    async (sets, flows) => {
      const hrefs = await write(world, sets);
      for (const { from, to, port } of flows)
        expect(await asked(world.pce, world.workloads, 'draft', from, to, port)).toEqual(judged(sets, from, to, port));
      for (const href of hrefs) await world.pce.delete(href);
    },
  );
  await fc.assert(property, { numRuns: lengthOf(40, 6) });
});
