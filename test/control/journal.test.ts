import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { knownCalls } from '../../src/pce/api/operations.ts';
import { Journal, type KnownCalls } from '../../src/pce/observing/journal.ts';
import type { Words } from '../../src/pce/observing/redacted.ts';
import { isLong } from '../length.ts';
import { answered } from './answered.ts';
import { clientOf, control, server } from './servers.ts';

test('the journal tells of each request before its answer is there', async () => {
  const pce = await server();
  await clientOf(pce).request('POST', '/orgs/1/pairing_profiles', { enabled: true, name: 'x' });
  expect(await pce.journal.find({ operation: 'pairing_profiles_post' })).toEqual([
    {
      ...{ id: 1, at: '2026-01-01T00:00:00.000Z', method: 'POST', path: '/orgs/1/pairing_profiles', query: {} },
      ...{
        operation: 'pairing_profiles_post',
        org: 1,
        key: pce.credentials?.key,
        via: null,
        properties: ['enabled', 'name'],
        ignored: [],
        meant: {},
        ms: expect.any(Number),
      },
      ...{ status: 201, tokens: [], fault: null, explanation: null },
    },
  ]);
});

test('it is searched, counted and cleared, for all orgs or for one', async () => {
  const pce = await server();
  const team = await pce.orgs.create();
  for (const client of [clientOf(pce), clientOf(pce, team)]) {
    await client.request('GET', `/orgs/${client.org}/labels?key=role&secret=hidden`);
    await client.request('POST', `/orgs/${client.org}/labels`, { key: 'app' });
    await client.request('GET', `/orgs/${client.org}/label`);
  }
  expect(await pce.journal.count()).toBe(6);
  expect(await pce.journal.count({ org: 2 })).toBe(3);
  expect(await pce.journal.count({ status: 406, token: 'input_validation_error' })).toBe(2);
  expect(await pce.journal.count({ path: '/orgs/*/labels', method: 'GET' })).toBe(2);
  expect(await pce.journal.count({ after: 4 })).toBe(2);
  expect(await pce.journal.count({ key: team.key })).toBe(2);
  expect((await pce.journal.find({ operation: 'labels_get' }))[0]?.query).toEqual({ key: 'role', '…': '…' });
  await pce.journal.clear({ org: 2 });
  expect((await pce.journal.find()).map(({ org }) => org)).toEqual([1, 1, 1]);
  await pce.journal.clear();
  expect(await pce.journal.count()).toBe(0);
  await expect(pce.journal.find({ cats: 1 } as never)).rejects.toThrow('cats');
});

test('a call is told in the org of its caller: not in the one that was tried, and on paths of no org too', async () => {
  const pce = await server();
  const [one, two] = [clientOf(pce), clientOf(pce, await pce.orgs.create())];
  await one.request('GET', '/orgs/2/labels');
  await one.request('GET', '/health');
  await two.request('GET', '/orgs/2/nonsense');
  const stranger = clientOf(pce, { org: 2, key: 'api_unknown', secret: 'x' });
  await stranger.request('GET', '/orgs/2/labels');
  await stranger.request('GET', '/health');
  const seen = async (org: number) => (await pce.journal.find({ org })).map(({ path, status }) => [status, path]);
  expect(await seen(1)).toEqual([
    [403, '/orgs/2/labels'],
    [200, '/health'],
  ]);
  expect(await seen(2)).toEqual([
    [404, '/orgs/2/…'],
    [401, '/orgs/2/labels'],
  ]);
  expect(await pce.journal.count({ status: 401 })).toBe(2);
});

