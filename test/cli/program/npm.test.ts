import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isScriptOfNpm } from '../../../src/cli/npm.ts';
import { PROGRAM } from '../../fresh-build.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PATIENCE_MS = 30_000;

/** As in a terminal of its own: this test is below npm too. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

/** A project in which the package is installed. */
function project(scripts: Record<string, string> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-npm-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(PROGRAM, path.join(folder, 'node_modules/.bin/mock-pce'));
  symlinkSync(process.execPath, path.join(folder, 'node_modules/.bin/node'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'user', version: '1.0.0', scripts }));
  return folder;
}

const flags = ['--port', '0', '--json', '--log', 'silent'];

/** Starts a server below npm. @returns npm, and a connection to the server, which ends with it */
async function below(command: string, args: readonly string[], cwd: string): Promise<[ChildProcess, Socket]> {
  // A group of its own, so that nothing outlives a test that fails.
  const npm = spawn(command, args, { cwd, env: environment, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => {
    try {
      process.kill(-(npm.pid as number), 'SIGKILL');
    } catch {
      // All of it has ended.
    }
  });
  let told: { url: string } | undefined;
  for await (const line of createInterface(npm.stdout)) {
    if (!line.startsWith('{')) continue;
    told = JSON.parse(line);
    break;
  }
  const socket = connect(Number(new URL(told?.url ?? '').port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return [npm, socket];
}

describe('a server ends with the npm that runs it', () => {
  test.each([
    ['npm start', 'npm', ['start', '--'], () => ROOT],
    // The shell makes way for the watcher, which ends with its server.
    ['npm run dev', 'npm', ['run', 'dev', '--'], () => ROOT],
    ['npx in a checkout', 'npx', ['mock-pce'], () => ROOT],
    ['npx where the package is installed', 'npx', ['mock-pce'], () => project()],
    ['a script of a project', 'npm', ['run', 'pce', '--'], () => project({ pce: 'mock-pce --org 2' })],
  ] as const)('%s', { timeout: PATIENCE_MS }, async (_title, command, args, folder) => {
    const [npm, socket] = await below(command, [...args, ...flags], folder());
    const closed = once(socket.resume(), 'close');
    npm.kill('SIGTERM');
    await closed;
  });
});

test.each([
  ['npx', { npm_lifecycle_script: "'mock-pce'" }, true],
  ['npx of npm 10', { npm_lifecycle_script: 'mock-pce' }, true],
  ['npm start in a checkout', { npm_lifecycle_script: 'node dist/cli.js', npm_package_name: 'mock-pce' }, true],
  ['a script with variables', { npm_lifecycle_script: 'MOCK_PCE_ORG=2 mock-pce --port 0' }, true],
  ['a path', { npm_lifecycle_script: 'exec ./node_modules/.bin/mock-pce serve' }, true],
  ['no npm', {}, false],
  ['dist/cli.js of another', { npm_lifecycle_script: 'node dist/cli.js', npm_package_name: 'user' }, false],
  ['a program that starts one', { npm_lifecycle_script: 'vitest run' }, false],
  ['the background', { npm_lifecycle_script: 'mock-pce --port 8443 &' }, false],
  ['a daemon', { npm_lifecycle_script: 'setsid mock-pce' }, false],
  ['one that hangs up on nobody', { npm_lifecycle_script: 'nohup mock-pce > log 2>&1 &' }, false],
])('whether npm runs this and nothing else is told from its script: %s', (_title, variables, is) => {
  expect(isScriptOfNpm(variables)).toBe(is);
});

describe('output of a command goes into a file', () => {
  const outputOf = (command: string, args: readonly string[]) => {
    const folder = project();
    const names = [path.join(folder, 'out'), path.join(folder, 'errors')] as const;
    const [out, errors] = names.map((name) => openSync(name, 'w')) as [number, number];
    execFileSync(command, args, { cwd: ROOT, env: environment, stdio: ['ignore', out, errors] });
    for (const file of [out, errors]) closeSync(file);
    return names.map((name) => readFileSync(name, 'utf8')) as [string, string];
  };

  test.each([
    ['npx', ['mock-pce', 'openapi']],
    ['npm', ['start', '--silent', '--', 'openapi']],
  ] as const)('clean by %s %j', { timeout: PATIENCE_MS }, (command, args) => {
    const [out, errors] = outputOf(command, args);
    expect(JSON.parse(out)).toMatchObject({ openapi: '3.1.0' });
    expect(errors).not.toContain('mock-pce: npm');
  });

  test('and where npm has put lines of its own there, that is told', { timeout: PATIENCE_MS }, () => {
    const [out, errors] = outputOf('npm', ['start', '--', 'openapi']);
    expect(() => JSON.parse(out)).toThrow();
    expect(errors).toContain('npm wrote two lines ahead of this into the file; write npx mock-pce');
  });
});
