import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { localSyslog, remoteSyslog } from '../pce/resources/syslog-destination.ts';
import { expectRefused, hold } from './world.ts';

const settings = '/orgs/1/settings';
const events = `${settings}/events`;
const workloads = `${settings}/workloads`;
const syslog = `${settings}/syslog/destinations`;
const traffic = `${settings}/traffic_collector`;
const proxies = `${settings}/trusted_proxy_ips`;
const filter = {
  transmission: 'broadcast',
  action: 'drop',
  target: { dst_ip: '127.0.0.1', dst_port: 65_535, proto: 17 },
};

hold('6 settings/events', {
  'has the three settings': async (world) => {
    expect(await world.read(events)).toMatchObject({
      audit_event_retention_seconds: expect.any(Number),
      audit_event_min_severity: expect.any(String),
      format: 'JSON',
    });
  },
  'takes a part': async (world) => {
    const before = await world.read(events);
    expect((await world.put(events, { format: 'LEEF' })).status).toBe(204);
    expect(await world.read(events)).toEqual({ ...before, format: 'LEEF' });
  },
  'keeps events for a day to 200 days': async (world) => {
    for (const [audit_event_retention_seconds, status] of [
      [86_399, 406],
      [86_400, 204],
      [17_280_000, 204],
      [17_280_001, 406],
    ])
      expect((await world.put(events, { audit_event_retention_seconds })).status).toBe(status);
  },
  'takes three severities': async (world) => {
    for (const audit_event_min_severity of ['error', 'warning', 'informational'])
      expect((await world.put(events, { audit_event_min_severity })).status).toBe(204);
  },
  'leaves an event': async (world) => {
    await world.put(events, { format: 'CEF' });
    expect(await world.list('/orgs/1/events?event_type=event_settings.update')).toHaveLength(1);
  },
});

hold('6 settings/workloads', {
  'has 15 minutes after a goodbye as the timeout of servers': async (world) => {
    expect(await world.read(workloads)).toMatchObject({
      workload_goodbye_timeout_seconds: expect.arrayContaining([
        expect.objectContaining({ scope: [], value: 900, ven_type: 'server' }),
      ]),
    });
  },
  'takes an empty PUT': async (world) => expect((await world.put(workloads, {})).status).toBe(204),
  'takes a ven_type that is empty, as server': async (world) => {
    const list = [{ scope: [], value: 4000, ven_type: '' }];
    expect((await world.put(workloads, { workload_disconnected_timeout_seconds: list })).status).toBe(204);
    expect(await world.read(workloads)).toMatchObject({
      workload_disconnected_timeout_seconds: expect.arrayContaining([
        expect.objectContaining({ value: 4000, ven_type: 'server' }),
      ]),
    });
  },
  'keeps entries of servers and endpoints': async (world) => {
    const list = [
      { scope: [], value: 4000, ven_type: 'server' },
      { scope: [], value: 5000, ven_type: 'endpoint' },
    ];
    await world.put(workloads, { workload_goodbye_timeout_seconds: list });
    expect((await world.read(workloads))['workload_goodbye_timeout_seconds']).toEqual(
      expect.arrayContaining(list.map((entry) => expect.objectContaining(entry))),
    );
  },
  'leaves an event': async (world) => {
    await world.put(workloads, { workload_goodbye_timeout_seconds: [{ scope: [], value: 1000, ven_type: 'server' }] });
    expect(await world.list('/orgs/1/events?event_type=workload_settings.update')).toHaveLength(1);
  },
});

hold('6 settings/syslog/destinations', {
  'all six properties are required': async (world) => {
    for (const property of Object.keys(localSyslog))
      expectRefused(await world.post(syslog, { ...localSyslog, [property]: undefined }), 'input_validation_error');
  },
  'a local one reads back as it was sent': async (world) => {
    const read = await world.read(await world.make(syslog, localSyslog));
    expect(read).toMatchObject(localSyslog);
    expect(read['remote_syslog'] ?? null).toBeNull();
  },
  'a remote one reads back with its address': async (world) => {
    expect(await world.read(await world.make(syslog, remoteSyslog))).toMatchObject({
      remote_syslog: { address: 'syslog.example.com', port: 6514, protocol: 6, tls_enabled: true },
    });
  },
  'a PUT of a changed logger and an empty description is taken': async (world) => {
    const href = await world.make(syslog, localSyslog);
    const node_status_logger = { node_status_included: false };
    expect((await world.put(href, { description: '', node_status_logger })).status).toBe(204);
    expect(await world.read(href)).toMatchObject({ description: '', node_status_logger });
  },
  'they are listed and deleted': async (world) => {
    const href = await world.make(syslog, localSyslog);
    expect((await world.list(syslog)).map((one) => one['href'])).toContain(href);
    expect((await world.delete(href)).status).toBe(204);
    expect(await world.statusOf(href)).toBe(404);
  },
});

