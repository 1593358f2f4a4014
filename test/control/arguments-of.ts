import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** What `curl` gets as its arguments, and through a pipe, where the shell runs a line with it as a function. */
export function argumentsOf(line: string): { words: string[]; input: string } {
  const script = `curl() { printf '%s\\0' "$@"; case " $* " in *' @- '*) cat ;; esac; }\n${line}`;
  const env = {
    ILLUMIO_API_KEY_USERNAME: 'api_me',
    ILLUMIO_API_KEY_SECRET: 'a "$secret" `x`',
    PATH: process.env['PATH'],
  };
  // By the input: a script is a word as well, and may be too long for one.
  const { stdout, stderr, status } = spawnSync('sh', { input: script, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const words = stdout.split('\0');
  return { input: words.pop() ?? '', words };
}
