import { describe, expect, test } from 'vitest';
import type { OrgCredentials } from '../../src/control/orgs.ts';
import { namedScenarios } from '../../src/emulator/scenario-files.ts';
import type { MockPce } from '../../src/index.ts';
import { isLong, some } from '../length.ts';
import { clientOf, server } from './servers.ts';

const addLabel = (pce: MockPce, value: string) =>
  clientOf(pce).request('POST', '/orgs/1/labels', { key: 'app', value });
const labels = async (pce: MockPce) => (await clientOf(pce).get('/orgs/1/labels?key=app')).map(({ value }) => value);

describe('a scenario', () => {
  test('takes the place of the state, and the owner’s key stays good', async () => {
    const pce = await server();
    await addLabel(pce, 'gone');
    expect(await pce.scenarios.load('default')).toEqual({ org: 1, orgs: [1] });
    expect(await labels(pce)).toEqual(['Webshop', 'Payroll', 'Monitoring']);
    expect((await pce.scenarios.list()).map(({ name }) => name)).toEqual(['default', 'demo', 'empty']);
  });

  // A start does not check them against their schemas; a later load does.
  test.each(some(namedScenarios(), 2))('that is shipped is as its schemas want it: $name', async ({ name }) => {
    const pce = await server({ scenario: 'empty' });
    expect(await pce.scenarios.load(name)).toEqual({ org: 1, orgs: [1] });
  });

  test('that cannot be loaded changes nothing', async () => {
    const pce = await server();
    await addLabel(pce, 'kept');
    for (const bad of ['nonsense', { orgs: [{ objects: { cats: [{}] } }] }, { cats: 1 }]) {
      await expect(pce.scenarios.load(bad)).rejects.toMatchObject({ status: 406 });
    }
    expect(await labels(pce)).toEqual(['kept']);
  });

  test.runIf(isLong)('for demonstrations holds a thousand paired hosts and a few unmanaged ones', async () => {
    const pce = await server({ scenario: 'demo' });
    const reply = await clientOf(pce).request('GET', '/orgs/1/workloads?managed=true&max_results=1');
    expect(reply.headers.get('x-matched-count')).toBe('1000');
    expect(reply.headers.get('x-total-count')).toBe('1005');
  });

  test('that is refused changes nothing, not even the next value of a seed', async () => {
    const pce = await server({ seed: 'abc' });
    const next = async (refused?: object) => {
      await pce.reset();
      if (refused) await expect(pce.scenarios.load(refused)).rejects.toMatchObject({ status: 406 });
      return pce.orgs.create({ id: 50 });
    };
    const late = {
      orgs: [{ objects: { labels: [{ key: 'app', value: 'x' }] }, fleets: [{ count: 2, hostname: 'x' }] }],
    };
    expect(await next(late)).toEqual(await next());
  });

  test('that gives one key to two users is refused', async () => {
    const pce = await server();
    const api_keys = [{ key: 'api_shared', secret: 's' }];
    const users = ['a', 'b'].map((name) => ({ username: `${name}@mock-pce.test`, api_keys }));
    const loaded = pce.scenarios.load({ orgs: [{ users }] });
    await expect(loaded).rejects.toMatchObject({ status: 406, message: expect.stringContaining('api_shared') });
  });

  test('with passwords, which take long to hash, lets others be served meanwhile', async () => {
    const pce = await server();
    const users = [1, 2, 3].map((count) => ({ username: `u${count}@example.test`, password: 'secret' }));
    const ended: string[] = [];
    const load = pce.scenarios.load({ orgs: [{ users }] }).then(() => ended.push('load'));
    for (let count = 0; count < 3; count++) {
      await labels(pce);
      ended.push('labels');
    }
    await load;
    expect(ended.at(-1)).toBe('load');
    expect(ended).toHaveLength(4);
  });

  test.runIf(isLong)('of many orgs lets others be served meanwhile', async () => {
    const pce = await server();
    let isLoaded = false;
    const orgs = Array.from({ length: 2000 }, (_, index) => ({ id: index + 1 }));
    const load = pce.scenarios.load({ orgs }).finally(() => (isLoaded = true));
    let served = 0;
    for (; !isLoaded; served++) await labels(pce);
    expect((await load).orgs).toHaveLength(orgs.length);
    expect(served).toBeGreaterThan(10);
  });

  test('does not bring back a key of the owner that is removed while it is loaded', async () => {
    const pce = await server();
    const { key, secret } = pce.credentials as OrgCredentials;
    const made = await clientOf(pce).post('/users/1/api_keys', { name: 'second', description: '' });
    const second = { org: 1, key: made['auth_username'] ?? '', secret: made['secret'] ?? '' };
    const users = [{ username: 'u@example.test', password: 'secret' }];
    const load = pce.scenarios.load({ orgs: [{ users }] });
    await clientOf(pce).request('DELETE', `/users/1/api_keys/${second.key.slice('api_'.length)}`);
    await load;
    expect((await clientOf(pce, second).request('GET', '/orgs/1/labels')).status).toBe(401);
    expect((await clientOf(pce, { org: 1, key, secret }).request('GET', '/orgs/1/labels')).status).toBe(200);
  });

  test('tells the present time in the events of its hosts', async () => {
    const pce = await server();
    pce.clock.advance({ days: 365 });
    await pce.scenarios.load({ orgs: [{ fleets: [{ count: 1 }] }] });
    const [workload] = await clientOf(pce).get('/orgs/1/workloads');
    const [event] = await clientOf(pce).get('/orgs/1/events');
    const times = ['2027-01-01T00:00:00.000000Z', '2027-01-01T00:00:00.000Z'];
    expect([workload?.['created_at'], event?.['timestamp']]).toEqual(times);
  });
});

describe('the owner’s key', () => {
  const owner = { username: 'owner@mock-pce.test' };
  const isGood = async (pce: MockPce, credentials = pce.credentials) =>
    (await clientOf(pce, credentials).request('GET', '/orgs/1/labels')).status === 200;

  test('of the start is good again where the owner has no key left', async () => {
    const pce = await server();
    await pce.orgs.delete(1);
    await pce.orgs.create({ id: 3 });
    expect(await pce.scenarios.load('empty')).toEqual({ org: 1, orgs: [1] });
    expect(await isGood(pce)).toBe(true);
  });

  test('is kept beside those of the scenario', async () => {
    const pce = await server();
    const given = { key: 'api_given', secret: 'known' };
    const scenario = { orgs: [{ users: [{ ...owner, api_keys: [given] }] }] };
    for (let round = 0; round < 2; round++) {
      await pce.scenarios.load(scenario);
      expect([await isGood(pce), await isGood(pce, { org: 1, ...given })]).toEqual([true, true]);
    }
  });

  test('is refused for another user, and with another secret', async () => {
    const pce = await server({ apiKey: 'api_own', apiSecret: 'mine' });
    const api_keys = [{ key: 'api_own', secret: 'theirs' }];
    for (const user of [{ username: 'other@example.com' }, owner]) {
      const loaded = pce.scenarios.load({ orgs: [{ users: [{ ...user, api_keys }] }] });
      await expect(loaded).rejects.toMatchObject({ status: 406, message: expect.stringContaining('api_own') });
    }
    expect(await isGood(pce)).toBe(true);
  });
});
