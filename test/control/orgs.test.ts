import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lengthOf } from '../length.ts';
import { type Client, clientOf, control, server } from './servers.ts';

describe('an org that is made', () => {
  test('has an owner, profiles and labels of its own, and is seen by nobody else', async () => {
    const pce = await server();
    const team = await pce.orgs.create({ display_name: 'Team' });
    const [first, second] = [clientOf(pce), clientOf(pce, team)];
    expect(team.org).toBe(2);
    expect((await second.get('/orgs/2/pairing_profiles')).length).toBe(2);
    expect((await second.get('/orgs/2/labels?key=role')).length).toBeGreaterThan(0);
    expect((await first.request('GET', '/orgs/2/labels')).status).toBe(403);
    expect((await second.request('GET', '/orgs/1/labels')).status).toBe(403);
  });

  test('can be given its id and a scenario', async () => {
    const pce = await server();
    const team = await pce.orgs.create({ id: 77, scenario: 'default' });
    expect((await clientOf(pce, team).get('/orgs/77/pairing_profiles')).length).toBe(6);
    await expect(pce.orgs.create({ id: 77 })).rejects.toThrow("'#/id' value 77");
    await expect(pce.orgs.create({ scenario: 'nonsense' })).rejects.toThrow('nonsense');
    expect((await pce.orgs.list()).map(({ org }) => org)).toEqual([1, 77]);
  });

  test('is deleted with all that belongs to it, its key too', async () => {
    const pce = await server();
    const team = await pce.orgs.create();
    await clientOf(pce, team).get('/orgs/2/labels');
    await pce.orgs.delete(team.org);
    expect((await pce.journal.find()).filter(({ org }) => org === 2)).toEqual([]);
    await expect(pce.journal.count({ org: 2 })).rejects.toMatchObject({ status: 404 });
    expect((await clientOf(pce, team).request('GET', '/orgs/2/labels')).status).toBe(401);
    await expect(pce.orgs.delete(team.org)).rejects.toMatchObject({ status: 404 });
    // Its id is not given again.
    expect((await pce.orgs.create()).org).toBe(3);
  });

  test('has an id that no org had before, nor does after a restart', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-orgs-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const started = () => server({ scenario: 'empty', data: path.join(folder, 'pce.db'), sync: 'normal' });
    let pce = await started();
    const given: number[] = [];
    for (const chosen of [6, 4, 20]) {
      given.push((await pce.orgs.create({ id: chosen })).org);
      await pce.snapshots.save('chosen', { org: chosen });
      await pce.orgs.delete(chosen);
      if (chosen === 20) await pce.snapshots.restore('chosen');
      if (chosen === 20) await pce.orgs.delete(chosen);
      await pce.close();
      pce = await started();
      given.push((await pce.orgs.create()).org);
    }
    expect(given).toEqual([6, 7, 4, 8, 20, 21]);
  });

  test('leaves ids for later ones, whatever id it chose', async () => {
    const pce = await server();
    for (const id of [999_999_999_999_999, 100_000_000_000_001]) await pce.orgs.create({ id });
    expect((await pce.orgs.create()).org).toBe(2);
    await pce.orgs.create({ id: 100_000_000_000_000 });
    expect((await pce.orgs.create()).org).toBe(100_000_000_000_002);
  });

  test('that an import brought takes its id from later ones', async () => {
    const [from, to] = [await server(), await server()];
    await from.orgs.create({ id: 9 });
    await from.snapshots.save('nine', { org: 9 });
    await to.snapshots.import(await from.snapshots.export('nine'));
    await to.snapshots.restore('nine');
    await to.orgs.delete(9);
    expect((await to.orgs.create()).org).toBe(10);
  });

  test('that cannot be made is refused, and uses up no id', async () => {
    const pce = await server();
    const refused = [{ scenario: 'nope' }, { scenario: '/dev/null' }, { scenario: 'package.json' }, { id: 1 }];
    for (const org of refused) await expect(pce.orgs.create(org)).rejects.toMatchObject({ status: 406 });
    expect(await control(pce, 'POST', '/orgs', { scenario: 'nope' })).toMatchObject({
      status: 406,
      body: [{ token: 'input_validation_error', message: expect.stringContaining("'#/scenario'") }],
    });
    expect((await pce.orgs.create()).org).toBe(2);
  });

  /** A server with users whose names are those that mock-pce gives. */
  const withUsers = (...usernames: string[]) =>
    server({ scenario: { orgs: [{ id: 1, users: usernames.map((username) => ({ username })) }] } });

  test('is not owned by a user who is there already', async () => {
    const pce = await withUsers('owner-of-2@mock-pce.test', 'owner-of-5@mock-pce.test');
    await expect(pce.orgs.create({ id: 5 })).rejects.toMatchObject({ status: 406 });
    expect((await pce.orgs.create()).org).toBe(3);
  });

  test('has good keys, though other users have the names of theirs', async () => {
    const pce = await withUsers('read_only-of-1@mock-pce.test', 'read_only-of-1-2@mock-pce.test');
    for (const id of [2, 3]) await clientOf(pce).request('PUT', `/users/${id}`, { locked: true });
    const keys = [
      await pce.orgs.createKey(1, { role: 'read_only' }),
      await pce.orgs.createKey(1, { role: 'read_only' }),
    ];
    for (const key of keys) expect((await clientOf(pce, key).request('GET', '/orgs/1/labels')).status).toBe(200);
    expect((await clientOf(pce).get('/users')).length).toBe(4);
  });

  test('comes back as it was, and no client has taken the name of its owner meanwhile', async () => {
    const pce = await server();
    const team = await pce.orgs.create({ id: 7 });
    await pce.snapshots.save('team', { org: 7 });
    await pce.orgs.delete(7);
    const taken = { username: 'owner-of-7@mock-pce.test', type: 'local' };
    const refused = await clientOf(pce).request('POST', '/users', taken);
    expect([refused.status, refused.text]).toEqual([406, expect.stringContaining('#/username')]);
    await pce.snapshots.restore('team');
    expect((await clientOf(pce, team).request('GET', '/orgs/7/labels')).status).toBe(200);
  });

  test('takes its users without a role along when it is deleted, and other orgs do not see them', async () => {
    const pce = await server();
    const bob = { username: 'bob@example.com', type: 'local' };
    for (let turn = 0; turn < 2; turn++) {
      const team = await pce.orgs.create();
      expect((await clientOf(pce, team).request('POST', '/users', bob)).status).toBe(201);
      const usernames = async (client: Client) => (await client.get('/users')).map(({ username }) => username);
      expect(await usernames(clientOf(pce, team))).toContain(bob.username);
      expect(await usernames(clientOf(pce))).not.toContain(bob.username);
      await pce.snapshots.save('with', { org: team.org });
      await pce.reset({ org: team.org });
      expect(await usernames(clientOf(pce, team))).not.toContain(bob.username);
      await pce.snapshots.restore('with', { org: team.org });
      expect(await usernames(clientOf(pce, team))).toContain(bob.username);
      await pce.orgs.delete(team.org);
    }
  });

  test('can have keys of other roles', async () => {
    const pce = await server();
    const reader = clientOf(pce, await pce.orgs.createKey(1, { role: 'read_only' }));
    expect((await reader.request('GET', '/orgs/1/labels')).status).toBe(200);
    expect((await reader.request('POST', '/orgs/1/labels', { key: 'app', value: 'x' })).status).toBe(403);
    await expect(pce.orgs.createKey(1, { role: 'king' })).rejects.toThrow('#/role');
  });
});

