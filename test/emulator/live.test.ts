import type { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { Live, MOST_UNSENT } from '../../src/emulator/live.ts';
import { topics } from '../../src/emulator/live-topics.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { inject } from '../inject.ts';
import { isLong } from '../length.ts';

interface Message {
  readonly id: string;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: each event has its own form
  readonly data: any;
}

const all = new Set(topics);
const authorization = `Basic ${btoa('api_owner:secret')}`;

/** A server that is looked at when the test says so. */
async function followed() {
  const server = await buildServer({
    ...{ ...defaults, scenario: 'empty', log: undefined, clock: '2026-01-01T00:00:00Z' },
    ...{ apiKey: 'api_owner', apiSecret: 'secret' },
  });
  const { emulator } = server;
  onTestFinished(() => closeState(emulator));
  let work: (() => void) | undefined;
  const every = (_ms: number, look: () => void) => {
    work = look;
    return () => {
      work = undefined;
    };
  };
  emulator.live = new Live(emulator, every);
  const ask = (method: string, url: string, payload?: object, more: object = {}) => {
    const headers = { authorization, 'content-type': 'application/json', host: 'localhost', ...more };
    return inject(server, { method: method as 'GET', url, headers, ...(payload && { payload }) });
  };
  const live = emulator.live;
  return {
    ...{ emulator, live, ask, isLooking: () => work !== undefined },
    api: (method: string, path: string, payload?: object, headers?: object) =>
      ask(method, `/api/v2${path}`, payload, headers),
    control: (method: string, path: string, payload?: object) => ask(method, `/_mock/v1${path}`, payload),
    look: (times = 1) => {
      for (let i = 0; i < times; i++) work?.();
    },
    listen: (options: Partial<Parameters<Live['listen']>[0]> = {}) => live.listen({ topics: all, ...options }),
  };
}

type Followed = Awaited<ReturnType<typeof followed>>;

const textOf = (stream: Readable): string => String(stream.read() ?? '');

function messagesIn(stream: Readable): Message[] {
  return [...textOf(stream).matchAll(/^id: (.*)\nevent: (.*)\ndata: (.*)\n$/gm)].map(
    ([, id = '', event = '', data = '']) => ({ id, event, data: JSON.parse(data) }),
  );
}

const eventsIn = (stream: Readable) => messagesIn(stream).map(({ event }) => event);
const dataOf = (stream: Readable, name: string) =>
  messagesIn(stream).flatMap(({ event, data }) => (event === name ? [data] : []));
const itemsOf = (stream: Readable) => dataOf(stream, 'happened').flatMap(({ items }) => items);

async function pair({ api, control }: Followed, hostname: string) {
  const made = await api('POST', '/orgs/1/pairing_profiles/1/pairing_key', {});
  const { activation_code } = made.json();
  expect((await control('POST', '/vens', { activation_code, hostname })).statusCode).toBe(201);
}

test('whoever follows is greeted, and told of each request in the form of the journal', async () => {
  const { api, emulator, listen, look } = await followed();
  await api('GET', '/orgs/1/labels');
  const stream = listen();
  const [hello] = messagesIn(stream);
  expect(hello?.event).toBe('hello');
  const clock = { mode: 'frozen', now: '2026-01-01T00:00:00.000Z' };
  expect(hello?.data).toEqual({ epoch: expect.any(String), journal: 1, clock });
  await api('GET', '/orgs/1/labels?key=app');
  look();
  const [requests] = dataOf(stream, 'requests');
  expect(requests).toEqual({ entries: emulator.pce.journal.find({ after: 1 }), skipped: 0 });
  look(3);
  expect(messagesIn(stream)).toEqual([]);
});

test('of more hosts than are told at once, skipped counts the others', async () => {
  const { control, listen, look } = await followed();
  const stream = listen();
  await control('POST', '/fleets', { count: 90 });
  look();
  const [{ items, skipped }] = dataOf(stream, 'happened');
  const paired = items.filter(({ what }: { what: string }) => what === 'paired').length;
  expect([paired > 40, paired + skipped]).toEqual([true, 90]);
});

test('what happens to one org takes no place from what is told of another', async () => {
  const { control, listen, look } = await followed();
  await control('POST', '/orgs', { id: 2 });
  look();
  const [stream, away] = [listen({ org: 2 }), listen({ org: 2 })];
  const lastId = messagesIn(away).at(-1)?.id;
  away.destroy();
  await control('POST', '/fleets', { org: 2, count: 3 });
  await control('POST', '/fleets', { org: 1, count: 200 });
  look();
  const back = listen({ org: 2, lastId });
  for (const one of [stream, back]) {
    const [{ items, skipped }] = dataOf(one, 'happened');
    const paired = items.filter(({ what }: { what: string }) => what === 'paired');
    expect([paired.length, skipped]).toEqual([3, 0]);
  }
});

test('keys that expire together in one org take no place from those of another', async () => {
  const { api, ask, control, listen, look } = await followed();
  const { key, secret } = (await control('POST', '/orgs', { id: 2 })).json();
  const [profile] = (await api('GET', '/orgs/1/pairing_profiles')).json();
  await api('PUT', profile.href, { key_lifespan: 3600 });
  for (let i = 0; i < 120; i++) await api('POST', `${profile.href}/pairing_key`, {});
  const theirs = { authorization: `Basic ${btoa(`${key}:${secret}`)}` };
  const [other] = (await ask('GET', '/api/v2/orgs/2/pairing_profiles', undefined, theirs)).json();
  await ask('PUT', `/api/v2${other.href}`, { key_lifespan: 7200 }, theirs);
  await ask('POST', `/api/v2${other.href}/pairing_key`, {}, theirs);
  const [whole, first, second] = [listen(), listen({ org: 1 }), listen({ org: 2 })];
  const advanced = await control('POST', '/clock/advance', { seconds: 10_800 });
  expect(advanced.json().happened).toEqual({ key_expired: 121 });
  look();
  const counts = [whole, first, second].map((stream) => {
    const [{ items, skipped }] = dataOf(stream, 'happened');
    const keys = items.filter(({ what }: { what: string }) => what === 'key_expired').length;
    return [keys + skipped, keys > 0];
  });
  expect(counts).toEqual([
    [121, true],
    [120, true],
    [1, true],
  ]);
});

test('of more than 100 requests between two looks the newest are told, and how many were skipped', async () => {
  const { api, listen, look } = await followed();
  const stream = listen();
  for (let i = 0; i < 103; i++) await api('GET', '/orgs/1/labels');
  look();
  const [{ entries, skipped }] = dataOf(stream, 'requests');
  expect([entries.length, entries[0].id, skipped]).toEqual([100, 4, 3]);
});

test('a host that pairs is told once, with its profile, its labels and the key that it spent', async () => {
  const pce = await followed();
  const label = (await pce.api('POST', '/orgs/1/labels', { key: 'app', value: 'Shop' })).json();
  await pce.api('PUT', '/orgs/1/pairing_profiles/1', { labels: [{ href: label.href }], allowed_uses_per_key: 1 });
  const stream = pce.listen({ topics: new Set(['happened']) });
  await pair(pce, 'web-1');
  pce.look();
  const profile = '/orgs/1/pairing_profiles/1';
  expect(itemsOf(stream)).toMatchObject([
    { what: 'paired', org: 1, name: 'web-1', profile, labels: [{ key: 'app', value: 'Shop' }] },
    { what: 'key_spent', org: 1, href: profile, profile },
  ]);
});

test('what is due happens while it is watched: a host falls silent, a key ends, a fleet pairs', async () => {
  const pce = await followed();
  await pair(pce, 'web-1');
  await pce.api('PUT', '/orgs/1/pairing_profiles/1', { key_lifespan: 3600 });
  await pce.api('POST', '/orgs/1/pairing_profiles/1/pairing_key', {});
  const [ven] = (await pce.control('GET', '/vens')).json();
  await pce.control('PUT', `/vens/${ven.ven.href.split('/').at(-1)}`, { heartbeat: false });
  const stream = pce.listen();
  pce.look();
  expect(dataOf(stream, 'clock')).toEqual([]);
  pce.emulator.pce.clock.advance({ hours: 2 });
  // It looks for what is due once a second.
  pce.look(4);
  const found = messagesIn(stream);
  const told = found.flatMap(({ event, data }) => (event === 'happened' ? data.items : []));
  expect(told.map(({ what, name }: { what: string; name: string }) => `${what} ${name}`).sort()).toEqual([
    ...['advanced null', 'key_expired Default (Servers)', 'offline web-1'],
  ]);
  const [clock] = found.flatMap(({ event, data }) => (event === 'clock' ? [data] : []));
  expect(clock).toMatchObject({ mode: 'frozen', now: '2026-01-01T02:00:00.000Z' });
  await pce.control('POST', '/fleets', { name: 'shop', count: 5, pairing_rate: 1 });
  pce.look(4);
  expect(itemsOf(stream)).toContainEqual(expect.objectContaining({ what: 'fleet', name: 'shop' }));
  pce.emulator.pce.clock.advance({ hours: 1 });
  pce.look(4);
  const end = itemsOf(stream).map(({ what, name }: { what: string; name: string }) => `${what} ${name}`);
  expect(end).toEqual(expect.arrayContaining(['fleet shop', 'paired host-5']));
});

test('a clock that ran on and is frozen where it stands was not advanced', async () => {
  const { emulator, listen, look } = await followed();
  const { clock } = emulator.pce;
  const stream = listen({ topics: new Set(['happened', 'clock']) });
  clock.runOn();
  look();
  textOf(stream);
  const stands = new Date(clock.now() + 250).toISOString();
  clock.freeze(stands);
  look();
  expect(messagesIn(stream)).toMatchObject([{ event: 'clock', data: { mode: 'frozen', now: stands } }]);
  clock.advance(1);
  look();
  expect(itemsOf(stream)).toMatchObject([{ what: 'advanced' }]);
});

test('a host that leaves, one that is heard again and a fault that is met are told', async () => {
  const pce = await followed();
  await pair(pce, 'web-1');
  const [{ ven, workload }] = (await pce.control('GET', '/vens')).json();
  const id = ven.href.split('/').at(-1);
  await pce.control('PUT', `/vens/${id}`, { heartbeat: false });
  pce.emulator.pce.clock.advance({ hours: 2 });
  await pce.control('POST', '/faults', { path: '*labels', status: 503 });
  const stream = pce.listen({ topics: new Set(['happened', 'faults']) });
  textOf(stream);
  await pce.control('PUT', `/vens/${id}`, { heartbeat: true });
  await pce.api('GET', '/orgs/1/labels');
  pce.look();
  const messages = messagesIn(stream);
  expect(messages.map(({ event }) => event)).toEqual(['happened', 'faults']);
  const what = messages[0]?.data.items.map((item: { what: string; href: string }) => [item.what, item.href]);
  expect(what).toEqual(
    expect.arrayContaining([
      ['online', workload.href],
      ['fault_hit', '/faults/1'],
    ]),
  );
  await pce.api('PUT', '/orgs/1/workloads/unpair', { workloads: [{ href: workload.href }], ip_table_restore: 'saved' });
  pce.look();
  expect(itemsOf(stream)).toMatchObject([{ what: 'unpaired', href: workload.href, name: 'web-1' }]);
});

test('kinds that are written are told with their totals, and settings and snapshots that change', async () => {
  const { api, control, emulator, listen, look } = await followed();
  const stream = listen({ topics: new Set(['changed', 'settings', 'snapshots']) });
  textOf(stream);
  await api('POST', '/orgs/1/labels', { key: 'app', value: 'Shop' });
  look();
  const labels = emulator.pce.store.totals(1, 'labels').live;
  expect(messagesIn(stream)).toMatchObject([{ event: 'changed', data: { org: 1, kinds: { labels } } }]);
  await control('PUT', '/settings', { rate_limit: 100 });
  await control('POST', '/snapshots', { name: 'a' });
  look();
  expect(eventsIn(stream)).toEqual(['settings', 'snapshots']);
  await control('DELETE', '/snapshots/a');
  look();
  expect(eventsIn(stream)).toEqual(['snapshots']);
});

test('whoever follows one org is told nothing of another', async () => {
  const { control, api, listen, look } = await followed();
  const { org } = (await control('POST', '/orgs', {})).json();
  const [mine, other] = [listen({ org: 1 }), listen({ org })];
  for (const stream of [mine, other]) textOf(stream);
  await api('POST', '/orgs/1/labels', { key: 'app', value: 'Shop' });
  look();
  expect(eventsIn(mine)).toEqual(['requests', 'changed']);
  expect(eventsIn(other)).toEqual([]);
});

test('a reset of everything is told to all, and one of an org to those who look at it', async () => {
  const { control, listen, look } = await followed();
  const { org } = (await control('POST', '/orgs', {})).json();
  const [mine, other] = [listen({ org: 1 }), listen({ org })];
  const epoch = messagesIn(mine)[0]?.data.epoch;
  textOf(other);
  await control('POST', '/reset', { org });
  look();
  expect([eventsIn(mine), eventsIn(other)]).toEqual([[], ['reset']]);
  await control('POST', '/reset', {});
  look();
  const [reset] = messagesIn(mine);
  expect(reset?.event).toBe('reset');
  expect(reset?.data.epoch).not.toBe(epoch);
  look();
  expect(textOf(mine)).toBe('');
});

test('the events of an org that comes back are no news', async () => {
  const pce = await followed();
  await pair(pce, 'web-1');
  await pce.control('POST', '/snapshots', { name: 'a', org: 1 });
  const { org } = (await pce.control('POST', '/orgs', {})).json();
  const stream = pce.listen({ topics: new Set(['happened']) });
  const other = pce.listen({ org, topics: new Set(['happened']) });
  for (const one of [stream, other]) textOf(one);
  await pce.control('POST', '/snapshots/a/restore');
  await pce.control('DELETE', `/orgs/${org}`);
  pce.look();
  expect(eventsIn(stream)).toEqual(['reset']);
  await pair(pce, 'web-2');
  pce.look();
  expect(itemsOf(stream).map(({ name }: { name: string }) => name)).toEqual(['web-2']);
});

test('what happens in an org is told though the newest events have gone with another', async () => {
  const pce = await followed();
  const { org, key, secret } = (await pce.control('POST', '/orgs', {})).json();
  const headers = { authorization: `Basic ${btoa(`${key}:${secret}`)}` };
  for (let i = 0; i < 10; i++) {
    await pce.api('POST', `/orgs/${org}/labels`, { key: 'app', value: `app-${i}` }, headers);
  }
  const stream = pce.listen({ org: 1, topics: new Set(['happened']) });
  textOf(stream);
  await pce.control('DELETE', `/orgs/${org}`);
  await pair(pce, 'web-1');
  pce.look();
  expect(itemsOf(stream)).toMatchObject([{ what: 'paired', name: 'web-1' }]);
});

test('a stream that is taken up again goes on behind the last id', async () => {
  const pce = await followed();
  const first = pce.listen();
  await pce.api('GET', '/orgs/1/labels');
  pce.look();
  const lastId = messagesIn(first).at(-1)?.id;
  first.destroy();
  await pce.api('GET', '/orgs/1/labels?key=app');
  await pair(pce, 'web-1');
  const [hello, requests, happened] = messagesIn(pce.listen({ lastId }));
  expect([hello?.event, requests?.event, happened?.event]).toEqual(['hello', 'requests', 'happened']);
  expect(requests?.data.entries[0].query).toEqual({ key: 'app' });
  expect(happened?.data.items).toMatchObject([{ what: 'paired', name: 'web-1' }]);
});

test.each([
  ['the journal has dropped what lies between', async ({ control }: Followed) => control('DELETE', '/journal')],
  ['the state is another one', async ({ control }: Followed) => control('POST', '/reset', {})],
  ['an org is another one', async ({ control }: Followed) => control('POST', '/reset', { org: 1 })],
])('a stream that is taken up again begins anew where %s', async (_why, change) => {
  const pce = await followed();
  const first = pce.listen();
  const lastId = messagesIn(first).at(-1)?.id;
  first.destroy();
  await pce.api('GET', '/orgs/1/labels');
  await change(pce);
  expect(eventsIn(pce.listen({ lastId }))).toEqual(['hello', 'reset']);
});

test.each(['', 'x', '00000000-1.1', '1-2-3'])('an id that is none of ours begins anew: "%s"', async (lastId) => {
  const { listen } = await followed();
  expect(eventsIn(listen({ lastId }))).toEqual(['hello', 'reset']);
});

test('the clock is told each 5 seconds, and a comment each 15', async () => {
  const { listen, look } = await followed();
  const stream = listen();
  textOf(stream);
  look(60);
  const told = textOf(stream);
  expect(told.match(/^event: clock$/gm)?.length).toBe(3);
  expect(told.match(/^: .*\n\n/gm)?.length).toBe(1);
});

test('the clock is told with what is due next, pairing keys included, in the words of GET /clock/due', async () => {
  const { api, control, emulator, listen, look } = await followed();
  const stream = listen({ topics: new Set(['clock']) });
  const next = () => {
    look(20);
    return dataOf(stream, 'clock').at(-1).next;
  };
  expect(next()).toBe(null);
  await api('PUT', '/orgs/1/pairing_profiles/1', { key_lifespan: 3600 });
  await api('POST', '/orgs/1/pairing_profiles/1/pairing_key', {});
  const [{ at, what }] = (await control('GET', '/clock/due')).json();
  expect(next()).toEqual({ at, what });
  expect([at, what]).toEqual(['2026-01-01T01:00:00.000Z', 'key_expired']);
  emulator.pce.clock.advance({ hours: 1 });
  expect(next()).toBe(null);
});

test('one timer looks for all, and none where nobody follows', async () => {
  const { emulator, isLooking, listen } = await followed();
  expect(isLooking()).toBe(false);
  const streams = [listen(), listen()];
  expect(isLooking()).toBe(true);
  streams[0]?.destroy();
  await new Promise(setImmediate);
  expect(isLooking()).toBe(true);
  streams[1]?.destroy();
  await new Promise(setImmediate);
  expect(isLooking()).toBe(false);
  const before = emulator.pce.store.written().length;
  expect(before).toBe(0);
});

test.runIf(isLong)('a client that does not read is closed, and so is one that may not listen any longer', async () => {
  const { api, listen, look } = await followed();
  const idle = listen();
  let mayListen = true;
  const guest = listen({ mayListen: () => mayListen, topics: new Set() });
  for (let sent = 0; sent < MOST_UNSENT * 2 && !idle.destroyed; sent += 10_000) {
    for (let i = 0; i < 40; i++) await api('GET', '/orgs/1/labels?key=app');
    look();
  }
  expect(idle.destroyed).toBe(true);
  mayListen = false;
  look();
  look();
  guest.resume();
  await new Promise((resolve) => guest.once('end', resolve));
});

test('looking leaves nothing behind', async () => {
  const { api, control, emulator, listen, look } = await followed();
  await api('GET', '/orgs/1/labels');
  const bytes = () =>
    JSON.stringify([emulator.pce.journal.find(), [...emulator.pce.calls], emulator.pce.faults.list()]);
  const state = async () => (await control('GET', '/orgs')).body + emulator.pce.events.last;
  const before = bytes() + (await state());
  const stream = listen();
  look(240);
  stream.destroy();
  expect(bytes() + (await state())).toBe(before);
});
