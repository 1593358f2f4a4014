import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { MOST_LONG_WORKS_WAITING } from '../../../src/pce/model/long-works.ts';
import type { Call } from '../../../src/pce/model/operation.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import type { Json } from '../../harness.ts';
import { inject } from '../../inject.ts';
import { isLong } from '../../length.ts';
import { failCommits } from '../../no-room.ts';

const WORKLOADS = '/orgs/1/workloads';
const COUNT = 900;

/** Some 15 KB each, so that a bulk call takes several steps. */
const description = 'x'.repeat(15_000);
const all = Array.from({ length: COUNT }, (_, i) => ({ name: `large ${i}`, description }));

async function ready() {
  const key = { apiKey: 'api_owner', apiSecret: 'secret', scenario: 'empty', log: undefined };
  const server = await buildServer({ ...defaults, ...key });
  onTestFinished(() => closeState(server.emulator));
  const authorization = `Basic ${btoa('api_owner:secret')}`;
  const bulk = (verb: string, items: readonly unknown[]) =>
    inject(server, {
      method: 'PUT',
      url: `/api/v2${WORKLOADS}/bulk_${verb}`,
      headers: { authorization, 'content-type': 'application/json' },
      payload: JSON.stringify(items),
    });
  const there = async () => {
    const { body } = await inject(server, { url: `/api/v2${WORKLOADS}?max_results=1000`, headers: { authorization } });
    return JSON.parse(body) as Json[];
  };
  return { pce: server.emulator.pce, bulk, there };
}

const token = 'memory_full';
const message = expect.stringMatching(/; this was not kept\. Delete orgs/);
const failedAt = (hrefs: readonly unknown[]) => hrefs.map((href) => ({ href, status: 'failed', token, message }));

test('a bulk call tells which items were kept where there is no room for more midway: of bulk_create', async () => {
  const { pce, bulk, there } = await ready();
  failCommits(pce.db, { after: 1 });
  const { statusCode, body } = await bulk('create', all);
  const kept = await there();
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(COUNT);
  expect([statusCode, JSON.parse(body)]).toEqual([
    200,
    [
      ...kept.map(({ href }) => ({ href, status: 'created' })),
      ...failedAt(Array.from({ length: COUNT - kept.length }, () => null)),
    ],
  ]);
});

test.runIf(isLong).each([
  ['update', (href: unknown) => ({ href, description: 'changed' })],
  ['delete', (href: unknown) => ({ href })],
])('and of bulk_%s', async (verb, itemFor) => {
  const { pce, bulk, there } = await ready();
  await bulk('create', all);
  const hrefs = (await there()).map(({ href }) => href);
  failCommits(pce.db, { after: 1 });
  const { statusCode, body } = await bulk(verb, hrefs.map(itemFor));
  const left = (await there()).flatMap(({ href, description }) => (description === 'changed' ? [] : [href]));
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(COUNT);
  const done = verb === 'delete' ? [] : hrefs.slice(0, -left.length).map((href) => ({ href, status: 'updated' }));
  expect([statusCode, JSON.parse(body)]).toEqual([200, [...done, ...failedAt(left)]]);
});

test('a bulk call that could keep nothing is refused', async () => {
  const { pce, bulk, there } = await ready();
  failCommits(pce.db);
  const { statusCode, body } = await bulk('create', all);
  expect([statusCode, JSON.parse(body)]).toEqual([507, [{ token, message }]]);
  expect(await there()).toEqual([]);
});

test.runIf(isLong)('a bulk call that may not wait for its turn tells which items were kept', async () => {
  const { pce, bulk, there } = await ready();
  let isOver = false;
  const call = { org: 1, principal: { userId: 1 }, recheck: () => undefined } as unknown as Call;
  const others = Array.from({ length: MOST_LONG_WORKS_WAITING + 1 }, () =>
    pce.longWorks.run(call, function* () {
      while (!isOver) yield;
    }),
  );
  const { statusCode, body } = await bulk('create', all);
  isOver = true;
  await Promise.all(others);
  const answers = JSON.parse(body) as Json[];
  const kept = await there();
  expect([statusCode, kept.length > 0, kept.length < COUNT, answers.length]).toEqual([200, true, true, COUNT]);
  expect(answers.slice(0, kept.length)).toEqual(kept.map(({ href }) => ({ href, status: 'created' })));
  expect(new Set(answers.slice(kept.length).map((one) => one['token']))).toEqual(new Set(['too_many_waiting']));
});
