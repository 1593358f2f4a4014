import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const dockerfile = readFileSync(new URL('../Dockerfile', import.meta.url), 'utf8');

/** The commands of the image, with this Node and this build. */
function commandOf(instruction: string): string[] {
  const list = new RegExp(`^${instruction}.*?(\\[.*\\])$`, 'm').exec(dockerfile)?.[1];
  const [, program = '', ...args] = JSON.parse(list ?? '[]') as string[];
  return [process.execPath, resolve(program), ...args];
}

/** What the image starts. */
export const entrypoint = commandOf('ENTRYPOINT');
const healthCheck = commandOf('HEALTHCHECK');

/** The environment that the image sets, with a port and an empty data file of a folder in the places of its own. */
export function environmentOfImage(port: number, folder: string): NodeJS.ProcessEnv {
  const set = [...dockerfile.matchAll(/(MOCK_PCE_\w+|NODE_ENV)=(\S+)/g)].map(([, name = '', value]) => [name, value]);
  const data = join(mkdtempSync(join(folder, 'image-')), 'pce.db');
  return { ...process.env, ...Object.fromEntries(set), MOCK_PCE_PORT: String(port), MOCK_PCE_DATA: data };
}

/** Seconds of processor time that a command and its children take. */
function processorTime(command: readonly string[], env: NodeJS.ProcessEnv): number {
  const told = execFileSync('sh', ['-c', '"$@" >/dev/null; times', 'sh', ...command], { encoding: 'utf8', env });
  const ofChildren = told.trim().split('\n')[1] ?? '';
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

/** Processor time of the health check against a server that runs, in that of `node -e 0`. */
export function healthCheckCost(port: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'mock-pce-bench-'));
  try {
    const env = environmentOfImage(port, folder);
    return processorTime(healthCheck, env) / processorTime([process.execPath, '-e', '0'], process.env);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
