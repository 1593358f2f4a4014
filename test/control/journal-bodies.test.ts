import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { controlCalls } from '../../src/control/calls.ts';
import type { MockPceOptions } from '../../src/index.ts';
import { bodyBounds, KeptBodies, MOST_BODY_BYTES, MOST_SECRETS, type Sent } from '../../src/pce/observing/bodies.ts';
import { MOST_FOUND } from '../../src/pce/observing/redacted-body.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { inject } from '../inject.ts';
import { isLong, lengthOf } from '../length.ts';
import { argumentsOf } from './arguments-of.ts';
import { clientOf, control, server } from './servers.ts';
import { canBeRead, encodings } from './writings.ts';

const full = (options: MockPceOptions = {}) => server({ journal: 'full', ...options });

test('an entry has the bodies of request and answer, JSON as JSON', async () => {
  const pce = await full();
  const body = await clientOf(pce).post('/orgs/1/labels', { key: 'app', value: 'Shop' });
  const [entry] = await pce.journal.find();
  const told = { request_body: { key: 'app', value: 'Shop' }, answer_body: body, truncated: [], note: null };
  expect(await pce.journal.get(1)).toEqual({ ...entry, ...told });
  expect((await control(pce, 'GET', '/journal/1')).body).toEqual({ ...entry, ...told });
});

test('a refusal has its body, a text is told as it came, and where there is no body none is told', async () => {
  const pce = await full();
  const { request, authorization } = clientOf(pce);
  const headers = { authorization, 'content-type': 'application/json' };
  await fetch(`${pce.url}/api/v2/orgs/1/labels`, { method: 'POST', headers, body: '{"key" x' });
  expect(await pce.journal.get(1)).toMatchObject({
    request_body: '{"key" x',
    answer_body: [{ token: 'invalid_json' }],
  });
  await request('DELETE', '/orgs/1/labels/999');
  expect(Object.keys(await pce.journal.get(2))).not.toEqual(expect.arrayContaining([expect.stringMatching(/_body$/)]));
  await fetch(`${pce.url}/api/v2/orgs/1/labels`, { method: 'POST', body: 'x' });
  expect(await pce.journal.get(3)).toMatchObject({ status: 401, note: expect.stringContaining('before its body') });
});

test('of an answer that a fault cuts, what was sent is told; one that was lost has no body', async () => {
  const pce = await full();
  await pce.faults.add({ truncate: 5, method: 'GET' });
  await clientOf(pce)
    .get('/orgs/1/labels')
    .catch(() => undefined);
  await pce.faults.add({ reset: true, takes_effect: true, method: 'POST' });
  await clientOf(pce)
    .request('POST', '/orgs/1/labels', { key: 'app', value: 'x' })
    .catch(() => undefined);
  const [cut, lost] = [await pce.journal.get(1), await pce.journal.get(2)];
  expect([JSON.stringify(cut.answer_body ?? '').length <= 9, lost.status, 'answer_body' in lost]).toEqual([
    true,
    0,
    false,
  ]);
  expect(lost.request_body).toEqual({ key: 'app', value: 'x' });
});

test('lists, waits and counts tell no bodies', async () => {
  const pce = await full();
  await clientOf(pce).request('POST', '/orgs/1/labels', { key: 'app', value: 'Shop' });
  expect(JSON.stringify([await pce.journal.find(), await pce.journal.waitFor()])).not.toContain('Shop');
});

test('where bodies are not kept, an entry says how to keep them', async () => {
  const pce = await server();
  await clientOf(pce).request('POST', '/orgs/1/labels', { key: 'app', value: 'Shop' });
  expect(await pce.journal.get(1)).toMatchObject({
    id: 1,
    truncated: [],
    note: expect.stringContaining('--journal full'),
  });
  expect(JSON.stringify(await pce.journal.get(1))).not.toContain('Shop');
});

test('the call that tells bodies is neither for anyone nor for guests: from elsewhere it needs the token', () => {
  const calls = controlCalls.filter(({ path }) => path.startsWith('/journal'));
  expect(calls.map(({ name }) => name)).toContain('mock_journal_entry_get');
  expect(calls.filter(({ access }) => access !== undefined)).toEqual([]);
});

test('the refused pairing of a host has its bodies, without the code', async () => {
  const pce = await full();
  await control(pce, 'POST', '/vens', { activation_code: 'not-a-code', hostname: 'web-1' });
  expect(await pce.journal.get(1)).toMatchObject({ request_body: { activation_code: '…', hostname: 'web-1' } });
  expect(JSON.stringify(await pce.journal.get(1))).not.toContain('not-a-code');
});

