import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ConstantAnswer } from './limit.ts';

/** A server in a process of its own. */
export interface Target extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
}

const CREDENTIALS = { key: 'api_bench', secret: 'bench' };
export const authorization = {
  Authorization: `Basic ${Buffer.from(`${CREDENTIALS.key}:${CREDENTIALS.secret}`).toString('base64')}`,
};

const cli = new URL('../dist/cli.js', import.meta.url).pathname;
const cache = process.env['MOCK_PCE_TEST_CACHE'] ?? new URL('../.cache', import.meta.url).pathname;

export const commands = {
  mockPce: (options: readonly string[], program = cli) => [
    process.execPath,
    program,
    ...['--port', '0', '--log', 'silent', '--json', '--api-key', CREDENTIALS.key, '--api-secret', CREDENTIALS.secret],
    ...[
      '--limits',
      'total_pairing_profiles=1000000000,total_active_pairing_keys=1000000000,total_workloads=1000000000,active_agents_per_pce=1000000000',
    ],
    // The other servers speak http alone.
    ...['--tls', 'off'],
    ...options,
  ],
  limit: [process.execPath, new URL('limit.ts', import.meta.url).pathname],
  bare: (port: number) => [
    process.execPath,
    '-e',
    `require('node:http').createServer((_, response) => response.end('x')).listen(${port}, '127.0.0.1')`,
  ],
  jsonServer: (file: string, port: number) => [
    process.execPath,
    join(cache, 'bench/node_modules/json-server/lib/cli/bin.js'),
    ...['--quiet', '--port', String(port), file],
  ],
  prism: (file: string, port: number) => [
    process.execPath,
    join(cache, 'bench/node_modules/@stoplight/prism-cli/dist/index.js'),
    ...['mock', '--port', String(port), '--verboseLevel', 'silent', file],
  ],
};

/** Starts mock-pce, which tells its port in a line of JSON. @param program the cli.js of another build */
export async function startMockPce(options: readonly string[] = [], program?: string): Promise<Target> {
  return target(spawnQuietly(commands.mockPce(options, program)));
}

export async function startLimit(answers: readonly ConstantAnswer[]): Promise<Target> {
  const child = spawnQuietly(commands.limit);
  child.stdin?.end(JSON.stringify(answers));
  return target(child);
}

/** Starts a server that does not tell its port: the port is chosen, and asked until the server answers. */
export async function startOther(command: (port: number) => readonly string[]): Promise<Target> {
  const port = await freePort();
  const child = spawnQuietly(command(port));
  await untilAnswered(`http://127.0.0.1:${port}/`);
  return { port, pid: child.pid as number, [Symbol.asyncDispose]: () => end(child) };
}

/** Pauses between tries, and does without fetch: endless requests would take the processor from the starting server. */
export async function untilAnswered(url: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const answered = () =>
    new Promise<boolean>((resolve) => {
      const request = get(url, { headers, agent: false }, (response) =>
        response.resume().on('end', () => resolve(true)),
      );
      request.on('error', () => resolve(false));
    });
  for (const deadline = performance.now() + 60_000; ; ) {
    if (await answered()) return;
    await setTimeout(1);
    if (performance.now() > deadline) throw new Error(`${url} does not answer`);
  }
}

interface Reply {
  readonly ms: number;
  readonly status: number;
  readonly body: string;
}

/** @throws Error for an answer that is not 2xx */
export async function ask({ port }: Target, method: string, path: string, body?: object): Promise<Reply> {
  const headers = { ...authorization, 'Content-Type': 'application/json' };
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...{ headers, ...(body && { body: JSON.stringify(body) }) },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} is answered ${response.status}: ${text}`);
  return { ms: performance.now() - started, status: response.status, body: text };
}

function spawnQuietly(command: readonly string[]): ChildProcess {
  const [program = '', ...args] = command;
  return spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function target(child: ChildProcess): Promise<Target> {
  let told = '';
  for await (const chunk of child.stdout ?? []) {
    told += chunk;
    if (told.includes('\n')) break;
  }
  const { port, url } = JSON.parse(told) as { port?: number; url?: string };
  return {
    port: port ?? Number(new URL(url ?? '').port),
    pid: child.pid as number,
    [Symbol.asyncDispose]: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Installs pinned alternatives in a cache folder. @returns undefined where the registry cannot be reached */
export function installOthers(): string | undefined {
  const folder = join(cache, 'bench');
  const packages = ['json-server@0.17.4', '@stoplight/prism-cli@5.16.0'];
  if (existsSync(join(folder, 'node_modules/@stoplight/prism-cli'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  try {
    execFileSync('npm', ['install', '--silent', '--no-save', '--ignore-scripts', ...packages], { cwd: folder });
    return folder;
  } catch {
    return undefined;
  }
}
