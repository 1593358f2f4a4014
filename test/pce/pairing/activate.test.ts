import { describe, expect, test } from 'vitest';
import { type Json, tokensOf } from '../../harness.ts';
import { fine, hrefOf, START, startWithHosts } from './hosts.ts';

describe('a key that is used', () => {
  test('makes a workload, a VEN and an agent that refer to one another', async () => {
    const { activate, get } = await startWithHosts();
    const paired = await activate({ hostname: 'web-1' });
    expect(paired.status).toBe(201);
    expect(paired.headers.get('content-type')).toBe('application/json');
    expect(Object.keys(paired.body)).toEqual(['workload', 'ven', 'agent']);
    const [workload, ven, agent] = (['workload', 'ven', 'agent'] as const).map((what) => hrefOf(paired, what));
    expect(ven).toBe(workload?.replace('/workloads/', '/vens/'));
    expect((await get(workload as string)).body).toMatchObject({
      href: workload,
      managed: true,
      online: true,
      hostname: 'web-1',
      ven: { href: ven, hostname: 'web-1', status: 'active', ven_type: 'server', version: '26.3.0-100' },
      agent: { href: agent, status: { status: 'active', managed_since: fine(START), last_heartbeat_on: fine(START) } },
      created_by: { href: agent },
      updated_by: { href: agent },
    });
    expect((await get(ven as string)).body).toMatchObject({
      hostname: 'web-1',
      status: 'active',
      activation_type: 'pairing_key',
      workloads: [{ href: workload }],
      created_by: { href: ven },
      version: '26.3.0-100',
    });
    expect((await get(agent as string)).body).toMatchObject({ hostname: 'web-1', online: true, ven: { href: ven } });
  });

  test('gives the values of the profile, with its labels expanded', async () => {
    const { activate, get, label, newKey, newProfile } = await startWithHosts();
    const labels = [{ href: await label('app', 'Shop') }, { href: await label('role', 'Web') }];
    const fields = { labels, enforcement_mode: 'full', visibility_level: 'flow_drops', ven_type: 'endpoint' };
    const profile = await newProfile({ ...fields, agent_software_release: '25.2.10-1' });
    const paired = await activate({ activation_code: await newKey(profile) });
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({
      labels: [
        { ...labels[0], key: 'app', value: 'Shop' },
        { ...labels[1], key: 'role', value: 'Web' },
      ],
      enforcement_mode: 'full',
      visibility_level: 'flow_drops',
      agent: { config: { mode: 'enforced', visibility_level: 'flow_drops' }, status: { agent_version: '25.2.10-1' } },
    });
    expect((await get(hrefOf(paired, 'ven'))).body).toMatchObject({
      labels,
      ven_type: 'endpoint',
      version: '25.2.10-1',
    });
  });

  test('is counted, and leaves the rest of the profile as it was', async () => {
    const { activate, get, newKey, newProfile, pce } = await startWithHosts();
    const profile = await newProfile();
    const keys = [await newKey(profile), await newKey(profile)];
    const before = (await get(profile)).body;
    pce.clock.advance(60);
    for (const activation_code of [...keys, keys[0]]) expect((await activate({ activation_code })).status).toBe(201);
    const last_pairing_at = '2026-01-01T00:01:00.000Z';
    expect((await get(profile)).body).toEqual({ ...before, total_use_count: 3, last_pairing_at });
  });

  test('leaves two events, by the agent', async () => {
    const { activate, get } = await startWithHosts();
    const paired = await activate({ hostname: 'web-1' });
    const agent = { href: hrefOf(paired, 'agent'), hostname: 'web-1' };
    const events = (await get<Json[]>('/orgs/1/events?max_results=2')).body;
    expect(events).toMatchObject([
      { event_type: 'workload.online', status: 'success', created_by: { agent } },
      {
        ...{ event_type: 'agent.activate', status: 'success', severity: 'info', created_by: { agent } },
        action: { ...callOfVen, http_status_code: 201 },
      },
    ]);
    expect(events[1]?.['action']).not.toHaveProperty('errors');
  });

  test('gives a host that pairs again its objects, on the present terms of the profile', async () => {
    const { activate, get, newKey, newProfile, pce, put } = await startWithHosts();
    const profile = await newProfile();
    const activation_code = await newKey(profile);
    const first = await activate({ activation_code, hostname: 'web-1' });
    pce.clock.advance(3600);
    await put(profile, { enforcement_mode: 'full' });
    const again = await activate({ activation_code, hostname: 'web-1' });
    expect(again.body).toEqual(first.body);
    expect((await get<Json[]>('/orgs/1/workloads')).body).toHaveLength(1);
    expect((await get(hrefOf(again, 'workload'))).body).toMatchObject({
      enforcement_mode: 'full',
      created_at: fine(START),
      updated_at: '2026-01-01T01:00:00.000000Z',
      updated_by: { href: hrefOf(first, 'agent') },
    });
    expect((await get(profile)).body).toMatchObject({ total_use_count: 2 });
    const other = await activate({ activation_code, hostname: 'web-1', identity: 'another machine' });
    expect(hrefOf(other, 'workload')).not.toBe(hrefOf(first, 'workload'));
  });
});

