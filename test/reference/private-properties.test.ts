import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { boundary, denial, draftOf, expectRefused, hold, rule, type World, web } from './world.ts';

const egress = [{ process_name: 'c:\\dns.exe', service_name: 'dns' }];
const windows = (world: World) => world.make(draftOf('services'), { name: 'out', windows_egress_services: egress });
const ruleSet = (world: World) => world.make(draftOf('rule_sets'), { name: 'set', scopes: [[]] });

hold('0 Properties that published schemas leave out', {
  'a service takes windows_egress_services': async (world) => {
    expect(await world.read(await windows(world))).toMatchObject({ windows_egress_services: egress });
  },
  'a service of an egress process is no ingress service of a rule': async (world) => {
    const ingress_services = [{ href: await windows(world) }];
    expect((await world.post(`${await ruleSet(world)}/sec_rules`, rule({ ingress_services }))).status).toBe(406);
  },
  'a service of an egress process is no ingress service of a deny rule': async (world) => {
    const ingress_services = [{ href: await windows(world) }];
    expect((await world.post(`${await ruleSet(world)}/deny_rules`, denial({ ingress_services }))).status).toBe(406);
  },
  'a service of an egress process is no ingress service of a rule within its rule set': async (world) => {
    const rules = [rule({ ingress_services: [{ href: await windows(world) }] })];
    expect((await world.post(draftOf('rule_sets'), { name: 'x', scopes: [[]], rules })).status).toBe(406);
  },
  'a boundary takes and finds network_type': async (world) => {
    const path = draftOf('enforcement_boundaries');
    await world.make(path, boundary({ network_type: 'brn' }));
    expect(await world.names(`${path}?network_type=brn`)).toEqual(['wall']);
  },
  'rules and deny rules have egress_services': async (world) => {
    const set = await ruleSet(world);
    for (const [list, body] of [['sec_rules', rule()] as const, ['deny_rules', denial()] as const])
      expect(await world.read(await world.make(`${set}/${list}`, body))).toMatchObject({ egress_services: [] });
  },
  'labels have a usage with usage=true': async (world) => {
    await world.makeLabel();
    const [label] = await world.list('/orgs/1/labels?usage=true&value=shop');
    expect(label?.['usage']).toEqual(expect.any(Object));
  },
  'nothing has a usage without it': async (world) => {
    await world.makeLabel();
    expect((await world.list('/orgs/1/labels?value=shop'))[0]).not.toHaveProperty('usage');
  },
});

const closed: Readonly<Record<string, Json>> = {
  services: { name: 'x', service_ports: [web] },
  ip_lists: { name: 'x' },
  label_groups: { name: 'x', key: 'app' },
  rule_sets: { name: 'x', scopes: [[]] },
  virtual_services: { name: 'x', service_ports: [web] },
  enforcement_boundaries: boundary(),
};

hold(
  '3 A property that nobody knows',
  Object.fromEntries(
    Object.entries(closed).flatMap(([kind, body]) => [
      [
        `is refused by a POST of ${kind}`,
        async (world: World) =>
          expectRefused(await world.post(draftOf(kind), { ...body, colour: 'red' }), 'input_validation_error'),
      ],
      [
        `is refused by a PUT of ${kind}`,
        async (world: World) => {
          const href = await world.make(draftOf(kind), body);
          expectRefused(await world.put(href, { colour: 'red' }), 'input_validation_error');
        },
      ],
    ]),
  ),
);
