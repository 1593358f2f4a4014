import { describe, expect, onTestFinished, test } from 'vitest';
import type { LimitIn } from '../../../src/control/import/import-bounds.ts';
import { Import } from '../../../src/control/import/imports.ts';
import { type TableBound, tableBounds } from '../../../src/emulator/table-bounds.ts';
import type { ObjectLimit } from '../../../src/pce/model/resource.ts';
import { control, server } from '../servers.ts';

const MOST = 5;
const NOW = Date.parse('2026-01-01T00:00:00Z');
const AT = '2026-01-01T00:00:00.000Z';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const digest = (number: number) => Buffer.alloc(32, String(number).padStart(32, '0'));

type Row = Record<string, unknown>;
type Fill = (number: number, count: number) => Readonly<Record<string, Row>>;

const org = (id: number) => ({ orgs: { id, display_name: '' } });

const label = (number: number, deleted: number) => ({
  objects: {
    ...{ ordinal: number, org_id: 1, kind: 'labels', id: String(number), deleted },
    since: null,
    until: null,
    body: JSON.stringify({
      ...{ href: `/orgs/1/labels/${number}`, key: 'role', value: 'x', deleted: deleted === 1 },
      ...{ created_at: AT, updated_at: AT, created_by: { href: '/users/1' }, updated_by: { href: '/users/1' } },
    }),
  },
});

const stamps = { created_at: AT, updated_at: AT, created_by: { href: '/users/1' }, updated_by: { href: '/users/1' } };

/** A form of one IP list that was in force in one version. */
const superseded = (number: number) => ({
  objects: {
    ...{ ordinal: number, org_id: 1, kind: 'ip_lists/active', id: `1@${number}`, deleted: 1 },
    ...{ since: number, until: number + 1 },
    body: JSON.stringify({ href: '/orgs/1/sec_policy/active/ip_lists/1', name: 'x', ...stamps }),
  },
});

const version = (number: number) => ({
  objects: {
    ...{ ordinal: number, org_id: 1, kind: 'sec_policy', id: String(number), deleted: 0, since: null, until: null },
    body: JSON.stringify({
      ...{ href: `/orgs/1/sec_policy/${number}`, commit_message: null, version: number, workloads_affected: 0 },
      created_at: AT,
    }),
  },
});

const trafficQuery = (number: number) => {
  const href = `/orgs/1/traffic_flows/async_queries/${uuid(number)}`;
  const ends = { include: [], exclude: [] };
  const asked = { ...{ sources: ends, destinations: ends, services: ends }, policy_decisions: [], max_results: 1 };
  return {
    objects: {
      ...{ ordinal: number, org_id: 1, kind: 'traffic_queries', id: uuid(number), deleted: 0 },
      ...{ since: null, until: null },
      body: JSON.stringify({
        ...{ href, status: 'queued', created_at: AT, created_by: { href: '/users/1' }, policy: 'active' },
        query_parameters: { query_name: 'x', ...asked },
      }),
    },
  };
};

const user = (number: number) => ({
  users: {
    ...{ id: number, username: `u${number}`, full_name: '', time_zone: 'UTC', locked: 0, password: null },
    ...{ login_count: 0, last_login_on: null, last_login_ip_address: null, created_at: AT, updated_at: AT },
    service_account: null,
  },
});

const session = (number: number, purpose: string, userId = 1) => ({
  sessions: { token_digest: digest(number), user_id: userId, purpose, expires_at: 0 },
});

const key = (number: number): ReturnType<Fill> => ({
  pairing_keys: {
    ...{ digest: digest(number), org_id: 1, profile: null, generated_at: number, expires_at: null, uses_left: null },
  },
});

const fleet = (number: number, due: number | null) => ({
  fleets: {
    ...{ id: number, org_id: 1, rules: '{"count":1,"hostname":"h","pairing_profile":"/orgs/1/pairing_profiles/1"}' },
    ...{ started_at: 0, paired: 0, refused: 0, refusal_token: null, refusal_message: null, due },
  },
});

