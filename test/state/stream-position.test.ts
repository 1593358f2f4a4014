import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { controlOf } from '../../src/control/library.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { emptyDatabase } from '../../src/state/database.ts';
import { Random } from '../../src/state/random.ts';
import { Store } from '../../src/state/store.ts';
import { keepPosition } from '../../src/state/stream-position.ts';
import { Transactions } from '../../src/state/transactions.ts';
import { failCommits } from '../no-room.ts';

function kept() {
  const db = emptyDatabase();
  onTestFinished(() => void db.close());
  const transactions = new Transactions(db);
  const random = new Random('x');
  keepPosition(db, transactions, random);
  const written = () => db.prepare('select position from streams').pluck().get();
  return { db, transactions, random, written };
}

test('a position whose commit failed is written with the next one', () => {
  const { db, transactions, random, written } = kept();
  failCommits(db, { times: 1 });
  expect(() => transactions.alone(() => random.hex(8))).toThrow('full');
  expect(written()).toBeUndefined();
  transactions.alone(() => undefined);
  expect(written()).toBe(random.position);
});

test('a position that moved behind the last commit is written before the state is closed or copied', () => {
  const { db, transactions, random, written } = kept();
  const store = new Store(db, transactions);
  transactions.alone(() => random.hex(8));
  random.hex(8);
  expect(written()).toBe(8);
  store.close();
  expect(written()).toBe(16);
});

test('the position that comes with an org is kept with it', async () => {
  const server = await buildServer({ ...defaults, seed: 'x', scenario: 'empty', log: undefined });
  onTestFinished(() => closeState(server.emulator));
  const { pce } = server.emulator;
  const control = controlOf(server.emulator);
  await control.fleets.create({ org: 1, count: 3 });
  const position = pce.random.position;
  await control.snapshots.save('org', { org: 1 });
  await control.reset();
  expect(pce.random.position).toBeLessThan(position);
  await control.snapshots.restore('org');
  const written = pce.db.prepare('select position from streams').pluck().get();
  expect([pce.random.position, written]).toEqual([position, position]);
});

test('values drawn while a scenario is loaded are not drawn once more', async () => {
  const server = await buildServer({ ...defaults, seed: 'x', scenario: 'empty', log: undefined });
  onTestFinished(() => closeState(server.emulator));
  const { pce } = server.emulator;
  const labels = Array.from({ length: 2000 }, (_, n) => ({ key: 'app', value: `${n}` }));
  const loading = controlOf(server.emulator).scenarios.load({ orgs: [{ id: 1, objects: { labels } }] });
  // The scenario is being loaded, and not there yet.
  for (let turn = 0; turn < 3; turn++) await nextTurn();
  for (let count = 0; count < 1000; count++) pce.random.hex(64);
  const { position } = pce.random;
  await loading;
  expect(pce.random.position).toBeGreaterThanOrEqual(position);
});
