import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMockPce } from '../../../src/index.ts';
import { OwnCertificates } from '../../../src/server/tls/own-certificates.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-01-01T00:00:00Z');

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'mock-pce-tls-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const at = (days: number, file?: string, names = ['localhost']) =>
  new OwnCertificates({ file, names: () => names, now: () => NOW + days * DAY_MS });

async function read(certificates: OwnCertificates) {
  const { certificate, key } = await certificates.pair();
  return { leaf: new X509Certificate(certificate), key, ca: new X509Certificate(await certificates.ca()) };
}

describe('a certificate that is made here', () => {
  test('is one of a server, signed by a CA that may sign nothing else', async () => {
    const { leaf, ca } = await read(at(0));
    expect(ca.ca && ca.verify(ca.publicKey) && ca.checkIssued(ca)).toBe(true);
    expect(leaf.verify(ca.publicKey) && leaf.checkIssued(ca)).toBe(true);
    // Basic constraints: a CA, with no CA below it.
    expect(ca.raw.toString('hex')).toContain('30060101ff020100');
    expect([leaf.ca, leaf.keyUsage]).toEqual([false, ['1.3.6.1.5.5.7.3.1']]);
    for (const { publicKey } of [leaf, ca])
      expect(publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    expect(new Set([leaf.serialNumber, ca.serialNumber]).size).toBe(2);
  });

  test('is good for a day before, and for 397 days after', async () => {
    const { leaf, ca } = await read(at(0));
    expect(leaf.validFromDate.getTime()).toBe(NOW - DAY_MS);
    expect(leaf.validToDate.getTime()).toBe(NOW + 397 * DAY_MS);
    expect(ca.validToDate.getTime()).toBe(NOW + 3650 * DAY_MS);
  });

  test('is good for its names and addresses, and for no other', async () => {
    const names = [
      'localhost',
      'pce.example.com',
      '*.wild.example.com',
      '127.0.0.1',
      '::1',
      '2001:db8::a:1',
      '::ffff:1.2.3.4',
    ];
    const { leaf } = await read(at(0, undefined, names));
    for (const name of ['localhost', 'pce.example.com', 'any.wild.example.com'])
      expect(leaf.checkHost(name)).toBeTruthy();
    for (const address of names.slice(3)) expect(leaf.checkIP(address), address).toBeTruthy();
    expect(leaf.checkHost('example.com') ?? leaf.checkIP('127.0.0.2')).toBeUndefined();
  });

  test('is made once for all who ask at the same time', async () => {
    const certificates = at(0);
    const pairs = await Promise.all(Array.from({ length: 20 }, () => certificates.pair()));
    expect(new Set(pairs).size).toBe(1);
    expect(await certificates.ca()).toBe(await certificates.ca());
  });

  test('is written as time after 2049', async () => {
    const { leaf, ca } = await read(
      new OwnCertificates({ file: undefined, names: () => ['x'], now: () => Date.parse('2049-06-01') }),
    );
    expect([leaf.validToDate.getUTCFullYear(), ca.validToDate.getUTCFullYear()]).toEqual([2050, 2059]);
  });
});

describe('a certificate in a file', () => {
  test('is for its owner alone, and used again', async () => {
    const file = path.join(folder(), 'pce.db.tls.json');
    const first = await read(at(0, file));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file))).toEqual(['pce.db.tls.json']);
    const before = readFileSync(file, 'utf8');
    expect((await read(at(1, file))).leaf.raw).toEqual(first.leaf.raw);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('is renewed with 30 days left, under the same CA', async () => {
    const file = path.join(folder(), 'tls.json');
    const first = await read(at(0, file));
    expect((await read(at(366, file))).leaf.raw).toEqual(first.leaf.raw);
    const renewed = await read(at(368, file));
    expect(renewed.ca.raw).toEqual(first.ca.raw);
    expect(renewed.leaf.verify(first.ca.publicKey)).toBe(true);
    expect(renewed.leaf.validToDate.getTime()).toBe(NOW + (368 + 397) * DAY_MS);
    expect(renewed.key).not.toBe(first.key);
    expect((await read(at(369, file))).leaf.raw).toEqual(renewed.leaf.raw);
  });

  test('is renewed in a server that runs on', async () => {
    let now = NOW;
    const certificates = new OwnCertificates({ file: undefined, names: () => ['localhost'], now: () => now });
    const first = await read(certificates);
    now += 368 * DAY_MS;
    const renewed = await read(certificates);
    expect([renewed.ca.raw.equals(first.ca.raw), renewed.leaf.raw.equals(first.leaf.raw)]).toEqual([true, false]);
  });

  test('does not outlive its CA, which is replaced at its end', async () => {
    const file = path.join(folder(), 'tls.json');
    const first = await read(at(0, file));
    const last = await read(at(3600, file));
    expect([last.ca.raw, last.leaf.validTo]).toEqual([first.ca.raw, first.ca.validTo]);
    expect((await read(at(3625, file))).ca.raw).not.toEqual(first.ca.raw);
  });

  test('follows the names, under the same CA', async () => {
    const file = path.join(folder(), 'tls.json');
    const first = await read(at(0, file));
    const second = await read(at(0, file, ['localhost', 'more']));
    expect(second.ca.raw).toEqual(first.ca.raw);
    expect(second.leaf.checkHost('more')).toBe('more');
  });

  test('stays when the CA alone is asked for, under whatever names', async () => {
    const file = path.join(folder(), 'tls.json');
    await read(at(0, file));
    const before = readFileSync(file, 'utf8');
    await at(0, file, ['other']).ca();
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('is taken over when another process made it meanwhile', async () => {
    const file = path.join(folder(), 'tls.json');
    const [early, other] = [at(0, file), at(0, file)];
    expect(await other.ca()).toBe(await early.ca());
  });

  test.each([
    ['no JSON', () => 'text'],
    [
      'a key of another certificate',
      (kept: { ca: { key: string }; server: { key: string } }) => {
        kept.server.key = kept.ca.key;
        return JSON.stringify(kept);
      },
    ],
    [
      'a certificate of another CA',
      (kept: { server: object; ca: object }) => {
        kept.ca = kept.server;
        return JSON.stringify(kept);
      },
    ],
  ] as [string, (kept: unknown) => string][])('is refused at start when it is damaged: %s', async (_what, damage) => {
    const data = path.join(folder(), 'pce.db');
    const file = `${data}.tls.json`;
    await at(0, file).pair();
    writeFileSync(file, damage(JSON.parse(readFileSync(file, 'utf8'))));
    await expect(startMockPce({ data })).rejects.toThrow(`cannot use the certificates in ${file}: `);
  });
});

describe('a server', () => {
  /** Shakes hands as a client that trusts `ca` does. */
  const shake = (url: string | undefined, ca: string | undefined, servername?: string) =>
    new Promise<string>((resolve, reject) => {
      const trust = { ...(ca !== undefined && { ca }), ...(servername !== undefined && { servername }) };
      const socket = tls.connect({ host: '127.0.0.1', port: Number(new URL(url ?? '').port), ...trust });
      socket.on('error', reject).on('secureConnect', () => {
        resolve(socket.getPeerCertificate().fingerprint256);
        socket.destroy();
      });
    });

  test('keeps its CA over a restart, and has one of its own in memory', async () => {
    const data = path.join(folder(), 'pce.db');
    const play = async (options: object) => {
      await using pce = await startMockPce({ scenario: 'empty', ...options });
      const ca = await pce.ca();
      return { ca, fingerprint: await shake(pce.httpsUrl, ca) };
    };
    const kept = await play({ data });
    expect(await play({ data })).toEqual(kept);
    expect((await play({})).ca).not.toBe(kept.ca);
  });

  test('makes no key until somebody speaks TLS or asks for the CA', async () => {
    const dir = folder();
    await using pce = await startMockPce({ scenario: 'empty', data: path.join(dir, 'pce.db') });
    await fetch(`${pce.url}/_mock/v1/ready`);
    expect(readdirSync(dir)).not.toContain('pce.db.tls.json');
    await pce.ca();
    expect(readdirSync(dir)).toContain('pce.db.tls.json');
  });

  test('answers to the names that it was told', async () => {
    await using pce = await startMockPce({
      scenario: 'empty',
      hostnames: ['pce.example.com'],
      fqdn: 'fqdn.example.com',
    });
    const ca = await pce.ca();
    for (const name of ['pce.example.com', 'fqdn.example.com', 'localhost']) await shake(pce.httpsUrl, ca, name);
    await expect(shake(pce.httpsUrl, ca, 'other.example.com')).rejects.toThrow('altnames');
    await expect(shake(pce.httpsUrl, undefined)).rejects.toThrow('unable to verify');
  });

  test('shows the certificate that it is given, and knows no CA then', async () => {
    const dir = folder();
    const own = at((Date.now() - NOW) / DAY_MS, undefined, ['given.example.com']);
    const { certificate, key } = await own.pair();
    const [tlsCert, tlsKey] = [path.join(dir, 'cert.pem'), path.join(dir, 'key.pem')];
    writeFileSync(tlsCert, certificate);
    writeFileSync(tlsKey, key);
    await using pce = await startMockPce({ scenario: 'empty', tlsCert, tlsKey });
    expect(await shake(pce.httpsUrl, await own.ca(), 'given.example.com')).toBe(
      new X509Certificate(certificate).fingerprint256,
    );
    expect(await pce.ca()).toBeUndefined();
    const reply = await fetch(`${pce.url}/_mock/v1/ca.pem`);
    expect([reply.status, await reply.text()]).toEqual([404, expect.stringContaining('--tls-cert')]);
  });
});
