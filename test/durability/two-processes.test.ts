import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { partOf } from '../length.ts';
import { contentNow } from './content.ts';
import { temporaryFolder } from './folder.ts';
import { type Ended, refusedStart, type Start, start } from './server.ts';
import { replacing, seen, startWorld } from './world.ts';

async function firstIn(folder: string) {
  const data = path.join(folder, 'pce.db');
  const world = await startWorld({ data });
  onTestFinished(async () => void (await world.server.kill()));
  return { data, world };
}

const refusalOf = (data: string, pid: number): Ended => ({
  code: 1,
  stderr: `mock-pce: cannot use the data file ${data}: process ${pid} has it open\n`,
});

test.each(Object.entries(partOf(replacing, 4)))(
  'a second process on the file is refused before, within and after a %s, and the first goes on',
  { timeout: 120_000 },
  async (_name, call) => {
    const folder = temporaryFolder();
    const { data, world } = await firstIn(folder);
    const refused = refusalOf(data, world.server.pid);
    expect(await refusedStart({ data })).toEqual(refused);

    // One replacement after another until the second process has ended, so that it meets the file at any moment.
    let isOver = false;
    const within = refusedStart({ data }).finally(() => {
      isOver = true;
    });
    while (!isOver) expect((await call(world)).status).toBeLessThan(300);
    expect(await within).toEqual(refused);
    expect(await refusedStart({ data })).toEqual(refused);

    await world.must('POST', '/api/v2/orgs/1/labels', { key: 'env', value: 'acknowledged' });
    const before = await seen(world);
    await world.server.kill();
    const content = contentNow(data, path.join(folder, 'copy.db'));
    expect(content.faults).toEqual([]);
    expect(content.loose.join()).toContain('acknowledged');
    const next = await start({ data });
    onTestFinished(async () => void (await next.kill()));
    expect(await seen({ ...world, server: next })).toBe(before);
  },
);

test('a second process does not wait: it has ended before four other servers have started, one after another', async () => {
  const folder = temporaryFolder();
  const { data } = await firstIn(folder);
  const order: string[] = [];
  const second = refusedStart({ data }).then(() => order.push('refused'));
  const others = (async () => {
    for (let i = 0; i < 4; i++) await (await start({ data: path.join(folder, `other-${i}.db`) })).kill();
    order.push('others');
  })();
  await Promise.all([second, others]);
  expect(order).toEqual(['refused', 'others']);
});

test('one of two processes that start at once serves', async () => {
  const data = path.join(temporaryFolder(), 'pce.db');
  const options: Start = { data };
  const both = await Promise.allSettled([start(options), start(options), start(options)]);
  const [one, ...more] = both.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  onTestFinished(async () => void (await one?.kill()));
  expect(more).toEqual([]);
  for (const result of both) {
    if (result.status === 'rejected')
      expect(result.reason.ended).toEqual({ code: 1, stderr: expect.stringMatching(/^mock-pce: .* has it open\n$/) });
  }
  expect((await one?.send('GET', '/api/v2/orgs/1/labels'))?.status).toBe(200);
});

test.each(['kill', 'stop'] as const)(
  'the file is free again after a %s, also under a name that leads to it',
  async (end) => {
    const { data, world } = await firstIn(temporaryFolder());
    const before = await seen(world);
    await world.server[end]();
    expect(existsSync(`${data}.pid`)).toBe(end === 'kill');
    const next = await start({ data });
    onTestFinished(async () => void (await next.kill()));
    expect(await seen({ ...world, server: next })).toBe(before);
    expect(await refusedStart({ data })).toEqual(refusalOf(data, next.pid));
  },
);
