import { request } from 'node:http';
import { expect, test } from 'vitest';
import { prefers } from '../../../src/pce/api/preferences.ts';
import { startTestPce } from '../../harness.ts';

test.each([
  ['respond-async', true],
  ['Respond-Async', true],
  ['RESPOND-ASYNC', true],
  ['respond-async; wait=10', true],
  ['Respond-Async ;foo="a, b"', true],
  ['respond-async=', true],
  ['respond-async=""', true],
  ['return=minimal, Respond-Async', true],
  ['wait=10,\trespond-async,', true],
  ['foo="a \\" b", respond-async', true],
  ['respond-async, foo="', true],
  ['foo="respond-async"', false],
  ['foo="a, respond-async"', false],
  ['foo="a \\", respond-async"', false],
  ['foo=", respond-async', false],
  ['foo=", respond-async\\', false],
  ['respond-async=no', false],
  ['foo; respond-async', false],
  ['x-respond-async', false],
  ['respond-asynchronously', false],
  ['', false],
  [undefined, false],
])('a request with Prefer: %s wants a job: %s', (header, wants) => {
  expect(prefers(header, 'respond-async')).toBe(wants);
});

test.each([[['Respond-Async; wait=5']], [['return=minimal', 'RESPOND-ASYNC']]])(
  'a GET with the Prefer headers %j is answered by a job',
  async (Prefer) => {
    const { pce, owner } = await startTestPce();
    const authorization = `Basic ${btoa(owner)}`;
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    request(`${pce.url}/api/v2/orgs/1/labels`, { headers: { authorization, Prefer } })
      .on('response', (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
    expect(await promise).toBe(202);
  },
);
