import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/state/database.ts';
import { restoreInPlace } from '../../src/state/org-in-place.ts';
import { rowsOfOrg } from '../../src/state/org-rows.ts';

const long = (mark: string) => JSON.stringify({ value: mark.repeat(100_000) });

/** An org with an object of a long text. */
function orgWithLongText() {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  db.prepare("insert into orgs (id, display_name) values (1, 'one')").run();
  db.prepare("insert into objects (org_id, kind, id, body, since) values (1, 'labels', '1', ?, 0)").run(long('a'));
  const set = (body: string) => db.prepare('update objects set body = ?').run(body);
  const body = () => db.prepare<[], string>('select body from objects').pluck().get();
  return { db, rows: rowsOfOrg(db, 1), set, body };
}

test.each<[what: string, present: string, changed: number]>([
  ['the same', long('a'), 0],
  ['another of the same length', long('b'), 1],
  ['another of as many characters and more bytes', long('ä'), 1],
  ['a longer one', long('ab'), 1],
  ['a short one', '{}', 1],
  ['its own length', String(long('a').length), 1],
])('a long text comes back where there is %s', (_what, present, changed) => {
  const { db, rows, set, body } = orgWithLongText();
  set(present);
  expect(restoreInPlace(db, 1, rows, new Map())).toBe(changed);
  expect(body()).toBe(long('a'));
});
