import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { controlOf } from '../../src/control/library.ts';
import type { MockPce } from '../../src/index.ts';
import { server } from './servers.ts';

/** The clients' own suites test that each method works. */
const CLIENTS = path.resolve(import.meta.dirname, '../../clients');
const read = (file: string) => readFileSync(path.join(CLIENTS, file), 'utf8');

/** Names of methods by their group: `orgs`, `clock`, or `server` for the server itself. */
type Faces = Record<string, readonly string[]>;

/** As each language spells it: createKey, create_key, CreateKey. */
const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
const sorted = (names: readonly string[] = []) => names.map(plain).sort();

function library(): Faces {
  const control = Object.entries(controlOf({} as never));
  const groups = control.filter(([, value]) => typeof value === 'object');
  const alone = control.filter(([, value]) => typeof value === 'function').map(([name]) => name);
  const clock: (keyof MockPce['clock'])[] = ['freeze', 'advance', 'due', 'advanceToNext', 'runOn', 'useSystemTime'];
  return {
    ...Object.fromEntries(groups.map(([group, methods]) => [group, Object.keys(methods)])),
    ...{ clock, server: [...alone, 'ca'] },
  };
}

function python(): Faces {
  const classes = read('python/src/pytest_mock_pce/client.py').matchAll(/^class _?(\w+).*\n((?: .*\n|\n)*)/gm);
  const named = [...classes].map(([, name = '', body = '']) => [
    name === 'MockPce' ? 'server' : name.toLowerCase(),
    [...body.matchAll(/^ {4}def ([a-z]\w*)\(/gm)].map(([, method = '']) => method),
  ]);
  return Object.fromEntries(named);
}

function go(): Faces {
  const files = readdirSync(path.join(CLIENTS, 'go')).filter((file) => /(?<!_test)\.go$/.test(file));
  const methods = files.flatMap((file) => [...read(`go/${file}`).matchAll(/^func \(\w+ \*?(\w+)\) ([A-Z]\w*)\(/gm)]);
  const grouped = Map.groupBy(methods, ([, type = '']) => type.toLowerCase());
  return Object.fromEntries([...grouped].map(([type, all]) => [type, all.map(([, , name = '']) => name)]));
}

const groups = Object.entries(library());

test.each(groups)('%s has the same methods in the library, in Python and in Go', (group, names) => {
  // Methods that one language needs: elsewhere ends and orgs are fixtures.
  const inGo = sorted(go()[group]).filter((name) => !(group === 'server' && ['close', 'neworg'].includes(name)));
  expect(sorted(python()[group])).toEqual(inGo);
  expect(inGo).toEqual(expect.arrayContaining(sorted(names)));
});

test('Info of the Go client has every property that the server tells', async () => {
  const { info } = await server();
  const [, fields = ''] = /^type Info struct \{\n(.*?)^\}/ms.exec(read('go/control.go')) ?? [];
  const told = [...fields.matchAll(/`json:"(\w+)"`/g)].map(([, name]) => name);
  expect(told.toSorted()).toEqual(Object.keys(await info()).toSorted());
});

test.each([
  ['python', python()],
  ['go', go()],
])('the README of %s names every method', (folder, face) => {
  const told = read(`${folder}/README.md`);
  const names = groups.flatMap(([group]) => face[group] ?? []);
  const missing = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(told));
  expect(missing).toEqual([]);
});
