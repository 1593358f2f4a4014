import { describe, expect, test } from 'vitest';
import { type Json, messagesOf, startTestPce, tokensOf } from '../../harness.ts';
import { expectAlive, expectRefusal, head, posted, profiles, raw, table } from './hostile.ts';

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

  test('with 20,000 empty objects for a bulk call is refused briefly and without delay', async () => {
    const pce = await startTestPce();
    const started = performance.now();
    const reply = await pce.put('/orgs/1/workloads/bulk_create', `[${'{},'.repeat(20_000)}{}]`);
    expect([reply.status, reply.text.length < 20_000]).toEqual([406, true]);
    expect(performance.now() - started).toBeLessThan(2_000);
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
