import { describe, expect, test } from 'vitest';
import { type Json, messagesOf, rolesScenario, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const draft = '/orgs/1/sec_policy/draft';
const active = '/orgs/1/sec_policy/active';
const boundaries = `${draft}/enforcement_boundaries`;
const web = { href: '/orgs/1/labels/1' };
const production = { href: '/orgs/1/labels/7' };
const any = (version: string) => ({ ip_list: { href: `/orgs/1/sec_policy/${version}/ip_lists/1` } });
const ssh = { port: 22, proto: 6 };

const body = { name: 'b', providers: [{ actors: 'ams' }], consumers: [any('active')], ingress_services: [ssh] };

const make = async ({ post }: TestPce, change: Json = {}) => (await post(boundaries, { ...body, ...change })).body;
const namesOf = async ({ get }: TestPce, query: string) =>
  (await get<Json[]>(`${boundaries}?${query}`)).body.map(({ name }) => name);

describe('an enforcement boundary', () => {
  test('is answered with its defaults, in the order of keys of a live PCE', async () => {
    const made = await make(await startTestPce({ clock: '2026-01-01T00:00:00Z' }));
    const at = '2026-01-01T00:00:00.000Z';
    const by = { href: '/users/1' };
    expect(JSON.stringify(made)).toBe(
      JSON.stringify({
        href: `${boundaries}/1`,
        ...{ name: 'b', created_at: at, updated_at: at, deleted_at: null },
        ...{ created_by: by, updated_by: by, deleted_by: null, update_type: 'create', caps: ['write', 'provision'] },
        ...{ ingress_services: [ssh], providers: [{ actors: 'ams' }], consumers: [any('draft')] },
        ...{ enabled: true, network_type: 'brn' },
      }),
    );
  });

  test('goes through draft and active form, and refers to what has the same form', async () => {
    const pce = await startTestPce();
    const { href } = await make(pce);
    await pce.post('/orgs/1/sec_policy', {});
    await pce.put(href as string, { enabled: false, ingress_services: [ssh, { port: 80, proto: 6 }, { proto: 17 }] });
    const { body: now } = await pce.get(`${active}/enforcement_boundaries/1`);
    expect([now['enabled'], now['consumers'], 'update_type' in now]).toEqual([true, [any('active')], false]);
    const { body: changed } = await pce.get(href as string);
    expect([changed['enabled'], changed['update_type']]).toEqual([false, 'update']);
    expect(changed['ingress_services']).toHaveLength(3);
    await pce.delete('/orgs/1/sec_policy/pending');
    expect((await pce.get(href as string)).body).toMatchObject({ enabled: true, update_type: null });
    expect((await pce.get('/orgs/1/sec_policy/2/enforcement_boundaries/1')).body['consumers']).toEqual([any('2')]);
  });

  test('shows the href of its actors alone, whatever else was sent along', async () => {
    const pce = await startTestPce();
    const { providers } = await make(pce, { providers: [{ label: { ...web, key: 'role', value: 'Web' } }] });
    expect(providers).toEqual([{ label: web }]);
  });

  test('shows the href of its services alone, and is found by nothing that was sent along', async () => {
    const pce = await startTestPce();
    const service = { href: `${draft}/services/1` };
    const strays = { name: 'x', port: 7, proto: 17 };
    const { href, ingress_services } = await make(pce, { ingress_services: [{ ...service, ...strays }] });
    expect(ingress_services).toEqual([service]);
    for (const query of ['service_ports.port=7', 'service_ports.proto=17'])
      expect(await namesOf(pce, query)).toEqual([]);
    await pce.put(href as string, { ingress_services: [{ ...service, ...strays }] });
    expect((await pce.get(href as string)).body['ingress_services']).toEqual([service]);
  });

  test('takes any name, and network_type as the console sends it', async () => {
    const pce = await startTestPce();
    await make(pce);
    expect(await make(pce, { network_type: 'non_brn' })).toMatchObject({ name: 'b', network_type: 'non_brn' });
  });

  test.each([
    [{ providers: [] }, 'input_validation_error'],
    [{ description: 'none' }, 'input_validation_error'],
    [{ ingress_services: [{ proto: 1 }] }, 'input_validation_error'],
    [{ providers: [{ label: { href: '/orgs/1/labels/99' } }] }, 'invalid_uri'],
    [{ consumers: [{ workload: web }] }, 'invalid_uri'],
    [{ providers: [{}] }, 'input_validation_error'],
    [{ consumers: [{ label: web, ...any('active') }] }, 'input_validation_error'],
    [{ providers: [{ actors: 'ams' }, { label: web }] }, 'rule_all_workloads_beside_labels'],
  ])('is refused with %j', async (change, token) => {
    const { post } = await startTestPce();
    const reply = await post(boundaries, { ...body, ...change });
    expect([reply.status, tokensOf(reply)]).toEqual([406, [token]]);
  });

  test('is told which of its actors names nobody, or two, in a PUT too', async () => {
    const pce = await startTestPce();
    const { href } = await make(pce);
    for (const [actor, says] of [
      [{}, 'names nobody'],
      [{ label: web, ...any('active') }, 'names label and ip_list'],
    ] as const) {
      const { text } = await pce.put(href as string, { consumers: [any('active'), actor] });
      expect(text).toContain("The property '#/consumers/1' of type object did not match");
      const { hint } = (await pce.pce.journal.find()).at(-1)?.explanation ?? {};
      expect(hint).toContain(`#/consumers/1 ${says}: each item names one`);
    }
  });

  test('keeps labels, IP lists and workloads from being deleted, in its active form too', async () => {
    const pce = await startTestPce();
    const workload = { href: (await pce.post('/orgs/1/workloads', { name: 'w' })).body['href'] as string };
    const list = { href: (await pce.post(`${draft}/ip_lists`, { name: 'l' })).body['href'] as string };
    const { href } = await make(pce, { providers: [{ label: web }, { workload }], consumers: [{ ip_list: list }] });
    await pce.post('/orgs/1/sec_policy', {});
    // The draft refers to none of them any longer.
    await pce.put(href as string, { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] });
    const refused = async (at: { href: string }) => tokensOf(await pce.delete(at.href));
    expect(await refused(web)).toEqual(['label_still_has_associated_enforcement_boundary']);
    expect(await refused(workload)).toEqual(['workload_still_has_associated_enforcement_boundary']);
    expect(await refused(list)).toEqual(['ip_list_referenced']);
    await pce.post('/orgs/1/sec_policy', {});
    for (const one of [web, workload, list]) expect((await pce.delete(one.href)).status).toBe(204);
  });

  test('is found by name, labels, services and network', async () => {
    const pce = await startTestPce();
    await make(pce, { name: 'one', providers: [{ label: web }, { label: production }], network_type: 'all' });
    await make(pce, {
      name: 'two',
      consumers: [{ label: web }],
      ingress_services: [{ port: 8000, to_port: 8999, proto: 6 }],
    });
    await make(pce, { name: 'three', ingress_services: [{ proto: 17 }] });
    const both = encodeURIComponent(JSON.stringify([[web.href, production.href]]));
    const either = encodeURIComponent(JSON.stringify([[web.href]]));
    for (const [query, names] of [
      ['name=T', ['two', 'three']],
      [`labels=${both}`, ['one']],
      [`labels=${either}`, ['one', 'two']],
      ['service_ports.port=8080', ['two', 'three']],
      ['service_ports.port=20-30', ['one', 'three']],
      ['service_ports.port=-1', ['one', 'two', 'three']],
      ['service_ports.proto=17', ['three']],
      ['network_type=all', ['one']],
    ] as const) {
      expect([query, await namesOf(pce, query)]).toEqual([query, names]);
    }
  });

  test('is not searched for a port that is none', async () => {
    const { get } = await startTestPce();
    const reply = await get(`${boundaries}?service_ports.port=ssh`);
    expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
    expect(messagesOf(reply)[0]).toContain('"ssh" is no port or range of ports');
  });

  test('is shown to global readers alone, without rights to a reader', async () => {
    const pce = await startTestPce({ scenario: rolesScenario(['read_only', 'ruleset_manager']) });
    const { href } = await make(pce, { consumers: [{ actors: 'ams' }] });
    const asked = async (role: 'read_only' | 'ruleset_manager') => pce.get(href as string, { as: pce.as(role) });
    expect((await asked('read_only')).body['caps']).toEqual([]);
    expect((await asked('ruleset_manager')).status).toBe(403);
  });
});
