import { type Guard, inFiles } from '../guard.ts';

const reach = 'test/pce/engine/reach.test.ts';
const schedules = 'test/pce/resources/report-schedules.test.ts';
const address = 'test/pce/api/caller-address.test.ts';

/** Scopes of roles, and addresses that callers may call from. */
export const scopes: readonly Guard[] = inFiles('src/pce', {
  'engine/reach.ts': [
    {
      guard: 'what is for its creator alone is not there for others',
      take: '[principal.href, SYSTEM].includes((by as { href: string }).href)',
      put: 'true',
      test: schedules,
      title: 'are those of the caller alone',
    },
    {
      guard: 'an object is reached within all of its scopes',
      take: 'reaching.every((some) => some.length > 0)',
      put: 'reaching.some((some) => some.length > 0)',
      test: reach,
      title: 'lets a ruleset_manager do what the table says',
    },
    {
      guard: 'what a scope leaves out is not within another',
      take: 'part.exclusion !== true && ',
      put: '',
      test: reach,
      title: 'lets a ruleset_manager do what the table says',
    },
    {
      guard: 'a label group without labels is within no scope',
      take: 'labels.size > 0 && ',
      put: '',
      test: reach,
      title: 'has nothing to do with a label group that is empty',
    },
    {
      guard: 'an object does not leave the scope, nor come into it',
      take: 'mustReach(call, resource, resource.write, forms);',
      put: '',
      test: reach,
      title: 'lets a workload_manager do what the table says',
    },
  ],
  'engine/writes.ts': [
    {
      guard: 'a deletion is within the scope',
      take: '  mustReachChange(call, resource, object, undefined);\n',
      put: '',
      test: reach,
      title: 'lets a workload_manager do what the table says',
    },
  ],
  'engine/parts.ts': [
    {
      guard: 'rules are written within the scope',
      take: '  mustReachChange(call, whole, change.before, change.object);\n',
      put: '',
      test: reach,
      title: 'lets a ruleset_manager do what the table says',
    },
  ],
  'engine/engine.ts': [
    {
      guard: 'calls on one object are within the scope',
      take: '        mustReachNow(resource, action.roles, call);\n',
      put: '',
      test: reach,
      title: 'lets a workload_manager do what the table says',
    },
  ],
  'resources/sec-policy.ts': [
    {
      guard: 'all that is provisioned is of the caller to provision',
      take: '    for (const one of chosen) mustBeProvisionable(call, one);\n',
      put: '',
      test: reach,
      title: 'provisions rule sets of the shop, and nothing else',
    },
    {
      guard: 'what is in force is within the scope of who provisions it',
      take: '...(inForce ? [inForce] : [])',
      put: '',
      test: reach,
      title: 'looks at what is in force as well',
    },
  ],
  'resources/unpair.ts': [
    {
      guard: 'hosts are unpaired within the scope',
      take: "  if (!reaches(call, resourceOf(pce, 'vens'), profileWriters, { ...ven })) return 'authorization_failed_error';\n",
      put: '',
      test: reach,
      title: 'unpairs hosts of the shop alone',
    },
  ],
  'resources/granted.ts': [
    {
      guard: 'a principal of another type is no user',
      take: "principal?.type === 'user' ? grantsTo",
      put: 'principal ? grantsTo',
      test: 'test/pce/resources/permissions.test.ts',
      title: 'follows the name of its principal',
    },
  ],
  'api/caller-address.ts': [
    {
      guard: 'who has an access restriction calls from its addresses alone',
      take: '  if (!found) return;\n',
      put: '  if (found || !found) return;\n',
      test: address,
      title: 'binds its own principal alone',
    },
  ],
});
