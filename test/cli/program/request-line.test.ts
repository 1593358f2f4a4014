import { describe, expect, test } from 'vitest';
import { lengthOf } from '../../length.ts';
import { basic, serve } from './serve.ts';

describe('the line per request', () => {
  async function linesOf(form: string, requests: (url: string, headers: Record<string, string>) => Promise<unknown>) {
    const server = await serve(['--api-key', 'api_log', '--api-secret', 'hunter2hunter2', '--log', form, '--json']);
    await requests(server.url, basic({ key: 'api_log', secret: 'hunter2hunter2' }));
    await server.stop();
    return server.output().split('\n').slice(1).join('\n');
  }

  const one = async (url: string, headers: Record<string, string>) => {
    await fetch(`${url}/api/v2/orgs/1/labels?value=x`, { headers });
    await fetch(`${url}/api/v2/orgs/1/labels`, { method: 'POST', headers, body: '{"key":"nonsense","value":"x"}' });
    await fetch(`${url}/api/v2/orgs/1/labels`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'text/plain' },
      body: '{}',
    });
  };

  test('is readable: method, path, status, milliseconds, and on a refusal the token and why', async () => {
    const lines = await linesOf('pretty', one);
    expect(lines).toMatch(/GET +\/api\/v2\/orgs\/1\/labels .*200.* [\d.]+ ms.* org 1 api_log/m);
    expect(lines).toMatch(
      /POST +\/api\/v2\/orgs\/1\/labels .*406.* [\d.]+ ms.*\n +label_key_not_supported: Label key is not supported - the keys of org 1 are role, app, env, loc.*\([0-9a-f-]{36}\)/,
    );
    expect(lines).toMatch(/send application\/json/);
  });

  test('is JSON when asked', async () => {
    const lines = (await linesOf('json', one))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines[0]).toEqual({
      ...{ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      ...{ method: 'GET', path: '/api/v2/orgs/1/labels', status: 200, ms: expect.any(Number), org: 1, key: 'api_log' },
    });
    expect(lines[1]).toMatchObject({
      status: 406,
      token: 'label_key_not_supported',
      why: expect.stringContaining('Label key is not supported'),
    });
  });

  /** Lines of more than the 64 KB that a pipe takes. */
  const UNREAD = lengthOf(3000, 800);

  test('keeps nobody waiting, and ends with the server, where its reader has paused', async () => {
    const { url, pause, stop } = await serve(['--log', 'json', '--json', '--rate-limit', '0']);
    pause();
    for (let count = 0; count < UNREAD; count++) {
      expect((await fetch(`${url}/api/v2/orgs/1/labels?count=${count}`)).status).toBe(401);
    }
    expect(await stop('SIGTERM')).toBe(0);
  });

  test('is not written when silence was asked for', async () => {
    expect(await linesOf('silent', one)).toBe('');
  });

  test.each(['pretty', 'json'])('holds no secret, and nothing that a terminal obeys: %s', async (form) => {
    const secrets: string[] = ['hunter2hunter2'];
    const lines = await linesOf(form, async (url, headers) => {
      const post = async (at: string, body: string) =>
        (await fetch(url + at, { method: 'POST', headers, body })).json();
      const key = (await post('/api/v2/orgs/1/pairing_profiles/1/pairing_key', '{}')) as { activation_code: string };
      const api = (await post('/api/v2/users/1/api_keys', '{"name":"x"}')) as { secret: string };
      const login = await fetch(`${url}/api/v2/users/login`, { headers });
      const { session_token } = (await login.json()) as { session_token: string };
      secrets.push(key.activation_code, api.secret, session_token, 'one-time-123');
      await fetch(`${url}/api/v2/login_users/authenticate?pce_fqdn=x&one_time_password=one-time-123`, {
        method: 'POST',
      });
      await fetch(`${url}/api/v2/orgs/1/%1b[31m\u009b`, {
        headers: { Authorization: `Basic ${btoa('api_log:wrong-secret-1')}` },
      });
      secrets.push('wrong-secret-1');
      // Where it does not belong at all.
      await fetch(`${url}/_mock/v1/orgs/${api.secret}`, { method: 'DELETE' });
    });
    expect(lines.length).toBeGreaterThan(300);
    for (const secret of secrets) expect(lines).not.toContain(secret);
    const colours = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(lines.replace(colours, '')).toMatch(/^[\n\x20-\x7e]*$/);
  });
});
