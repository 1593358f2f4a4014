import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/state/database.ts';
import { Events, type StoredEvent } from '../../src/state/events.ts';
import { Transactions } from '../../src/state/transactions.ts';

const event: StoredEvent = {
  ...{ id: 'a', timestamp: '2026-01-01T00:00:00.000Z', type: 'label.create', status: 'success', severity: 'info' },
  ...{ createdBy: null, body: '{}', before: null, after: null },
};

test('an event is not written outside of a transaction, where a restart would draw its id again', () => {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  db.exec("insert into orgs (id, display_name) values (1, 'One')");
  const transactions = new Transactions(db);
  const events = new Events(db, transactions);
  expect(() => events.add(1, event)).toThrow('outside of a transaction');
  expect(events.count(1)).toBe(0);
  transactions.alone(() => events.add(1, event));
  expect(events.count(1)).toBe(1);
});
