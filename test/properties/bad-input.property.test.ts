import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyNames, schemaNamed, schemaNames } from '../../src/pce/model/schemas.ts';
import { validationLevels } from '../../src/pce/model/validation.ts';
import { type Json, startTestPce, type TestPce, tokensOf } from '../harness.ts';
import { lengthOf } from '../length.ts';

const profiles = '/orgs/1/pairing_profiles';

/** A validator of the test's own: the server's use of Ajv is under test. */
const ajv = new Ajv({ strict: false });
for (const name of schemaNames()) ajv.addSchema(schemaNamed(name));

const written = propertyNames('pairing_profiles_post');
const readOnly = propertyNames('pairing_profiles_get').filter((name) => !written.includes(name));
const deprecated = ['mode', 'mode_lock', 'log_traffic', 'log_traffic_lock'];

const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...written) },
  { weight: 1, arbitrary: fc.constantFrom(...readOnly, '__proto__', 'constructor', 'toString', 'status', '') },
  { weight: 1, arbitrary: fc.string() },
);

/** Labels 1 to 6 of a new org are roles, 7 to 10 environments. */
const href = fc.oneof(
  fc.integer({ min: 1, max: 11 }).map((id) => `/orgs/1/labels/${id}`),
  fc.constantFrom('/orgs/2/labels/1', `${profiles}/1`, '', '/orgs/1/labels/01', 'labels'),
);
const labels = fc.array(fc.oneof(fc.record({ href }), fc.record({ href, key: fc.string() }), fc.jsonValue()), {
  maxLength: 4,
});
const texts = ['', 'unlimited', 'one_use', '60', 'idle', 'selective', 'enforced', 'flow_off', 'server', 'Default (1)'];
const numbers = [-1, 0, 1, 1.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1e300];
const jsonValue = fc.oneof(
  fc.constantFrom(...texts, ...numbers, true, false, null),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 4 }),
);

/** A value that fits a property, more often than not: a body of many should have a chance to be accepted. */
function fitting(property: string): fc.Arbitrary<unknown> {
  if (property.endsWith('_lock') || property === 'enabled' || property === 'log_traffic') return fc.boolean();
  if (property === 'labels')
    return fc.oneof(labels, fc.uniqueArray(fc.record({ href }), { selector: ({ href }) => href }));
  if (property.startsWith('external_data')) return fc.constantFrom('a', 'b', null);
  if (property === 'name' || property === 'description') return fc.string({ unit: 'binary', maxLength: 300 });
  return fc.constantFrom('unlimited', 1, 'idle', 'full', 'flow_summary', 'server', null, 'Default (1)');
}

const member = name.chain((key) =>
  fc
    .oneof({ weight: 6, arbitrary: fitting(key) }, { weight: 1, arbitrary: jsonValue })
    .map((value) => ({ key, value })),
);

/** The text of an object, in which keys may come twice and `__proto__` is a key like any other. */
const object = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: fc.boolean() }, fc.constant(undefined)), fc.array(member, { maxLength: 7 }))
  .map(([enabled, members]) => {
    const all = enabled === undefined ? members : [{ key: 'enabled', value: enabled as unknown }, ...members];
    return `{${all.map(({ key, value }) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`;
  });

const anyBody = fc.oneof(
  { weight: 8, arbitrary: object },
  fc.json({ maxDepth: 6 }),
  jsonValue.map((v) => JSON.stringify(v)),
);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body that the schema sees at a level. */
function adapted(body: unknown, level: string, request: string): unknown {
  if (level !== 'lenient' || !isObject(body)) return body;
  const { agent_software_release: release, ...withoutRelease } = body as Json;
  if (typeof release === 'string' && release.startsWith('Default')) return adapted(withoutRelease, level, request);
  const known = propertyNames(request);
  const overlooked = propertyNames('pairing_profiles_get').filter((one) => !known.includes(one));
  // A mode that a GET alone shows is overlooked in what was read by one.
  const wasRead = overlooked.some((one) => one !== 'href' && Object.hasOwn(body, one));
  const isOverlooked = (key: string, value: unknown) =>
    overlooked.includes(key) || (wasRead && key === 'mode' && value === 'selective');
  const kept = Object.entries(body).filter(([key, value]) => !isOverlooked(key, value));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === 'labels' && Array.isArray(value)) return [key, value.map(adaptedReference)];
      return [key, key === 'allowed_uses_per_key' && value === 'one_use' ? 1 : value];
    }),
  );
}

/** A reference without what a GET of its object shows besides the href. */
function adaptedReference(item: unknown): unknown {
  const to = isObject(item) ? /^\/orgs\/\d+\/(labels|pairing_profiles)\/[^/]+$/.exec(String(item['href'])) : null;
  if (!to) return item;
  const shown = propertyNames(`${to[1]}_get`).filter((one) => one !== 'href');
  return Object.fromEntries(Object.entries(item as Json).filter(([key]) => !shown.includes(key)));
}

