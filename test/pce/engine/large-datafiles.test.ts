import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { Jobs } from '../../../src/pce/engine/jobs.ts';
import type { Answer, Call } from '../../../src/pce/model/operation.ts';
import { jobOperations } from '../../../src/pce/resources/jobs.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import { JobTable } from '../../../src/state/jobs.ts';
import { BYTES_AT_ONCE } from '../../../src/state/parts.ts';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';
import { isLong, lengthOf } from '../../length.ts';

/** A state in memory, and the content of its tables of jobs. */
async function emptyState() {
  const { emulator } = await buildServer({ ...defaults, apiKey: 'api_owner', apiSecret: 'secret', scenario: 'empty' });
  onTestFinished(() => closeState(emulator));
  const { pce } = emulator;
  const count = (table: string) => pce.db.prepare(`select count(*) from ${table}`).pluck().get();
  return { pce, counts: () => [count('jobs'), count('datafile_parts')] };
}

const body = Buffer.alloc(2 * BYTES_AT_ONCE + 1, '"');

const principal = {
  userId: 1,
  username: 'owner',
  roles: new Map([[1, new Set(['owner'])]]),
} as unknown as Call['principal'];
const callerOf = (pce: Call['pce']) => ({ pce, org: 1, principal });

function accepting({ pce }: Awaited<ReturnType<typeof emptyState>>) {
  const call = { ...callerOf(pce), path: '/orgs/1/labels' } as Call;
  return pce.jobs.acceptInSteps(call, { status: 200, body });
}

test('a large data file is written part by part, and its job is not seen before it is whole', async () => {
  const state = await emptyState();
  const steps = accepting(state);
  for (let parts = 1; parts <= 3; parts++) {
    expect(steps.next().done).toBe(false);
    expect(state.counts()).toEqual([1, parts]);
    expect(state.pce.jobs.list(callerOf(state.pce))).toEqual([]);
  }
  expect(steps.next()).toMatchObject({ done: true, value: { status: 202 } });
  expect(state.pce.jobs.list(callerOf(state.pce))).toHaveLength(1);
});

test('a large data file that is not written to its end leaves nothing', async () => {
  const state = await emptyState();
  const steps = accepting(state);
  steps.next();
  expect(state.counts()).toEqual([1, 1]);
  steps.return(undefined as never);
  expect(state.counts()).toEqual([0, 0]);
});

test('a large data file that a killed server had half written is deleted at the next start', async () => {
  const state = await emptyState();
  accepting(state).next();
  expect(state.counts()).toEqual([1, 1]);
  const { db, clock, random, settings } = state.pce;
  expect(new Jobs(new JobTable(db), clock, random, settings).list(callerOf(state.pce))).toEqual([]);
  expect(state.counts()).toEqual([0, 0]);
});

test('a large data file whose state was replaced is left as it is', async () => {
  const { pce, ...state } = await emptyState();
  const steps = accepting({ pce, ...state });
  steps.next();
  pce.db.close();
  expect(steps.return(undefined as never).done).toBe(true);
});

test('a job that took long is the newest of its org when it is done', async () => {
  const { pce } = await emptyState();
  const table = new JobTable(pce.db, { perOrg: 2, bytesPerOrg: 100 });
  const job = { user_id: 1, grants: null, description: '', requested_at: '', polls_left: 0 };
  const begin = (id: string) => table.begin(1, { ...job, id, datafile_id: id });
  const long = begin('long');
  for (const id of ['a', 'b', 'c']) table.keep(1, begin(id), 1);
  table.keep(1, long, 99);
  expect(table.list(1).map(({ id }) => id)).toEqual(['long', 'c']);
});

test('a large data file that is deleted while it is read is a 404, and not a part of it', async () => {
  const state = await emptyState();
  const { pce } = state;
  for (const step of [accepting(state)]) while (!step.next().done);
  const [job] = pce.db.prepare<[], { id: string; datafile_id: string }>('select id, datafile_id from jobs').all();
  pce.jobs.poll(callerOf(pce), job?.id ?? '');
  const operation = jobOperations.find(({ name }) => name === 'datafiles_get');
  const longWorks = {
    read(_call: Call, work: () => Generator<void, Answer>) {
      const steps = work();
      steps.next();
      pce.jobs.remove(1, job?.id ?? '');
      while (!steps.next().done);
    },
  };
  const call = {
    ...callerOf({ ...pce, longWorks } as never),
    params: { id: job?.datafile_id },
    query: {},
  } as unknown as Call;
  expect(() => operation?.handle(call)).toThrow(expect.objectContaining({ status: 404 }));
});

/** Some 30 KB each. */
const hostnames = Array.from({ length: lengthOf(300, 150) }, (_, i) => `host ${i}`);

/** Workloads that are more than two parts of a data file, asked for asynchronously. @returns href of the data file */
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

test.runIf(isLong)(
  'a large data file goes with an export of its org to a server where another one has its ordinal',
  async () => {
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
  },
);

/** The export of a server with a large data file. Making it costs more than all that is done with it. */
let whole: Promise<string> | undefined;
async function makeExport(): Promise<string> {
  const server = await startTestPce();
  await largeDatafile(server);
  await server.pce.snapshots.save('whole');
  return JSON.stringify(await server.pce.snapshots.export('whole'));
}

test.runIf(isLong).each<[what: string, spoil: (tables: Record<string, { rows: unknown[][] }>) => void]>([
  ['lacks a part', ({ datafile_parts }) => void datafile_parts?.rows.splice(1, 1)],
  [
    'has very many parts',
    ({ datafile_parts: { rows } = { rows: [] } }) => {
      const job = rows[0]?.[0];
      for (let place = rows.length; place < 300; place++) rows.push([job, place, { base64: '' }]);
    },
  ],
  [
    'has a part of another length',
    ({ datafile_parts }) => void datafile_parts?.rows[1]?.splice(2, 1, { base64: 'Lg==' }),
  ],
])('an import with a data file that %s is refused', async (_what, spoil) => {
  const server = await startTestPce();
  whole ??= makeExport();
  const exported = JSON.parse(await whole);
  spoil(exported.tables);
  await expect(server.pce.snapshots.import({ ...exported, name: 'spoilt' })).rejects.toThrow(
    /jobs.*has not all parts of its data file/,
  );
});
