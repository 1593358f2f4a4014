import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { options } from '../../../src/config/options.ts';
import { PROGRAM } from '../../fresh-build.ts';
import { some } from '../../length.ts';

const run = promisify(execFile);
const NAME = 'mock-pce.config.json';
const minimal = { port: 0, scenario: 'empty', log: 'silent' };

/** A folder with a file of options, and the command in it. */
function folderWith(content?: string | object) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string | object) =>
    writeFileSync(path.join(folder, name), typeof text === 'string' ? text : JSON.stringify(text));
  if (content !== undefined) write(NAME, content);
  const at = (env: Record<string, string>) => ({ cwd: folder, env: { PATH: process.env['PATH'], ...env } });
  const mockPce = async (args: readonly string[] = [], env: Record<string, string> = {}) =>
    (await run(process.execPath, [PROGRAM, ...args], at(env))).stdout;
  const failure = async (args: readonly string[] = ['--print-config'], env: Record<string, string> = {}) => {
    const failed = await mockPce(args, env).then(
      () => undefined,
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    expect([failed?.code, failed?.stdout, failed?.stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(failed?.stderr).toMatch(/^mock-pce: (?!defect)/);
    return failed?.stderr ?? '';
  };
  /** What a server tells at its start. */
  const told = async (args: readonly string[] = [], env: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], at(env));
    onTestFinished(() => void child.kill('SIGKILL'));
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    return String(first);
  };
  return { folder, write, mockPce, failure, told };
}

type Printed = { file: string | null; options: Record<string, { value: unknown; from: string; where: string | null }> };

test('a start reads the file in its folder, and says so', async () => {
  const { told } = folderWith({ ...minimal, org: 7 });
  expect(await told()).toMatch(/^mock-pce .*\nOptions are read from mock-pce\.config\.json\n\n {2}org {5}7\n/);
  const line = await told(['serve', '--json']);
  expect(JSON.parse(line)).toMatchObject({ org: 7, config_file: NAME });
});

test('a start without a file is silent about it', async () => {
  const { told } = folderWith();
  const args = ['--port', '0', '--scenario', 'empty', '--log', 'silent'];
  expect(await told(args)).not.toContain('Options');
  expect(JSON.parse(await told([...args, '--json']))).toMatchObject({ config_file: null });
});

test('a flag or a variable names another file, whose paths are relative to it', async () => {
  const { folder, write, mockPce } = folderWith({ org: 1 });
  mkdirSync(path.join(folder, 'sub'));
  write('sub/a.json', { data: 'pce.db' });
  write('b.json', { org: 3 });
  const env = { MOCK_PCE_CONFIG: 'sub/a.json' };
  const byVariable = JSON.parse(await mockPce(['--print-config', '--json'], env)) as Printed;
  expect(byVariable.file).toBe('sub/a.json');
  const data = path.join(await realFolder(folder), 'sub/pce.db');
  expect(byVariable.options['data']).toEqual({ value: data, from: 'file', where: 'sub/a.json' });
  const byFlag = JSON.parse(await mockPce(['--config', 'b.json', '--print-config', '--json'], env)) as Printed;
  expect(byFlag.options['org']).toEqual({ value: 3, from: 'file', where: 'b.json' });
});

/** As the process that runs there names it. */
const realFolder = async (folder: string) =>
  (await run(process.execPath, ['-p', 'process.cwd()'], { cwd: folder })).stdout.trim();

test('--print-config prints a table of all options, what they are and where that comes from, and no secret', async () => {
  const { mockPce } = folderWith({ org: 7, 'api-secret': 'hunter2', limits: { total_labels: 5 } });
  const env = { MOCK_PCE_PORT: '9', MOCK_PCE_CONTROL_TOKEN: 'hunter3' };
  const out = await mockPce(['serve', '--print-config', '--log', 'silent'], env);
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  expect(rows.map(([name]) => name)).toEqual(['option', ...options.map(({ flag }) => flag)]);
  expect(rows).toEqual(
    expect.arrayContaining([
      ['option', 'value', 'from'],
      ['host', '127.0.0.1', 'default'],
      ['port', '9', 'variable MOCK_PCE_PORT'],
      ['org', '7', `file ${NAME}`],
      ['api-key', 'generated', 'default'],
      ['api-secret', '(set)', `file ${NAME}`],
      ['control-token', '(set)', 'variable MOCK_PCE_CONTROL_TOKEN'],
      ['limits', 'total_labels=5', `file ${NAME}`],
      ['log', 'silent', 'flag --log'],
    ]),
  );
  expect(out).not.toMatch(/hunter/);
});

test('--print-config --json prints the same for a program, in one line', async () => {
  const { mockPce } = folderWith({ 'control-token': 'hunter2', limits: { total_labels: 5 } });
  const out = await mockPce(['--print-config', '--json', '--api-secret', 'hunter3']);
  expect(out.split('\n')).toHaveLength(2);
  const { file, options: printed } = JSON.parse(out) as Printed;
  expect([file, Object.keys(printed)]).toEqual([NAME, options.map(({ flag }) => flag)]);
  expect(printed).toMatchObject({
    port: { value: 8443, from: 'default', where: null },
    limits: { value: { total_labels: 5 }, from: 'file', where: NAME },
    'api-key': { value: null, from: 'default' },
    'api-secret': { value: '(set)', from: 'flag', where: '--api-secret' },
    'control-token': { value: '(set)', from: 'file' },
  });
  expect(out).not.toMatch(/hunter/);
});