describe('waiting', () => {
  test('ends as soon as the requests are there', async () => {
    const pce = await server();
    const waiting = pce.journal.waitFor({ operation: 'labels_get' }, { count: 2 });
    await clientOf(pce).request('GET', '/orgs/1/labels');
    await clientOf(pce).request('GET', '/orgs/1/labels');
    expect((await waiting).length).toBe(2);
  });

  test('ends with 408 when time is up, and with the server', async () => {
    const pce = await server();
    const reply = await control(pce, 'GET', '/journal/wait?timeout=0.01&count=3');
    await expect(pce.journal.waitFor({}, { timeout: 301 })).rejects.toThrow("'timeout' must be a number from 0 to 300");
    expect([reply.status, reply.body[0].token]).toEqual([408, 'journal_wait_timeout']);
    const waiting = expect(pce.journal.waitFor({}, { timeout: 60 })).rejects.toThrow('The server was closed');
    await pce.close();
    await waiting;
  });

  test.each([
    [{}, 'there are 2 of 9 requests'],
    [
      { operation: 'labels_get', org: 1, status: 201 },
      '0 of 9 requests with operation labels_get, org 1, status 201; 1 differs in status alone (200)',
    ],
    [
      { operation: 'labels_get', status: 404 },
      'with operation labels_get, status 404; 1 differs in operation alone (none), 1 differs in status alone (200)',
    ],
    [
      { path: '/orgs/1/l*', method: 'GET' },
      '1 of 9 requests with method GET, path /orgs/1/l*; 1 differs in path alone (/…)',
    ],
    [{ method: 'PUT', status: 500 }, '0 of 9 requests with method PUT, status 500; 2 others came'],
    [{ after: 2 }, '0 of 9 requests with after 2; 2 differ in after alone (1, 2)'],
    [{ ignored: true }, '0 of 9 requests with ignored true; 2 differ in ignored alone (false)'],
    [{ token: 'invalid_json', key: 'api_me' }, 'with key api_me, token invalid_json; 1 differs in token alone (none)'],
  ])('that is over in vain tells what was waited for, and what came: %j', async (query, says) => {
    const pce = await server({ apiKey: 'api_me', apiSecret: 's' });
    await clientOf(pce).request('GET', '/orgs/1/labels');
    await fetch(`${pce.url}/api/v2/kittens`);
    await expect(pce.journal.waitFor(query, { count: 9, timeout: 0 })).rejects.toThrow(says);
  });

  test('that is over before anything came says so', async () => {
    const { journal } = await server();
    await expect(journal.waitFor({ status: 201 }, { timeout: 0 })).rejects.toThrow('status 201; none came at all');
  });
});

