import { expect, test } from 'vitest';
import { keepingReferences } from '../../../src/pce/engine/rules.ts';
import { firstOf } from '../../../src/pce/model/property-paths.ts';
import { kinds, resources } from '../../../src/pce/resources/index.ts';
import { type Json, startTestPce } from '../../harness.ts';

/** References without a flag in `usage`: why. */
const unflagged: Readonly<Record<string, string>> = {
  'scope of permissions': 'that of labels has one, that of label groups has none in its schema',
  'permissions of service_accounts': 'as of permissions',
  'labels of inactive_ven_cleanup_schedules': 'no source names a flag for it',
  'labels of vens': 'it is the workload that the flag workload tells of',
};

test.each([
  ['labels', '/orgs/1/labels', { key: 'role', value: 'new' }],
  ['label_groups', '/orgs/1/sec_policy/draft/label_groups', { key: 'role', name: 'new' }],
  ['virtual_services', '/orgs/1/sec_policy/draft/virtual_services', { name: 'new', service_ports: [{ proto: 6 }] }],
])('usage of %s has a flag for whatever keeps one from being deleted', async (kind, path, body) => {
  const { post, get } = await startTestPce();
  const { href } = (await post<{ href: string }>(path, body)).body;
  const flags = Object.keys((await get(`${href}?usage=true`)).body['usage'] as Json);
  const lacking = [...keepingReferences(kinds.get(kind) as never, resources)]
    .map(([other, at]) => ({
      reference: `${firstOf(at)} of ${other.kind}`,
      names: other.usedAs?.[firstOf(at)] ?? [other.singular],
    }))
    .filter(({ reference, names }) => !unflagged[reference] && !names.some((name) => flags.includes(name)))
    .map(({ reference, names }) => `${reference} has no flag: usage of ${kind} lacks ${names.join(' and ')}`);
  expect([...new Set(lacking)], lacking.join('\n')).toEqual([]);
});
