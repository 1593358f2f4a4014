import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clientOf, server } from '../control/servers.ts';
import { PROGRAM } from '../fresh-build.ts';
import { isLong } from '../length.ts';
import { cli, serverAndCommand } from './run.ts';

const { key, openapi, scenario, snapshot, pair, wait } = cli;

test('key, scenario and snapshot do on a running server what they say', async () => {
  const pce = await server();
  const environment = { MOCK_PCE_PORT: new URL(pce.url).port };
  const made = JSON.parse(await key(['--role', 'read_only'], environment));
  expect((await clientOf(pce, made).request('GET', '/orgs/1/labels')).status).toBe(200);
  expect(await snapshot(['save', 'a'], environment)).toContain('"name":"a"');
  expect(await scenario(['list'], environment)).toContain('demo');
  await scenario(['load', 'default'], environment);
  expect((await clientOf(pce).get('/orgs/1/pairing_profiles')).length).toBe(6);
  await snapshot(['restore', 'a'], environment);
  expect((await clientOf(pce).get('/orgs/1/pairing_profiles')).length).toBe(2);
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'a.json');
  writeFileSync(file, 'what anybody may read');
  await snapshot(['export', 'a', '--file', file], environment);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await snapshot(['delete', 'a'], environment);
  expect(await snapshot([], environment)).toBe('[]');
  await snapshot(['import', file], environment);
  expect(await snapshot(['list'], environment)).toContain('"name":"a"');
});

test('openapi needs no server', async () => {
  expect(JSON.parse(await openapi([], {})).openapi).toBe('3.1.0');
  expect(JSON.parse(await openapi(['--pce'], {})).servers).toEqual([{ url: '/api/v2' }]);
  expect(JSON.parse(await openapi(['--pce', '--postman'], {})).info.schema).toContain('v2.1.0');
  expect(await openapi(['--http'], {})).toContain('{{url}}/_mock/v1/info');
  await expect(openapi(['--http', '--postman'], {})).rejects.toThrow('not both');
});

test('mistakes are told in a line', async () => {
  const pce = await server();
  const environment = { MOCK_PCE_PORT: new URL(pce.url).port };
  await expect(snapshot(['restore', 'none'], environment)).rejects.toThrow(
    /was refused: there is no snapshot none, nor any other \(404 not_found_error\)$/,
  );
  await expect(key(['--role', 'boss'], environment)).rejects.toThrow(
    /^--role must be one of owner, admin, .* \(see mock-pce key --help\)$/,
  );
  await expect(snapshot(['fold', 'x'], environment)).rejects.toThrow('snapshot --help');
  await expect(scenario(['load'], environment)).rejects.toThrow('scenario --help');
  await expect(scenario(['load', './none.json'], environment)).rejects.toThrow('none.json');
  await expect(scenario(['load', './README.md'], environment)).rejects.toThrow(
    './README.md: line 1, column 1: a value',
  );
  await expect(scenario(['load', './package.json'], environment)).rejects.toThrow(/^\.\/package.json: .* \(406 /);
  await expect(snapshot(['import', './package.json'], environment)).rejects.toThrow(/^\.\/package.json: .* \(406 /);
  await expect(snapshot(['import', './src'], environment)).rejects.toThrow('./src: it is a folder');
  await expect(key(['x'], environment)).rejects.toThrow('key --help');
  await expect(key(['--cat'], environment)).rejects.toThrow('--cat');
  await pce.close();
  await expect(key([], environment)).rejects.toThrow('no answer from');
});

test('the control API is found at its own port, and by https where nothing else is spoken', async () => {
  const apart = await server({ controlPort: 0, apiKey: 'api_me', apiSecret: 's' });
  const environment = {
    ...{ MOCK_PCE_PORT: new URL(apart.url).port, MOCK_PCE_CONTROL_PORT: new URL(apart.controlUrl).port },
    ...{ MOCK_PCE_API_KEY: 'api_me', MOCK_PCE_API_SECRET: 's' },
  };
  expect(await snapshot(['list'], environment)).toBe('[]');
  expect(await pair(['--hostname', 'web-1'], environment)).toContain('/orgs/1/workloads/');
  await wait(['--timeout', '5'], environment);
  const secure = await server({ tls: 'only' });
  const { port } = new URL(secure.url);
  expect(await snapshot(['save', 'a'], { MOCK_PCE_PORT: port })).toContain('"name":"a"');
  expect(await snapshot(['list', '--url', secure.url], {})).toContain('"name":"a"');
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'a.json');
  await snapshot(['export', 'a', '--file', file], { MOCK_PCE_PORT: port });
  expect(await snapshot(['import', file], { MOCK_PCE_PORT: port })).toContain('"name":"a"');
  await wait(['--url', secure.url, '--timeout', '5'], {});
});

test('a file that cannot be written is told as a file, and not as a server that does not answer', async () => {
  const { environment } = await serverAndCommand();
  await snapshot(['save', 'a'], environment);
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, says] of [
    [path.join(folder, 'no', 'a.json'), /^\S+a\.json: there is no folder of this path$/],
    [folder, /^\S+: EISDIR/],
  ] as const) {
    await expect(snapshot(['export', 'a', '--file', file], environment)).rejects.toThrow(says);
  }
});

