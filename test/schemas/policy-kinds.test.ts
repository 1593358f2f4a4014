import { describe, expect, test } from 'vitest';
import dependencies from '../../schemas/sec_policy_dependencies_post_response.schema.json' with { type: 'json' };
import versions from '../../schemas/sec_policy_get.schema.json' with { type: 'json' };
import { propertyNames } from '../../src/pce/model/schemas.ts';
import { resources } from '../../src/pce/resources/index.ts';
import { startTestPce } from '../harness.ts';

/** Kinds that are versioned, and are not named in a list of those: why. */
const unnamed: Readonly<Record<string, string>> = {};

/** Names in such lists that are no kind here: why. */
const noKind: Readonly<Record<string, string>> = {
  secure_connect_gateways: 'not modelled: an org has none',
};

const versioned = resources.filter(({ version }) => version === 'draft').map(({ kind }) => kind);

const { dependency, required_by } = dependencies.items.properties;

/** One schema each: those of releases 25.2.20 and 26.3.0 are alike (test/schemas/parity.test.ts). */
const lists: Readonly<Record<string, readonly string[]>> = {
  // What it does not name cannot be provisioned by itself.
  sec_policy_change_subset: propertyNames('sec_policy_change_subset'),
  sec_policy_pending_get: propertyNames('sec_policy_pending_get'),
  'dependency of sec_policy_dependencies_post_response': Object.keys(dependency.properties),
  'required_by of sec_policy_dependencies_post_response': Object.keys(required_by.properties),
  'object_counts of sec_policy_get': Object.keys(versions.properties.object_counts.properties),
};

describe.each(Object.entries(lists))('%s', (list, names) => {
  test('names every kind with versions', () => {
    const lacking = versioned.filter((kind) => !names.includes(kind) && !Object.hasOwn(unnamed, kind));
    const says = lacking.map((kind) => `${list} does not name ${kind}, nor does unnamed say why`);
    expect(says, says.join('\n')).toEqual([]);
  });

  test('names nothing else without a reason', () => {
    expect(names.filter((name) => !versioned.includes(name))).toEqual(Object.keys(noKind));
  });
});

test('a version counts what its schema names, in that order', async () => {
  const { get } = await startTestPce();
  const { body } = await get<{ object_counts: object }[]>('/orgs/1/sec_policy');
  expect(Object.keys(body[0]?.object_counts ?? {})).toEqual(lists['object_counts of sec_policy_get']);
});
