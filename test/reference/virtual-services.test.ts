import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { activeOf, draftOf, expectRefused, hold, inForce, orderOf, rule, type World, web } from './world.ts';

const kind = draftOf('virtual_services');
const bindings = '/orgs/1/service_bindings';
const made = (world: World, body: Json = { service_ports: [web] }) => world.make(kind, { name: 'vs', ...body });
const service = async (world: World) => ({
  href: await world.make(draftOf('services'), { name: 'web', service_ports: [web] }),
});
const bind = (world: World, ...items: unknown[]) => world.post<Json[]>(bindings, items);

/** A virtual service in force, and a workload. */
async function ready(world: World) {
  const draft = await made(world);
  await world.provision();
  return { draft, virtual_service: { href: inForce(draft) }, workload: { href: await world.makeWorkload() } };
}

async function bound(world: World) {
  const { draft, virtual_service, workload } = await ready(world);
  const { body } = await bind(world, { virtual_service, workload });
  return { draft, virtual_service, workload, href: body[0]?.['href'] as string };
}

hold('3.9 virtual_services', {
  'a name is required': async (world) => {
    expectRefused(await world.post(kind, { service_ports: [web] }), 'input_validation_error');
  },
  'a name need not be unique': async (world) => {
    await made(world);
    await made(world);
    expect(await world.names(kind)).toEqual(['vs', 'vs']);
  },
  'a service and ports at once are refused': async (world) => {
    const body = { name: 'x', service_ports: [web], service: await service(world) };
    expect((await world.post(kind, body)).status).toBe(406);
  },
  'ports are of TCP or UDP': async (world) => {
    expectRefused(await world.post(kind, { name: 'x', service_ports: [{ proto: 1 }] }), 'input_validation_error');
  },
  'the defaults are those of a live PCE': async (world) => {
    expect(await world.read(await made(world))).toMatchObject({
      ...{ description: null, pce_fqdn: null, service_addresses: [], labels: [], ip_overrides: [] },
      apply_to: 'host_only',
    });
  },
  'apply_to may be the bridge network': async (world) => {
    const body = { service_ports: [web], apply_to: 'internal_bridge_network' };
    expect(await world.read(await made(world, body))).toMatchObject({ apply_to: 'internal_bridge_network' });
  },
  'labels are shown with key and value': async (world) => {
    const href = await world.makeLabel();
    const read = await world.read(await made(world, { service_ports: [web], labels: [{ href }] }));
    expect(read).toMatchObject({ labels: [{ href, key: 'app', value: 'shop' }] });
  },
  'labels are links alone': async (world) => {
    const labels = [{ href: await world.makeLabel(), key: 'app' }];
    expectRefused(await world.post(kind, { name: 'x', service_ports: [web], labels }), 'input_validation_error');
  },
  'ip_overrides are addresses and subnets': async (world) => {
    const ip_overrides = ['10.0.0.1', '10.1.0.0/16'];
    expect(await world.read(await made(world, { service_ports: [web], ip_overrides }))).toMatchObject({ ip_overrides });
  },
  'addresses have an ip or an fqdn': async (world) => {
    const service_addresses = [
      { ip: '10.0.0.1', port: 80 },
      { fqdn: '*.labs.io', description: 'd' },
    ];
    expect(await world.read(await made(world, { service_ports: [web], service_addresses }))).toMatchObject({
      service_addresses,
    });
  },
  'keys come in the order of a live PCE': async (world) => {
    const order = [
      ...['href', 'created_at', 'updated_at', 'deleted_at', 'created_by', 'updated_by', 'deleted_by', 'update_type'],
      ...['name', 'description', 'pce_fqdn', 'service_ports', 'service_addresses', 'labels', 'ip_overrides'],
      ...['apply_to', 'caps'],
    ];
    expect(orderOf(await world.read(await made(world)), order)).toEqual(order);
  },
  'a PUT of a service drops the ports': async (world) => {
    const href = await made(world);
    await world.put(href, { service: await service(world) });
    const { service: now, service_ports: ports = [] } = await world.read(href);
    expect(now).toMatchObject({ href: expect.stringContaining('/services/') });
    expect(ports).toEqual([]);
  },
  'a PUT of ports drops the service': async (world) => {
    const href = await made(world, { service: await service(world) });
    await world.put(href, { service_ports: [web] });
    const { service: now = null, service_ports } = await world.read(href);
    expect([now, service_ports]).toEqual([null, [web]]);
  },
  'a service follows the version that is read': async (world) => {
    const of = await service(world);
    const href = await made(world, { service: of });
    await world.provision();
    expect(await world.read(inForce(href))).toMatchObject({ service: { href: inForce(of.href) } });
  },
  'service_ports.port finds exactly the one': async (world) => {
    await made(world);
    await made(world, { name: 'netbios', service_ports: [{ port: 137, proto: 17 }] });
    expect(await world.names(`${kind}?service_ports.port=137`)).toEqual(['netbios']);
  },
  'service_address.fqdn finds a part': async (world) => {
    await made(world, { service_ports: [web], service_addresses: [{ fqdn: '*.internal.labs.io' }] });
    expect(await world.names(`${kind}?service_address.fqdn=internal.labs`)).toEqual(['vs']);
  },
  'service_address.ip finds an address': async (world) => {
    await made(world, { service_ports: [web], service_addresses: [{ ip: '10.0.0.1', port: 80 }] });
    expect(await world.names(`${kind}?service_address.ip=10.0.0.1`)).toEqual(['vs']);
  },
  'bulk_create answers a link and created for each': async (world) => {
    const items = ['a', 'b'].map((name) => ({ name, service_ports: [web] }));
    const { status, body } = await world.put<Json[]>(`${kind}/bulk_create`, items);
    expect([status, body.map((item) => item['status'])]).toEqual([200, ['created', 'created']]);
    expect(await world.names(kind)).toEqual(['a', 'b']);
  },
  'bulk_update answers a link and updated for each': async (world) => {
    const href = await made(world);
    const { status, body } = await world.put<Json[]>(`${kind}/bulk_update`, [{ href, description: 'new' }]);
    expect([status, body]).toMatchObject([200, [{ href, status: 'updated' }]]);
    expect(await world.read(href)).toMatchObject({ description: 'new' });
  },
  'it is not deleted while a rule has it': async (world) => {
    const href = await made(world);
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[]] });
    await world.make(`${set}/sec_rules`, rule({ providers: [{ virtual_service: { href } }] }));
    expect((await world.delete(href)).status).toBe(406);
  },
  'a label of it is not deleted': async (world) => {
    const href = await world.makeLabel();
    await made(world, { service_ports: [web], labels: [{ href }] });
    expect((await world.delete(href)).status).toBe(406);
  },
});

