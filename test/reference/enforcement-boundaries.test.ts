import { expect } from 'vitest';
import { boundary, draftOf, expectRefused, hold, orderOf } from './world.ts';

const walls = draftOf('enforcement_boundaries');

hold('3.8 enforcement_boundaries', {
  'name, providers, consumers and ingress_services are required': async (world) => {
    for (const property of ['name', 'providers', 'consumers', 'ingress_services'])
      expectRefused(await world.post(walls, boundary({ [property]: undefined })), 'input_validation_error');
  },
  'it is enabled by default': async (world) => {
    const { enabled: _default, ...body } = boundary();
    expect(await world.read(await world.make(walls, body))).toMatchObject({ enabled: true });
  },
  'it has no description and no external data': async (world) => {
    for (const more of [{ description: 'x' }, { external_data_set: 'x' }])
      expectRefused(await world.post(walls, boundary(more)), 'input_validation_error');
  },
  'network_type of the console is taken': async (world) => {
    expect(await world.read(await world.make(walls, boundary({ network_type: 'brn' })))).toMatchObject({
      network_type: 'brn',
    });
  },
  'keys come in the order of a live PCE': async (world) => {
    const order = [
      ...['href', 'name', 'created_at', 'updated_at', 'deleted_at', 'created_by', 'updated_by', 'deleted_by'],
      ...['update_type', 'caps', 'ingress_services', 'providers', 'consumers'],
    ];
    expect(orderOf(await world.read(await world.make(walls, boundary())), order)).toEqual(order);
  },
  'services may be links and ports together': async (world) => {
    const href = await world.make(draftOf('services'), { name: 'web', service_ports: [{ port: 443, proto: 6 }] });
    const ingress_services = [{ href }, { port: 20009, proto: 6 }];
    expect(await world.read(await world.make(walls, boundary({ ingress_services })))).toMatchObject({
      ingress_services,
    });
  },
  'a PUT replaces the list of services': async (world) => {
    const href = await world.make(walls, boundary());
    const ingress_services = [1, 2, 3].map((port) => ({ port, proto: 6 }));
    await world.put(href, { ingress_services });
    expect(await world.read(href)).toMatchObject({ ingress_services });
  },
  'a PUT of name and enabled is taken': async (world) => {
    const href = await world.make(walls, boundary());
    await world.put(href, { name: 'gate', enabled: false });
    expect(await world.read(href)).toMatchObject({ name: 'gate', enabled: false });
  },
  'name finds a part': async (world) => {
    await world.make(walls, boundary({ name: 'big wall' }));
    expect(await world.names(`${walls}?name=big`)).toEqual(['big wall']);
  },
  'service_ports.port finds an inline port': async (world) => {
    await world.make(walls, boundary());
    await world.make(walls, boundary({ name: 'ssh', ingress_services: [{ port: 22, proto: 6 }] }));
    expect(await world.names(`${walls}?service_ports.port=22`)).toEqual(['ssh']);
  },
  'create, update and delete leave events': async (world) => {
    const href = await world.make(walls, boundary());
    await world.put(href, { enabled: false });
    await world.delete(href);
    for (const what of ['create', 'update', 'delete'])
      expect(await world.list(`/orgs/1/events?event_type=enforcement_boundary.${what}`)).toHaveLength(1);
  },
});
