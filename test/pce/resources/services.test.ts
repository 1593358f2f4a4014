import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const services = `${policy}/draft/services`;

const made = async (pce: TestPce, body: Json) => (await pce.post<Json>(services, body)).body;
const portsOf = (service: Json) => JSON.stringify(service['service_ports']);
const namesOf = async ({ get }: TestPce, query: string) =>
  (await get<Json[]>(`${services}?${query}`)).body.map(({ name }) => name);

describe('a new org', () => {
  test('has All Services as its first service, and ICMP, of the system, in the draft and in force', async () => {
    const { get } = await startTestPce();
    for (const version of ['draft', 'active']) {
      const { body } = await get<Json[]>(`${policy}/${version}/services`);
      expect(body.map(({ name }) => name)).toEqual(['All Services', 'ICMP']);
      expect(body[0]).toMatchObject({
        href: `${policy}/${version}/services/1`,
        created_by: { href: '/users/0' },
        service_ports: [{ proto: -1 }],
      });
      expect(portsOf(body[1] as Json)).toBe(
        '[{"icmp_type":null,"icmp_code":null,"proto":1},{"icmp_type":null,"icmp_code":null,"proto":58}]',
      );
    }
  });
});

describe('a service', () => {
  test('has the keys of a live PCE, in their order, and null where nothing is set', async () => {
    const service = await made(await startTestPce(), { name: 'web', service_ports: [{ port: 443, proto: 6 }] });
    expect(Object.keys(service)).toEqual([
      ...['href', 'created_at', 'updated_at', 'deleted_at', 'created_by', 'updated_by', 'deleted_by', 'update_type'],
      ...['name', 'description', 'description_url', 'process_name', 'service_ports'],
      ...['external_data_set', 'external_data_reference'],
    ]);
    expect(service).toMatchObject({ description: null, description_url: null, process_name: null, deleted_at: null });
  });

  test('has its ports in the order that was sent, with the keys that apply alone', async () => {
    const service = await made(await startTestPce(), {
      name: 'many',
      description: '',
      service_ports: [
        { proto: 6, to_port: 1023, port: 1 },
        { proto: 17, port: 53 },
        { proto: 6, port: 22, icmp_type: null },
        { proto: 1, icmp_type: 8, port: 0 },
        { proto: 47 },
        { proto: 6 },
      ],
    });
    expect(service['description']).toBe('');
    expect(portsOf(service)).toBe(
      '[{"port":1,"to_port":1023,"proto":6},{"port":53,"proto":17},{"port":22,"proto":6},{"icmp_type":8,"icmp_code":null,"proto":1},{"proto":47},{"proto":6}]',
    );
  });

  test('has a name and external references of 255 characters at most', async () => {
    const pce = await startTestPce();
    const long = 'ü'.repeat(255);
    const service = { name: long, external_data_set: long, external_data_reference: long };
    expect((await pce.post(services, service)).status).toBe(201);
    for (const name of Object.keys(service)) {
      const reply = await pce.post(services, { ...service, external_data_set: 'other', [name]: `${long}x` });
      expect([reply.status, reply.text]).toEqual([
        406,
        expect.stringContaining(`'#/${name}' was not of a maximum string length of 255`),
      ]);
    }
  });

  test('tells in the journal which keys of a port are not kept', async () => {
    const pce = await startTestPce();
    const lost = [
      { proto: 6, port: 80 },
      { proto: 47, port: 80, to_port: 90 },
      { proto: 41, port: 0, icmp_type: null },
    ];
    const { href } = await made(pce, { name: 'lost', service_ports: lost });
    await pce.put(href as string, { service_ports: [{ proto: -1, icmp_type: 8 }] });
    await pce.put(href as string, { service_ports: [{ proto: 1, icmp_type: 8 }], name: 'kept' });
    const hints = (await pce.pce.journal.find()).map(({ explanation }) => explanation?.hint);
    expect(hints).toEqual([
      '/service_ports/1: not kept, as protocol 47 has none: port, to_port',
      '/service_ports/0: not kept, as protocol -1 has none: icmp_type',
      undefined,
    ]);
  });

  test('gets all of its ports by a PUT, which gives way between ports and services of Windows', async () => {
    const pce = await startTestPce();
    const { href } = (await made(pce, { name: 'web', service_ports: [{ port: 80, proto: 6 }] })) as { href: string };
    await pce.put(href, {
      service_ports: [
        { proto: 6, port: 8080 },
        { proto: 6, port: 443 },
      ],
    });
    expect(portsOf((await pce.get(href)).body)).toBe('[{"port":8080,"proto":6},{"port":443,"proto":6}]');
    await pce.put(href, { windows_services: [{ service_name: 'svc', process_name: 'C:\\svc.exe' }] });
    const { body } = await pce.get(href);
    expect(body).toMatchObject({ windows_services: [{ service_name: 'svc', process_name: 'C:\\svc.exe' }] });
    expect(body).not.toHaveProperty('service_ports');
    await pce.put(href, { description: 'of Windows' });
    expect((await pce.get(href)).body).toHaveProperty('windows_services');
  });

  test('needs no name of its own, and takes what the console sends', async () => {
    const { post } = await startTestPce();
    const body = { name: 'same', windows_egress_services: [{ process_name: 'a.exe', service_name: null }] };
    expect([(await post(services, body)).status, (await post(services, body)).status]).toEqual([201, 201]);
  });

  test('says of ransomware all or null, and nothing else of a risk', async () => {
    const pce = await startTestPce();
    const ransomware = { category: 'admin', severity: 'high', os_platforms: ['windows'] };
    const { href, ...first } = await made(pce, { name: 'none', risk_details: { colour: 'red' } });
    expect(first['risk_details']).toEqual({ ransomware: null });
    expect((await pce.get<Json[]>(`${services}?is_ransomware=true`)).body).toEqual([]);
    const risk_details = { ransomware: { ...ransomware, average_protection_percent: 'all' } };
    expect((await pce.put(String(href), { risk_details })).status).toBe(204);
    expect((await pce.get(String(href))).body['risk_details']).toEqual({ ransomware });
    expect((await pce.get<Json[]>(`${services}?is_ransomware=true`)).body).toHaveLength(1);
  });

  test.each([
    ['post', 'category'],
    ['post', 'severity'],
    ['put', 'os_platforms'],
  ] as const)('is refused by a %s with ransomware without %s', async (method, missing) => {
    const pce = await startTestPce();
    const { href } = await made(pce, { name: 'there' });
    const whole = { category: 'admin', severity: 'high', os_platforms: ['windows'] };
    const { [missing]: _missing, ...ransomware } = whole;
    const body = { name: 'partial', risk_details: { ransomware } };
    const refused = await pce[method]<Json[]>(method === 'put' ? String(href) : services, body);
    expect([refused.status, refused.body[0]?.['message']]).toEqual([
      406,
      `Input validation failed. Details: {The property '#/risk_details/ransomware' did not contain a required property of '${missing}' in schema sec_policy_services_${method}.schema.json}`,
    ]);
  });

  test.each([
    ['no name', { service_ports: [{ proto: 6 }] }],
    ['no ports in their list', { name: 'none', service_ports: [] }],
    ['a port beyond the last', { name: 'far', service_ports: [{ proto: 6, port: 65_536 }] }],
    ['a port in words', { name: 'words', service_ports: [{ proto: 6, port: '80' }] }],
    ['no protocol', { name: 'bare', service_ports: [{ port: 80 }] }],
  ])('is refused with %s', async (_why, body) => {
    const { post } = await startTestPce();
    const { status, body: errors } = await post<Json[]>(services, body);
    expect([status, errors[0]?.['token']]).toEqual([406, 'input_validation_error']);
  });
});