describe('reset', () => {
  const addLabel = (client: Client, value: string) =>
    client.request('POST', `/orgs/${client.org}/labels`, { key: 'app', value });
  const labels = async (client: Client) =>
    (await client.get(`/orgs/${client.org}/labels?key=app`)).map(({ value }) => value);

  test('goes back to the state after the start: same credentials, clock and ids', async () => {
    const pce = await server({ seed: 'x' });
    const client = clientOf(pce);
    const play = async () => [
      (await client.request('POST', '/orgs/1/labels', { key: 'app', value: 'a' })).text,
      (await client.request('POST', '/orgs/1/pairing_profiles/1/pairing_key', {})).text,
    ];
    const first = await play();
    await pce.orgs.create();
    pce.clock.advance({ days: 1 });
    await pce.faults.add({ status: 503 });
    await pce.reset();
    expect(await pce.orgs.list()).toHaveLength(1);
    expect(await pce.faults.list()).toEqual([]);
    expect(await pce.journal.count()).toBe(0);
    expect(await play()).toEqual(first);
  });

  test('of one org leaves the others alone', async () => {
    const pce = await server();
    const [one, two] = [clientOf(pce), clientOf(pce, await pce.orgs.create())];
    await addLabel(two, 'in two');
    await addLabel(one, 'in one');
    await addLabel(two, 'more');
    await pce.reset({ org: two.org });
    expect([await labels(one), await labels(two)]).toEqual([['in one'], []]);
    await addLabel(two, 'again');
    await pce.reset({ org: 1 });
    expect([await labels(one), await labels(two)]).toEqual([[], ['again']]);
    await expect(pce.reset({ org: 9 })).rejects.toMatchObject({ status: 404 });
  });
  test('of orgs in turn uses up no ordinals', async () => {
    const pce = await server();
    const [one, two] = [clientOf(pce), clientOf(pce, await pce.orgs.create())];
    await addLabel(one, 'first');
    for (const client of [one, two]) await pce.snapshots.save(`of-${client.org}`, { org: client.org });
    const rounds = lengthOf(100, 6);
    for (let i = 0; i < rounds; i++) {
      for (const client of [one, two]) {
        await addLabel(client, String(i));
        await pce.snapshots.save('latest', { org: client.org });
        await pce.snapshots.restore('latest', { org: client.org });
      }
    }
    const { objects } = (await pce.snapshots.export('latest', { org: 2 })).tables;
    const place = objects?.columns.indexOf('ordinal') ?? -1;
    expect(Math.max(...(objects?.rows ?? []).map((row) => Number(row[place])))).toBeLessThan(200 * rounds);
    expect([(await labels(one)).length, (await labels(two)).length]).toEqual([rounds + 1, rounds]);
  });
});
