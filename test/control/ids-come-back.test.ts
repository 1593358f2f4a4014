import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { type Client, clientOf, control, server } from './servers.ts';

const key = { apiKey: 'api_own', apiSecret: 'secret' };

/** Hosts of all fleets have the same names: only their fleet tells them apart. */
const fleet = { count: 3, hostname: 'web-{n}' };

type Exported = Parameters<MockPce['snapshots']['import']>[0] & { tables: Record<string, unknown> };

/** @param without a table that an export of an earlier version does not have */
async function carry(from: MockPce, to: MockPce, without?: string): Promise<void> {
  const exported = JSON.parse(JSON.stringify(await from.snapshots.export('s'))) as Exported;
  if (without !== undefined) delete exported.tables[without];
  await to.snapshots.import(exported);
  await to.snapshots.restore('s');
}

const save = (pce: MockPce, org?: number) => pce.snapshots.save('s', org === undefined ? {} : { org });
const another = () => server({ ...key });

/** Each saves, restores, and gives the server on which the state comes back. */
const ways: Readonly<Record<string, (pce: MockPce) => Promise<MockPce>>> = {
  'an org whose server was reset': async (pce) => {
    await save(pce, 1);
    await pce.reset();
    await pce.snapshots.restore('s');
    return pce;
  },
  'an org on another server': async (pce) => {
    await save(pce, 1);
    const to = await another();
    await carry(pce, to);
    return to;
  },
  'an org on another server, by an export without last ids': async (pce) => {
    await save(pce, 1);
    const to = await another();
    await carry(pce, to, 'last_ids');
    return to;
  },
  'a whole state by its export': async (pce) => {
    await save(pce);
    await carry(pce, pce);
    return pce;
  },
  'a whole state by an export without last ids': async (pce) => {
    await save(pce);
    await carry(pce, pce, 'last_ids');
    return pce;
  },
  'a whole state': async (pce) => {
    await save(pce);
    await pce.snapshots.restore('s');
    return pce;
  },
};

async function pair(pce: MockPce, client: Client, hostname: string) {
  const { activation_code } = await client.post('/orgs/1/pairing_profiles/1/pairing_key', {});
  const { body } = await control(pce, 'POST', '/vens', { activation_code, hostname });
  return body as Record<'workload' | 'ven' | 'agent', { href: string }>;
}

const numberOf = (href = '') => Number(href.split('/').at(-1));

describe.each(Object.entries(ways))('ids that were given: %s', (_way, comeBack) => {
  test('those of deleted fleets, and of agents of unpaired hosts, are not given again', async () => {
    const before = await another();
    const client = clientOf(before);
    const { id } = await before.fleets.create({ ...fleet, org: 1 });
    await before.fleets.delete(id);
    const gone = await pair(before, client, 'gone');
    await client.request('PUT', '/orgs/1/vens/unpair', { vens: [gone.ven], firewall_restore: 'saved' });
    const user = await client.post('/users', { username: 'user@x.test', type: 'local', full_name: '' });
    const label = await client.post('/orgs/1/labels', { key: 'app', value: 'gone' });
    await client.request('DELETE', label['href'] ?? '');

    const pce = await comeBack(before);
    const there = clientOf(pce);
    const found = await there.get<{ agent: { href: string } }>(gone.workload.href as never);
    expect(found).toMatchObject({ agent: { href: gone.agent.href } });
    const paired = await pair(pce, there, 'new');
    expect(numberOf(paired.agent.href)).toBeGreaterThan(numberOf(gone.agent.href));
    expect((await pce.fleets.create({ ...fleet, org: 1 })).id).toBeGreaterThan(id);
    expect(await pce.vens.list({ org: 1 })).toHaveLength(2 * fleet.count + 1);
    const next = await there.post('/users', { username: 'next@x.test', type: 'local', full_name: '' });
    expect(numberOf(next['href'])).toBeGreaterThan(numberOf(user['href']));
    const later = await there.post('/orgs/1/labels', { key: 'app', value: 'later' });
    expect(numberOf(later['href'])).toBeGreaterThan(numberOf(label['href']));
  });
});

