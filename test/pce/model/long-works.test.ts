import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { arrayInSteps, LongWorks, MOST_LONG_WORKS_WAITING } from '../../../src/pce/model/long-works.ts';
import type { Call } from '../../../src/pce/model/operation.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import { type Json, type Reply, startTestPce, type TestPce } from '../../harness.ts';
import { inject } from '../../inject.ts';
import { isLong, lengthOf, some } from '../../length.ts';

/** Some 120 KB each: a bulk call of a hundred of them is worked through in several steps. */
const large = (name: string) => ({
  name,
  hostname: name,
  interfaces: Array.from({ length: 800 }, (_, i) => ({ name: `eth${i}`, address: `10.0.${i >> 8}.${i & 255}` })),
});

/** An org of its own, with a workload that is large. */
interface Large {
  readonly server: TestPce;
  readonly org: number;
  /** `key:secret` of the org's owner. */
  readonly as: string;
  readonly href: string;
}

async function withLargeWorkload(): Promise<Large> {
  const server = await startTestPce();
  const { org, key, secret } = await server.pce.orgs.create();
  const as = `${key}:${secret}`;
  const { body } = await server.post<{ href: string }>(`/orgs/${org}/workloads`, large('large'), { as });
  return { server, org, as, href: body.href };
}

const changesOf = (href: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ href, description: `change ${i}` }));

/** The number of other requests that are answered until `work` is. */
async function answeredMeanwhile(server: TestPce, work: Promise<unknown>): Promise<number> {
  let isDone = false;
  let answered = 0;
  const ended = work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await server.get('/orgs/1/labels');
    if (!isDone) answered += 1;
  }
  await ended;
  return answered;
}

/** Changes of a bulk call that takes several steps. */
const CHANGES = lengthOf(150, 40);
/** Changes whose events make a list that takes several steps. */
const LISTED = 150;

/** Workloads whose list takes several steps. */
const MANY = 100;

const bulkUpdate = <Body>({ server, org, as, href }: Large, count: number) =>
  server.put<Body>(`/orgs/${org}/workloads/bulk_update`, changesOf(href, count), { as });

test('others are served while a bulk call works through large objects', async () => {
  const large = await withLargeWorkload();
  const { server, as, href } = large;
  const bulk = bulkUpdate(large, CHANGES);
  expect(await answeredMeanwhile(server, bulk)).toBeGreaterThan(0);
  expect((await bulk).body).toEqual(changesOf(href, CHANGES).map(() => ({ href, status: 'updated' })));
  expect((await server.get(href, { as })).body['description']).toBe(`change ${CHANGES - 1}`);
});

/** Calls `meanwhile` behind the first step of a bulk call. */
async function inTheMidst(large: Large, meanwhile: () => Promise<unknown>): Promise<Reply<unknown>> {
  const { server, as, href } = large;
  const bulk = bulkUpdate<unknown>(large, CHANGES);
  while ((await server.get(href, { as })).body['description'] === null);
  await meanwhile();
  return bulk;
}

test.each<[what: string, change: (large: Large) => Promise<unknown>]>(
  some(
    [
      ['its org is deleted', ({ server, org }) => server.pce.orgs.delete(org)],
      ['its org is reset', ({ server, org }) => server.pce.reset({ org })],
      [
        'another state replaces its own',
        async ({ server }) => {
          await server.pce.snapshots.save('now');
          await server.pce.snapshots.restore('now');
        },
      ],
    ],
    3,
  ),
)('a bulk call ends with a refusal when %s between two steps', async (_what, change) => {
  const large = await withLargeWorkload();
  const { status, body } = await inTheMidst(large, () => change(large));
  expect(status).toBe(403);
  expect(body).toEqual([{ token: 'authorization_failed_error', message: expect.any(String) }]);
});

