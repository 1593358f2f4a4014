import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lineOf, run as runCommandLine } from '../../../src/cli/main.ts';
import { options } from '../../../src/config/options.ts';
import { startMockPce } from '../../../src/index.ts';
import { OwnCertificates } from '../../../src/server/tls/own-certificates.ts';
import { PROGRAM } from '../../fresh-build.ts';
import { basic, serve } from './serve.ts';

const command = [PROGRAM];
const run = promisify(execFile);

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'mock-pce-cli-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

type Told = Record<'url' | 'key' | 'secret', string> & { https_url: string | null; org: number };
const told = (output: string) => JSON.parse(output.split('\n', 1)[0] ?? '') as Told;

describe('at start', () => {
  test('org, key, secret and a curl line that works when pasted are printed', async () => {
    const { output } = await serve(['--log', 'silent']);
    expect(output()).toMatch(/org +1\n +key +api_1[0-9a-f]{16}\n +secret +[0-9a-f]{64}\n/);
    const line = /^ +(curl .*)$/m.exec(output())?.[1] as string;
    const { stdout } = await run('bash', ['-c', line]);
    expect(JSON.parse(stdout)).toHaveLength(6);
  });

  test.each([
    ['auto', 'http', 'https'],
    ['only', 'https', 'https'],
    ['off', 'http', undefined],
  ])('--json tells the URLs of --tls %s', async (form, scheme, other) => {
    const { output } = await serve(['--json', '--tls', form, '--scenario', 'empty', '--log', 'silent']);
    const { url, https_url } = told(output());
    expect(url).toMatch(new RegExp(`^${scheme}://127.0.0.1:\\d+$`));
    expect(https_url).toBe(other === undefined ? null : url.replace(/^https?/, other));
  });

  test('--json tells the same to a program, in one line', async () => {
    const { output, url } = await serve(['--json', '--org', '7', '--scenario', 'empty', '--log', 'silent']);
    const { org, key, secret } = told(output());
    expect(output().trim().split('\n')).toHaveLength(1);
    const reply = await fetch(`${url}/api/v2/orgs/${org}/labels`, { headers: basic({ key, secret }) });
    expect([org, reply.status]).toEqual([7, 200]);
  });

  test('both URLs and the way to the CA are printed, and lines that work when pasted', async () => {
    const dir = folder();
    const { output } = await serve(['--hostname', 'one.test', '--hostname', 'two.test,three.test', '--log', 'silent']);
    const url = /and (https:\/\/127\.0\.0\.1:\d+)\n/.exec(output())?.[1] as string;
    const [first, second] = [...output().matchAll(/^ +(curl .*)$/gm)].map(([, line]) => line as string);
    await run('bash', ['-c', second as string], { cwd: dir });
    const https = (first as string).replace(/http:\/\/[\d.:]+/, url);
    const { stdout } = await run('bash', ['-c', https.replace('curl', 'curl --cacert ca.pem')], { cwd: dir });
    expect(JSON.parse(stdout)).toHaveLength(6);
    const byName = https
      .replace('127.0.0.1', 'one.test')
      .replace('curl', 'curl --cacert ca.pem --resolve *:*:127.0.0.1');
    await run('bash', ['-c', byName.replace('*:*', `one.test:${new URL(url).port}`)], { cwd: dir });
  });

  test('environment variables count, and flags win over them', async () => {
    const env = { MOCK_PCE_API_KEY: 'api_env', MOCK_PCE_API_SECRET: 'one', MOCK_PCE_JSON: 'true', MOCK_PCE_ORG: '5' };
    const { output } = await serve(['--api-secret', 'two', '--org', '6'], env);
    expect(told(output())).toMatchObject({ org: 6, key: 'api_env', secret: 'two' });
  });

  test('--help names every option, its variable and its default', async () => {
    const { stdout } = await run(process.execPath, [...command, '--help']);
    for (const { flag, variable } of options) expect(stdout).toMatch(new RegExp(`--${flag}\\b.*${variable}\\b`));
  });
});

