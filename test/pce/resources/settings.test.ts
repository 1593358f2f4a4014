import { describe, expect, test } from 'vitest';
import { type Json, messagesOf, startTestPce, tokensOf } from '../../harness.ts';

describe('settings/events', () => {
  const path = '/orgs/1/settings/events';

  test('has the defaults that the guides tell, without an href', async () => {
    const { get } = await startTestPce();
    expect((await get(path)).text).toBe(
      '{"audit_event_retention_seconds":2592000,"audit_event_min_severity":"informational","format":"JSON"}',
    );
  });

  test('takes one setting, and leaves the others', async () => {
    const { get, put } = await startTestPce();
    const before = (await get(path)).body;
    expect((await put(path, { format: 'CEF' })).status).toBe(204);
    expect((await get(path)).body).toEqual({ ...before, format: 'CEF' });
  });

  test.each([
    { audit_event_retention_seconds: 86_399 },
    { audit_event_retention_seconds: 17_280_001 },
    { audit_event_min_severity: 'debug' },
    { format: 'XML' },
    { href: path },
  ])('refuses %j', async (body) => {
    const { put } = await startTestPce();
    expect(tokensOf(await put(path, body))).toEqual(['input_validation_error']);
  });
});

describe('settings', () => {
  const path = '/orgs/1/settings';

  test('have the defaults of the schema, in its order', async () => {
    const { get } = await startTestPce();
    const { body } = await get(path);
    expect(Object.entries(body)).toEqual([
      ['href', path],
      ['num_assets_requiring_ransomware_protection', null],
      ['total_lateral_address_space', null],
      ['total_internet_address_space', null],
      ['automatic_label_application_on_ven_activation', false],
      ['rule_based_label_maker_schedule_enabled', false],
      ['rule_based_label_maker_schedule', null],
      ['max_explorer_query_timespan_days', 97],
      ['max_api_key_expiration_in_seconds', 7_776_000],
      ['expired_api_keys_retention_in_seconds', 7_776_000],
      ['advanced_ruleset_display', true],
      ['ven_maintenance_token_required', false],
      ['max_rule_search_provider_consumer_entities', 8],
    ]);
  });

  test('show what was set in the place that it has', async () => {
    const { get, put } = await startTestPce();
    const schedule = { schedule_time: '2026-01-01T00:00:00Z', frequency: 'weekly', day_of_week: ['sunday'] };
    const change = { cloud_secure_tenant_id: 'tenant', rule_based_label_maker_schedule: schedule };
    expect((await put(path, change)).status).toBe(204);
    const { body } = await get(path);
    expect(body).toMatchObject(change);
    expect(Object.keys(body).slice(-2)).toEqual([
      'cloud_secure_tenant_id',
      'max_rule_search_provider_consumer_entities',
    ]);
  });

  test('do not let a PUT name what is fixed', async () => {
    const { put } = await startTestPce();
    expect(tokensOf(await put(path, { max_explorer_query_timespan_days: 5 }))).toEqual(['input_validation_error']);
  });
});

test('settings/reports keeps one report day, and 25 reports in line, unless told otherwise', async () => {
  const { get, put } = await startTestPce();
  const path = '/orgs/1/settings/reports';
  expect((await get(path)).body).toEqual({ href: path, max_queued_reports: 25, report_retention_days: 1 });
  expect((await put(path, { max_queued_reports: 3 })).status).toBe(204);
  expect((await get(path)).body).toEqual({ href: path, max_queued_reports: 3, report_retention_days: 1 });
  expect((await put(path, { report_retention_days: 8 })).status).toBe(406);
});

describe('settings/trusted_proxy_ips', () => {
  const path = '/orgs/1/settings/trusted_proxy_ips';
  const proxies = (ips: readonly string[], pce_fqdn: string | null = null) => ips.map((ip) => ({ pce_fqdn, ip }));
  const many = (count: number) => Array.from({ length: count }, (_, at) => `10.0.0.${at}`);

  test('are none in a new org, and then those of the last PUT', async () => {
    const { get, put } = await startTestPce();
    const most = { max_trusted_proxy_ips_per_region: 8 };
    expect((await get(path)).body).toEqual({ ...most, trusted_proxy_ips: [] });
    await put(path, { trusted_proxy_ips: proxies(['10.0.0.1']) });
    const last = proxies(['192.168.0.0/16', '2001:db8::1', '2001:db8::/32', '10.255.255.1']);
    expect((await put(path, { trusted_proxy_ips: last })).status).toBe(204);
    expect((await get(path)).body).toEqual({ ...most, trusted_proxy_ips: last });
  });

  test.each(['10.0.0.256', '10.0.0.0/33', '2001:db8::/129', 'proxy.example.com', ''])('refuse %j', async (ip) => {
    const { put } = await startTestPce();
    expect(tokensOf(await put(path, { trusted_proxy_ips: proxies([ip]) }))).toEqual(['input_validation_error']);
  });

  test('are eight of each PCE at most', async () => {
    const { get, put } = await startTestPce();
    const eight = { trusted_proxy_ips: [...proxies(many(8)), ...proxies(many(8), 'other.example.com')] };
    expect((await put(path, eight)).status).toBe(204);
    const beyond = await put(path, { trusted_proxy_ips: proxies(many(9)) });
    expect(tokensOf(beyond)).toEqual(['input_validation_error']);
    expect(messagesOf(beyond)[0]).toContain("'#/trusted_proxy_ips' had more items than the allowed 8");
    expect((await get(path)).body).toMatchObject(eight);
  });
});

describe('optional_features', () => {
  const path = '/orgs/1/optional_features';
  const on = async ({ get }: Awaited<ReturnType<typeof startTestPce>>) =>
    (await get<Json[]>(path)).body.filter(({ enabled }) => enabled).map(({ name }) => name);
  const fromStart = ['ui_analytics', 'container_cluster_label_set_based_kubernetes_workload_instructions'];

  test('are a list of every feature, some of them on from the start', async () => {
    const pce = await startTestPce();
    const { body } = await pce.get<Json[]>(path);
    expect(body).toHaveLength(25);
    expect(body[0]).toEqual({ name: 'ip_forwarding_firewall_setting', preview: false, enabled: false });
    expect(await on(pce)).toEqual(fromStart);
  });

  test('are turned on and off by name, and the others stay', async () => {
    const pce = await startTestPce();
    const change = [
      { name: 'lightning_default', enabled: true },
      { name: 'ui_analytics', enabled: false },
      { name: 'editable_dns_client_rule', enabled: true, key: 'a key' },
    ];
    expect((await pce.put(path, change)).status).toBe(204);
    expect(await on(pce)).toEqual(['lightning_default', fromStart[1], 'editable_dns_client_rule']);
  });

  test.each([
    [{ name: 'no_such_feature', enabled: true }],
    [{ name: 'lightning_default' }],
    [{ name: 'lightning_default', enabled: true, key: 'x' }],
    { name: 'lightning_default', enabled: true },
  ])('refuse %j', async (...body) => {
    const { put } = await startTestPce();
    const given = body.length === 1 ? body[0] : body;
    expect(tokensOf(await put(path, given))).toEqual(['input_validation_error']);
  });
});
