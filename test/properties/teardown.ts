import { strict as assert } from 'node:assert';
import { connect } from 'node:net';
import { type MockPce, type OrgCredentials, startMockPce } from '../../src/index.ts';
import { basic } from '../fuzz/known.ts';
import { CUT } from '../fuzz/target.ts';
import { Wire } from '../fuzz/wire.ts';

export interface Teardown {
  readonly suites: number;
  /** Tests of each suite: one makes an org, works in it, and deletes it. */
  readonly rounds: number;
}

/** Requests of one test. */
const STEPS = 6;

/**
 * Runs suites side by side. Each of their tests has an org of its own that is deleted when the test is over, as with the
 * fixtures for vitest, pytest and Go. All send their next request at once, so that the server has one of each suite in
 * the same turn. They are not in step: some delete while others write.
 * @throws AssertionError for an answer that a suite alone would not get
 */
export async function suitesComeAndGo({ suites, rounds }: Teardown): Promise<void> {
  await using pce = await startMockPce({ scenario: 'empty' });
  const running = Array.from({ length: suites }, () => suite(pce));
  for (let wave = 0; wave < rounds * STEPS; wave++) {
    const begun = running.filter((_suite, index) => index % STEPS <= wave);
    await Promise.all(begun.map((one) => one.next()));
  }
  await Promise.all(running.map((one) => one.return(undefined)));
}

async function* suite({ url }: MockPce): AsyncGenerator<void> {
  const { hostname: host, port } = new URL(url);
  const wires = [1, 2].map(() => new Wire(() => connect({ host, port: Number(port), noDelay: true })));
  const asks = wires.map(
    (wire): Ask =>
      (method, path, asking) =>
        askOver(wire, method, path, asking),
  ) as [Ask, Ask];
  try {
    for (let round = 0; ; round++) yield* oneTest(asks, `round ${round}`);
  } finally {
    for (const wire of wires) wire.close();
  }
}

/** @param asks over a connection each: one test sends several requests at once, too */
async function* oneTest([ask, askBeside]: readonly [Ask, Ask], name: string): AsyncGenerator<void> {
  const made = await ask('POST', '/_mock/v1/orgs', { status: 201, body: {} });
  const { org, key, secret } = made as OrgCredentials;
  yield;
  const authorization = basic(key, secret);
  const path = `/api/v2/orgs/${org}`;
  const post = (rest: string, body: unknown) => ask('POST', path + rest, { status: 201, body, authorization });
  const first = post('/labels', { key: 'app', value: name });
  // Behind the requests of other suites.
  await undefined;
  const body = { key: 'app', value: `${name} again` };
  await Promise.all([first, askBeside('POST', `${path}/labels`, { status: 201, body, authorization })]);
  yield;
  const { href } = (await post('/pairing_profiles', { name, enabled: true })) as { href: string };
  yield;
  await ask('POST', `/api/v2${href}/pairing_key`, { status: 201, body: {}, authorization });
  yield;
  const labels = await ask('GET', `${path}/labels?key=app`, { status: 200, authorization });
  assert.equal((labels as unknown[]).length, 2);
  yield;
  await ask('DELETE', `/_mock/v1/orgs/${org}`, { status: 204 });
  yield;
}

interface Asking {
  readonly status: number;
  readonly body?: unknown;
  readonly authorization?: string;
}

type Ask = (method: string, path: string, asking: Asking) => Promise<unknown>;

/** Sends a request in one write: in two parts it would be carried out in another turn. */
async function askOver(wire: Wire, method: string, url: string, { status, body, authorization }: Asking) {
  const headers = { host: 'localhost', 'content-type': 'application/json', ...(authorization && { authorization }) };
  const payload = body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) };
  const reply = await wire.send({ method, url, headers, ...payload });
  assert.ok(reply !== CUT, `${method} ${url}: the connection ended`);
  assert.equal(reply.status, status, `${method} ${url}: ${reply.status} ${reply.body}`);
  return reply.body.length === 0 ? undefined : (JSON.parse(reply.body.toString()) as unknown);
}
