import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../src/state/database.ts';
import { Store } from '../../src/state/store.ts';
import { Transactions } from '../../src/state/transactions.ts';

function storeOf(): Store {
  const db = openDatabase();
  onTestFinished(() => closeDatabase(db));
  const store = new Store(db, new Transactions(db));
  store.transactionAlone(() => store.addOrg(1, 'Org'));
  return store;
}

/** One object with a new form in each of `count` versions. */
function withVersions(store: Store, count: number): void {
  store.transactionAlone(() => {
    for (let version = 1; version <= count; version++) store.versions.put(1, 'k', '7', `${version}`, [], version);
  });
}

test('an object has in each version the form that it had then', () => {
  const store = storeOf();
  withVersions(store, 3);
  store.transactionAlone(() => store.versions.end(1, 'k', '7', 5));
  const found = [0, 1, 2, 3, 4, 5].map((version) => store.versions.find(1, 'k', '7', version)?.body);
  expect(found).toEqual([undefined, '1', '2', '3', '3', undefined]);
  expect([0, 1, 4, 5].map((version) => store.versions.inForce(1, 'k', version).size)).toEqual([0, 1, 1, 0]);
});

test('ids that begin alike are not taken for one another', () => {
  const store = storeOf();
  store.transactionAlone(() => {
    for (const id of ['1', '12']) store.versions.put(1, 'k', id, id, [], 1);
    for (const id of ['1', '12']) store.versions.put(1, 'k', id, `${id} again`, [], 2);
  });
  expect(store.versions.find(1, 'k', '1', 1)?.body).toBe('1');
  expect(store.versions.find(1, 'k', '12', 1)?.body).toBe('12');
});

test('a superseded form is found by no value and counted as deleted', () => {
  const store = storeOf();
  store.transactionAlone(() => {
    store.versions.put(1, 'k', '7', '{}', [['name', 'a']], 1);
    store.versions.put(1, 'k', '7', '{}', [['name', 'b']], 2);
  });
  expect(store.withValue(1, 'k', 'name', 'a')).toEqual([]);
  expect(store.withValue(1, 'k', 'name', 'b')).toHaveLength(1);
  expect(store.totals(1, 'k')).toMatchObject({ live: 1, deleted: 1 });
});

test('the oldest versions go where there are too many forms, and it is told which one is whole', () => {
  const store = storeOf();
  withVersions(store, 20);
  const bounds = { supersededPerOrg: 5, trimEvery: 2 };
  const whole = store.transactionAlone(() => store.versions.trim(1, bounds));
  expect(whole).toBeDefined();
  const at = (version: number) => store.versions.find(1, 'k', '7', version)?.body;
  expect(at((whole as number) - 1)).toBeUndefined();
  for (let version = whole as number; version <= 20; version++) expect(at(version)).toBe(String(version));
  expect(store.totals(1, 'k').deleted).toBeLessThanOrEqual(5);
  expect(store.transactionAlone(() => store.versions.trim(1, bounds))).toBeUndefined();
});

test('the totals are right when a deleted object is removed', () => {
  const store = storeOf();
  const ordinal = store.transactionAlone(() => store.insert(1, 'k', '1', '{}', []));
  store.transactionAlone(() => store.markDeleted(1, 'k', ordinal, '{}'));
  store.transactionAlone(() => store.remove(1, 'k', ordinal));
  expect(store.totals(1, 'k')).toMatchObject({ live: 0, deleted: 0 });
});
