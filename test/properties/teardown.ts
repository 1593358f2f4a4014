import { strict as assert } from 'node:assert';
import { type MockPce, type OrgCredentials, startMockPce } from '../../src/index.ts';
import { basic } from '../fuzz/known.ts';

export interface Teardown {
  readonly suites: number;
  /** Of each suite: a test that makes an org, works in it, and deletes it. */
  readonly rounds: number;
}

/**
 * Suites that run side by side, each of whose tests has an org of its own that is deleted when the test is over: as the
 * fixtures for vitest, pytest and Go do it.
 * @returns how many requests were answered; each as a suite that is alone would see it
 */
export async function suitesComeAndGo({ suites, rounds }: Teardown): Promise<number> {
  await using pce = await startMockPce({ scenario: 'empty' });
  const counts = await Promise.all(Array.from({ length: suites }, () => suite(pce, rounds)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function suite(pce: MockPce, rounds: number): Promise<number> {
  let count = 0;
  const ask = async (path: string, { status, ...init }: RequestInit & { readonly status: number }) => {
    const headers = { 'content-type': 'application/json', ...init.headers };
    const answer = await fetch(pce.url + path, { ...init, headers });
    const text = await answer.text();
    assert.equal(answer.status, status, `${init.method} ${path}: ${answer.status} ${text}`);
    count += 1;
    return (text === '' ? undefined : JSON.parse(text)) as never;
  };
  for (let round = 0; round < rounds; round++) {
    const { org, key, secret }: OrgCredentials = await ask('/_mock/v1/orgs', {
      method: 'POST',
      body: '{}',
      status: 201,
    });
    const headers = { authorization: basic(key, secret) };
    const post = (path: string, body: unknown, status = 201) =>
      ask(`/api/v2/orgs/${org}${path}`, { method: 'POST', headers, body: JSON.stringify(body), status });
    await post('/labels', { key: 'app', value: `round ${round}` });
    const { href }: { href: string } = await post('/pairing_profiles', { name: `round ${round}`, enabled: true });
    await post(href.slice(`/orgs/${org}`.length).concat('/pairing_key'), {});
    const labels: unknown[] = await ask(`/api/v2/orgs/${org}/labels?key=app`, { method: 'GET', headers, status: 200 });
    assert.equal(labels.length, 1);
    await ask(`/_mock/v1/orgs/${org}`, { method: 'DELETE', status: 204 });
  }
  return count;
}
