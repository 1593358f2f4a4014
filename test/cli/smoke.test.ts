import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { PROGRAM } from '../fresh-build.ts';

/** The short form of test/cli/program: all else of the commands is tried in this process. */
test('the shipped program serves, is found by a command, and ends with its server', async () => {
  const start = (...args: string[]) => {
    const child = spawn(process.execPath, [PROGRAM, ...args]);
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };
  const serving = start('--port', '0', '--json', '--log', 'silent');
  const [line] = await once(createInterface(serving.stdout), 'line');
  const { url, org, key, secret } = JSON.parse(line);
  const headers = { Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` };
  expect((await fetch(`${url}/api/v2/orgs/${org}/labels`, { headers })).status).toBe(200);

  const asking = start('journal', '--url', url);
  const [asked] = await once(createInterface(asking.stdout), 'line');
  expect(asked).toMatch(/GET +\/orgs\/1\/labels 200/);
  expect(await once(asking, 'exit')).toEqual([0, null]);

  serving.kill();
  expect(await once(serving, 'exit')).toEqual([0, null]);
});