test.each([
  ['POST', '/orgs/1/labels', { key: 'app', value: `it's "é" @ $(x)` }],
  ['GET', '/orgs/1/labels?value=Free%20text&nothing_at_all=x', undefined],
  ['PUT', '/orgs/1/workloads/bulk_create', [{ name: 'w'.repeat(120_000) }]],
  ['PATCH', '/kittens/Any-Name', undefined],
])('the line for a shell of %s %s is exact', async (method, path, body) => {
  const pce = await full();
  await clientOf(pce).request(method, path, body);
  const { curl, examples, note } = await pce.journal.curl(1);
  expect([examples, note]).toEqual([false, null]);
  const { words, input } = argumentsOf(curl);
  expect(words.at(-1)).toBe(`${pce.url}/api/v2${path}`);
  const sent = words[words.indexOf('--data-raw') + 1];
  if (body !== undefined) expect(input || sent).toBe(JSON.stringify(body));
});

test('a secret in the line is a placeholder, and the note says so', async () => {
  const pce = await full();
  await clientOf(pce).request('POST', '/orgs/1/labels', { key: 'app', password: 'hunter2' });
  const { curl, note } = await pce.journal.curl(1);
  expect([curl.includes('{"key":"app","password":"…"}'), note]).toEqual([true, expect.stringContaining('secret')]);
});

test('emptying the journal takes the bodies along', async () => {
  const pce = await full();
  await clientOf(pce).request('POST', '/orgs/1/labels', { key: 'app', value: 'Shop' });
  await pce.reset();
  await clientOf(pce).get('/orgs/1/labels');
  expect(await pce.journal.get(1)).not.toHaveProperty('request_body');
  await pce.journal.clear();
  await expect(pce.journal.get(1)).rejects.toMatchObject({ status: 404 });
});

test('an emptied journal keeps no body in memory', async () => {
  const built = await buildServer({ ...defaults, journal: 'full' });
  onTestFinished(() => closeState(built.emulator));
  const { journal } = built.emulator.pce;
  await inject(built, { url: '/api/v2/noop', headers: { host: 'localhost' } });
  expect(journal.bodies?.of(1)).toBeDefined();
  journal.clear();
  expect(journal.bodies?.of(1)).toBeUndefined();
});

test.each([
  ['authorization', 'Bearer s3cret-value'],
  ['authorization', 'Token token="s3cret-value"'],
  ['authorization', 's3cret-value'],
  ['authorization', `Basic ${btoa('me:s3cret-value')}`],
  ['cookie', 'a=1; session=s3cret-value'],
])('what the header %s: %s holds is cut out of the URL and of the body that comes with it', async (name, value) => {
  const pce = await full();
  const headers = { [name]: value, 'content-type': 'application/json' };
  const body = JSON.stringify({ one_time_password: '', note: `it is s3cret-value` });
  const url = `${pce.url}/api/v2/login_users/authenticate?x=s3cret-value&pce_fqdn=pce.mock-pce.test`;
  await fetch(url, { method: 'POST', headers, body });
  const entry = await pce.journal.get(1);
  expect(entry).toMatchObject({ request_body: { note: '…' } });
  expect(JSON.stringify([entry, await pce.journal.curl(1)])).not.toContain('s3cret-value');
});

test('passwords and keys of the scenario are cut out, whoever sends them', async () => {
  const user = { username: 'a@example.com', password: 'pass of a user', roles: ['owner'] };
  const users = [{ ...user, api_keys: [{ key: 'api_a', secret: 's3cret-of-a' }] }];
  const pce = await full({ scenario: { orgs: [{ users }] } });
  await clientOf(pce).request('POST', '/orgs/1/labels', { key: 'pass of a user', value: 'it is s3cret-of-a' });
  expect((await pce.journal.get(1)).request_body).toEqual({ key: '…', value: '…' });
});

const sent: Sent = {
  ...{ org: 1, url: '/x', type: undefined, answer: undefined, secrets: [], tokens: [] },
  request: Buffer.from('"x"'),
};

test.runIf(isLong)('all bodies together have a bound: the oldest go, of the org that has most', () => {
  const bodies = new KeptBodies();
  bodies.keep(1, 2, { ...sent, org: 2 });
  const large = Buffer.from(JSON.stringify('x'.repeat(MOST_BODY_BYTES / 2)));
  const most = (2 * bodyBounds.bytes) / MOST_BODY_BYTES;
  for (let id = 2; id <= most + 10; id++) bodies.keep(id, 1, { ...sent, request: large });
  const there = Array.from({ length: most + 10 }, (_, i) => i + 1).filter((id) => bodies.of(id));
  expect([there[0], there.length < most + 2, there.length > most - 5]).toEqual([1, true, true]);
  expect(there.at(-1)).toBe(most + 10);
  bodies.clear(new Set([2]));
  expect([bodies.of(1), bodies.of(most + 10)]).toEqual([undefined, expect.anything()]);
  bodies.clear();
  expect(bodies.of(most + 10)).toBeUndefined();
});

