import { describe, expect, test } from 'vitest';
import type { Control, Scope } from '../../src/control/library.ts';
import { control, server } from './servers.ts';

describe('a path that there is not is told with the nearest one', () => {
  test.each([
    ['GET', '/journals', 'GET /_mock/v1/journal;'],
    ['GET', '/journal/counts?status=1', 'GET /_mock/v1/journal/count;'],
    ['POST', '/fault', 'POST /_mock/v1/faults;'],
    ['DELETE', '/fault/1', 'DELETE /_mock/v1/faults/:id;'],
    ['POST', '/snapshot/ready/restore', 'POST /_mock/v1/snapshots/:name/restore;'],
    ['GET', '/healthz', 'GET /_mock/v1/health;'],
  ])('%s %s', async (method, path, nearest) => {
    const { status, body } = await control(await server(), method, path);
    expect([status, body[0].message]).toEqual([404, expect.stringContaining(`the nearest is ${nearest}`)]);
  });

  test.each(['/kittens/and/dogs', `/${'journal'.repeat(30)}`, ''])('and %j is near to none', async (path) => {
    const { status, body } = await control(await server(), 'GET', path);
    expect([status, body[0].message]).toEqual([404, 'Not found: GET /_mock/v1/openapi.json describes what there is']);
  });

  test.each(['/_mock', '/_mock/journal', '/_mock/v2/journal'])('%s is told where the control API is', async (path) => {
    const reply = await fetch((await server()).url + path);
    expect([reply.status, await reply.text()]).toEqual([404, expect.stringContaining('is under /_mock/v1')]);
  });
});

describe('a property that there is not is told with those that there are, and the one that may be meant', () => {
  test.each([
    [
      'POST',
      '/orgs',
      { displayName: 'x', idd: 7 },
      'known are id, display_name, scenario; did you mean display_name or id?',
    ],
    ['POST', '/orgs', { kittens: 7 }, 'known are id, display_name, scenario}'],
    ['PUT', '/settings', { validations: 'strict' }, 'did you mean validation?'],
    ['POST', '/fleets', { count: 1, profile: 'x' }, 'did you mean pairing_profile?'],
    ['POST', '/fleets', { count: 1, silent: { shar: 1 } }, 'did you mean share?'],
    ['POST', '/vens', { interfaces: [{ adress: 'x' }] }, 'did you mean address?'],
    ['POST', '/scenarios', { scenario: { org: [] } }, 'known are description, orgs; did you mean orgs?'],
    ['POST', '/scenarios', { scenario: { orgs: [{ labels: [] }] } }, 'kinds of objects (labels) go into objects'],
    ['POST', '/scenarios', { name: 'demoo' }, 'default, demo, empty have names; did you mean demo?'],
    ['POST', '/scenarios', { scenario: { orgs: [{ users: [{ user: 'x' }] }] } }, 'did you mean username?'],
    ['POST', '/scenarios', { scenario: { orgs: [{ fleets: [{ cont: 1 }] }] } }, 'did you mean count?'],
    ['POST', '/scenarios', { scenario: { orgs: [{ objects: { labels: [{ valu: 1 }] } }] } }, 'did you mean value?'],
    ['POST', '/snapshots/import', { tabels: {} }, 'did you mean tables?'],
    [
      'POST',
      '/snapshots/import',
      { tables: { orgs: { column: [] } } },
      'known are columns, rows; did you mean columns?',
    ],
    ['POST', '/faults', { operation: 'label_get', status: 503 }, 'did you mean labels_get?'],
    [
      'PUT',
      '/settings',
      { limits: { total_label: 1 } },
      "'#/limits': there is no limit total_label; did you mean total_labels? The limits are total_pairing_profiles, ",
    ],
    ['PUT', '/settings', { limits: { total_label: 1 } }, 'did you mean total_labels?'],
  ])('%s %s %j', async (method, path, sent, says) => {
    const { status, text } = await control(await server(), method, path, sent);
    expect([status, text]).toEqual([406, expect.stringContaining(says)]);
  });

  test('a parameter of a query alike', async () => {
    expect((await control(await server(), 'GET', '/journal?statu=1')).text).toContain('did you mean status?');
  });
});

