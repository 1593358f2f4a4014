import { expect, test } from 'vitest';
import { messagesOf, startTestPce } from '../../harness.ts';

/** Of two characters each, for each of which the place of a cut is within a pair. */
const texts = ['😀'.repeat(300), `x${'😀'.repeat(300)}`];

const refused: [what: string, call: (text: string) => [method: string, path: string, body?: unknown]][] = [
  ['a value', (text) => ['POST', '/orgs/1/pairing_profiles', { enabled: true, enforcement_mode: text }]],
  ['a name', (text) => ['POST', '/orgs/1/workloads', { [text]: 1 }]],
  ['an href', (text) => ['POST', '/orgs/1/workloads', { name: 'w', labels: [{ href: `/orgs/1/labels/${text}` }] }]],
  ['an href of many', (text) => ['PUT', '/orgs/1/labels/delete', { hrefs: [`/orgs/1/labels/${text}`] }]],
  [
    'an address',
    (text) => ['POST', '/orgs/1/sec_policy/draft/ip_lists', { name: 'l', ip_ranges: [{ from_ip: text }] }],
  ],
  ['a time', (text) => ['GET', `/orgs/1/events?timestamp[gte]=${encodeURIComponent(text)}`]],
];

test.each(refused)('%s that is too long is cut between characters', async (_what, call) => {
  const lines: string[] = [];
  const { request, pce } = await startTestPce({ log: (line) => void lines.push(JSON.stringify(line)) });
  for (const text of texts) {
    const [method, path, body] = call(text);
    const reply = await request(method, path, { body });
    const told = [reply.text, JSON.stringify((await pce.journal.find()).at(-1)), lines.at(-1)].join('\n');
    expect(told).not.toMatch(/\\\\?ud83d|\\\\?ude00|\ufffd/);
  }
});

test('half of a pair that a client sent does not come back in a message', async () => {
  const { post } = await startTestPce();
  const href = '/orgs/1/labels/\ud83d';
  const reply = await post('/orgs/1/workloads', { name: 'w', labels: [{ href }] });
  expect(messagesOf(reply)).toEqual(['Invalid URI: {/orgs/1/labels/\ufffd}']);
});