test('of a body that is too long the beginning is kept, and it is marked', () => {
  const bodies = new KeptBodies();
  bodies.keep(1, 1, { ...sent, request: Buffer.from(JSON.stringify(Array(400_000).fill('äb'))) });
  const { request } = bodies.of(1) ?? {};
  expect(request).toMatchObject({ isTruncated: true, hides: false, text: expect.stringMatching(/^\["äb",.*"äb",$/) });
  const length = Buffer.byteLength(request?.text ?? '');
  expect([length <= MOST_BODY_BYTES, length > MOST_BODY_BYTES - 20]).toEqual([true, true]);
});

test('what stood under the name of a secret in a request is cut out of its answer', () => {
  const bodies = new KeptBodies();
  const [request, answer] = ['{"password":"hunter2"}', '{"said":"hunter2 is wrong"}'].map((text) => Buffer.from(text));
  bodies.keep(1, 1, { ...sent, request, answer });
  expect(bodies.of(1)?.answer?.text).toBe('{"said":"…"}');
});

test('a secret that let somebody in is cut out later as well, and those that were used last are known', () => {
  const bodies = new KeptBodies();
  for (const secret of ['first-one', ...Array.from({ length: MOST_SECRETS - 1 }, (_, i) => `other-${i}-`), 'last-one'])
    bodies.knows(secret);
  bodies.keep(1, 1, { ...sent, request: Buffer.from('["first-one","last-one"]') });
  expect(bodies.of(1)?.request?.text).toBe('["first-one","…"]');
});

test.each([
  ['XML', 'application/xml', '<a><pin>Q12Q</pin></a>'],
  ['XML that is called JSON', 'application/json', '<a><pin>Q12Q</pin></a>'],
  [
    'multipart',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="pin"\r\n\r\nQ12Q\r\n--x--',
  ],
  ['a type that nobody knows', 'application/x-own', 'Q12Q'],
  ['JSON with a comment', 'application/json', '{"password": /* mine */ "Q12Q"}'],
  ['JSON that does not end', 'application/json', '{"pass\\u0077ord":"Q12Q"'],
  ['JSON in UTF-16', 'application/json', Buffer.from('{"password":"Q12Q"}', 'utf16le')],
  ['a long text', 'text/plain', `Q12Q ${'x'.repeat(200)}`],
  ['a text with the name of a secret', 'text/plain', 'my password is Q12Q'],
])('a body of %s is not kept, and a sentence says so', async (_kind, type, body) => {
  const pce = await full();
  const headers = { authorization: clientOf(pce).authorization, 'content-type': type };
  await fetch(`${pce.url}/api/v2/orgs/1/labels`, { method: 'POST', headers, body });
  const entry = await pce.journal.get(1);
  expect(entry).toMatchObject({ note: expect.stringContaining('is not kept') });
  expect(entry).not.toHaveProperty('request_body');
});

test('a secret that was issued is known from its answer on, in base64 too', () => {
  const bodies = new KeptBodies();
  const issued = 'Issued-1_'.repeat(5);
  bodies.keep(1, 1, { ...sent, answer: Buffer.from(JSON.stringify({ secret: issued })) });
  const request = Buffer.from(JSON.stringify({ a: btoa(`\xffkey:${issued}\xff`) }));
  bodies.keep(2, 1, { ...sent, request });
  expect(bodies.of(2)?.request?.text).toBe('{"a":"…"}');
});

test('of a request with more secrets than are looked for nothing is kept, nor of its answer', () => {
  const bodies = new KeptBodies();
  const passwords = Array.from({ length: MOST_FOUND + 1 }, (_, i) => ({ password: `hunter-${i}` }));
  const answer = Buffer.from(JSON.stringify({ said: `hunter-${MOST_FOUND}` }));
  bodies.keep(1, 1, {
    ...sent,
    url: `/x?hunter-${MOST_FOUND}`,
    request: Buffer.from(JSON.stringify(passwords)),
    answer,
  });
  expect(bodies.of(1)).toMatchObject({ url: '…', request: { isLeftOut: true }, answer: { isLeftOut: true } });
});

/** What the journal answers of one request. */
function told(request: string, answer?: string, secrets: string[] = []): string {
  const bodies = new KeptBodies();
  for (const secret of secrets) bodies.knows(secret);
  const url = `/api/v2/orgs/1/labels?x=${encodeURIComponent(request.slice(0, 2000))}`;
  const type = 'text/plain';
  const one = answer === undefined ? undefined : Buffer.from(answer);
  bodies.keep(1, 1, { ...sent, url, type, request: Buffer.from(request), answer: one });
  const { url: shown, request: asked, answer: said } = bodies.of(1) ?? {};
  return [shown, asked?.text, said?.text].join('\n');
}

const json = (value: unknown) => JSON.stringify(value);
const wayOf = fc.array(fc.constantFrom(...Object.keys(encodings)), { minLength: 1, maxLength: 3 });
const written = (secret: string, way: readonly string[]) =>
  way.reduce((text, name) => encodings[name]?.(text) ?? '', secret);
const places: readonly ((value: string, other: unknown) => string)[] = [
  (value) => value,
  (value) => json(value),
  (value, other) => json({ other, value }),
  (value, other) => json([other, { [value]: other }]),
  (value, other) => json([[other, [value, other]]]),
  (value, other) => `other=${encodeURIComponent(json(other))}&value=${encodeURIComponent(value)}`,
  (value, other) => `payload=${json({ value, other })}`,
  (value, other) => json({ other, body: json({ value }) }),
  (value, other) => `${json({ other, value })} // more`,
  (value, other) => json({ value, other }).slice(0, -1),
];
const randomBody = fc.tuple(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }));

