import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curlOf } from '../../src/control/journal-curl.ts';
import { quote } from '../../src/control/quote.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import type { JournalEntry } from '../../src/pce/observing/journal.ts';
import { lengthOf, some } from '../length.ts';
import { argumentsOf } from './arguments-of.ts';
import { clientOf, control, server } from './servers.ts';

const wordsOf = (line: string) => argumentsOf(line).words;

const evil = fc
  .array(
    fc.oneof(
      fc.constantFrom("'", '"', '$', '`', '\\', '\n', ' ', '$(id)', ';', '&', '!', '*', '~', '#', '=', '-', 'é', '…'),
      fc.string(),
    ),
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

test('sh gives a program exactly the words that were quoted, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(evil, { minLength: 1, maxLength: 30 }), (words) => {
      expect(wordsOf(['curl', ...words.map(quote)].join(' '))).toEqual(words);
    }),
    { numRuns: lengthOf(60, 5) },
  );
});

const blank: JournalEntry = {
  ...{ id: 1, at: '', method: 'GET', path: '/orgs/1/labels' as never, query: {}, operation: 'labels_get', org: 1 },
  ...{ key: null, via: null, properties: [], ignored: [], meant: {}, ms: 1, status: 200, tokens: [], fault: null },
  explanation: null,
};

test('whatever names and values an entry holds, curl gets the URL with them and no other word', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        evil.filter((name) => name !== '…'),
        evil.filter((value) => !value.includes('…')),
      ),
      (query) => {
        const { curl } = curlOf({ ...blank, query: query as never }, 'http://127.0.0.1:8443');
        const [user, credentials, url = '', ...more] = wordsOf(curl).filter((word) => word !== '-g');
        expect([user, credentials, more]).toEqual(['-u', 'api_me:a "$secret" `x`', []]);
        const sent = new URL(url);
        expect([sent.origin, sent.pathname]).toEqual(['http://127.0.0.1:8443', `${API_PREFIX}/orgs/1/labels`]);
        expect([...sent.searchParams]).toEqual(
          Object.entries(query).map(([name, value]) => [name, value].map((text) => text.toWellFormed())),
        );
      },
    ),
    { numRuns: lengthOf(60, 5) },
  );
});

/** Runs the line of an entry in sh, with the curl of this machine. */
async function run(pce: Awaited<ReturnType<typeof server>>, id: number) {
  const { body, status } = await control(pce, 'GET', `/journal/${id}/curl`);
  expect(status).toBe(200);
  const { key = '', secret = '' } = pce.credentials ?? {};
  const { spawn } = await import('node:child_process');
  const env = { ...process.env, ILLUMIO_API_KEY_USERNAME: key, ILLUMIO_API_KEY_SECRET: secret };
  const code = await new Promise((done) =>
    spawn('sh', ['-c', `${body.curl} -s -o /dev/null`], { env }).on('close', done),
  );
  expect([body.curl, code]).toEqual([body.curl, 0]);
  return body as { curl: string; examples: boolean; note: string | null };
}

const requests: [method: string, path: string, body: unknown, examples: boolean][] = [
  ['GET', '/orgs/1/labels?key=role&max_results=2', undefined, false],
  ['POST', '/orgs/1/labels', { key: 'app', value: 'Shop' }, true],
  ['POST', '/orgs/1/pairing_profiles', { enabled: 'no', labels: [], allowed_uses_per_key: 1, log_traffic: true }, true],
  ['POST', '/orgs/1/pairing_profiles', { name: 'without enabled' }, true],
  ['PUT', '/orgs/1/pairing_profiles/1', { description: 'x' }, true],
  ['DELETE', '/orgs/1/labels/999', undefined, false],
  ['HEAD', '/orgs/1/labels', undefined, false],
  ['GET', '/orgs/1/labels?value=Shop', undefined, true],
  ['GET', '/orgs/1/kittens', undefined, true],
  ['GET', '/orgs/1/core_service_types', undefined, false],
  ['PATCH', '/orgs/1/labels', undefined, false],
];

test.each(some(requests, 3))(
  'the line for %s %s %j runs as pasted, and makes a like entry',
  async (method, path, body, examples) => {
    const pce = await server();
    await clientOf(pce).request(method, path, body);
    const line = await run(pce, 1);
    const [first, second] = await pce.journal.find();
    const like = ({ method, operation, properties, key, query }: JournalEntry) => [
      method,
      operation,
      properties,
      key,
      Object.keys(query),
    ];
    expect(second && like(second)).toEqual(first && like(first));
    // A PATCH, which no call is, may have had a body.
    expect([line.examples, line.note === null]).toEqual([examples, !examples && method !== 'PATCH']);
  },
);

