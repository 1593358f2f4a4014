import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type RequestLine, requestLog } from '../../src/emulator/request-log.ts';
import type { MockPceOptions } from '../../src/index.ts';
import { clientOf, control, server } from '../control/servers.ts';

/** A server, and its lines as a terminal shows them. */
async function logged(options: MockPceOptions = {}) {
  const lines: string[] = [];
  const write = requestLog('pretty', (line) => void lines.push(stripVTControlCharacters(line)));
  const pce = await server({
    apiKey: 'api_me',
    apiSecret: 's',
    log: (line) => write?.(line as RequestLine),
    ...options,
  });
  return { pce, lines, ...clientOf(pce) };
}

test('a line has the time, the org, the key and the id of the request, be it refused or not', async () => {
  const { lines, request } = await logged();
  await request('GET', '/orgs/1/labels');
  await request('GET', '/orgs/1/labels/99');
  expect(lines[0]).toMatch(/^[\d:.]{12} GET .* 200 .* ms {2}org 1 api_me {2}\([0-9a-f-]{36}\)\n$/);
  expect(lines[1]).toMatch(/^[\d:.]{12} GET .* 404 .* ms {2}org 1 api_me\n .*\([0-9a-f-]{36}\)\n$/);
});

test.each([
  [{ reset: true }, 'GET', 0],
  [{ reset: true, takes_effect: true }, 'POST', 0],
  [{ truncate: 5 }, 'GET', 200],
  [{ truncate: 5 }, 'POST', 201],
  [{ bytes_per_second: 100_000 }, 'POST', 201],
] as const)('a request whose answer is broken by a fault has its line: %j of a %s', async (rule, method, status) => {
  const { pce, lines, request } = await logged();
  await pce.faults.add(rule);
  await request(method, '/orgs/1/labels', method === 'POST' ? { key: 'app', value: 'new' } : undefined).catch(
    () => undefined,
  );
  await expect.poll(() => lines).toEqual([expect.stringMatching(`${method} .* ${status} .* ms`)]);
});

describe('a path that cannot be decoded', () => {
  const path = '/api/v2/orgs/1/labels/%zz?password=hunter2';

  test('has a line, an entry and an id as any other, and its query is told nowhere', async () => {
    const { pce, lines } = await logged();
    const { status, headers } = await fetch(pce.url + path);
    expect(status).toBe(400);
    expect(lines.join('')).toContain(headers.get('x-request-id'));
    expect(lines.join('')).toContain('GET    /api/v2/orgs/1/labels/... 400');
    const entries = await pce.journal.find();
    expect(entries).toMatchObject([{ status: 400, explanation: { hint: expect.stringMatching(/^the path cannot/) } }]);
    expect(JSON.stringify([lines, entries])).not.toContain('hunter2');
  });

  test('is not taken by http where https alone is spoken', async () => {
    const { pce, lines } = await logged({ tls: 'only' });
    const reply = await fetch(pce.url.replace('https:', 'http:') + path);
    expect(await reply.text()).toContain('This port speaks https alone');
    expect(lines).toHaveLength(1);
    expect(await pce.journal.find()).toEqual([]);
  });

  test('leads nowhere on the port of the control API', async () => {
    const { pce } = await logged({ controlPort: 0 });
    expect((await fetch(new URL(path, pce.controlUrl))).status).toBe(404);
  });
});

describe('a refusal is told whole', () => {
  test('with each of its violations', async () => {
    const { lines, request } = await logged();
    const labels = [{ href: '/orgs/1/labels/1', key: 'x' }, ...Array.from({ length: 8 }, (_, href) => ({ href }))];
    await request('POST', '/orgs/1/pairing_profiles', {
      name: 5,
      enforcement_mode: 987_654,
      key_lifespan: '3600',
      labels,
    });
    const [line = ''] = lines;
    for (const says of [
      ...[
        "'#/name' of type integer",
        "'#/labels/0' contains additional properties",
        "'#/labels/8/href' of type integer",
      ],
      ...["'#/enforcement_mode' did not match one of the following values: idle", "required property of 'enabled'"],
      `'#/key_lifespan' of type string did not match any of the required schemas`,
      '; taken: integer from 1 to 2147483647, or "unlimited"',
    ]) {
      expect(line).toContain(says);
    }
    expect(line).not.toContain('987654');
    expect(line.match(/; also: /g)?.length).toBeGreaterThan(11);
  });

  test('with what is required, where one of several things is', async () => {
    const { pce, lines, request } = await logged();
    await request('POST', '/orgs/1/workloads', {});
    const says = '; taken: an object with name, or an object with hostname';
    expect(lines[0]).toContain(says);
    expect((await pce.journal.find())[0]?.explanation?.problems[0]?.problem).toContain(says);
  });

  test.each([
    ['/orgs/2/labels/1', 'that is one of the labels of org 2, and the call is about org 1'],
    ['/orgs/1/labels/99', 'there is none of that id in org 1'],
    ['/orgs/1/label/1', 'that is not an href of labels, such as /orgs/1/labels/1'],
    ['/orgs/1/labels/1', 'that is deleted'],
  ])('with why %s is no label', async (href, says) => {
    const { pce, lines, request } = await logged();
    await request('DELETE', '/orgs/1/labels/1');
    const { text } = await request('POST', '/orgs/1/pairing_profiles', { enabled: true, labels: [{ href }] });
    expect(JSON.parse(text)).toEqual([{ token: 'invalid_uri', message: `Invalid URI: {${href}}` }]);
    expect(lines[1]).toContain(` - ${says}  (`);
    expect((await pce.journal.find()).at(-1)?.explanation?.hint).toBe(says);
  });

  test('with the prefix that is there twice', async () => {
    const { pce, lines, request } = await logged();
    await request('GET', '/api/v2/orgs/1/labels');
    expect(lines[0]).toContain('; /api/v2 is there twice; the nearest is GET /orgs/:org/labels');
    expect((await pce.journal.find())[0]?.explanation?.hint).toContain('/api/v2 is there twice');
  });

  test('without the nearest call, where the path is not what is wrong', async () => {
    const { pce, lines } = await logged({ tls: 'only' });
    await fetch(`${pce.url.replace('https', 'http')}/api/v2/health`);
    expect(lines[0]).toMatch(/This port speaks https alone \(--tls only\) {2}\([0-9a-f-]{36}\)\n$/);
  });
});

describe('a refusal of the control API is told', () => {
  test.each([
    ['POST', '/clock/advance', { second: 1 }, '["second"] outside', '; known are seconds, to; did you mean seconds?}'],
    ['PUT', '/settings', { validations: 'x' }, '["validations"] outside', 'async_polls; did you mean validation?}'],
    ['POST', '/clock/advance', { my_secret: 1 }, '["..."] outside', '; known are seconds, to}'],
  ])('once: %s %s %j', async (method, path, body, says, tail) => {
    const { pce, lines } = await logged();
    await control(pce, method, path, body);
    expect(lines[0]).toContain(says);
    expect(lines[0]).toContain(`${tail}  (`);
  });
});

test('a name of a body is shown where it is that of a property but for a letter', async () => {
  const { lines, request } = await logged();
  await request('POST', '/orgs/1/labels', { ky: 'app', value: 'x', pw: 1 });
  expect(lines[0]).toContain('["ky", "..."] outside');
  expect(lines[0]).toContain('; did you mean key?');
});
