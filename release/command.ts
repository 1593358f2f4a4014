import { execFileSync } from 'node:child_process';

/** Runs a command to its end and gives its output; what it complains of is shown. */
export function run(command: string, args: readonly string[], cwd = process.cwd()): string {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 26,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`there is no ${command} on this machine`);
    throw error;
  }
}
