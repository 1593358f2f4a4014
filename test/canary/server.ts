import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { PROGRAM } from '../fresh-build.ts';
import type { Waits } from './asker.ts';

/** The longest that a client may wait for a cheap answer, whatever others send. */
const MOST_MS = 250;
/** An idle server answers within this on a machine that is fit to measure; on others more is allowed. */
const IDLE_MS = 50;
/** Such a machine parses and writes the text of `paceMs` in this time; a slower one is allowed more. */
const PACE_MS = 15;

const ROOT = path.join(import.meta.dirname, '../..');
const ASKER = path.join(import.meta.dirname, 'asker.ts');
export const AUTHORIZATION = `Basic ${btoa('api_owner:secret-of-owner')}`;

function untilFinished(child: ChildProcess): void {
  onTestFinished(() => void child.kill('SIGKILL'));
}

/** Starts a server in a process of its own, whose thread is measured. */
export async function startServer(): Promise<string> {
  const args = '--port 0 --tls off --json --log silent --api-key api_owner --api-secret secret-of-owner';
  const child = spawn(process.execPath, [PROGRAM, ...args.split(' ')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  untilFinished(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return (JSON.parse(line) as { url: string }).url;
}

/** @returns a function that tells the longest waits since its last call */
export async function startCanary(url: string): Promise<() => Promise<Waits>> {
  const idle = fork(ASKER, ['idle']);
  untilFinished(idle);
  const [port] = (await once(idle, 'message')) as [number];
  const asker = fork(ASKER, [`${url}/_mock/v1/health`, `http://127.0.0.1:${port}/`]);
  untilFinished(asker);
  return async () => {
    const told = once(asker, 'message');
    asker.send('tell');
    const [waits] = (await told) as [Waits];
    return waits;
  };
}

const agent = new Agent({ keepAlive: true });

/** @returns the status; 0 where the connection ended first, as it may for a body that is too large to be read */
export function send(url: string, method: string, body?: Buffer, authorization = AUTHORIZATION): Promise<number> {
  return new Promise((resolve) => {
    const headers = {
      authorization,
      ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
    };
    request(url, { method, headers, agent }, (reply) => reply.resume().on('end', () => resolve(reply.statusCode ?? 0)))
      .on('error', () => resolve(0))
      .on('close', () => resolve(0))
      .end(body);
  });
}

/** The whole answer to a call of either API. */
export async function ask(url: string, method: string, body?: unknown): Promise<{ status: number; text: string }> {
  const headers = { authorization: AUTHORIZATION, 'content-type': 'application/json' };
  const reply = await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return { status: reply.status, text: await reply.text() };
}

const TEXT = JSON.stringify(
  Array.from({ length: 20_000 }, (_, i) => ({ href: `/orgs/1/${i}`, name: 'n'.repeat(140) })),
);

/** How long this machine takes for work of the kind that a server does: the least of five tries. */
function paceMs(): number {
  const tries = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    JSON.stringify(JSON.parse(TEXT));
    return performance.now() - begun;
  });
  return Math.min(...tries);
}

/** The least of three tries: delays of a busy machine come and go, the cost of a call is there each time. */
export async function waitsDuring(work: () => Promise<unknown>, waits: () => Promise<Waits>): Promise<Waits> {
  const tries: Waits[] = [];
  while (tries.length < 3) {
    await waits();
    await work();
    const told = await waits();
    tries.push(told);
    if (told.server <= MOST_MS) return told;
  }
  return tries.reduce((least, told) => (told.server < least.server ? told : least));
}

/** Works that kept others waiting for too long, on a machine as busy and as slow as this one. */
export function tooLong(worst: ReadonlyMap<string, Waits>): [string, Waits][] {
  const idle = Math.max(...[...worst.values()].map((one) => one.idle));
  const most = MOST_MS * Math.max(1, idle / IDLE_MS, paceMs() / PACE_MS);
  return [...worst].filter(([, { server }]) => server > most);
}
