import { get } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Faults } from '../../src/pce/observing/faults.ts';
import { clientOf, control, server } from './servers.ts';

const PROFILES = '/orgs/1/pairing_profiles';

/** What becomes of a GET, to the bytes. */
function raw(url: string, authorization: string): Promise<{ status?: number; body: string; error?: string }> {
  return new Promise((resolve) => {
    let body = '';
    const request = get(url, { headers: { authorization }, agent: false }, (reply) => {
      const end = (error?: Error) =>
        resolve({ status: reply.statusCode ?? 0, body, ...(error && { error: error.message }) });
      reply.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      reply.on('error', end).on('end', () => end());
    });
    request.on('error', (error: NodeJS.ErrnoException) => resolve({ body, error: error.code ?? error.message }));
  });
}

const basic = ({ key, secret }: { key: string; secret: string }) =>
  `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;

describe('which requests a fault befalls', () => {
  test.each([
    [{ first: 2 }, [503, 503, 200, 200, 200, 200]],
    [{ after: 2 }, [200, 200, 503, 503, 503, 503]],
    [{ every: 3 }, [200, 200, 503, 200, 200, 503]],
    [{ after: 1, every: 2, first: 2 }, [200, 200, 503, 200, 503, 200]],
    [{ operation: 'labels_get' }, [200, 200, 200, 200, 200, 200]],
    [{ operation: 'pairing_profiles_get', method: 'HEAD' }, [200, 200, 200, 200, 200, 200]],
    [{ path: '/orgs/1/pairing_profiles/' }, [503, 503, 503, 503, 503, 503]],
    [{ path: '*//pairing_profiles/' }, [503, 503, 503, 503, 503, 503]],
    [{ path: '/orgs/*/pairing_p*' }, [503, 503, 503, 503, 503, 503]],
    [{ path: '/orgs/1/pairing_profiles/1' }, [200, 200, 200, 200, 200, 200]],
    [{ key: 'api_other' }, [200, 200, 200, 200, 200, 200]],
    [{ key: 'api_me', org: 1 }, [503, 503, 503, 503, 503, 503]],
  ] as const)('%j', async (rule, expected) => {
    const pce = await server({ apiKey: 'api_me', apiSecret: 's' });
    await pce.faults.add({ ...rule, status: 503 });
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await clientOf(pce).request('GET', PROFILES)).status);
    expect(statuses).toEqual(expected);
    expect((await pce.faults.list())[0]?.hits).toBe(expected.filter((status) => status === 503).length);
  });

  test.each([
    ['GET', [503, 503]],
    ['HEAD', [200, 503]],
    ['POST', [200, 200]],
  ] as const)('of %s are as a user expects of GET and HEAD', async (method, expected) => {
    const pce = await server();
    await pce.faults.add({ method, status: 503 });
    const { request } = clientOf(pce);
    expect([(await request('GET', PROFILES)).status, (await request('HEAD', PROFILES)).status]).toEqual(expected);
  });

  test.each([{}, { method: 'GET' as const }])(
    'are not HEAD where a body is cut or slow: it has none: %j',
    async (which) => {
      const pce = await server();
      const { request } = clientOf(pce);
      for (const rule of [{ truncate: 3 }, { bytes_per_second: 1_000_000 }]) {
        await pce.faults.add({ ...which, ...rule, first: 1 });
        const reply = await request('HEAD', PROFILES);
        expect([reply.status, reply.text, (await pce.faults.list())[0]?.hits]).toEqual([200, '', 0]);
        await pce.faults.clear();
      }
    },
  );

  test('are those of one org', async () => {
    const pce = await server();
    const team = await pce.orgs.create();
    await pce.faults.add({ org: team.org, status: 500 });
    expect((await clientOf(pce).request('GET', PROFILES)).status).toBe(200);
    expect((await clientOf(pce, team).request('GET', '/orgs/2/pairing_profiles')).status).toBe(500);
    await pce.faults.clear({ org: team.org });
    expect((await clientOf(pce, team).request('GET', '/orgs/2/pairing_profiles')).status).toBe(200);
  });
});

test('a fault of an org befalls whoever belongs to it, wherever they call, and nobody else', async () => {
  const pce = await server();
  const [one, two] = [clientOf(pce), clientOf(pce, await pce.orgs.create())];
  await pce.faults.add({ org: 2, status: 503, first: 2 });
  expect((await one.request('GET', '/orgs/2/labels')).status).toBe(403);
  expect((await one.request('GET', '/health')).status).toBe(200);
  expect((await two.request('GET', '/health')).status).toBe(503);
  const imposter = clientOf(pce, { org: 2, key: pce.credentials?.key ?? '', secret: 'wrong' });
  expect((await imposter.request('GET', '/orgs/2/labels')).status).toBe(401);
  const stranger = clientOf(pce, { org: 2, key: 'api_unknown', secret: 'x' });
  expect((await stranger.request('GET', '/orgs/2/labels')).status).toBe(503);
  expect((await two.request('GET', '/health')).status).toBe(200);
});

describe('a fault', () => {
  test.each([
    [429, 'too_many_requests_error'],
    [401, 'authentication_failed_error'],
    [406, 'input_validation_error'],
    [502, 'service_unavailable_error'],
  ])('of status %i is in the PCE’s form, changes nothing and leaves no event', async (status, token) => {
    const pce = await server();
    const events = (await clientOf(pce).get('/orgs/1/events')).length;
    await pce.faults.add({ method: 'POST', status, retry_after: 7 });
    const reply = await clientOf(pce).request('POST', PROFILES, { enabled: true });
    expect([reply.status, JSON.parse(reply.text)[0].token]).toEqual([status, token]);
    expect(reply.headers.get('retry-after')).toBe('7');
    expect((await clientOf(pce).get(PROFILES)).length).toBe(2);
    expect((await clientOf(pce).get('/orgs/1/events')).length).toBe(events);
  });

  test('may let the request take effect before', async () => {
    const pce = await server();
    await pce.faults.add({ method: 'POST', status: 504, takes_effect: true, token: 'mine', message: 'too late' });
    const reply = await clientOf(pce).request('POST', PROFILES, { enabled: true });
    expect([reply.status, reply.text]).toEqual([504, '[{"token":"mine","message":"too late"}]']);
    expect((await clientOf(pce).get(PROFILES)).length).toBe(3);
  });

  test.each([false, true])('resets the connection (after it took effect: %j)', async (takes_effect) => {
    const pce = await server();
    await pce.faults.add({ method: 'POST', reset: true, takes_effect });
    await expect(clientOf(pce).request('POST', PROFILES, { enabled: true })).rejects.toThrow('fetch failed');
    expect((await clientOf(pce).get(PROFILES)).length).toBe(takes_effect ? 3 : 2);
    expect((await pce.journal.find({ method: 'POST' })).map(({ status, fault }) => [status, fault])).toEqual([[0, 1]]);
  });

  test.each([
    ['a status', { status: 503 }, 503, 'fault 1; the request itself was refused: 406 input_validation_error'],
    ['a reset', { reset: true }, 0, undefined],
  ])('spoils a refusal by %s after the effect', async (_what, rule, status, hint) => {
    const pce = await server();
    await pce.faults.add({ ...rule, takes_effect: true, first: 1 });
    const asked = clientOf(pce).request('POST', PROFILES, { enabled: 'x' });
    if (status === 0) await expect(asked).rejects.toThrow('fetch failed');
    else expect((await asked).status).toBe(status);
    const [entry] = await pce.journal.find();
    expect(entry).toMatchObject({ status, fault: 1 });
    if (hint !== undefined) expect(entry?.explanation?.hint).toBe(hint);
    expect((await clientOf(pce).request('POST', PROFILES, { enabled: 'x' })).status).toBe(406);
  });

  test('waits as it was asked to, whatever it takes the place of', async () => {
    const pce = await server();
    await pce.faults.add({ status: 503, takes_effect: true, retry_after: 7 });
    const asked = (authorization: string) => fetch(`${pce.url}/api/v2${PROFILES}`, { headers: { authorization } });
    for (const who of [clientOf(pce).authorization, 'Basic eDp5']) {
      const { status, headers } = await asked(who);
      expect([status, headers.get('retry-after'), headers.get('www-authenticate')]).toEqual([503, '7', null]);
    }
  });

  test('spoils a 401 after the effect, whose event is there', async () => {
    const pce = await server();
    await pce.faults.add({ status: 503, takes_effect: true, first: 1 });
    const path = `${pce.url}/api/v2${PROFILES}`;
    expect((await fetch(path, { headers: { authorization: 'Basic eDp5' } })).status).toBe(503);
    const events = await clientOf(pce).get('/orgs/1/events');
    expect(JSON.stringify(events)).toContain('request.authentication_failed');
  });

  test('is an RST to the socket, which a client reports as such', async () => {
    const pce = await server();
    await pce.faults.add({ reset: true });
    const { error } = await raw(`${pce.url}/api/v2${PROFILES}`, basic(pce.credentials as never));
    expect(error).toBe('ECONNRESET');
  });

  test('cuts the body', async () => {
    const pce = await server();
    await pce.faults.add({ truncate: 10 });
    const { status, body, error } = await raw(`${pce.url}/api/v2${PROFILES}`, basic(pce.credentials as never));
    expect([status, body.length, error]).toEqual([200, 10, 'aborted']);
  });

  test('cuts the body of a refusal', async () => {
    const pce = await server();
    await pce.faults.add({ truncate: 10 });
    const { status, body, error } = await raw(
      `${pce.url}/api/v2${PROFILES}?max_results=x`,
      basic(pce.credentials as never),
    );
    expect([status, body.length, error]).toEqual([406, 10, 'aborted']);
    const stranger = await raw(`${pce.url}/api/v2${PROFILES}`, 'Basic eDp5');
    expect([stranger.status, stranger.body.length, stranger.error]).toEqual([401, 10, 'aborted']);
  });

  test.each([
    [{ truncate: 100_000 }, 'GET', /^fault 1 cut nothing: the body has \d+ bytes$/],
    [{ truncate: 5 }, 'PUT', /^fault 1 cut nothing: the body has 0 bytes$/],
    [{ bytes_per_second: 5 }, 'PUT', /^fault 1 slowed nothing down: there is no body$/],
    [{ truncate: 100_000 }, 'DELETE', /; fault 1 cut nothing: the body has \d+ bytes$/],
    [{ bytes_per_second: 5 }, 'POST', /; fault 1 slowed nothing down: there is no body$/],
  ] as const)('of bodies that finds nothing to spoil says so: %j of a %s', async (rule, method, says) => {
    const pce = await server();
    await pce.faults.add(rule);
    const { request } = clientOf(pce);
    const asked: Record<string, [path: string, body?: object]> = {
      PUT: [`${PROFILES}/1`, { description: 'x' }],
      POST: [`${PROFILES}/999/pairing_key`, {}],
    };
    const [path, body] = asked[method] ?? [PROFILES];
    await request(method, path, body).catch(() => undefined);
    expect((await pce.journal.find()).map(({ explanation }) => explanation?.hint)).toEqual([
      expect.stringMatching(says),
    ]);
  });

  test('sends the body slowly, whole', async () => {
    const pce = await server();
    const whole = (await clientOf(pce).request('GET', PROFILES)).text;
    await pce.faults.add({ bytes_per_second: 10_000 });
    const started = performance.now();
    expect((await clientOf(pce).request('GET', PROFILES)).text).toBe(whole);
    // At least the time of all slices but the last.
    expect(performance.now() - started).toBeGreaterThan((whole.length / 10_000 - 0.1) * 1000 * 0.9);
  });

  test('keeps a request waiting', async () => {
    const pce = await server();
    const { status, text, headers } = await clientOf(pce).request('GET', PROFILES);
    await pce.faults.add({ latency_ms: 60 });
    const started = performance.now();
    const late = await clientOf(pce).request('GET', PROFILES);
    expect(performance.now() - started).toBeGreaterThan(55);
    const type = late.headers.get('content-type');
    expect([late.status, late.text, type]).toEqual([status, text, headers.get('content-type')]);
  });

  test('that is in progress ends with the server, and nothing happens after it', async () => {
    const pce = await server();
    await pce.faults.add({ latency_ms: 50 });
    const asked = clientOf(pce).request('GET', PROFILES);
    const failed = expect(asked).rejects.toThrow('fetch failed');
    while ((await pce.faults.list())[0]?.hits === 0) await new Promise(setImmediate);
    await pce.close();
    await failed;
    // Longer than it would have waited: what is thrown then fails the run.
    await new Promise((resolve) => setTimeout(resolve, 80));
  });

  test('of an org that there is not is refused', async () => {
    const pce = await server();
    await expect(pce.faults.add({ org: 9, status: 503 })).rejects.toMatchObject({ status: 404 });
    expect(await pce.faults.list()).toEqual([]);
  });

  test('is handed out as a copy', async () => {
    const pce = await server();
    const added = await pce.faults.add({ status: 503 });
    Object.assign(added, { status: 500, hits: 7 });
    expect(await pce.faults.list()).toEqual([{ id: 1, status: 503, matched: 0, hits: 0 }]);
  });

  test.each([
    { status: 503, retry_after: 0, latency_ms: 1, token: 'a', message: '', takes_effect: false },
    { status: 404, retry_after: 1, reset: false },
    { truncate: 0, latency_ms: 1, takes_effect: true, path: '*/labels' },
    { reset: true, takes_effect: true, operation: 'labels_get', method: 'GET' as const },
    ...['/orgs/1//labels/', '/orgs/*', '*', '*/labels', '/orgs/1/labels/*', '/orgs/7/lab*', '*label*'].map((path) => ({
      ...{ status: 503, path },
    })),
    { status: 503, path: '*/sec_policy/*/rule_sets*', method: 'HEAD' as const },
    { status: 503, path: '/orgs/2/labels', operation: 'labels_get' },
  ])('may be as much at once as can come true: %j', async (rule) => {
    const pce = await server();
    expect(await pce.faults.add(rule)).toMatchObject(rule);
  });

  test.each([
    [{ operation: 'cats_get', status: 500 }, '#/operation'],
    [{ status: 200 }, '#/status'],
    [{ operation: 'labels_get' }, 'needs one of'],
    [{ reset: false }, 'needs one of'],
    [{ statsu: 500 }, 'statsu'],
    [{ status: 500, first: 0 }, '#/first'],
    [{ status: 500, after: 1e300 }, '#/after'],
    [{ status: 503, truncate: 5 }, "'#/truncate' cannot be combined with status"],
    [{ status: 503, reset: true }, "'#/reset' cannot be combined with status"],
    [{ reset: true, truncate: 3, bytes_per_second: 3 }, "'#/truncate' cannot be combined with reset"],
    [{ truncate: 3, bytes_per_second: 3 }, "'#/bytes_per_second' cannot be combined with truncate"],
    [{ latency_ms: 3, token: 'a' }, "'#/token' needs a status"],
    [{ reset: true, retry_after: 1 }, "'#/retry_after' needs a status"],
    [{ truncate: 1, method: 'HEAD' }, "'#/truncate' is of a body, and an answer to HEAD has none"],
    [{ bytes_per_second: 1, method: 'HEAD' }, "'#/bytes_per_second' is of a body, and an answer to HEAD has none"],
    [{ truncate: 1, takes_effect: false }, "'#/takes_effect' cannot be false with truncate"],
    [{ latency_ms: 1, takes_effect: false }, "'#/takes_effect' cannot be false with latency_ms"],
    [{ status: 404, message: 'x' }, 'is never sent with 404'],
    [{ status: 500, operation: 'labels_get', method: 'POST' }, "'#/method' does not fit labels_get, which is a GET"],
    [{ status: 500, method: 'PATCH' }, 'did not match one of the following values: GET, HEAD'],
    [{ status: 500, method: 'OPTIONS' }, 'did not match one of the following values: GET, HEAD'],
    [{ status: 500, path: 'orgs/1/labels' }, "'#/path' must begin with /"],
    [{ status: 500, path: '/api/v2/orgs/1/labels' }, "'#/path' must be without /api/v2"],
    [{ status: 500, path: '/orgs/1/labels?key=role' }, "'#/path' must be without a query"],
    [
      { status: 500, path: '/orgs/1/lables' },
      "'#/path' has lables, which no path of a PCE contains; did you mean labels?",
    ],
    [{ status: 500, path: '*/lables' }, 'did you mean labels?'],
    [{ status: 500, path: '/orgs/*lables*' }, 'did you mean labels?'],
    [{ status: 500, path: '/orgs/*/workload/*' }, 'did you mean workloads?'],
    [{ status: 500, path: '/labels' }, "'#/path' fits no call of a PCE; the nearest is GET /orgs/:org/labels"],
    [{ status: 500, path: '/orgs/1/labels/1/2' }, 'the nearest is GET /orgs/:org/labels'],
    [{ status: 500, path: '/orgs/1/workloads/bulk_create', method: 'POST' }, "'#/method' fits no call at this path"],
    [{ status: 500, path: '*/workloads', operation: 'labels_get' }, 'labels_get, which is at /orgs/:org/labels'],
  ])('that cannot be is refused: %j', async (rule, says) => {
    const pce = await server();
    const reply = await control(pce, 'POST', '/faults', rule);
    expect([reply.status, reply.body[0].message]).toEqual([406, expect.stringContaining(says)]);
    expect(await pce.faults.list()).toEqual([]);
  });
});

test('what a fault keeps waiting is gone when the server is closed', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const faults = new Faults();
  const proceed = vi.fn();
  faults.delay(1, 10, proceed);
  faults.close();
  vi.advanceTimersByTime(20);
  expect(proceed).not.toHaveBeenCalled();
});

describe('a fault that befell nothing is told of when it is taken away', () => {
  async function told(work: (pce: Awaited<ReturnType<typeof server>>) => Promise<unknown>): Promise<string[]> {
    const warnings: string[] = [];
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation((text) => void warnings.push(String(text)));
    onTestFinished(() => warn.mockRestore());
    await work(await server());
    return warnings;
  }
  const first = 'taken away before they met any request: fault 1 ';

  test.each([
    ['by its id', (pce) => pce.faults.remove(1)],
    ['with all others', (pce) => pce.faults.clear()],
    ['with a reset', (pce) => pce.reset()],
    ['with the server', (pce) => pce.close()],
  ] as [string, (pce: Awaited<ReturnType<typeof server>>) => Promise<void>][])('%s', async (_how, takeAway) => {
    const warnings = await told(async (pce) => {
      await pce.faults.add({ operation: 'labels_get', status: 503, after: 1 });
      await clientOf(pce).request('GET', '/orgs/1/labels');
      await takeAway(pce);
      await pce.close();
    });
    expect(warnings).toEqual([`${first}(labels_get; 1 matched)`]);
  });

  test.each([
    ['with the key that it waits for, of which the server tells at once', 'api_nobody', 'api_nobody'],
    ['without what may have been pasted with its secret', 'api_me:s3cret', '...'],
    ['without what is no name of a key', 'Basic YXBpX21lOnMzY3JldA==', '...'],
    ['without what the terminal would obey', 'api_nobody\u001b', '...'],
  ])('%s', async (_what, key, shown) => {
    const warnings = await told(async (pce) => {
      await pce.faults.add({ key, status: 503 });
      await pce.faults.add({ key: pce.credentials?.key as string, status: 503 });
      await pce.faults.remove(1);
    });
    const words = `fault 1 (key ${shown}; 0 matched)`;
    expect(warnings).toEqual([
      `${words} waits for a key that does not exist yet`,
      `taken away before they met any request: ${words}`,
    ]);
  });

  test('with its org', async () => {
    const warnings = await told(async (pce) => {
      await pce.orgs.create();
      await pce.faults.add({ org: 2, path: '/orgs/*/labels/\u001b[2J', method: 'GET', status: 503 });
      await pce.orgs.delete(2);
    });
    expect(warnings).toEqual([`${first}(GET /orgs/*/labels/?[2J org 2; 0 matched)`]);
  });

  test('three of many, and no fault that befell a request', async () => {
    const warnings = await told(async (pce) => {
      await pce.faults.add({ operation: 'labels_get', status: 503 });
      await clientOf(pce).request('GET', '/orgs/1/labels');
      for (let i = 0; i < 5; i++) await pce.faults.add({ status: 503 });
      await pce.faults.remove(1);
      await pce.faults.clear();
    });
    const three = [2, 3, 4].map((id) => `fault ${id} (any request; 0 matched)`).join(', ');
    expect(warnings).toEqual([`taken away before they met any request: ${three} and 2 more`]);
  });
});
