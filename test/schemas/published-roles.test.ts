// Compares who may make our calls with the published index of calls, which is no part of this repository: see published.ts.
import { describe, expect, it } from 'vitest';
import { allOperations } from '../../src/pce/api/operations.ts';
import type { Role } from '../../src/pce/model/roles.ts';
import { indexOf, RELEASES, shapeOf, skipReason } from './published.ts';

/** Our roles by the names that the index has for them. */
const called: Readonly<Record<string, Role>> = {
  'Global Organization Owner': 'owner',
  'Global Administrator': 'admin',
  'Global Read Only': 'read_only',
  'Global Policy Object Provisioner': 'global_object_provisioner',
  'Workload Manager': 'workload_manager',
  'Full Ruleset Manager': 'ruleset_manager',
  'Limited Ruleset Manager': 'limited_ruleset_manager',
  'Ruleset Provisioner': 'ruleset_provisioner',
  'Ruleset Viewer': 'ruleset_viewer',
};

/** Calls that our tables of roles do not say alone. */
const meant: Readonly<Record<string, string>> = {
  jobs_delete: 'the index has its user besides owner and administrator: looked at when the job is found',
};

describe.skipIf(skipReason)(`who may make a call is as the index of calls has it${skipReason ?? ''}`, () => {
  it.each(RELEASES)('%s', (release) => {
    const index = indexOf(release);
    const differing = allOperations().modelled.flatMap(({ name, method, path, roles }) => {
      const listed = index.get(`${method} ${shapeOf(path)}`)?.pretty_authz;
      // Whoever is a user, or nobody, is let in: the handler looks further, and who-may.test.ts at that.
      if (!listed || typeof roles === 'string' || name in meant) return [];
      const theirs = listed.flatMap((one) => called[one] ?? []);
      return [...theirs].sort().join() === [...roles].sort().join() ? [] : [{ name, theirs, roles }];
    });
    expect(index.size).toBeGreaterThan(300);
    expect(differing).toEqual([]);
  });
});
