import { expect, test } from 'vitest';
import { credentialsIn } from '../../../src/pce/engine/auth.ts';
import { authorizationIn } from '../../../src/pce/model/authorization.ts';
import { startTestPce } from '../../harness.ts';

test.each([
  ['Bearer abc', { scheme: 'bearer', credentials: 'abc' }],
  ['BEARER abc', { scheme: 'bearer', credentials: 'abc' }],
  ['bearer   abc', { scheme: 'bearer', credentials: 'abc' }],
  ['bearer \t abc', { scheme: 'bearer', credentials: 'abc' }],
  ['Token token="a b"', { scheme: 'token', credentials: 'token="a b"' }],
  ['secret', { scheme: 'secret', credentials: '' }],
  ['', { scheme: '', credentials: '' }],
  [undefined, { scheme: '', credentials: '' }],
])('the scheme of %j is of any case, and spaces follow', (header, found) => {
  expect(authorizationIn(header)).toEqual(found);
});

const schemes = ['Basic', 'BASIC', 'bAsIc ', 'basic  ', 'Basic\t'];

test.each(schemes)('the scheme %j is that of a name and a secret', (scheme) => {
  expect(credentialsIn(`${scheme} ${btoa('api_a:b')}`)).toEqual(['api_a', 'b']);
});

test.each(schemes)('a call with the scheme %j is let in', async (scheme) => {
  const server = await startTestPce();
  const ask = (text: string) =>
    server.get('/orgs/1/labels', { as: null, headers: { Authorization: `${scheme} ${btoa(text)}` } });
  expect([(await ask(server.owner)).status, (await ask('api_a:b')).status]).toEqual([200, 401]);
});
