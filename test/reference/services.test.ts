import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { boundary, denial, draftOf, expectRefused, hold, orderOf, rule, type World, web } from './world.ts';

const services = draftOf('services');
const made = (world: World, body: Json = {}) => world.make(services, { name: 'web', service_ports: [web], ...body });
const portsAfter = async (world: World, service_ports: Json[]) =>
  JSON.stringify((await world.read(await made(world, { service_ports })))['service_ports']);

const referrers: Readonly<Record<string, (world: World, href: string) => Promise<unknown>>> = {
  'a rule': async (world, href) => {
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[]] });
    return world.make(`${set}/sec_rules`, rule({ ingress_services: [{ href }] }));
  },
  'a deny rule': async (world, href) => {
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[]] });
    return world.make(`${set}/deny_rules`, denial({ ingress_services: [{ href }] }));
  },
  'a boundary': (world, href) =>
    world.make(draftOf('enforcement_boundaries'), boundary({ ingress_services: [{ href }] })),
  'a virtual service': (world, href) => world.make(draftOf('virtual_services'), { name: 'v', service: { href } }),
};

const kept = Object.fromEntries(
  Object.entries(referrers).map(([what, refer]) => [
    `a service that ${what} names is not deleted`,
    async (world: World) => {
      const href = await made(world);
      await refer(world, href);
      expectRefused(await world.delete(href), 'service_referenced');
    },
  ]),
);

hold('3.1 services', {
  'a name is required': async (world) => {
    expectRefused(await world.post(services, { service_ports: [web] }), 'input_validation_error');
  },
  'a name need not be unique': async (world) => {
    await made(world);
    await made(world);
    expect(await world.names(`${services}?name=web`)).toEqual(['web', 'web']);
  },
  'an empty list of ports is refused': async (world) => {
    expectRefused(await world.post(services, { name: 'x', service_ports: [] }), 'input_validation_error');
  },
  'a port without proto is refused': async (world) => {
    expectRefused(await world.post(services, { name: 'x', service_ports: [{ port: 1 }] }), 'input_validation_error');
  },
  'a port above 65535 is refused': async (world) => {
    const service_ports = [{ port: 65536, proto: 6 }];
    expectRefused(await world.post(services, { name: 'x', service_ports }), 'input_validation_error');
  },
  'a port is a number and no text': async (world) => {
    const service_ports = [{ port: '443', proto: 6 }];
    expectRefused(await world.post(services, { name: 'x', service_ports }), 'input_validation_error');
  },
  'a port item is closed': async (world) => {
    const service_ports = [{ ...web, name: 'https' }];
    expectRefused(await world.post(services, { name: 'x', service_ports }), 'input_validation_error');
  },
  'an empty description is answered as it was sent': async (world) => {
    expect(await world.read(await made(world, { description: '' }))).toMatchObject({ description: '' });
  },
  'what is not set is null': async (world) => {
    const nothing = { description: null, description_url: null, process_name: null, deleted_at: null };
    expect(await world.read(await made(world))).toMatchObject(nothing);
  },
  'keys come in the order of a live PCE': async (world) => {
    const order = [
      ...['href', 'created_at', 'updated_at', 'deleted_at', 'created_by', 'updated_by', 'deleted_by', 'update_type'],
      ...['name', 'description', 'description_url', 'process_name', 'service_ports'],
    ];
    expect(orderOf(await world.read(await made(world)), order)).toEqual(order);
  },
  'a port of TCP or UDP has the keys port, to_port and proto': async (world) => {
    expect(await portsAfter(world, [{ proto: 6, to_port: 90, port: 80 }])).toBe('[{"port":80,"to_port":90,"proto":6}]');
  },
  'no to_port is added': async (world) => {
    expect(await portsAfter(world, [{ proto: 17, port: 53 }])).toBe('[{"port":53,"proto":17}]');
  },
  'ICMP has both of its keys, null for any': async (world) => {
    expect(await portsAfter(world, [{ proto: 1 }])).toBe('[{"icmp_type":null,"icmp_code":null,"proto":1}]');
  },
  'all protocols are -1 alone': async (world) =>
    expect(await portsAfter(world, [{ proto: -1 }])).toBe('[{"proto":-1}]'),
  'ports keep their order': async (world) => {
    const ports = [443, 80, 8080, 22].map((port) => ({ port, proto: 6 }));
    expect(await portsAfter(world, ports)).toBe(JSON.stringify(ports));
  },
  'a PUT replaces the whole list of ports': async (world) => {
    const href = await made(world);
    const service_ports = [
      { port: 1, proto: 6 },
      { port: 2, proto: 17 },
    ];
    await world.put(href, { service_ports });
    expect(JSON.stringify((await world.read(href))['service_ports'])).toBe(JSON.stringify(service_ports));
  },
  'a PUT leaves what it does not name': async (world) => {
    const href = await made(world, { description: 'old' });
    await world.put(href, { name: 'new' });
    expect(await world.read(href)).toMatchObject({ name: 'new', description: 'old', service_ports: [web] });
  },
  'services of Windows are taken': async (world) => {
    const windows_services = [{ service_name: 'spooler', process_name: 'c:\\spool.exe', port: 1, proto: 6 }];
    const href = await world.make(services, { name: 'print', windows_services });
    const service = await world.read(href);
    expect(service).toMatchObject({ windows_services });
    expect(service).not.toHaveProperty('service_ports');
  },
  'port finds a range that has it': async (world) => {
    await made(world, { name: 'one', service_ports: [web] });
    await made(world, { name: 'range', service_ports: [{ port: 1, to_port: 1023, proto: 6 }] });
    await made(world, { name: 'rdp', service_ports: [{ port: 3389, proto: 6 }] });
    expect(await world.names(`${services}?port=443`)).toEqual(['one', 'range']);
  },
  'proto finds services with any such port': async (world) => {
    await made(world, { name: 'dns', service_ports: [web, { port: 53, proto: 17 }] });
    expect(await world.names(`${services}?proto=17`)).toEqual(['dns']);
  },
  'filters are joined by AND': async (world) => {
    await made(world, { name: 'one' });
    await made(world, { name: 'two' });
    expect(await world.names(`${services}?port=443&name=tw`)).toEqual(['two']);
  },
  'description finds a part of it': async (world) => {
    await made(world, { description: 'the front door' });
    expect(await world.names(`${services}?description=front`)).toEqual(['web']);
  },
  ...kept,
});
