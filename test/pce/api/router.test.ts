import { describe, expect, test } from 'vitest';
import { startTestPce, tokensOf } from '../../harness.ts';

describe('a call that mock-pce does not have', () => {
  test.each([
    ['GET', '/orgs/1/enforcement_points'],
    ['PUT', '/orgs/1/workloads/bulk_import'],
    ['GET', '/orgs/1/sec_policy/draft/secure_connect_gateways'],
    ['PUT', '/orgs/1/workloads/remove_labels'],
    ['GET', '/orgs/1/workload_os_families'],
  ])('%s %s is known to a PCE and says 501, and is counted', async (method, path) => {
    const { pce, request } = await startTestPce();
    const reply = await request(method, path);
    expect([reply.status, tokensOf(reply)]).toEqual([501, ['not_modelled_by_mock_pce']]);
    const counted = [...pce.calls].filter(([name]) => name.startsWith(`unmodelled ${method}`));
    expect(counted.map(([, count]) => count)).toEqual([1]);
  });

  test.each(['/orgs/1/nonsense', '/nonsense', '/orgs/1/labels/1/nonsense', '/orgs'])(
    '%s is no path of a PCE: 404, empty, not JSON',
    async (path) => {
      const { status, text, headers } = await (await startTestPce()).get(path);
      expect([status, text, headers.get('content-type')]).toEqual([404, '', 'text/html']);
    },
  );

  test.each([
    ['DELETE', '/orgs/1/labels', 'GET, POST'],
    ['POST', '/orgs/1/labels/1', 'GET, PUT, DELETE'],
    ['GET', '/orgs/1/pairing_profiles/1/pairing_key', 'POST'],
    ['PATCH', '/orgs/1/pairing_profiles/1', 'GET, PUT, DELETE'],
  ])('%s %s is 405 and says what is allowed', async (method, path, allowed) => {
    const reply = await (await startTestPce()).request(method, path);
    expect([reply.status, tokensOf(reply), reply.headers.get('allow')]).toEqual([
      405,
      ['method_not_allowed_error'],
      allowed,
    ]);
  });
});

describe('on the wire', () => {
  test('every answer has an id of its own and is not to be stored; times are UTC milliseconds', async () => {
    const { get } = await startTestPce();
    const [one, two] = [await get('/orgs/1/labels/1'), await get('/orgs/1/labels/1')];
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    expect(one.headers.get('x-request-id')).toMatch(uuid);
    expect(two.headers.get('x-request-id')).not.toBe(one.headers.get('x-request-id'));
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.body['created_at']).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  });

  test('the type is application/json and nothing more, on answers and refusals', async () => {
    const { get, post } = await startTestPce();
    for (const { headers } of [
      await get('/orgs/1/labels'),
      await post('/orgs/1/labels', { key: 'app', value: 'x' }),
      await post('/orgs/1/labels', {}),
      await get('/orgs/1/labels', { as: null }),
      await get('/orgs/2/labels'),
    ]) {
      expect(headers.get('content-type')).toBe('application/json');
    }
  });

  test('a doubled slash counts as one', async () => {
    expect((await (await startTestPce()).get('/orgs/1//labels')).status).toBe(200);
  });
});
