// Compares the query parameters of our calls with the published ones (published.ts says where these are).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allOperations, knownCalls } from '../../src/pce/api/operations.ts';
import type { Operation } from '../../src/pce/model/operation.ts';
import { IGNORED, type Parameter, UNPUBLISHED_PARAMETERS } from './parameters.ts';
import { available, PUBLISHED, RELEASES, titleOf } from './published.ts';

/** A description in OpenAPI, as far as parameters go. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly Described[] }>>>>;
}

interface Described {
  readonly name: string;
  readonly in: string;
}

/** A call, whatever the names in its path are. */
const keyOf = (method: string, url: string) => `${method.toUpperCase()} ${url.replaceAll(/\{\w+\}|:\w+/g, '*')}`;

/** The names of query parameters in any release, by the key of the call. */
function publishedParameters(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const release of RELEASES) {
    const { paths } = JSON.parse(readFileSync(path.join(PUBLISHED, release, 'openapi.json'), 'utf8')) as Description;
    for (const [url, methods] of Object.entries(paths)) {
      for (const [method, { parameters = [] }] of Object.entries(methods)) {
        const key = keyOf(method, url);
        const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
        found.set(key, new Set([...(found.get(key) ?? []), ...names]));
      }
    }
  }
  return found;
}

const without = (all: ReadonlySet<string>, others: ReadonlySet<string>) => [...all].filter((name) => !others.has(name));

const takenBy = ({ name }: Operation) => new Set(Object.keys(knownCalls.parametersOf(name)));

const rows = (call: string, names: readonly string[]) => names.map((name) => `${call} ${name}`);

const rowsOf = (table: readonly Parameter[]) => table.flatMap(({ call, names }) => rows(call, names)).sort();

const { modelled } = allOperations();

describe.skipIf(!available)(titleOf('published parameters'), () => {
  const published = available ? publishedParameters() : new Map<string, Set<string>>();
  const calls = modelled.flatMap((call) => {
    const names = published.get(keyOf(call.method, call.path));
    return names ? [{ name: call.name, names, taken: takenBy(call) }] : [];
  });

  test('are those of most calls', () => {
    expect(calls.length).toBeGreaterThan(250);
  });

  test('are taken, or the table says why not', () => {
    expect(calls.flatMap(({ name, names, taken }) => rows(name, without(names, taken))).sort()).toEqual(
      rowsOf(IGNORED),
    );
  });

  test('are all that is taken, or the table says where another is from', () => {
    expect(calls.flatMap(({ name, names, taken }) => rows(name, without(taken, names))).sort()).toEqual(
      rowsOf(UNPUBLISHED_PARAMETERS),
    );
  });
});

test.each(IGNORED)('a fact of $call tells that $names are ignored', ({ call, names }) => {
  const facts = modelled.find(({ name }) => name === call)?.facts.map(({ says }) => says) ?? [];
  const untold = names.filter((name) => !facts.some((says) => says.includes(name) && says.includes('ignored')));
  expect(untold).toEqual([]);
});
