import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type Json, messagesOf, startTestPce, type TestPce, tokensOf } from '../harness.ts';

const profiles = '/orgs/1/pairing_profiles';
const json = { 'Content-Type': 'application/json' };
const basic = (text: string | Uint8Array) => `Basic ${Buffer.from(text).toString('base64')}`;

/** The process lives, and answers a normal request as before. */
async function expectAlive({ get }: TestPce): Promise<void> {
  const { status, body } = await get<Json[]>(profiles);
  const names = body.slice(0, 2).map(({ name }) => name);
  expect([status, ...names]).toEqual([200, 'Default (Servers)', 'Default (Endpoints)']);
}

/** A test of many rows on one server, which must live after each; every row that fails is named. */
function table<Row>(title: string, rows: readonly Row[], check: (pce: TestPce, row: Row) => Promise<void>): void {
  test(title, async () => {
    const pce = await startTestPce();
    const failures: string[] = [];
    for (const row of rows) {
      try {
        await check(pce, row);
        await expectAlive(pce);
      } catch (error) {
        failures.push(`${JSON.stringify(row).slice(0, 100)}: ${(error as Error).message.slice(0, 300)}`);
      }
    }
    expect(failures).toEqual([]);
  });
}

/** What a socket received for these bytes until the server closed it. */
async function raw({ pce }: TestPce, bytes: string | Uint8Array, end = false): Promise<string> {
  const { hostname, port } = new URL(pce.url);
  const socket = connect({ host: hostname, port: Number(port) });
  // A refusal may come before all was sent: what cannot be written then is not what is looked at here.
  socket.on('error', () => {});
  if (end) socket.end(bytes);
  else socket.write(bytes);
  let received = '';
  socket.on('data', (chunk) => (received += chunk));
  await new Promise((done) => socket.on('close', done));
  return received;
}

const head = (line: string, headers = '') =>
  `${line} HTTP/1.1\r\nHost: pce\r\nAuthorization: ${basic('api_owner:secret-of-owner')}\r\nConnection: close\r\n${headers}\r\n`;
const posted = (headers: string) => head(`POST /api/v2${profiles}`, `Content-Type: application/json\r\n${headers}`);

function expectRefusal(received: string, status: number): void {
  expect(received).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  const [headers = '', body = ''] = received.split('\r\n\r\n');
  expect(headers).toMatch(/\r\ncontent-type: application\/json(\r\n|$)/i);
  expect(JSON.parse(body)).toEqual([{ token: expect.any(String), message: expect.any(String) }]);
}

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

