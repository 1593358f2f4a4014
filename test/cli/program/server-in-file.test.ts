import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { loadCommands } from '../../../src/cli/commands.ts';
import { server } from '../../control/servers.ts';
import { PROGRAM } from '../../fresh-build.ts';

const run = promisify(execFile);
const NAME = 'mock-pce.config.json';

/** The command in a folder that has this file of options. */
function besideFile(content: object | string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-beside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, NAME), typeof content === 'string' ? content : JSON.stringify(content));
  return async (args: readonly string[], env: Record<string, string> = {}) => {
    const at = { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, ...env } };
    const { stdout } = await run(process.execPath, [PROGRAM, ...args], at);
    return stdout.trimEnd();
  };
}

const started = async () => {
  const pce = await server({ org: 7, apiKey: 'api_me', apiSecret: 's3cret', controlPort: 0 });
  const [port, controlPort] = [pce.url, pce.controlUrl].map((url) => Number(new URL(url).port));
  const owner = { org: 7, 'api-key': 'api_me', 'api-secret': 's3cret' };
  return { pce, file: { port, 'control-port': controlPort, ...owner }, port: String(port) };
};

const asking = (await loadCommands()).filter(({ flags }) => 'url' in flags).map(({ name }) => name);

test('every command that asks a server asks the one of the file in its folder', async () => {
  const { pce, file } = await started();
  const mockPce = besideFile(file);
  const told = new Map<string, string>();
  // One after the other: `reset` takes away what others make.
  for (const name of asking) told.set(name, await mockPce([name]));
  expect([...told.keys()].sort()).toEqual(
    'ca clock env fault fleet journal key org pair reset scenario snapshot wait'.split(' '),
  );
  expect(told.get('pair')).toContain('/orgs/7/workloads/');
  expect(told.get('env')).toContain(pce.url);
  expect(told.get('env')).toContain('api_me');
  expect(JSON.parse(told.get('key') ?? '')).toMatchObject({ org: 7 });
}, 60_000);

test('a variable wins over the file, and a URL over all of it', async () => {
  const { pce, port } = await started();
  const mockPce = besideFile({ port: 1 });
  await mockPce(['wait', '--timeout', '9'], { MOCK_PCE_PORT: port });
  const broken = besideFile('{"prot": 1}');
  await broken(['wait', '--url', pce.url]);
  await broken(['wait'], { MOCK_PCE_URL: pce.url });
  await expect(broken(['wait'])).rejects.toThrow(`${NAME}: "prot" is no option; did you mean port?`);
  await expect(mockPce(['wait'], { MOCK_PCE_CONFIG: 'none.json' })).rejects.toThrow('MOCK_PCE_CONFIG none.json');
  expect(await broken(['openapi', '--http'])).toContain('/_mock/v1/info');
});

test.each([
  ...[['journal'], ['clock'], ['fault'], ['fleet'], ['reset'], ['org'], ['env'], ['ca']],
  ['wait', '--timeout', '0.1'],
])('where %s finds no server, it says that the file sets the port', async (...args) => {
  const complaint = await besideFile({ port: 1 })(args).catch(({ stderr }: { stderr: string }) => stderr);
  expect(complaint).toMatch(/^mock-pce: .*127\.0\.0\.1:1\b.*MOCK_PCE_PORT.*; mock-pce\.config\.json sets port\n$/);
});

test('where the file does not set the port, it is not blamed', async () => {
  const env = { MOCK_PCE_PORT: '1' };
  await expect(besideFile({ port: 2, host: '127.0.0.1' })(['journal'], env)).rejects.toThrow(/say where it is\n$/);
});

test('from a folder without the file, a server that is not found is told with the file that would name it', async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'mock-pce-elsewhere-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  const at = { cwd: elsewhere, env: { PATH: process.env['PATH'], HOME: elsewhere, MOCK_PCE_PORT: '1' } };
  const complaint = await run(process.execPath, [PROGRAM, 'journal'], at).catch(({ stderr }) => String(stderr));
  expect(complaint).toMatch(/MOCK_PCE_PORT or a mock-pce\.config\.json in this folder say where it is\n$/);
});

test('a port that the server alone knows is told with the file', async () => {
  await expect(besideFile({ port: 0 })(['journal'])).rejects.toThrow(`give its --url; ${NAME} sets port`);
});
