import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { OwnCertificates } from '../../../src/server/tls/own-certificates.ts';
import type { Json } from '../../harness.ts';
import { isLong, some } from '../../length.ts';
import { startWithHosts } from './hosts.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'mock-pce-host-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** Runs a text in a shell, with all paths of the VEN below a folder. */
function shell(text: string, root: string, more: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, MOCK_PCE_VEN_ROOT: root, no_proxy: '*', ...more };
  return new Promise<{ code: number; output: string }>((resolve) =>
    execFile('sh', ['-c', text], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    ),
  );
}

describe.each(some(['http', 'https'] as const, 2))('the one-liner over %s', (scheme) => {
  /** The script as GET gives it, below a folder in place of /opt. */
  async function start(fields: Json = {}) {
    const server = await startWithHosts();
    const profile = await server.newProfile(fields);
    const code = await server.newKey(profile);
    const root = folder();
    const origin =
      scheme === 'http' ? server.pce.url : (server.pce.httpsUrl as string).replace('127.0.0.1', 'localhost');
    const ca = path.join(root, 'curl-ca.pem');
    writeFileSync(ca, (await server.pce.ca()) ?? '');
    const address = `${server.pce.url}/_mock/v1${profile}/one_liners?activation_code=${code}`;
    const given = (await (await fetch(address)).json()) as { linux: string; windows: string };
    const linux = given.linux.replaceAll(server.pce.url, origin).replaceAll('/opt/', `${root}/opt/`);
    const localhost = linux.replace('--management-server 127.0.0.1', '--management-server localhost');
    const oneLiner = scheme === 'http' ? linux : localhost;
    return { ...server, root, code, given, oneLiner, run: (text: string) => shell(text, root, { CURL_CA_BUNDLE: ca }) };
  }

  test('pairs the machine that it is pasted on, and writes a log', async () => {
    const { get, oneLiner, root, run } = await start();
    expect(await run(oneLiner)).toMatchObject({ code: 0, output: expect.stringContaining('paired with') });
    const [workload] = (await get<Json[]>('/orgs/1/workloads')).body;
    expect(workload).toMatchObject({ managed: true, hostname: expect.any(String) });
    expect(readFileSync(path.join(root, 'var/log/illumio_install.log'), 'utf8')).toContain(workload?.['href']);
  });

  test('tells the token of a refusal, and ends with another code than 0', async () => {
    const { code, oneLiner, run } = await start();
    const spoiled = await run(oneLiner.replace(code, code.replaceAll('1', '2')));
    expect(spoiled).toMatchObject({ code: 1, output: expect.stringContaining('pairing_key_unknown') });
  });

  test('takes labels and modes with any characters', async () => {
    const unlocked = { role_label_lock: false, app_label_lock: false, enforcement_mode_lock: false };
    const { get, label, oneLiner, run } = await start({ ...unlocked, visibility_level_lock: false });
    await label('role', `Web "1" \\ $HOME`);
    await label('app', 'Müller & Söhne');
    const options = `--role 'Web "1" \\ $HOME' --app 'Müller & Söhne' --mode enforced --visibility_level flow_off`;
    expect(await run(`${oneLiner} ${options}`)).toMatchObject({ code: 0 });
    expect((await get<Json[]>('/orgs/1/workloads')).body).toMatchObject([
      {
        labels: [{ value: `Web "1" \\ $HOME` }, { value: 'Müller & Söhne' }],
        enforcement_mode: 'full',
        visibility_level: 'flow_off',
      },
    ]);
  });
});

test.runIf(isLong)('the script trusts the CA that served it, and no other', async () => {
  const [one, other] = [await startWithHosts(), await startWithHosts()];
  const profile = await one.newProfile();
  const code = await one.newKey(profile);
  const id = profile.slice(profile.lastIndexOf('/') + 1);
  const root = folder();
  const ca = path.join(root, 'ca.pem');
  writeFileSync(ca, (await one.pce.ca()) ?? '');
  const image = `${one.pce.httpsUrl}/api/v18/software/ven/image?pair_script=pair.sh&profile_id=${id}`;
  const run = (port: string) =>
    shell(
      `curl -sf --cacert ${ca} '${image}' -o ${root}/pair.sh && sh ${root}/pair.sh --management-server 127.0.0.1:${port} --activation-code ${code}`,
      root,
    );
  const port = (url: string) => new URL(url).port;
  expect(await run(port(other.pce.url))).toMatchObject({ code: 1, output: expect.stringContaining('certificate') });
  expect(await run(port(one.pce.url))).toMatchObject({ code: 0 });
});

test.runIf(isLong)('a configured certificate is trusted as curl trusts it', async () => {
  const own = new OwnCertificates({ file: undefined, names: () => ['localhost'] });
  const { certificate, key } = await own.pair();
  const root = folder();
  const file = (name: string, text: string) => {
    writeFileSync(path.join(root, name), text);
    return path.join(root, name);
  };
  const given = { tlsCert: file('cert.pem', certificate), tlsKey: file('key.pem', key) };
  const { pce, newProfile, newKey } = await startWithHosts(given);
  const profile = await newProfile();
  const origin = (pce.httpsUrl as string).replace('127.0.0.1', 'localhost');
  const fetched = `curl -sf '${origin}/api/v27/software/ven/image?pair_script=pair.sh&profile_id=${profile.split('/').at(-1)}'`;
  const pairing = `sh -s -- --management-server ${new URL(origin).host} --activation-code ${await newKey(profile)}`;
  const trust = { CURL_CA_BUNDLE: file('ca.pem', await own.ca()) };
  const paired = await shell(`${fetched} | ${pairing}`, root, trust);
  expect(paired).toMatchObject({ code: 0, output: expect.stringContaining('paired with') });
});

