import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { controlOf } from '../../../src/control/library.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import { connectionCame } from '../../../src/state/connections-first.ts';
import { isLong } from '../../length.ts';

/** @param orgs how many, from org 1 on */
async function built(orgs: number) {
  const scenario = { orgs: Array.from({ length: orgs }, (_, i) => ({ id: i + 1 })) };
  const { emulator } = await buildServer({ ...defaults, log: undefined, clock: '2026-01-01T00:00:00Z', scenario });
  onTestFinished(() => closeState(emulator));
  const { pce } = emulator;
  const control = controlOf(emulator);
  const paired = () => pce.fleets.ids().map((id) => pce.fleets.find(id)?.paired ?? 0);
  return {
    pce,
    addFleet: (org: number, count: number) => control.fleets.create({ org, count, starts_after: 60 }),
    paired,
    all: () => paired().reduce((sum, count) => sum + count, 0),
  };
}

/** Hosts that may be paired in one slice. */
const SLICE = 100;

test('an org with one due host that comes with many others waits for a few hosts of each', async () => {
  const { pce, addFleet, paired, all } = await built(31);
  for (let org = 1; org <= 30; org++) await addFleet(org, 100);
  await addFleet(31, 1);
  pce.clock.advance(120);
  for (let org = 1; org <= 30; org++) pce.due.catchUpWith(org);
  await pce.due.catchUpWith(31);
  expect(paired().at(-1)).toBe(1);
  expect(all()).toBeLessThanOrEqual(4 * SLICE);
});

test.runIf(isLong)('an org with one due host that comes last waits for a slice', async () => {
  const { pce, addFleet, paired, all } = await built(11);
  for (let org = 1; org <= 10; org++) await addFleet(org, 1000);
  await addFleet(11, 1);
  pce.clock.advance(120);
  for (let org = 1; org <= 10; org++) pce.due.catchUpWith(org);
  while (all() < 15 * SLICE) await nextTurn();
  const before = all();
  await pce.due.catchUpWith(11);
  expect(paired().at(-1)).toBe(1);
  expect(all() - before).toBeLessThanOrEqual(SLICE);
});

test.runIf(isLong)('orgs with much to do get whole slices, since beginning one costs as much as a host', async () => {
  const { pce, addFleet } = await built(4);
  for (let org = 1; org <= 4; org++) await addFleet(org, 5 * SLICE);
  pce.clock.advance(120);
  const slices = vi.spyOn(pce.store, 'transactionAlone');
  const begun = vi.spyOn(pce.fleets, 'count');
  await Promise.all([1, 2, 3, 4].map((org) => pce.due.catchUpWith(org)));
  expect(slices.mock.calls.length).toBeLessThan(30);
  expect(begun.mock.calls.length).toBeLessThan(60);
});

test.runIf(isLong)('orgs that are waited for go on together with all others', async () => {
  const { pce, addFleet, paired } = await built(3);
  await addFleet(1, 20 * SLICE);
  for (const org of [2, 3]) await addFleet(org, 5 * SLICE);
  pce.clock.advance(120);
  await Promise.all([2, 3].map((org) => pce.due.catchUpWith(org)));
  const [first, ...waitedFor] = paired();
  expect(waitedFor).toEqual([5 * SLICE, 5 * SLICE]);
  expect(first).toBeGreaterThan(3 * SLICE);
  expect(first).toBeLessThan(9 * SLICE);
});

test.each(['sessionEnds', 'apiKeyEnds'] as const)(
  'an org waits for all %s of its own users, and not for all others',
  async (ends) => {
    const { pce } = await built(2);
    const { accounts, clock } = pce;
    const now = clock.now();
    const add = (org: number, count: number) => {
      const created_at = clock.timestamp();
      const { id } = accounts.addUser({ username: `user of ${org}`, full_name: '', time_zone: 'UTC', created_at });
      accounts.permit(id, org, 'owner');
      for (let n = 0; n < count; n++) {
        const name = `${org}-${n}`;
        const key = { key_id: name, user_id: id, name, description: '', created_at, expires_at: now + 1000 };
        if (ends === 'apiKeyEnds') accounts.addApiKey(key, 'secret');
        else accounts.addSession(id, 'session', name, now, now + 1000);
      }
    };
    pce.store.transactionAlone(() => {
      add(1, 10 * SLICE - 1);
      add(2, 2 * SLICE);
    });
    clock.advance(1);
    await pce.due.catchUpWith(2);
    expect([1, 2].map((org) => accounts[ends].isDue(org, clock.now()))).toEqual([true, false]);
    await pce.due.catchUp();
    expect(accounts[ends].isDue(1, clock.now())).toBe(false);
  },
);

