import { describe, expect, test } from 'vitest';
import { allOperations } from '../../../src/pce/api/operations.ts';
import { propertyNames, schemaNamed } from '../../../src/pce/model/schemas.ts';
import { validationLevels } from '../../../src/pce/model/validation.ts';
import { type Json, messagesOf, type Reply, startTestPce, type TestPce, tokensOf } from '../../harness.ts';
import { isLong, some } from '../../length.ts';
import { type Bad, badValues, goodValues, type Schema } from './good-and-bad-values.ts';

interface Write {
  readonly schema: string;
  readonly path: string;
  /** A good body, a new one each time where possible. */
  readonly base: (n: number) => Json;
}

const profiles = '/orgs/1/pairing_profiles';
const writes: readonly Write[] = [
  { schema: 'pairing_profiles_post', path: profiles, base: () => ({ enabled: true }) },
  { schema: 'pairing_profiles_put', path: `${profiles}/1`, base: () => ({}) },
  { schema: 'labels_post', path: '/orgs/1/labels', base: (n) => ({ key: 'role', value: `Role ${n}` }) },
  { schema: 'labels_put', path: '/orgs/1/labels/1', base: () => ({}) },
  { schema: 'users_api_keys_post', path: '/users/1/api_keys', base: () => ({ name: 'Key' }) },
  { schema: 'users_api_keys_put', path: '/users/1/api_keys/owner', base: () => ({}) },
  { schema: 'settings_workloads_put', path: '/orgs/1/settings/workloads', base: () => ({}) },
];

const methodOf = ({ schema }: Write) => (schema.endsWith('_post') ? 'POST' : 'PUT');
const fileOf = (schema: string) => `${schema}.schema.json`;
const send = (pce: TestPce, write: Write, body: unknown) => pce.request(methodOf(write), write.path, { body });
const propertyOf = (schema: string, name: string) => schemaNamed(schema).properties?.[name] as Schema;

const collections = allOperations()
  .modelled.filter(({ method, path, roles }) => method === 'GET' && roles !== 'nobody' && !/:(id|key)/.test(path))
  .filter(({ name }) => name !== 'health_get');

/** What the short form looks at: what is written here, and the events. */
const written = /^(pairing_profiles|labels|events|users_api_keys|settings_workloads)_get$/;

/** Every collection and document that the API shows, with its counters, as text; the events are among them. */
const shown = collections
  .filter(({ name }) => isLong || written.test(name))
  .map(({ path }) => `${path.replace(':org', '1').replace(':user', '1')}?include_deleted=true`);

async function contentsOf({ get }: TestPce): Promise<string> {
  const replies = await Promise.all(shown.map((path) => get(path)));
  return replies.map(({ text, headers }, i) => `${shown[i]} ${headers.get('x-total-count')} ${text}`).join('\n');
}

/** Sends a request that must be refused, and checks that the PCE is as before. */
async function refused(pce: TestPce, write: Write, bad: readonly Bad[]): Promise<void> {
  const before = await contentsOf(pce);
  const failures: string[] = [];
  for (const { value, where, says, file } of bad) {
    const reply = await send(pce, write, JSON.stringify(value));
    const shown = file === fileOf(write.schema) ? file : `${file}#`;
    const message = `Input validation failed. Details: {The property '${where}' ${says} in schema ${shown}}`;
    const answer = JSON.stringify([{ token: 'input_validation_error', message }]);
    if (reply.status === 406 && reply.text === answer) continue;
    failures.push(
      `${JSON.stringify(value).slice(0, 200)}: ${reply.status} ${reply.text.slice(0, 500)}, not ${message}`,
    );
  }
  expect(failures.slice(0, 10)).toEqual([]);
  expect(await contentsOf(pce)).toBe(before);
}

describe('a bad value', () => {
  const rows = writes.flatMap((write) => validationLevels.map((level) => ({ ...write, level })));
  test.each(some(rows, 25))('for any property is refused by $schema at $level, and nothing is changed', async (row) => {
    const { schema, level } = row;
    const bad = badValues(schemaNamed(schema) as Schema, '#/', fileOf(schema));
    for (const property of ['', ...propertyNames(schema)]) {
      expect(bad.filter(({ where }) => where === `#/${property}`).length, property).toBeGreaterThanOrEqual(5);
    }
    await refused(await startTestPce({ validation: level }), row, some(bad, 10));
  });
});

/** An entry replaces the one of its scope and VEN type, so the last one stays, with the other entries of the org. */
function lastEntryOf(value: readonly Json[]): unknown {
  const typed = (entry: Json) => ('ven_type' in entry ? { ...entry, ven_type: entry['ven_type'] || 'server' } : entry);
  return expect.arrayContaining(value.slice(-1).map((entry) => expect.objectContaining(typed(entry))));
}