describe('a mistake is one clear line and a non-zero exit', () => {
  const lineOfProgram = async (args: readonly string[]) => {
    const failed = await run(process.execPath, [...command, ...args]).then(
      () => undefined,
      (error: { code: number; stderr: string; stdout: string }) => error,
    );
    expect([failed?.code, failed?.stdout]).toEqual([1, '']);
    return failed?.stderr;
  };

  /** The line that is told in place of a start. */
  async function failure(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
    const error = await runCommandLine(args, { ...process.env, ...env }).then(
      () => undefined,
      (error: Error) => error,
    );
    expect(error, `${args.join(' ')} started`).toBeDefined();
    const line = lineOf(error as Error);
    expect(line.trim().split('\n')).toHaveLength(1);
    expect(line).toMatch(/^mock-pce: (?!defect)/);
    return line;
  }

  test('that the program tells on stderr, and prints nothing', async () => {
    for (const args of [['start'], ['--port', 'x'], ['ca', '--data', 'missing.db']])
      expect(await lineOfProgram(args)).toBe(await failure(args));
  });

  test('that tells of the -- of npm start, where a flag was kept by npm and its value came through', async () => {
    expect(await failure(['9443'], { npm_lifecycle_event: 'start' })).toMatch(
      /; npm start passes on what follows --, as/,
    );
    expect(await failure(['9443'])).not.toContain('npm start');
  });

  const mistakes: [args: string[], part: string][] = [
    [['--nonsense'], "'--nonsense'"],
    [['start'], 'there is no command start; the commands are serve, wait, ca, env, pair'],
    [['snapshots'], 'did you mean snapshot?'],
    [['serve', 'foo'], 'unexpected argument foo: mock-pce serve takes flags alone, such as --'],
    [['serve', 'wiat'], 'did you mean mock-pce wait?'],
    [['--port', '0', '--port', '1'], '--port is given twice'],
    [['--port', '8455', '--control-port', '8455'], 'are both 8455'],
    [['--port'], '--port'],
    [['--port', 'x'], '--port "x"'],
    [['--port', '65536'], '65535'],
    [['--org', '0'], '--org "0"'],
    [['--validation', 'loose'], 'strict, compatible, lenient'],
    [['--clock', 'noon'], '2026-01-01T00:00:00Z'],
    [['--limits', 'total_cats=3'], 'total_labels'],
    [['--limits', 'total_rul_sets=1'], 'did you mean total_rule_sets?'],
    [['--limits', 'total_labels=1=2'], 'more than one number'],
    [['--limits', 'total_labels=1,total_labels=2'], 'more than one number'],
    [['--port', '-1'], 'one that begins with a dash is given as --port=VALUE'],
    [['--port=-1'], '--port "-1": it is not a whole number'],
    [['--pce-version', 'new'], '26.3.0'],
    [['--log', 'loud'], 'pretty, json, silent'],
    [['--host', '203.0.113.1', '--port', '0'], '203.0.113.1'],
    [['--scenario', 'nonsense'], 'there is no such file; default, demo, empty have names'],
    [['--scenario', 'package.json'], 'the scenario package.json: The property'],
    [['--scenario', 'README.md'], 'cannot read the scenario README.md: line 1, column 1: a value is expected'],
    [['--scenario', './src'], 'cannot read the scenario ./src: it is a folder'],
    [['--tls', 'maybe'], 'auto, off, only'],
    [['--hostname', 'good', '--hostname', 'no name'], '"no name" is neither a DNS name nor an IP address'],
    [['--tls-cert', 'README.md'], '--tls-cert needs --tls-key'],
    [['--tls', 'off', '--tls-cert', 'README.md'], 'a certificate is of no use with --tls off'],
    [['--tls-key', 'README.md'], '--tls-key needs --tls-cert'],
    [['--tls-cert', 'missing.pem', '--tls-key', 'README.md'], '--tls-cert missing.pem: there is no such file'],
    [['--tls-cert', 'README.md', '--tls-key', 'README.md'], '--tls-cert README.md holds no certificate (PEM'],
    [['ca', '--data', 'missing.db'], 'missing.db'],
    [['ca', '--nonsense'], "'--nonsense'"],
  ];

  test.each(mistakes)('%j', async (args, part) => {
    expect(await failure(args)).toContain(part);
  });

  test('in an environment variable is told by its name', async () => {
    expect(await failure([], { MOCK_PCE_CLOCK: '' })).toMatch(/MOCK_PCE_CLOCK needs a value: .*, such as 2026-/);
    expect(await failure([], { MOCK_PCE_PORT: 'x' })).toContain('MOCK_PCE_PORT "x"');
    expect(await failure([], { MOCK_PCE_DATE: 'pce.db' })).toContain('did you mean MOCK_PCE_DATA?');
  });

  test('never repeats the secret', async () => {
    expect(await failure(['--api-key', 'bad key', '--api-secret', 'hunter2'])).not.toContain('hunter2');
    expect(await failure(['--api-secret', ''])).toContain('--api-secret');
    expect(await failure(['--api-secret', '-hunter2'])).not.toContain('hunter2');
  });

  test('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const taken = `${port}: it is taken at 127.0.0.1 (EADDRINUSE); choose another, or 0`;
    expect(await failure(['--port', String(port)])).toContain(`: --port ${taken}`);
    expect(await failure(['--port', '0', '--control-port', String(port)])).toContain(`: --control-port ${taken}`);
    await expect(startMockPce({ controlPort: port })).rejects.toThrow(`controlPort ${taken}`);
  });

  test('a certificate and a key that do not belong together', async () => {
    const dir = folder();
    const file = (name: string) => path.join(dir, name);
    const pairs = await Promise.all(
      [1, 2].map(() => new OwnCertificates({ file: undefined, names: () => ['x'] }).pair()),
    );
    writeFileSync(file('cert.pem'), pairs[0]?.certificate ?? '');
    writeFileSync(file('key.pem'), pairs[1]?.key ?? '');
    const given = (cert: string, key: string) => failure(['--tls-cert', file(cert), '--tls-key', file(key)]);
    expect(await given('cert.pem', 'key.pem')).toContain('does not belong to the certificate');
    expect(await given('cert.pem', 'cert.pem')).toContain('cert.pem holds no private key');
  });

  test('a data file that cannot be used', async () => {
    const dir = folder();
    const file = (name: string) => path.join(dir, name);
    writeFileSync(file('text'), 'this is no database, whatever its name may be'.repeat(50));
    mkdirSync(file('folder'));
    const other = new Database(file('other.db'));
    other.exec('create table cats (name)');
    other.close();
    const newer = new Database(file('newer.db'));
    newer.pragma('user_version = 999');
    newer.close();
    await (await serve(['--data', file('damaged.db'), '--json', '--log', 'silent'])).stop();
    const bytes = readFileSync(file('damaged.db'));
    // The second page, which holds rows or entries of an index.
    writeFileSync(file('damaged.db'), bytes.fill(0x5a, 4096 + 8, 4096 + 1000));
    for (const [name, part] of [
      ['text', 'it is not a database'],
      ['folder', 'folder'],
      ['other.db', 'another program'],
      ['newer.db', 'version 999'],
      ['missing/pce.db', 'missing'],
      ['damaged.db', /is damaged: (?!\*).*; restore a copy of it, or start with another file$/m],
    ] as const) {
      expect(await failure(['--port', '0', '--data', file(name)])).toMatch(part);
    }
  });

  test('an unknown scenario, also beside a state that has no use for one', async () => {
    const data = path.join(folder(), 'pce.db');
    await (await serve(['--data', data, '--json', '--log', 'silent'])).stop();
    const says = 'mock-pce: cannot read the scenario nope: there is no such file';
    expect(await failure(['--port', '0', '--data', data, '--scenario', 'nope'])).toMatch(says);
    expect(await failure(['--print-config', '--data', data, '--scenario', 'nope'])).toMatch(says);
  });

  test('a data file that another server has open', async () => {
    const data = path.join(folder(), 'pce.db');
    await serve(['--data', data, '--json']);
    expect(await failure(['--port', '0', '--data', data])).toMatch(/process \d+ has it open/);
  });
});

