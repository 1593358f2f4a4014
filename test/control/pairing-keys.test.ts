import { expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { digestOf } from '../../src/state/secrets.ts';
import { clientOf, control, server } from './servers.ts';

interface Key {
  readonly id: string;
  readonly state: string;
}

const keys = async (pce: MockPce, query = ''): Promise<Key[]> =>
  (await control(pce, 'GET', `/orgs/1/pairing_keys${query}`)).body;

/** A profile whose keys are good for one use and an hour. @returns its href */
async function profile(pce: MockPce): Promise<string> {
  const made = { name: 'Short', enabled: true, key_lifespan: 3600, allowed_uses_per_key: 1 };
  return String((await clientOf(pce).post('/orgs/1/pairing_profiles', made))['href']);
}

const codeOf = async (pce: MockPce, href: string) =>
  String((await clientOf(pce).post(`${href}/pairing_key`, {}))['activation_code']);

test('a key is told with its life, uses, state and profile, and without anything that pairs a host', async () => {
  const pce = await server();
  const href = await profile(pce);
  const spent = await codeOf(pce, href);
  await pce.clock.advance({ minutes: 1 });
  const active = await codeOf(pce, '/orgs/1/pairing_profiles/1');
  await pce.pair({ activation_code: spent, hostname: 'web-1' });
  expect(await keys(pce)).toEqual([
    {
      ...{ id: expect.stringMatching(/^[0-9a-f]{32}$/), state: 'active', generated_at: '2026-01-01T00:01:00.000Z' },
      ...{ expires_at: null, uses_left: null, pairing_profile: { href: '/orgs/1/pairing_profiles/1' } },
    },
    {
      ...{ id: expect.any(String), state: 'spent', generated_at: '2026-01-01T00:00:00.000Z' },
      ...{ expires_at: '2026-01-01T01:00:00.000Z', uses_left: 0, pairing_profile: { href } },
    },
  ]);
  const { text } = await control(pce, 'GET', '/orgs/1/pairing_keys');
  for (const code of [spent, active]) {
    for (const secret of [code, digestOf(code).toString('hex'), digestOf(code).toString('base64')]) {
      expect(text).not.toContain(secret.slice(0, 12));
    }
  }
});

test('a key expires, and those of one profile can be asked for by its href or id', async () => {
  const pce = await server();
  const href = await profile(pce);
  await codeOf(pce, href);
  await codeOf(pce, '/orgs/1/pairing_profiles/1');
  await pce.clock.advance({ hours: 1 });
  const states = async (query: string) => (await keys(pce, query)).map(({ state }) => state);
  expect(await states(`?profile=${href}`)).toEqual(['expired']);
  expect(await states('?profile=1')).toEqual(['active']);
  const ofAnother = await control(pce, 'GET', '/orgs/1/pairing_keys?profile=/orgs/2/pairing_profiles/1');
  expect(ofAnother.status).toBe(404);
  const none = await control(pce, 'GET', '/orgs/1/pairing_keys?profile=99');
  expect([none.status, none.body[0].message]).toEqual([
    404,
    expect.stringContaining('no pairing profile 99; there are 1'),
  ]);
});

test('one key is revoked: a host that tries it is told so, and one with another key pairs', async () => {
  const pce = await server();
  const [first, second] = [
    await codeOf(pce, '/orgs/1/pairing_profiles/1'),
    await codeOf(pce, '/orgs/1/pairing_profiles/2'),
  ];
  const [key] = await keys(pce, '?profile=1');
  const path = `/orgs/1/pairing_keys/${key?.id}`;
  expect((await control(pce, 'DELETE', path)).status).toBe(204);
  await expect(pce.pair({ activation_code: first, hostname: 'a' })).rejects.toThrow('revoked');
  await pce.pair({ activation_code: second, hostname: 'b' });
  expect((await keys(pce)).map(({ id, state }) => [id === key?.id, state]).sort()).toEqual([
    [false, 'active'],
    [true, 'revoked'],
  ]);
});

test('a key of another org is not found, and its id is the same in a copy of the state', async () => {
  const pce = await server();
  await codeOf(pce, '/orgs/1/pairing_profiles/1');
  const [key] = await keys(pce);
  await pce.orgs.create();
  const other = await control(pce, 'DELETE', `/orgs/2/pairing_keys/${key?.id}`);
  expect([other.status, other.body[0].message]).toEqual([404, expect.stringContaining('there is no pairing key')]);
  await pce.snapshots.save('kept');
  await pce.reset();
  expect(await keys(pce)).toEqual([]);
  await pce.snapshots.restore('kept');
  expect(await keys(pce)).toEqual([key]);
});

test('a key that there is not is refused with some of those that there are, and the number of all others', async () => {
  const pce = await server();
  for (let i = 0; i < 106; i++) await codeOf(pce, '/orgs/1/pairing_profiles/1');
  const { status, body } = await control(pce, 'DELETE', '/orgs/1/pairing_keys/x');
  expect([status, body[0].message]).toEqual([
    404,
    expect.stringMatching(/^there is no pairing key x; .* and 101 more$/),
  ]);
});

const DIGITS = '1'.padEnd(300, '0');

test.each([
  ['are too large to be kept', { lifespan: DIGITS, uses: DIGITS }, '9999-12-31T23:59:59.999Z', 1e12],
  ['are negative', { lifespan: `-${DIGITS}`, uses: '-1' }, '0000-01-01T00:00:00.000Z', 0],
])(
  'a key of an imported profile whose numbers %s is told, and its export is taken in',
  async (_what, given, expires_at, uses_left) => {
    const pce = await server();
    const href = await profile(pce);
    await pce.snapshots.save('made');
    const text = JSON.stringify(await pce.snapshots.export('made'))
      .replace(/(key_lifespan[^\d]*)3600/, `$1${given.lifespan}`)
      .replace(/(allowed_uses_per_key[^\d]*)1/, `$1${given.uses}`);
    await pce.snapshots.import({ ...JSON.parse(text), name: 'edited' });
    await pce.snapshots.restore('edited');
    await codeOf(pce, href);
    expect(await keys(pce)).toMatchObject([{ expires_at, uses_left }]);
    await pce.snapshots.save('keyed');
    await pce.snapshots.import({ ...(await pce.snapshots.export('keyed')), name: 'again' });
    await pce.snapshots.restore('again');
    expect(await keys(pce)).toMatchObject([{ expires_at, uses_left }]);
  },
);