describe('an object that there is not is told with those that there are', () => {
  test.each([
    ['DELETE', '/orgs/7', undefined, 404, 'there is no org 7; there is 1'],
    ['DELETE', '/orgs/seven', undefined, 406, 'not the id of an org: seven; there is 1'],
    ['POST', '/orgs/7/keys', {}, 404, 'there is no org 7; there is 1'],
    ['POST', '/reset', { org: 7 }, 404, 'there is no org 7; there is 1'],
    ['POST', '/snapshots', { name: 'a', org: 7 }, 404, 'there is no org 7; there is 1'],
    ['POST', '/fleets', { org: 7, count: 1 }, 404, 'there is no org 7; there is 1'],
    ['POST', '/fleets', { count: 1, pairing_profile: 'Web' }, 406, 'it has Default (Servers), Default (Endpoints)'],
    ['POST', '/faults', { org: 7, status: 503 }, 404, 'there is no org 7; there is 1'],
    ['DELETE', '/faults/9', undefined, 404, 'there is no fault 9; there are 1, 2'],
    ['DELETE', '/faults/x', undefined, 404, 'there is no fault x; there are 1, 2'],
    ['DELETE', '/fleets/9', undefined, 404, 'there is no fleet 9; there is 1'],
    ['PUT', '/vens/9', { heartbeat: true }, 404, /there is no VEN 9; there is [0-9a-f-]{36}"/],
    ['POST', '/snapshots/reday/restore', undefined, 404, 'there are ready, s1, s2, s3, s4 and 2 more'],
    ['GET', '/snapshots/x/export', undefined, 404, 'there is no snapshot x; there are s1, s2'],
    ['DELETE', `/snapshots/${'x'.repeat(90)}`, undefined, 404, 'there are s1, s2'],
  ])('%s %s %j', async (method, path, sent, status, says) => {
    const pce = await server();
    for (const token of ['a', 'b']) await pce.faults.add({ status: 503, token });
    await pce.fleets.create({ count: 1 });
    for (const name of ['s1', 's2', 's3', 's4', 's5', 's6', 'ready']) await pce.snapshots.save(name);
    const reply = await control(pce, method, path, sent);
    expect([reply.status, reply.text]).toEqual([
      status,
      typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says),
    ]);
  });

  test('or the refusal says that there is none', async () => {
    expect((await control(await server(), 'DELETE', '/faults/1')).text).toContain('there is no fault 1, nor any other');
  });
});

describe('a method of the library that takes an object refuses all else', () => {
  test.each([
    ['snapshots.save', ({ snapshots }, scope) => snapshots.save('x', scope)],
    ['snapshots.restore', ({ snapshots }, scope) => snapshots.restore('x', scope)],
    ['snapshots.delete', ({ snapshots }, scope) => snapshots.delete('x', scope)],
    ['snapshots.export', ({ snapshots }, scope) => snapshots.export('x', scope)],
    ['reset', (pce, scope) => pce.reset(scope)],
    ['faults.list', ({ faults }, scope) => faults.list(scope)],
    ['faults.clear', ({ faults }, scope) => faults.clear(scope)],
    ['journal.clear', ({ journal }, scope) => journal.clear(scope)],
    ['journal.waitFor', ({ journal }, scope) => journal.waitFor({}, scope as object)],
    ['settings.get', ({ settings }, scope) => settings.get(scope)],
    ['settings.set', ({ settings }, scope) => settings.set({}, scope)],
    ['vens.list', ({ vens }, scope) => vens.list(scope)],
    ['fleets.list', ({ fleets }, scope) => fleets.list(scope)],
    ['orgs.objects', ({ orgs }, scope) => orgs.objects(1, 'labels', scope as object)],
  ] as [string, (pce: Control, scope: Scope) => Promise<unknown>][])('%s', async (_name, call) => {
    const pce = await server();
    for (const other of [1, 'x', [2], null]) {
      await expect(call(pce, other as never)).rejects.toThrow(
        `an object such as { org: 2 } is asked for, not ${JSON.stringify(other)}`,
      );
    }
    expect(await pce.snapshots.list()).toEqual([]);
  });
});
