import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/state/database.ts';
import { TextIndex } from '../../src/state/text-index.ts';

/** Five objects of 3 MB each: a block that is read in two steps. */
function largeObjects() {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  db.prepare("insert into orgs (id, display_name) values (1, 'one')").run();
  const bodyOf = (value: string) => JSON.stringify({ value, note: 'x'.repeat(3 * 1024 * 1024) });
  const add = db.prepare("insert into objects (org_id, kind, id, body, since) values (1, 'labels', ?, ?, 0)");
  const ordinals = ['a', 'b', 'c', 'd', 'e'].map((value) => Number(add.run(value, bodyOf(value)).lastInsertRowid));
  const index = new TextIndex(db);
  const change = db.prepare('update objects set body = ? where ordinal = ?');
  const write = (ordinal: number, value: string) => {
    change.run(bodyOf(value), ordinal);
    index.touch(1, 'labels', ordinal);
  };
  const search = (text: string) => index.search(1, 'labels', 'value', text, 'exact');
  return { ordinals, index, write, search, read: () => index.read(1, 'labels', 'value', 'exact') };
}

test('the texts of a few large objects are read in steps', () => {
  const { ordinals, read, search } = largeObjects();
  expect([...read()]).toHaveLength(1);
  expect([...read()]).toHaveLength(0);
  expect(['a', 'e'].map(search)).toEqual([[ordinals[0]], [ordinals[4]]]);
});

test('what is written between two steps is found, and read in steps again', () => {
  const { ordinals, read, write, search } = largeObjects();
  const reading = read();
  reading.next();
  write(ordinals[0] as number, 'new');
  expect([...reading]).toHaveLength(1);
  expect(['a', 'new'].map(search)).toEqual([[], [ordinals[0]]]);
});

test('a search comes to its end while somebody writes all the time', () => {
  const { ordinals, read, write, search } = largeObjects();
  let count = 0;
  for (const _ of read()) write(ordinals[0] as number, `new ${count++}`);
  expect(count).toBeLessThan(5);
  expect(search(`new ${count - 1}`)).toEqual([ordinals[0]]);
});

test('what was forgotten between two steps is not remembered', () => {
  const { ordinals, index, read, write, search } = largeObjects();
  const reading = read();
  reading.next();
  index.forget(1);
  write(ordinals[0] as number, 'new');
  for (const _ of reading);
  expect(search('new')).toEqual([ordinals[0]]);
});
