import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../src/state/database.ts';
import { Ids } from '../../src/state/ids.ts';
import { Transactions } from '../../src/state/transactions.ts';
import { startTestPce } from '../harness.ts';

function file(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-ids-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'pce.db');
}

/** An empty state with its ids and transactions. */
function open(data?: string) {
  const db = openDatabase(data);
  const transactions = new Transactions(db);
  return { db, transactions, ids: new Ids(db, transactions) };
}

test('an orderly restart skips no id', () => {
  const data = file();
  let { db, ids } = open(data);
  expect([ids.next('labels'), ids.next('labels'), ids.next('agents')]).toEqual(['1', '2', '1']);
  ids.close();
  closeDatabase(db);
  ({ db, ids } = open(data));
  expect([ids.next('labels'), ids.next('agents')]).toEqual(['3', '2']);
  closeDatabase(db);
});

test('a crash skips some ids, and none is given twice', () => {
  const data = file();
  const before = open(data);
  const given = before.transactions.run(() => Array.from({ length: 150 }, () => Number(before.ids.next('labels'))));
  before.transactions.flush();
  given.push(Number(before.ids.next('labels')));
  closeDatabase(before.db);
  const { db, ids } = open(data);
  expect(Number(ids.next('labels'))).toBeGreaterThan(Math.max(...given));
  closeDatabase(db);
});

test('ids beyond the safe integers go on one by one', () => {
  const { db, ids } = open();
  ids.keepAbove('labels', 17732923533262812n);
  expect([ids.next('labels'), ids.next('labels')]).toEqual(['17732923533262813', '17732923533262814']);
  db.close();
});

test('a reservation that was undone is made again', async () => {
  const { db, transactions, ids } = open();
  transactions.onUndone = () => ids.forgetReservations();
  expect(transactions.run(() => ids.next('labels'))).toBe('1');
  const settled = transactions.settled();
  db.exec('rollback');
  expect(transactions.run(() => ids.next('labels'))).toBe('2');
  await expect(settled).rejects.toThrow();
  transactions.flush();
  expect(db.prepare("select last from last_ids where kind = 'labels'").pluck().get()).toBeGreaterThanOrEqual(2);
  db.close();
});

test('an id that is chosen after writes were undone does not lower the last id', () => {
  const { db, transactions, ids } = open();
  transactions.run(() => Array.from({ length: 50 }, () => ids.next('labels')));
  transactions.flush();
  ids.forgetReservations();
  transactions.run(() => ids.keepAbove('labels', 10n));
  transactions.flush();
  expect(db.prepare("select last from last_ids where kind = 'labels'").pluck().get()).toBeGreaterThanOrEqual(50);
  db.close();
});

test('writes of others into the table give no id twice, whether or not the turn is committed', () => {
  const { db, transactions, ids } = open();
  const raise = (to: number) => db.prepare("insert or replace into last_ids (kind, last) values ('labels', ?)").run(to);
  const given = transactions.run(() => [ids.next('labels'), ids.next('labels')]);
  ids.reload();
  given.push(transactions.run(() => ids.next('labels')));
  transactions.flush();
  raise(500);
  ids.reload();
  given.push(transactions.run(() => ids.next('labels')));
  ids.forgetReservations();
  raise(20);
  ids.reload();
  given.push(transactions.run(() => ids.next('labels')));
  expect(given).toEqual(['1', '2', '3', '501', '502']);
  db.close();
});

test('a reservation is written down with its turn, though others wrote into the table meanwhile', () => {
  const { db, transactions, ids } = open();
  transactions.run(() => ids.next('labels'));
  ids.reload();
  transactions.flush();
  expect(db.prepare("select last from last_ids where kind = 'labels'").pluck().get()).toBeGreaterThanOrEqual(1);
  db.close();
});

test('a refusal uses up no id', async () => {
  const { request } = await startTestPce({ scenario: 'empty' });
  const post = (body: object) => request('POST', '/orgs/1/labels', { body });
  const first = await post({ key: 'app', value: 'one' });
  expect((await post({ key: 'app', value: 'one' })).status).toBe(406);
  const second = await post({ key: 'app', value: 'two' });
  const id = (href: unknown) => Number(String(href).split('/').at(-1));
  expect(id(second.body['href'])).toBe(id(first.body['href']) + 1);
});
