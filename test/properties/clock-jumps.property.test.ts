import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MockPce, startMockPce } from '../../src/index.ts';
import { lengthOf } from '../length.ts';

const PER_MINUTE = 8;
const USER = { username: 'dev@mock-pce.test', password: 'a password', roles: ['owner'] };

/** Objects that a run knows to be there. */
interface World {
  readonly pce: MockPce;
  /** Name and secret of each credential that was given out. */
  readonly credentials: string[];
  /** Activation codes, and how often each can still be used. */
  readonly codes: Map<string, number>;
  labels: number;
  paired: number;
  /** Hrefs, newest first. */
  events: string[];
}

async function ask({ pce }: World, method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
  const headers = { 'content-type': 'application/json', ...more };
  const reply = await fetch(pce.url + path, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await reply.text();
  expect(reply.status, `${method} ${path}: ${text}`).toBeLessThan(500);
  return { status: reply.status, headers: reply.headers, text };
}

const basic = (credential: string) => ({ authorization: `Basic ${Buffer.from(credential).toString('base64')}` });

/** A call of the PCE; 429 is an answer like any other. */
const call = (world: World, method: string, path: string, body?: unknown, credential = world.credentials[0] ?? '') =>
  ask(world, method, `/api/v2${path}`, body, basic(credential));

const control = (world: World, method: string, path: string, body?: unknown) =>
  ask(world, method, `/_mock/v1${path}`, body);

type Step = (world: World, value: number) => Promise<unknown>;

const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

const jumps: Readonly<Record<string, Step>> = {
  set: (world, value) => control(world, 'PUT', '/clock', { now: new Date(value).toISOString() }),
  advance: (world, value) => control(world, 'POST', '/clock/advance', { seconds: Math.abs(value % 10_000_000) / 1000 }),
  leap: (world, value) => control(world, 'POST', '/clock/advance', { seconds: Math.abs(value) / 1000 }),
  system: (world) => control(world, 'PUT', '/clock', { mode: 'system' }),
};

const doings: Readonly<Record<string, Step>> = {
  label: async (world, value) => {
    const { status } = await call(world, 'POST', '/orgs/1/labels', { key: 'app', value: `${value} ${world.labels}` });
    if (status === 201) world.labels += 1;
  },
  key: async (world, value) => {
    const key_lifespan = value % 2 === 0 ? 'unlimited' : 60;
    await call(world, 'PUT', '/orgs/1/pairing_profiles/1', { allowed_uses_per_key: 2, key_lifespan });
    const { status, text } = await call(world, 'POST', '/orgs/1/pairing_profiles/1/pairing_key', {});
    if (status === 201) world.codes.set(JSON.parse(text).activation_code, 2);
  },
  pair: async (world) => {
    for (const [activation_code, left] of world.codes) {
      const host = { activation_code, hostname: `host-${world.paired}` };
      const { status } = await control(world, 'POST', '/vens', host);
      if (left === 0) expect(status).toBe(406);
      if (status !== 201) continue;
      world.codes.set(activation_code, left - 1);
      world.paired += 1;
    }
  },
  heartbeat: async (world, value) => {
    for (const { ven } of await world.pce.vens.list()) {
      await control(world, 'PUT', `/vens/${ven.href.split('/').at(-1)}`, { heartbeat: value % 2 === 0 });
    }
  },
  fleet: (world, value) =>
    control(world, 'POST', '/fleets', {
      count: 3,
      hostname: `fleet-${value}-{n}`,
      pairing_rate: 0.01,
      silent: { share: 1, after: 60 },
      unpaired: { share: 0.5, after: 86_400 },
    }),
  job: async (world) => {
    const more = { ...basic(world.credentials[0] ?? ''), prefer: 'respond-async' };
    const { status, headers } = await ask(world, 'GET', '/api/v2/orgs/1/labels', undefined, more);
    if (status !== 202) return;
    const { status: polled, text } = await call(world, 'GET', headers.get('location') as string);
    if (polled === 200) expect(JSON.parse(text).status).toBe('done');
  },
  login: async (world) => {
    const credential = `${USER.username}:${USER.password}`;
    const first = await call(world, 'POST', '/login_users/authenticate?pce_fqdn=x', undefined, credential);
    const authorization = `Token token=${JSON.parse(first.text).auth_token}`;
    const { status, text } = await ask(world, 'GET', '/api/v2/users/login', undefined, { authorization });
    expect(status).toBe(200);
    const { auth_username, session_token } = JSON.parse(text);
    if (world.credentials.length < 4) world.credentials.push(`${auth_username}:${session_token}`);
  },
  read: async (world, value) => {
    const kinds = ['workloads', 'vens', 'jobs', 'settings/workloads', 'label_dimensions', 'pairing_profiles'];
    const since = encodeURIComponent(new Date(value).toISOString());
    await call(world, 'GET', `/orgs/1/${kinds[Math.abs(value) % kinds.length]}`);
    await call(world, 'GET', `/orgs/1/workloads?last_heartbeat_on[gte]=${since}`);
    await call(world, 'GET', `/orgs/1/events?timestamp[lte]=${since}`);
    await control(world, 'GET', '/journal');
  },
};

/** A key that met the rate limit is admitted a minute later, on any clock; a session may have ended. */
async function nobodyIsLockedOut(world: World): Promise<void> {
  for (const credential of world.credentials) {
    for (let i = 0; i < PER_MINUTE; i++) await call(world, 'GET', '/noop', undefined, credential);
  }
  const { status } = await control(world, 'POST', '/clock/advance', { seconds: 60 });
  // At the last time of the clock there is no minute later.
  if (status !== 200) return;
  for (const [index, credential] of world.credentials.entries()) {
    const { status: then } = await call(world, 'GET', '/noop', undefined, credential);
    expect(index === 0 ? [200] : [200, 401]).toContain(then);
  }
}

/** Counters agree with the objects, and the past does not change. */
async function countersHold(world: World): Promise<void> {
  await world.pce.settings.set({ rate_limit: 0 });
  const list = async (kind: string) => {
    const { headers, text } = await call(world, 'GET', `/orgs/1/${kind}`);
    return { total: Number(headers.get('x-total-count')), found: JSON.parse(text) as { href: string }[] };
  };
  const labels = await list('labels?key=app&max_results=10000');
  expect(labels.found).toHaveLength(world.labels);
  const vens = await list('vens?max_results=10000');
  expect(vens.found).toHaveLength(vens.total);
  const workloads = await list('workloads?max_results=10000');
  expect(workloads.found).toHaveLength(workloads.total);
  const events = (await list('events?max_results=100000')).found.map(({ href }) => href);
  expect(events.slice(events.length - world.events.length)).toEqual(world.events);
  world.events = events;
  await world.pce.settings.set({ rate_limit: PER_MINUTE });
}

const time = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-01-02') }),
  fc.constantFrom(FIRST, LAST, 0, -1, 1, LAST - 60_000),
);
const step = fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(jumps)), fc.constantFrom(...Object.keys(doings))), time);

test('no jump of the clock between calls makes one fail, locks a client out, or spoils a counter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }), async (steps) => {
      const scenario = { orgs: [{ id: 1, users: [USER] }] };
      await using pce = await startMockPce({ scenario, rateLimit: PER_MINUTE });
      const { key, secret } = pce.credentials as { key: string; secret: string };
      const world: World = {
        ...{ pce, credentials: [`${key}:${secret}`], codes: new Map() },
        ...{ labels: 0, paired: 0, events: [] },
      };
      for (const [name, value] of steps) {
        await ({ ...jumps, ...doings }[name] as Step)(world, value);
        if (name in jumps) await nobodyIsLockedOut(world);
      }
      await countersHold(world);
      await jumps['set']?.(world, FIRST);
      await countersHold(world);
      await jumps['set']?.(world, LAST);
      await countersHold(world);
    }),
    { numRuns: lengthOf(40, 2), endOnFailure: false },
  );
}, 120_000);
