// Compares who may make our calls with the published index of calls (published.ts says where it is).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allOperations } from '../../src/pce/api/operations.ts';
import type { Role } from '../../src/pce/model/roles.ts';
import { available, PUBLISHED, RELEASES, titleOf } from './published.ts';

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

/** A call of the index. */
interface ListedCall {
  readonly http_method: string;
  readonly path: string;
  /** Names of the roles that may make it. */
  readonly pretty_authz?: readonly string[];
}

/** A path without the names of its parameters, which the index chooses otherwise. */
const shapeOf = (template: string): string => template.replaceAll(/:\w+/g, '*');

/** The calls of a release, by method and shape of the path. */
function indexOf(release: string): ReadonlyMap<string, ListedCall> {
  const text = readFileSync(path.join(PUBLISHED, release, 'v2/illumio.api.json'), 'utf8');
  return new Map(callsIn(JSON.parse(text)).map((call) => [`${call.http_method} ${shapeOf(call.path)}`, call]));
}

function callsIn(value: unknown): ListedCall[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(callsIn);
  return 'http_method' in value && 'path' in value ? [value as ListedCall, ...below] : below;
}

describe.skipIf(!available)(titleOf('published roles of calls'), () => {
  it.each(RELEASES)('are those of ours: %s', (release) => {
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
