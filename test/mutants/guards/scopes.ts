import { type Guard, inFiles } from '../guard.ts';

const reach = 'test/pce/engine/reach.test.ts';
const table = 'test/pce/engine/reach-table.test.ts';
const provisioning = 'test/pce/engine/scoped-provisioning.test.ts';
const reads = 'test/pce/api/scoped-reads.test.ts';
const jobs = 'test/pce/engine/scoped-jobs.test.ts';
const schedules = 'test/pce/resources/report-schedules.test.ts';
const address = 'test/pce/api/caller-address.test.ts';

/** Scopes of roles, and addresses that callers may call from. */
export const scopes: readonly Guard[] = inFiles('src/pce', {
  'engine/reach.ts': [
    {
      guard: 'one role with a scope is enough to be bound',
      take: 'grantsOf(caller).every(',
      put: 'grantsOf(caller).some(',
      test: jobs,
      title: 'of the whole org is not seen by its user who has a scope by now',
    },
    {
      guard: 'what joins objects is where all of them are',
      take: 'const isBound = ({ scopesOf, reachedBy }: Resource): boolean => scopesOf !== undefined || reachedBy !== undefined;',
      put: 'const isBound = ({ scopesOf }: Resource): boolean => scopesOf !== undefined;',
      test: reads,
      title: 'is shown by no call, search or data file what is outside of it',
    },
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
      test: table,
      title: 'lets a ruleset_manager do what the table says',
    },
    {
      guard: 'what a scope leaves out is not within another',
      take: 'part.exclusion !== true && ',
      put: '',
      test: table,
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
      guard: 'who is named by a rule is within the scope of the role',
      take: 'reaches(caller, resourceOf(caller.pce, kind), [role], JSON.parse(body) as JsonObject)',
      put: 'true',
      test: table,
      title: 'lets a ruleset_manager do what the table says',
    },
    {
      guard: 'what is counted is within the scope',
      take: 'if (!seen) return store.totals(call.org, resource.kind).live;',
      put: 'if (seen || !seen) return store.totals(call.org, resource.kind).live;',
      test: reads,
      title: 'of the shop is about, of the shop alone',
    },
    {
      guard: 'an object does not leave the scope, nor come into it',
      take: 'mustReach(call, resource, resource.write, forms);',
      put: '',
      test: table,
      title: 'lets a workload_manager do what the table says',
    },
  ],
  'engine/writes.ts': [
    {
      guard: 'a deletion is within the scope',
      take: '  mustReachChange(call, resource, object, undefined);\n',
      put: '',
      test: table,
      title: 'lets a workload_manager do what the table says',
    },
  ],
  'engine/parts.ts': [
    {
      guard: 'rules are written within the scope',
      take: '  mustReachChange(call, whole, change.before, change.object);\n',
      put: '',
      test: table,
      title: 'lets a ruleset_manager do what the table says',
    },
  ],
  'engine/engine.ts': [
    {
      guard: 'calls on one object are within the scope',
      take: '      mustReachNow(resource, action.roles, call);\n',
      put: '',
      test: table,
      title: 'lets a workload_manager do what the table says',
    },
  ],
  'resources/sec-policy.ts': [
    {
      guard: 'pending objects are those within the scope',
      take: '    if (!sees(resource, object)) continue;\n',
      put: '',
      test: reads,
      title: 'is shown by no call, search or data file what is outside of it',
    },
    {
      guard: 'all that is provisioned is of the caller to provision',
      take: '    for (const one of together) mustBeProvisionable(call, one);\n',
      put: '',
      test: provisioning,
      title: 'provisions rule sets of the shop, and nothing else',
    },
    {
      guard: 'what is in force is within the scope of who provisions it',
      take: '...(inForce ? [inForce] : [])',
      put: '',
      test: provisioning,
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
  'engine/jobs.ts': [
    {
      guard: 'jobs are listed to who may see them',
      take: '.filter(seenBy(caller))',
      put: '',
      test: jobs,
      title: 'shows the jobs and data files of the caller alone',
    },
    {
      guard: 'a job is polled by who may see it',
      take: 'return job && seenBy(caller)(job) ? job : undefined;',
      put: 'return job;',
      test: jobs,
      title: 'shows the jobs and data files of the caller alone',
    },
    {
      guard: 'a data file is read by who may see its job',
      take: '!job || !seenBy(caller)(job)',
      put: '!job',
      test: jobs,
      title: 'shows the jobs and data files of the caller alone',
    },
    {
      guard: 'a job is seen as long as its user has what they had',
      take: 'every((grant) => given.has(grant))',
      put: 'every((grant) => given.has(grant) || true)',
      test: jobs,
      title: 'is another scope now',
    },
  ],
  'resources/policy-rules.ts': [
    {
      guard: 'rules are searched for within the scope',
      take: 'part.filter(isSeen)',
      put: 'part',
      test: reads,
      title: 'is shown by no call, search or data file what is outside of it',
    },
  ],
  'resources/policy-check.ts': [
    {
      guard: 'allow shows rules within the scope',
      take: 'allowing(applying).filter(isSeen)',
      put: 'allowing(applying)',
      test: reads,
      title: 'is shown by no call, search or data file what is outside of it',
    },
    {
      guard: 'a policy check shows rules within the scope',
      take: ' && isSeen(one)',
      put: '',
      test: reads,
      title: 'is shown by no call, search or data file what is outside of it',
    },
  ],
  'resources/policy-objects.ts': [
    {
      guard: 'policy is asked about workloads within the scope',
      take: 'if (seen) mustReach',
      put: 'if (!seen && seen) mustReach',
      test: jobs,
      title: 'is not told of a workload that is out of reach',
    },
  ],
  'resources/sec-policy-past.ts': [
    {
      guard: 'modified objects are those within the scope',
      take: ' && sees(resource, () => objectAt(pce, ordinal))',
      put: '',
      test: reads,
      title: 'is shown by no call, search or data file what is outside of it',
    },
  ],
  'resources/sec-policy-plans.ts': [
    {
      guard: 'dependencies within the scope alone are shown',
      take: 'found.filter(({ needed }) => isSeen(needed))',
      put: 'found',
      test: reads,
      title: 'is shown by no call, search or data file what is outside of it',
    },
  ],
  'resources/traffic-queries.ts': [
    {
      guard: 'a query for flows is read by its user, or by who has the whole org',
      take: 'const isSeen = found && (isUnscoped(call) || isOwn(call, found));',
      put: 'const isSeen = found;',
      test: jobs,
      title: 'is theirs, and one of another user is not there for them',
    },
    {
      guard: 'an end of each flow is within the scope',
      take: '|| isSeen(one.source) || isSeen(one.destination)',
      put: '|| isSeen(one.source) || true',
      test: reads,
      title: 'is shown by no call, search or data file what is outside of it',
    },
  ],
});
