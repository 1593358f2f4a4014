import { describe, expect, test } from 'vitest';
import { isLong, lengthOf } from '../length.ts';
import { type Asked, flawOf, type Reply } from './form.ts';
import { type Figures, fuzz } from './fuzz.ts';
import { overSockets } from './sockets.ts';
import { inProcess, type Target } from './target.ts';

const wrong = { unasked: 0, exits: 0, hangs: 0, wrongForms: 0, failures: [] };

/** The least share of successes: a server that refuses everything would pass otherwise. */
function expectSuccesses({ answers }: Figures): void {
  const all = Object.values(answers).reduce((sum, count) => sum + count, 0);
  expect((answers['2'] ?? 0) / all).toBeGreaterThan(0.2);
}

describe('whatever is sent, every answer has its form and the server lives', () => {
  test('in process', async () => {
    await using target = await inProcess({ seed: 'short' });
    const figures = await fuzz(target, { seed: 'short', from: 0, requests: lengthOf(4_000, 200) });
    expect(figures).toMatchObject(wrong);
    expectSuccesses(figures);
  });

  test.runIf(isLong).each([
    ['http', false],
    ['https', true],
  ])('over sockets by %s, as requests and as streams of bytes', async (_scheme, tls) => {
    await using target = await overSockets({ tls, seed: 'short' });
    const figures = await fuzz(target, { seed: 'short', from: 0, requests: lengthOf(400, 40), rawPercent: 10 });
    expect(figures).toMatchObject(wrong);
    expectSuccesses(figures);
  });
});

/** Answers everything alike. */
const alike = (reply: Reply): Target => ({
  send: async () => reply,
  memory: () => 0,
  computed: () => 0,
  ended: undefined,
  defects: () => [],
  [Symbol.asyncDispose]: async () => undefined,
});

const json = { 'content-type': 'application/json' };
const refusal = '[{"token":"x","message":"y"}]';
const pce: Asked = { method: 'GET', url: '/api/v2/health' };
const control: Asked = { method: 'GET', url: '/_mock/v1/health' };

describe('the fuzzer', () => {
  test('finds answers that nobody asked for', async () => {
    const body = Buffer.from(refusal);
    const target = alike({ status: 500, headers: json, body });
    const figures = await fuzz(target, { seed: 'x', from: 0, requests: 50 });
    expect(figures.unasked).toBeGreaterThanOrEqual(50);
  });

  test('sends the same again by the same seed, and from the middle too', async () => {
    const sent = async (from: number, requests: number) => {
      const urls: string[] = [];
      const target = alike({ status: 204, headers: {}, body: Buffer.alloc(0) });
      const send: Target['send'] = (message) => {
        urls.push(`${message.method} ${message.url} ${message.body}`);
        return target.send(message);
      };
      await fuzz({ ...target, send }, { seed: 'x', from, requests });
      return urls;
    };
    const whole = lengthOf(4_000, 800);
    const all = await sent(0, whole);
    expect(await sent(0, whole)).toEqual(all);
    const later = await sent(0.625 * whole, 0.375 * whole);
    expect(all.slice(-later.length)).toEqual(later);
  });

  test.each<[string, Asked, number, Record<string, string>, string]>([
    ['a 5xx', pce, 503, json, refusal],
    ['a refusal that is no list', pce, 406, json, '{"token":"x","message":"y"}'],
    ['a refusal with more than token and message', pce, 406, json, '[{"token":"x","message":"y","stack":"z"}]'],
    ['a refusal with a charset', pce, 406, { 'content-type': 'application/json; charset=utf-8' }, refusal],
    ['a stack', pce, 406, json, '[{"token":"x","message":"Error\\n    at file.ts:1"}]'],
    ['a word of SQL', pce, 406, json, '[{"token":"x","message":"FOREIGN KEY constraint failed"}]'],
    ['a 404 of the PCE with a body', pce, 404, { 'content-type': 'text/html' }, 'x'],
    ['a 404 of the PCE that says JSON', pce, 404, json, ''],
    ['a 404 of the control API without a body', control, 404, json, ''],
    ['a 204 with a body', pce, 204, {}, '{}'],
    ['a success that is no JSON', pce, 200, json, '{'],
    ['a success of another type', pce, 200, { 'content-type': 'text/plain' }, '{}'],
    ['a body in answer to HEAD', { ...pce, method: 'HEAD' }, 200, json, '{}'],
  ])('minds %s', (_what, asked, status, headers, body) => {
    expect(flawOf(asked, { status, headers, body: Buffer.from(body) })).toBeDefined();
  });

  test.each<[string, Asked, number, Record<string, string>, string]>([
    ['a refusal', pce, 406, json, refusal],
    ['a call that is not modelled', pce, 501, json, refusal],
    ['an empty 404', pce, 404, { 'content-type': 'text/html' }, ''],
    ['a 404 of the control API', control, 404, json, refusal],
    ['JSON', pce, 200, json, '{}'],
    ['an empty 204', pce, 204, {}, ''],
    [
      'a certificate',
      { method: 'GET', url: '/_mock/v1/ca.pem' },
      200,
      { 'content-type': 'application/x-pem-file' },
      '-',
    ],
  ])('does not mind %s', (_what, asked, status, headers, body) => {
    expect(flawOf(asked, { status, headers, body: Buffer.from(body) })).toBeUndefined();
  });
});
