import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { clientOf, server } from './servers.ts';

const NAME = 'bob@mock-pce.test';
const bob = { username: NAME, roles: ['owner'] };
const withKey = { ...bob, api_keys: [{ key: 'api_bob', secret: 's' }] };

/** Org 1 has Bob and his key. */
const started = (inOrg2: boolean) =>
  server({
    scenario: {
      orgs: [
        { id: 1, users: [withKey] },
        { id: 2, users: inOrg2 ? [bob] : [] },
      ],
    },
  });

const answers = (pce: MockPce, key: string, org = 1, secret = 's') =>
  clientOf(pce, { org, key, secret })
    .request('GET', `/orgs/${org}/labels`)
    .then(({ status }) => status);

async function idOfBob(pce: MockPce): Promise<string> {
  const users = await clientOf(pce).get<{ href: string; username: string }[]>('/users');
  return users.find(({ username }) => username === NAME)?.href ?? '';
}

async function revoke(pce: MockPce): Promise<void> {
  const client = clientOf(pce, { org: 1, key: 'api_bob', secret: 's' });
  expect((await client.request('DELETE', `${await idOfBob(pce)}/api_keys/bob`)).status).toBe(204);
}

const putBack = {
  'a reset': (pce: MockPce) => pce.reset({ org: 1 }),
  'a restore': (pce: MockPce) => pce.snapshots.restore('one'),
  'a restore of an import': async (pce: MockPce) => {
    await pce.snapshots.import(JSON.parse(JSON.stringify(await pce.snapshots.export('one'))));
    await pce.snapshots.restore('one');
  },
} as const;

describe.each(Object.entries(putBack))('%s of an org', (_how, put) => {
  test('leaves the key of the owner of all orgs good, though the other orgs are gone', async () => {
    const pce = await started(true);
    await pce.snapshots.save('one', { org: 1 });
    const { key, secret } = pce.credentials as { key: string; secret: string };
    await pce.orgs.delete(2);
    await put(pce);
    expect(await answers(pce, key, 1, secret)).toBe(200);
  });

  test('leaves keys and sessions good of a user who was in another org that is gone', async () => {
    const pce = await started(true);
    await pce.snapshots.save('one', { org: 1 });
    const made = await clientOf(pce, { org: 1, key: 'api_bob', secret: 's' }).post(`${await idOfBob(pce)}/api_keys`, {
      name: 'later',
    });
    await pce.orgs.delete(2);
    await put(pce);
    expect(await answers(pce, 'api_bob')).toBe(200);
    expect(await answers(pce, made['auth_username'] as string, 1, made['secret'] as string)).toBe(200);
  });

  test('brings no key back that was revoked while its user was in another org too', async () => {
    const pce = await started(true);
    await pce.snapshots.save('one', { org: 1 });
    await revoke(pce);
    await put(pce);
    expect(await answers(pce, 'api_bob', 2)).toBe(401);
    await pce.orgs.delete(2);
    await put(pce);
    expect(await answers(pce, 'api_bob')).toBe(401);
  });

  test('puts back all else of a user whom nobody else shares any longer', async () => {
    const pce = await started(true);
    await pce.snapshots.save('one', { org: 1 });
    await pce.orgs.delete(2);
    const href = await idOfBob(pce);
    await clientOf(pce).request('PUT', href, { locked: true });
    expect(await answers(pce, 'api_bob')).toBe(401);
    await put(pce);
    expect(await answers(pce, 'api_bob')).toBe(200);
  });
});

test('users of several orgs come back with their keys when all of them are gone', async () => {
  const pce = await started(true);
  await pce.snapshots.save('one', { org: 1 });
  const before = await idOfBob(pce);
  for (const org of [2, 1]) await pce.orgs.delete(org);
  await pce.snapshots.restore('one');
  expect(await answers(pce, 'api_bob')).toBe(200);
  expect(await idOfBob(pce)).toBe(before);
});

test('a key is as it was in the org that is put back, where its user is in that org alone', async () => {
  const pce = await started(false);
  await pce.snapshots.save('one', { org: 1 });
  await revoke(pce);
  await pce.snapshots.restore('one');
  expect(await answers(pce, 'api_bob')).toBe(200);
});