describe('at the end', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it cleanly, whoever is connected', async (signal) => {
    const { url, stop } = await serve(['--json', '--log', 'silent']);
    const idle = connect(Number(new URL(url).port), '127.0.0.1');
    onTestFinished(() => void idle.destroy());
    await once(idle, 'connect');
    await fetch(`${url}/api/v2/node_available`);
    expect(await stop(signal)).toBe(0);
  });

  test('a second signal does not cut the end short', async () => {
    const data = path.join(folder(), 'pce.db');
    const { stop, pid } = await serve(['--json', '--log', 'silent', '--data', data]);
    process.kill(pid, 'SIGTERM');
    expect(await stop('SIGTERM')).toBe(0);
    expect(readdirSync(path.dirname(data)).filter((name) => /wal|pid/.test(name))).toEqual([]);
  });
});

describe('a data file', () => {
  test('survives a restart with its keys, ids and events, and takes on a key that it is given', async () => {
    const data = path.join(folder(), 'pce.db');
    const first = await serve(['--data', data, '--json', '--log', 'silent']);
    const owner = told(first.output());
    const headers = basic(owner);
    const profiles = `/api/v2/orgs/1/pairing_profiles`;
    const post = (url: string) => fetch(url + profiles, { method: 'POST', headers, body: '{"enabled":true}' });
    const created = (await (await post(first.url)).json()) as { href: string };
    const read = async (url: string, at: string) => (await fetch(`${url}/api/v2${at}`, { headers })).text();
    const kept = [created.href, '/orgs/1/events', '/orgs/1/labels', '/users/1/api_keys'];
    const before = await Promise.all(kept.map((at) => read(first.url, at)));
    expect(await first.stop()).toBe(0);

    const second = await serve(['--data', data, '--json', '--log', 'silent']);
    expect(told(second.output())).toMatchObject({ org: 1, key: null, secret: null });
    expect(await Promise.all(kept.map((at) => read(second.url, at)))).toEqual(before);
    expect(((await (await post(second.url)).json()) as { href: string }).href).toBe('/orgs/1/pairing_profiles/8');
    await second.stop();
    expect(second.errors()).toContain(
      `their secrets were shown when they were made. mock-pce key --url ${second.url} makes another`,
    );

    const more = ['--api-key', 'api_more', '--api-secret', 'secret', '--pce-version', '25.2.20', '--log', 'silent'];
    const third = await serve(['--data', data, '--json', ...more]);
    const added = await fetch(`${third.url}${profiles}/1`, { headers: basic({ key: 'api_more', secret: 'secret' }) });
    expect(await added.json()).toMatchObject({ agent_software_release: 'Default (25.2.20-100)' });
    expect((await fetch(`${third.url}${profiles}`, { headers })).status).toBe(200);
  });
});

