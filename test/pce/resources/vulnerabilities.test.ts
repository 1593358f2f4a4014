import { describe, expect, test } from 'vitest';
import { control } from '../../control/servers.ts';
import { type Json, rolesScenario, startTestPce, tokensOf } from '../../harness.ts';

const list = '/orgs/1/vulnerabilities';
const reports = '/orgs/1/vulnerability_reports';
const start = () => startTestPce({ clock: '2026-01-01T00:00:00.000Z' });
const made = { created_at: '2026-01-01T00:00:00.000Z', created_by: { href: '/users/1' } };
const changed = { updated_at: '2026-01-01T00:00:00.000Z', updated_by: { href: '/users/1' } };

/** Type, resource and sort of each change of the events of an org, the newest first. */
const eventsOf = async ({ get }: Awaited<ReturnType<typeof startTestPce>>, type: string) =>
  (await get<Json[]>(`/orgs/1/events?event_type=${type}`)).body.map(({ event_type, action, resource_changes }) => [
    event_type,
    (action as Json)['http_status_code'],
    (resource_changes as Json[]).map(({ resource, change_type }) => [resource, change_type]),
  ]);

describe('vulnerabilities', () => {
  test('are created by a PUT to their reference id, with defaults', async () => {
    const { get, put } = await start();
    const { status, text } = await put(`${list}/qualys-38173`, { name: 'SSL', score: 94 });
    expect([status, text]).toEqual([204, '']);
    expect((await get(`${list}/qualys-38173`)).body).toEqual({
      href: `${list}/qualys-38173`,
      ...{ name: 'SSL', score: 94, cve_ids: null, description: null },
      ...{ ...made, ...changed },
    });
  });

  test('are changed by a second PUT, which keeps what it leaves out', async () => {
    const pce = await start();
    const { get, put } = pce;
    await put(`${list}/one`, { name: 'first', score: 1, cve_ids: ['CVE-2020-1'], description: 'text' });
    pce.pce.clock.advance({ hours: 1 });
    expect((await put(`${list}/one`, { name: 'second', score: 100 })).status).toBe(204);
    expect((await get<Json[]>(list)).body).toEqual([
      {
        href: `${list}/one`,
        ...{ name: 'second', score: 100, cve_ids: ['CVE-2020-1'], description: 'text' },
        ...{ ...made, ...changed, updated_at: '2026-01-01T01:00:00.000Z' },
      },
    ]);
  });

  test('are created and updated in a list by POST', async () => {
    const pce = await start();
    const { get, put, post } = pce;
    await put(`${list}/old`, { name: 'old', score: 1, description: 'kept' });
    const { status, body } = await post<Json[]>(list, [
      { reference_id: 'old', name: 'newer', score: 2 },
      { reference_id: 'new', name: 'new', score: 3 },
    ]);
    expect([status, body]).toEqual([
      201,
      [
        { href: `${list}/old`, status: 'updated' },
        { href: `${list}/new`, status: 'created' },
      ],
    ]);
    expect((await get(`${list}/old`)).body).toMatchObject({ name: 'newer', score: 2, description: 'kept' });
    expect((await get(`${list}/new`)).body).toMatchObject({ name: 'new', score: 3 });
    const [event] = await eventsOf(pce, 'vulnerability.create');
    expect(event).toEqual([
      'vulnerability.create',
      201,
      [
        [{ vulnerability: { href: `${list}/old`, name: 'newer' } }, 'update'],
        [{ vulnerability: { href: `${list}/new`, name: 'new' } }, 'create'],
      ],
    ]);
  });

  test('are counted, and cut at max_results', async () => {
    const { get, post } = await start();
    await post(
      list,
      ['a', 'b', 'c'].map((reference_id) => ({ reference_id, name: reference_id, score: 0 })),
    );
    const { body, headers } = await get<Json[]>(`${list}?max_results=2`);
    expect([body.length, headers.get('x-total-count')]).toEqual([2, '3']);
  });

  test('are gone when they are deleted, though a report names them, and their ids are free', async () => {
    const { get, put, post, delete: remove } = await start();
    const workload = (await post('/orgs/1/workloads', { name: 'host' })).body['href'];
    await put(`${list}/one`, { name: 'one', score: 1 });
    const found = { ip_address: '10.0.0.1', workload: { href: workload }, vulnerability: { href: `${list}/one` } };
    await put(`${reports}/r`, { name: 'r', report_type: 'qualys', detected_vulnerabilities: [found] });
    expect((await remove(`${list}/one`)).status).toBe(204);
    expect([(await get(`${list}/one`)).status, (await remove(`${list}/one`)).status]).toEqual([404, 404]);
    expect((await get(`${reports}/r`)).body).toMatchObject({ num_vulnerabilities: 1 });
    expect((await put(`${list}/one`, { name: 'again', score: 1 })).status).toBe(204);
  });

  test.each([
    ['a score over 100', { name: 'x', score: 101 }],
    ['a score below 0', { name: 'x', score: -1 }],
    ['a score that is no integer', { name: 'x', score: 1.5 }],
    ['no score', { name: 'x' }],
    ['no name', { score: 1 }],
    ['a reference id in the body', { name: 'x', score: 1, reference_id: 'x' }],
    ['a description of null', { name: 'x', score: 1, description: null }],
  ])('are refused with %s', async (_title, body) => {
    const { get, put } = await start();
    const reply = await put(`${list}/x`, body);
    expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
    expect((await get(`${list}/x`)).status).toBe(404);
  });

  test.each(['', 'a/b', '../x', 'a b'])('are refused with the reference id %j, which no path can have', async (id) => {
    const { get, post } = await start();
    const right = { reference_id: 'right', name: 'x', score: 1 };
    expect(tokensOf(await post(list, [right, { ...right, reference_id: id }]))).toEqual(['input_validation_error']);
    expect((await get(list)).body).toEqual([]);
  });

  test('are not created under an id that is none', async () => {
    const { put } = await start();
    expect((await put(`${list}/a%20b`, { name: 'x', score: 1 })).status).toBe(404);
  });

  test('a list of more than their limit is refused as a whole', async () => {
    const pce = await start();
    await control(pce.pce, 'PUT', '/settings?org=1', { limits: { total_vulnerabilities: 1 } });
    const two = ['a', 'b'].map((reference_id) => ({ reference_id, name: reference_id, score: 0 }));
    expect(tokensOf(await pce.post(list, two))).toEqual(['object_limit_hard_limit_reached']);
    expect((await pce.get(list)).body).toEqual([]);
  });

  test('leave events of their creation, change and deletion', async () => {
    const pce = await start();
    const { put, delete: remove } = pce;
    await put(`${list}/one`, { name: 'one', score: 1 });
    await put(`${list}/one`, { name: 'two', score: 1 });
    await remove(`${list}/one`);
    const named = (name: string) => ({ vulnerability: { href: `${list}/one`, name } });
    expect(await eventsOf(pce, 'vulnerability.create')).toEqual([
      ['vulnerability.create', 204, [[named('one'), 'create']]],
    ]);
    expect(await eventsOf(pce, 'vulnerability.update')).toEqual([
      ['vulnerability.update', 204, [[named('two'), 'update']]],
    ]);
    expect(await eventsOf(pce, 'vulnerability.delete')).toEqual([
      ['vulnerability.delete', 204, [[named('two'), 'delete']]],
    ]);
  });
});

