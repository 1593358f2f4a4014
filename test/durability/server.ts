import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PROGRAM } from '../fresh-build.ts';

const KEY = 'api_durability';
const SECRET = 'secret-of-durability';

export interface Answer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for
  readonly body: any;
}

export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

export interface Start {
  readonly data: string;
  readonly scenario?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs the server. It gets the server's command as its last arguments. */
  readonly within?: readonly string[];
}

/** A server in a process of its own. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  send(method: string, path: string, body?: unknown, as?: string): Promise<Answer>;
  /** Ends with the process. */
  readonly ended: Promise<Ended>;
  kill(): Promise<Ended>;
  stop(): Promise<Ended>;
}

/** Far longer than any call takes. One that has no answer by then never comes back. */
const HANGS_MS = 30_000;

/** @throws StartError where the server ends instead */
export async function start(options: Start): Promise<Running> {
  const { server, output, ended } = launch(options);
  const line = await Promise.race([once(createInterface({ input: output }), 'line'), ended]);
  if (!Array.isArray(line)) throw new StartError(line);
  const { url } = JSON.parse(line[0] as string) as { url: string };
  const end = (signal: NodeJS.Signals) => {
    server.kill(signal);
    return ended;
  };
  return {
    url,
    pid: server.pid as number,
    ended,
    send: (...request) => send(url, ...request),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** Starts a server that is to be refused. @throws where it is not */
export async function refusedStart(options: Start): Promise<Ended> {
  const { server, output, ended } = launch(options);
  const first = await Promise.race([once(createInterface({ input: output }), 'line'), ended]);
  if (!Array.isArray(first)) return first;
  server.kill('SIGKILL');
  throw new Error(`the server started, and says ${first[0]}`);
}

class StartError extends Error {
  readonly ended: Ended;
  constructor(ended: Ended) {
    super(`the server ended with ${ended.code}: ${ended.stderr}`);
    this.ended = ended;
  }
}

function launch({ data, scenario = 'empty', args = [], env = {}, within = [] }: Start) {
  const options = ['--port', '0', '--json', '--log', 'silent', '--data', data, '--scenario', scenario];
  const keys = ['--api-key', KEY, '--api-secret', SECRET];
  const [command = '', ...rest] = [...within, process.execPath, PROGRAM, ...options, ...keys, ...args];
  const server = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let stderr = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(server, 'close').then(([code]): Ended => ({ code: code as number | null, stderr }));
  return { server, output: server.stdout, ended };
}

async function send(url: string, method: string, path: string, body?: unknown, as = `${KEY}:${SECRET}`) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      Authorization: `Basic ${Buffer.from(as).toString('base64')}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(HANGS_MS),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
  return { status: response.status, text, body: isJson ? parsed(text) : undefined };
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`an answer is no JSON: ${text.slice(0, 200)}`);
  }
}