test('--print-config starts no server and leaves no file', async () => {
  const { mockPce, failure } = folderWith({ port: 1, host: '203.0.113.1', data: 'missing/pce.db' });
  expect(await mockPce(['--print-config'])).toContain('203.0.113.1');
  expect(await failure([])).toContain('missing');
});

const refused: [content: string, says: string][] = [
  ['{"port": 1,\n "tls" "off"}', `${NAME}: line 2, column 8: a colon is expected`],
  ['{"port": 1', `${NAME}: line 1, column 11: a comma or } is expected, not the end of the text`],
  ['{"port": 1, "po\\u0072t": 2}', `${NAME}: "port" is there twice: say it once`],
  ['{"prot": 1}', `${NAME}: "prot" is no option; did you mean port?`],
  ['{"port": 5, "control-port": 5}', `are both 5: the control API wants another; ${NAME} sets port and control-port`],
  ['{"tls-cert": "c.pem"}', `--tls-cert needs --tls-key; ${NAME} sets tls-cert`],
  ['{"tls-cert": "c.pem", "tls-key": "k.pem"}', `c.pem: there is no such file; ${NAME} sets tls-cert`],
  ['{"tls-key": "-----BEGIN hunter2", "tls": "off"}', 'a certificate is of no use with --tls off'],
  ['{"scenario": "./gone"}', `gone: there is no such file; default, demo, empty have names; ${NAME} sets scenario`],
];

test.each(some(refused, 3))(
  '%s is refused by a start and by --print-config in the same sentence',
  async (content, says) => {
    const { failure } = folderWith(content);
    const sentence = await failure(['--print-config']);
    expect(sentence).toContain(says);
    expect(sentence).not.toContain('hunter2');
    expect(await failure([])).toBe(sentence);
  },
);

test('a secret in the wrong place of a file is not repeated', async () => {
  const { failure } = folderWith('{"api-secret": hunter2}');
  expect(await failure([])).toBe(`mock-pce: ${NAME}: line 1, column 16: a value is expected\n`);
});

test('what stands twice below the first level, or in a text, is no mistake', async () => {
  const { mockPce } = folderWith('{"seed": "{\\"port\\": 1, \\"port\\":", "port": 1, "limits": {"total_labels": 1}}');
  expect(await mockPce(['--print-config'])).toMatch(/^port +1 /m);
});

test('a file that cannot be read is told, and one that is named has to be there', async () => {
  const { folder, failure } = folderWith();
  expect(await failure(['--config', 'no.json'])).toBe('mock-pce: --config no.json: there is no such file\n');
  expect(await failure([], { MOCK_PCE_CONFIG: 'no.json' })).toContain('MOCK_PCE_CONFIG no.json: there is no such');
  mkdirSync(path.join(folder, NAME));
  expect(await failure([])).toBe(`mock-pce: ${NAME}: it is a folder\n`);
});

test('help and version are told whatever the file says', async () => {
  const { mockPce } = folderWith('{');
  expect(await mockPce(['--help'])).toMatch(/--config FILE .*MOCK_PCE_CONFIG\]\n +--print-config /);
  expect(await mockPce(['--version'])).toMatch(/^\d/);
});

test.each(['bash', 'zsh', 'fish'])('%s completes --config with files, and --print-config', async (shell) => {
  const script = await folderWith().mockPce(['completion', shell]);
  expect(script).toMatch(shell === 'fish' ? /-l config -r -F / : /"serve --config"\) found=.*(compgen -f|_files)/);
  expect(script).toMatch(shell === 'fish' ? /-l print-config -d / : /--print-config/);
});

test('a file that is no regular one is refused, and nobody waits for it', async () => {
  const { folder, failure } = folderWith();
  symlinkSync('nowhere', path.join(folder, NAME));
  expect(await failure()).toContain('it is a link to a file that is not there');
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  expect(await failure(['--config', 'pipe'])).toContain('it is no regular file');
  rmSync(path.join(folder, NAME));
  execFileSync('mkfifo', [path.join(folder, 'pce.db.tls.json')]);
  for (const args of [
    ['--data', './pce.db'],
    ['--scenario', './pipe'],
    ['--data', './pipe'],
    ['--tls-cert', 'pipe', '--tls-key', 'pipe'],
    ['snapshot', 'import', './pipe'],
  ]) {
    expect(await failure(args)).toContain('it is no regular file');
  }
});

test('a control character of a value is not printed raw', async () => {
  const { failure } = folderWith({ ...minimal, scenario: './a\u0000\u001b[2J' });
  const told = await failure([]);
  expect(told).toContain('\\u0000\\u001b');
});