describe('vulnerability reports', () => {
  const report = { name: 'weekly', report_type: 'qualys' };

  /** Two vulnerabilities, of which one workload has both. */
  async function startScanned() {
    const pce = await start();
    const workload = { href: (await pce.post('/orgs/1/workloads', { name: 'host' })).body['href'] as string };
    for (const id of ['a', 'b']) await pce.put(`${list}/${id}`, { name: id, score: 10 });
    const finding = (id: string) => ({
      ...{ ip_address: '10.0.0.1', port: 443, proto: 6, state: 'active', workload },
      vulnerability: { href: `${list}/${id}` },
    });
    return { ...pce, workload, finding };
  }

  test('are created by a PUT to their reference id, with defaults', async () => {
    const { get, put } = await start();
    const { status, text } = await put(`${reports}/weekly-1`, report);
    expect([status, text]).toEqual([204, '']);
    const shown = {
      href: `${reports}/weekly-1`,
      ...{ ...report, num_vulnerabilities: 0, authoritative: false, scanned_ips: [], exported_at: null },
      ...{ ...made, ...changed },
    };
    expect((await get(`${reports}/weekly-1`)).body).toEqual(shown);
    const { body, headers } = await get(reports);
    expect([body, headers.get('x-total-count')]).toEqual([[shown], '1']);
  });

  test('count the vulnerabilities that they name, and do not show them', async () => {
    const { get, put, finding } = await startScanned();
    const detected_vulnerabilities = [finding('a'), finding('b')];
    const sent = { ...report, authoritative: true, scanned_ips: ['10.0.0.1'], exported_at: '2026-01-01T00:00:00.000Z' };
    expect((await put(`${reports}/r`, { ...sent, detected_vulnerabilities })).status).toBe(204);
    const { body } = await get(`${reports}/r`);
    expect(body).toMatchObject({ ...sent, num_vulnerabilities: 2 });
    expect(body).not.toHaveProperty('detected_vulnerabilities');
    await put(`${reports}/r`, { ...report, name: 'renamed' });
    expect((await get(`${reports}/r`)).body).toMatchObject({ ...sent, name: 'renamed', num_vulnerabilities: 2 });
    await put(`${reports}/r`, { ...report, detected_vulnerabilities: [] });
    expect((await get(`${reports}/r`)).body).toMatchObject({ num_vulnerabilities: 0 });
  });

  test.each([
    ['workload', '/orgs/1/workloads/00000000-0000-4000-8000-000000000000'],
    ['workload', '/orgs/1/vulnerabilities/a'],
    ['vulnerability', '/orgs/1/vulnerabilities/none'],
    ['vulnerability', '/orgs/2/vulnerabilities/a'],
  ])('are refused with a %s that there is not: %s', async (property, href) => {
    const { get, put, finding } = await startScanned();
    const detected_vulnerabilities = [finding('a'), { ...finding('b'), [property]: { href } }];
    const reply = await put(`${reports}/r`, { ...report, detected_vulnerabilities });
    expect([reply.status, tokensOf(reply)]).toEqual([406, ['invalid_uri']]);
    expect((await get(`${reports}/r`)).status).toBe(404);
  });

  test.each([
    ['no type', { name: 'x' }],
    ['a scanned address that is none', { ...report, scanned_ips: ['10.0.0.0/8'] }],
    ['a time that is none', { ...report, exported_at: 'today' }],
    ['a finding that names nothing', { ...report, detected_vulnerabilities: [{ ip_address: '10.0.0.1' }] }],
    ['a count', { ...report, num_vulnerabilities: 1 }],
  ])('are refused with %s', async (_title, body) => {
    const { put } = await start();
    const reply = await put(`${reports}/x`, body);
    expect(reply.status).toBe(406);
    expect(tokensOf(reply)).toContain('input_validation_error');
  });

  test('leave an event of their update when they are created, as a PCE knows no other', async () => {
    const pce = await start();
    const { put, delete: remove } = pce;
    await put(`${reports}/r`, report);
    await put(`${reports}/r`, { ...report, name: 'renamed' });
    expect((await remove(`${reports}/r`)).status).toBe(204);
    const named = (name: string) => ({ vulnerability_report: { href: `${reports}/r`, name } });
    expect(await eventsOf(pce, 'vulnerability_report.update')).toEqual([
      ['vulnerability_report.update', 204, [[named('renamed'), 'update']]],
      ['vulnerability_report.update', 204, [[named('weekly'), 'create']]],
    ]);
    expect(await eventsOf(pce, 'vulnerability_report.delete')).toHaveLength(1);
  });

  test('are not created by POST', async () => {
    const { post } = await start();
    expect((await post(reports, report)).status).toBe(405);
  });
});

