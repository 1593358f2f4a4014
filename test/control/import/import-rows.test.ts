import { describe, expect, test } from 'vitest';
import { highestIds } from '../../../src/control/import/import-columns.ts';
import { type Row, rowChecks, seeIds } from '../../../src/control/import/import-rows.ts';
import { HighestIds } from '../../../src/state/last-ids.ts';

const nested = (...hrefs: string[]) =>
  JSON.stringify({ name: '"href":"/users/99"', list: hrefs.map((href) => ({ href })) });

test.each<[string, object, Record<string, bigint>]>([
  [
    'objects',
    { body: nested('/orgs/1/agents/7', '/orgs/2/labels/3', '/users/2') },
    { agents: 7n, labels: 3n, users: 2n },
  ],
  ['objects', { body: nested('/orgs/1/labels/3', '/orgs/1/labels/12', '/orgs/1/labels/5') }, { labels: 12n }],
  [
    'objects',
    { body: nested('/users/4/api_keys/x', '/orgs/1/pairing_profiles/8/pairing_key') },
    { users: 4n, pairing_profiles: 8n },
  ],
  ['objects', { body: nested('/orgs/1/workloads/7', '/orgs/1/labels/x', '/orgs/1/labels/-1') }, {}],
  ['objects', { body: nested('/orgs/1/labels/1000000000000000001', `/users/${'9'.repeat(1000)}`) }, {}],
  ['events', { body: '{}', before: nested('/orgs/1/labels/5'), after: nested('/orgs/1/labels/6') }, { labels: 6n }],
  ['documents', { body: nested('/users/5') }, { users: 5n }],
  ['vens', { agent: 6n, identity: 'fleet-3/web-1' }, { agents: 6n, fleets: 3n }],
  ['vens', { agent: 6n, identity: 'a/fleet-3/web-1' }, { agents: 6n }],
  ['vens', { agent: 6n, identity: 'fleet-1000000000001/web-1' }, { agents: 6n }],
  ['jobs', { user_id: 4n }, { users: 4n }],
])('ids that a row of %s shows', (table, row, seen) => {
  const ids = new HighestIds(highestIds);
  seeIds(ids, table, { before: null, ...row });
  expect(Object.fromEntries(ids.all)).toEqual(seen);
});

describe('settings of an import', () => {
  const noEntries = {
    ...{ workload_disconnected_timeout_seconds: [], workload_goodbye_timeout_seconds: [] },
    ...{ workload_disconnected_notification_seconds: [], ven_uninstall_timeout_hours: [] },
  };
  const taken = (settings: object) => {
    const body = JSON.stringify({ href: '/orgs/1/settings/workloads', ...noEntries, ...settings });
    const row: Row = { org_id: 1n, name: 'settings/workloads', body };
    rowChecks({} as Parameters<typeof rowChecks>[0], 0)['documents']?.(row);
    return JSON.parse(String(row['body']));
  };

  test.each(['/orgs/2/labels/1', '/orgs/1/workloads/1', '/orgs/1/labels/', `/orgs/1/labels/${'1'.repeat(1000)}`])(
    'have no scope with %s',
    (href) => {
      const settings = { ven_uninstall_timeout_hours: [{ scope: [{ href }], value: 1 }] };
      expect(() => taken(settings)).toThrow('body has a scope with what is no label of the org');
    },
  );

  test('are kept as calls would have made them', () => {
    const settings = {
      workload_disconnected_notification_seconds: [{ scope: [], warning: 5, colour: 'x'.repeat(1000) }],
      ven_uninstall_timeout_hours: [{ scope: [{ href: '/orgs/1/labels/9' }], value: 1 }],
    };
    expect(taken(settings)).toEqual({
      ...{ href: '/orgs/1/settings/workloads', ...noEntries, ...settings },
      workload_disconnected_notification_seconds: [{ scope: [], warning: 5, ven_type: 'server' }],
    });
  });
});
