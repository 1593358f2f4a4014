import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { PROGRAM } from '../fresh-build.ts';

/** A server in a process of its own. */
export interface Child {
  readonly url: string;
  readonly pid: number;
  /** Its standard error since the last call. */
  said(): string[];
  /** Why it has ended, if it has. */
  readonly ended: string | undefined;
  stop(): Promise<void>;
}

/**
 * @param options of the command line
 * @param ofNode options of Node
 */
export async function startChild(options: readonly string[], ofNode: readonly string[] = []): Promise<Child> {
  const args = [...ofNode, PROGRAM, '--port', '0', '--json', '--log', 'silent', ...options];
  const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  createInterface({ input: process_.stderr }).on('line', (line) => lines.push(line));
  const exited = once(process_, 'exit');
  const early = exited.then(() => Promise.reject(new Error(`the server did not start: ${lines.join('\n')}`)));
  early.catch(() => undefined);
  const [line] = await Promise.race([once(createInterface({ input: process_.stdout }), 'line'), early]);
  return {
    url: (JSON.parse(line as string) as { url: string }).url,
    pid: process_.pid as number,
    said: () => lines.splice(0),
    get ended() {
      return endOf(process_);
    },
    async stop() {
      process_.kill();
      await exited;
    },
  };
}

function endOf({ exitCode, signalCode }: ChildProcess): string | undefined {
  return exitCode === null && signalCode === null ? undefined : `with ${signalCode ?? exitCode}`;
}

/** Bytes of memory of a process; 0 where the system does not tell. */
export function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(told(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

/** Milliseconds that a process has computed. Linux counts in hundredths of a second. */
export function computedBy(pid: number): number {
  const fields = told(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

function told(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
