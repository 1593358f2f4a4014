import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/state/database.ts';
import { Store } from '../../src/state/store.ts';
import { Transactions } from '../../src/state/transactions.ts';

function storeOf() {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  db.exec("insert into orgs (id, display_name) values (1, 'One')");
  return new Store(db, new Transactions(db));
}

const body = 'x'.repeat(1000);

test.each<[what: string, work: (store: Store, ordinal: number) => unknown]>([
  ['inserted', (store) => store.insert(1, 'labels', '2', body, [])],
  ['found', (store) => store.find(1, 'labels', '1')],
  ['read by its place', (store, ordinal) => store.at(ordinal)],
  ['replaced', (store, ordinal) => store.replace(1, 'labels', ordinal, body, [])],
  ['rewritten', (store, ordinal) => store.rewrite(1, 'labels', ordinal, body)],
  ['rewritten in part', (store, ordinal) => store.rewritePart(1, 'labels', ordinal, { from: 'x', to: 'y', mark: 'x' })],
  ['marked as deleted', (store, ordinal) => store.markDeleted(1, 'labels', ordinal, body)],
])('an object that is %s counts as handled', (_what, work) => {
  const store = storeOf();
  store.transactionAlone(() => {
    const ordinal = store.insert(1, 'labels', '1', body, []);
    const before = store.handled;
    work(store, ordinal);
    expect(store.handled - before).toBe(body.length);
  });
});

test('objects that are found by a value count as handled too: a label may have a hundred thousand', () => {
  const store = storeOf();
  store.transactionAlone(() => {
    for (const id of ['1', '2', '3']) store.insert(1, 'workloads', id, body, [['labels', 'a']]);
    const handledFor = (value: string) => {
      const before = store.handled;
      store.withValue(1, 'workloads', 'labels', value);
      return store.handled - before;
    };
    expect(handledFor('none')).toBe(0);
    expect(handledFor('a')).toBe(3 * 20);
  });
});

test('a part of a body is replaced wherever it stands, and is told of where it does not', () => {
  const store = storeOf();
  store.transactionAlone(() => {
    const ordinal = store.insert(1, 'labels', '1', 'a part, and a part', []);
    const before = store.version(1, 'labels');
    expect(store.rewritePart(1, 'labels', ordinal, { from: 'none', to: 'other', mark: 'none' })).toBe(false);
    expect(store.version(1, 'labels')).toBe(before);
    expect(store.rewritePart(1, 'labels', ordinal, { from: 'a part', to: 'ä', mark: 'part' })).toBe(true);
    expect(store.at(ordinal)?.body).toBe('ä, and ä');
    expect(store.version(1, 'labels')).not.toBe(before);
  });
});

test('no part is replaced where its mark stands outside of one too', () => {
  const store = storeOf();
  store.transactionAlone(() => {
    const ordinal = store.insert(1, 'labels', '1', 'a part, and the part', []);
    expect(store.rewritePart(1, 'labels', ordinal, { from: 'a part', to: 'ä', mark: 'part' })).toBe(false);
    expect(store.at(ordinal)?.body).toBe('a part, and the part');
  });
});
