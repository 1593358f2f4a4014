import { expect, test } from 'vitest';
import { startTestPce } from '../../harness.ts';

test.each([
  ['GET', '/orgs/1/labels/', 200],
  ['GET', '/orgs/1/labels/?max_results=1', 200],
  ['GET', '/orgs/1//labels//', 200],
  ['POST', '/orgs/1/labels/', 201],
  ['PUT', '/orgs/1/labels/1/', 204],
  ['DELETE', '/orgs/1/labels/1/', 204],
  ['GET', '/orgs/1/sec_policy/', 200],
  ['PUT', '/orgs/1/workloads/bulk_delete/', 200],
  ['PATCH', '/orgs/1/labels/', 405],
  ['GET', '/health/', 200],
  ['GET', '/orgs/1/labels/1/no-such/', 404],
])('%s %s is the path without the slashes that are too many: %i', async (method, path, status) => {
  const { request, post } = await startTestPce();
  await post('/orgs/1/labels', { key: 'role', value: 'First' });
  const body = { POST: { key: 'role', value: 'Second' }, PUT: path.includes('bulk') ? [] : { value: 'Second' } }[
    method
  ];
  expect((await request(method, path, { body })).status).toBe(status);
});

test('the journal shows the path as it was sent, and finds it by the path that is meant', async () => {
  const { pce, get } = await startTestPce();
  await get('/orgs/1/labels/');
  expect((await pce.journal.find()).map(({ path }) => path)).toEqual(['/orgs/1/labels/']);
  expect(await pce.journal.count({ path: '/orgs/1/labels' })).toBe(1);
});

test('a fault of a path is met with a slash at its end too', async () => {
  const { pce, get } = await startTestPce();
  await pce.faults.add({ path: '/orgs/*/labels', status: 503 });
  expect((await fetch(`${pce.url}/api/v2/orgs/1/labels/`)).status).toBe(503);
  expect((await get('/orgs/1/vens/')).status).toBe(200);
});

test.each(['/_mock/v1/clock/', '/_mock/v1/', '/api/v27/software/ven/image/?pair_script=pair.sh&profile_id=1'])(
  '%s is answered too',
  async (path) => {
    const { pce, post } = await startTestPce();
    await post('/orgs/1/pairing_profiles', { enabled: true });
    expect((await fetch(pce.url + path)).status).toBe((await fetch(pce.url + path.replace(/\/(?=\?|$)/, ''))).status);
  },
);

test.each([
  ['//api/v2/orgs/1/labels', 200, '/orgs/1/labels'],
  ['/api//v2//orgs/1/labels', 200, '//orgs/1/labels'],
  ['//_mock//v1/health', 200, undefined],
  ['//_mock/v1/none', 404, undefined],
])('%s has slashes too many ahead of the path: %i', async (path, status, told) => {
  const { pce, owner } = await startTestPce();
  const reply = await fetch(pce.url + path, { headers: { authorization: `Basic ${btoa(owner)}` } });
  expect(reply.status).toBe(status);
  expect((await reply.text()).startsWith('[')).toBe(status !== 200 || told !== undefined);
  expect((await pce.journal.find()).map((entry) => entry.path)).toEqual(told === undefined ? [] : [told]);
});

test.each(['/%5fmock/v1/health', '/%61pi/v2/orgs/1/labels'])('%s is the plain 404 of a PCE', async (path) => {
  const { pce } = await startTestPce();
  const reply = await fetch(pce.url + path);
  expect([reply.status, await reply.text()]).toEqual([404, '']);
});
