import { expect, test } from 'vitest';
import { credentialsIn } from '../../../src/pce/engine/auth.ts';
import { authorizationIn } from '../../../src/pce/model/authorization.ts';

test.each([
  ['Bearer abc', { scheme: 'bearer', credentials: 'abc' }],
  ['BEARER abc', { scheme: 'bearer', credentials: 'abc' }],
  ['bearer   abc', { scheme: 'bearer', credentials: 'abc' }],
  ['Token token="a b"', { scheme: 'token', credentials: 'token="a b"' }],
  ['secret', { scheme: 'secret', credentials: '' }],
  ['', { scheme: '', credentials: '' }],
  [undefined, { scheme: '', credentials: '' }],
])('the scheme of %j is of any case, and spaces follow', (header, found) => {
  expect(authorizationIn(header)).toEqual(found);
});

test.each(['Basic', 'BASIC', 'bAsIc ', 'basic  '])('the scheme %j is that of a name and a secret', (scheme) => {
  expect(credentialsIn(`${scheme} ${btoa('api_a:b')}`)).toEqual(['api_a', 'b']);
});
