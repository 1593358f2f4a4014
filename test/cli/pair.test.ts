import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { OwnCertificates } from '../../src/server/tls/own-certificates.ts';
import { startWithHosts } from '../pce/pairing/hosts.ts';
import { cli } from './run.ts';

const { ca, key, pair } = cli;

async function start() {
  const server = await startWithHosts();
  const { port } = new URL(server.pce.url);
  const environment = { MOCK_PCE_PORT: port, MOCK_PCE_API_KEY: 'api_owner', MOCK_PCE_API_SECRET: 'secret-of-owner' };
  return { ...server, environment };
}

describe('mock-pce pair', () => {
  test('pairs a simulated host and prints its hrefs', async () => {
    const { environment, get } = await start();
    const printed = await pair(['--hostname', 'web-1'], environment);
    const [workload = '', ven = '', agent = ''] = printed.split('\n').map((line) => line.split(/ +/)[1] as string);
    expect((await get(workload)).body).toMatchObject({ hostname: 'web-1', ven: { href: ven }, agent: { href: agent } });
  });

  test('finds a profile by id and by exact name, and passes on what is asked for', async () => {
    const { environment, get, label, newProfile } = await start();
    await label('role', 'Web');
    const href = await newProfile({ name: 'Shop', role_label_lock: false });
    await newProfile({ name: 'Shop 2' });
    for (const profile of ['Shop', href.split('/').at(-1) as string]) {
      await pair(['--profile', profile, '--role', 'Web', '--hostname', `host of ${profile}`], environment);
    }
    expect((await get(href)).body).toMatchObject({ total_use_count: 2 });
    expect((await get('/orgs/1/workloads')).body).toMatchObject([
      { labels: [{ value: 'Web' }] },
      { labels: [{ value: 'Web' }] },
    ]);
  });

  test('prints the one-liner with a key of its own', async () => {
    const { environment, pce } = await start();
    const printed = await pair(['--print', '--url', pce.url], environment);
    expect(printed).toMatch(/--management-server 127\.0\.0\.1:\d+ --activation-code 1[0-9a-f]{80}$/);
    const asked = ['--role', "Bob's Web", '--enforcement_mode', 'full'];
    expect(await pair(['--print', ...asked], environment)).toMatch(/ --role 'Bob'\\''s Web' --enforcement_mode full$/);
  });

  test.each([
    [['--cats'], 'see mock-pce pair --help'],
    [['--profile', 'none'], 'org 1 has no pairing profile called none; it has Default (Servers)'],
    [['--profile', '999'], '(404); the org has no pairing profile with this id'],
    [['--role', 'Nobody'], 'pairing_label_unknown'],
    [['--print', '--hostname', 'x'], '--hostname is for a simulated host'],
    [
      ['--secret', 'wrong'],
      'was refused: Authentication failed (401 authentication_failed_error); --key and --secret must be',
    ],
    [['--org', '9'], 'was refused: Authorization failed (403 authorization_failed_error); --org and --key must be'],
    [['--url', 'http://127.0.0.1:1'], 'no answer from http://127.0.0.1:1'],
  ])('%j is told in one line', async (args, says) => {
    const { environment } = await start();
    await expect(pair(args, environment)).rejects.toThrow(says);
  });

  test('trusts the CA that it is given, and nothing else then, on this machine too', async () => {
    const { environment, pce } = await start();
    const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-pair-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = async (name: string, pem: Promise<string>) => {
      writeFileSync(path.join(folder, name), await pem);
      return path.join(folder, name);
    };
    const right = await file('right.pem', ca([], environment));
    const wrong = await file('wrong.pem', new OwnCertificates({ file: undefined, names: () => ['localhost'] }).ca());
    const at = (name: string) => [
      '--hostname',
      name,
      '--url',
      (pce.httpsUrl as string).replace('127.0.0.1', 'localhost'),
    ];
    expect(await pair([...at('web-1'), '--ca', right], environment)).toContain('/orgs/1/workloads/');
    expect(await pair(['--hostname', 'web-2', '--ca', right], environment)).toContain('/orgs/1/workloads/');
    for (const where of [at('web-3'), ['--hostname', 'web-3']]) {
      await expect(pair([...where, '--ca', wrong], environment)).rejects.toThrow('its certificate is not trusted');
    }
    await expect(key(['--ca', wrong], environment)).rejects.toThrow(
      /mock-pce ca --url https:.* --ca ca.pem trusts that$/,
    );
    await expect(pair(['--url', pce.url, '--ca', right], environment)).rejects.toThrow('--ca is for https');
    await expect(pair(['--ca', 'none.pem'], environment)).rejects.toThrow('--ca none.pem: there is no such file');
    const none = await file('text.pem', Promise.resolve('text'));
    await expect(pair(['--ca', none], environment)).rejects.toThrow('text.pem: there is no certificate');
  });

  test('asks for the credentials', async () => {
    await expect(pair([], {})).rejects.toThrow('--key and --secret are needed');
  });
});
