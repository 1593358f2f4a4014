import { strict as assert } from 'node:assert';
import { Agent, request } from 'node:http';
import { startMockPce } from '../../src/index.ts';

const RACERS = 100;

/** Lets a hundred hosts race for a key of one use, again and again, each over a socket of its own. */
export async function race(trials: number): Promise<void> {
  const limits = new Map(
    ['total_active_pairing_keys', 'active_agents_per_pce', 'total_workloads'].map((name) => [name, 1e9]),
  );
  await using pce = await startMockPce({ scenario: 'empty', limits });
  const agent = new Agent({ keepAlive: true, maxSockets: RACERS });
  const { key, secret } = pce.credentials as { key: string; secret: string };
  const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  const send = (method: string, path: string, body: object) =>
    new Promise<{ status: number | undefined; body: Record<string, unknown> }>((resolve, reject) => {
      const headers = { authorization, 'content-type': 'application/json' };
      const sent = request(`${pce.url}${path}`, { method, agent, headers }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode, body: text ? JSON.parse(text) : {} }));
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    });
  const profile = '/api/v2/orgs/1/pairing_profiles/1';
  await send('PUT', profile, { allowed_uses_per_key: 1 });
  for (let trial = 0; trial < trials; trial++) {
    const { body } = await send('POST', `${profile}/pairing_key`, {});
    const hosts = Array.from({ length: RACERS }, (_, host) => ({ ...body, hostname: `host-${trial}-${host}` }));
    const answers = await Promise.all(hosts.map((host) => send('POST', '/_mock/v1/vens', host)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1, `trial ${trial}`);
    assert.ok(answers.every(({ status }) => status === 201 || status === 406));
  }
  agent.destroy();
}