test('the script for Windows gives curl a CA over https alone, and leaves a line in a log', async () => {
  const { newProfile, pce } = await startWithHosts();
  const id = (await newProfile()).split('/').at(-1);
  const image = `${pce.url}/api/v27/software/ven/image?pair_script=pair.ps1&profile_id=${id}`;
  const script = await (await fetch(image)).text();
  expect(script).toContain("if ('http' -eq 'https' -and");
  expect(script).not.toContain('--cacert $ca');
  expect(script).toContain('illumio_install.log');
});

test.each(['pair.sh', 'pair.ps1'])(
  'a %s that cannot be served is replaced by one that says so and fails',
  async (name) => {
    const { pce } = await startWithHosts();
    const answer = await fetch(`${pce.url}/api/v27/software/ven/image?pair_script=${name}&profile_id=99'; touch x`);
    const script = await answer.text();
    expect([answer.status, script]).toEqual([404, expect.stringMatching(/no such pairing profile'( >&2)?\nexit 1\n$/)]);
    if (name === 'pair.ps1') return;
    const root = folder();
    writeFileSync(path.join(root, name), script);
    expect(await shell(`sh ${root}/${name}`, root)).toEqual({
      code: 1,
      output: 'not paired: there is no such pairing profile\n',
    });
  },
);

test('backslashes in an answer stay as they are in every shell', async () => {
  const root = folder();
  const script = path.join(import.meta.dirname, '../../../pairing-scripts/pair.sh');
  const text = `cat ${script} | sed 's/@SCHEME@/http/; s/@CA@//' | sh -s -- --management-server '127.0.0.1:1/\\tx' --activation-code 1`;
  expect((await shell(text, root)).output).toContain('127.0.0.1:1/\\tx');
});

describe('the one-liner quotes every value of a caller for a shell', () => {
  test.each([
    ['?activation_code=x;rm%20-rf', {}],
    ['?activation_code=', {}],
    [`?activation_code=${'1'.repeat(80)}`, {}],
    ['', { host: 'a$(touch x):1' }],
    ['', { host: 'a b:1' }],
  ])('%s %j is refused', async (query, headers) => {
    const { newProfile, pce } = await startWithHosts();
    const url = `${pce.url}/_mock/v1${await newProfile()}/one_liners${query}`;
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    get(url, { headers }, (reply) => resolve(reply.resume().statusCode));
    expect(await promise).toBe(406);
  });

  test('and names the PCE where the control API has a port of its own', async () => {
    const { newProfile, pce } = await startWithHosts({ controlPort: 0 });
    const given = (await (await fetch(`${pce.controlUrl}${await newProfile()}/one_liners`)).json()) as Json;
    expect(given['linux']).toContain(`"${pce.url}/api/`);
    expect(given['linux']).toContain(`--management-server ${new URL(pce.url).host} `);
  });
});

test.each([
  ['nothing', ''],
  ['no code', '--management-server 127.0.0.1:1'],
  ['an unknown option', '--management-server x:1 --activation-code 1 --rloe Web'],
  ['an option without its value', '--management-server x:1 --activation-code 1 --role'],
  ['control characters', `--management-server x:1 --activation-code 1 --role "$(printf 'Web\\001')"`, '--role has'],
])('the script given %s says how it is used', async (_what, options, says = 'usage') => {
  const script = path.join(import.meta.dirname, '../../../pairing-scripts/pair.sh');
  expect(await shell(`sh ${script} ${options}`, folder())).toMatchObject({
    code: 2,
    output: expect.stringContaining(says),
  });
});

test.each([
  ['pair.ps1', 'v27', 200],
  ['pair.sh', 'v6', 200],
  ['pair.exe', 'v27', 404],
  ['pair.sh', 'vx', 404],
])('%s at %s is answered %i, without credentials', async (name, version, status) => {
  const { newProfile, pce } = await startWithHosts();
  const id = (await newProfile()).split('/').at(-1);
  const path = `${pce.url}/api/${version}/software/ven/image?pair_script=${name}&profile_id=`;
  expect((await fetch(path + id)).status).toBe(status);
  expect((await fetch(`${path}99`)).status).toBe(404);
});

test('the one-liner names the VEN API of the release, and the host that was asked', async () => {
  const { newProfile, pce } = await startWithHosts({ pceVersion: '22.5.0' });
  const given = (await (await fetch(`${pce.url}/_mock/v1${await newProfile()}/one_liners`)).json()) as Json;
  expect(Object.keys(given)).toEqual(['linux', 'windows']);
  expect(given['linux']).toContain(`"${pce.url}/api/v18/software/ven/image?pair_script=pair.sh&profile_id=`);
  expect(given['linux']).toContain('--activation-code {activation_code}');
  expect(given['windows']).toContain('pair_script=pair.ps1');
});
