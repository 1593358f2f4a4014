import { expect, test } from 'vitest';
import { dataOf, eventsIn, followed, itemsOf, messagesIn, pair, textOf } from './followed.ts';

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
