import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  CertificateError,
  ConfigError,
  DataFileError,
  type MockPceOptions,
  ScenarioError,
  startMockPce,
} from '../src/index.ts';

const basic = (key: string, secret: string) => ({
  Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
});

test('several servers run in one process, each with a port and a state of its own', async () => {
  await using one = await startMockPce();
  await using two = await startMockPce({ scenario: 'empty' });
  const count = async ({ url, credentials }: typeof one) => {
    const headers = basic(credentials?.key ?? '', credentials?.secret ?? '');
    return (await fetch(`${url}/api/v2/orgs/1/pairing_profiles`, { headers })).headers.get('x-total-count');
  };
  expect([await count(one), await count(two)]).toEqual(['6', '2']);
  expect(one.url).not.toBe(two.url);
});

test('a server may be closed twice', async () => {
  const pce = await startMockPce();
  await pce.close();
  await pce.close();
  await expect(fetch(`${pce.url}/api/v2/node_available`)).rejects.toThrow();
  await expect(pce.reset()).rejects.toThrow('this server is closed');
});

test('whatever a server that is closed is asked or told is one error', async () => {
  const pce = await startMockPce();
  const { clock } = pce;
  const pem = pce.ca();
  await pce.close();
  // What was asked for before is answered.
  expect(await pem).toContain('BEGIN CERTIFICATE');
  const calls: readonly (() => unknown)[] = [
    () => clock.advance(1),
    () => clock.freeze('2026-01-01T00:00:00Z'),
    () => clock.useSystemTime(),
    () => pce.ca(),
    () => pce.info(),
    () => pce.journal.waitFor({}),
    () => pce.snapshots.import({} as never),
  ];
  for (const call of calls) {
    await expect((async () => call())(), String(call)).rejects.toThrow(/^this server is closed$/);
  }
});

test('a call that is under way when the server closes says so', async () => {
  const pce = await startMockPce();
  await pce.fleets.create({ count: 1000, starts_after: 60 });
  pce.clock.advance(60);
  // One call waits for due work, the other for a password.
  const users = [{ username: 'somebody', password: 'secret' }];
  const told = Promise.allSettled([pce.orgs.list(), pce.scenarios.load({ orgs: [{ users }] })]);
  await pce.close();
  const closed = { status: 'rejected', reason: new Error('this server is closed') };
  expect(await told).toEqual([closed, closed]);
});

test('each error that a start throws is a class of the package', async () => {
  await expect(startMockPce({ scenario: { orgs: [{ objects: { cats: [] } }] } })).rejects.toThrow(ScenarioError);
  await expect(startMockPce({ data: 'README.md' })).rejects.toThrow(DataFileError);
  await expect(startMockPce({ tlsCert: 'README.md' })).rejects.toThrow(CertificateError);
});

test('a file that is no data file and a wrong scenario are errors', async () => {
  await expect(startMockPce({ data: 'README.md' })).rejects.toThrow('it is not a database');
  const twice = { orgs: [{ objects: { labels: [{ key: 'role', value: 'Web' }] } }] };
  await expect(startMockPce({ scenario: twice })).rejects.toThrow('labels/0: Label key and value must be unique');
  const unknown = { orgs: [{ objects: { cats: [] } }] };
  await expect(startMockPce({ scenario: unknown })).rejects.toThrow('cats is not a kind of object');
  const beyond = {
    orgs: [{ objects: { labels: [{ href: '/orgs/1/labels/9999999999999999999', key: 'app', value: 'a' }] } }],
  };
  await expect(startMockPce({ scenario: beyond })).rejects.toThrow(
    'labels/0: the id 9999999999999999999 leaves no room',
  );
});

describe('an error tells the option by its name in the library, its value, and what to do', () => {
  test('a port that is taken', async () => {
    await using pce = await startMockPce();
    const port = Number(new URL(pce.url).port);
    const says = `${port}: it is taken at 127.0.0.1 (EADDRINUSE); choose another, or 0 for a free one`;
    for (const name of ['port', 'controlPort']) {
      const failed = startMockPce({ [name]: port });
      await expect(failed).rejects.toMatchObject({ message: `${name} ${says}`, code: 'EADDRINUSE' });
      await expect(failed).rejects.toThrow(ConfigError);
    }
  });

  test('a stack, which Node prints, says the same', async () => {
    const { stack } = await startMockPce({ tlsCert: 'a.pem' }).catch((error) => error);
    expect(stack).toContain('tlsCert needs tlsKey');
    expect(stack).not.toContain('--');
  });

  const pem = '-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----';

  test.each([
    [{ tlsCert: 'none.pem', tlsKey: 'package.json' }, 'tlsCert none.pem: there is no such file'],
    [{ tlsCert: 'src', tlsKey: 'package.json' }, 'tlsCert src: it is a folder'],
    [{ tlsCert: 'package.json', tlsKey: 'none.pem' }, 'tlsKey none.pem: there is no such file'],
    [
      { tlsCert: 'package.json', tlsKey: 'package.json' },
      'tlsCert package.json holds no certificate (PEM, which begins with -----BEGIN CERTIFICATE-----)',
    ],
    [
      { tlsCert: 'package.json', tlsKey: pem },
      'tlsKey "-----BEGIN ...": it is the name of a file (PEM) that is asked for, not what is in it',
    ],
    [{ tls: 'off', tlsCert: 'a.pem' }, 'a certificate is of no use with tls off: leave out one of the two'],
    [{ port: 7, controlPort: 7 }, 'port and controlPort are both 7: the control API wants another'],
    [{ host: '192.0.2.1' }, 'host 192.0.2.1: it is not an address of this machine (EADDRNOTAVAIL)'],
    [{ data: ':memory:' }, 'leave data out to keep the state in memory'],
  ] as [MockPceOptions, string][])('%j', async (options, says) => {
    const { message } = await startMockPce(options).then(
      (pce) => pce.close().then(() => ({ message: 'it started' })),
      (error: Error) => error,
    );
    expect(message).toContain(says);
    expect(message).not.toMatch(/secret|(?<!-)--\w/);
  });
});

