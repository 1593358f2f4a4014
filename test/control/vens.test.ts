import { describe, expect, test } from 'vitest';
import { clientOf, control, server } from './servers.ts';

/** A key of a new profile, and the profile's href. */
async function profileWithKey(pce: Awaited<ReturnType<typeof server>>, name: string) {
  const client = clientOf(pce);
  const { href } = await client.post('/orgs/1/pairing_profiles', { name, enabled: true });
  const { activation_code: activationCode } = await client.post(`${href}/pairing_key`, {});
  return { href: String(href), pair: (hostname: string) => pair(pce, String(activationCode), hostname) };
}

const pair = (pce: Awaited<ReturnType<typeof server>>, activation_code: string, hostname: string) =>
  pce.pair({ activation_code, hostname });

const identities = async (pce: Awaited<ReturnType<typeof server>>, query: string) =>
  (await control(pce, 'GET', `/vens?${query}`)).body.map(({ identity }: { identity: string }) => identity);

describe('the hosts that paired by a profile', () => {
  test('are listed newest first, without those of another profile', async () => {
    const pce = await server();
    const [laptops, servers] = [await profileWithKey(pce, 'Laptops'), await profileWithKey(pce, 'Servers')];
    for (const name of ['one', 'two', 'three']) await laptops.pair(name);
    await servers.pair('rack-1');
    expect(await identities(pce, `org=1&profile=${laptops.href}`)).toEqual(['three', 'two', 'one']);
    expect(await identities(pce, `org=1&profile=${laptops.href.split('/').at(-1)}&newest=2`)).toEqual(['three', 'two']);
    expect(await pce.vens.list({ org: 1, profile: servers.href })).toMatchObject([
      { pairing_profile: { href: servers.href }, paired_at: '2026-01-01T00:00:00.000Z' },
    ]);
  });

  test('have one that paired once more by it on top, and it is gone from the profile before', async () => {
    const pce = await server();
    const [laptops, servers] = [await profileWithKey(pce, 'Laptops'), await profileWithKey(pce, 'Servers')];
    await laptops.pair('one');
    await servers.pair('two');
    await pce.clock.advance({ minutes: 1 });
    await servers.pair('one');
    expect(await identities(pce, `org=1&profile=${servers.href}`)).toEqual(['one', 'two']);
    expect(await identities(pce, `org=1&profile=${laptops.href}`)).toEqual([]);
  });

  test('come back with a snapshot', async () => {
    const pce = await server();
    const laptops = await profileWithKey(pce, 'Laptops');
    await laptops.pair('one');
    await pce.snapshots.save('ready', { org: 1 });
    await laptops.pair('two');
    await pce.snapshots.restore('ready');
    expect(await identities(pce, `org=1&profile=${laptops.href}`)).toEqual(['one']);
  });

  test.each([
    ['profile=1', 406, "needs 'org'"],
    ['org=1&newest=1', 406, "'newest' needs both"],
    ['org=1&profile=99', 404, 'pairing profile'],
  ])('are not to be had by %s', async (query, status, why) => {
    const answer = await control(await server(), 'GET', `/vens?${query}`);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(why)]);
  });
});