const job = (number: number) => ({
  jobs: {
    ...{ ordinal: number, org_id: 1, id: uuid(number), user_id: 1, description: '', requested_at: AT },
    ...{ grants: null, terminated_at: AT, polls_left: 0, datafile_id: uuid(number), bytes: 0, kept: number },
  },
});

const event = (number: number) => {
  const id = uuid(number);
  const body = {
    ...{ href: `/orgs/1/events/${id}`, timestamp: AT, pce_fqdn: 'pce', created_by: { system: {} } },
    ...{ event_type: 'x', status: null, severity: 'info', notifications: [], action: null, resource_changes: [] },
  };
  return {
    events: {
      ...{ ordinal: number, org_id: 1, id, timestamp: AT, event_type: 'x', status: null, severity: 'info' },
      ...{ created_by: null, body: JSON.stringify(body), before: null, after: null },
    },
  };
};

/** A user, who counts once with many roles in many orgs. */
const member = (number: number) => ({ ...user(number), permissions: { user_id: number, org_id: 1, role: 'owner' } });

/** Settings of an org are one row. It has one entry without a scope, and labels of a scope for the others. */
const settings = (count: number) => {
  const scope = Array.from({ length: count - 1 }, (_, at) => ({ href: `/orgs/1/labels/${at}` }));
  const body = {
    href: '/orgs/1/settings/workloads',
    ...{ workload_disconnected_timeout_seconds: [], workload_goodbye_timeout_seconds: [] },
    workload_disconnected_notification_seconds: [{ scope: [], warning: 1 }],
    ven_uninstall_timeout_hours: [
      { scope: [], value: 1 },
      { scope, value: 1 },
    ],
  };
  return { documents: { org_id: 1, name: 'settings/workloads', body: JSON.stringify(body) } };
};

/** A rule set is one row. */
const ruleSet = (count: number) => {
  const href = '/orgs/1/sec_policy/draft/rule_sets/1';
  const stamps = { created_at: AT, updated_at: AT, deleted_at: null };
  const rule = { update_type: 'create', providers: [{}], consumers: [{}], ingress_services: [] };
  const deny_rules = Array.from({ length: count }, (_, at) => ({ ...rule, href: `${href}/deny_rules/${at + 1}` }));
  const told = { name: 'x', description: null, update_type: 'create' };
  const body = { href, ...stamps, ...told, enabled: true, scopes: [], deny_rules };
  return {
    objects: {
      ...{ ordinal: 1, org_id: 1, kind: 'rule_sets', id: '1', deleted: 0, since: null, until: null },
      body: JSON.stringify(body),
    },
  };
};

/** Makes the next row, and says how much it counts. Keyed by the `holds` of the list of bounds. */
const fills: Readonly<Record<string, readonly [fill: Fill, amount?: number]>> = {
  orgs: [(number) => (number === 1 ? {} : org(number))],
  'live objects of each kind, per org': [(number) => label(number, 0)],
  'deleted objects that stay readable, per org and kind': [(number) => label(number, 1)],
  'superseded forms of policy objects, per org': [superseded],
  'versions of the policy, per org': [version],
  'traffic queries, per org': [trafficQuery],
  'rules of each sort, per rule set': [(number, count): ReturnType<Fill> => (number < count ? {} : ruleSet(count))],
  'entries of each of settings/workloads, and labels of their scopes, per org': [
    (number, count): ReturnType<Fill> => (number < count ? {} : settings(count)),
  ],
  'users, per org': [member],
  'API keys, per user': [
    (number) => ({
      api_keys: {
        ...{ key_id: `k${number}`, user_id: 1, secret_digest: digest(1), name: '', description: '', created_at: AT },
        ...{ expires_at: null, end_told: 0 },
      },
    }),
  ],
  'sessions, of the users of an org': [(number) => ({ ...member(number), ...session(number, 'session', number) })],
  'sessions, and tokens between the two calls of a login, per user and each': [(number) => session(number, 'auth')],
  'active keys, per org': [key],
  'revoked keys, per org': [key],
  'keys that are expired, spent, or of a disabled profile, per org': [key],
  'fleets that still pair hosts, per org': [(number) => fleet(number, number)],
  'fleets that are done, per org': [(number) => fleet(number, null)],
  'asynchronous GETs, per org': [job],
  'bytes of data files, per org': [
    (number) => ({ ...(number === 1 && job(1)), datafile_parts: { job: 1, place: number, part: Buffer.alloc(16) } }),
    16,
  ],
  'events, per org': [event],
  'bytes of events, per org': [event, event(1).events.body.length],
};

