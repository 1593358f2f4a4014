import { expect, test } from 'vitest';
import { keepingReferences, tokenOfHold } from '../../../src/pce/engine/rules.ts';
import { alreadyDeletedToken } from '../../../src/pce/engine/writes.ts';
import { errorTable } from '../../../src/pce/model/error-table.ts';
import type { Resource } from '../../../src/pce/model/resource.ts';
import { resources } from '../../../src/pce/resources/index.ts';

/** Who refuses with a token, and why; a token is made of names that the compiler does not see. */
type Use = readonly [token: string, why: string];

const lasts = ({ without = [] }: Resource) => without.includes('DELETE');

const holds = (resource: Resource): Use[] =>
  [...keepingReferences(resource, resources)].map(([other, path]) => [
    tokenOfHold(resource, other),
    `deleting ${resource.kind}: ${path} of ${other.kind} refers to it`,
  ]);

const uses: readonly Use[] = [
  ...resources.filter((resource) => !lasts(resource)).flatMap(holds),
  ...resources
    .filter(({ deletion }) => deletion === 'soft')
    .map((resource): Use => [alreadyDeletedToken(resource), `writing to ${resource.kind} that are deleted`]),
  ...resources.flatMap(({ kind, unique }) => unique.map(({ token }): Use => [token, `a second of ${kind}`])),
  ['object_limit_hard_limit_reached', 'a limit'],
];

test('each token that a declaration makes has a row in errorTable: without one the refusal answers 500', () => {
  const lacking = uses
    .filter(([token]) => !Object.hasOwn(errorTable, token))
    .map(([token, why]) => `no row for ${token} in src/pce/model/error-table.ts (${why})`);
  expect(lacking, lacking.join('\n')).toEqual([]);
  expect(new Set(uses.map(([token]) => token)).size).toBeGreaterThan(20);
});

test('each row of a kept or deleted object is of a token that a declaration makes', () => {
  const made = new Set(uses.map(([token]) => token));
  const rows = Object.keys(errorTable).filter((token) => /_still_has_associated_|_already_deleted$/.test(token));
  expect(rows.filter((token) => !made.has(token))).toEqual([]);
});
