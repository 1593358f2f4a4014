import { expect, test } from 'vitest';
import { Events } from '../../src/state/events.ts';
import { clientOf, control, server } from './servers.ts';

/** A server with a label that was made and then changed, and more other events than are looked through in one step. */
async function withManyEvents() {
  const pce = await server();
  const client = clientOf(pce);
  const { href } = await client.post('/orgs/1/labels', { key: 'env', value: 'First' });
  await pce.fleets.create({ count: Events.STEP / 2 + 1, hostname: 'host-{n}' });
  await client.request('PUT', String(href), { value: 'Second' });
  return { pce, href: String(href) };
}

test('the events about an object are found among all, newest first, and are those of a PCE', async () => {
  const { pce, href } = await withManyEvents();
  const events = await pce.orgs.events(1, { about: href });
  expect(events.map(({ event_type: type }) => type)).toEqual(['label.update', 'label.create']);
  const [whole] = await clientOf(pce).get<object[]>('/orgs/1/events?max_results=1');
  expect(whole).toMatchObject(events[0] ?? {});
  expect(await pce.orgs.events(1, { about: href, newest: 1 })).toEqual(events.slice(0, 1));
});

test('the events about an object are not those about one whose id begins alike, nor those of another org', async () => {
  const { pce, href } = await withManyEvents();
  const other = await pce.orgs.create();
  expect(await pce.orgs.events(1, { about: href.slice(0, -1) })).toEqual([]);
  expect(await pce.orgs.events(other.org, { about: href })).toEqual([]);
});

test('the events of a bulk call are about each object that it changed', async () => {
  const pce = await server();
  const client = clientOf(pce);
  const body = ['a', 'b'].map((hostname) => ({ name: hostname, hostname }));
  await client.request('PUT', '/orgs/1/workloads/bulk_create', body);
  const [first] = await client.get<{ href: string }[]>('/orgs/1/workloads?name=a');
  expect(await pce.orgs.events(1, { about: `/orgs/1/labels/9999,${first?.href}` })).toMatchObject([
    { event_type: 'workloads.bulk_create' },
  ]);
});

test.each(['', '?about=', '?about=labels/1', `?about=${Array.from({ length: 11 }, (_, id) => `/${id}`).join(',')}`])(
  'events%s is told what it takes',
  async (query) => {
    const { status, text } = await control(await server(), 'GET', `/orgs/1/events${query}`);
    expect([status, text]).toEqual([406, expect.stringContaining('1 to 10 hrefs')]);
  },
);
