import { describe, expect, test } from 'vitest';
import { type Json, rolesScenario, startTestPce } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const settings = `${policy}/draft/firewall_settings`;
const active = `${policy}/active/firewall_settings`;
const scopes = ['static_policy_scopes', 'blocked_connection_reject_scopes', 'ip_forwarding_enabled_scopes'];

describe('firewall settings', () => {
  test.each([[{}], [{ initial_objects: false }]])('are there from the start, in an org with %j', async (how) => {
    const { get } = await startTestPce({ scenario: { orgs: [{ id: 1, ...how }] } });
    expect((await get(settings)).body).toMatchObject({
      href: settings,
      created_by: { href: '/users/0' },
      update_type: null,
      ...Object.fromEntries(scopes.map((name) => [name, []])),
      firewall_coexistence: [],
      ike_authentication_type: 'psk',
      allow_captive_portal_outbound: false,
    });
    expect((await get(active)).body['href']).toBe(active);
    expect((await get(active)).body).not.toHaveProperty('update_type');
    expect((await get(`${policy}/1/firewall_settings`)).body['href']).toBe(`${policy}/1/firewall_settings`);
    expect((await get(`${policy}/2/firewall_settings`)).status).toBe(404);
  });

  test('go through draft, pending, active and numbered versions, and back', async () => {
    const { get, put, post, request } = await startTestPce();
    expect((await put(settings, { ike_authentication_type: 'certificate', update_type: 'create' })).status).toBe(204);
    expect((await get(settings)).body).toMatchObject({
      ike_authentication_type: 'certificate',
      update_type: 'update',
      updated_by: { href: '/users/1' },
    });
    const { body: pending } = await get<{ firewall_settings: Json[] }>(`${policy}/pending`);
    expect(pending.firewall_settings).toMatchObject([{ href: settings, update_type: 'update' }]);
    expect((await get(active)).body).toMatchObject({ ike_authentication_type: 'psk' });

    const subset = { change_subset: { firewall_settings: [{ href: settings }] } };
    const { body: version } = await post<{ object_counts: Json }>(policy, subset);
    expect(version.object_counts).toMatchObject({ firewall_settings: 1 });
    expect((await get(active)).body).toMatchObject({ ike_authentication_type: 'certificate' });
    expect((await get(`${policy}/1/firewall_settings`)).body).toMatchObject({ ike_authentication_type: 'psk' });

    await put(settings, { ike_authentication_type: 'psk' });
    expect((await put(`${policy}/delete`, subset)).status).toBe(204);
    expect((await get(settings)).body).toMatchObject({ ike_authentication_type: 'certificate', update_type: null });
    for (const path of [active, `${policy}/1/firewall_settings`]) {
      expect((await request('PUT', path, { body: {} })).status).toBe(405);
    }
    expect((await request('DELETE', settings)).status).toBe(405);
    expect((await request('POST', settings, { body: {} })).status).toBe(405);
  });

  test.each(scopes)('hold labels and label groups by %s, which show where they are used', async (list) => {
    const { get, put, post, delete: remove } = await startTestPce();
    const { href: label } = (await post('/orgs/1/labels', { key: 'app', value: 'shop' })).body as { href: string };
    const groupBody = { name: 'apps', key: 'app' };
    const { href: group } = (await post(`${policy}/draft/label_groups`, groupBody)).body as { href: string };
    const sent = [[{ label: { href: label } }, { label_group: { href: group.replace('draft', 'active') } }], []];
    expect((await put(settings, { [list]: sent })).status).toBe(204);
    expect((await get(settings)).body[list]).toEqual([
      [
        { exclusion: false, label: { href: label, key: 'app', value: 'shop' } },
        { exclusion: false, label_group: { href: group, key: 'app', name: 'apps' } },
      ],
      [],
    ]);
    for (const href of [label, group]) {
      const { usage } = (await get<{ usage: Record<string, boolean> }>(`${href}?usage=true`)).body;
      const used = Object.keys(usage).filter((name) => usage[name]);
      expect(used).toEqual([href === label ? list.replace('reject_scopes', 'reject_scope') : list]);
    }
    expect((await remove<Json[]>(group)).body[0]).toMatchObject({ token: 'label_group_referenced' });
    expect((await remove<Json[]>(label)).body[0]).toMatchObject({
      token: 'label_still_has_associated_firewall_settings',
    });
    await put(settings, { [list]: [[]] });
    expect((await get(settings)).body[list]).toEqual([[]]);
  });

  test.each(scopes)('take an entry of %s that names one label or label group, and no other', async (list) => {
    const { get, put, post, pce } = await startTestPce();
    const { href } = (await post('/orgs/1/labels', { key: 'app', value: 'shop' })).body;
    for (const entry of [{}, { href }, { lable: { href } }, { labels: [{ href }] }]) {
      const refused = await put(settings, { [list]: [[{ label: { href } }, entry]] });
      expect([refused.status, refused.text]).toEqual([406, expect.stringContaining(`#/${list}/0/1' of type object`)]);
      const { hint } = (await pce.journal.find()).at(-1)?.explanation ?? {};
      expect(hint).toContain('an entry of a scope names one label or one label_group');
    }
    expect((await put(settings, { [list]: [[{ label: { href }, foo: 1 }]] })).status).toBe(204);
    const shown = { exclusion: false, label: { href, key: 'app', value: 'shop' } };
    expect((await get(settings)).body[list]).toEqual([[shown]]);
  });

  test('take a label of firewall coexistence', async () => {
    const { get, put, post } = await startTestPce();
    const { href } = (await post('/orgs/1/labels', { key: 'app', value: 'shop' })).body;
    const firewall_coexistence = [{ scope: [{ href }], workload_mode: 'enforced', illumio_primary: true }];
    await put(settings, { firewall_coexistence });
    expect((await get(settings)).body).toMatchObject({ firewall_coexistence });
    expect((await put(settings, { firewall_coexistence: null })).status).toBe(204);
  });

  test('are read by global readers, and written by administrators', async () => {
    const { get, put, as } = await startTestPce({ scenario: rolesScenario(['read_only', 'ruleset_viewer']) });
    expect((await get(settings, { as: as('read_only') })).status).toBe(200);
    expect((await get(settings, { as: as('ruleset_viewer') })).status).toBe(403);
    expect((await put(settings, {}, { as: as('read_only') })).status).toBe(403);
  });
});
