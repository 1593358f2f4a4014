import fc from 'fast-check';
import findMyWay from 'find-my-way';
import { expect, test } from 'vitest';
import { allOperations } from '../../../src/pce/api/operations.ts';
import { PathTree } from '../../../src/pce/api/path-tree.ts';
import { lengthOf } from '../../length.ts';

const { modelled, unmodelled } = allOperations();
const paths = [...new Map([...modelled, ...unmodelled].map(({ path }) => [path.replace(/:\w+/g, ':'), path])).values()];

const tree = new PathTree<string>();
const router = findMyWay({ ignoreDuplicateSlashes: true, ignoreTrailingSlash: true });
for (const path of paths) {
  tree.at(path, () => path);
  router.on('GET', path, () => undefined, path);
}

/** The answer of Fastify's own router, which is the measure. */
function byRouter(path: string) {
  const found = router.find('GET', path);
  return found ? { value: found.store, params: { ...found.params } } : undefined;
}

test('finds every path of a PCE, with its parameters', () => {
  for (const path of paths) {
    const asked = path.replace(/:\w+/g, (name) => `${name.length}`);
    const expected = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([name, word]) => [word, `${name.length}`]));
    expect(tree.find(asked)).toEqual({ value: path, params: expected });
  }
});

test('finds in random paths what a router finds', () => {
  const words = [...new Set(paths.flatMap((path) => path.split('/')))].filter((word) => !word.startsWith(':'));
  const segment = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('1', 'draft', '%6Frgs', 'a%2Fb', '%', 'x'.repeat(100), 'x'.repeat(101), 'é', '..'),
    },
    fc.string({ unit: 'grapheme-ascii', maxLength: 5 }).map((text) => text.replace(/[?#;]/g, '')),
  );
  const path = fc
    .tuple(
      fc.constantFrom('/orgs/1', '/users/2', ''),
      fc.array(segment, { maxLength: 5 }),
      fc.constantFrom('', '/', '?a=b', '#x'),
    )
    .map(([start, segments, end]) => `${[start, ...segments].join('/')}${end}`)
    .filter((text) => text.startsWith('/'));
  fc.assert(
    fc.property(path, (asked) => {
      expect([asked, tree.find(asked)]).toEqual([asked, byRouter(asked)]);
    }),
    { numRuns: lengthOf(20_000, 2000) },
  );
});