describe('a filter', () => {
  const scenario = {
    orgs: [
      {
        id: 1,
        initial_objects: false,
        objects: {
          services: [
            {
              name: 'it-web',
              service_ports: [
                { port: 443, proto: 6 },
                { port: 80, proto: 6 },
              ],
            },
            { name: 'it-low', service_ports: [{ port: 1, to_port: 1023, proto: 6 }], description: 'low ports' },
            {
              name: 'rdp',
              service_ports: [{ port: 3389, proto: 17 }],
              risk_details: { ransomware: { category: 'admin', severity: 'high', os_platforms: ['windows'] } },
            },
            { name: 'windows', windows_services: [{ service_name: 'w', port: 443, proto: 6 }] },
            { name: 'ping', service_ports: [{ proto: 1 }] },
          ],
        },
      },
    ],
  };
  test.each([
    ['port=443', ['it-web', 'it-low', 'windows']],
    ['port=443&name=it-', ['it-web', 'it-low']],
    ['port=1023', ['it-low']],
    ['port=1024', []],
    ['proto=17', ['rdp']],
    ['proto=1', ['ping']],
    ['proto=6&name=WEB', ['it-web']],
    ['description=low', ['it-low']],
    ['is_ransomware=true', ['rdp']],
    ['is_ransomware=false&name=it-', ['it-web', 'it-low']],
    ['port_=443&name=rdp', ['rdp']],
  ])('?%s', async (query, expected) => {
    expect(await namesOf(await startTestPce({ scenario }), query)).toEqual(expected);
  });

  test('by a port in words is refused', async () => {
    const { get } = await startTestPce();
    expect((await get(`${services}?port=https`)).status).toBe(406);
  });
});

