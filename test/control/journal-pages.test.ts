import { expect, test } from 'vitest';
import { clientOf, control, server } from './servers.ts';

/** Seven requests: 200, 404, 406, 501, 200 with a mistyped filter, 503 by a fault, 200. */
async function sevenRequests() {
  const pce = await server();
  const { request } = clientOf(pce);
  await request('GET', '/orgs/1/labels');
  await request('GET', '/orgs/1/labels/999');
  await request('POST', '/orgs/1/labels', { key: 1 });
  await request('GET', '/orgs/1/core_service_types');
  await request('GET', '/orgs/1/labels?valeu=x&nothing_at_all=y');
  await pce.faults.add({ status: 503, first: 1 });
  await request('GET', '/orgs/1/labels');
  await request('GET', '/orgs/1/labels');
  const find = async (query: string) => {
    const { status, body, text } = await control(pce, 'GET', `/journal?${query}`);
    return { status, text, ids: status === 200 ? (body as { id: number }[]).map(({ id }) => id) : [] };
  };
  return { pce, find };
}

test('the newest come oldest first, and those ahead of them are found by their first id', async () => {
  const { find, pce } = await sevenRequests();
  expect((await find('newest=3')).ids).toEqual([5, 6, 7]);
  expect((await find('newest=3&before=5')).ids).toEqual([2, 3, 4]);
  expect((await find('newest=3&before=2')).ids).toEqual([1]);
  expect((await find('newest=1&status=200&before=7')).ids).toEqual([5]);
  expect((await find('newest=0')).ids).toEqual([]);
  expect((await pce.journal.find({ newest: 1, after: 3 })).map(({ id }) => id)).toEqual([7]);
  expect(await pce.journal.count({ before: 4 })).toBe(3);
  for (const none of ['before=1', 'before=5&after=4', 'newest=x']) expect((await find(none)).status).toBe(406);
});

test.each([
  ['4xx', [2, 3]],
  ['5xx', [4, 6]],
  ['4XX,501', [2, 3, 4]],
  ['200,406', [1, 3, 5, 7]],
  ['0,503', [6]],
])('status=%s finds them', async (status, ids) => {
  expect((await (await sevenRequests()).find(`status=${status}`)).ids).toEqual(ids);
});

test('the library takes a status as a number, and classes as a text', async () => {
  const { pce } = await sevenRequests();
  expect([await pce.journal.count({ status: 406 }), await pce.journal.count({ status: '4xx,5xx' })]).toEqual([1, 4]);
});

test.each(['6xx', '4x', '20', '4xx,', ',', '', '404 ', '1e2'])(
  'status=%j is refused, as no answer has it',
  async (status) => {
    const { status: code, text } = await (await sevenRequests()).find(`status=${encodeURIComponent(status)}`);
    expect([code, text.includes('which is that of no answer')]).toEqual([406, true]);
  },
);

test('several statuses that an operation never has are refused, and one that it may have is enough', async () => {
  const { find } = await sevenRequests();
  expect((await find('operation=labels_get&status=405,501')).text).toContain('does not fit labels_get');
  expect((await find('operation=labels_get&status=405,406')).status).toBe(200);
  expect((await find('path=*/lables&status=4xx')).status).toBe(200);
  expect((await find('path=*/lables&status=5xx')).status).toBe(406);
});

test('a wait takes classes too, and tells them', async () => {
  const { pce } = await sevenRequests();
  expect(await pce.journal.waitFor({ status: '4xx' }, { count: 2 })).toHaveLength(2);
  const vain = pce.journal.waitFor({ status: '3xx' }, { timeout: 0 });
  await expect(vain).rejects.toThrow(/with status 3xx; \d+ differ in status alone/);
});

test('an entry tells how long the answer took by the real clock', async () => {
  const begun = performance.now();
  const { pce } = await sevenRequests();
  await pce.faults.add({ latency_ms: 80, first: 1 });
  await clientOf(pce).get('/orgs/1/labels');
  const entries = await pce.journal.find();
  expect(entries.filter(({ ms }) => !(ms > 0 && Number(ms.toFixed(3)) === ms))).toEqual([]);
  expect(entries.reduce((sum, { ms }) => sum + ms, 0)).toBeLessThan(performance.now() - begun);
  expect(entries.at(-1)?.ms).toBeGreaterThan(70);
});

test('of what was ignored an entry tells what may be meant', async () => {
  const [entry] = await (await sevenRequests()).pce.journal.find({ ignored: true });
  expect([entry?.ignored, entry?.meant]).toEqual([['valeu', '…'], { valeu: 'value' }]);
});

test('a 501 is explained: a PCE has the call', async () => {
  const [entry, fault] = await (await sevenRequests()).pce.journal.find({ status: '5xx' });
  expect(entry?.explanation).toEqual({
    ...{ problems: [], hint: 'The PCE has this call, mock-pce does not yet', nearest: [] },
  });
  expect(fault?.explanation).toMatchObject({ problems: [], hint: 'fault 1' });
});