type Setup = Awaited<ReturnType<typeof startWithHosts>>;

/** Each gives an activation code that is refused. */
const refusals: Record<string, { of: (pce: Setup) => Promise<Json>; token: string }> = {
  'an unknown key': { of: async () => ({ activation_code: '1'.repeat(81) }), token: 'pairing_key_unknown' },
  'a revoked key': {
    of: async ({ newKey, newProfile, delete: remove }) => {
      const profile = await newProfile();
      const activation_code = await newKey(profile);
      await remove(`${profile}/pairing_keys`);
      return { activation_code };
    },
    token: 'pairing_key_revoked',
  },
  'the key of a deleted profile': {
    of: async ({ newKey, newProfile, delete: remove }) => {
      const profile = await newProfile();
      const activation_code = await newKey(profile);
      await remove(profile);
      return { activation_code };
    },
    token: 'pairing_key_revoked',
  },
  'the key of a disabled profile': {
    of: async ({ newKey, newProfile }) => ({ activation_code: await newKey(await newProfile({ enabled: false })) }),
    token: 'pairing_profile_disabled',
  },
  'an expired key': {
    of: async ({ newKey, newProfile, pce }) => {
      const activation_code = await newKey(await newProfile({ key_lifespan: 60 }));
      pce.clock.advance(60);
      return { activation_code };
    },
    token: 'pairing_key_expired',
  },
  'a spent key': {
    of: async ({ activate, newKey, newProfile }) => {
      const activation_code = await newKey(await newProfile({ allowed_uses_per_key: 1 }));
      await activate({ activation_code });
      return { activation_code };
    },
    token: 'pairing_key_spent',
  },
  'a label that there is not': { of: async () => ({ role: 'Wbe' }), token: 'pairing_label_unknown' },
  'a label that is locked': {
    of: async ({ label }) => {
      await label('role', 'Web');
      return { role: 'Web' };
    },
    token: 'pairing_profile_locked',
  },
  'a mode that is locked': { of: async () => ({ enforcement_mode: 'full' }), token: 'pairing_profile_locked' },
  'an older mode that is locked': { of: async () => ({ mode: 'idle' }), token: 'pairing_profile_locked' },
  'a visibility that is locked': {
    of: async () => ({ visibility_level: 'flow_off' }),
    token: 'pairing_profile_locked',
  },
  'an unknown option': { of: async () => ({ rloe: 'Web' }), token: 'input_validation_error' },
  'an address that is none': {
    of: async () => ({ interfaces: [{ name: 'eth0', address: 'nowhere' }] }),
    token: 'input_validation_error',
  },
};

/** The action of an event: a PCE does not tell which call it was. */
const callOfVen = {
  ...{ uuid: expect.stringMatching(/^[0-9a-f-]{36}$/), api_endpoint: 'FILTERED', api_method: 'POST' },
  src_ip: '127.0.0.1',
};

/** Codes that belong to no org, and bodies that are no activation. */
const untold = ['pairing_key_unknown', 'input_validation_error'];