test('A service goes through draft, pending, active and numbered versions, and back', async () => {
  const pce = await startTestPce();
  const { href } = (await made(pce, { name: 'db', service_ports: [{ port: 3306, proto: 6 }] })) as { href: string };
  const active = href.replace('draft', 'active');
  expect((await pce.get(active)).status).toBe(404);
  await pce.post(policy, { change_subset: { services: [{ href }] } });
  expect((await pce.get(href)).body['update_type']).toBeNull();
  expect((await pce.get(active)).body).not.toHaveProperty('update_type');

  await pce.put(href, { service_ports: [{ port: 5432, proto: 6 }] });
  const { body: pending } = await pce.get(`${policy}/pending`);
  expect(pending).toMatchObject({ services: [{ href, name: 'db', update_type: 'update' }] });
  expect(portsOf((await pce.get(active)).body)).toBe('[{"port":3306,"proto":6}]');
  await pce.post(policy, {});
  expect(portsOf((await pce.get(active)).body)).toBe('[{"port":5432,"proto":6}]');
  expect(portsOf((await pce.get(href.replace('draft', '2'))).body)).toBe('[{"port":3306,"proto":6}]');

  await pce.put(href, { windows_services: [{ service_name: 'db' }] });
  await pce.delete(`${policy}/pending`);
  expect((await pce.get(href)).body).toMatchObject({ service_ports: [{ port: 5432, proto: 6 }], update_type: null });
  expect((await pce.get(href)).body).not.toHaveProperty('windows_services');
});

describe('PUT …/services/delete', () => {
  const many = `${services}/delete`;

  test('deletes them, with one event', async () => {
    const pce = await startTestPce();
    const hrefs: unknown[] = [];
    for (const name of ['a', 'b']) hrefs.push((await made(pce, { name }))['href']);
    expect((await pce.put(many, { hrefs })).status).toBe(204);
    expect(await namesOf(pce, '')).toEqual(['All Services', 'ICMP']);
    const { body } = await pce.get<Json[]>('/orgs/1/events?event_type=services.delete');
    expect(body.map((event) => (event['resource_changes'] as Json[]).length)).toEqual([2]);
  });

  test('tells of those that it cannot delete, and deletes the others', async () => {
    const pce = await startTestPce();
    const { href } = await made(pce, { name: 'a' });
    const all = `${services}/1`;
    await pce.delete(all);
    const unknown = [`${services}/99`, `${policy}/draft/ip_lists/1`];
    const { status, body } = await pce.put(many, { hrefs: [all, ...unknown, href] });
    expect([status, body]).toMatchObject([
      200,
      {
        errors: [
          { token: 'object_pending_deletion', hrefs: [all] },
          ...unknown.map((href) => ({ token: 'invalid_uri', message: `Invalid URI: {${href}}`, hrefs: [href] })),
        ],
      },
    ]);
    expect(await namesOf(pce, 'name=a')).toEqual(['All Services']);
    expect((await pce.put(`${policy}/active/services/delete`, { hrefs: [] })).status).toBe(405);
  });
});