const asColumn = (value: unknown) => (typeof value === 'number' ? BigInt(value) : value);

/** @returns why the import is refused */
async function importOf(count: number, fill: Fill, bound: TableBound, limitIn: LimitIn = () => 0): Promise<string> {
  const begun = await Import.begin({ now: NOW, bodyLimit: 1024, limitIn, bounds: [bound] });
  onTestFinished(() => begun.close());
  const filled = Array.from({ length: count }, (_, at) => Object.entries(fill(at + 1, count))).flat();
  const tables = Map.groupBy([...Object.entries(org(1)), ...filled], ([table]) => table);
  for (const [table, rows] of tables) {
    begun.begin(table);
    begun.columns(table, Object.keys(rows[0]?.[1] as Row));
    for (const [at, [, row]] of rows.entries()) begun.row(table, at, Object.values(row as Row).map(asColumn));
  }
  try {
    await begun.finish(null);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const exceedable = tableBounds.filter(({ counted }) => counted);

describe('an import is held to the bounds of tables', () => {
  test.each(exceedable)('$name: $holds', async (bound) => {
    const [fill, amount = 1] = fills[bound.holds] ?? [() => ({})];
    const counted = { ...(bound.counted as NonNullable<TableBound['counted']>), most: MOST * amount };
    const lower = { ...bound, counted };
    const says = `'#/tables/${bound.name}' holds more than ${MOST * amount} ${counted.holds ?? bound.holds}`;
    expect(await importOf(MOST, fill, lower)).not.toContain('holds more than');
    expect(await importOf(MOST + 1, fill, lower)).toContain(says);
  });

  test('each of them is tried, and each that cannot be exceeded by calls alone is counted', () => {
    expect(Object.keys(fills)).toEqual(exceedable.map(({ holds }) => holds));
    const never = tableBounds.filter(({ beyond }) => beyond === 'cannot be exceeded');
    expect(tableBounds.length).toBe(never.length + exceedable.length);
  });

  test('a limit that was set higher holds, and one that was set lower refuses nothing that was made before', async () => {
    const limit = { name: 'total_labels', soft: MOST, hard: MOST } as ObjectLimit;
    const bound = exceedable.find(({ holds }) => holds.startsWith('live objects')) as TableBound;
    const counted = { ...(bound.counted as NonNullable<TableBound['counted']>), most: () => limit };
    const limited = { ...bound, counted };
    const fill = (number: number) => label(number, 0);
    expect(await importOf(MOST + 1, fill, limited, () => MOST + 1)).not.toContain('holds more than');
    expect(await importOf(MOST + 2, fill, limited, () => MOST + 1)).toContain(`holds more than ${MOST + 1} live`);
    expect(await importOf(MOST, fill, limited, () => 1)).not.toContain('holds more than');
  });

  test('as many fleets as may be still pair hosts, and no more', async () => {
    const pce = await server();
    await pce.fleets.create({ count: 1, hostname: 'h', starts_after: 60 });
    await pce.snapshots.save('x', { org: 1 });
    const exported = await pce.snapshots.export('x');
    const { columns = [], rows: [row = []] = [] } = exported.tables['fleets'] ?? {};
    const withFleets = (count: number) => ({
      ...exported,
      tables: {
        ...exported.tables,
        fleets: { columns, rows: Array.from({ length: count }, (_, at) => row.with(columns.indexOf('id'), at + 1)) },
      },
    });
    expect((await control(pce, 'POST', '/snapshots/import', withFleets(1000))).status).toBe(201);
    const refused = await control(pce, 'POST', '/snapshots/import', withFleets(1001));
    expect([refused.status, refused.text]).toEqual([406, expect.stringContaining('holds more than 1000 fleets')]);
  });
});