hold('3.10 service_bindings', {
  'POST takes a list and answers a list': async (world) => {
    const { virtual_service, workload } = await ready(world);
    const { status, body } = await bind(world, { virtual_service, workload });
    expect(status).toBe(201);
    expect(body).toEqual([
      { href: expect.stringMatching(/^\/orgs\/1\/service_bindings\/[0-9a-f-]{36}$/), status: 'created' },
    ]);
  },
  'a POST of one object is refused': async (world) => {
    const { virtual_service, workload } = await ready(world);
    expect((await world.post(bindings, { virtual_service, workload })).status).toBe(406);
  },
  'a second one of the same is uniqueness_failure without href, in a 201': async (world) => {
    const { virtual_service, workload } = await bound(world);
    const { status, body } = await bind(world, { virtual_service, workload });
    expect([status, body.length]).toEqual([201, 1]);
    expect(body[0]).toMatchObject({ error: 'uniqueness_failure' });
    expect(body[0]).not.toHaveProperty('href');
  },
  'the draft href of one in force is taken': async (world) => {
    const { draft, workload } = await ready(world);
    expect((await bind(world, { virtual_service: { href: draft }, workload })).body[0]).toMatchObject({
      status: 'created',
    });
  },
  'a draft alone cannot be bound': async (world) => {
    const virtual_service = { href: await made(world) };
    const workload = { href: await world.makeWorkload() };
    expect((await bind(world, { virtual_service, workload })).status).toBe(406);
  },
  'it shows the active href, in both of its names': async (world) => {
    const { href, virtual_service } = await bound(world);
    expect(await world.read(href)).toMatchObject({ virtual_service, bound_service: virtual_service });
  },
  'it shows its workload and no overrides': async (world) => {
    const { href, workload } = await bound(world);
    const shown = { ...workload, name: 'host', deleted: false };
    expect(await world.read(href)).toMatchObject({ workload: shown, port_overrides: [] });
  },
  'it keeps the overrides of ports': async (world) => {
    const { virtual_service, workload } = await ready(world);
    const port_overrides = [{ port: 443, proto: 6, new_port: 8443 }];
    const { body } = await bind(world, { virtual_service, workload, port_overrides });
    expect(await world.read(body[0]?.['href'] as string)).toMatchObject({ port_overrides });
  },
  'virtual_service finds it by the active href': async (world) => {
    const { href, virtual_service } = await bound(world);
    const found = await world.list(`${bindings}?virtual_service=${encodeURIComponent(virtual_service.href)}`);
    expect(found).toMatchObject([{ href }]);
  },
  'workload finds it': async (world) => {
    const { href, workload } = await bound(world);
    expect(await world.list(`${bindings}?workload=${encodeURIComponent(workload.href)}`)).toMatchObject([{ href }]);
  },
  'it cannot be changed': async (world) => {
    const { href } = await bound(world);
    expect((await world.put(href, { port_overrides: [] })).status).toBeGreaterThanOrEqual(404);
  },
  'a bound virtual service is not deleted, until the binding is': async (world) => {
    const { draft, href } = await bound(world);
    expect((await world.delete(draft)).status).toBe(406);
    expect((await world.delete(href)).status).toBe(204);
    expect((await world.delete(draft)).status).toBe(204);
  },
  'it goes with its workload': async (world) => {
    const { href, workload } = await bound(world);
    expect((await world.delete(workload.href)).status).toBe(204);
    expect(await world.statusOf(href)).toBe(404);
  },
});

hold('3.11 virtual_servers, slbs, discovered virtual servers', {
  'are empty lists without load balancers': async (world) => {
    const paths = [draftOf('virtual_servers'), activeOf('virtual_servers'), '/orgs/1/slbs'];
    for (const path of [...paths, '/orgs/1/discovered_virtual_servers']) expect(await world.list(path)).toEqual([]);
  },
  'one that there is not is 404': async (world) => {
    expect(await world.statusOf(draftOf('virtual_servers/5e3e9e5c-7b4b-4c3e-9c5c-1a0e4a8f7d21'))).toBe(404);
  },
});
