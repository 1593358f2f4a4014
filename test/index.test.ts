import { expect, test } from 'vitest';
import { type MockPceOptions, startMockPce } from '../src/index.ts';

const basic = (key: string, secret: string) => ({
  Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
});

test('several run in one process, each with a port and a state of its own', async () => {
  await using one = await startMockPce();
  await using two = await startMockPce({ scenario: 'empty' });
  const count = async ({ url, credentials }: typeof one) => {
    const headers = basic(credentials?.key ?? '', credentials?.secret ?? '');
    return (await fetch(`${url}/api/v2/orgs/1/pairing_profiles`, { headers })).headers.get('x-total-count');
  };
  expect([await count(one), await count(two)]).toEqual(['6', '2']);
  expect(one.url).not.toBe(two.url);
});

test('closing ends it, and may be done twice', async () => {
  const pce = await startMockPce();
  await pce.close();
  await pce.close();
  await expect(fetch(`${pce.url}/api/v2/node_available`)).rejects.toThrow();
});

test('a port that is taken, a file that is none and a scenario that is wrong are errors', async () => {
  await using pce = await startMockPce();
  const { port } = new URL(pce.url);
  await expect(startMockPce({ port: Number(port) })).rejects.toThrow('EADDRINUSE');
  await expect(startMockPce({ data: 'README.md' })).rejects.toThrow('it is not a database');
  const twice = { orgs: [{ objects: { labels: [{ key: 'role', value: 'Web' }] } }] };
  await expect(startMockPce({ scenario: twice })).rejects.toThrow('labels/0: Label key and value must be unique');
  const unknown = { orgs: [{ objects: { cats: [] } }] };
  await expect(startMockPce({ scenario: unknown })).rejects.toThrow('cats is not a kind of object');
  const beyond = {
    orgs: [{ objects: { labels: [{ href: '/orgs/1/labels/9999999999999999999', key: 'app', value: 'a' }] } }],
  };
  await expect(startMockPce({ scenario: beyond })).rejects.toThrow(
    'labels/0: the id 9999999999999999999 leaves no room',
  );
});

test('the same seed, clock and requests give the same bytes, and another seed others', async () => {
  const play = async (options: MockPceOptions) => {
    await using pce = await startMockPce({ clock: '2026-01-01T00:00:00Z', ...options });
    const headers = {
      ...basic(pce.credentials?.key ?? '', pce.credentials?.secret ?? ''),
      'Content-Type': 'application/json',
    };
    const answers = [JSON.stringify(pce.credentials)];
    for (const [method, path, body] of [
      ['POST', '/orgs/1/pairing_profiles', '{"enabled":true}'],
      ['POST', '/orgs/1/pairing_profiles/1/pairing_key', '{}'],
      ['POST', '/users/1/api_keys', '{"name":"x"}'],
      ['POST', '/orgs/1/labels', '{"key":"nonsense","value":"x"}'],
      ['GET', '/orgs/1/events'],
      ['GET', '/orgs/1/label_dimensions'],
    ]) {
      // A health check between two requests changes nothing.
      await fetch(`${pce.url}/_mock/v1/ready`);
      const reply = await fetch(`${pce.url}/api/v2${path}`, { method, headers, body } as RequestInit);
      answers.push(`${reply.status} ${await reply.text()}`);
    }
    return answers.join('\n');
  };
  const first = await play({ seed: 'one' });
  expect(await play({ seed: 'one' })).toBe(first);
  expect(await play({ seed: 'two' })).not.toBe(first);
});
