import { describe, expect, test } from 'vitest';
import { type Json, rolesScenario, startTestPce, tokensOf } from '../../harness.ts';

describe('service calls', () => {
  test('health is a list with one standalone cluster, well', async () => {
    const { get } = await startTestPce({ fqdn: 'pce.example.com' });
    const { status, body } = await get<Json[]>('/health');
    expect(status).toBe(200);
    expect(body).toEqual([expect.objectContaining({ status: 'normal', type: 'standalone', fqdn: 'pce.example.com' })]);
  });

  test('noop answers {}', async () => {
    expect((await (await startTestPce()).get('/noop')).text).toBe('{}');
  });

  test('node_available needs no credentials', async () => {
    expect((await (await startTestPce()).get('/node_available', { as: null })).status).toBe(200);
  });

  test('product_version is flat, with dotted integers and a long form', async () => {
    const { body } = await (await startTestPce({ pceVersion: '25.2.20' })).get('/product_version');
    expect(body).toMatchObject({ version: '25.2.20', short_display: '25.2.20', build: expect.any(Number) });
    expect(body['long_display']).toBe(`25.2.20-${body['build']}`);
  });
});

describe('settings/workloads', () => {
  const path = '/orgs/1/settings/workloads';

  test('has defaults, and replaces what a PUT names', async () => {
    const { get, put } = await startTestPce();
    const before = (await get(path)).body;
    expect(before['workload_disconnected_timeout_seconds']).toContainEqual({
      scope: [],
      value: 10_800,
      ven_type: 'server',
    });
    const change = { ven_uninstall_timeout_hours: [{ scope: [], value: -1 }] };
    expect((await put(path, change)).status).toBe(204);
    // The hours know no type of VEN.
    expect((await get(path)).body).toEqual({ ...before, ...change });
    expect(tokensOf(await put(path, { ven_uninstall_timeout_hours: [{ scope: [], value: -2 }] }))).toEqual([
      'input_validation_error',
    ]);
  });

  const timeout = 'workload_disconnected_timeout_seconds';

  test.each([{ ven_type: '' }, { ven_type: null }, {}, { ven_type: 'server' }])(
    'takes the VEN type %j for servers, and leaves endpoints alone',
    async (given) => {
      const { get, put } = await startTestPce();
      await put(path, { [timeout]: [{ scope: [], value: 3600, ...given }] });
      expect((await get(path)).body[timeout]).toEqual([
        { scope: [], value: 3600, ven_type: 'server' },
        { scope: [], value: 86_400, ven_type: 'endpoint' },
      ]);
    },
  );

  test('adds the entry of a scope, and changes it by the same scope in whatever order', async () => {
    const { get, put } = await startTestPce();
    const before = (await get(path)).body[timeout] as Json[];
    const scope = [{ href: '/orgs/1/labels/1' }, { href: '/orgs/1/labels/7' }];
    await put(path, { [timeout]: [{ scope, value: 400 }] });
    const entry = { scope: scope.toReversed(), value: 500, ven_type: 'server' };
    await put(path, { [timeout]: [entry] });
    expect((await get(path)).body[timeout]).toEqual([...before, entry]);
  });

  test.each(['workload_disconnected_timeout_seconds', 'ven_uninstall_timeout_hours'])(
    'takes an empty list of %s, and leaves the entries that there are',
    async (setting) => {
      const { get, put } = await startTestPce();
      const before = (await get(path)).body;
      expect((await put(path, { [setting]: [] })).status).toBe(204);
      expect((await get(path)).body).toEqual(before);
    },
  );

  test('has labels of the org in its scopes, and no others', async () => {
    const { get, put, post, delete: remove } = await startTestPce();
    const before = (await get(path)).body;
    const gone = (await post('/orgs/1/labels', { key: 'role', value: 'gone' })).body['href'];
    await remove(gone as string);
    for (const href of [gone, '/orgs/1/labels/99999', '/orgs/2/labels/1', '/orgs/1/workloads/1', 'x']) {
      const scope = [{ href: '/orgs/1/labels/1' }, { href }];
      for (const [setting, entry] of [
        ['workload_disconnected_notification_seconds', { scope, warning: 400 }],
        ['ven_uninstall_timeout_hours', { scope, value: 4 }],
      ] as const) {
        const reply = await put(path, { [setting]: [entry] });
        expect([reply.status, reply.body]).toEqual([
          406,
          [{ token: 'invalid_uri', message: `Invalid URI: {${href}}` }],
        ]);
      }
    }
    expect((await get(path)).body).toEqual(before);
  });

  test('shows an entry whose label was deleted until the next PUT of its setting', async () => {
    const { get, put, post, delete: remove } = await startTestPce();
    const before = (await get(path)).body[timeout] as Json[];
    const href = (await post('/orgs/1/labels', { key: 'role', value: 'gone' })).body['href'];
    const [ofGone, ofOther] = [href, '/orgs/1/labels/1'].map((label) => ({
      ...{ scope: [{ href: label }], value: 400, ven_type: 'server' },
    }));
    await put(path, { [timeout]: [ofGone] });
    expect((await remove(href as string)).status).toBe(204);
    await put(path, { ven_uninstall_timeout_hours: [] });
    expect((await get(path)).body[timeout]).toEqual([...before, ofGone]);
    await put(path, { [timeout]: [ofOther] });
    expect((await get(path)).body[timeout]).toEqual([...before, ofOther]);
  });

  test('keeps of an entry what the setting knows', async () => {
    const { get, put } = await startTestPce({ validation: 'lenient' });
    const setting = 'workload_disconnected_notification_seconds';
    const entry = { scope: [{ href: '/orgs/1/labels/1' }], warning: 400 };
    expect((await put(path, { [setting]: [{ ...entry, colour: 'red' }] })).status).toBe(204);
    expect(((await get(path)).body[setting] as Json[]).at(-1)).toEqual({ ...entry, ven_type: 'server' });
  });

  test('refuses an entry beyond the limit, and changes those that there are', async () => {
    const { get, put } = await startTestPce({ limits: { total_entries_per_workload_setting: 1 } });
    const entry = (value: number) => ({ scope: [], value, ven_type: 'endpoint' });
    expect((await put(path, { [timeout]: [entry(500)] })).status).toBe(204);
    const beyond = await put(path, { [timeout]: [{ scope: [{ href: '/orgs/1/labels/1' }], value: 1 }] });
    expect(tokensOf(beyond)).toEqual(['object_limit_hard_limit_reached']);
    expect((await get(path)).body[timeout]).toHaveLength(2);
    expect((await get(path)).body[timeout]).toContainEqual(entry(500));
  });

  test('is read and written by the roles of the API index', async () => {
    const { get, put, as } = await startTestPce({
      scenario: rolesScenario(['read_only', 'workload_manager', 'admin']),
    });
    const statuses = async (role: 'read_only' | 'workload_manager' | 'admin') => [
      (await get(path, { as: as(role) })).status,
      (await put(path, {}, { as: as(role) })).status,
    ];
    expect(await statuses('read_only')).toEqual([200, 403]);
    expect(await statuses('workload_manager')).toEqual([403, 403]);
    expect(await statuses('admin')).toEqual([200, 204]);
  });
});