describe('an activation', () => {
  test.each(Object.entries(refusals))('is refused for %s, and changes nothing', async (_what, { of, token }) => {
    const server = await startWithHosts();
    const told = await of(server);
    const all = async () =>
      Promise.all(
        ['pairing_profiles', 'workloads', 'vens'].map(async (kind) => (await server.get(`/orgs/1/${kind}`)).text),
      );
    const code = told['activation_code'] ?? (await server.newKey(await server.newProfile()));
    const before = await all();
    const refused = await server.activate({ ...told, activation_code: code });
    expect([refused.status, tokensOf(refused)]).toEqual([406, [token]]);
    expect(refused.headers.get('content-type')).toBe('application/json');
    expect(await all()).toEqual(before);
  });

  test.each(Object.entries(refusals).filter(([, { token }]) => !untold.includes(token)))(
    'that is refused for %s leaves an event of the failure, which says why',
    async (_what, { of, token }) => {
      const server = await startWithHosts();
      const { activate, get, newKey, newProfile } = server;
      const activation_code = await newKey(await newProfile());
      await activate({ activation_code, ...(await of(server)), hostname: 'late' });
      expect((await get<Json[]>('/orgs/1/events?max_results=1')).body).toMatchObject([
        {
          event_type: 'agent.activate',
          status: 'failure',
          severity: 'err',
          created_by: { agent: { hostname: 'late' } },
          action: { ...callOfVen, http_status_code: 406, errors: [{ token, message: expect.stringMatching(/./) }] },
          notifications: [{ notification_type: 'request.invalid', info: { token, hostname: 'late' } }],
        },
      ]);
    },
  );

  test.each(Object.entries(refusals))(
    'that is refused for %s is told with the reason in the log and by the library',
    async (_what, { of, token }) => {
      const log: { token?: string; why?: string }[] = [];
      const server = await startWithHosts({ log: (line) => void log.push(line) });
      const { activate, newKey, newProfile, pce } = server;
      const told = { activation_code: await newKey(await newProfile()), hostname: 'late', ...(await of(server)) };
      const [item] = (await activate(told)).body as unknown as { message: string }[];
      const why = item?.message.replace(/^.*#/, '') ?? '';
      expect(log.at(-1)).toMatchObject({ token, why: expect.stringMatching(/./) });
      await expect(pce.pair(told as never)).rejects.toMatchObject({
        status: 406,
        items: [{ token, message: expect.stringContaining(why) }],
      });
    },
  );

  test('that is refused uses up no id', async () => {
    const { activate, label } = await startWithHosts();
    const first = await activate();
    await label('role', 'Web');
    expect((await activate({ role: 'Web' })).status).toBe(406);
    const agents = [first, await activate()].map((paired) => hrefOf(paired, 'agent'));
    expect(agents).toEqual(['/orgs/1/agents/1', '/orgs/1/agents/2']);
  });

  test.each([
    ['its public address', { public_ip: 'foo' }],
    ['an address of 999', { public_ip: '999.1.1.1' }],
    ['a prefix of 33 bits', { interfaces: [{ name: 'eth0', address: '10.0.0.1', cidr_block: 33 }] }],
    ['a gateway', { interfaces: [{ name: 'eth0', address: '10.0.0.1', default_gateway_address: 'foo' }] }],
  ])('is refused for %s that is none', async (_what, told) => {
    const { activate } = await startWithHosts();
    const refused = await activate({ hostname: 'web-1', ...told });
    expect([refused.status, tokensOf(refused)]).toEqual([406, ['invalid_ip_address']]);
    // The same for a known host.
    await activate({ hostname: 'web-1' });
    expect((await activate({ hostname: 'web-1', ...told })).status).toBe(406);
  });

  test.each([
    ['a JSON list', '[]'],
    ['no JSON', '{'],
    ['nothing', ''],
  ])('of %s is refused', async (_what, body) => {
    const { pce } = await startWithHosts();
    const headers = { 'Content-Type': 'application/json' };
    const { status } = await fetch(`${pce.url}/_mock/v1/vens`, { method: 'POST', headers, body });
    expect([400, 406]).toContain(status);
  });

  test.each([
    ['role', { role: 'Web' }, { role_label_lock: false }],
    ['app', { app: 'Web' }, { app_label_lock: false }],
    ['env', { env: 'Web' }, { env_label_lock: false }],
    ['loc', { loc: 'Web' }, { loc_label_lock: false }],
  ])(
    'may choose its %s label where the profile does not lock it, in place of the profile’s',
    async (key, told, unlocked) => {
      const { activate, get, label, newKey, newProfile } = await startWithHosts();
      await label(key, 'Web');
      const other = key === 'loc' ? 'env' : 'loc';
      const labels = [{ href: await label(key, 'Given') }, { href: await label(other, 'Kept') }];
      const paired = await activate({
        activation_code: await newKey(await newProfile({ labels, ...unlocked })),
        ...told,
      });
      expect((await get(hrefOf(paired, 'workload'))).body['labels']).toMatchObject([
        { key, value: 'Web' },
        { key: other, value: 'Kept' },
      ]);
    },
  );

  test('may ask for a locked value that is the one of the profile', async () => {
    const { activate, label, newKey, newProfile } = await startWithHosts();
    const labels = [{ href: await label('role', 'Web') }];
    const activation_code = await newKey(await newProfile({ labels }));
    const same = { role: 'Web', enforcement_mode: 'visibility_only', visibility_level: 'flow_summary' };
    expect((await activate({ activation_code, ...same })).status).toBe(201);
    expect((await activate({ activation_code, mode: 'illuminated' })).status).toBe(201);
  });

  test('may choose modes that are not locked', async () => {
    const { activate, get, newKey, newProfile } = await startWithHosts();
    const unlocked = { enforcement_mode_lock: false, visibility_level_lock: false };
    const activation_code = await newKey(await newProfile(unlocked));
    const paired = await activate({ activation_code, mode: 'enforced', visibility_level: 'flow_off' });
    expect((await get(hrefOf(paired, 'workload'))).body).toMatchObject({
      enforcement_mode: 'full',
      visibility_level: 'flow_off',
      agent: { config: { mode: 'enforced' } },
    });
  });

  test('uses a key until the second before it expires, and one of unlimited lifespan for 68 years', async () => {
    const { activate, newKey, newProfile, pce } = await startWithHosts();
    const short = await newKey(await newProfile({ key_lifespan: 60 }));
    const long = await newKey(await newProfile({ key_lifespan: 2_147_483_647 }));
    const endless = await newKey(await newProfile());
    pce.clock.advance(59.999);
    expect((await activate({ activation_code: short })).status).toBe(201);
    pce.clock.advance(0.001);
    expect(tokensOf(await activate({ activation_code: short }))).toEqual(['pairing_key_expired']);
    pce.clock.advance(2_147_483_647 - 61);
    expect((await activate({ activation_code: long })).status).toBe(201);
    pce.clock.advance(1);
    expect(tokensOf(await activate({ activation_code: long }))).toEqual(['pairing_key_expired']);
    expect((await activate({ activation_code: endless })).status).toBe(201);
  });

  test('is held to the uses and lifespan that its key was made with, and otherwise to the present profile', async () => {
    const { activate, newKey, newProfile, put } = await startWithHosts();
    const profile = await newProfile({ allowed_uses_per_key: 1 });
    const activation_code = await newKey(profile);
    await put(profile, { allowed_uses_per_key: 'unlimited', enforcement_mode_lock: false });
    expect((await activate({ activation_code, enforcement_mode: 'full' })).status).toBe(201);
    expect(tokensOf(await activate({ activation_code }))).toEqual(['pairing_key_spent']);
  });

  test.each([
    ['active_agents_per_pce', 2],
    ['total_workloads', 2],
  ])('is refused beyond the hard limit %s, with an event', async (limit, most) => {
    const { activate, get } = await startWithHosts({ limits: new Map([[limit, most]]) });
    for (let i = 0; i < most; i++) expect((await activate()).status).toBe(201);
    expect(tokensOf(await activate())).toEqual(['object_limit_hard_limit_reached']);
    const [event] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    expect(event).toMatchObject({
      event_type: 'agent.activate',
      status: 'failure',
      notifications: [
        {
          notification_type: 'hard_limit.exceeded',
          info: { limit_type: limit, limit_value_found: most + 1, hard_limit: most },
        },
      ],
    });
  });

  test('that a hundred hosts try at once with a key of one use succeeds once', async () => {
    const { activate, get, newKey, newProfile } = await startWithHosts();
    const profile = await newProfile({ allowed_uses_per_key: 1 });
    const activation_code = await newKey(profile);
    const answers = await Promise.all(Array.from({ length: 100 }, () => activate({ activation_code })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await get(profile)).body).toMatchObject({ total_use_count: 1 });
    expect((await get<Json[]>('/orgs/1/workloads')).body).toHaveLength(1);
  });
});
