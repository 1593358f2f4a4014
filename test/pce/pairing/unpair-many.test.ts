import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Store } from '../../../src/state/store.ts';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';
import { isLong } from '../../length.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const COUNT = 250;

/** A server with many hosts; all are silent after a minute where `share` is 1. */
async function withHosts(share: number): Promise<TestPce> {
  const server = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
  await server.pce.fleets.create({ count: COUNT, hostname: 'web-{n}', silent: { share, after: MINUTE } });
  server.pce.clock.advance(2 * MINUTE);
  return server;
}

const hrefsOf = async ({ get }: TestPce) =>
  (await get<{ href: string }[]>(`/orgs/1/vens?max_results=${COUNT}`)).body.map(({ href }) => ({ href }));

const unpair = ({ put }: TestPce, vens: readonly object[]) =>
  put('/orgs/1/vens/unpair', { vens, firewall_restore: 'saved' });

/** Counts how often the settings of an org are read. */
function readings() {
  const spy = vi.spyOn(Store.prototype, 'document');
  onTestFinished(() => spy.mockRestore());
  return spy.mock.calls;
}

describe('many hosts that are unpaired by one call', () => {
  test('keep no other call waiting, and are told in one event', async () => {
    const server = await withHosts(0);
    const vens = await hrefsOf(server);
    const sizes: number[] = [];
    let isDone = false;
    const unknown = { href: '/orgs/1/vens/none' };
    const unpaired = unpair(server, [...vens, unknown]).finally(() => {
      isDone = true;
    });
    while (!isDone) sizes.push(Number((await server.get('/orgs/1/vens?max_results=0')).headers.get('X-Total-Count')));
    expect((await unpaired).body).toEqual({
      errors: [{ token: 'not_found_error', message: 'Not found', hrefs: [unknown.href] }],
    });
    expect(sizes.some((size) => size > 0 && size < COUNT)).toBe(true);
    const told = (await server.get<Json[]>('/orgs/1/events?event_type=agents.unpair')).body;
    expect(told).toEqual([expect.objectContaining({ status: 'success' })]);
    expect(told[0]?.['resource_changes']).toHaveLength(COUNT);
  });

  test('are told to leave by an event that all events of their VENs follow', async () => {
    const server = await withHosts(0);
    const vens = await hrefsOf(server);
    const suspended = (vens[0] as { href: string }).href;
    await server.put(suspended, { status: 'suspended' });
    expect((await unpair(server, vens)).body).toMatchObject({ errors: [{ hrefs: [suspended] }] });
    const told = (await server.get<Json[]>(`/orgs/1/events?max_results=${COUNT}`)).body;
    expect(told.map(({ event_type }) => event_type)).toEqual([
      ...Array.from({ length: COUNT - 1 }, () => 'agent.deactivate'),
      'agents.unpair',
    ]);
  });

  test.runIf(isLong)('have the settings read once in each step where they are silent', async () => {
    const server = await withHosts(1);
    const vens = await hrefsOf(server);
    const read = readings();
    expect((await unpair(server, vens)).body).toEqual({ errors: [] });
    expect(read).toHaveLength(3);
    server.pce.clock.advance(7 * 24 * HOUR - 1);
    expect(await hrefsOf(server)).toHaveLength(COUNT);
    server.pce.clock.advance(1);
    expect(await hrefsOf(server)).toEqual([]);
  });

  test('have no settings read where they are heard from', async () => {
    const server = await withHosts(0);
    const vens = await hrefsOf(server);
    const read = readings();
    expect((await unpair(server, vens)).body).toEqual({ errors: [] });
    expect(read).toEqual([]);
  });

  test.runIf(isLong)('are unpaired in smaller steps where their objects are large', async () => {
    const server = await startTestPce();
    const { pce } = server;
    await pce.fleets.create({ count: 20 });
    const workloads = (await server.get<{ href: string }[]>('/orgs/1/workloads')).body;
    const description = 'x'.repeat(1_000_000);
    for (const { href } of workloads) expect((await server.put(href, { description })).status).toBe(204);
    const steps = vi.spyOn(Store.prototype, 'transactionAlone');
    onTestFinished(() => steps.mockRestore());
    const { status, body } = await server.put('/orgs/1/workloads/unpair', {
      workloads: workloads.map(({ href }) => ({ href })),
    });
    expect([status, body]).toEqual([200, { errors: [] }]);
    expect(steps.mock.calls.length).toBeGreaterThanOrEqual(8);
  });
});

test('many silent hosts that are due have the settings read once in each slice', async () => {
  const server = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
  const rules = { silent: { share: 1, after: MINUTE }, unpaired: { share: 1, after: HOUR } };
  await server.pce.fleets.create({ count: COUNT, ...rules });
  server.pce.clock.advance(59 * MINUTE);
  expect(await hrefsOf(server)).toHaveLength(COUNT);
  const read = readings();
  server.pce.clock.advance(MINUTE);
  expect(await hrefsOf(server)).toHaveLength(COUNT);
  expect(read.length).toBeGreaterThan(0);
  expect(read.length).toBeLessThanOrEqual(10);
});
