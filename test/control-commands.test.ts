import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { key, openapi, scenario, snapshot } from '../src/control-commands.ts';
import { clientOf, server } from './control/servers.ts';

test('key, scenario and snapshot do on a running server what they say', async () => {
  const pce = await server();
  const environment = { MOCK_PCE_PORT: new URL(pce.url).port };
  const made = JSON.parse(await key(['--role', 'read_only'], environment));
  expect((await clientOf(pce, made).request('GET', '/orgs/1/labels')).status).toBe(200);
  expect(await snapshot(['save', 'a'], environment)).toContain('"name":"a"');
  expect(await scenario(['list'], environment)).toContain('demo');
  await scenario(['load', 'default'], environment);
  expect((await clientOf(pce).get('/orgs/1/pairing_profiles')).length).toBe(6);
  await snapshot(['restore', 'a'], environment);
  expect((await clientOf(pce).get('/orgs/1/pairing_profiles')).length).toBe(2);
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'a.json');
  writeFileSync(file, await snapshot(['export', 'a'], environment));
  await snapshot(['delete', 'a'], environment);
  expect(await snapshot([], environment)).toBe('[]');
  await snapshot(['import', file], environment);
  expect(await snapshot(['list'], environment)).toContain('"name":"a"');
});

test('openapi needs no server', async () => {
  expect(JSON.parse(await openapi([])).openapi).toBe('3.1.0');
});

test('mistakes are told in a line', async () => {
  const pce = await server();
  const environment = { MOCK_PCE_PORT: new URL(pce.url).port };
  await expect(snapshot(['restore', 'none'], environment)).rejects.toThrow('404 [{"token":"not_found_error"');
  await expect(snapshot(['fold', 'x'], environment)).rejects.toThrow('snapshot --help');
  await expect(scenario(['load'], environment)).rejects.toThrow('scenario --help');
  await expect(scenario(['load', './none.json'], environment)).rejects.toThrow('none.json');
  await expect(key(['x'], environment)).rejects.toThrow('key --help');
  await expect(key(['--cat'], environment)).rejects.toThrow('--cat');
  await pce.close();
  await expect(key([], environment)).rejects.toThrow('no answer from');
});

test('an export that is larger than what a pipe takes at once is whole', async () => {
  const pce = await server({ scenario: 'demo' });
  await pce.snapshots.save('big');
  const child = spawn(process.execPath, ['src/cli.ts', 'snapshot', 'export', 'big'], {
    env: { ...process.env, MOCK_PCE_PORT: new URL(pce.url).port },
  });
  child.stdout.pause();
  // Whoever reads is slower than whoever writes.
  await pce.journal.waitFor({}, { timeout: 0.3 }).catch(() => undefined);
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part);
  expect(JSON.parse(Buffer.concat(parts).toString()).name).toBe('big');
});
