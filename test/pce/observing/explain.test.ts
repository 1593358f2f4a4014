import { describe, expect, test } from 'vitest';
import { clientOf, control, server } from '../../control/servers.ts';

describe('a refusal is explained', () => {
  test('by the schema: where, what, and what would have been taken', async () => {
    const pce = await server();
    await clientOf(pce).request('POST', '/orgs/1/pairing_profiles', { enabled: true, enforcement_mode: 'sometimes' });
    const [entry] = await pce.journal.find({ status: 406 });
    expect(entry?.explanation?.problems[0]).toMatchObject({
      property: '/enforcement_mode',
      accepted: { enum: ['idle', 'visibility_only', 'full', 'selective'] },
    });
    expect(JSON.stringify(entry)).not.toContain('sometimes');
    await clientOf(pce).request('POST', '/orgs/1/pairing_profiles', { enforcement_mode: 987_654_321_987 });
    expect(JSON.stringify(await pce.journal.find())).not.toContain('987654321987');
  });

  test('by what a parameter takes, and which there are', async () => {
    const pce = await server();
    const { request } = clientOf(pce);
    await request('GET', '/orgs/1/labels?max_results=x');
    await request('GET', '/orgs/1/workloads?managed=maybe');
    await request('GET', '/orgs/1/events?max_results=x');
    const [number, boolean, events] = (await pce.journal.find()).map(({ explanation }) => explanation?.problems[0]);
    expect(number).toMatchObject({
      property: '/max_results',
      accepted: { type: 'integer', minimum: 0, parameters: expect.arrayContaining(['max_results', 'key', 'value']) },
    });
    expect(boolean?.accepted).toMatchObject({ type: 'boolean' });
    expect(events?.accepted).toMatchObject({ type: 'integer', minimum: 0 });
  });

  test('by a word on whatever else was wrong', async () => {
    const pce = await server();
    const { request } = clientOf(pce);
    const headers = { authorization: `Basic ${btoa(`${pce.credentials?.key}:${pce.credentials?.secret}`)}` };
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{"a' };
    await fetch(`${pce.url}/api/v2/orgs/1/labels`, init);
    await request('POST', '/orgs/1/labels', { key: 'cats', value: 'x' });
    await request('PUT', '/orgs/1/labels/1');
    await request('GET', '/orgs/1/labels/99');
    await request('POST', '/orgs/1/pairing_profiles', { enabled: true, enforcment_mode: 'full' });
    await pce.faults.add({ status: 429 });
    await request('GET', '/orgs/1/labels');
    const told = (await pce.journal.find()).map(({ explanation }) => [
      explanation?.hint,
      explanation?.problems[0]?.problem,
    ]);
    expect(told).toEqual([
      ['The body is not valid JSON', undefined],
      ['the keys of org 1 are role, app, env, loc', undefined],
      ['no body was sent: {} with the Content-Type application/json is an empty one', undefined],
      ['org 1 has no label 99', undefined],
      [null, expect.stringContaining('["enforcment_mode"]')],
      ['fault 1', undefined],
    ]);
  });

  test.each([
    ['POST', '/orgs/1/pairing_profiles', { enabled: true, venType: 'server' }, 'venType', 'ven_type'],
    ['POST', '/orgs/1/pairing_profiles', { enabled: true, AppLabelLock: true }, 'AppLabelLock', 'app_label_lock'],
    [
      'POST',
      '/orgs/1/workloads',
      { name: 'a', interfaces: [{ name: 'e', linkState: 'up' }] },
      'linkState',
      'link_state',
    ],
  ])('by the name that another spelling means: %s %s %j', async (method, path, body, sent, meant) => {
    const pce = await server();
    await clientOf(pce).request(method, path, body);
    const [entry] = await pce.journal.find({ status: 406 });
    const told = expect.stringMatching(new RegExp(`"${sent}".*did you mean ${meant}\\?`));
    expect(entry?.explanation?.problems[0]?.problem).toEqual(told);
  });

  test('by twenty violations at most', async () => {
    const pce = await server();
    const interfaces = Array.from({ length: 100 }, () => ({ name: 1 }));
    await clientOf(pce).request('POST', '/orgs/1/workloads', { name: 'a', interfaces });
    await clientOf(pce).request('POST', '/orgs/1/workloads', { name: 'a', interfaces: interfaces.slice(0, 7) });
    const entries = await pce.journal.find({ status: 406 });
    expect(entries.map(({ explanation }) => explanation?.problems.length)).toEqual([20, expect.any(Number)]);
    expect(entries[1]?.explanation?.problems.length).toBeGreaterThanOrEqual(7);
  });

  test('by what to do with properties that are not taken', async () => {
    const lines: string[] = [];
    const pce = await server({ log: ({ why = '' }) => void lines.push(why) });
    const { request, get } = clientOf(pce);
    const [profile = {}] = await get('/orgs/1/pairing_profiles');
    const post = (body: object) => request('POST', '/orgs/1/pairing_profiles', body);
    await request('PUT', '/orgs/1/pairing_profiles/1', profile);
    await post({ enabled: true, enforcement_mod: 'full', is_defualt: 'x', some_secret: 1 });
    await post({ enabled: true, my_secret: 1 });
    const problems = (await pce.journal.find({ status: 406 })).map(
      ({ explanation }) => explanation?.problems[0]?.problem ?? '',
    );
    const [readOnly, mistyped, unknown] = problems;
    expect(readOnly).toMatch(/; read-only: href, .*caps \(leave out .*, or start with --validation lenient\)$/);
    expect(mistyped).toMatch(
      /\["enforcement_mod", "…", "…"\] .*; did you mean enforcement_mode\?; the answer has the names/,
    );
    expect(unknown).toMatch(/\["…"\] .* allowed; the answer has the names that are hidden here; taken: .*enabled/);
    expect(lines.filter((line) => line.includes('read-only: href'))).toHaveLength(1);
    expect(JSON.stringify([problems, lines])).not.toContain('secret');
  });

  test('by the call, or the name, that is meant by what is near it', async () => {
    const pce = await server();
    const { request } = clientOf(pce);
    const { body: key } = await control(pce, 'POST', '/vens', { code: 'x', hostname: 'h' });
    expect(JSON.stringify(key)).toContain('did you mean activation_code?');
    const nowhere = ['a', 'b'].map((id) => ({ href: `/orgs/1/vens/${id}` }));
    for (const [method, path, body, hint] of [
      [
        'PUT',
        '/orgs/1/pairing_profiles',
        { name: 'q' },
        'PUT is a call on one of them, whose path ends with its id; at the validation level lenient',
      ],
      ['POST', '/orgs/1/sec_policy/provision', {}, 'POST sec_policy provisions what is pending'],
      ['POST', '/orgs/1/pairing_profiles/1/pairing_key', { name: 'k' }, 'names that are hidden here; taken: none'],
      ['PUT', '/orgs/1/vens/unpair', { vens: nowhere }, '2 items failed'],
      ['PUT', '/orgs/1/vens/unpair', { vens: nowhere.slice(1) }, 'one item failed'],
    ] as const) {
      await request(method, path, body);
      expect(JSON.stringify((await pce.journal.find()).at(-1)?.explanation)).toContain(hint);
    }
  });

  test('by which property a PUT cannot change', async () => {
    const pce = await server();
    await clientOf(pce).request('PUT', '/orgs/1/labels/1', { key: 'app', value: 'b', href: '/orgs/1/labels/1' });
    const [entry] = await pce.journal.find({ status: 406 });
    expect(entry?.explanation?.problems[0]?.problem).toMatch(
      /; cannot change, as a POST alone sets it: key; read-only: href \(/,
    );
  });

  test.each([
    ['POST', 'ip_lists', { ip_ranges: [{ from_ip: '10.0.0.9', to_ip: '10.0.0.1' }] }, 'is below from_ip, "10.0.0.9"'],
    ['POST', 'ip_lists', { ip_ranges: [{ from_ip: '10.0.0.0/8', to_ip: '10.0.0.1' }] }, 'cannot stand beside a subnet'],
    ['POST', 'ip_lists', { ip_ranges: [{ from_ip: '10.0.0.1', to_ip: '::1' }] }, 'is not of the family of from_ip'],
    ['POST', 'ip_lists', { ip_ranges: [{ from_ip: '10.0.0.1', to_ip: 'x' }] }, '"x" is no address'],
    ['POST', 'restore', {}, 'restore brings a version into the draft: name its number'],
  ])('by what to do instead: %s %s %j', async (method, path, body, says) => {
    const lines: string[] = [];
    const pce = await server({ log: ({ why = '' }) => void lines.push(why) });
    const named = path === 'ip_lists' ? { name: 'x', ...body } : body;
    await clientOf(pce).request(method, `/orgs/1/sec_policy/draft/${path}`, named);
    expect((await pce.journal.find()).at(-1)?.explanation?.hint).toContain(says);
    await expect.poll(() => lines.at(-1)).toContain(says);
  });

  test.each(['events?timestamp[gte]=yesterday', 'workloads?last_heartbeat_on[gte]=2026-01-01'])(
    'by the form of a time: %s',
    async (path) => {
      const pce = await server();
      await clientOf(pce).request('GET', `/orgs/1/${path}`);
      expect((await pce.journal.find())[0]?.explanation?.hint).toContain('a time has a zone: 2026-01-31T07:00:00Z');
    },
  );

  test('by the protocols that a rule takes without a service', async () => {
    const pce = await server();
    const anyone = [{ actors: 'ams' }];
    const body = { providers: anyone, consumers: anyone, enabled: true, ingress_services: [{ proto: 1 }] };
    const { request } = clientOf(pce);
    await request('POST', '/orgs/1/sec_policy/draft/rule_sets', { name: 'r', scopes: [[]] });
    await request('POST', '/orgs/1/sec_policy/draft/rule_sets/1/deny_rules', body);
    const [entry] = await pce.journal.find({ status: 406 });
    expect(entry?.explanation?.problems[0]?.problem).toContain('or an object with proto 6 or 17');
  });

  test.each([
    ['a limit of requests', { rateLimit: 1 }, {}, 'more than 1 requests in a minute'],
    ['no credentials', {}, { authorization: '' }, 'curl -u KEY:SECRET'],
    ['credentials of another scheme', {}, { authorization: 'Bearer x' }, 'curl -u KEY:SECRET'],
  ])('by a word on %s', async (_what, options, headers, says) => {
    const pce = await server(options);
    const { authorization } = clientOf(pce);
    for (let i = 0; i < 2; i++) {
      await fetch(`${pce.url}/api/v2/orgs/1/labels`, { headers: { authorization, ...headers } });
    }
    expect((await pce.journal.find()).at(-1)?.explanation?.hint).toContain(says);
  });

  test('by its path, a word in the singular too', async () => {
    const pce = await server();
    await clientOf(pce).request('GET', '/org/1/labels');
    expect((await pce.journal.find())[0]).toMatchObject({ path: '/org/1/labels' });
  });

  test('by the calls that come closest', async () => {
    const pce = await server();
    const { request } = clientOf(pce);
    await request('GET', '/orgs/1/workload');
    await request('PATCH', '/orgs/1/labels');
    const [unknown, method] = await pce.journal.find();
    expect(unknown?.explanation?.nearest[0]).toBe('GET /orgs/:org/workloads');
    await request('GET', '/orgs/1/rule_sets');
    const [, , elsewhere] = await pce.journal.find();
    expect(elsewhere?.explanation?.nearest[0]).toBe('GET /orgs/:org/sec_policy/:pversion/rule_sets');
    expect(method?.explanation?.nearest).toEqual(['GET /orgs/:org/labels', 'POST /orgs/:org/labels']);
  });
});