test.runIf(isLong)('a bulk call goes on when the restore of its org is refused', async () => {
  const large = await withLargeWorkload();
  const { pce } = large.server;
  const other = await pce.orgs.create();
  await pce.snapshots.save('misfit', { org: large.org });
  const exported = JSON.parse(JSON.stringify(await pce.snapshots.export('misfit')));
  const { columns, rows } = exported.tables.api_keys;
  rows[0][columns.indexOf('key_id')] = other.key.slice('api_'.length);
  await pce.snapshots.import(exported);
  const { status, body } = await inTheMidst(large, () =>
    expect(pce.snapshots.restore('misfit')).rejects.toMatchObject({ status: 406 }),
  );
  expect([status, body]).toEqual([
    200,
    changesOf(large.href, CHANGES).map(() => ({ href: large.href, status: 'updated' })),
  ]);
});

async function removeKey({ server, as }: Large): Promise<void> {
  const id = as.slice('api_'.length).split(':')[0];
  const [user] = (await server.get<Json[]>('/users', { as })).body;
  expect((await server.delete(`${user?.['href']}/api_keys/${id}`, { as })).status).toBe(204);
}

test.runIf(isLong)(
  'a bulk call that has begun goes on to its end when its key is deleted: a part of it is kept',
  async () => {
    const large = await withLargeWorkload();
    const { status, body } = await inTheMidst(large, () => removeKey(large));
    expect([status, (body as Json[]).filter((item) => item['status'] === 'updated')]).toEqual([200, body]);
  },
);

test.runIf(isLong)('others are served while an event of many large changes is read', async () => {
  const large = await withLargeWorkload();
  const { server, org, as } = large;
  await bulkUpdate(large, 10);
  const [event] = (await server.get<Json[]>(`/orgs/${org}/events?event_type=workloads.bulk_update`, { as })).body;
  const work = server.get<Json>(String(event?.['href']), { as });
  expect(await answeredMeanwhile(server, work)).toBeGreaterThan(0);
  expect(((await work).body['resource_changes'] as Json[]).length).toBe(10);
  expect((await work).body).toEqual(event);
});

test.runIf(isLong)('a long list ends when its key is deleted', async () => {
  const large = await withLargeWorkload();
  const { server, org, as } = large;
  await bulkUpdate(large, LISTED);
  const all = server.get<unknown>(`/orgs/${org}/events?max_results=1000`, { as });
  await removeKey(large);
  const { status, body } = await all;
  expect([status, body]).toEqual([401, [expect.objectContaining({ token: 'authentication_failed_error' })]]);
});

test('a long list ends when its client leaves', () => {
  const works = new LongWorks();
  let [steps, hasLeft] = [0, false];
  const store = { settleNow: () => undefined };
  const call = { org: 1, principal: { userId: 1 }, pce: { store }, recheck: () => undefined, hasLeft: () => hasLeft };
  const list = works.read(call as unknown as Call, function* () {
    for (;;) {
      steps += 1;
      hasLeft = steps === 2;
      yield;
    }
  });
  return expect(list.finally(() => expect(steps).toBe(2))).rejects.toMatchObject({ status: 408 });
});

test.runIf(isLong)('a long list of events ends when its org is reset, and shows no event of another', async () => {
  const large = await withLargeWorkload();
  const { server, org, as } = large;
  await bulkUpdate(large, LISTED);
  const all = server.get<unknown>(`/orgs/${org}/events?max_results=1000`, { as });
  await server.get('/orgs/1/labels');
  await server.pce.reset({ org });
  await Promise.all(
    Array.from({ length: 50 }, (_, i) => server.post('/orgs/1/labels', { key: 'app', value: `secret ${i}` })),
  );
  const { status, text } = await all;
  expect([status, text.includes('secret')]).toEqual([403, false]);
});

test.runIf(isLong)('an asynchronous GET leaves no job in a state that replaced its own', async () => {
  const server = await withLargeWorkloads();
  const asked = server.get<unknown>('/orgs/1/workloads', { headers: { Prefer: 'respond-async' } });
  await server.get('/orgs/1/labels');
  await server.pce.reset();
  expect((await asked).status).toBe(403);
  expect((await server.get('/orgs/1/jobs')).body).toEqual([]);
});

