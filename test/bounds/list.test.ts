import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tableBounds } from '../../src/emulator/table-bounds.ts';
import { memoryBounds } from '../../src/server/bounds.ts';
import { openDatabase } from '../../src/state/database.ts';
import { tableNames } from '../../src/state/org-rows.ts';

const SOURCE = path.resolve(import.meta.dirname, '../../src');
const sourceOf = (file: string) => readFileSync(path.join(SOURCE, file), 'utf8');

test('every table has a bound, and no bound is of a table that is not there', () => {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  expect(new Set(tableBounds.map(({ name }) => name))).toEqual(new Set(tableNames(db)));
});

/** Values that live longer than a function: fields of classes, properties of objects, names of a module. */
const collections: readonly RegExp[] = [
  /^ {2}(?:readonly )?(#\w+)(?:: [^=\n]+)? = new (?:(?:Weak)?(?:Map|Set)|ByKind)\b/gm,
  /^ {2}(?:readonly )?(#\w+): .*\[\] = \[\]/gm,
  /^ {4}(\w+): new (?:Weak)?(?:Map|Set)\b/gm,
  /^(?:export )?(?:const|let) (\w+)(?:: [^=\n]+)? = new (?:Weak)?(?:Map|Set)\b(?:<.*>)?\(\)/gm,
  /^let (\w+): .*\[\] = \[\]/gm,
];

const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  // The console runs in a browser.
  .filter((file) => file.endsWith('.ts') && !/^(generated|console)\//.test(file))
  .flatMap((file) =>
    collections.flatMap((form) => [...sourceOf(file).matchAll(form)].map(([, name]) => `${file} ${name}`)),
  )
  // A default, which nobody adds to.
  .filter((name) => name !== 'config/options.ts default');

test.each(found)('%s has a bound', (name) => {
  expect(memoryBounds.map((bound) => bound.name)).toContain(name);
});

test.each(memoryBounds)('$name is there', ({ name }) => {
  const [file = '', variable = ''] = name.split(' ');
  expect(sourceOf(file)).toContain(variable);
});
