import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { PROGRAM } from '../../fresh-build.ts';

/** Starts a server and waits until it has told where it is. */
export async function serve(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [PROGRAM, '--port', '0', ...args], { env: { ...process.env, ...env } });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  while (!/https?:\/\/[\d.:]+/.test(out) || !out.includes('\n')) await once(child.stdout, 'data');
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const exited = once(child, 'close');
    child.kill(signal);
    return (await exited)[0] as number | null;
  };
  const url = /https?:\/\/[\d.:]+/.exec(out)?.[0] as string;
  return {
    url,
    output: () => out,
    errors: () => errors,
    stop,
    pause: () => void child.stdout.pause(),
    pid: child.pid as number,
  };
}

/** Headers of a request by a key. */
export const basic = ({ key, secret }: { readonly key: string; readonly secret: string }) => ({
  Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
  'Content-Type': 'application/json',
});