describe('what a PCE does not tell is told', () => {
  test('of a path that does not begin with /api/v2', async () => {
    const pce = await server();
    await fetch(`${pce.url}/orgs/1/labels`);
    const [entry] = await pce.journal.find();
    expect(entry).toMatchObject({ path: 'outside:/orgs/1/labels', operation: null, org: null, status: 404 });
    expect(entry?.explanation?.hint).toContain('those of a PCE begin with /api/v2');
    await fetch(`${pce.url}/api/v1/orgs/1/labels`);
    const [, other] = await pce.journal.find();
    expect(other?.explanation?.hint).toContain('those of a PCE begin with /api/v2');
  });

  test('of parameters that a list ignores, and nothing of those that it takes', async () => {
    const pce = await server();
    const { request } = clientOf(pce);
    for (const query of ['ky=app', 'key=app&valeu=x', 'name=x&value=y', 'key=app&usage=true&max_results=5']) {
      await request('GET', `/orgs/1/labels?${query}`);
    }
    const entries = await pce.journal.find();
    const hints = entries.map(({ explanation }) => explanation?.hint);
    const taken = '; the parameters of this call are ';
    expect(hints.map((hint) => hint?.split(taken)[0])).toEqual([
      'ignored: ky; did you mean key?',
      'ignored: valeu; did you mean value?',
      'ignored: name',
      undefined,
    ]);
    expect(hints[0]).toContain('key, value');
    expect(entries.map(({ ignored }) => ignored)).toEqual([['ky'], ['valeu'], ['name'], []]);
    expect((await pce.journal.find({ ignored: true })).map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(await pce.journal.count({ ignored: false })).toBe(1);
    expect(await pce.journal.waitFor({ ignored: true }, { count: 3 })).toHaveLength(3);
  });

  test.each([
    ['a=1&b=2&c=3&d=4', '… (4 names that no call has)', ['…', '…', '…', '…']],
    ['a=1&a=2&valeu=x', 'valeu and 1 more; did you mean value?', ['valeu', '…']],
    [
      'name=1&online=true&hostname=x&valeu=x',
      'name, online, hostname, valeu; did you mean value?',
      ['name', 'online', 'hostname', 'valeu'],
    ],
  ])('of each of many: %s', async (query, says, ignored) => {
    const lines: (string | undefined)[] = [];
    const pce = await server({ log: ({ why }) => void lines.push(why) });
    await clientOf(pce).request('GET', `/orgs/1/labels?${query}`);
    const [entry] = await pce.journal.find();
    const hint = `ignored: ${says}; the parameters of this call are`;
    expect(entry).toMatchObject({ ignored, explanation: { hint: expect.stringContaining(hint) } });
    expect(lines).toEqual([expect.stringContaining(hint)]);
  });

  test('of a number of them that no line holds, how many more there are', async () => {
    const pce = await server();
    await clientOf(pce).request('GET', `/orgs/1/labels?name=x&${'abcdefghijklmnopqrstuvwxyz'.split('').join('&')}`);
    const [entry] = await pce.journal.find();
    expect(entry?.explanation?.hint).toContain('ignored: name and 26 more;');
    expect(entry?.ignored).toHaveLength(17);
  });

  test('of parameters that a list of what is no kind ignores', async () => {
    const pce = await server();
    const { request } = clientOf(pce);
    await request('GET', '/orgs/1/events?event_typ=x&severity=info&timestamp[gte]=2026-01-01T00:00:00Z');
    await request('GET', '/users?tpye=local');
    await request('GET', '/orgs/1/jobs?job_typ=x');
    const entries = await pce.journal.find();
    expect(entries.map(({ ignored }) => ignored)).toEqual([['event_typ'], ['tpye'], ['job_typ']]);
    expect(entries[0]?.query).toEqual({
      event_typ: '…',
      severity: 'info',
      'timestamp[gte]': '2026-01-01T00:00:00Z',
    });
    expect(entries[0]?.explanation?.hint).toContain('did you mean event_type?');
  });

  test('of the items of a bulk call that failed, though it is answered with 200', async () => {
    const pce = await server();
    const { request } = clientOf(pce);
    const workload = { name: 'a', labels: [{ href: '/orgs/1/labels/99' }] };
    await request('PUT', '/orgs/1/workloads/bulk_create', [workload, { name: 'b' }]);
    const [entry] = await pce.journal.find({ token: 'invalid_uri' });
    expect(entry).toMatchObject({
      status: 200,
      tokens: ['invalid_uri'],
      explanation: { hint: 'one item failed; of one of them: there is none of that id in org 1' },
    });
  });

  test('of a wait for what is ignored, as soon as it comes', async () => {
    const pce = await server();
    const waited = pce.journal.waitFor({ ignored: true });
    await clientOf(pce).request('GET', '/orgs/1/labels?value=x');
    await clientOf(pce).request('GET', '/orgs/1/labels?valeu=x');
    expect((await waited).map(({ ignored }) => ignored)).toEqual([['valeu']]);
  });
});

test('of a query with hundreds of unknown names few are compared with those that are known', () => {
  let compared = 0;
  const counting = (words: Words): Words => ({
    has: words.has,
    isNear: (word) => {
      compared += 1;
      return words.isNear(word);
    },
  });
  const { words, parameters } = knownCalls;
  const journal = new Journal({ ...knownCalls, words: counting(words), parameters: counting(parameters) });
  const names = Array.from({ length: 700 }, (_, i) => `zqxj_zqxj_zqxj_zq${i}=[["/orgs/1/lables/${i}"]]`);
  const hrefs = Array.from({ length: 30 }, (_, i) => `labels=[["/orgs/1/lables/${i}","/orgs/1/lables/${i}"]]`);
  const query = [...names, ...hrefs, 'valeu=x'].join('&');
  journal.record({ ...answered, operation: 'labels_get', url: `/orgs/1/labels?${query}` });
  journal.find();
  expect(compared).toBeLessThan(100);
});

test.each(['find', 'count', 'waitFor', 'clear'] as const)('%s of a text asks for an object', async (method) => {
  const { journal } = await server();
  await expect(journal[method]('labels_get' as never)).rejects.toThrow('an object such as { org: 2 } is asked for');
});

test('what was ignored is worked out once for an entry, however often it is looked at', async () => {
  let worked = 0;
  const ignoredBy: KnownCalls['ignoredBy'] = (...asked) => {
    worked += 1;
    return knownCalls.ignoredBy(...asked);
  };
  const journal = new Journal({ ...knownCalls, ignoredBy });
  const waits = Array.from({ length: 10 }, () => journal.waitFor({ ignored: true }, 5, { seconds: 60 }));
  for (let i = 0; i < 5; i++) journal.record({ ...answered, operation: 'labels_get', url: '/orgs/1/labels?valeu=x' });
  expect((await Promise.all(waits)).map((found) => (found as unknown[]).length)).toEqual(Array(10).fill(5));
  expect([journal.find({ ignored: true }).length, journal.count({ ignored: false })]).toEqual([5, 0]);
  expect(worked).toBe(5);
});

test.runIf(isLong)('it is bounded by count and by bytes', () => {
  const journal = new Journal(knownCalls);
  for (let i = 1; i <= 10_500; i++) journal.record({ ...answered, at: 0, url: `/${i}` });
  expect([journal.find().length, journal.find()[0]?.path]).toEqual([10_000, '/501']);
  journal.clear();
  const many = Array.from({ length: 24 }, (_, i) => `"/orgs/1/labels/${i}"`).join(',');
  const names = ['labels', 'name', 'hostname', 'key', 'value', 'description', 'ip_address', 'managed', 'online'];
  const query = names.map((name) => `${name}=[[${many}]]`).join('&');
  const properties = names.concat(names);
  for (let i = 1; i <= 5000; i++) {
    journal.record({ ...answered, at: 0, url: `/orgs/1/workloads?${query}`, properties, key: `api_${'k'.repeat(60)}` });
  }
  const size = JSON.stringify(journal.find()).length;
  expect([size > 12 * 1024 * 1024, size < 17 * 1024 * 1024]).toEqual([true, true]);
});

test.runIf(isLong)('strangers who name an org push out no entry of those who belong there', async () => {
  const pce = await server();
  await clientOf(pce).request('GET', '/orgs/1/labels');
  const socket = connect(Number(new URL(pce.url).port), '127.0.0.1');
  const ends = once(socket, 'close');
  const strange = (last: boolean) =>
    `GET /api/v2/orgs/1/labels HTTP/1.1\r\nHost: localhost\r\n${last ? 'Connection: close\r\n' : ''}\r\n`;
  socket.resume().write(strange(false).repeat(10_100) + strange(true));
  await ends;
  expect(await pce.journal.count({ status: 401 })).toBe(9999);
  expect(await pce.journal.count({ status: 200 })).toBe(1);
});

test('a request that a fault befell is told of whom it claimed to be', async () => {
  const pce = await server({ apiKey: 'api_me', apiSecret: 's' });
  await pce.faults.add({ key: 'api_me', status: 503 });
  await clientOf(pce).request('GET', '/orgs/1/labels');
  expect(await pce.journal.count({ key: 'api_me', status: 503 })).toBe(1);
});

test('it tells paths by ids and words, also mistyped ones, and values of parameters that are no free text', async () => {
  const pce = await server();
  const { request } = clientOf(pce);
  const uuid = 'b5c1d7c4-7b5e-4b52-9d0b-0f6d4ee4b6a1';
  for (const path of [
    ...['/orgs/1/labels/7', `/orgs/1/workloads/${uuid}`, '/orgs/1/pairing-profiles', '/orgs/1/Labels/../hunter2'],
    ...['/orgs/1/workloads?max_results=5&managed=true&hostname=web-1&hostnam=x&labels=[["/orgs/1/labels/7"]]'],
    ...['/orgs/1/workloads?labels=[["hunter2"]]&max_results=0005-hunter2'],
  ]) {
    await request('GET', path);
  }
  expect((await pce.journal.find()).map(({ path, query }) => [path, query])).toEqual([
    ['/orgs/1/labels/7', {}],
    [`/orgs/1/workloads/${uuid}`, {}],
    ['/orgs/1/pairing-profiles', {}],
    ['/orgs/1/…', {}],
    [
      '/orgs/1/workloads',
      { max_results: '5', managed: 'true', hostname: '…', hostnam: '…', labels: '[["/orgs/1/labels/7"]]' },
    ],
    ['/orgs/1/workloads', { labels: '…', max_results: '…' }],
  ]);
  expect(await pce.journal.count({ path: `/orgs/1/workloads/${uuid}` })).toBe(1);
});

describe('a host that is not let in is in the journal, with the reason', () => {
  const vens = 'outside:/_mock/v1/vens';
  const profile = '/orgs/1/pairing_profiles/1';
  const code = 'f'.repeat(64);

  test('by HTTP and by the library, whether the code is wrong or was good', async () => {
    const pce = await server({ clock: '2026-01-01T00:00:00Z' });
    const client = clientOf(pce);
    await client.request('PUT', profile, { name: 'hunter2', key_lifespan: 60, allowed_uses_per_key: 1 });
    const newCode = async () => (await client.post(`${profile}/pairing_key`, {}))['activation_code'] as string;
    const [spent, expired] = [await newCode(), await newCode()];
    const pair = (activation_code: string) => control(pce, 'POST', '/vens', { activation_code, hostname: 'secret' });
    expect((await pair(spent)).status).toBe(201);
    expect(await pce.journal.count({ path: vens })).toBe(0);
    await pair(spent);
    pce.clock.advance(60);
    await pair(expired);
    await expect(pce.pair({ activation_code: code, hostname: 'secret' })).rejects.toThrow('never generated');
    const found = await pce.journal.find({ path: vens });
    expect(found.map(({ org, tokens, explanation }) => [org, ...tokens, explanation?.hint])).toEqual([
      [1, 'pairing_key_spent', `the key is one of ${profile}, and was used as often as it may be`],
      [1, 'pairing_key_expired', `the key is one of ${profile}, and was good until 2026-01-01T00:01:00.000Z`],
      [null, 'pairing_key_unknown', expect.stringContaining('no key that this server holds has this activation code')],
    ]);
    expect(found.map(({ method, status, operation, key }) => [method, status, operation, key])).toEqual(
      found.map(() => ['POST', 406, null, null]),
    );
    // A profile is told by its href: a name is a free text.
    for (const secret of ['secret', 'hunter2', spent, code]) expect(JSON.stringify(found)).not.toContain(secret);
    expect(await pce.journal.count({ org: 1, token: 'pairing_key_spent' })).toBe(1);
  });

  test('and one that is let in is not, as no other call of the control API is', async () => {
    const pce = await server();
    const { activation_code = '' } = await clientOf(pce).post(`${profile}/pairing_key`, {});
    await pce.pair({ activation_code, hostname: 'a' });
    await control(pce, 'GET', '/nothing');
    expect(await pce.journal.count()).toBe(1);
  });
});