describe('a body', () => {
  table<[string, string | Uint8Array]>(
    'that is no JSON, or nested too deeply, is refused with 400',
    [
      ['half an object', '{"enabled":'],
      ['single quotes', "{'enabled':true}"],
      ['NaN', '{"key_lifespan":NaN}'],
      ['Ruby instead of JSON', '{"enabled" => true}'],
      ['a raw control character in a text', '{"name":"\u0000"}'],
      ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
      ['an encoded surrogate', Buffer.from('{"name":"\xed\xa0\x80"}', 'latin1')],
      ['UTF-16', Buffer.from('\ufeff{"enabled":true}', 'utf16le')],
      ...[101, 10_000, 400_000].map((n) => [`${n} nested arrays`, nested('[', ']', n)] as [string, string]),
      ['500,000 arrays that are never closed', '['.repeat(500_000)],
      ['objects 10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
      ['labels 10,000 deep', `{"enabled":true,"labels":${nested('[', ']', 10_000)}}`],
    ],
    async (pce, [_what, body]) => {
      for (const reply of [await pce.post(profiles, body), await pce.put(`${profiles}/1`, body)]) {
        expect([reply.status, ...tokensOf(reply)]).toEqual([400, 'invalid_json']);
      }
    },
  );

  test('nested 100 deep is read, as Ruby reads it, and refused by the schema', async () => {
    const { post } = await startTestPce();
    expect((await post(profiles, nested('[', ']', 100))).status).toBe(406);
    expect((await post(profiles, `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)).status).toBe(406);
  });

  const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', ''];
  test.each(keys)('with the key "%s" is refused by name at every level and pollutes nothing', async (name) => {
    for (const validation of ['strict', 'compatible', 'lenient'] as const) {
      const pce = await startTestPce({ validation });
      for (const value of ['{"polluted":true}', '1', 'null']) {
        const stray = `"${name}":${value}`;
        const reply = await pce.post(profiles, `{"enabled":true,${stray}}`);
        expect(messagesOf(reply)[0]).toContain(`'#/' contains additional properties ["${name}"]`);
        const inner = await pce.put(`${profiles}/1`, `{"labels":[{"href":"/orgs/1/labels/1",${stray}}]}`);
        expect(messagesOf(inner)[0]).toContain(`'#/labels/0' contains additional properties ["${name}"]`);
      }
      expect(({} as Json)['polluted']).toBeUndefined();
      await expectAlive(pce);
    }
  });

  const noJson =
    'text/plain|application/x-www-form-urlencoded|multipart/form-data; boundary=x|application/xml|text/json|application/jsonp';
  const noType = 'nonsense|a/b/c|;;;|application /json|application/json, text/plain';
  table('under another content type counts as none', `${noJson}|${noType}`.split('|'), async (pce, type) => {
    const headers = { 'Content-Type': type };
    const created = await pce.post(profiles, '{"enabled":true}', { headers });
    expect([created.status, created.text]).toEqual([406, expect.stringContaining("'#/' of type null did not match")]);
    const changed = await pce.put(`${profiles}/1`, '{"name":"x"}', { headers });
    expect([changed.status, changed.text]).toEqual([406, expect.stringContaining('No payload provided for PUT')]);
  });

  const likeJson = 'application/json;|application/json; charset=|APPLICATION/JSON ; charset=utf-8|application/json;x="';
  table('under a content type that means JSON is read', likeJson.split('|'), async ({ post }, type) => {
    expect((await post(profiles, '{"enabled":true}', { headers: { 'Content-Type': type } })).status).toBe(201);
  });

  test('without content type counts as none', async () => {
    const pce = await startTestPce();
    for (const method of ['POST', 'PUT']) {
      const path = method === 'POST' ? profiles : `${profiles}/1`;
      const text = await raw(pce, `${head(`${method} /api/v2${path}`, 'Content-Length: 16\r\n')}{"enabled":true}`);
      expectRefusal(text, 406);
    }
    await expectAlive(pce);
  });

  test('that is larger than --body-limit is refused with 413, whole or chunked', async () => {
    const pce = await startTestPce({ bodyLimit: 1_000_000 });
    const big = Buffer.alloc(2_000_000, ' ');
    const reply = await pce.post(profiles, big);
    expect([reply.status, ...tokensOf(reply)]).toEqual([413, 'request_too_large_error']);
    const chunked = `${posted('Transfer-Encoding: chunked\r\n')}${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`;
    expectRefusal(await raw(pce, chunked), 413);
    await expectAlive(pce);
  });

  test('that says that it is larger is refused before it is sent', async () => {
    const pce = await startTestPce();
    expectRefusal(await raw(pce, posted('Content-Length: 2000000\r\n')), 413);
    await expectAlive(pce);
  });

  const many = <T>(count: number, item: (i: number) => T) => Array.from({ length: count }, (_, i) => item(i));
  test.each<[string, Json]>([
    ['20,000 labels', { labels: many(20_000, (i) => ({ href: `/orgs/1/labels/${i}` })) }],
    ['50,000 numbers as labels', { labels: many(50_000, (i) => i) }],
    ['10,000 strange labels', { labels: many(10_000, (i) => ({ [`key ${i}`]: i })) }],
    ['30,000 unknown properties', Object.fromEntries(many(30_000, (i) => [`property ${i}`, i]))],
    ['a mode of 1,000,000 letters', { enforcement_mode: 'x'.repeat(1_000_000) }],
  ])('with %s is refused briefly and without delay', async (_what, body) => {
    const pce = await startTestPce();
    const started = performance.now();
    const reply = await pce.post(profiles, { enabled: true, ...body });
    const ms = performance.now() - started;
    expect(reply.status).toBe(406);
    expect(reply.text.length).toBeLessThan(20_000);
    expect(ms).toBeLessThan(2_000);
    await expectAlive(pce);
  });

  test.each<[string, string]>([
    ['70,000 values', `{"labels":[${'1,'.repeat(70_000)}1]}`],
    ['40,000 properties', `{${Array.from({ length: 40_000 }, (_, i) => `"p${i}":1`).join()}}`],
  ])('with %s is refused ahead of the parser', async (_what, body) => {
    const pce = await startTestPce();
    const reply = await pce.post(profiles, body);
    expect([reply.status, ...tokensOf(reply)]).toEqual([413, 'request_too_large_error']);
    await expectAlive(pce);
  });

  test('may come in chunks, or after a 100 Continue', async () => {
    const pce = await startTestPce();
    const chunks = '5\r\n{"ena\r\nb\r\nbled":true}\r\n0\r\n\r\n';
    expect(await raw(pce, posted('Transfer-Encoding: chunked\r\n') + chunks)).toMatch(/^HTTP\/1.1 201 /);
    const expecting = posted('Expect: 100-continue\r\nContent-Length: 16\r\n');
    expect(await raw(pce, `${expecting}{"enabled":true}`)).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 201 /);
  });

  test('that a GET or DELETE brings along is not read', async () => {
    const pce = await startTestPce();
    const get = head(`GET /api/v2${profiles}/1`, 'Content-Type: application/json\r\nContent-Length: 5\r\n');
    expect(await raw(pce, `${get}{junk`)).toMatch(/^HTTP\/1.1 200 /);
    const { body } = await pce.post(profiles, { enabled: true });
    const line = `DELETE /api/v2${body['href']}`;
    expect(await raw(pce, `${head(line, 'Content-Length: 5\r\n')}{junk`)).toMatch(/^HTTP\/1.1 204 /);
  });
});

describe('headers', () => {
  test('of Go clients are taken: a content type on GET, and on DELETE without a body', async () => {
    const { get, post, delete: remove } = await startTestPce();
    expect((await get(profiles, { headers: json })).status).toBe(200);
    const { body } = await post(profiles, { enabled: true });
    expect((await remove(body['href'] as string, { headers: json })).status).toBe(204);
    const empty = { headers: { ...json, 'Content-Length': '0' } };
    expect((await remove(`${profiles}/1/pairing_keys`, empty)).status).toBe(204);
  });

  table<[string, string]>(
    'with bad credentials are refused with 401',
    [
      ['nothing', ''],
      ['no scheme', 'api_owner:secret-of-owner'],
      ['a scheme and a blank', 'Basic '],
      ['another scheme', `Bearer ${btoa('api_owner:secret-of-owner')}`],
      ['no base64', 'Basic !!!'],
      ['no colon', basic('api_owner')],
      ['no key', basic(':secret-of-owner')],
      ['a wrong secret', basic('api_owner:secret-of-owner ')],
      ['a zero byte after the secret', basic('api_owner:secret-of-owner\0')],
      ['control characters', basic('api_\x01\r\n:\x7f')],
      ['no UTF-8', basic(new Uint8Array([0xff, 0xfe, 0x3a, 0xff]))],
      ['a session of a strange user', basic('user_99999999999999999999:x')],
      ['SQL', basic("api_' or 1=1 --:x")],
    ],
    async (pce, [_what, authorization]) => {
      for (const path of [profiles, '/users/login']) {
        const reply = await pce.get(path, { as: null, headers: { Authorization: authorization } });
        expect([reply.status, ...tokensOf(reply)]).toEqual([401, 'authentication_failed_error']);
      }
      const login = { as: null, headers: { Authorization: authorization, ...json } };
      const reply = await pce.post('/login_users/authenticate?pce_fqdn=x', '{}', login);
      expect([reply.status, ...tokensOf(reply)]).toEqual([401, 'authentication_failed_error']);
    },
  );

  test('that ask for strange things are overlooked', async () => {
    const { get } = await startTestPce();
    const junk = { Accept: 'x', Prefer: '=;', 'Accept-Encoding': 'x', 'If-None-Match': '"', Range: 'bytes=9-1' };
    expect((await get(profiles, { headers: { ...junk, 'X-HTTP-Method-Override': 'DELETE' } })).status).toBe(200);
  });
});

describe('a path', () => {
  const ids = [
    '00',
    '01',
    '0',
    '-1',
    '+1',
    '1e3',
    '1.0',
    '0x1',
    '9007199254740993',
    '9223372036854775808',
    'null',
    '*',
  ];
  const strange =
    '%00 1%00 ..%2f ..%2f1 1%2f 1%20 %F0%9F%98%80 %D9%A1 1;a 1,2 :id __proto__ constructor toString'.split(' ');
  const long = ['9'.repeat(30), 'x'.repeat(101), 'x'.repeat(8000)];
  table('with a strange id leads to nothing', [...ids, ...strange, ...long], async (pce, id) => {
    for (const kind of ['pairing_profiles', 'labels', 'label_dimensions', 'events', 'jobs', 'datafiles']) {
      expect((await pce.get(`/orgs/1/${kind}/${id}`)).status, kind).toBe(404);
    }
    expect((await pce.get(`/users/1/api_keys/${id}`)).status).toBe(404);
    expect((await pce.put(`${profiles}/${id}`, { name: 'x' })).status).toBe(404);
    expect((await pce.delete(`${profiles}/${id}`)).status).toBe(404);
    expect((await pce.post(`${profiles}/${id}/pairing_key`, {})).status).toBe(404);
  });

  const orgs = ['0', '01', '-1', '1e0', '1.0', '%00', '99', '9007199254740993', '9'.repeat(30), '__proto__'];
  table('with a strange org is forbidden', orgs, async (pce, org) => {
    expect((await pce.get(`/orgs/${org}/pairing_profiles`)).status).toBe(403);
    expect((await pce.post(`/orgs/${org}/pairing_profiles`, 'junk')).status).toBe(403);
  });

  const escapes = ['%', '%z', '%zz', '%c3%28', '%ff', '%u0041', '%%%'];
  table('with a broken escape is no path', escapes, async (pce, percent) => {
    for (const path of [`${profiles}/${percent}`, `/orgs/${percent}/labels`, `/${percent}`]) {
      const reply = await pce.get(path);
      expect([400, 404]).toContain(reply.status);
      // A GET has no body: the message speaks of the path.
      expect(reply.text).not.toContain('body');
    }
  });
});

describe('a query', () => {
  const refusedResults = 'abc -1 1e3 1.0 %201 0x10 9007199254740993 1&max_results=x'.split(' ');
  const refusedLabels = 'junk {} null 1 ["/orgs/1/labels/1"] [[]] [[1]] [[null]] [[["/orgs/1/labels/1"]]]'.split(' ');
  const refusedQueries = [
    ...['', ...refusedResults].map((value) => `max_results=${value}`),
    ...['', ...refusedLabels, '['.repeat(5000)].map((value) => `labels=${value}`),
    ...['', 'x', 'SERVER', '__proto__'].map((value) => `ven_type=${value}`),
  ];
  table('with a bad parameter is refused with 406 and names it', refusedQueries, async (pce, query) => {
    const reply = await pce.get(`${profiles}?${query}`);
    expect([reply.status, ...tokensOf(reply)]).toEqual([406, 'input_validation_error']);
    expect(reply.text).toContain(`The property '#/${query.split('=')[0]}'`);
    expect(reply.text).toContain('in schema pairing_profiles_get.schema.json');
  });

  const nothing = '% %zz %ff %00 %0A %25 _ \'-- "'.split(' ').map((name) => `name=${name}`);
  table<[string, number]>(
    'is read as far as it means something',
    [
      ['__proto__=x&constructor=y&toString=z&hasOwnProperty=w', 2],
      ['__proto__[name]=x&constructor[prototype]=y', 2],
      ['&&&===&?&name[]=x&name[a]=y', 2],
      ['undeclared=1&representation=x&offset=-1', 2],
      ['name=', 2],
      ['max_results=999999999999999', 2],
      ['max_results=x&max_results=1', 1],
      ['name=servers&name=ENDPOINTS', 1],
      ['labels=[]', 0],
      ['labels=[["/orgs/1/labels/1"],["x"]]', 0],
      ['external_data_set=%00', 0],
      ...[...nothing, `name=${'x'.repeat(10_000)}`].map((query): [string, number] => [query, 0]),
    ],
    async (pce, [query, count]) => {
      const reply = await pce.get<Json[]>(`${profiles}?${query}`);
      expect([reply.status, reply.body.length]).toEqual([200, count]);
    },
  );

  test('of junk does no other collection harm', async () => {
    const pce = await startTestPce();
    const paths = ['/orgs/1/labels', '/orgs/1/events', '/orgs/1/jobs', '/users', '/orgs/1/software/ven/releases'];
    const names = 'max_results timestamp[gte] severity status key usage type include_deleted name'.split(' ');
    for (const path of paths) {
      for (const value of ['', '%00', '%zz', "'", '[[', '9'.repeat(30), '__proto__']) {
        const each = await Promise.all(names.map((name) => pce.get(`${path}?${name}=${value}`)));
        for (const { status, text } of each) expect([200, 406], `${path} ${value} ${text}`).toContain(status);
      }
    }
    await expectAlive(pce);
  });
});

describe('a method', () => {
  test.each(['PATCH', 'OPTIONS'])('%s is allowed on no path', async (method) => {
    const pce = await startTestPce();
    for (const path of [profiles, `${profiles}/1`, '/users/1/api_keys']) {
      const reply = await pce.request(method, path);
      expect([reply.status, ...(reply.body ? tokensOf(reply) : [])]).toEqual([405, 'method_not_allowed_error']);
      expect(reply.headers.get('allow')).toContain('GET');
    }
    await expectAlive(pce);
  });

  const absent = ['POST /orgs/1/events', 'PUT /product_version', `DELETE ${profiles}`, `POST ${profiles}/1`];
  table('that a path does not have is refused with 405', absent, async ({ request }, call) => {
    const [method = '', path = ''] = call.split(' ');
    expect((await request(method, path)).status).toBe(405);
  });

  const others = ['PROPFIND', 'MKCOL', 'LOCK', 'SEARCH', 'PURGE', 'QUERY', 'M-SEARCH'];
  table('that no path has finds nothing', others, async (pce, method) => {
    // 400 where the method itself demands a header (QUERY).
    expect([400, 404, 405]).toContain((await pce.request(method, profiles)).status);
  });

  test('HEAD is answered as GET, without a body', async () => {
    const { request } = await startTestPce();
    const { status, text, headers } = await request('HEAD', profiles);
    expect([status, text, headers.get('x-total-count')]).toEqual([200, '', '2']);
    expect((await request('HEAD', `${profiles}/99`)).status).toBe(404);
  });
});

describe('bytes on a socket', () => {
  const path = `/api/v2${profiles}`;
  const chunked = 'Transfer-Encoding: chunked\r\n';
  table<[string, string | Uint8Array]>(
    'that are no request are refused with 400, and nothing is stored',
    [
      ['text', 'hello\r\n\r\n'],
      ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
      ['an unknown method', head(`FOO ${path}`)],
      ['a blank in the path', head(`GET ${path}/a b`)],
      ['a zero byte in the path', head(`GET ${path}/\0`)],
      ['a header of 20,000 letters', head(`GET ${path}`, `X-Junk: ${'x'.repeat(20_000)}\r\n`)],
      ['a path of 20,000 letters', head(`GET /api/v2/${'x'.repeat(20_000)}`)],
      ['a control character in a header', head(`GET ${path}`, 'X-Junk: \x01\r\n')],
      ['a header without a colon', head(`GET ${path}`, 'X-Junk\r\n')],
      ['two lengths', `${posted('Content-Length: 16\r\nContent-Length: 17\r\n')}{"enabled":true}`],
      ['a length and chunks', `${posted(`Content-Length: 16\r\n${chunked}`)}0\r\n\r\n`],
      ['a chunk of no size', `${posted(chunked)}zz\r\n{"ena`],
      ['half a head', head(`GET ${path}`).slice(0, -2)],
      ['half a body', `${posted('Content-Length: 100\r\n')}{"enabled":true}`],
      ['half a chunk', `${posted(chunked)}ff\r\n{"enabled":true}`],
    ],
    async (pce, [_what, bytes]) => {
      expectRefusal(await raw(pce, bytes, true), 400);
      expect((await pce.get(`${profiles}?max_results=0`)).headers.get('x-total-count')).toBe('2');
    },
  );

  test.each<[string, string | Uint8Array]>([
    ['that end after half a body', `${posted('Content-Length: 100\r\n')}{"enabled":true}`],
    ['that ask for a tunnel', head('CONNECT pce:443')],
    ['that begin with TLS and end', Buffer.from('16030100a5010000a10303', 'hex')],
    ['of an empty line', '\r\n'],
  ])('%s leave the server alive', async (_what, bytes) => {
    const pce = await startTestPce();
    const socket = connect(Number(new URL(pce.pce.url).port), '127.0.0.1');
    await new Promise((done) => socket.on('error', done).write(bytes, done));
    socket.resetAndDestroy();
    await expectAlive(pce);
  });

  test.each([
    ['an expectation that nobody knows', `${posted('Expect: tea\r\nContent-Length: 16\r\n')}{"enabled":true}`],
    ['no Host', head(`GET ${path}`).replace('Host: pce\r\n', '')],
  ])('with %s are answered in the form of a PCE', async (_what, bytes) => {
    const text = await raw(await startTestPce(), bytes);
    if (!/^HTTP\/1.1 20[01] /.test(text)) expectRefusal(text, Number(text.slice(9, 12)));
  });
});
