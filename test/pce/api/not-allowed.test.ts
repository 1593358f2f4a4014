import { expect, test } from 'vitest';
import { startTestPce } from '../../harness.ts';

const toDraft = '; change the object below sec_policy/draft, and provision it by POST sec_policy';

test.each([
  ['PATCH', '/orgs/1/labels/1', 'GET, PUT, DELETE', ''],
  ['PUT', '/orgs/1/labels', 'GET, POST', '; PUT is a call on one of them, whose path ends with its id'],
  [
    'DELETE',
    '/orgs/1/sec_policy/draft/services/',
    'GET, POST',
    '; DELETE is a call on one of them, whose path ends with its id',
  ],
  ['POST', '/orgs/1/sec_policy/provision', 'GET', '; POST sec_policy provisions what is pending'],
  ['POST', '/orgs/1/sec_policy/draft', 'GET', '; POST sec_policy provisions what is pending'],
  ['POST', '/orgs/1/sec_policy/restore', 'GET', '; restore has its path below a version'],
  ['POST', '/orgs/1/sec_policy/allow', 'GET', '; allow has its path below a version, which has GET'],
  ['POST', '/orgs/1/sec_policy/ip_lists', 'GET', '; ip_lists has its path below a version'],
  ['POST', '/orgs/1/sec_policy/draft/allow', 'GET', ''],
  ['POST', '/orgs/1/sec_policy/delete', 'PUT', ''],
  [
    'PUT',
    '/orgs/1/sec_policy/active/ip_lists',
    'GET',
    `; PUT is a call on one of them, whose path ends with its id${toDraft}`,
  ],
  [
    'DELETE',
    '/orgs/1/sec_policy/2/rule_sets/1/sec_rules/',
    'GET',
    `; DELETE is a call on one of them, whose path ends with its id${toDraft}`,
  ],
  ['POST', '/orgs/1/sec_policy/active/ip_lists', 'GET', toDraft],
  ['PUT', '/orgs/1/sec_policy/active/ip_lists/1', 'GET', toDraft],
  ['DELETE', '/orgs/1/sec_policy/1/services/1', 'GET', toDraft],
  ['PUT', '/orgs/1/sec_policy/active/firewall_settings', 'GET', toDraft],
  ['PATCH', '/orgs/1/sec_policy/active/ip_lists/1', 'GET', ''],
])('%s %s is refused with what the path has: %s', async (method, path, has, draft) => {
  const lines: string[] = [];
  const { pce, request } = await startTestPce({ log: ({ why = '' }) => void lines.push(why) });
  const { status, headers, text } = await request(method, path, { body: { name: 'x' } });
  expect([status, headers.get('allow')]).toEqual([405, has]);
  expect(text).not.toContain('draft');
  const hint = `${method} is not a method of this path, which has ${has}${draft}`;
  expect(lines.at(-1)).toContain(hint);
  const told = (await pce.journal.find()).at(-1)?.explanation?.hint ?? '';
  expect(told.replace(/; the nearest is .*/, '')).toBe(hint);
});
