import { expect } from 'vitest';
import { activeOf, draftOf, expectRefused, hold, policy, type World } from './world.ts';

const draft = draftOf('firewall_settings');
const active = activeOf('firewall_settings');
const lists = [
  ...['static_policy_scopes', 'containers_inherit_host_policy_scopes', 'blocked_connection_reject_scopes'],
  ...['loopback_interfaces_in_policy_scopes', 'ip_forwarding_enabled_scopes', 'rule_hit_count_enabled_scopes'],
];

const scopes = Object.fromEntries(
  lists.flatMap((list) => [
    [
      `${list} are empty at first, and take [[]] as everything`,
      async (world: World) => {
        expect(await world.read(draft)).toMatchObject({ [list]: [] });
        expect((await world.put(draft, { [list]: [[]] })).status).toBe(204);
        expect((await world.read(draft))[list]).toEqual([[]]);
      },
    ],
    [
      `${list} take the scope of a label`,
      async (world: World) => {
        const sent = [[{ label: { href: await world.makeLabel() } }]];
        await world.put(draft, { [list]: sent });
        expect(await world.read(draft)).toMatchObject({ [list]: sent });
      },
    ],
  ]),
);

hold('3.12 firewall_settings', {
  ...scopes,
  'are one object whose href has no id': async (world) => {
    expect([await world.read(draft), await world.read(active)]).toMatchObject([{ href: draft }, { href: active }]);
  },
  'are of the system at first': async (world) => {
    expect(await world.read(draft)).toMatchObject({ created_by: { href: '/users/0' }, update_type: null });
  },
  'are not made': async (world) => expect((await world.post(draft, {})).status).toBeGreaterThanOrEqual(404),
  'are not deleted': async (world) => expect((await world.delete(draft)).status).toBeGreaterThanOrEqual(404),
  'have psk as ike_authentication_type, and no coexistence': async (world) => {
    expect(await world.read(draft)).toMatchObject({ ike_authentication_type: 'psk', firewall_coexistence: [] });
  },
  'turn to certificate': async (world) => {
    await world.put(draft, { ike_authentication_type: 'certificate' });
    expect(await world.read(draft)).toMatchObject({ ike_authentication_type: 'certificate', update_type: 'update' });
    expect(await world.read(active)).toMatchObject({ ike_authentication_type: 'psk' });
  },
  'refuse another ike_authentication_type': async (world) => {
    expectRefused(await world.put(draft, { ike_authentication_type: 'none' }), 'input_validation_error');
  },
  'take the five lists of the Terraform provider': async (world) => {
    const five = [...lists.slice(0, 4), 'firewall_coexistence'];
    expect((await world.put(draft, Object.fromEntries(five.map((list) => [list, []])))).status).toBe(204);
  },
  'keep the coexistence of firewalls': async (world) => {
    const scope = [{ href: await world.makeLabel() }];
    const firewall_coexistence = [{ scope, workload_mode: 'enforced', illumio_primary: true }];
    expect((await world.put(draft, { firewall_coexistence })).status).toBe(204);
    expect(await world.read(draft)).toMatchObject({ firewall_coexistence });
  },
  'are back to what is in force after a revert': async (world) => {
    await world.put(draft, { ike_authentication_type: 'certificate' });
    await world.delete(`${policy}/pending`);
    expect(await world.read(draft)).toMatchObject({ ike_authentication_type: 'psk', update_type: null });
  },
  'have null as deleted_at and deleted_by': async (world) => {
    expect(await world.read(draft)).toMatchObject({ deleted_at: null, deleted_by: null });
  },
  'have no update_type in force': async (world) => {
    expect(await world.read(active)).not.toHaveProperty('update_type');
  },
  'leave an event when they are changed': async (world) => {
    await world.put(draft, { ike_authentication_type: 'certificate' });
    expect(await world.list('/orgs/1/events?event_type=firewall_settings.update')).toHaveLength(1);
  },
});
