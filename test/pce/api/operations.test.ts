import { expect, test } from 'vitest';
import { knownCalls, treeOf } from '../../../src/pce/api/operations.ts';
import type { Operation } from '../../../src/pce/model/operation.ts';

const operation = (name: string, path: string, more: Partial<Operation> = {}): Operation => ({
  ...{ name, method: 'GET', path, roles: 'user', facts: [], handle: () => ({ status: 200 }) },
  ...more,
});

test('two declarations that claim one path and method are refused', () => {
  const modelled = [operation('a', '/orgs/:org/things/:id'), operation('b', '/orgs/:org/things/:name')];
  expect(() => treeOf({ modelled, unmodelled: [] })).toThrow('b and a claim GET /orgs/:org/things/:name');
});

test('a call of the draft alone is found under the draft, and a read under every version', () => {
  const list = operation('list', '/orgs/:org/sec_policy/:pversion/things');
  const add = operation('add', list.path, { method: 'POST', draftOnly: true });
  const tree = treeOf({ modelled: [list, add], unmodelled: [] });
  const methods = (version: string) => [...(tree.find(`/orgs/1/sec_policy/${version}/things`)?.value.keys() ?? [])];
  expect([methods('draft'), methods('active'), methods('7')]).toEqual([['GET', 'POST'], ['GET'], ['GET']]);
});

test.each([
  ['/orgs/1/Labels', 'GET /orgs/:org/labels'],
  ['/orgs/1/sec_policy/draft/ipLists', 'GET /orgs/:org/sec_policy/:pversion/ip_lists'],
  ['/orgs/1/Pairing-Profiles', 'GET /orgs/:org/pairing_profiles'],
])('to %s the nearest call is %s, however it is spelt', (path, nearest) => {
  expect(knownCalls.nearest('GET', path)[0]).toBe(nearest);
});