test.runIf(isLong)('others are served while a long list of events is made', async () => {
  const large = await withLargeWorkload();
  const { server, org, as } = large;
  await bulkUpdate(large, 80);
  const all = server.get<{ resource_changes: { changes: unknown }[] }[]>(`/orgs/${org}/events?max_results=80`, { as });
  expect(await answeredMeanwhile(server, all)).toBeGreaterThan(0);
  const { body, headers } = await all;
  expect(headers.get('X-Total-Count')).toBe(String(body.length));
  // The events of the creation and of the changes, which are more than one event holds.
  expect(body.length).toBeGreaterThan(2);
  expect(body.flatMap(({ resource_changes }) => resource_changes)).toHaveLength(81);
  expect(body[0]?.resource_changes.at(-1)?.changes).toMatchObject({
    description: { before: 'change 78', after: 'change 79' },
  });
});

async function withLargeWorkloads(): Promise<TestPce> {
  const server = await startTestPce();
  for (let first = 0; first < MANY; first += 25) {
    const made = Array.from({ length: 25 }, (_, i) => large(`large ${first + i}`));
    const { status } = await server.put('/orgs/1/workloads/bulk_create', made);
    expect(status).toBe(200);
  }
  return server;
}

const namesOf = ({ body }: Reply<Json[]>) => body.map(({ name }) => name);
const names = Array.from({ length: MANY }, (_, i) => `large ${i}`);

test.runIf(isLong)('a long list is complete, and others are served while it is made', async () => {
  const server = await withLargeWorkloads();
  const list = await server.get<Json[]>('/orgs/1/workloads?managed=false');
  expect(namesOf(list)).toEqual(names);
  expect(list.headers.get('X-Matched-Count')).toBe(String(MANY));
  // The answer is short, so others are served while the list is made and not while it is read.
  const asked = server.get('/orgs/1/workloads', { headers: { Prefer: 'respond-async' } });
  expect(await answeredMeanwhile(server, asked)).toBeGreaterThan(0);
  expect(namesOf(await datafileOf(server, await asked))).toEqual(names);
});

/** The data file of an accepted request. */
async function datafileOf(server: TestPce, accepted: Reply<unknown>): Promise<Reply<Json[]>> {
  const { body } = await server.get<{ result: { href: string } }>(accepted.headers.get('Location') as string);
  return server.get<Json[]>(body.result.href);
}

test.runIf(isLong)('an answer that becomes too large is refused with advice on how to ask for less', async () => {
  const server = await buildServer({ ...defaults, apiKey: 'api_owner', apiSecret: 'secret', scenario: 'empty' });
  onTestFinished(() => closeState(server.emulator));
  const { store } = server.emulator.pce;
  const body = JSON.stringify({ value: 'x'.repeat(1024 * 1024) });
  store.transactionAlone(() => {
    for (let id = 1; id <= 130; id++) store.insert(1, 'labels', `${1000 + id}`, body, []);
  });
  const get = (query: string) =>
    inject(server, {
      url: `/api/v2/orgs/1/labels${query}`,
      headers: { authorization: `Basic ${Buffer.from('api_owner:secret').toString('base64')}` },
    });
  const { statusCode, body: told } = await get('');
  expect(statusCode).toBe(406);
  expect(JSON.parse(told)).toEqual([
    {
      token: 'answer_too_large',
      message: expect.stringMatching(/ 134217728 bytes\. Ask for less by a filter or max_results$/),
    },
  ]);
  expect((await get('?max_results=2')).statusCode).toBe(200);
});

test.each([
  ['none', []],
  ['a part that is empty', [[]]],
  ['one', [['1']]],
  ['some', [['1'], [], ['2', '3']]],
])('an array that is made in steps is JSON: of %s', (_what, parts) => {
  const steps = arrayInSteps(parts);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(JSON.parse(String(step.value))).toEqual(parts.flat().map(Number));
});

/** Makes works of a user of an org that note when they begin and end. */
function worksTelling(works: LongWorks, told: string[]) {
  return (org: number, userId: number, name: string, fails = false) =>
    works.run({ org, principal: { userId }, recheck: () => undefined } as Call, function* () {
      told.push(`${name} begins`);
      yield;
      if (fails) throw new Error(name);
      told.push(`${name} ends`);
    });
}

