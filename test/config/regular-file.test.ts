import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../../src');

/** Files that read another way, and what they read. */
const others: Readonly<Record<string, string>> = {
  'config/regular-file.ts': 'is the one that checks',
  'cli/ask.ts': 'sends a file that mustBeFile has checked',
  'pce/model/package-files.ts': 'files of this package',
  'server/server.ts': '/proc',
  'state/data-file.ts': '/proc; the data file is checked by problemOf',
  'state/owner-note.ts': '/proc',
};

test('whatever is named to us is read by readRegularFile alone: a pipe would keep the server waiting for ever', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  const reading = files
    .filter((file) => file.endsWith('.ts') && !/^(console|generated)\//.test(file))
    .filter((file) => /\b(readFile|readFileSync|createReadStream)\(/.test(readFileSync(path.join(SRC, file), 'utf8')));
  expect(reading.toSorted()).toEqual(Object.keys(others).toSorted());
});
