import { describe, expect, test } from 'vitest';
import { clientOf, control, server } from './servers.ts';

describe('a search that no request can fit is refused, so that no count of 0 comes of a mistyped name', () => {
  test.each([
    [{ operation: 'label_get' }, 'did you mean labels_get?'],
    [{ operation: 'labels_get', method: 'POST' }, 'which is a GET'],
    [{ path: '/api/v2/orgs/1/labels' }, 'must be without'],
    [{ path: 'orgs/1/labels' }, 'must begin with /'],
    [{ path: '/orgs/1/labels?key=app' }, 'must be without a query'],
    [{ path: '/orgs/1/lables' }, 'did you mean labels?'],
    [{ path: '*/lables' }, 'status 404 or 405 finds such requests'],
    [{ path: '/labels' }, 'fits no call of a PCE'],
    [{ path: '/api/v1/orgs/1/labels' }, 'outside:* those outside of /api/v2'],
    [{ path: '/orgs/1/labels', method: 'PUT' }, 'which takes GET, POST'],
    [{ path: '/orgs/1/labels/web' }, 'has web, which the journal tells as …'],
    [{ path: '/orgs/1/kittens', status: 404 }, 'has kittens, which the journal tells as …'],
    [{ path: '/_mock/v1/orgs' }, 'the control API, which is not in the journal'],
    [{ path: '/lables'.repeat(50) }, 'has more than 300 characters'],
    [{ path: 'outside:orgs' }, 'does not go on with /'],
    [{ path: 'outside:/api/v2/orgs' }, 'is not outside of /api/v2'],
    [{ path: 'outside:*', operation: 'labels_get' }, 'does not fit labels_get'],
    [{ method: 'GETT' }, 'did you mean GET?'],
    [{ status: 20 }, 'is that of no answer'],
    [{ token: 'input_validation_eror' }, 'did you mean input_validation_error?'],
    [{ key: 'api_nobody' }, 'is neither a key that there is nor one of the journal'],
    [{ key: 'user_77' }, 'is neither a key that there is nor one of the journal'],
    [{ after: 99_999 }, 'is beyond the newest entry, 0'],
    [{ operation: 'labels_put', path: '/orgs/*/labels' }, 'does not fit labels_put, which is at /orgs/:org/labels/:id'],
    [{ operation: 'labels_get', path: '/orgs/1/labels/1' }, 'does not fit labels_get'],
    [{ operation: 'labels_get', status: 405 }, 'does not fit labels_get: a PCE has that call'],
    [{ operation: 'labels_get', status: 501 }, 'does not fit labels_get, which is modelled'],
    [{ operation: 'unmodelled GET /orgs/:org/core_service_types', status: 200 }, 'which is answered 501'],
    [{ operation: 'unmodelled GET /orgs/:org/core_service_types', ignored: true }, 'which is answered 501'],
    [{ path: '/orgs/1/labels', method: 'GET', status: 405 }, 'does not fit GET at this path, which has it'],
    [{ path: '/orgs/1/lables', status: 405 }, 'which is answered 404'],
    [{ token: 'input_validation_error', status: 404 }, 'does not fit input_validation_error, which is of a 406'],
    [{ path: 'outside:*', key: 'user_1' }, 'nobody is recognised there'],
    [{ path: 'outside:*', status: 200 }, 'all of them are refused'],
    [{ path: 'outside:*', ignored: true }, 'all of them are refused'],
  ])('%j', async (query, says) => {
    const { journal } = await server();
    await expect(journal.find(query)).rejects.toThrow(says);
    await expect(journal.count(query)).rejects.toThrow(says);
    await expect(journal.waitFor(query)).rejects.toThrow(says);
  });

  test.each([
    { operation: 'labels_get', method: 'head' },
    { path: '*/labels' },
    { path: '/orgs/1/lables', status: 404 },
    { path: '/orgs/1/labels', method: 'PATCH', status: 405 },
    { path: 'outside:/api/v1/*' },
    { path: '/orgs/1/rule_sets/…', status: 404 },
    { method: 'TRACE' },
    { path: '*1'.repeat(200) },
    { token: 'object_limit_hard_limit_reached' },
    { token: 'service_unavailable_error' },
    { key: 'api_me' },
    { key: 'user_1' },
    { after: 0, status: 0 },
    { operation: 'labels_get', method: 'GET', path: '/orgs/*/labels', status: 200, ignored: true },
    { operation: 'labels_put', path: '/orgs/*/labels/*' },
    { operation: 'labels_put', path: '*/labels/1' },
    { operation: 'pairing_profiles_collection_put', status: 405 },
    { token: 'input_validation_error', status: 200 },
    { path: '/orgs/*', method: 'GET', status: 405 },
    { path: 'outside:*', status: 404, ignored: false },
  ])('but not %j', async (query) => {
    expect(await (await server({ apiKey: 'api_me', apiSecret: 's' })).journal.count(query)).toBe(0);
  });

  test.each(['/orgs/1/labels/', '/orgs//1/labels', '*/labels/'])(
    '%s is the path without spare slashes',
    async (path) => {
      const pce = await server();
      await clientOf(pce).request('GET', '/orgs/1/labels');
      await clientOf(pce).request('GET', '/orgs/1/labels/');
      expect(await pce.journal.count({ path })).toBe(2);
    },
  );

  test('but not a key or a token that a fault names, or an entry has', async () => {
    const pce = await server();
    await pce.faults.add({ key: 'api_nobody', status: 503, token: 'of_mine' });
    expect(await pce.journal.count({ key: 'api_nobody', token: 'of_mine' })).toBe(0);
    await clientOf(pce, { org: 1, key: 'api_nobody', secret: 'x' }).request('GET', '/orgs/1/labels');
    await pce.faults.clear();
    expect(await pce.journal.count({ key: 'api_nobody', token: 'of_mine' })).toBe(1);
    await expect(pce.journal.count({ key: 'api_nobdy' })).rejects.toThrow('did you mean api_nobody?');
  });

  test('but not a status that a fault answers with', async () => {
    const pce = await server();
    await pce.faults.add({ operation: 'labels_get', status: 405, token: 'invalid_uri' });
    expect(await pce.journal.count({ operation: 'labels_get', status: 405, token: 'invalid_uri' })).toBe(0);
    await clientOf(pce).request('GET', '/orgs/1/labels');
    await pce.faults.clear();
    expect(await pce.journal.count({ operation: 'labels_get', status: 405, token: 'invalid_uri' })).toBe(1);
  });

  test('by HTTP too', async () => {
    const { status, text } = await control(await server(), 'GET', '/journal/count?method=GETT');
    expect([status, text]).toEqual([406, expect.stringContaining('did you mean GET?')]);
  });
});

test('a request outside of /api/v2 is found by no path of a PCE', async () => {
  const pce = await server();
  const { authorization, request } = clientOf(pce);
  await fetch(`${pce.url}/orgs/1/labels`, { headers: { authorization } });
  await fetch(`${pce.url}/api/v1/orgs/1/labels`, { headers: { authorization } });
  for (const path of ['/orgs/1/labels', '*/labels', '/orgs/*']) expect(await pce.journal.count({ path })).toBe(0);
  await request('GET', '/orgs/1/labels');
  for (const path of ['/orgs/1/labels', '*/labels', '/orgs/*']) expect(await pce.journal.count({ path })).toBe(1);
  expect((await pce.journal.find({ path: 'outside:*' })).map(({ path }) => path)).toEqual([
    'outside:/orgs/1/labels',
    'outside:/api/v1/orgs/1/labels',
  ]);
  expect(await pce.journal.count({ path: 'outside:/orgs/*' })).toBe(1);
});
