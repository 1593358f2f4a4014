import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globOf } from '../../../src/pce/observing/glob.ts';

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