test('VEN releases name one default, which profiles without a release show', async () => {
  const { get } = await startTestPce();
  const { body } = await get<Json[]>('/orgs/1/software/ven/releases?ven_type=all');
  expect(body.map(({ default: isDefault }) => isDefault)).toEqual([true]);
  const profile = (await get('/orgs/1/pairing_profiles/1')).body;
  expect(profile['agent_software_release']).toBe(`Default (${body[0]?.['release']})`);
  expect((await get(body[0]?.['href'] as string)).body).toEqual(body[0]);
  expect((await get('/orgs/1/software/ven/releases/1.0')).status).toBe(404);
});

describe('events', () => {
  test('are filtered by type, status, creator and time, and read one by one', async () => {
    const { pce, get, post, put } = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
    await post('/orgs/1/labels', { key: 'app', value: 'a' });
    pce.clock.advance(60);
    await put('/orgs/1/labels/1', { value: 'b' });
    await get('/orgs/1/labels', { as: 'api_owner:wrong' });
    const types = async (query: string) =>
      (await get<Json[]>(`/orgs/1/events?${query}`)).body.map(({ event_type }) => event_type);
    expect(await types('')).toEqual(['request.authentication_failed', 'label.update', 'label.create']);
    expect(await types('event_type=label.create')).toEqual(['label.create']);
    expect(await types('status=failure')).toEqual(['request.authentication_failed']);
    expect(await types('created_by=/users/1&max_results=1')).toEqual(['label.update']);
    expect(await types('timestamp%5Bgte%5D=2026-01-01T00:01:00Z')).toHaveLength(2);
    expect(await types('timestamp%5Blte%5D=2026-01-01T00:00:00Z')).toEqual(['label.create']);
    const [newest] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    expect((await get(newest?.['href'] as string)).body).toEqual(newest);
    for (const bad of ['2026-01-01', '2026-01-01T00:00:00', 'x']) {
      expect(tokensOf(await get(`/orgs/1/events?timestamp%5Bgte%5D=${bad}`))).toEqual(['invalid_timestamp']);
    }
    for (const bad of ['status=maybe', 'severity=bad']) {
      expect(tokensOf(await get(`/orgs/1/events?${bad}`))).toEqual(['input_validation_error']);
    }
  });
});

describe('what is not there', () => {
  test.each([
    ['GET', '/orgs/1/kubernetes_workloads'],
    ['PUT', '/orgs/1/workloads/bulk_import'],
    ['GET', '/orgs/1/sec_policy/draft/ip_lists'],
    ['PUT', '/orgs/1/pairing_profiles/delete'],
    ['GET', '/orgs/1/pairing_profiles/facets'],
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
