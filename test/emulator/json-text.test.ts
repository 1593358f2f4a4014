import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../src/emulator/json-text.ts';

test.each([
  ['', 'line 1, column 1: a value is expected, not the end of the text'],
  ['not json', 'line 1, column 1: a value is expected, not "not json"'],
  ['{"a": 1,}', 'line 1, column 9: a key is expected, not "}"'],
  ['{\n  "a": [1, 2\n}\n', 'line 3, column 1: a comma or ] is expected, not "}"'],
  ['{"a" 1}', 'line 1, column 6: a colon is expected, not "1}"'],
  ['{"a": "b"\n "c": 1}', 'line 2, column 2: a comma or } is expected, not "\\"c\\": 1}"'],
  ["{'a': 1}", 'line 1, column 2: a key or } is expected, not "\'a\': 1}"'],
  ['[1]\n\n// the end', 'line 3, column 1: the end is expected, not "// the end"'],
  ['["a\nb"]', 'line 1, column 2: a text begins here that has no end, or a character that has to be escaped'],
  ['{"orgs":\n  ["a', 'line 2, column 4: a text begins here that has no end'],
  ['{"orgs":\n  [1,', 'line 2, column 6: a value is expected, not the end of the text'],
  ['\uFEFF{}', 'line 1, column 1: a value is expected'],
])('%j: %s', (text, says) => {
  expect(() => parseJson(text)).toThrow(says);
});

test('a text without an end is refused at once, however long it is', () => {
  const begun = performance.now();
  expect(() => parseJson(`{"a": "${'x'.repeat(100_000)}\n`)).toThrow(
    'line 1, column 7: a text begins here that has no end',
  );
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('JSON that Node refuses is refused with a place, and other JSON is read alike', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', 'x', '{', '01', '\\'))
    .map(([text, at, more]) => text.slice(0, at % (text.length + 1)) + more + text.slice((at % (text.length + 1)) + 1));
  fc.assert(
    fc.property(broken, (text) => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        expect(() => parseJson(text)).toThrow(
          /^line \d+, column \d+: (a |the end).* (expected, not .+|to be escaped)$/,
        );
        return;
      }
      expect(parseJson(text)).toEqual(value);
    }),
  );
});
