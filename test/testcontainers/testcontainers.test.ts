import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MockPceContainer, type StartedMockPceContainer } from '../../src/testcontainers.ts';
import { isLong } from '../length.ts';
import { runPageTest } from '../page-code.ts';

/** An engine that runs is named by its socket, as test:container does; else there is one with what the library asks. */
const given = process.env['MOCK_PCE_TEST_ENGINE'];
const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
const socketPath = given ?? path.join(folder, 'docker.sock');
let engine: ChildProcessByStdio<Writable, Readable, null> | undefined;

beforeAll(async () => {
  if (given === undefined) {
    const script = path.join(import.meta.dirname, 'engine.ts');
    engine = spawn(process.execPath, [script, socketPath], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(engine.stdout, 'data');
  }
  vi.stubEnv('DOCKER_HOST', `unix://${socketPath}`);
  vi.stubEnv('TESTCONTAINERS_RYUK_DISABLED', 'true');
  vi.stubEnv('TESTCONTAINERS_HOST_OVERRIDE', '127.0.0.1');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  if (engine) {
    engine.stdin.end();
    await once(engine, 'exit');
  }
  rmSync(folder, { recursive: true });
});

/** A container as the engine has it, and undefined when that has it no longer. */
async function inspected(pce: StartedMockPceContainer) {
  const asked = request({ socketPath, path: `/v1.41/containers/${pce.getId()}/json` }).end();
  const [answer] = await once(asked, 'response');
  const body = (await json(answer)) as { Config: { Image: string; Env: string[] } };
  return answer.statusCode === 404 ? undefined : body.Config;
}

const labelsOf = ({ url, credentials: { org, key, secret } }: StartedMockPceContainer) =>
  fetch(`${url}/api/v2/orgs/${org}/labels`, { headers: { authorization: `Basic ${btoa(`${key}:${secret}`)}` } });

test('a container of Testcontainers gives url, org, key, control token and CA, and ends with stop()', async () => {
  const pce = await new MockPceContainer().start();
  expect((await labelsOf(pce)).status).toBe(200);
  expect(pce.controlUrl).toBe(`${pce.url}/_mock/v1`);
  expect((await inspected(pce))?.Env).toContain(`MOCK_PCE_CONTROL_TOKEN=${pce.controlToken}`);
  expect((await inspected(pce))?.Image).toMatch(/\bmock-pce(:latest)?$/);
  const asked = get(`${pce.httpsUrl}/_mock/v1/health`, { ca: await pce.ca() });
  const [answer] = await once(asked, 'response');
  expect(answer.statusCode).toBe(200);
  answer.resume();
  await pce.stop();
  expect(await inspected(pce)).toBeUndefined();
});

test('what a test says of image, org, key and token holds, and a server without https has no CA', async () => {
  const pce = await new MockPceContainer('registry.test/mock-pce:1')
    .withEnvironment({
      MOCK_PCE_ORG: '7',
      MOCK_PCE_API_KEY: 'api_mine',
      MOCK_PCE_API_SECRET: 'known',
      MOCK_PCE_CONTROL_TOKEN: 't0ken',
      MOCK_PCE_TLS: 'off',
    })
    .start();
  expect(pce).toMatchObject({
    org: 7,
    credentials: { org: 7, key: 'api_mine', secret: 'known' },
    controlToken: 't0ken',
  });
  expect((await labelsOf(pce)).status).toBe(200);
  expect(await pce.ca()).toBeUndefined();
  expect((await inspected(pce))?.Image).toBe('registry.test/mock-pce:1');
  await pce.stop();
});

test('an image that there is not is told by its name', async () => {
  await expect(new MockPceContainer('no-such-image').start()).rejects.toThrow('no-such-image');
});

// As with the other pages, `npm test` leaves it to the long form.
test.runIf(isLong)('the TypeScript test on the page docs/testcontainers.md passes', async () => {
  expect(await runPageTest('testcontainers')).toMatch(/Tests +1 passed/);
});
