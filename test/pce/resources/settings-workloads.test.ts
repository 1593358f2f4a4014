import { describe, expect, test } from 'vitest';
import { type Json, rolesScenario, startTestPce, tokensOf } from '../../harness.ts';

describe('settings/workloads', () => {
  const path = '/orgs/1/settings/workloads';

  test('has defaults, and replaces the settings that a PUT names', async () => {
    const { get, put } = await startTestPce();
    const before = (await get(path)).body;
    expect(before['workload_disconnected_timeout_seconds']).toContainEqual({
      scope: [],
      value: 10_800,
      ven_type: 'server',
    });
    const change = { ven_uninstall_timeout_hours: [{ scope: [], value: -1 }] };
    expect((await put(path, change)).status).toBe(204);
    // The hours have no type of VEN.
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

  test('adds the entry of a scope, and changes it by the same scope in any order', async () => {
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

  test('keeps the properties of an entry that the setting has', async () => {
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
