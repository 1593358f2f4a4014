import { type Guard, inFiles } from '../guard.ts';

/** Rules of each kind of object. */
export const resources: readonly Guard[] = inFiles('src/pce/resources', {
  'binding.ts': [
    {
      guard: 'a permission gives nothing to a user of another org',
      take: 'if (!user || !pce.accounts.orgsOf(user.id).includes(org)) return;',
      put: 'if (!user) return;',
      test: 'test/pce/resources/permissions.test.ts',
      title: 'of another org gives a user nothing who does not belong there',
    },
  ],
  'local-profiles.ts': [
    {
      guard: 'local profiles are the business of owners',
      take: 'if (isOwnerOf(call, user)) return user;',
      put: 'return user;',
      test: 'test/pce/resources/local-profiles.test.ts',
      title: 'is the business of owners',
    },
    {
      guard: 'a password takes the place of the one that was checked alone',
      take: '  if (pce.accounts.user(id)?.password !== password) throw wrongPassword();\n',
      put: '',
      test: 'test/pce/resources/local-profiles.test.ts',
      title: 'is changed once, where two change it at the same time',
    },
    {
      guard: 'a new password is as the policy asks for',
      take: '  mustBeAllowed(pce, user, wanted);\n',
      put: '',
      test: 'test/pce/resources/local-profiles.test.ts',
      title: 'follows the policy as it is now',
    },
  ],
  'ven-changes.ts': [
    {
      guard: 'a call on VENs changes those alone that a role of the caller reaches',
      take: '  mustReach(call, vens, profileWriters, [{ ...objectAt<Ven>(pce, ven.ordinal) }]);\n',
      put: '',
      test: 'test/pce/engine/reach.test.ts',
      title: 'does upgrade for hosts of the shop alone',
    },
  ],
  'ven-recovery.ts': [
    {
      guard: 'a second call sets the end of a recovery anew',
      take: "    pce.vens.cancel(ven, 'recovery_end');\n",
      put: '',
      test: 'test/pce/resources/ven-recovery.test.ts',
      title: 'is lengthened by a second call',
    },
  ],
  'ven-statistics.ts': [
    {
      guard: 'twenty properties of VENs are counted at most',
      take: 'asked.length > MOST_PROPERTIES',
      put: 'asked.length > 1000 * MOST_PROPERTIES',
      test: 'test/pce/resources/ven-statistics.test.ts',
      title: 'more than twenty properties at once are refused',
    },
  ],
  'events.ts': [
    {
      guard: 'a list of events has 10,000 at most, whatever is asked for',
      take: "Math.min(maxResults(query, DEFAULT_MAX_RESULTS, { kind: 'events' }), HIGHEST_MAX_RESULTS)",
      put: "maxResults(query, DEFAULT_MAX_RESULTS, { kind: 'events' })",
      test: 'test/bounds/memory.test.ts',
      title: 'events are 10,000 at most in one list',
    },
    {
      guard: 'a long list of events is made in steps',
      take: 'if (bytesOf(found) > LARGE) return',
      put: 'if (false) return',
      test: 'test/pce/model/long-works.test.ts',
      title: 'others are served while a long list of events is made',
    },
    {
      guard: 'an event of many large changes is read in steps',
      take: '  if (isLarge(event)) return',
      put: '  if (false) return',
      test: 'test/pce/model/long-works.test.ts',
      title: 'others are served while an event of many large changes is read',
    },
  ],
  'jobs.ts': [
    {
      guard: 'a data file is handed out whole',
      take: 'if (left !== 0) throw',
      put: 'if (false) throw',
      test: 'test/pce/engine/large-datafiles.test.ts',
      title: 'a large data file that is deleted while it is read is a 404, and not a part of it',
    },
    {
      guard: 'a job is deleted by its own user, an owner or an administrator',
      take: 'if (owner !== principal.userId && !hasRole(principal, org, administrators)) {',
      put: 'if (owner !== principal.userId && org < 0) {',
      test: 'test/pce/api/who-may.test.ts',
      title: 'a job is deleted by its own user, an owner or an administrator',
    },
  ],
  'label-dimensions.ts': [
    {
      guard: 'a label type that has labels is not deleted',
      take: "= ['labels', 'label_groups'] as const",
      put: "= ['label_groups'] as const",
      test: 'test/pce/resources/label-dimensions.test.ts',
      title: 'open a key for labels, and close it again',
    },
    {
      guard: 'a label type that has label groups is not deleted',
      take: "= ['labels', 'label_groups'] as const",
      put: "= ['labels'] as const",
      test: 'test/pce/resources/label-dimensions.test.ts',
      title: 'that label groups have stay, until no group has it in the draft or in force',
    },
  ],
  'label-groups.ts': [
    {
      guard: 'the members of a label group are of its label type',
      take: '    refuseMembersOfAnotherKey(context);\n',
      put: '',
      test: 'test/pce/resources/label-groups.test.ts',
      title: 'of its own label type',
    },
    {
      guard: 'a label group is not within itself',
      take: "  noCircle: { path: 'sub_groups', token: 'label_group_within_itself' },\n",
      put: '',
      test: 'test/pce/resources/label-groups.test.ts',
      title: 'is not within itself',
    },
    {
      guard: 'a label group has a label type of the org',
      take: '    refuseUnknownKey(context);\n',
      put: '',
      test: 'test/pce/resources/label-groups.test.ts',
      title: 'of its own label type',
    },
  ],
  'label-rules.ts': [
    {
      guard: 'an object has one label of each type',
      take: 'if (seen.has(key)) throw',
      put: 'if (false) throw',
      test: 'test/pce/resources/pairing-profiles.test.ts',
      title: 'holds one label of each type at most',
    },
  ],
  'labels.ts': [
    {
      guard: 'a key and a value are those of one label',
      take: "{ properties: ['key', 'value'], token: 'label_key_and_value_must_be_unique' }, ",
      put: '',
      test: 'test/pce/resources/labels.test.ts',
      title: 'a key and value that are there',
    },
    {
      guard: 'a label has a key that there is',
      take: "throw new Refusal('label_key_not_supported', undefined, `the keys of org ${org} are ${keysOf(pce, org)}`);",
      put: 'void 0;',
      test: 'test/pce/resources/labels.test.ts',
      title: 'refuses an unknown key in the words that Ansible asserts',
    },
  ],
  'pairing-keys.ts': [
    {
      guard: 'active keys end at their hard limit',
      take: '  const notifications = checkActiveKeys(pce, org);\n  return',
      put: '  const notifications = checkActiveKeys(pce, -1);\n  return',
      test: 'test/pce/resources/pairing-keys.test.ts',
      title: 'is a hard one, with the documented token',
    },
    {
      guard: 'the life of a key is fixed when it is generated',
      take: 'expiresAt: expiry(now, profile.key_lifespan),',
      put: 'expiresAt: null,',
      test: 'test/pce/resources/pairing-keys.test.ts',
      title: 'keeps a key to the lifespan that its profile had',
    },
    {
      guard: 'the uses of a key are fixed when it is generated',
      take: 'uses: usesOf(profile.allowed_uses_per_key),',
      put: 'uses: null,',
      test: 'test/pce/pairing/activate.test.ts',
      title: 'is held to the uses and lifespan that its key was made with, and otherwise to the present profile',
    },
    {
      guard: 'a key of an imported profile can be kept, and taken in again',
      take: 'Math.max(least, Math.min(value, most))',
      put: 'least && most && value',
      test: 'test/control/pairing-keys.test.ts',
      title: 'are too large to be kept is told, and its export is taken in',
    },
  ],
  'settings-proxies.ts': [
    {
      guard: 'trusted proxies have a limit',
      take: '    if (count > MOST_PER_REGION) throw tooMany();\n',
      put: '',
      test: 'test/pce/resources/settings.test.ts',
      title: 'are eight of each PCE at most',
    },
  ],
  'settings-syslog.ts': [
    {
      guard: 'a remote destination has all that an answer shows of a server',
      take: 'if (missing !== undefined)',
      put: 'if (missing === null)',
      test: 'test/pce/resources/settings-syslog.test.ts',
      title: 'a destination is remote with a server, and local without one',
    },
  ],
  'service-bindings.ts': [
    {
      guard: 'a virtual service whose deletion is pending is not bound',
      take: '!isPendingDeletion(draft)) return;',
      put: '!isPendingDeletion(draft) || true) return;',
      test: 'test/pce/resources/service-bindings.test.ts',
      title: 'of a virtual service whose deletion is pending is refused',
    },
    {
      guard: 'a workload is bound to a virtual service once',
      take: '  if (bound.some(',
      put: '  if (false && bound.some(',
      test: 'test/pce/resources/service-bindings.test.ts',
      title: 'that there is already is an item without href',
    },
  ],
  'settings-workloads.ts': [
    {
      guard: 'entries of settings/workloads have a limit',
      take: '    if (has > had) notifications.push(',
      put: '    if (has < 0) notifications.push(',
      test: 'test/bounds/refusals.test.ts',
      title: 'holds, and refuses with its token, orgs:',
    },
    {
      guard: 'scopes of settings/workloads are of live labels of the org',
      take: "  for (const href of labelsOf(given)) mustBeLive(pce, org, 'labels', href);\n",
      put: '',
      test: 'test/pce/resources/settings-workloads.test.ts',
      title: 'has labels of the org in its scopes, and no others',
    },
    {
      guard: 'an entry of settings/workloads goes when its label is gone: nothing else takes it away',
      take: "!isLive(pce, org, 'labels', href)",
      put: 'org < 0',
      test: 'test/pce/resources/settings-workloads.test.ts',
      title: 'shows an entry whose label was deleted until the next PUT of its setting',
    },
    {
      guard: 'an entry of settings/workloads has what the setting knows, and nothing else',
      take: '{ scope: entry.scope.map(({ href }) => ({ href })), [property]: entry[property] }',
      put: 'entry',
      test: 'test/pce/resources/settings-workloads.test.ts',
      title: 'keeps the properties of an entry that the setting has',
    },
    {
      guard: 'settings of an org are read once for many hosts',
      take: '    known.set(org, hours);\n',
      put: '',
      test: 'test/pce/pairing/unpair-many.test.ts',
      title: 'have the settings read once in each step where they are silent',
    },
  ],
  'unpair.ts': [
    {
      guard: 'many hosts are unpaired in steps',
      take: 'const AT_ONCE = 100;',
      put: 'const AT_ONCE = 1_000_000;',
      test: 'test/pce/pairing/unpair-many.test.ts',
      title: 'keep no other call waiting, and are told in one event',
    },
    {
      guard: 'unpairing has a rate of its own, where rates are limited',
      take: 'const CALLS_PER_MINUTE = 10;',
      put: 'const CALLS_PER_MINUTE = 0;',
      test: 'test/pce/pairing/heartbeats.test.ts',
      title: 'is done ten times a minute, where rates are limited',
    },
    {
      guard: 'a suspended VEN is not unpaired',
      take: "if (ven.status === 'suspended') return 'ven_suspended';",
      put: '',
      test: 'test/pce/pairing/heartbeats.test.ts',
      title: 'names what it cannot unpair',
    },
  ],
  'uninstall.ts': [
    {
      guard: 'a binding goes with a workload whose VEN is uninstalled',
      take: '  removeDependents(workloads, pce, org, before.href);\n',
      put: '',
      test: 'test/pce/resources/service-bindings.test.ts',
      title: 'goes with its workload when that is unpaired',
    },
  ],
  'virtual-services.ts': [
    {
      guard: 'a virtual service is not changed to both a service and ports',
      take: '    refuseServiceAndPorts(context.body);\n',
      put: '',
      test: 'test/pce/resources/virtual-services.test.ts',
      title: 'is not changed to both a service and ports',
    },
  ],
  'container-workload-profiles.ts': [
    {
      guard: 'a managed profile is not idle',
      take: "if (isNamed && object.managed && object.enforcement_mode === 'idle')",
      put: "if (!isNamed && object.managed && object.enforcement_mode === 'idle')",
      test: 'test/pce/resources/container-workload-profiles.test.ts',
      title: 'is not managed and idle at once',
    },
    {
      guard: 'an update of many profiles is of one cluster',
      take: "    if (outerHref(href) !== hrefOf(containerClusters, org, outer)) throw new Refusal('invalid_uri');\n",
      put: '',
      test: 'test/pce/resources/container-workload-profiles.test.ts',
      title: 'tells which could not be changed, and leaves the others alone',
    },
  ],
  'workload-interfaces.ts': [
    {
      guard: 'a managed workload loses no interface',
      take: "if (before.managed) throw new Refusal('method_not_allowed_error');",
      put: '',
      test: 'test/pce/resources/workloads.test.ts',
      title: 'nor lose an interface',
    },
    {
      guard: 'an interface is there once',
      take: 'if (before.some(isSame)) throw',
      put: 'if (false) throw',
      test: 'test/pce/resources/workload-interfaces.test.ts',
      title: 'hold one address once',
    },
    {
      guard: 'a workload has addresses that are some',
      take: 'if (isWrong(public_ip) || wrong) throw',
      put: 'if (false) throw',
      test: 'test/pce/resources/workloads.test.ts',
      title: 'with an address that is none is refused',
    },
  ],
  'vulnerability-reports.ts': [
    {
      guard: 'a report names vulnerabilities that there are',
      take: '    mustBeLive(pce, org, vulnerabilities.kind, href);',
      put: '    void href;',
      test: 'test/pce/resources/vulnerabilities.test.ts',
      title: 'are refused with a vulnerability that there is not: /orgs/1/vulnerabilities/none',
    },
  ],
  'workloads.ts': [
    {
      guard: 'a managed workload is not deleted',
      take: "if (managed) throw new Refusal('workload_is_managed');",
      put: '',
      test: 'test/pce/resources/workloads.test.ts',
      title: 'cannot be deleted, alone or in bulk',
    },
  ],
});
