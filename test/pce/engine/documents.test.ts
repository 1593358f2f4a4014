import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../../src/index.ts';
import { type Document, pathOf as hrefOf } from '../../../src/pce/engine/documents.ts';
import { documents } from '../../../src/pce/resources/index.ts';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';
import { some } from '../../length.ts';

interface Told {
  readonly action: { readonly http_status_code: number };
  readonly resource_changes: readonly { readonly resource: Json; readonly changes: Json }[];
}

type Exported = Parameters<MockPce['snapshots']['import']>[0];

/** A change of each document. */
const changes: Readonly<Record<string, unknown>> = {
  settings: { cloud_secure_tenant_id: 'tenant', num_assets_requiring_ransomware_protection: 7 },
  'settings/events': { audit_event_retention_seconds: 86_400, format: 'LEEF' },
  'settings/reports': { report_retention_days: 7 },
  'settings/trusted_proxy_ips': { trusted_proxy_ips: [{ pce_fqdn: null, ip: '10.0.0.0/8' }] },
  'settings/workloads': { ven_uninstall_timeout_hours: [{ scope: [], value: 1 }] },
  optional_features: [{ name: 'ui_analytics', enabled: false }],
  authentication_settings: { authentication_type: 'LDAP' },
  'authentication_settings/password_policy': { min_length: 16 },
};

/** A setting of each that a PUT can name. */
const settingOf: Readonly<Record<string, string>> = {
  settings: 'advanced_ruleset_display',
  'settings/events': 'format',
  'settings/reports': 'report_retention_days',
  'settings/trusted_proxy_ips': 'trusted_proxy_ips',
  'settings/workloads': 'ven_uninstall_timeout_hours',
  optional_features: 'ui_analytics',
  authentication_settings: 'authentication_type',
  'authentication_settings/password_policy': 'min_length',
};

/** Changes of documents whose PUT has to name something. */
const required: Readonly<Record<string, unknown>> = {
  'settings/trusted_proxy_ips': changes['settings/trusted_proxy_ips'],
  authentication_settings: changes['authentication_settings'],
};

const names = documents.map(({ name }) => name);
const documentOf = (name: string) => documents.find((document) => document.name === name) as Document;
const pathOf = (name: string, org = 1) => hrefOf(documentOf(name), org);

async function changed(name: string): Promise<TestPce & { readonly fresh: unknown; readonly after: unknown }> {
  const pce = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
  const fresh = (await pce.get(pathOf(name))).body;
  expect((await pce.put(pathOf(name), changes[name])).status).toBe(204);
  const after = (await pce.get(pathOf(name))).body;
  expect(after).not.toEqual(fresh);
  return { ...pce, fresh, after };
}

const exported = async ({ pce }: TestPce, name: string): Promise<Exported> => {
  await pce.snapshots.save(name);
  return JSON.parse(JSON.stringify(await pce.snapshots.export(name))) as Exported;
};

/** The same export, its document changed. */
function spoilt(taken: Exported, spoil: (body: Json) => void): Exported {
  const { columns, rows } = (taken as unknown as { tables: Record<string, { columns: string[]; rows: unknown[][] }> })
    .tables['documents'] as { columns: string[]; rows: unknown[][] };
  const at = columns.indexOf('body');
  const [row] = rows as [unknown[]];
  const body = JSON.parse(String(row[at])) as Json;
  spoil(body);
  row[at] = JSON.stringify(body);
  return taken;
}

test('this list of changes has every document', () => {
  expect(Object.keys(changes).sort()).toEqual([...names].sort());
});

describe.each(some(names, 4))('the document %s', (name) => {
  test('comes back with a snapshot', async () => {
    const { pce, get, after, fresh } = await changed(name);
    await pce.snapshots.save('changed');
    await pce.reset();
    expect((await get(pathOf(name))).body).toEqual(fresh);
    await pce.snapshots.restore('changed');
    expect((await get(pathOf(name))).body).toEqual(after);
  });

  test('comes to another server with an export', async () => {
    const from = await changed(name);
    const to = await startTestPce();
    await to.pce.snapshots.import(await exported(from, 'taken'));
    await to.pce.snapshots.restore('taken');
    expect((await to.get(pathOf(name))).text).toBe((await from.get(pathOf(name))).text);
  });

  test('comes to another server as that of a new org, where a PUT has made it so again', async () => {
    const from = await changed(name);
    const setting = settingOf[name] as string;
    const usual = Array.isArray(from.fresh)
      ? from.fresh.filter((one) => one.name === setting).map(({ enabled }) => ({ name: setting, enabled }))
      : { [setting]: (from.fresh as Json)[setting] };
    expect((await from.put(pathOf(name), usual)).status).toBe(204);
    const to = await startTestPce();
    await to.pce.snapshots.import(await exported(from, 'taken'));
    await to.pce.snapshots.restore('taken');
    expect((await to.get(pathOf(name))).text).toBe((await from.get(pathOf(name))).text);
  });

  test('is that of a new org after a reset', async () => {
    const { pce, get, fresh } = await changed(name);
    await pce.reset({ org: 1 });
    expect((await get(pathOf(name))).body).toEqual(fresh);
  });

  test('is not taken from an export without a setting, or with a strange one', async () => {
    const from = await changed(name);
    const setting = settingOf[name] as string;
    for (const spoil of [
      (body: Json) => void delete body[setting],
      (body: Json) => void (body['colour'] = 'red'),
      (body: Json) => void (body[setting] = { no: 'such' }),
    ]) {
      const taken = spoilt(await exported(from, 'spoilt'), spoil);
      await expect(from.pce.snapshots.import(taken)).rejects.toMatchObject({ status: 406 });
    }
  });

  test('leaves an event with what it changed, and none of a PUT that is refused', async () => {
    const { get, put } = await changed(name);
    expect((await put(pathOf(name), [{ no: 'such' }])).status).toBe(406);
    const { event } = documentOf(name);
    const told = (await get<Told[]>(`/orgs/1/events?event_type=${event}&status=success`)).body;
    expect(told.map(({ action }) => action.http_status_code)).toEqual([204]);
    const [change, ...others] = told.flatMap(({ resource_changes }) => resource_changes);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ change_type: 'update', changes: expect.anything() });
    expect(Object.values(change?.resource ?? {})).toEqual([{ href: pathOf(name) }]);
    expect(Object.keys(change?.changes ?? {})).not.toEqual([]);
  });

  test('takes a PUT that names nothing, and is of its org alone', async () => {
    const { pce, get, put, after, fresh } = await changed(name);
    expect((await put(pathOf(name), Array.isArray(after) ? [] : (required[name] ?? {}))).status).toBe(204);
    expect((await get(pathOf(name))).body).toEqual(after);
    const { org, key, secret } = await pce.orgs.create();
    const other = await get(pathOf(name, org), { as: `${key}:${secret}` });
    expect(other.text).toBe(JSON.stringify(fresh).replaceAll('/orgs/1/', `/orgs/${org}/`));
  });
});
