// The published schemas and index of calls are no part of this repository. Tests that need them are skipped unless
// MOCK_PCE_TEST_SCHEMAS (or ../shared/pce-schemas) is a folder that has them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const { MOCK_PCE_TEST_SCHEMAS = '../shared/pce-schemas' } = process.env;
export const PUBLISHED = path.resolve(ROOT, MOCK_PCE_TEST_SCHEMAS);
export const RELEASES = ['25.2.20', '26.3.0'];

const isThere = RELEASES.every((release) => existsSync(path.join(PUBLISHED, release)));

/** What is added to the title of a test that is skipped; undefined where it is not. */
export const skipReason = isThere
  ? undefined
  : ` (skipped: the published schemas are not in ${path.relative(ROOT, PUBLISHED)}; MOCK_PCE_TEST_SCHEMAS names their folder)`;

/** A call of the index. */
interface ListedCall {
  readonly http_method: string;
  readonly path: string;
  /** Names of the roles that may make it. */
  readonly pretty_authz?: readonly string[];
}

/** A path without the names of its parameters, which the index chooses otherwise. */
export const shapeOf = (template: string): string => template.replaceAll(/:\w+/g, '*');

/** The calls of a release, by method and shape of the path. */
export function indexOf(release: string): ReadonlyMap<string, ListedCall> {
  const text = readFileSync(path.join(PUBLISHED, release, 'v2/illumio.api.json'), 'utf8');
  return new Map(callsIn(JSON.parse(text)).map((call) => [`${call.http_method} ${shapeOf(call.path)}`, call]));
}

function callsIn(value: unknown): ListedCall[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(callsIn);
  return 'http_method' in value && 'path' in value ? [value as ListedCall, ...below] : below;
}
