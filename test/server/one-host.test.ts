import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startTestPce, type TestPce } from '../harness.ts';

/** The answer to these lines, sent byte by byte as they stand. */
async function answerTo({ pce }: TestPce, ...lines: string[]): Promise<{ status: number; body: string }> {
  const socket = connect(Number(new URL(pce.url).port), '127.0.0.1');
  const authorization = `Basic ${Buffer.from('api_owner:secret-of-owner').toString('base64')}`;
  socket.write([...lines, `Authorization: ${authorization}`, 'Connection: close', '', ''].join('\r\n'));
  let received = '';
  for await (const chunk of socket) received += chunk;
  const [head = '', body = ''] = received.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body };
}

test.each(['/api/v2/orgs/1/labels', '/api/v2/node_available', '/_mock/v1/health', '/_mock/v1/info', '/nothing'])(
  'a request that names two hosts, or none, is a 400 in the form of a PCE: %s',
  async (path) => {
    const pce = await startTestPce();
    const hosts = [
      [],
      ['Host: localhost', 'Host: localhost'],
      ['Host: localhost', 'host: other.example'],
      ['HOST: ', 'X-A: b', 'Host: localhost'],
    ];
    for (const lines of hosts) {
      const { status, body } = await answerTo(pce, `GET ${path} HTTP/1.1`, ...lines);
      expect([lines, status]).toEqual([lines, 400]);
      expect(JSON.parse(body)).toEqual([{ token: 'invalid_request', message: 'The request does not name one Host' }]);
    }
  },
);

test('HTTP/1.0 knows requests that name none', async () => {
  const pce = await startTestPce();
  expect((await answerTo(pce, 'GET /api/v2/orgs/1/labels HTTP/1.0')).status).toBe(200);
  expect((await answerTo(pce, 'GET /api/v2/orgs/1/labels HTTP/1.0', 'Host: a', 'Host: a')).status).toBe(400);
});

test('a request that names its whole URL is answered as one that names the path, and its host goes before the header', async () => {
  const pce = await startTestPce();
  const { host } = new URL(pce.pce.url);
  const whole = (path: string, url = `http://${host}`) =>
    answerTo(pce, `GET ${url}${path} HTTP/1.1`, `Host: ${host}`).then(({ status }) => status);
  expect(await whole('/api/v2/orgs/1/labels?max_results=1')).toBe(200);
  expect(await whole('/_mock/v1/info')).toBe(200);
  expect(await whole('', 'HTTP://pce.example:8443')).toBe(200);
  expect(await whole('/nothing', 'HTTP://pce.example:8443')).toBe(404);
  // A page of another site must not reach the control API by a name of its own.
  expect(await whole('/_mock/v1/info', 'http://evil.example')).toBe(403);
});
