import { describe, expect, test } from 'vitest';
import { type Json, type Reply, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const services = '/orgs/1/sec_policy/draft/virtual_services';
const web = { href: '/orgs/1/labels/1' };
const database = { href: '/orgs/1/labels/2' };
const production = { href: '/orgs/1/labels/7' };
const service = { href: '/orgs/1/sec_policy/draft/services/1' };
const netbios = [{ port: 137, proto: 17 }];

const make = async ({ post }: TestPce, change: Json = {}) =>
  (await post(services, { name: 'vs', service_ports: netbios, ...change })).body;
const namesOf = async ({ get }: TestPce, query: string) =>
  (await get<Json[]>(`${services}?${query}`)).body.map(({ name }) => name);

describe('a virtual service', () => {
  test('is answered with its defaults, in the order of keys of a live PCE', async () => {
    const made = await make(await startTestPce({ clock: '2026-01-01T00:00:00Z' }), { labels: [web] });
    const at = '2026-01-01T00:00:00.000Z';
    const by = { href: '/users/1' };
    expect(JSON.stringify(made)).toBe(
      JSON.stringify({
        href: made['href'],
        ...{ created_at: at, updated_at: at, deleted_at: null, created_by: by, updated_by: by, deleted_by: null },
        ...{ update_type: 'create', name: 'vs', description: null, external_data_set: null },
        ...{ external_data_reference: null, pce_fqdn: null, service_ports: netbios, service_addresses: [] },
        ...{ labels: [{ ...web, key: 'role', value: 'Web' }], ip_overrides: [], apply_to: 'host_only' },
        caps: ['write', 'provision', 'delete'],
      }),
    );
    expect(made['href']).toMatch(/^\/orgs\/1\/sec_policy\/draft\/virtual_services\/[0-9a-f-]{36}$/);
  });

  test('answers ports and addresses with the keys that were sent, in the order of a live PCE', async () => {
    const made = await make(await startTestPce(), {
      service_ports: [{ to_port: 90, proto: 6, port: 80 }, { proto: 17 }],
      service_addresses: [
        { port: 8080, ip: '10.0.0.1' },
        { fqdn: 'a.example', description: 'd' },
      ],
    });
    expect(JSON.stringify(made['service_ports'])).toBe('[{"port":80,"proto":6,"to_port":90},{"proto":17}]');
    expect(JSON.stringify(made['service_addresses'])).toBe(
      '[{"ip":"10.0.0.1","port":8080},{"description":"d","fqdn":"a.example"}]',
    );
  });

  test('has a service or ports: a PUT of the one drops the other, and in force it is as it was provisioned', async () => {
    const pce = await startTestPce();
    const href = (await make(pce))['href'] as string;
    await pce.post('/orgs/1/sec_policy', {});
    const keys = ({ body }: Reply) => ['service', 'service_ports'].filter((name) => name in body);
    const put = async (body: Json) => (await pce.put(href, body)).status;
    expect(await put({ service })).toBe(204);
    expect(keys(await pce.get(href))).toEqual(['service']);
    expect(keys(await pce.get(href.replace('draft', 'active')))).toEqual(['service_ports']);
    await pce.post('/orgs/1/sec_policy', {});
    expect(keys(await pce.get(href.replace('draft', 'active')))).toEqual(['service']);
    expect(keys(await pce.get(href.replace('draft', '2')))).toEqual(['service_ports']);
    expect(await put({ service_ports: [{ port: 53, proto: 17 }] })).toBe(204);
    expect(keys(await pce.get(href))).toEqual(['service_ports']);
    await pce.delete('/orgs/1/sec_policy/pending');
    expect((await pce.get(href)).body).toMatchObject({ service, update_type: null });
    expect(await put({ description: 'a PUT of neither leaves it' })).toBe(204);
    expect(keys(await pce.get(href))).toEqual(['service']);
  });

  test.each([
    [{ service }, 'input_validation_error'],
    [{ service_ports: [] }, 'input_validation_error'],
    [{ service_ports: [{ proto: 1 }] }, 'input_validation_error'],
    [{ apply_to: 'nothing' }, 'input_validation_error'],
    [{ labels: [{ href: '/orgs/1/labels/99' }] }, 'invalid_uri'],
    [{ labels: [web, database] }, 'duplicate_label_type'],
    [{ ip_overrides: ['10.0.0.0/33'] }, 'invalid_ip_address'],
    [{ ip_overrides: ['10.1'] }, 'invalid_ip_address'],
    [{ service_addresses: [{ ip: 'a.example', port: 80 }] }, 'invalid_ip_address'],
  ])('is refused with %j', async (change, token) => {
    const { post } = await startTestPce();
    const reply = await post(services, { name: 'vs', service_ports: netbios, ...change });
    expect([reply.status, tokensOf(reply)]).toEqual([406, [token]]);
  });

  test('is not changed to both a service and ports', async () => {
    const pce = await startTestPce();
    const { href } = await make(pce);
    const reply = await pce.put(href as string, { service, service_ports: netbios });
    expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
  });

  test('keeps its labels from being deleted, and shows their new values', async () => {
    const pce = await startTestPce();
    const { href } = await make(pce, { labels: [web] });
    await pce.post('/orgs/1/sec_policy', {});
    await pce.put(web.href, { value: 'Renamed' });
    const shown = [{ ...web, key: 'role', value: 'Renamed' }];
    expect((await pce.get(href as string)).body['labels']).toEqual(shown);
    expect((await pce.get((href as string).replace('draft', 'active'))).body['labels']).toEqual(shown);
    const refused = await pce.delete(web.href);
    expect(tokensOf(refused)).toEqual(['label_still_has_associated_virtual_service']);
  });

  test('tells by usage=true what refers to it, in the draft or in force', async () => {
    const pce = await startTestPce();
    const href = String((await make(pce))['href']);
    await pce.post('/orgs/1/sec_policy', {});
    const inForce = href.replace('draft', 'active');
    const flags = async () => {
      const [listed] = (await pce.get<Json[]>(`${services}?usage=true`)).body;
      const { usage } = (await pce.get(`${href}?usage=true`)).body;
      expect([listed?.['usage'], (await pce.get(`${inForce}?usage=true`)).body['usage']]).toEqual([usage, usage]);
      return usage;
    };
    expect((await pce.get(href)).body).not.toHaveProperty('usage');
    expect(await flags()).toEqual({ ruleset: false, rule: false, service_binding: false });
    const workload = { href: (await pce.post('/orgs/1/workloads', { name: 'a' })).body['href'] };
    await pce.post('/orgs/1/service_bindings', [{ virtual_service: { href: inForce }, workload }]);
    expect(await flags()).toEqual({ ruleset: false, rule: false, service_binding: true });
    const ruleSets = '/orgs/1/sec_policy/draft/rule_sets';
    const rule = {
      enabled: true,
      ...{ providers: [{ virtual_service: { href } }], consumers: [{ actors: 'ams' }], ingress_services: [service] },
      resolve_labels_as: { providers: ['virtual_services'], consumers: ['workloads'] },
    };
    expect((await pce.post(ruleSets, { name: 'r', scopes: [[]], rules: [rule] })).status).toBe(201);
    expect(await flags()).toEqual({ ruleset: true, rule: true, service_binding: true });
  });

  test('is found by its ports, addresses, labels and service', async () => {
    const pce = await startTestPce();
    await make(pce, { name: 'netbios', labels: [web, production] });
    await make(pce, {
      name: 'range',
      service_ports: [{ port: 8000, to_port: 8999, proto: 6 }],
      service_addresses: [{ fqdn: 'host.labs.example' }],
      labels: [web],
    });
    await make(pce, {
      name: 'addressed',
      service_ports: [{ port: 22, proto: 6 }],
      service_addresses: [{ ip: '10.9.8.7', port: 1 }],
    });
    await pce.post(services, { name: 'named', service });
    const lists = (...hrefs: { href: string }[][]) =>
      encodeURIComponent(JSON.stringify(hrefs.map((list) => list.map(({ href }) => href))));
    for (const [query, names] of [
      ['service_ports.port=137', ['netbios']],
      ['service_ports.port=8080', ['range']],
      ['service_ports.proto=6', ['range', 'addressed']],
      ['service_address.fqdn=LABS', ['range']],
      ['service_address.ip=10.9', ['addressed']],
      [`labels=${lists([web, production])}`, ['netbios']],
      [`labels=${lists([web])}&name=range`, ['range']],
      [`service=${service.href}`, ['named']],
      [`service=${service.href.replace('draft', 'active')}`, ['named']],
    ] as const) {
      expect([query, await namesOf(pce, query)]).toEqual([query, names]);
    }
  });

  test('may have the name of another, not its external reference', async () => {
    const pce = await startTestPce();
    const external = { external_data_set: 's', external_data_reference: 'r' };
    await make(pce, external);
    await make(pce);
    expect(await namesOf(pce, 'name=vs')).toEqual(['vs', 'vs']);
    const reply = await pce.post(services, { name: 'other', service_ports: netbios, ...external });
    expect(tokensOf(reply)).toEqual(['external_reference_not_unique']);
  });
});

describe('a bulk call on virtual services', () => {
  const bulk = ({ put }: TestPce, verb: string, body: unknown) => put<Json[]>(`${services}/bulk_${verb}`, body);

  test('creates and changes drafts, and tells which items fail', async () => {
    const pce = await startTestPce();
    const bad = { name: 'bad', service_ports: netbios, labels: [{ href: '/orgs/1/labels/99' }] };
    const created = await bulk(pce, 'create', [{ name: 'a', service_ports: netbios }, bad]);
    const href = created.body[0]?.['href'] as string;
    const message = 'Invalid URI: {/orgs/1/labels/99}';
    const failed = { href: null, status: 'validation_failure', token: 'invalid_uri', message };
    expect([created.status, created.body]).toEqual([200, [{ href, status: 'created' }, failed]]);
    expect((await pce.get(href)).body).toMatchObject({ name: 'a', update_type: 'create' });

    const updated = await bulk(pce, 'update', [
      { href, description: 'changed', service },
      { href: `${services}/00000000-0000-4000-8000-000000000000`, name: 'none' },
    ]);
    expect(updated.body.map(({ status }) => status)).toEqual(['updated', 'validation_failure']);
    const { body } = await pce.get(href);
    expect([body['description'], body['service'], 'service_ports' in body]).toEqual(['changed', service, false]);
  });

  test('leaves one event, and the journal has the failures', async () => {
    const pce = await startTestPce();
    await bulk(pce, 'create', [
      { name: 'a', service_ports: netbios },
      { name: 'b', service },
    ]);
    await bulk(pce, 'update', [{ href: 'none' }]);
    const { body } = await pce.get<Json[]>('/orgs/1/events?event_type=virtual_services.bulk_create');
    expect(body.map((event) => (event['resource_changes'] as unknown[]).length)).toEqual([2]);
    expect((await pce.pce.journal.find()).flatMap(({ tokens }) => tokens)).toEqual(['invalid_uri']);
  });

  test.each(['active', '1'])('is not allowed under %s', async (version) => {
    const { put } = await startTestPce();
    const path = `/orgs/1/sec_policy/${version}/virtual_services/bulk_create`;
    expect((await put(path, [{ name: 'a', service_ports: netbios }])).status).toBe(405);
  });

  test('is refused as a whole where an item of bulk_update has a property that there is not', async () => {
    const pce = await startTestPce();
    const { href } = await make(pce);
    const reply = await bulk(pce, 'update', [{ href, colour: 'red' }]);
    expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
  });
});