test('warnings have the form of all else that is told, and say which keys of a kept file stay good', async () => {
  const data = path.join(folder(), 'pce.db');
  const first = ['--data', data, '--json', '--log', 'silent', '--api-key', 'api_old', '--api-secret', 's'];
  expect(await (await serve(first)).stop()).toBe(0);
  const second = [...first.with(-3, 'api_new'), '--scenario', 'demo'];
  const told = [
    `mock-pce: ${data} keeps the state that it holds, and --scenario demo is not applied; mock-pce scenario load demo would replace that state\n`,
    `mock-pce: the data file ${data} takes on the API key api_new; those that it has stay good: api_old\n`,
  ];
  for (const lines of [told, told.slice(0, 1)]) {
    const server = await serve(second);
    expect(await server.stop()).toBe(0);
    expect(server.errors()).toBe(lines.join(''));
  }
  const silent = await serve(second, { NODE_NO_WARNINGS: '1' });
  await silent.stop();
  expect(silent.errors()).toBe('');
});

test('a start on a file that tells of a later time says so, and how to go on from there', async () => {
  const args = ['--data', path.join(folder(), 'pce.db'), '--json', '--log', 'silent'];
  const first = await serve([...args, '--clock', '2999-01-01T00:00:00Z']);
  const headers = basic(told(first.output()));
  await fetch(`${first.url}/api/v2/orgs/1/labels`, { method: 'POST', headers, body: '{"key":"app","value":"x"}' });
  await first.stop();
  const again = await serve(args);
  await again.stop();
  expect(again.errors()).toMatch(/the clock is at 20.*: it was ahead then; --clock 2999-01-01T00:00:00.000Z goes on/);
  const onFrom = await serve([...args, '--clock', '2999-01-01T00:00:00.000Z']);
  await onFrom.stop();
  expect(onFrom.errors()).not.toContain('ahead');
});

test.each([
  [['--org', '5'], '--org 5 is not applied'],
  [['--api-key', 'api_x'], '--api-key without --api-secret is not applied'],
  [
    ['--scenario', './fixtures/demo.json', '--api-secret', 's'],
    './fixtures/demo.json and --api-secret without --api-key are not applied; mock-pce scenario load ./fixtures/demo.json would',
  ],
])('beside a kept state %j is told, and the server starts', async (more, says) => {
  const args = ['--data', path.join(folder(), 'pce.db'), '--json', '--log', 'silent'];
  await (await serve(args)).stop();
  const again = await serve([...args, ...more]);
  expect(await again.stop()).toBe(0);
  expect(again.errors()).toContain(`keeps the state that it holds, and `);
  expect(again.errors()).toContain(says);
});