test('the same seed, clock and requests give the same bytes, and another seed others', async () => {
  const play = async (options: MockPceOptions) => {
    await using pce = await startMockPce({ clock: '2026-01-01T00:00:00Z', ...options });
    const headers = {
      ...basic(pce.credentials?.key ?? '', pce.credentials?.secret ?? ''),
      'Content-Type': 'application/json',
    };
    const answers = [JSON.stringify(pce.credentials)];
    for (const [method, path, body] of [
      ['POST', '/orgs/1/pairing_profiles', '{"enabled":true}'],
      ['POST', '/orgs/1/pairing_profiles/1/pairing_key', '{}'],
      ['POST', '/users/1/api_keys', '{"name":"x"}'],
      ['POST', '/orgs/1/labels', '{"key":"nonsense","value":"x"}'],
      ['GET', '/orgs/1/events'],
      ['GET', '/orgs/1/label_dimensions'],
    ]) {
      // A health check between two requests changes nothing.
      await fetch(`${pce.url}/_mock/v1/ready`);
      const reply = await fetch(`${pce.url}/api/v2${path}`, { method, headers, body } as RequestInit);
      answers.push(`${reply.status} ${await reply.text()}`);
    }
    return answers.join('\n');
  };
  const first = await play({ seed: 'one' });
  expect(await play({ seed: 'one' })).toBe(first);
  expect(await play({ seed: 'two' })).not.toBe(first);
});

describe('options follow the rules of the command line', () => {
  test.each([
    [{ validation: 'bogus' }, 'validation "bogus": it is not one of: strict, compatible, lenient'],
    [{ tls: 'bogus' }, 'tls'],
    [{ pceVersion: 'x' }, '26.3.0'],
    [{ asyncRetryAfter: -1 }, 'asyncRetryAfter "-1": it is not a whole number'],
    [{ rateLimit: 1.5 }, 'rateLimit'],
    [{ rateLimit: 'x' }, 'rateLimit'],
    [{ port: '0' }, 'port: it is a string, not a number'],
    [{ nonsense: 1 }, 'nonsense is not an option of startMockPce'],
    ['demo', 'startMockPce takes an object such as'],
    [{ json: true }, 'json is not an option'],
    [{ org: 0 }, 'org "0"'],
    [{ apiKey: 'foo' }, 'api_'],
    [{ apiSecret: 5 }, 'apiSecret: it is a number'],
    [{ host: '0.0.0.0', controlToken: '' }, 'controlToken needs a value'],
    [
      { limits: { total_cats: 1 } },
      'there is no limit total_cats; did you mean total_orgs? The limits are total_pairing_profiles',
    ],
    [{ limits: { total_label: 1 } }, 'did you mean total_labels?'],
    [{ limits: { total_rul_sets: 1 } }, 'did you mean total_rule_sets?'],
    [{ limits: { total_labels: -1 } }, 'limits'],
    [{ limits: 'total_labels=1' }, 'limits: it is a string, not an object'],
    [{ hostnames: 'a.test' }, 'hostnames: it is a string, not a list'],
    [{ clock: new Date(0) }, 'clock: it is a Date, not a value such as "2026-01-01T00:00:00Z"'],
    [{ seed: {} }, 'seed: it is an object, not a value such as '],
    [{ log: 'json' }, 'log: it is a function'],
    [{ data: null }, 'data'],
  ])('%j is refused', async (options, says) => {
    const started = startMockPce(options as never);
    await expect(started).rejects.toThrow(says);
    await expect(started).rejects.toBeInstanceOf(ConfigError);
  });

  test('undefined or empty values are the default, and limits are an object or a map', async () => {
    const limits = { total_labels: 9, total_workloads: 8 };
    for (const given of [limits, new Map(Object.entries(limits))]) {
      await using pce = await startMockPce({
        scenario: 'empty',
        limits: given,
        port: undefined,
        hostnames: [],
      } as never);
      expect((await pce.settings.get()).limits).toEqual(limits);
    }
    await using plain = await startMockPce({ scenario: 'empty', limits: {}, validation: undefined } as never);
    expect(await plain.settings.get()).toMatchObject({ limits: {}, validation: 'strict' });
  });
});

test('a failing log, such as one without a reader, ends nothing', async () => {
  const failing = () => {
    throw new Error('EPIPE');
  };
  await using pce = await startMockPce({ scenario: 'empty', log: failing });
  for (let asked = 0; asked < 3; asked++) expect((await fetch(`${pce.url}/_mock/v1/health`)).status).toBe(200);
});

test('the type of a started server says that there is a CA, or leaves it open', async () => {
  await using pce = await startMockPce({ tls: 'only' });
  const told: [string, string] = [await pce.ca(), pce.httpsUrl];
  expect(told).toEqual([expect.stringMatching(/^-----BEGIN/), pce.url]);
  await using off = await startMockPce({ tls: 'off' });
  expectTypeOf(off.ca).returns.resolves.toEqualTypeOf<string | undefined>();
  expect([await off.ca(), off.httpsUrl]).toEqual([undefined, undefined]);
  const open: MockPceOptions = {};
  await using either = await startMockPce(open);
  expectTypeOf(either.ca).returns.resolves.toEqualTypeOf<string | undefined>();
});