const readers = ['read_only', 'workload_manager', 'ruleset_manager', 'global_object_provisioner'] as const;

test.each([
  ['vulnerabilities', { name: 'x', score: 1 }],
  ['vulnerability_reports', { name: 'x', report_type: 'qualys' }],
])('everyone reads %s, administrators write them', async (kind, body) => {
  const pce = await startTestPce({ scenario: rolesScenario(['admin', ...readers]) });
  expect((await pce.put(`/orgs/1/${kind}/x`, body, { as: pce.as('admin') })).status).toBe(204);
  for (const role of readers) {
    const caller = { as: pce.as(role) };
    expect([role, (await pce.get(`/orgs/1/${kind}/x`, caller)).status]).toEqual([role, 200]);
    expect([role, (await pce.put(`/orgs/1/${kind}/y`, body, caller)).status]).toEqual([role, 403]);
    expect([role, (await pce.delete(`/orgs/1/${kind}/x`, caller)).status]).toEqual([role, 403]);
  }
});

describe('a scenario', () => {
  const load = async (objects: object) => {
    const pce = await startTestPce();
    return {
      ...pce,
      loaded: await control(pce.pce, 'POST', '/scenarios', { scenario: { orgs: [{ id: 1, objects }] } }),
    };
  };

  test('describes vulnerabilities and reports by their hrefs and the bodies of a PUT', async () => {
    const { get, loaded } = await load({
      vulnerabilities: [{ href: `${list}/qualys-1`, name: 'one', score: 5 }],
      vulnerability_reports: [{ href: `${reports}/r`, name: 'r', report_type: 'qualys' }],
    });
    expect(loaded.status).toBeLessThan(300);
    expect((await get(`${list}/qualys-1`)).body).toMatchObject({ name: 'one', score: 5 });
    expect((await get(`${reports}/r`)).body).toMatchObject({ name: 'r', num_vulnerabilities: 0 });
  });

  test('is refused without the href of a vulnerability', async () => {
    const { loaded } = await load({ vulnerabilities: [{ name: 'one', score: 5 }] });
    expect([loaded.status, JSON.stringify(loaded.body)]).toEqual([
      406,
      expect.stringContaining('vulnerabilities/0 needs an href, /orgs/1/vulnerabilities/'),
    ]);
  });
});
