import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { buildProgram } from './fresh-build.ts';
import { isLong } from './length.ts';

const root = path.join(import.meta.dirname, '..');

/** Chunks are loaded when they are needed: a missing one shows here. */
test.runIf(isLong)('the bundle serves, stores and refuses like the sources', async () => {
  // Inside the repository, where Node finds the packages that are external to the bundle.
  const cache = path.join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dist = path.join(folder, 'dist');
  await buildProgram({ dir: dist });
  for (const name of ['schemas', 'fixtures', 'pairing-scripts', 'package.json'])
    symlinkSync(path.join(root, name), path.join(folder, name));

  const server = spawn(process.execPath, [path.join(dist, 'cli.js'), '--port', '0', '--json', '--log', 'json']);
  onTestFinished(() => void server.kill());
  const [line] = await once(createInterface(server.stdout), 'line');
  const { url, org, key, secret } = JSON.parse(line);
  const headers = {
    Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
    'Content-Type': 'application/json',
  };
  const profiles = `${url}/api/v2/orgs/${org}/pairing_profiles`;
  const post = (body: string) => fetch(profiles, { method: 'POST', headers, body });

  const made = (await (await post('{"enabled":true,"name":"bundled"}')).json()) as { href: string };
  expect(await (await fetch(`${url}/api/v2${made.href}`, { headers })).json()).toEqual(made);
  expect((await post('{"enabled":1}')).status).toBe(406);
  expect((await post('{')).status).toBeLessThan(500);
  expect((await fetch(`${url}/no/such`, { headers })).status).toBe(404);
  expect((await fetch(`${profiles}/%zz`, { headers })).status).toBeLessThan(500);
  // Certificates are in a chunk of their own.
  expect(await (await fetch(`${url}/_mock/v1/ca.pem`)).text()).toMatch(/^-----BEGIN CERTIFICATE-----/);
  server.kill();
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test('nothing of ours runs where the package is installed, as npm 11 warns of it', () => {
  const { scripts } = packageJson as { scripts: Record<string, string> };
  const ofInstalls = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
  expect(Object.keys(scripts).filter((name) => ofInstalls.includes(name))).toEqual([]);
  // In a checkout these two build: after `npm ci`, and ahead of `npm pack`.
  expect([scripts['dependencies'], scripts['prepack']]).toEqual(['npm run build', 'npm run build']);
});
