import { expect, test } from 'vitest';
import { tooOld } from '../../src/state/node-version.ts';

test.each([
  ['20.20.2', '9', true],
  ['22.12.0', '9', true],
  ['22.13.1', '9', true],
  ['22.14.0', '10', false],
  ['23.5.0', '9', true],
  ['24.21.0', '10', false],
])('Node %s with Node-API %s is too old: %o', (node, napi, old) => {
  expect(tooOld({ node, napi })).toBe(old ? `mock-pce needs Node 22.14 or later, and this is ${node}` : undefined);
});
