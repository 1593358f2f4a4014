import { describe, expect, test } from 'vitest';
import { type Json, rolesScenario, startTestPce, type TestPce } from '../../harness.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const labels = '/orgs/1/labels';
const clock = '2026-01-01T00:00:00.000Z';
const ask = ({ get }: Pick<TestPce, 'get'>, path: string, as?: string) =>
  get(path, { headers: { Prefer: 'respond-async' }, ...(as !== undefined && { as }) });
const locationOf = (reply: { headers: Headers }) => reply.headers.get('location') as string;

describe('an asynchronous GET', () => {
  test('is accepted with a relative address and whole seconds to wait', async () => {
    const { status, text, headers } = await ask(await startTestPce(), labels);
    expect([status, text]).toEqual([202, '']);
    expect(headers.get('location')).toMatch(new RegExp(`^/orgs/1/jobs/${uuid}$`));
    expect([headers.get('retry-after'), headers.get('cache-control')]).toEqual(['5', 'no-cache']);
    expect(headers.get('x-request-id')).toMatch(new RegExp(`^${uuid}$`));
  });

  test('waits as long as it is told', async () => {
    const { headers } = await ask(await startTestPce({ asyncRetryAfter: 0 }), labels);
    expect(headers.get('retry-after')).toBe('0');
  });

  test('goes from pending over running to done, under a frozen clock too', async () => {
    const pce = await startTestPce({ asyncPolls: 1, clock });
    const href = locationOf(await ask(pce, `${labels}?value=web`));
    const pending = {
      href,
      job_type: ':illumio/async_requests',
      description: labels,
      result: {},
      status: 'pending',
      requested_at: clock,
      requested_by: { href: '/users/1' },
    };
    expect((await pce.get<Json[]>('/orgs/1/jobs')).body).toEqual([pending]);
    expect((await pce.get(href)).body).toEqual({ ...pending, status: 'running' });
    const done = (await pce.get(href)).body;
    const result = { href: expect.stringMatching(new RegExp(`^/orgs/1/datafiles/${uuid}$`)) };
    expect(done).toEqual({ ...pending, status: 'done', result, terminated_at: clock });
    expect((await pce.get(href)).body).toEqual(done);
  });

  test('hands out the answer of the plain GET, as it was at the time of the request', async () => {
    const pce = await startTestPce();
    const { text } = await pce.get(`${labels}?value=a`);
    const href = locationOf(await ask(pce, `${labels}?value=a`));
    await pce.post(labels, { key: 'role', value: 'later a' });
    const { result } = (await pce.get(href)).body as { result: Json };
    expect((await pce.get(result['href'] as string)).text).toBe(text);
    const named = await pce.get(`${result['href']}?filename=labels.json`);
    expect(named.headers.get('content-disposition')).toContain('labels.json');
  });

  test('is not cut at 500', async () => {
    const objects = { labels: Array.from({ length: 501 }, (_, i) => ({ key: 'app', value: `app ${i}` })) };
    const pce = await startTestPce({ scenario: { orgs: [{ id: 1, objects }] } });
    const { result } = (await pce.get(locationOf(await ask(pce, `${labels}?key=app`)))).body as { result: Json };
    expect((await pce.get<Json[]>(result['href'] as string)).body).toHaveLength(501);
  });

  test('gives a reader empty caps, as the plain GET does', async () => {
    const pce = await startTestPce({ scenario: rolesScenario(['read_only']) });
    const as = pce.as('read_only');
    const { result } = (await pce.get(locationOf(await ask(pce, '/orgs/1/pairing_profiles', as)), { as })).body as {
      result: Json;
    };
    expect((await pce.get<Json[]>(result['href'] as string, { as })).body[0]?.['caps']).toEqual([]);
  });
});

describe('a job', () => {
  test('has no data file before it is done', async () => {
    const pce = await startTestPce();
    const href = locationOf(await ask(pce, labels));
    const { result } = (await pce.get(href)).body as { result: Json };
    const other = locationOf(await ask(pce, labels));
    expect((await pce.get(result['href'] as string)).status).toBe(200);
    expect((await pce.get(other.replace('jobs', 'datafiles'))).status).toBe(404);
  });

  test('is deleted by its own user, an owner or an administrator, and by nobody else', async () => {
    const pce = await startTestPce({ scenario: rolesScenario(['read_only', 'admin', 'workload_manager']) });
    const job = async (by: string) => locationOf(await ask(pce, labels, by));
    const own = await job(pce.as('read_only'));
    expect((await pce.delete(own, { as: pce.as('workload_manager') })).status).toBe(403);
    expect((await pce.delete(own, { as: pce.as('read_only') })).status).toBe(204);
    expect((await pce.delete(own)).status).toBe(404);
    expect((await pce.delete(await job(pce.as('read_only')), { as: pce.as('admin') })).status).toBe(204);
    expect((await pce.delete(await job(pce.as('read_only')))).status).toBe(204);
  });

  test('is of one org', async () => {
    const pce = await startTestPce({ scenario: { orgs: [{ id: 1 }, { id: 2 }] } });
    const href = locationOf(await ask(pce, labels));
    expect((await pce.get(href.replace('/orgs/1/', '/orgs/2/'))).status).toBe(404);
  });
});
