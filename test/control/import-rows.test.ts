import { expect, test } from 'vitest';
import { highestIds } from '../../src/control/import-columns.ts';
import { seeIds } from '../../src/control/import-rows.ts';
import { HighestIds } from '../../src/state/last-ids.ts';

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