test.each([
  ['DELETE', '/orgs/1/pairing_profiles/my-profile', undefined],
  ['PUT', '/orgs/1/labels/my-label', { value: 'other' }],
])('a line with an id that is not told changes nothing: %s %s', async (method, path, body) => {
  const pce = await server({ scenario: 'default' });
  await clientOf(pce).request(method, path, body);
  await run(pce, 1);
  expect((await pce.journal.find()).map(({ status }) => status)).toEqual([404, 404]);
});

test.each([[[{ name: 'w1' }]], [{ kittens: 1 }], [undefined]])(
  'the note says that a body is not known: %j',
  async (body) => {
    const pce = await server();
    await clientOf(pce).request('PUT', '/orgs/1/workloads/bulk_create', body);
    expect(await pce.journal.curl(1)).toMatchObject({ note: expect.stringContaining('no property of the body') });
  },
);

test('a refusal for what a body lacks comes again', async () => {
  const pce = await server();
  await clientOf(pce).request('POST', '/orgs/1/pairing_profiles', { name: 'without enabled' });
  await run(pce, 1);
  const [first, second] = await pce.journal.find();
  expect([second?.status, second?.explanation]).toEqual([406, first?.explanation]);
});

test('an asynchronous list is asked for as one', async () => {
  const pce = await server();
  await fetch(`${pce.url}/api/v2/orgs/1/labels`, {
    headers: { authorization: clientOf(pce).authorization, prefer: 'respond-async' },
  });
  await run(pce, 1);
  expect((await pce.journal.find()).map(({ status }) => status)).toEqual([202, 202]);
});

test('in the library the line has the address of the server', async () => {
  const pce = await server();
  await clientOf(pce).get('/orgs/1/labels');
  expect(await pce.journal.curl(1)).toEqual({
    curl: `curl -u "$ILLUMIO_API_KEY_USERNAME:$ILLUMIO_API_KEY_SECRET" ${pce.url}/api/v2/orgs/1/labels`,
    ...{ examples: false, note: null },
  });
});

test('names that are not told are left out, and the note says so', async () => {
  const pce = await server();
  await clientOf(pce).get('/orgs/1/labels?nothing_at_all=x');
  expect(await pce.journal.curl(1)).toMatchObject({ examples: false, note: expect.stringContaining('are left out') });
});

test.each([
  ['9', 404],
  ['x', 406],
  ['0', 406],
])('an entry %s that there is not is refused', async (id, status) => {
  expect((await control(await server(), 'GET', `/journal/${id}/curl`)).status).toBe(status);
});

test('asking for lines leaves no trace', async () => {
  const pce = await server();
  await clientOf(pce).get('/orgs/1/labels');
  const before = [await pce.journal.find(), await pce.operations()];
  await pce.journal.curl(1);
  expect([await pce.journal.find(), await pce.operations()]).toEqual(before);
});

test.each([
  ['short', 'values of the body are examples, as the journal keeps none; '],
  ['full', ''],
] as const)('a refused pairing has a line with its body and no credentials, journal %s', async (journal, note) => {
  const pce = await server({ journal });
  await control(pce, 'POST', '/vens', { activation_code: 'f'.repeat(64), hostname: 'web-1' });
  const [{ id = 0, properties } = {}] = await pce.journal.find({ path: 'outside:/_mock/v1/vens' });
  expect(properties).toEqual(['activation_code', 'hostname']);
  const { body } = await control(pce, 'GET', `/journal/${id}/curl`);
  const words = wordsOf(body.curl);
  expect(words.slice(0, 2)).toEqual(['-X', 'POST']);
  const sent = JSON.parse(words.find((word) => word.startsWith('{')) ?? '{}');
  expect(sent).toEqual({ activation_code: '…', hostname: journal === 'full' ? 'web-1' : expect.any(String) });
  expect(words.at(-1)).toBe(`${pce.url}/_mock/v1/vens`);
  expect(body.note).toBe(`${note}a secret was in the place of each …: put in your own`);
});

test('the line of what is no call tells that a body is not kept, where there may have been one', async () => {
  const pce = await server();
  await clientOf(pce).request('POST', '/orgs/1/label', { key: 'env' });
  await clientOf(pce).request('GET', '/orgs/1/label');
  const notes = [1, 2].map(async (id) => (await control(pce, 'GET', `/journal/${id}/curl`)).body.note);
  expect(await Promise.all(notes)).toEqual(['a body, where it had one, is not kept: --journal full keeps it', null]);
});
