import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allOperations } from '../../src/pce/api/operations.ts';
import { hrefPrefix, operationName } from '../../src/pce/model/names.ts';
import type { Resource } from '../../src/pce/model/resource.ts';
import { resources } from '../../src/pce/resources/index.ts';
import { ofPce } from './turns-calls.ts';
import { mock, Org, type Send } from './turns-org.ts';
import { type Outcome, serve } from './turns-server.ts';

const SRC = path.resolve(import.meta.dirname, '../../src');
const modelled = new Set(allOperations().modelled.map(({ name }) => name));
const creation = (resource: Resource) => operationName(resource, resource.upsert ? 'put' : 'post');
const created = resources.filter((resource) => modelled.has(creation(resource)) && resource.version !== 'active');
const noRequest = ({ kind }: Resource) => `no request for ${kind} in ofPce of test/properties/turns-calls.ts`;

/** An org with an object of each kind, in force where the kind has versions, and a change of it that is not. */
async function orgWithAll(send: Send): Promise<Org> {
  const org = await Org.make(send);
  for (const resource of created) {
    const make = ofPce[creation(resource)];
    if (!make) throw new Error(noRequest(resource));
    for (const one of [await make(org)].flat()) await org.asks(one);
  }
  await org.read('POST', '/sec_policy', {});
  await org.read('POST', '/sec_policy/draft/ip_lists', { name: 'a draft' });
  return org;
}

/** The path of a list; that of a kind within another is in the first object of the other. */
function listOf({ within, path: template, kind, ...named }: Resource, org: Org, all: Record<string, unknown>) {
  if (!within) return hrefPrefix({ ...named, kind, path: template ?? kind }, org.id).slice(0, -1);
  const [outer] = all[within.outer.kind] as { href: string }[];
  return outer && `${outer.href}/${template ?? kind}`;
}

/** All that lists show: of each kind, in each of its forms, and in the first version of the policy. */
async function shown(org: Org): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const resource of resources.filter(({ path: template = '' }) => !/:(?!pversion)/.test(template))) {
    const list = listOf(resource, org, all);
    if (list === undefined) continue;
    all[resource.kind] = await org.readAt(list);
    if (resource.version === 'active') {
      all[`${resource.kind} 1`] = await org.readAt(list.replace('/active/', '/1/'));
    }
  }
  return all;
}

test('every kind that can be created is', () => {
  const lacking = created.filter((resource) => !ofPce[creation(resource)]).map(noRequest);
  expect(lacking, lacking.join('\n')).toEqual([]);
  expect(created.length).toBeGreaterThan(15);
});

test('an object of every kind outlives snapshot, export and import of its org, and goes with a reset', async () => {
  await using target = await serve('in process');
  const send: Send = async (message) => (await target.send([{ message, alone: false }]))[0] as Outcome;
  const org = await orgWithAll(send);
  const before = await shown(org);
  await org.asks(mock('POST', '/snapshots', { name: 'all', org: org.id }));
  const exported = await org.asks<object>(mock('GET', `/snapshots/all/export?org=${org.id}`));
  await org.asks(mock('POST', '/reset', { org: org.id }));
  const fresh = await shown(org);
  for (const { kind } of created) expect([kind, fresh[kind]]).not.toEqual([kind, before[kind]]);
  await org.asks(mock('POST', `/snapshots/all/restore?org=${org.id}`, {}));
  expect(await shown(org)).toEqual(before);
  await org.asks(mock('POST', '/reset', { org: org.id }));
  await org.asks(mock('POST', '/snapshots/import', { ...exported, name: 'again' }));
  await org.asks(mock('POST', `/snapshots/again/restore?org=${org.id}`, {}));
  expect(await shown(org)).toEqual(before);
});

describe('no file names a kind of object', () => {
  const files = (folder: string) => readdirSync(path.join(SRC, folder)).map((file) => `${folder}/${file}`);
  /** Hosts and permissions have tables of their own, which are called as their kinds; migrations are history. */
  const withTables = [
    'state/org-restore.ts',
    'state/org-writes.ts',
    'state/vens.ts',
    'state/migrate-workloads.ts',
    'state/migrations.ts',
  ];

  test.each([...files('pce/engine'), ...files('state')].filter((file) => !withTables.includes(file)))('%s', (file) => {
    const text = readFileSync(path.join(SRC, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const named = resources.filter(({ kind }) => text.includes(`'${kind}'`)).map(({ kind }) => kind);
    expect(named).toEqual([]);
  });
});
