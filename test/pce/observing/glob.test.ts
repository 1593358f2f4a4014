import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsSome, globOf } from '../../../src/pce/observing/glob.ts';

/** As one would say it: a star is nothing, or one character and the star again. */
function matches(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] !== '*') return pattern[0] === text[0] && text !== '' && matches(pattern.slice(1), text.slice(1));
  return matches(pattern.slice(1), text) || (text !== '' && matches(pattern, text.slice(1)));
}

describe('a pattern', () => {
  test('fits what it fits by definition', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 10 });
    fc.assert(
      fc.property(pattern, text, (p, t) => globOf(p)(t) === matches(p, t)),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['/orgs/1/labels/', '/orgs/1/labels'],
    ['/orgs/1/labels/', '/orgs/1/labels/'],
    ['/orgs/*/labels/', '/orgs/1//labels'],
    ['//orgs/1/labels', '/orgs/1/labels'],
    ['/orgs/1/labels', '/orgs/1/labels/'],
    ['/', '/'],
    ['outside:/', 'outside:/'],
  ])('means %s with and without spare slashes, as of %s', (pattern, path) => {
    expect(globOf(pattern)(path)).toBe(true);
  });

  test('is matched at once, however many stars it has', () => {
    const begun = performance.now();
    for (const pattern of [
      `${'*a'.repeat(5000)}*b`,
      `${'*a'.repeat(5000)}*b*`,
      `${'*'.repeat(10_000)}b`,
      `*b${'a'.repeat(199)}*`,
    ]) {
      expect(globOf(pattern)('a'.repeat(16_000))).toBe(false);
    }
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('has no part between two stars that would have to be searched for character by character', () => {
    expect(() => globOf(`*${'a'.repeat(201)}*`)).toThrow('between two stars');
    expect(globOf(`${'a'.repeat(500)}*`)('a'.repeat(501))).toBe(true);
  });
});

describe('a pattern fits some path of a call', () => {
  const paths = ['/ab', '/ab/:b', '/:a/b', '/ab/:b/b'];
  // All that paths of these letters can be, up to three characters in the place of a parameter.
  const ids = ['a', 'b', 'aa', 'ab', 'ba', 'bb', 'aab', 'abb', 'bab', 'bbb', 'aaa', 'aba', 'baa', 'bba'];
  const examples = (path: string) => (path.includes(':') ? ids.map((id) => path.replace(/:\w/, id)) : [path]);

  test('if it fits one of them by definition', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 9 }).map((text) => `/${text}`);
    fc.assert(
      fc.property(pattern, fc.constantFrom(...paths), (p, path) => {
        const some = examples(path).some((example) => globOf(p)(example));
        return !some || fitsSome(p, path);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['/orgs/*/labels', '/orgs/:org/labels', true],
    ['/orgs/1/labels/', '/orgs/:org/labels', true],
    ['/orgs//labels', '/orgs/:org/labels', false],
    ['*', '/orgs/:org/labels', true],
    ['/orgs/1/*s', '/orgs/:org/labels', true],
    ['/orgs/1/*x', '/orgs/:org/labels', false],
    ['/orgs/1/*x', '/orgs/:org/labels/:id', true],
    ['/orgs/1/labels', '/orgs/:org/labels/:id', false],
    ['/orgs/1/labels/a*b*c', '/orgs/:org/labels/:id', true],
    ['/orgs/1/labels/a/c', '/orgs/:org/labels/:id', false],
  ])('%s of %s: %j', (pattern, path, expected) => {
    expect(fitsSome(pattern, path)).toBe(expected);
  });

  test('at once, however many stars it has', () => {
    const begun = performance.now();
    for (const pattern of [`${'*a'.repeat(500)}*/b`, `${'*'.repeat(999)}~`, `/orgs/${'a'.repeat(990)}`]) {
      for (let i = 0; i < 300; i++) fitsSome(pattern, '/orgs/:org/labels/:id/a/:b');
    }
    // One that went back to try again at each star would take years.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