test('a secret that is known is never told, wherever it stands and in whatever it is written', () => {
  const chosen = fc.stringMatching(/^[a-zA-Z0-9!$:/ _-]{2,20}$/).map((text) => `Qz7${text}x9Z`);
  fc.assert(
    fc.property(chosen, wayOf, randomBody, (secret, way, [place, other]) => {
      const body = place(written(secret, way), other);
      expect(canBeRead(told(body, body, [secret]), secret)).toBe(false);
    }),
    { numRuns: lengthOf(2000, 100) },
  );
});

const secretNames = [
  ...['password', 'password_confirmation', 'password_1', 'pass', 'secret_value', 'snmp_community', 'user_pin', 'otp'],
  ...['SAMLResponse', 'apiKey', 'x-api-key', 'client_secret', 'token', 'dbpass', 'Activation Code', 'adminPwd2'],
];
const escapedNames: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replace(/[a-z]/, (c) => `%${c.charCodeAt(0).toString(16)}`),
  (name) => name.replace(/[a-z]/, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
];
const namings: readonly ((name: string, secret: string) => string)[] = [
  (name, secret) => `{"a":1,"${name}":"${secret}"}`,
  (name, secret) => `[{"a":{"${name}":[{"b":"${secret}"}]}}]`,
  (name, secret) => `{"a":${json(`{"${name}":"${secret}"}`)}}`,
  (name, secret) => `{"value":"${secret}","name":"${name}"}`,
  (name, secret) => `[["a","b"],["${name}","${secret}"]]`,
  (name, secret) => `a=b&${name}=${secret}&c=d`,
  (name, secret) => `user[${name}]=${secret}`,
  (name, secret) => `field[0][name]=${name}&field[0][value]=${secret}`,
  (name, secret) => `payload=${encodeURIComponent(`{"${name}":"${secret}"}`)}`,
  (name, secret) => `payload=${encodeURIComponent(encodeURIComponent(`{"${name}":"${secret}"}`))}`,
  (name, secret) => json({ data: btoa(`{"${name}":"${secret}"}`) }),
  (name, secret) => `{"${name}": /* mine */ "${secret}"}`,
  (name, secret) => json({ a: `{"${name}": /* mine */ "${secret}"}` }),
  (name, secret) => json({ a: `<${name} b="c">${secret}</${name}>` }),
  (name, secret) => json({ a: `the ${name}: ${secret}` }),
];

test('a secret that stands under its name is told neither there nor in the answer, however the name is written', () => {
  const secret = fc.stringMatching(/^[a-z0-9]{3,12}$/).map((text) => `Q${text}Q`);
  const name = fc.tuple(fc.constantFrom(...secretNames), fc.constantFrom(...escapedNames));
  fc.assert(
    fc.property(name, fc.constantFrom(...namings), secret, ([plain, escaping], naming, value) => {
      expect(told(naming(escaping(plain), value))).not.toContain(value);
    }),
    { numRuns: lengthOf(2000, 100) },
  );
});
