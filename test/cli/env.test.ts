import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clientOf } from '../control/servers.ts';
import { isLong } from '../length.ts';
import { cli, serverAndCommand } from './run.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'mock-pce-env-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** What a shell has that took on the exports. */
const taken = (text: string) =>
  Object.fromEntries([...text.matchAll(/^(?!_|PWD|SHLVL|PATH)(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));

const curl =
  'curl -s -o /dev/null -w "%{http_code}" -u "$MOCK_PCE_API_KEY:$MOCK_PCE_API_SECRET" "$MOCK_PCE_URL/api/v2/orgs/$MOCK_PCE_ORG/labels"';

test.runIf(isLong)(
  'a shell that takes on the exports can call the PCE, with a key that is made and told of',
  async () => {
    const { pce, bash } = await serverAndCommand();
    const { stdout, stderr } = await bash(`eval "$(mock-pce env)" && ${curl}`);
    expect(stdout).toBe('200');
    expect(stderr).toMatch(/^mock-pce: made the API key api_\w+ of org 1, since no secret is told twice\n$/);
    expect((await pce.journal.find()).length).toBe(1);
  },
);

test.runIf(isLong)(
  'a shell that took on the exports finds the server by them, and so do lines of the journal',
  async () => {
    const { pce, bash } = await serverAndCommand();
    await clientOf(pce).request('GET', '/orgs/1/vens');
    const { stdout } = await bash(
      'eval "$(mock-pce env)"; unset MOCK_PCE_PORT; mock-pce clock --json; mock-pce wait; line=$(mock-pce journal --curl 1);' +
        ' eval "$line"',
    );
    expect(stdout).toContain('"mode"');
    const entries = await pce.journal.find({ path: '/orgs/1/vens' });
    expect(entries.map(({ status }) => status)).toEqual([200, 200]);
  },
);

test('a URL in the environment that is none is told by its name', async () => {
  await expect(cli.clock([], { MOCK_PCE_URL: 'localhost' })).rejects.toThrow('MOCK_PCE_URL "localhost" is not a URL');
});

test.runIf(isLong)(
  'a second time the key stays, and after a reset, which took it away, there is a new one',
  async () => {
    const { pce, bash } = await serverAndCommand();
    const { stdout } = await bash(
      'eval "$(mock-pce env)"; a=$MOCK_PCE_API_KEY; eval "$(mock-pce env)"; b=$MOCK_PCE_API_KEY; mock-pce reset >&2;' +
        ' eval "$(mock-pce env)"; echo $a $b $MOCK_PCE_API_KEY',
    );
    const [first, second, third] = stdout.trim().split(' ');
    expect([second === first, third === first]).toEqual([true, false]);
    expect(await pce.journal.find()).toEqual([]);
  },
);

test.runIf(isLong)('the key of another org is not taken for one of this org', async () => {
  const { pce, bash } = await serverAndCommand({ apiKey: 'api_me', apiSecret: 's3cret' });
  const { org } = await pce.orgs.create();
  const mine = { MOCK_PCE_API_KEY: 'api_me', MOCK_PCE_API_SECRET: 's3cret' };
  expect((await bash('mock-pce env', mine)).stdout).toContain('export MOCK_PCE_API_SECRET=s3cret\n');
  expect((await bash(`mock-pce env --org ${org}`, mine)).stdout).not.toContain('s3cret');
});

test.runIf(isLong)('over https there is a file with the CA, which clients trust', async () => {
  const { pce, bash } = await serverAndCommand({ tls: 'only' });
  const { stdout } = await bash(`eval "$(mock-pce env)"; ${curl}; echo; echo $CURL_CA_BUNDLE`, {
    XDG_CACHE_HOME: folder(),
  });
  const [status, file = ''] = stdout.trim().split('\n');
  expect(status).toBe('200');
  expect(readFileSync(file, 'utf8')).toBe(await pce.ca());
});

const variables: [client: string, names: string[]][] = [
  [
    'curl',
    [
      ...['MOCK_PCE_URL', 'MOCK_PCE_ORG', 'MOCK_PCE_API_KEY', 'MOCK_PCE_API_SECRET'],
      ...['ILLUMIO_API_KEY_USERNAME', 'ILLUMIO_API_KEY_SECRET', 'CURL_CA_BUNDLE'],
    ],
  ],
  ['terraform', ['ILLUMIO_PCE_HOST', 'ILLUMIO_API_KEY_USERNAME', 'ILLUMIO_API_KEY_SECRET', 'ILLUMIO_CA_FILE']],
  ...(['illumio-py', 'ansible'].map((client) => [
    client,
    [
      ...['ILLUMIO_PCE_HOST', 'ILLUMIO_PCE_PORT', 'ILLUMIO_PCE_ORG_ID', 'ILLUMIO_API_KEY_USERNAME'],
      ...['ILLUMIO_API_KEY_SECRET', 'REQUESTS_CA_BUNDLE'],
    ],
  ]) as [string, string[]][]),
  [
    'workloader',
    [
      ...['PCE_NAME', 'PCE_FQDN', 'PCE_PORT', 'PCE_DISABLE_TLS', 'PCE_ORG', 'API_USER', 'API_SECRET'],
      ...['WORKLOADER_API_USER', 'WORKLOADER_API_KEY', 'WORKLOADER_ORG', 'SSL_CERT_FILE'],
    ],
  ],
];

test.runIf(isLong).each(variables)(
  '--for %s has the variables that it reads, for http and https',
  async (client, names) => {
    const { pce, bash } = await serverAndCommand();
    const cache = { XDG_CACHE_HOME: folder() };
    const ask = async (flags: string) => (await bash(`mock-pce env --for ${client} ${flags}`, cache)).stdout;
    const secure = await ask(`--url ${pce.httpsUrl}`);
    const script = `env -i bash --norc -c "$1"$'\\n'env`;
    const { stdout } = await bash(`set -- "$(mock-pce env --for ${client} --url ${pce.httpsUrl})"; ${script}`, cache);
    expect(Object.keys(taken(stdout)).sort()).toEqual([...names].sort());
    expect(JSON.parse(await ask(`--json --url ${pce.httpsUrl}`))).toMatchObject({
      [names[0] as string]: expect.anything(),
    });
    expect(secure).not.toContain('undefined');
    const { port } = new URL(pce.url);
    expect(await ask('')).toMatch(client === 'workloader' ? `PCE_PORT=${port}` : /=http:\/\/127/);
  },
);

test.each([
  [
    '--for teraform',
    '--for: there is no client teraform; did you mean terraform\\? The clients are curl, illumio-py, ',
  ],
  ['--for', '--for needs a value: client'],
  ['--org 99', 'org 99'],
  ['--ca none.pem', '--ca none.pem: there is no such file'],
])('env %s is told in a line', async (flags, says) => {
  const { mockPce } = await serverAndCommand();
  await expect(mockPce('env', ...flags.split(' '))).rejects.toThrow(new RegExp(says));
});

test('a client that speaks https alone is told where the server does not', async () => {
  const { pce, mockPce } = await serverAndCommand({ tls: 'off' });
  await expect(mockPce('env', '--for', 'workloader')).rejects.toThrow('this client needs https');
  expect(await pce.journal.find()).toEqual([]);
});

test.each(['auto', 'only'] as const)(
  'where the control API has a port of its own, the URL of either leads to that of the PCE (--tls %s)',
  async (tls) => {
    const { pce } = await serverAndCommand({ controlPort: 0, tls });
    const { origin } = new URL(pce.controlUrl);
    const given = { XDG_CACHE_HOME: folder() };
    for (const url of [pce.url, origin]) {
      expect(JSON.parse(await cli.env(['--json', '--url', url], given))).toMatchObject({ MOCK_PCE_URL: pce.url });
      expect(JSON.parse(await cli.env(['--json'], { ...given, MOCK_PCE_URL: url }))).toMatchObject({
        MOCK_PCE_URL: pce.url,
      });
    }
    expect(await pce.journal.find()).toEqual([]);
  },
);
