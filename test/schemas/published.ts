// Where the published files are. They are no part of this repository: the tests that need them are skipped unless
// MOCK_PCE_TEST_SCHEMAS (or ../shared/pce-schemas) is a folder that has them.
import { existsSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const { MOCK_PCE_TEST_SCHEMAS = '../shared/pce-schemas' } = process.env;
export const PUBLISHED = path.resolve(ROOT, MOCK_PCE_TEST_SCHEMAS);
export const RELEASES = ['25.2.20', '26.3.0'];

export const available = existsSync(PUBLISHED);

/** The title of tests that need the files: a skipped one says what it lacks. */
export function titleOf(what: string): string {
  if (available) return what;
  const title = `SKIPPED: set MOCK_PCE_TEST_SCHEMAS, no ${what} in ${PUBLISHED}`;
  console.warn(title);
  return title;
}