test('an org that goes back gives no id that it gave since', async () => {
  const pce = await another();
  const client = clientOf(pce);
  const add = async () => numberOf((await client.post('/orgs/1/labels', { key: 'app', value: 'new' }))['href']);
  await pce.fleets.create({ ...fleet, org: 1 });
  await save(pce, 1);
  const label = await add();
  const { id } = await pce.fleets.create({ ...fleet, org: 1 });
  await pce.snapshots.restore('s');
  expect(await add()).toBe(label + 1);
  expect((await pce.fleets.create({ ...fleet, org: 1 })).id).toBe(id + 1);
});

test('an org that comes back gives no id again that it gave before its server was reset', async () => {
  const pce = await another();
  const { id } = await pce.fleets.create({ ...fleet, starts_after: 1000, org: 1 });
  await pce.fleets.delete(id);
  await save(pce, 1);
  await pce.reset();
  await pce.snapshots.restore('s');
  expect((await pce.fleets.create({ ...fleet, org: 1 })).id).toBe(id + 1);
});

test('a snapshot of an org takes along no id that is reserved and not given', async () => {
  const pce = await another();
  const add = async (value: string) =>
    numberOf((await clientOf(pce).post('/orgs/1/labels', { key: 'app', value }))['href']);
  const first = await add('one');
  await save(pce, 1);
  await pce.reset();
  await pce.snapshots.restore('s');
  expect(await add('two')).toBe(first + 1);
});

describe('fleets of an org that comes back, where another org has their ids,', () => {
  test.each([
    ['do not take those of fleets that are gone, whose hosts are there', [1, 2], [2]],
    ['keep those that are free', [1, 2, 3], []],
    ['do so whichever is gone', [1, 2, 3], [1, 3]],
  ])('%s', async (_what, ids, gone) => {
    const pce = await another();
    const { org } = await pce.orgs.create();
    for (const id of ids) expect(await pce.fleets.create({ ...fleet, org })).toMatchObject({ id });
    for (const id of gone) await pce.fleets.delete(id);
    await pce.snapshots.save('s', { org });
    await pce.reset();
    await pce.fleets.create({ count: 1, org: 1 });
    await pce.snapshots.restore('s');
    const kept = ids.filter((id) => id > 1 && !gone.includes(id));
    const moved = ids.includes(1) && !gone.includes(1) ? [ids.length + 1] : [];
    const there = (await pce.fleets.list({ org })).map(({ id }) => id);
    expect(there).toEqual([...kept, ...moved]);
    expect(await pce.vens.list({ org })).toHaveLength(ids.length * fleet.count);
    await pce.fleets.create({ ...fleet, org });
    expect(await pce.vens.list({ org })).toHaveLength((ids.length + 1) * fleet.count);
  });
});

test('a host with the identity of a host of a later fleet is no obstacle', async () => {
  const pce = await another();
  const { org, ...credentials } = await pce.orgs.create();
  await pce.fleets.create({ ...fleet, org });
  const client = clientOf(pce, { org, ...credentials });
  const [profile] = await client.get<{ href: string }[]>(`/orgs/${org}/pairing_profiles`);
  const { activation_code } = await client.post(`${profile?.href}/pairing_key`, {});
  const identity = 'fleet-2/web-1';
  await control(pce, 'POST', '/vens', { activation_code, hostname: 'web-1', identity });
  await pce.snapshots.save('s', { org });
  await pce.reset();
  await pce.fleets.create({ count: 1, org: 1 });
  await pce.snapshots.restore('s');
  expect(await pce.fleets.list({ org })).toMatchObject([{ id: 3 }]);
});

test.each([
  ['users', 10 ** 12 + 1],
  ['fleets', { integer: '1000000000000000000' }],
  ['labels', { integer: '1000000000000000001' }],
])('last ids of %s that leave no room for later ones are refused', async (kind, last) => {
  const pce = await another();
  await save(pce);
  const exported = JSON.parse(JSON.stringify(await pce.snapshots.export('s'))) as Exported;
  const others = (exported.tables['last_ids'] as { rows: unknown[][] }).rows.filter(([name]) => name !== kind);
  Object.assign(exported.tables, { last_ids: { columns: ['kind', 'last'], rows: [...others, [kind, last]] } });
  await expect(pce.snapshots.import(exported)).rejects.toMatchObject({ status: 406 });
});
