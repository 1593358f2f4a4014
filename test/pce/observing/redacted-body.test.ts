import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleBody } from '../../../src/pce/model/examples.ts';
import { propertyNames } from '../../../src/pce/model/schemas.ts';
import { MOST_BODY_BYTES, MOST_SECRETS } from '../../../src/pce/observing/bodies.ts';
import { KnownSecrets } from '../../../src/pce/observing/known-secrets.ts';
import { type Known, redactBody, redactUrl } from '../../../src/pce/observing/redacted-body.ts';
import { some } from '../../length.ts';

const ISSUED = '3f'.repeat(24);
const CHOSEN = 's3cret-XY ZZ"Y';
const known: Known = { secrets: [new KnownSecrets([CHOSEN, 'abc'])], tokens: ['token_of_a_fault'] };
const told = (text: string, isCut?: boolean) => redactBody(text, known, isCut).text ?? '';
const json = (value: unknown) => JSON.stringify(value);

/** Ways in which a body may hold a secret. */
const escaped = (text: string) => [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const percents = (text: string) => [...text].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('');
const ways: Record<string, (secret: string) => string> = {
  'a property': (secret) => json({ name: secret }),
  'the name of a property': (secret) => json({ [secret]: 1 }),
  'a list in a list': (secret) => json([[{ a: [1, secret] }]]),
  'a longer text': (secret) => json({ a: `before ${secret} behind` }),
  'JSON in a text of JSON': (secret) => json({ a: json({ b: json([secret]) }) }),
  'a text with escapes': (secret) => `{"a":"${escaped(secret)}"}`,
  'a form': (secret) => new URLSearchParams({ a: 'x', b: secret, c: 'y' }).toString(),
  'a form with all in percents': (secret) => `a=x&b=${percents(secret)}&c=y`,
  'a form in JSON': (secret) => json({ body: new URLSearchParams({ b: secret }).toString() }),
};

test.each(Object.entries(ways))('no secret is told in %s', (_way, put) => {
  for (const secret of [ISSUED, CHOSEN]) {
    const { text = '', hides } = redactBody(put(secret), known);
    expect([hides, text]).toEqual([true, expect.stringContaining('…')]);
    const bare = secret.slice(0, 8);
    expect([text, decodeURIComponent(text.replaceAll('+', ' '))].some((one) => one.includes(bare))).toBe(false);
    expect(text).not.toContain(escaped(bare).slice(0, 12));
  }
});

test.each([
  [{ password: 'short' }, { password: '…' }],
  [{ a: [{ secret: 12345 }] }, { a: [{ secret: '…' }] }],
  [{ credentials: { type: 'x', list: ['y', { z: 'z' }] } }, { credentials: { type: '…', list: ['…', { z: '…' }] } }],
  [
    { activationCode: 'x', 'api-secret': 'y', Cookie: 'z' },
    { activationCode: '…', 'api-secret': '…', Cookie: '…' },
  ],
  [
    { password: 'hunter2', note: 'it is hunter2' },
    { password: '…', note: '…' },
  ],
  [{ api_keys: ['x', { key_id: 'y', secret: 'z' }, 'v'] }, { api_keys: ['…', { key_id: 'y', secret: '…' }, '…'] }],
  [
    { api_key: { value: 'x', key_id: 'y' }, api_keys: { prod: 'z', expires_in_seconds: 1 } },
    { api_key: { value: '…', key_id: 'y' }, api_keys: { prod: '…', expires_in_seconds: 1 } },
  ],
  [
    [{ op: 'replace', path: '/users/1/password', value: 'x' }],
    [{ op: 'replace', path: '/users/1/password', value: '…' }],
  ],
  [{ hrefs: ['/orgs/1/pairing_keys/2', 'x'] }, { hrefs: ['/orgs/1/pairing_keys/2', 'x'] }],
  [
    { 'x-auth': 'x', authHeader: 'y', auth_type: 'z' },
    { 'x-auth': '…', authHeader: '…', auth_type: 'z' },
  ],
  [{ a: 'password=hunter2&b=1' }, { a: 'password=…&b=1' }],
  [
    { a: 'abc', b: 'abcd' },
    { a: '…', b: 'abcd' },
  ],
  [
    { a: 'Basic YXBpX3g6eQ==', b: 'Bearer abcdefgh.i' },
    { a: '…', b: '…' },
  ],
  [{ a: 'https://me:pass@host/x' }, { a: '…' }],
  [{ a: 'eyJhbGciOiJI.eyJzdWIiOiIx.c2ln' }, { a: '…' }],
  [{ a: '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n' }, { a: '…' }],
])('of %j is told %j', (sent, shown) => {
  expect(JSON.parse(told(json(sent)))).toEqual(shown);
});

test.each([
  '{ "a" : 1.0, "b":[ 12345678901234567890 ],\n"c":"\\u00e9\\/" }',
  json([{ token: 'input_validation_error', message: 'The property did not match' }, { token: 'token_of_a_fault' }]),
  json({ password: null, secret: '', ven_maintenance_token_required: true, href: '/orgs/1/labels/2' }),
  json({ password_policy: { min_length: 8 }, max_api_key_expiration_in_seconds: 3600, credential_type: 'x' }),
  json({ distinguished_name: 'cn=a,ou=b,ou=c,ou=d,ou=e,ou=f,dc=g,dc=h', note: "the property 'password' is required" }),
  'a+b=c%20d&e=100%',
  '{"a":',
  'password=&b=1',
  '…',
])('a body without a secret stays as it is: %j', (text) => {
  expect(redactBody(text, known)).toEqual({ text, hides: false, found: [] });
});

test('what stood under the name of a secret is found, so that the answer can be told without it', () => {
  expect(redactBody('{"password":"hunter2","token":"input_validation_error"}', known).found).toEqual(['hunter2']);
  expect(redactBody('password=hunter3', known).found).toEqual(['hunter3']);
});

test.each([
  ['JSON', json({ a: 'x', b: ISSUED, c: CHOSEN, password: 'hunter2 and more', d: json({ secret: 'hunter3' }) })],
  ['a form', `a=x&b=${ISSUED}&c=${encodeURIComponent(CHOSEN)}&password=hunter2`],
  ['a text', `x ${ISSUED} y ${CHOSEN} z password: hunter2`],
  ['a pair', json([{ a: 'x', pairs: [{ value: 'hunter2', note: 'x', name: 'password' }] }])],
])('wherever %s is cut, no beginning of a secret is told', (_form, text) => {
  for (let end = 1; end <= text.length; end++) {
    expect(told(text.slice(0, end), true)).not.toMatch(/3f|s3cr|hunt/);
  }
});

test('of JSON that is cut what is ahead of its last comma or bracket is kept, and nothing of all else', () => {
  expect(told('{"a":"x","b":["y","z', true)).toBe('{"a":"x","b":["y",');
  expect(redactBody('a=x&b=yy', known, true).text).toBeUndefined();
  expect(redactBody('{"a" x, "b":["y","z', known, true).text).toBeUndefined();
});

test.each([
  '{"a" "b":"it is x"}x'.padEnd(201),
  '{"password" x',
  `a ${CHOSEN} b`,
  '{"pass\\u0077ord" x',
  '%70assword x',
])('a body that is neither JSON nor a form, and not short or not without a secret, is left out: %j', (text) =>
  expect(redactBody(text, known)).toEqual({ text: undefined, hides: false, found: [] }),
);

test('a form with very many fields is told neither as a body, nor in a text, nor in a URL', () => {
  const form = 'note=hunter2&'.repeat(1000);
  expect(redactBody(form, known).text).toBeUndefined();
  expect(told(json({ a: form }))).toBe('{"a":"…"}');
  expect(redactUrl(`/api/v2/orgs?${form}`, known)).toBe('/api/v2/orgs?…');
  expect(told('a=b&'.repeat(998))).toBe('a=b&'.repeat(998));
});

test('JSON stays JSON, whatever is cut out of it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.values(ways)), (value, put) => {
      const sent = json({ value, put: put(ISSUED), token: value, password: value });
      const text = told(sent);
      expect(() => JSON.parse(text)).not.toThrow();
      expect(text).not.toContain(ISSUED);
    }),
  );
});

