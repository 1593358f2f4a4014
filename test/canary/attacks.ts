import { controlCalls } from '../../src/control/calls.ts';
import { limitOf } from '../../src/pce/api/body.ts';
import { allOperations, knownCalls } from '../../src/pce/api/operations.ts';
import { propertyNames, schemaNamed } from '../../src/pce/model/schemas.ts';

/** One call of either API, as it is attacked. */
export interface Target {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  /** Bytes that its body may have. */
  readonly limit: number;
  /** Names of the properties that its body may have. */
  readonly properties: readonly string[];
  readonly isList: boolean;
  /** Names of the text parameters of its query. */
  readonly parameters: readonly string[];
}

const MOST_BYTES = 16 * 1024 * 1024;
/** Calls that would delete objects that the others need. */
const harmful = new Set(['mock_journal_delete', 'mock_orgs_delete', 'mock_snapshots_restore_post', 'mock_stream_get']);

function bodyOf(schema: unknown): Pick<Target, 'properties' | 'isList'> {
  if (typeof schema !== 'string') return { properties: ['name', 'labels', 'href'], isList: true };
  return { properties: propertyNames(schema), isList: (schemaNamed(schema) as { type?: unknown }).type === 'array' };
}

const filled = (path: string) => path.replaceAll(/:(\w+)/g, '1');

export function targets(): Target[] {
  const pce = allOperations().modelled.map(({ name, method, path, body, size, roles }): Target => {
    const limit = limitOf(size ?? (roles === 'nobody' ? 'small' : 'ordinary'), MOST_BYTES);
    const parameters = method === 'GET' ? Object.keys(knownCalls.parametersOf(name) ?? {}) : [];
    return { name, method, url: `/api/v2${filled(path)}`, limit, parameters, ...bodyOf(body) };
  });
  const control = controlCalls.map(({ name, method, path, body, size, access, query = {} }): Target => {
    const limit = Math.min(limitOf(size ?? (access === 'anyone' ? 'small' : 'ordinary'), MOST_BYTES), MOST_BYTES);
    const parameters = Object.keys(query).filter((parameter) => query[parameter]?.type === 'string');
    return { name, method, url: `/_mock/v1${filled(path)}`, limit, parameters, ...bodyOf(body) };
  });
  return [...pce, ...control].filter(({ name }) => !harmful.has(name));
}

const list = (item: string, count: number) =>
  `[${Array(Math.max(1, Math.floor(count)))
    .fill(item)
    .join(',')}]`;
const members = (count: number) => Array.from({ length: count }, (_, i) => `"k${i}":1`).join(',');

/** Bodies as large, as broad and as deep as they may be, and beyond. */
export function bodies({ limit, properties, isList }: Target): Buffer[] {
  const most = Math.min(limit / 16, 128 * 1024);
  const within = (value: string) => (isList ? `[${value}]` : value);
  const each = (value: (share: number) => string) => {
    const share = Math.floor(most / properties.length) - 8;
    return within(`{${properties.map((name) => `"${name}":${value(share)}`).join(',')}}`);
  };
  const texts = [
    '['.repeat(limit),
    '{"a":'.repeat(limit / 5),
    `${'['.repeat(99)}${list('1', most - 200)}${']'.repeat(99)}`,
    `{${members(limit / 16)}}`,
    within(`{${members(Math.min(most, 32 * 1024) - 8)}}`),
    list('1', most - 1),
    list('{}', most / 2 - 1),
    each((share) => list('1', share)),
    each((share) => list('{}', share / 2)),
    each((share) => list('{"href":"/orgs/1/labels/1","name":"x"}', share / 3)),
    `"${'x'.repeat(limit - 2)}"`,
    each(() => `"${'x'.repeat(limit / properties.length - 100)}"`),
    each(() => `"${'\\u00e9'.repeat(limit / properties.length / 6 - 20)}"`),
  ];
  return texts.map((text) => Buffer.from(text.slice(0, limit)));
}

/** Texts as long as a head may be that keep a backtracking matcher or a recursive parser busy for ever. */
export const hostileTexts: readonly string[] = [
  `${'*a'.repeat(2000)}*b`,
  `${'*1'.repeat(2000)}b`,
  '*'.repeat(6000),
  `*2${'1'.repeat(150)}*${'1*'.repeat(2000)}b`,
  `*2${'1'.repeat(6000)}*`,
  '(a+)+$'.repeat(1000),
  '['.repeat(6000),
  `${'['.repeat(90)}${'1,'.repeat(2500)}1${']'.repeat(90)}`,
  `[${'["/orgs/1/labels/1"],'.repeat(250)}["x"]]`,
  '%25'.repeat(2000),
  '9'.repeat(6000),
];
