import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutting } from '../../../src/pce/engine/cut.ts';

test.each<[string, string[], string, string]>([
  ['the last of its object', ['b'], '{"a":1,"b":{"c":[1,"}"]}}', '{"a":1}'],
  ['the first of its object', ['a'], '{"a":"x","b":2}', '{"b":2}'],
  ['the only one', ['a'], '{"o":{"a":null}}', '{"o":{}}'],
  ['the first two', ['o.a', 'o.b'], '{"o":{"a":1,"b":2,"c":3}}', '{"o":{"c":3}}'],
  ['the last two', ['o.b', 'o.c'], '{"o":{"a":1,"b":true,"c":"d"}}', '{"o":{"a":1}}'],
  ['one within another', ['o.p.b'], '{"o":{"p":{"a":1,"b":2},"q":3}}', '{"o":{"p":{"a":1},"q":3}}'],
  ['a key that is not there', ['z', 'y.*'], '{"a":1}', '{"a":1}'],
  ['all keys of an object', ['o.*'], '{"o":{"a":[{"b":"}"}]},"c":1}', '{"o":{},"c":1}'],
  ['nothing from an empty object', ['o.*'], '{"o":{},"c":1}', '{"o":{},"c":1}'],
  ['texts with quotes', ['b'], String.raw`{"a":"\"b\":1","b":"x\\\"}","c":1}`, String.raw`{"a":"\"b\":1","c":1}`],
])('takes out %s', (_what, paths, json, left) => {
  expect(cutting(paths)(json)).toBe(left);
});

test('leaves JSON that lacks the named keys and nothing else, whatever is in it', () => {
  const value = fc.jsonValue({ maxDepth: 2 }).filter((one) => !/"[abc]":/.test(JSON.stringify(one)));
  const objects = fc.record(
    { a: value, x: value, b: value, c: fc.record({ y: value }), z: value },
    { requiredKeys: [] },
  );
  const shuffled = fc.tuple(objects, fc.infiniteStream(fc.nat())).map(([object, order]) => {
    const keyed = Object.entries(object).map((entry) => [order.next().value ?? 0, entry] as const);
    return Object.fromEntries(keyed.sort(([one], [other]) => one - other).map(([, entry]) => entry));
  });
  fc.assert(
    fc.property(shuffled, (object) => {
      const { a: _a, b: _b, ...rest } = object;
      const expected = 'c' in rest ? { ...rest, c: {} } : rest;
      expect(JSON.parse(cutting(['a', 'b', 'c.*'])(JSON.stringify(object)))).toEqual(
        JSON.parse(JSON.stringify(expected)),
      );
    }),
  );
});