/** The refusal that the documentation promises for a body; undefined where it must be accepted. */
function expectedToken(body: unknown, level: string, request: string, others: readonly Json[], before: Json) {
  const validate = ajv.getSchema(schemaNamed(request).$id);
  if (!validate?.(body)) return 'input_validation_error';
  const profile = body as Json;
  if (level === 'strict' && deprecated.some((one) => Object.hasOwn(profile, one))) return 'input_validation_error';
  const ids = ((profile['labels'] ?? []) as { href: string }[]).map(
    (label) => /^\/orgs\/1\/labels\/([1-9]|10)$/.exec(label.href)?.[1],
  );
  if (ids.includes(undefined)) return 'invalid_uri';
  const taken = { ...before, ...profile };
  const pair = [taken['external_data_set'] ?? null, taken['external_data_reference'] ?? null];
  const isTaken = (one: Json) => one['external_data_set'] === pair[0] && one['external_data_reference'] === pair[1];
  if (!pair.includes(null) && others.some(isTaken)) return 'external_reference_not_unique';
  const kinds = ids.map((id) => (Number(id) <= 6 ? 'role' : 'env'));
  if (new Set(kinds).size < kinds.length) return 'duplicate_label_type';
  const release = profile['agent_software_release'];
  return typeof release === 'string' && release.startsWith('Default') ? 'input_validation_error' : undefined;
}

async function contentsOf({ get }: TestPce): Promise<[Json[], string]> {
  const [{ body, text }, events, nothing] = await Promise.all([
    get<Json[]>(`${profiles}?max_results=9999`),
    get('/orgs/1/events?max_results=1'),
    get('/orgs/1/labels?include_deleted=true'),
  ]);
  return [body, [text, events.text, events.headers.get('x-total-count'), nothing.text].join('\n')];
}

/** Every property that was sent reads back as it was sent. */
function expectStored(body: Json, profile: Json): void {
  const { mode, mode_lock, agent_software_release: release, ...plain } = body;
  expect(profile).toMatchObject(JSON.parse(JSON.stringify(plain)));
  if (release !== undefined)
    expect(profile['agent_software_release']).toEqual(release ?? expect.stringMatching(/^Default/));
  if (!Object.hasOwn(body, 'enforcement_mode') && mode) expect(profile['mode']).toBe(mode);
  if (!Object.hasOwn(body, 'enforcement_mode_lock') && mode_lock) expect(profile['mode_lock']).toBe(mode_lock);
}

const RUNS = lengthOf(150, 15);
/** A body that is taken, and one that is refused: a short run might draw none of either. */
const examples: [string][] = [['{"name":"taken","enabled":true}'], ['[]']];

describe.each(validationLevels)('any JSON at the level %s', (level) => {
  test('a POST makes one profile of it, or refuses it and changes nothing', async () => {
    const pce = await startTestPce({ validation: level });
    const answers = { 201: 0, 406: 0 };
    await fc.assert(
      fc.asyncProperty(anyBody, async (text) => {
        const body = adapted(JSON.parse(text), level, 'pairing_profiles_post');
        const [before, contents] = await contentsOf(pce);
        const token = expectedToken(body, level, 'pairing_profiles_post', before, {});
        const reply = await pce.post(profiles, text);
        const [after, contentsAfter] = await contentsOf(pce);
        expect(reply.status, reply.text).toBe(token ? 406 : 201);
        answers[reply.status as 201 | 406] += 1;
        if (token) {
          expect(new Set(tokensOf(reply)), reply.text).toEqual(new Set([token]));
          expect(contentsAfter).toBe(contents);
          return;
        }
        expect(after).toEqual([...before, reply.body]);
        expectStored(body as Json, reply.body);
        await pce.delete(reply.body['href'] as string);
      }),
      { numRuns: RUNS, examples },
    );
    // Neither accepting nor refusing everything would pass.
    for (const count of Object.values(answers)) expect(count).toBeGreaterThan(RUNS / 30);
  });

  test('a PUT changes one profile by it, or refuses it and changes nothing', async () => {
    const pce = await startTestPce({ validation: level });
    const taken = { enabled: true, external_data_set: 'a', external_data_reference: 'b' };
    await pce.post(profiles, taken);
    const answers = { 204: 0, 406: 0 };
    await fc.assert(
      fc.asyncProperty(anyBody, async (text) => {
        const body = adapted(JSON.parse(text), level, 'pairing_profiles_put');
        const [[profile = {}, ...others], contents] = await contentsOf(pce);
        const token = expectedToken(body, level, 'pairing_profiles_put', others, profile);
        const reply = await pce.put(`${profiles}/1`, text);
        const [[changed = {}, ...othersAfter], contentsAfter] = await contentsOf(pce);
        expect(reply.status, reply.text).toBe(token ? 406 : 204);
        answers[reply.status as 204 | 406] += 1;
        expect(othersAfter).toEqual(others);
        if (token) {
          expect(new Set(tokensOf(reply)), reply.text).toEqual(new Set([token]));
          expect(contentsAfter).toBe(contents);
          return;
        }
        expectStored(body as Json, changed);
        const same = (one: string) =>
          !['updated_at', 'updated_by', ...Object.keys(body as Json)].includes(one) && !/^mode|^enf/.test(one);
        for (const one of Object.keys(profile).filter(same)) expect(changed[one], one).toEqual(profile[one]);
      }),
      { numRuns: RUNS, examples },
    );
    for (const count of Object.values(answers)) expect(count).toBeGreaterThan(RUNS / 30);
  });
});