test.each([
  ['--org where it says nothing', () => snapshot(['import', 'a', '--org', '99'], {}), 'snapshot import has no --org'],
  ['--file where nothing is written', () => snapshot(['save', 'a', '--file', 'x'], {}), 'snapshot save has no --file'],
  ['a file that is not there', () => snapshot(['import', './none.json'], {}), './none.json: there is no such file'],
  ['--org of a list', () => snapshot(['list', '--org', '1'], {}), 'snapshot list has no --org'],
  ['--role of a snapshot', () => snapshot(['save', 'a', '--role', 'owner'], {}), "Unknown option '--role'"],
  ['--org of a scenario', () => scenario(['load', 'empty', '--org', '5'], {}), "Unknown option '--org'"],
  ['an org that is no number', () => key(['--org', '1/keys?x='], {}), '--org "1/keys?x=": it is not a whole number'],
  ['an org in a variable', () => key([], { MOCK_PCE_ORG: 'x' }), 'MOCK_PCE_ORG "x"'],
  ['an org to save', () => snapshot(['save', 'a', '--org', '1e0'], {}), '--org "1e0"'],
  ['an org to pair in', () => pair(['--org', 'x', '--key', 'a', '--secret', 'b'], {}), '--org "x"'],
  [
    'a name that none may have',
    () => snapshot(['save', 'a b'], {}),
    '"a b": a name has up to 100 letters, digits, dots',
  ],
  [
    'a word too many',
    () => key(['create'], {}),
    'unexpected argument create: mock-pce key takes flags alone, such as --',
  ],
  ['another command', () => pair(['snapshots'], {}), 'takes flags alone; did you mean mock-pce snapshot?'],
  [
    'a third word',
    () => snapshot(['save', 'a', 'b'], {}),
    'unexpected argument b: mock-pce snapshot takes no more than 2 words, and flags such as --',
  ],
  [
    'a flag that is given twice',
    () => key(['--org', '1', '--org', '2'], {}),
    '--org is given twice, with different values: give it once',
  ],
  [
    'a mistyped word of a command',
    () => snapshot(['restor'], {}),
    'snapshot takes list, save, restore, delete, export, import, but got "restor"; did you mean restore? (see mock-pce snapshot',
  ],
  ['one that has a name', () => snapshot(['exprt', 'a', '--file', 'x'], {}), 'did you mean export?'],
  [
    'one of scenarios',
    () => scenario(['laod', 'demo'], {}),
    'scenario takes list, load, but got "laod"; did you mean load?',
  ],
  ['a name that is left out', () => snapshot(['restore'], {}), 'snapshot restore takes the name of a snapshot (see'],
  [
    'a file that is left out',
    () => snapshot(['import'], {}),
    'snapshot import takes a file (see mock-pce snapshot --h',
  ],
  [
    'a name of a list',
    () => scenario(['list', 'demo'], {}),
    'scenario list takes no argument, but got demo (see mock-pce scenario --help',
  ],
  ['no URL', () => key(['--url', 'nonsense'], {}), '--url "nonsense" is not a URL such as http://'],
  ['another URL', () => pair(['--url', 'ftp://x', '--key', 'a', '--secret', 'b'], {}), '--url "ftp://x"'],
  ['a port that is none', () => snapshot(['list'], { MOCK_PCE_PORT: 'abc' }), 'MOCK_PCE_PORT "abc"'],
  ['a port that is none to wait for', () => wait([], { MOCK_PCE_PORT: 'abc' }), 'MOCK_PCE_PORT "abc"'],
  ['a port that nobody knows', () => snapshot([], { MOCK_PCE_CONTROL_PORT: '0' }), 'give its --url'],
  ['two places', () => wait(['--url', 'http://x', '--port', '1'], {}), 'not both'],
] as const)('%s is told in a line', async (_what, run, says) => {
  const failed = await run().then(
    () => '',
    (error: Error) => `${error.name} ${error.message}`,
  );
  expect(failed).toMatch(/^ConfigError /);
  expect([failed, failed.includes('\n')]).toEqual([expect.stringContaining(says), false]);
});

test.runIf(isLong)('an export that is larger than what a pipe takes at once is whole', async () => {
  const pce = await server({ scenario: 'demo' });
  await pce.snapshots.save('big');
  const child = spawn(process.execPath, [PROGRAM, 'snapshot', 'export', 'big'], {
    env: { ...process.env, MOCK_PCE_PORT: new URL(pce.url).port },
  });
  child.stdout.pause();
  // Whoever reads is slower than whoever writes.
  await pce.journal.waitFor({}, { timeout: 0.3 }).catch(() => undefined);
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part);
  expect(JSON.parse(Buffer.concat(parts).toString()).name).toBe('big');
});
