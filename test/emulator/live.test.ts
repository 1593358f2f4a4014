import { expect, test } from 'vitest';
import { MOST_UNSENT } from '../../src/emulator/live.ts';
import { isLong } from '../length.ts';
import { dataOf, eventsIn, type Followed, followed, messagesIn, pair, textOf } from './followed.ts';

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

test('of more than 100 requests between two looks the newest are told, and how many were skipped', async () => {
  const { api, listen, look } = await followed();
  const stream = listen();
  for (let i = 0; i < 103; i++) await api('GET', '/orgs/1/labels');
  look();
  const [{ entries, skipped }] = dataOf(stream, 'requests');
  expect([entries.length, entries[0].id, skipped]).toEqual([100, 4, 3]);
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