hold('6 settings/traffic_collector', {
  'transmission and action are required': async (world) => {
    for (const property of ['transmission', 'action'])
      expectRefused(await world.post(traffic, { ...filter, [property]: undefined }), 'input_validation_error');
  },
  'broadcast is answered as B': async (world) => {
    expect(await world.read(await world.make(traffic, filter))).toMatchObject({ ...filter, transmission: 'B' });
  },
  'multicast is answered as M': async (world) => {
    const href = await world.make(traffic, { ...filter, transmission: 'multicast' });
    expect(await world.read(href)).toMatchObject({ transmission: 'M' });
  },
  'a target needs a protocol': async (world) => {
    expectRefused(await world.post(traffic, { ...filter, target: { dst_port: 1 } }), 'input_validation_error');
  },
  'they are listed and deleted': async (world) => {
    const href = await world.make(traffic, filter);
    expect((await world.list(traffic)).map((one) => one['href'])).toContain(href);
    expect((await world.delete(href)).status).toBe(204);
  },
});

hold('6 Other settings', {
  'trusted proxies are none, and eight at most': async (world) => {
    expect(await world.read(proxies)).toMatchObject({ max_trusted_proxy_ips_per_region: 8, trusted_proxy_ips: [] });
  },
  'trusted proxies are set': async (world) => {
    const trusted_proxy_ips = [{ pce_fqdn: null, ip: '10.0.0.1' }];
    expect((await world.put(proxies, { trusted_proxy_ips })).status).toBe(204);
    expect(await world.read(proxies)).toMatchObject({ trusted_proxy_ips });
  },
  'settings have the defaults of the schema': async (world) => {
    expect(await world.read(settings)).toMatchObject({
      ...{ max_explorer_query_timespan_days: 97, max_api_key_expiration_in_seconds: 7_776_000 },
      ...{ advanced_ruleset_display: true, ven_maintenance_token_required: false },
      max_rule_search_provider_consumer_entities: 8,
    });
  },
  'settings take a part': async (world) => {
    await world.put(settings, { advanced_ruleset_display: false });
    expect(await world.read(settings)).toMatchObject({
      ...{ advanced_ruleset_display: false, max_explorer_query_timespan_days: 97 },
    });
  },
  'settings leave an event': async (world) => {
    await world.put(settings, { advanced_ruleset_display: false });
    expect(await world.list('/orgs/1/events?event_type=settings.update')).toHaveLength(1);
  },
  'optional features are a list of name, enabled and preview': async (world) => {
    const features = await world.list('/orgs/1/optional_features');
    const names = features.map(({ name }) => name);
    expect(Object.keys(features[0] as Json).toSorted()).toEqual(['enabled', 'name', 'preview']);
    for (const name of ['lightning_default', 'ip_forwarding_firewall_setting', 'per_rule_flow_log_setting'])
      expect(names).toContain(name);
  },
  'optional features are turned on by a list': async (world) => {
    const on = [{ name: 'rule_based_label_mapping', enabled: true }];
    expect((await world.put('/orgs/1/optional_features', on)).status).toBe(204);
    expect(await world.list('/orgs/1/optional_features')).toEqual(
      expect.arrayContaining([expect.objectContaining(on[0] as Json)]),
    );
  },
  'health is a list with an entry for the cluster': async (world) => {
    expect(await world.list('/health')).toMatchObject([{ status: 'normal' }]);
  },
  'node_available needs no credentials': async (world) => {
    expect((await world.get('/node_available', { as: null })).status).toBe(200);
  },
});
