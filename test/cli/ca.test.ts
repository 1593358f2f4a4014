import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startTestPce } from '../harness.ts';
import { cli } from './run.ts';

const { ca, wait } = cli;

async function start(tls: 'auto' | 'off' | 'only') {
  const { pce } = await startTestPce({ tls });
  return { pce, environment: { MOCK_PCE_PORT: new URL(pce.url).port } };
}

describe('mock-pce ca', () => {
  test.each(['auto', 'only'] as const)('gets the CA of a server that runs: --tls %s', async (tls) => {
    const { pce, environment } = await start(tls);
    const pem = await pce.ca();
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
    expect(await ca([], environment)).toBe(pem);
    expect(await ca([], { ...environment, MOCK_PCE_HOST: '0.0.0.0' })).toBe(pem);
    for (const url of [pce.url, pce.httpsUrl as string]) expect(await ca(['--url', url], {})).toBe(pem);
  });

  test('gets the one that is kept with a data file, and makes it where none was needed yet', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-ca-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const data = path.join(folder, 'pce.db');
    await expect(ca(['--data', data], {})).rejects.toThrow('there is no such file');
    const { pce } = await startTestPce({ data });
    const pem = await ca(['--data', data], {});
    expect(await pce.ca()).toBe(pem);
    writeFileSync(`${data}.tls.json`, 'text');
    await expect(ca(['--data', data], {})).rejects.toThrow('cannot use the certificates');
  });

  test('says why there is none', async () => {
    const { pce, environment } = await start('off');
    await expect(ca([], environment)).rejects.toThrow('was refused: https is off (--tls off) (404 not_found_error)');
    await pce.close();
    await expect(ca([], environment)).rejects.toThrow(/^no answer from 127.0.0.1:\d+: .*ECONNREFUSED/);
    for (const url of ['nonsense', 'ftp://x']) {
      await expect(ca(['--url', url], {})).rejects.toThrow(`--url "${url}" is not a URL such as http://`);
    }
    for (const args of [['--url', 'http://x', '--data', 'y'], ['--cats'], ['x']])
      await expect(ca(args, {}), args.join(' ')).rejects.toThrow('(see mock-pce ca --help)');
  });
});

test.each(['auto', 'off', 'only'] as const)('mock-pce wait sees a server ready: --tls %s', async (tls) => {
  const { environment } = await start(tls);
  await wait(['--timeout', '5'], environment);
});
