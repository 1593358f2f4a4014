import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config.ts';
import { Jobs } from '../../src/pce/jobs.ts';
import { BYTES_AT_ONCE } from '../../src/pce/long-works.ts';
import type { Call } from '../../src/pce/operation.ts';
import { buildServer, closeState } from '../../src/server.ts';
import { JobTable } from '../../src/state/jobs.ts';
import { type Json, startTestPce, type TestPce } from '../harness.ts';

/** A state in memory, and what is in its tables of jobs. */
async function emptyState() {
  const { emulator } = await buildServer({ ...defaults, apiKey: 'api_owner', apiSecret: 'secret', scenario: 'empty' });
  onTestFinished(() => closeState(emulator));
  const { pce } = emulator;
  const count = (table: string) => pce.db.prepare(`select count(*) from ${table}`).pluck().get();
  return { pce, counts: () => [count('jobs'), count('datafile_parts')] };
}

const body = Buffer.alloc(2 * BYTES_AT_ONCE + 1, '"');

function accepting({ pce }: Awaited<ReturnType<typeof emptyState>>) {
  const call = { pce, org: 1, principal: { userId: 1 }, path: '/orgs/1/labels' } as Call;
  return pce.jobs.acceptInSteps(call, { status: 200, body });
}

test('a large data file is written part by part, and nobody sees its job before it is there', async () => {
  const state = await emptyState();
  const steps = accepting(state);
  for (let parts = 1; parts <= 3; parts++) {
    expect(steps.next().done).toBe(false);
    expect(state.counts()).toEqual([1, parts]);
    expect(state.pce.jobs.list(1)).toEqual([]);
  }
  expect(steps.next()).toMatchObject({ done: true, value: { status: 202 } });
  expect(state.pce.jobs.list(1)).toHaveLength(1);
});

test('a large data file that is not written to its end leaves nothing', async () => {
  const state = await emptyState();
  const steps = accepting(state);
  steps.next();
  expect(state.counts()).toEqual([1, 1]);
  steps.return(undefined as never);
  expect(state.counts()).toEqual([0, 0]);
});

test('what a killed server had written of a large data file is taken away at the next start', async () => {
  const state = await emptyState();
  accepting(state).next();
  expect(state.counts()).toEqual([1, 1]);
  const { db, clock, random, settings } = state.pce;
  expect(new Jobs(new JobTable(db), clock, random, settings).list(1)).toEqual([]);
  expect(state.counts()).toEqual([0, 0]);
});

const hostnames = Array.from({ length: 300 }, (_, i) => `host ${i}`);

/** Some 9 MB of workloads, asked for asynchronously. @returns href of the data file */
async function largeDatafile(server: TestPce): Promise<string> {
  for (let first = 0; first < hostnames.length; first += 150) {
    const made = hostnames.slice(first, first + 150);
    const items = made.map((hostname) => ({ hostname, description: hostname.padEnd(30_000, '.') }));
    expect((await server.put('/orgs/1/workloads/bulk_create', items)).status).toBe(200);
  }
  const { headers } = await server.get('/orgs/1/workloads', { headers: { Prefer: 'respond-async' } });
  const { body } = await server.get<{ result: { href: string } }>(headers.get('Location') as string);
  return body.result.href;
}

const hostnamesIn = async (server: TestPce, datafile: string) =>
  (await server.get<Json[]>(datafile)).body.map(({ hostname }) => hostname);

test('a large data file outlives its server', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-datafiles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const server = await startTestPce({ data: path.join(folder, 'pce.db') });
  const datafile = await largeDatafile(server);
  expect(await hostnamesIn(server, datafile)).toEqual(hostnames);
  await server.pce.close();
  const next = await startTestPce({ data: path.join(folder, 'pce.db') });
  expect(await hostnamesIn(next, datafile)).toEqual(hostnames);
});

test('a large data file goes with an export of its org to another server, where another has its place', async () => {
  const [from, to] = [await startTestPce(), await startTestPce()];
  const datafile = await largeDatafile(from);
  await from.pce.snapshots.save('moved', { org: 1 });
  const { org, key, secret } = await to.pce.orgs.create();
  const get = (url: string) => to.get(url, { as: `${key}:${secret}`, headers: { Prefer: 'respond-async' } });
  const { headers } = await get(`/orgs/${org}/labels`);
  await to.pce.snapshots.import(JSON.parse(JSON.stringify(await from.pce.snapshots.export('moved'))));
  await to.pce.snapshots.restore('moved');
  expect(await hostnamesIn(to, datafile)).toEqual(hostnames);
  expect((await get(headers.get('Location') as string)).body).toMatchObject({ status: 'done' });
});

test.each<[what: string, spoil: (tables: Record<string, { rows: unknown[][] }>) => void]>([
  ['lacks a part', ({ datafile_parts }) => void datafile_parts?.rows.splice(1, 1)],
  [
    'has a part of another length',
    ({ datafile_parts }) => void datafile_parts?.rows[1]?.splice(2, 1, { base64: 'Lg==' }),
  ],
])('an import with a data file that %s is refused', async (_what, spoil) => {
  const server = await startTestPce();
  await largeDatafile(server);
  await server.pce.snapshots.save('whole');
  const exported = JSON.parse(JSON.stringify(await server.pce.snapshots.export('whole')));
  spoil(exported.tables);
  await expect(server.pce.snapshots.import({ ...exported, name: 'spoilt' })).rejects.toThrow(
    /jobs.*has not all parts of its data file/,
  );
});
