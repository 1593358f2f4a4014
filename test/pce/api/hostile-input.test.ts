import { once } from 'node:events';
import { type IncomingMessage, METHODS, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';
import { some } from '../../length.ts';
import { basic, expectAlive, expectRefusal, head, posted, profiles, raw, table } from './hostile.ts';

const json = { 'Content-Type': 'application/json' };

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

  test('with strange wishes are overlooked', async () => {
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
    'is read as far as it makes sense',
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

  test('with junk does no harm to other collections', async () => {
    const pce = await startTestPce();
    const paths = ['/orgs/1/labels', '/orgs/1/events', '/orgs/1/jobs', '/users', '/orgs/1/software/ven/releases'];
    const names = 'max_results timestamp[gte] severity status key usage type include_deleted name'.split(' ');
    for (const path of paths) {
      for (const value of some(['', '%00', '%zz', "'", '[[', '9'.repeat(30), '__proto__'], 4)) {
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

  const others = METHODS.filter((method) => !['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT'].includes(method));
  test.each(some(others, 6))('%s is refused like any that a path does not have', async (method) => {
    const { pce, owner } = await startTestPce();
    const meet = async (path: string, headers: Record<string, string>, body?: string) => {
      const asked = request(pce.url + path, { method, headers: { Host: 'localhost', ...headers } });
      const [answer] = (await once(asked.end(body), 'response')) as [IncomingMessage];
      const text = (await answer.toArray()).join('');
      return [answer.statusCode, answer.headers.allow, text && JSON.parse(text)[0].token];
    };
    const mine = { Authorization: `Basic ${btoa(owner)}` };
    const refused = 'method_not_allowed_error';
    expect(await meet(`/api/v2${profiles}`, mine)).toEqual([405, 'GET, POST, PUT', refused]);
    expect(await meet(`/api/v2${profiles}`, { ...mine, ...json, 'Content-Length': '2' }, '{}')).toEqual([
      405,
      'GET, POST, PUT',
      refused,
    ]);
    expect(await meet(`/api/v2${profiles}`, {})).toEqual([401, undefined, 'authentication_failed_error']);
    expect(await meet('/api/v2/nothing', mine)).toEqual([404, undefined, '']);
    expect(await meet('/nothing', mine)).toEqual([404, undefined, '']);
    expect(await meet('/_mock/v1/reset', {})).toEqual([405, 'POST', refused]);
    expect(await meet('/_mock/v1/nothing', {})).toEqual([404, undefined, 'not_found_error']);
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
      ['chunks of what is compressed', `${posted('Transfer-Encoding: gzip, chunked\r\n')}0\r\n\r\n`],
      ['chunks in chunks', `${posted(`${chunked}${chunked}`)}0\r\n\r\n`],
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
    ['that are an empty line', '\r\n'],
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
