import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config.ts';
import type { OrgCredentials } from '../../src/control/orgs.ts';
import { buildServer, closeHttp, closeState, httpServer, listen, type Server } from '../../src/server.ts';
import { inject } from '../inject.ts';

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

let count = 0;

const addLabel = (server: Server, org: OrgCredentials) =>
  call(server, 'POST', `/api/v2/orgs/${org.org}/labels`, { key: 'app', value: `label ${(count += 1)}` }, org);

/** What a suite does to an org of its own, whatever others are doing: `control` names calls of the control API. */
const disturbances = {
  'delete it': (server, { org }) => call(server, 'DELETE', `/_mock/v1/orgs/${org}`),
  'reset it': (server, { org }) => call(server, 'POST', '/_mock/v1/reset', { org }),
  'save it': (server, { org }) => call(server, 'POST', '/_mock/v1/snapshots', { name: `of ${org}`, org }),
  'restore it': (server, { org }) => call(server, 'POST', `/_mock/v1/snapshots/of%20${org}/restore`),
  'save everything': (server) => call(server, 'POST', '/_mock/v1/snapshots', { name: 'everything' }),
  'make another': (server) => call(server, 'POST', '/_mock/v1/orgs', {}),
  'make a key': (server, { org }) => call(server, 'POST', `/_mock/v1/orgs/${org}/keys`, { role: 'read_only' }),
  'start a fleet': (server, { org }) => call(server, 'POST', '/_mock/v1/fleets', { org, count: 3 }),
  'let time pass': (server) => call(server, 'POST', '/_mock/v1/clock/advance', { seconds: 60 }),
  'set its level': (server, { org }) => call(server, 'PUT', `/_mock/v1/settings?org=${org}`, { validation: 'lenient' }),
  'add a fault': (server, { org }) => call(server, 'POST', '/_mock/v1/faults', { org, status: 503 }),
  'empty its journal': (server, { org }) => call(server, 'DELETE', `/_mock/v1/journal?org=${org}`),
  'write in it': addLabel,
  'make a user': (server, org) => call(server, 'POST', '/api/v2/users', { username: `u${(count += 1)}@x.test` }, org),
  'send nonsense': (server, org) => call(server, 'POST', `/api/v2/orgs/${org.org}/labels`, { key: 1 }, org),
  'create in bulk': (server, org) =>
    call(
      server,
      'PUT',
      `/api/v2/orgs/${org.org}/workloads/bulk_create`,
      [{ hostname: `h${(count += 1)}` }, {}] as never,
      org,
    ),
} satisfies Record<string, (server: Server, org: OrgCredentials) => Promise<{ status: number; text: string }>>;

type Disturbance = keyof typeof disturbances;

test('whatever is done to an org, the calls of others in the same turn succeed', { timeout: 120_000 }, async () => {
  const server = await built();
  const suites = await Promise.all([makeOrg(server), makeOrg(server), makeOrg(server)]);
  const action = fc.oneof(fc.constantFrom(0, 1, 2), fc.constantFrom(...(Object.keys(disturbances) as Disturbance[])));
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 2, maxLength: 8 }), async (actions) => {
      const disturbed = await makeOrg(server);
      const answers = await Promise.all(
        actions.map((one) =>
          typeof one === 'number'
            ? addLabel(server, suites[one] as OrgCredentials)
            : disturbances[one](server, disturbed),
        ),
      );
      for (const [index, { status, text }] of answers.entries()) {
        const what = `${actions[index]} of ${actions.join(', ')}: ${status} ${text.slice(0, 200)}`;
        if (typeof actions[index] === 'number') expect(status, what).toBe(201);
        // A fault that was asked for.
        else if (!actions.includes('add a fault')) expect(status, what).toBeLessThan(500);
      }
      await call(server, 'DELETE', `/_mock/v1/orgs/${disturbed.org}`);
      await call(server, 'DELETE', `/_mock/v1/snapshots/of%20${disturbed.org}`);
    }),
    { numRuns: Number(process.env['MOCK_PCE_TEST_TURNS'] ?? 150), seed: 7 },
  );
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
