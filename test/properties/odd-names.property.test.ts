import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlCalls } from '../../src/control/calls.ts';
import { allOperations } from '../../src/pce/api/operations.ts';
import { control, server } from '../control/servers.ts';
import { rolesScenario, startTestPce } from '../harness.ts';
import { lengthOf, some } from '../length.ts';

/** Names that every object has, or that change an object when they are set. */
const names = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then', 'toJSON', 'length'];

const filled = (path: string) => path.replace(':org', '1').replace(':pversion', 'draft').replace(/:\w+/g, '1');

/** JSON in which `__proto__` is a property like any other. */
const holding = (name: string, value: unknown) => `{${JSON.stringify(name)}:${JSON.stringify(value)}}`;

describe('a name that every object has is unknown to each control call', () => {
  test('in its query', async () => {
    const pce = await server();
    // The PCE takes any query.
    for (const call of some(
      controlCalls.filter(({ passesOn }) => !passesOn),
      8,
    )) {
      for (const name of names) {
        const { status, text } = await control(pce, call.method, `${filled(call.path)}?${name}=1`);
        expect([call.name, name, status], text).toEqual([call.name, name, 406]);
        expect(text).toContain(`The parameter '${name}' is unknown`);
      }
    }
  });

  test('in its body', async () => {
    const pce = await server();
    for (const { name: call, method, path, body } of some(
      controlCalls.filter((one) => one.body !== undefined),
      4,
    )) {
      for (const name of names) {
        const reply = await fetch(`${pce.url}/_mock/v1${filled(path)}`, { method, body: holding(name, 1) });
        expect([call, name, reply.status], `${body}: ${await reply.text()}`).toEqual([call, name, 406]);
      }
    }
    expect((await pce.orgs.list()).map(({ org }) => org)).toEqual([1]);
  });

  test('as the name of an object, and as a key of an object of names', async () => {
    const pce = await server();
    for (const name of names) {
      const refused: [string, string, unknown][] = [
        ['POST', '/faults', { operation: name, status: 503 }],
        ['PUT', '/settings', JSON.parse(`{"limits":${holding(name, 1)}}`)],
        ['POST', '/scenarios', { name }],
        ['POST', '/orgs', { scenario: { orgs: [{ objects: JSON.parse(holding(name, [{}])) }] } }],
        ['POST', '/orgs/1/keys', { role: name }],
        ['POST', '/snapshots/import', { name: 'x', tables: JSON.parse(holding(name, { columns: [], rows: [] })) }],
        ['POST', `/snapshots/${name}/restore`, {}],
        ['DELETE', `/snapshots/${name}`, undefined],
        ['DELETE', `/orgs/${name}`, undefined],
        ['GET', `/${name}`, undefined],
        ['GET', `/journal?operation=${name}`, undefined],
        ['GET', `/journal?token=${name}`, undefined],
        ['GET', `/journal?key=${name}`, undefined],
      ];
      for (const [method, path, body] of some(refused, 4)) {
        const { status, text } = await control(pce, method, path, body);
        expect([404, 406], `${method} ${path} ${name}: ${status} ${text}`).toContain(status);
      }
    }
    expect(await pce.faults.list()).toEqual([]);
  });
});

describe('the PCE API takes such a name like any unknown one', () => {
  const { modelled } = allOperations();

  test('and overlooks it in a query', async () => {
    const { request } = await startTestPce();
    for (const { name: operation, method, path, level } of some(modelled, 60)) {
      if (level !== undefined || method === 'DELETE') continue;
      const body = method === 'GET' ? undefined : '[';
      const plain = await request(method, filled(path), { body });
      for (const name of names) {
        const odd = await request(method, `${filled(path)}?${name}=1&${name}=2`, { body });
        expect([operation, name, odd.status]).toEqual([operation, name, plain.status]);
      }
    }
  });

  /** Their published schemas are open. */
  const openOnes = [
    ...['sec_policy_impact_post', 'authentication_settings_password_policy_put'],
    'users_local_profile_reinvite_put',
  ];

  test('and refuses it in a body', async () => {
    const { request } = await startTestPce();
    for (const { name: operation, method, path, level, body } of some(modelled, 48)) {
      if (level !== undefined || body === undefined || openOnes.includes(operation)) continue;
      for (const name of names) {
        const { status, text } = await request(method, filled(path), { body: holding(name, 1) });
        expect([operation, name, [401, 403, 404, 406].includes(status)], text).toEqual([operation, name, true]);
      }
    }
  });

  test('and finds nothing by it, neither a path nor a user', async () => {
    const { get } = await startTestPce({ scenario: rolesScenario(['admin']) });
    for (const name of some(names, 4)) {
      for (const path of [`/${name}`, `/orgs/1/${name}`, `/orgs/1/labels/${name}`, `/users/${name}`]) {
        expect([path, (await get(path)).status]).toEqual([path, 404]);
      }
      expect((await get(`/orgs/${name}/labels`)).status).toBe(403);
      for (const user of [name, `api_${name}`, `user_${name}`]) {
        expect((await get('/noop', { as: `${user}:${name}` })).status).toBe(401);
      }
    }
  });
});

test('no request to any call changes the prototype of all objects', async () => {
  const { pce, request } = await startTestPce();
  const before = Object.getOwnPropertyNames(Object.prototype);
  const name = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, fc.string({ maxLength: 5 }));
  const part = fc.tuple(name, fc.constantFrom('', '[]', '[gte]', '[__proto__]', '.constructor'), name);
  const query = fc.array(part, { maxLength: 4 });
  const body = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(1, 'x', null),
      fc.array(tie('tree'), { maxLength: 2 }),
      tie('object'),
    ),
    object: fc
      .array(fc.tuple(name, tie('tree')), { maxLength: 3 })
      .map((members) => JSON.parse(`{${members.map(([key, value]) => holding(key, value).slice(1, -1)).join(',')}}`)),
  })).tree;
  const calls = [
    ...allOperations().modelled.map(({ method, path }) => ({ method, url: filled(path), control: false })),
    ...controlCalls
      .filter(({ path }) => !['/journal/wait', '/stream'].includes(path))
      .map(({ method, path }) => ({ method, url: filled(path), control: true })),
  ];
  const statusOf = async (ours: boolean, method: string, path: string, body: string | undefined) => {
    if (!ours) return (await request(method, path, { body })).status;
    const reply = await fetch(`${pce.url}/_mock/v1${path}`, { method, body: body ?? null });
    return reply.arrayBuffer().then(() => reply.status);
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), query, body, async ({ method, url, control: ours }, asked, sent) => {
      const text = asked.map(
        ([key, suffix, value]) => `${encodeURIComponent(key)}${suffix}=${encodeURIComponent(value)}`,
      );
      const status = await statusOf(
        ours,
        method,
        `${url}?${text.join('&')}`,
        method === 'GET' ? undefined : JSON.stringify(sent),
      );
      expect(status).toBeLessThan(500);
      if (ours && asked.length > 0) expect(status).not.toBe(204);
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    }),
    { numRuns: lengthOf(1000, 40) },
  );
});