describe('a good value', () => {
  test.each(some(writes, 3))('for each property is accepted by $schema and read back', async (write) => {
    const { schema, base } = write;
    const pce = await startTestPce({ validation: 'compatible' });
    let n = 0;
    for (const property of propertyNames(schema)) {
      const values = goodValues(propertyOf(schema, property), property, schema);
      expect(values.length, property).toBeGreaterThan(0);
      for (const value of values) {
        const reply = await send(pce, write, { ...base(n++), [property]: value });
        const what = `${property} ${JSON.stringify(value).slice(0, 200)} ${reply.text.slice(0, 300)}`;
        expect(reply.status, what).toBe(methodOf(write) === 'POST' ? 201 : 204);
        const { href, key_id } = reply.body ?? {};
        const path = href ?? (key_id ? `/users/1/api_keys/${key_id}` : write.path);
        const isDefault = property === 'agent_software_release' && value === null;
        const given = schema === 'settings_workloads_put' ? lastEntryOf(value as Json[]) : value;
        const stored = isDefault ? expect.stringMatching(/^Default \(/) : given;
        expect((await pce.get(path as string)).body[property], what).toEqual(stored);
      }
    }
  });
});

/** Call and body, and below them the message, in words that do not come from the schema. */
const texts = `
POST {}
  '#/' did not contain a required property of 'enabled' in schema pairing_profiles_post.schema.json
POST
  '#/' of type null did not match the following type: object in schema pairing_profiles_post.schema.json
POST {"enabled":true,"a":1,"b":2}
  '#/' contains additional properties ["a", "b"] outside of the schema when none are allowed in schema pairing_profiles_post.schema.json
POST {"enabled":true,"enabled":"true"}
  '#/enabled' of type string did not match the following type: boolean in schema pairing_profiles_post.schema.json
POST {"enabled":true,"name":"${'x'.repeat(256)}"}
  '#/name' was not of a maximum string length of 255 in schema pairing_profiles_post.schema.json
POST {"enabled":true,"external_data_set":1}
  '#/external_data_set' of type integer did not match one or more of the following types: string, null in schema pairing_profiles_post.schema.json
POST {"enabled":true,"visibility_level":"x"}
  '#/visibility_level' value "x" did not match one of the following values: flow_full_detail, flow_summary, flow_drops, flow_off, enhanced_data_collection in schema pairing_profiles_post.schema.json
POST {"enabled":true,"enforcement_mode":"enforced"}
  '#/enforcement_mode' value "enforced" did not match one of the following values: idle, visibility_only, full, selective in schema workload_enforcement_mode.schema.json#
POST {"enabled":true,"key_lifespan":"60"}
  '#/key_lifespan' of type string did not match any of the required schemas in schema pairing_profiles_post.schema.json
POST {"enabled":true,"labels":[{"href":"/orgs/1/labels/1"},{"href":"/orgs/1/labels/1"}]}
  '#/labels' contained duplicated array values in schema labels.schema.json#
POST {"enabled":true,"labels":["/orgs/1/labels/1"]}
  '#/labels/0' of type string did not match the following type: object in schema labels.schema.json#
POST {"enabled":true,"labels":[{"href":"/orgs/1/labels/1"},{"href":"/orgs/1/labels/7","key":"env","value":"Production"}]}
  '#/labels/1' contains additional properties ["key", "value"] outside of the schema when none are allowed in schema labels.schema.json#
PUT {"ven_type":"server"}
  '#/' contains additional properties ["ven_type"] outside of the schema when none are allowed in schema pairing_profiles_put.schema.json
PUT {"key_lifespan":9007199254740993}
  '#/key_lifespan' of type integer did not match any of the required schemas in schema pairing_profiles_put.schema.json
PUT {"key_lifespan":1e400}
  '#/key_lifespan' of type number did not match any of the required schemas in schema pairing_profiles_put.schema.json
`;

describe('the whole text of a refusal', () => {
  const rows = [...texts.matchAll(/^(POST|PUT) ?(.*)\n {2}(.*)$/gm)].map(
    (row) => row.slice(1) as [string, string, string],
  );

  test('is right, and nothing is changed', async () => {
    expect(rows.length).toBeGreaterThan(10);
    const pce = await startTestPce();
    const before = await contentsOf(pce);
    for (const [method, body, says] of rows) {
      const { status, text } = await pce.request(method, method === 'PUT' ? `${profiles}/1` : profiles, { body });
      const message = `Input validation failed. Details: {The property ${says}}`;
      expect.soft([status, text]).toEqual([406, JSON.stringify([{ token: 'input_validation_error', message }])]);
    }
    expect(await contentsOf(pce)).toBe(before);
  });

  test('names the payload that a PUT lacks', async () => {
    const { put } = await startTestPce();
    expect(messagesOf(await put(`${profiles}/1`, ''))).toEqual(['No payload provided for PUT request.']);
  });

  test('is not given for values that only look wrong', async () => {
    const { post, put } = await startTestPce();
    expect((await post(profiles, '{"enabled":"no","enabled":true,"key_lifespan":2.147483647E9}')).status).toBe(201);
    expect((await put(`${profiles}/1`, { key_lifespan: 2147483648, allowed_uses_per_key: 2 ** 53 - 1 })).status).toBe(
      204,
    );
    expect((await put(`${profiles}/1`, '{}')).status).toBe(204);
  });
});

describe.each(some(writes.slice(0, 2), 2))('at the validation levels, $schema', (write) => {
  const { schema, base } = write;
  const deprecated = propertyNames(schema).filter((name) => propertyOf(schema, name).deprecated);
  const readOnly = propertyNames('pairing_profiles_get').filter((name) => !propertyNames(schema).includes(name));
  const body = (name: string, value: unknown) => ({ ...base(0), [name]: value });

  test('knows the deprecated and read-only properties of the reference', () => {
    expect(deprecated).toEqual(['mode', 'mode_lock', 'log_traffic', 'log_traffic_lock']);
    expect(readOnly).toEqual(expect.arrayContaining(['href', 'caps', 'is_default', 'total_use_count', 'updated_by']));
  });

  test('refuses a deprecated property at strict, naming what replaces it and the level that takes it', async () => {
    const pce = await startTestPce({ validation: 'strict' });
    const before = await contentsOf(pce);
    for (const name of deprecated) {
      const replacement = propertyOf(schema, name)['x-replaced-by'] as string;
      const reply = await send(pce, write, body(name, goodValues(propertyOf(schema, name))[0]));
      expect([reply.status, ...tokensOf(reply)]).toEqual([406, 'input_validation_error']);
      for (const part of [`'#/${name}'`, fileOf(schema), ` ${replacement} `, 'compatible']) {
        expect(messagesOf(reply)[0]).toContain(part);
      }
    }
    expect(await contentsOf(pce)).toBe(before);
    const others = propertyNames(schema).filter((name) => !deprecated.includes(name));
    const all = others.map((name) => [name, goodValues(propertyOf(schema, name)).at(-1)]);
    expect((await send(pce, write, Object.fromEntries(all))).status).toBe(methodOf(write) === 'POST' ? 201 : 204);
  });

  test.each(['compatible', 'lenient'] as const)('stores a deprecated property at %s', async (validation) => {
    const pce = await startTestPce({ validation });
    for (const name of deprecated) {
      for (const value of goodValues(propertyOf(schema, name))) {
        const { body: answer } = await send(pce, write, body(name, value));
        expect((await pce.get((answer?.['href'] as string) ?? `${profiles}/1`)).body[name]).toBe(value);
      }
    }
  });

  test.each(some(validationLevels, 2))(
    'refuses an unknown property, and a read-only one unless lenient: %s',
    async (level) => {
      const pce = await startTestPce({ validation: level, clock: '2026-01-01T00:00:00.000Z' });
      const stray = [...(level === 'lenient' ? [] : readOnly), 'status_lok', 'one_use', 'Name', 'mode ', '__proto__'];
      const says = (name: string) =>
        `contains additional properties ["${name}"] outside of the schema when none are allowed`;
      const bad = stray.map((name) => ({ value: body(name, 1), where: '#/', says: says(name), file: fileOf(schema) }));
      await refused(pce, write, bad);
      if (level !== 'lenient') return;
      for (const name of readOnly) {
        const { body: created } = await send(pce, write, body(name, { junk: [1] }));
        const { body: answer } = await pce.get((created?.['href'] as string) ?? `${profiles}/1`);
        expect(answer[name], name).not.toEqual({ junk: [1] });
      }
    },
  );
});

describe('a body that only a rule refuses', () => {
  const label = (id: number, org = 1) => ({ href: `/orgs/${org}/labels/${id}` });
  const pair = { external_data_set: 'set', external_data_reference: 'reference' };
  test.each(
    some(
      [
        ['a label that is not there', profiles, { labels: [label(999)] }, 'invalid_uri'],
        ['a label of another org', profiles, { labels: [label(1, 2)] }, 'invalid_uri'],
        ['another object as a label', profiles, { labels: [{ href: `${profiles}/1` }] }, 'invalid_uri'],
        ['two labels of a type', profiles, { labels: [label(1), label(2)] }, 'duplicate_label_type'],
        ['the text of no release', profiles, { agent_software_release: 'Default (1)' }, 'input_validation_error'],
        ['a reference that is taken', profiles, pair, 'external_reference_not_unique'],
        ['a value that is taken', '/orgs/1/labels', { value: 'First' }, 'label_key_and_value_must_be_unique'],
        ['a reserved value', '/orgs/1/labels', { value: 'All Applications' }, 'label_value_reserved'],
      ],
      3,
    ),
  )('%s changes nothing and uses up no id', async (_what, path, bad, token) => {
    const pce = await startTestPce();
    const base = (value: string) => (path === profiles ? { enabled: true } : { key: 'role', value });
    const first = await pce.post(path, { ...base('First'), ...pair });
    const before = await contentsOf(pce);
    for (const reply of [await pce.post(path, { ...base('Bad'), ...bad }), await pce.put(`${path}/1`, bad)]) {
      expect([reply.status, ...tokensOf(reply)]).toEqual([406, token]);
    }
    expect(await contentsOf(pce)).toBe(before);
    const second = await pce.post(path, base('Second'));
    const idOf = ({ body }: Reply) => Number((body['href'] as string).split('/').at(-1));
    expect(idOf(second)).toBe(idOf(first) + 1);
  });
});