const hostile = [
  ...[
    '"',
    '\\\\',
    'eyJ-',
    'password=',
    'password: x ',
    '"password":',
    '://a:',
    'basic ',
    '-u=',
    '%41',
    '%25',
    '{"a":',
    '[',
    '=',
  ],
  ...[
    '-----BEGIN PRIVATE KEY-----',
    ' ',
    'a=b&',
    's3cret-number-',
    'QUJDREVGR0hJSktMTU5PUFFSU1RVVg ',
    '\\\\u0041',
    '{},',
  ],
];

test('a body of the largest size is read in a moment, whatever is in it', () => {
  const secrets = [new KnownSecrets(Array.from({ length: MOST_SECRETS }, (_, i) => `s3cret-number-${i}`))];
  const most = (unit: string) => Math.floor(MOST_BODY_BYTES / Buffer.byteLength(unit));
  for (const unit of some(hostile, 12)) {
    const bodies = [
      unit.repeat(most(unit)),
      json(unit.repeat(most(unit) / 2)),
      json(Array.from({ length: most(json(`${unit}10000,`)) }, (_, i) => `${unit}${i}`)),
      `a=${encodeURIComponent(unit.repeat(most(unit) / 3))}`,
      '['.repeat(MOST_BODY_BYTES / 2) + ']'.repeat(MOST_BODY_BYTES / 2),
    ];
    for (const body of bodies) {
      // Of this process alone, as others may keep the machine busy: some 0.1 s.
      const { user } = process.cpuUsage();
      redactBody(body.slice(0, MOST_BODY_BYTES), { secrets, tokens: [] }, body.length > MOST_BODY_BYTES);
      expect([body.slice(0, 40), process.cpuUsage().user - user < 1_000_000]).toEqual([body.slice(0, 40), true]);
    }
  }
});

/** Properties of a PCE's bodies that are hidden, of all that its schemas have. */
const ofSecrets = ['activation_code', 'bind_password', 'container_cluster_token', 'credentials', 'current_password'];
const ofMoreSecrets = [
  'new_password',
  'one_time_password',
  'password',
  'secret',
  'session_token',
  'credential',
  'token',
];

/** Objects with one: a token of an error, and the secret of a key. */
const withSecrets = ['errors', 'api_key'];

test.each(readdirSync('schemas').filter((name) => /^(?!mock_).*_(get|post|put)\.schema\.json$/.test(name)))(
  'of an ordinary body of %s nothing is hidden but what is a secret',
  (file) => {
    const schema = file.replace('.schema.json', '');
    const names = propertyNames(schema).filter(
      (name) => ![...ofSecrets, ...ofMoreSecrets, ...withSecrets].includes(name),
    );
    const body = json(exampleBody(schema, names, 1));
    expect(told(body)).toBe(body);
  },
);

test.each([
  ['pwd', '{"pwd":"hidden"}'],
  ['access_key', '{"access_key":"hidden"}'],
  ['secretKey', '{"secretKey":"hidden"}'],
  ['a field of a form within another', 'user[password]=hidden'],
  ['the same in percents', 'user%5Bpassword%5D=hidden'],
])('a secret is hidden by its name: %s', (_name, text) => {
  expect(told(text)).not.toContain('hidden');
});