test('ends of others are passed over a few times in the work of an org, and not for each of its hosts', async () => {
  const { pce, addFleet } = await built(2);
  const { accounts, clock } = pce;
  await addFleet(2, 3 * SLICE);
  clock.advance(120);
  await pce.due.catchUp();
  for (const { ordinal, workload, org, since } of pce.vens.all(2)) {
    pce.vens.silence(ordinal, since);
    const body = JSON.parse(pce.store.at(workload)?.body ?? '');
    pce.vens.schedule({ ...body, ordinal, org }, 'uninstall', clock.now() + 1000);
  }
  const { id } = accounts.addUser({ username: 'u', full_name: '', time_zone: 'UTC', created_at: clock.timestamp() });
  accounts.permit(id, 1, 'owner');
  pce.store.transactionAlone(() => {
    for (let n = 0; n < 20 * SLICE; n++) {
      const key = { key_id: String(n), user_id: id, name: '', description: '', created_at: clock.timestamp() };
      accounts.addApiKey({ ...key, expires_at: clock.now() + 1000 }, 'secret');
    }
  });
  clock.advance(1);
  const get = vi.spyOn(Object.getPrototypeOf(pce.db.prepare('select 1')), 'get');
  onTestFinished(() => get.mockRestore());
  await pce.due.catchUpWith(2);
  expect(pce.vens.all(2)).toEqual([]);
  const passing = get.mock.contexts.filter((statement) =>
    (statement as { source: string }).source.includes('exists ('),
  );
  expect(passing.length).toBeGreaterThan(0);
  expect(passing.length).toBeLessThan(30);
});

test('due work is put off while connections come, but not for long', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { pce, addFleet, all } = await built(1);
  await addFleet(1, 5 * SLICE);
  pce.clock.advance(120);
  const done = pce.due.catchUp();
  const turnsWithConnections = async (turns: number) => {
    for (let left = turns; left > 0; left--) {
      connectionCame();
      await nextTurn();
    }
  };
  const before = all();
  await turnsWithConnections(20);
  expect(all()).toBe(before);
  vi.advanceTimersByTime(5);
  await turnsWithConnections(20);
  expect([all() > before, all() <= before + SLICE]).toEqual([true, true]);
  await done;
  expect(all()).toBe(5 * SLICE);
});

test('a slice of hosts with large objects ends when enough bytes were read and written', async () => {
  const { pce, addFleet } = await built(1);
  await addFleet(1, 20);
  pce.clock.advance(120);
  await pce.due.catchUp();
  for (const { ordinal, workload, org, since } of pce.vens.all(1)) {
    const body = JSON.parse(pce.store.at(workload)?.body ?? '');
    pce.store.rewrite(org, 'workloads', workload, JSON.stringify({ ...body, description: 'x'.repeat(1024 * 1024) }));
    pce.vens.silence(ordinal, since);
    pce.vens.schedule({ ...body, ordinal, org }, 'uninstall', pce.clock.now());
  }
  const left = () => pce.vens.all(1).length;
  const sizes: number[] = [];
  const due = pce.due.catchUp();
  do {
    sizes.push(left());
    await nextTurn();
  } while (left() > 0);
  await due;
  expect(sizes.length).toBeGreaterThanOrEqual(8);
});

test.runIf(isLong)('a slice of hosts that pair by a large profile ends when enough bytes of it were read', async () => {
  const { pce, addFleet, all } = await built(1);
  await addFleet(1, 20);
  const [profile] = pce.store.lists.bodies(1, 'pairing_profiles', { limit: 1, includeDeleted: false });
  const { href, ...rest } = JSON.parse(profile ?? '') as { href: string };
  const { id, ordinal } = pce.store.find(1, 'pairing_profiles', href.slice(href.lastIndexOf('/') + 1)) ?? {};
  expect(id).toBeDefined();
  const body = JSON.stringify({ href, ...rest, description: 'x'.repeat(1024 * 1024) });
  pce.store.rewrite(1, 'pairing_profiles', ordinal as number, body);
  pce.clock.advance(120);
  const slices = vi.spyOn(pce.store, 'transactionAlone');
  await pce.due.catchUp();
  expect(all()).toBe(20);
  expect(slices.mock.calls.length).toBeGreaterThanOrEqual(4);
});