test('long works of an org have their turns one after another, and one that fails keeps none from its turn', async () => {
  const told: string[] = [];
  const work = worksTelling(new LongWorks(), told);
  const many = ['first', 'second', 'third'].map((name) => work(1, 1, name, name === 'first'));
  const results = await Promise.allSettled([...many, work(2, 2, 'other')]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(told.join(', ')).toBe(
    'first begins, other begins, other ends, second begins, second ends, third begins, third ends',
  );
});

test('long works of several orgs are done side by side, and no more than four', async () => {
  const works = new LongWorks();
  let [underWay, most] = [0, 0];
  const work = (org: number) =>
    works.run({ org, principal: { userId: 1 } } as Call, function* () {
      most = Math.max(most, ++underWay);
      yield;
      underWay -= 1;
    });
  await Promise.all(Array.from({ length: 10 }, (_, org) => work(org)));
  expect([most, underWay]).toEqual([4, 0]);
});

test('long works of an org have their turns user by user', async () => {
  const told: string[] = [];
  const work = worksTelling(new LongWorks(), told);
  await Promise.all([work(1, 1, 'first'), work(1, 1, 'second'), work(1, 1, 'third'), work(1, 2, 'other')]);
  expect(told.filter((line) => line.endsWith('ends')).join(', ')).toBe(
    'first ends, second ends, other ends, third ends',
  );
});

test('a work that is ended between two steps cleans up', async () => {
  const works = new LongWorks();
  let isTakenAway = false;
  const work = works.run({ org: 1, principal: { userId: 1 }, recheck: () => undefined } as Call, function* () {
    try {
      works.end(1);
      yield;
    } finally {
      isTakenAway = true;
    }
  });
  await expect(work).rejects.toMatchObject({ status: 403 });
  expect(isTakenAway).toBe(true);
});

test.each(some(['value=web', 'key=app'], 2))(
  'others are served while the texts of many objects are read: %s',
  async (query) => {
    const objects = { labels: Array.from({ length: 2000 }, (_, i) => ({ key: 'app', value: `app ${i}` })) };
    const server = await startTestPce({ scenario: { orgs: [{ id: 1, objects }] } });
    expect(await answeredMeanwhile(server, server.get(`/orgs/1/labels?max_results=1&${query}`))).toBeGreaterThan(0);
  },
);

test('max_results=0 with a filter over many objects answers none of them', async () => {
  const objects = { labels: Array.from({ length: 2000 }, (_, i) => ({ key: 'app', value: `app ${i}` })) };
  const server = await startTestPce({ scenario: { orgs: [{ id: 1, objects }] } });
  const { body, headers } = await server.get('/orgs/1/labels?max_results=0&value=app%20');
  expect([body, headers.get('X-Matched-Count')]).toEqual([[], '2000']);
});

test.runIf(isLong)('the counters of a long list count no object that was deleted while it was made', async () => {
  const server = await withLargeWorkloads();
  const last = (await server.get<Json[]>(`/orgs/1/workloads?name=large%20${MANY - 1}`)).body[0]?.['href'];
  const list = server.get<Json[]>('/orgs/1/workloads');
  await server.get('/orgs/1/labels');
  await server.delete(String(last));
  const { body, headers } = await list;
  expect(['X-Total-Count', 'X-Matched-Count'].map((name) => Number(headers.get(name)))).toEqual([
    body.length,
    body.length,
  ]);
  expect(body).toHaveLength(MANY - 1);
});

test.runIf(isLong)('others are served while many objects are compared', async () => {
  const server = await startTestPce();
  await server.pce.fleets.create({ count: 600, pairing_rate: 600 });
  await server.pce.clock.advance({ minutes: 1 });
  const asked = server.get<Json[]>('/orgs/1/vens?max_results=1&version[gte]=1.0.0');
  expect(await answeredMeanwhile(server, asked)).toBeGreaterThan(0);
  expect((await asked).headers.get('X-Matched-Count')).toBe('600');
});

test('long works of a user beyond the bound are refused, and those of others are not', async () => {
  const work = worksTelling(new LongWorks(), []);
  const all = Array.from({ length: MOST_LONG_WORKS_WAITING + 1 }, () => work(1, 1, 'work'));
  expect(() => work(1, 1, 'one more')).toThrow(
    expect.objectContaining({ status: 429, hint: expect.stringMatching(/^100 calls of this user wait/) }),
  );
  await Promise.all([...all, work(1, 2, 'other')]);
});
