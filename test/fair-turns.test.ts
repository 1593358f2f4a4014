import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startTestPce } from './harness.ts';

const HOG = 1000;

test('whoever sends a thousand requests at once keeps no other connection waiting for all of them', async () => {
  const objects = { labels: Array.from({ length: 400 }, (_, i) => ({ key: 'app', value: `label ${i}` })) };
  const { pce, owner } = await startTestPce({ scenario: { orgs: [{ id: 1, objects }] } });
  const port = Number(new URL(pce.url).port);
  const [hog, other] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  onTestFinished(() => [hog, other].forEach((socket) => void socket.destroy()));
  await Promise.all([once(hog, 'connect'), once(other, 'connect')]);
  let answers = 0;
  hog.on('data', (chunk) => {
    answers += String(chunk).split('HTTP/1.1 200').length - 1;
  });
  const one = (index: number) =>
    `GET /api/v2/orgs/1/labels?value=l&n=${index} HTTP/1.1\r\nHost: pce\r\nAuthorization: Basic ${btoa(owner)}\r\n\r\n`;
  hog.write(Array.from({ length: HOG }, (_, index) => one(index)).join(''));
  other.write('GET /_mock/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(other, 'data');
  // Of the first packet alone, which has some 450.
  expect(pce.calls.get('labels_get') ?? 0).toBeLessThan(300);
  while (answers < HOG) await once(hog, 'data');
  expect(answers).toBe(HOG);
});
