import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsBetween, nearOneOf } from '../../../src/pce/observing/words.ts';

describe('edits between two words', () => {
  test.each([
    ['host', 'host', 0],
    ['host', 'hosts', 1],
    ['host', 'hst', 1],
    ['host', 'hoat', 1],
    ['host', 'hsot', 1],
    ['host', 'ohts', 2],
    ['', 'host', 4],
  ])('%s and %s: %i', (a, b, edits) => {
    expect([editsBetween(a, b), editsBetween(b, a)]).toEqual([edits, edits]);
  });

  test('are found to be more than may be as if all were counted', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, most) => {
        const all = editsBetween(a, b);
        expect(Math.min(editsBetween(a, b, most), most + 1)).toBe(Math.min(all, most + 1));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the word that is meant', () => {
  test.each([
    ['HSOT', 'HOST'],
    ['CONTROL_TOKN', 'CONTROL_TOKEN'],
    ['CONTROL_PROT', 'CONTROL_PORT'],
    ['WHATEVER', undefined],
  ])('by %s is %s', (text, meant) => {
    expect(nearOneOf(text, ['HOST', 'PORT', 'CONTROL_PORT', 'CONTROL_TOKEN'])).toBe(meant);
  });
});
