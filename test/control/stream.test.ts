import { describe, expect, onTestFinished, test } from 'vitest';
import { MOST_STREAMS } from '../../src/emulator/live-topics.ts';
import type { MockPce } from '../../src/index.ts';
import { clientOf, control, server } from './servers.ts';

/** A stream of a test, which ends with it. */
async function open(pce: MockPce, query = '', headers: Record<string, string> = {}) {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const reply = await fetch(`${pce.url}/_mock/v1/stream${query}`, { headers, signal: end.signal });
  const reader = (reply.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    reply,
    end: () => end.abort(),
    /** All that came until there was this text, or the stream ended. */
    until: async (wanted: string): Promise<string> => {
      while (!text.includes(wanted)) {
        const { done, value } = await reader.read();
        if (done) break;
        text += value;
      }
      return text;
    },
  };
}

describe('the stream', () => {
  test('tells at once who is there, and soon what is asked of it', async () => {
    const pce = await server();
    const { reply, until } = await open(pce);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/event-stream');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(await until('\n\n')).toMatch(/^id: \w+-0\.\d+\nevent: hello\ndata: \{"epoch":"\w+","journal":0,/);
    await clientOf(pce).get('/orgs/1/labels');
    const told = await until('event: requests');
    expect(told).toContain('event: requests');
    expect(await pce.journal.count()).toBe(1);
  });

  test('is taken up again by the id that a browser sends', async () => {
    const pce = await server();
    const first = await open(pce);
    const [, id = ''] = /^id: (.*)/.exec(await first.until('\n\n')) ?? [];
    await clientOf(pce).get('/orgs/1/labels');
    const again = await open(pce, '?topics=requests&timeout=0', { 'Last-Event-ID': id });
    expect(await again.until('never')).toContain('"operation":"labels_get"');
  });

  test('of the topics that are asked for, and no others', async () => {
    const pce = await server();
    const { until } = await open(pce, '?topics=clock');
    await until('event: hello');
    await clientOf(pce).post('/orgs/1/labels', { key: 'app', value: 'Shop' });
    pce.clock.advance(60);
    expect([...(await until('event: clock')).matchAll(/event: (\w+)/g)].map(([, name]) => name)).toEqual([
      ...['hello', 'clock'],
    ]);
    const wrong = await control(pce, 'GET', '/stream?topics=clock,request');
    expect([wrong.status, wrong.body[0].message]).toEqual([
      406,
      expect.stringContaining("has 'request', which is none of requests, happened"),
    ]);
    expect((await control(pce, 'GET', '/stream?org=7')).status).toBe(404);
  });

  test(`has ${MOST_STREAMS} readers at most, and a place again when one has left`, async () => {
    const pce = await server();
    const streams = await Promise.all(Array.from({ length: MOST_STREAMS }, () => open(pce)));
    const refused = await control(pce, 'GET', '/stream?timeout=0');
    expect([refused.status, refused.body[0].token]).toEqual([503, 'too_many_streams']);
    streams[0]?.end();
    const status = async () => (await fetch(`${pce.url}/_mock/v1/stream?timeout=0`)).status;
    await expect.poll(status).toBe(200);
  });

  test('is not opened by a HEAD, and ends by itself where a time is given', async () => {
    const pce = await server();
    const head = await fetch(`${pce.url}/_mock/v1/stream`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const { until } = await open(pce, '?timeout=0.3');
    expect(await until('never')).toContain('event: hello');
  });

  test('ends with its server, which does not wait for it', async () => {
    const pce = await server();
    const { until } = await open(pce);
    await until('event: hello');
    const ended = until('never').catch(() => 'ended');
    await pce.close();
    await ended;
  });
});
