import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config.ts';
import type { OrgCredentials } from '../../src/control/orgs.ts';
import { buildServer, closeHttp, closeState, httpServer, listen, type Server } from '../../src/server.ts';
import { inject } from '../inject.ts';
import { calls, serve, Turns } from './turns.ts';

const basic = ({ key, secret }: OrgCredentials) => `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;

async function built(): Promise<Server> {
  const server = await buildServer({ ...defaults, scenario: 'empty', seed: 'turns' });
  onTestFinished(() => closeState(server.emulator));
  return server;
}

async function call(server: Server, method: string, path: string, body?: object, by?: OrgCredentials) {
  const headers = { 'content-type': 'application/json', host: 'localhost', ...(by && { authorization: basic(by) }) };
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const { statusCode, body: text } = await inject(server, { method: method as 'GET', url: path, headers, ...payload });
  return { status: statusCode, text };
}

const makeOrg = async (server: Server) =>
  JSON.parse((await call(server, 'POST', '/_mock/v1/orgs', {})).text) as OrgCredentials;

describe.each(['in process', 'over sockets'] as const)('%s', (way) => {
  test('whatever is done to an org, the calls of others in the same turn succeed', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...calls], { minLength: calls.length }),
        fc.string(),
        async (order, seed) => {
          await using target = await serve(way);
          await new Turns(target, seed).run(order);
        },
      ),
      { numRuns: Number(process.env['MOCK_PCE_TEST_TURNS'] ?? 1), seed: 7, endOnFailure: true },
    );
  });
});

test.each([
  ['its org was deleted', (server: Server, { org }: OrgCredentials) => call(server, 'DELETE', `/_mock/v1/orgs/${org}`)],
  ['everything was reset', (server: Server) => call(server, 'POST', '/_mock/v1/reset', {})],
  ['a scenario was loaded', (server: Server) => call(server, 'POST', '/_mock/v1/scenarios', { name: 'empty' })],
])('a call whose body comes when %s is refused, and writes nothing', async (_what, meanwhile) => {
  const server = await built();
  const org = await makeOrg(server);
  const http = httpServer(server);
  const port = await listen(http, '127.0.0.1', 0);
  onTestFinished(() => closeHttp(http));
  for (const path of [`/api/v2/orgs/${org.org}/labels`, '/api/v2/users', `/api/v2/orgs/${org.org}/label_dimensions`]) {
    const socket = connect(port, '127.0.0.1');
    const answered = new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(String(chunk))));
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${basic(org)}\r\n`;
    const received = new Promise((resolve) => http.once('request', resolve));
    socket.write(`${head}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{`);
    await received;
    await meanwhile(server, org);
    socket.write('}');
    expect(await answered).toMatch(/^HTTP\/1\.1 401 /);
    socket.destroy();
  }
});
