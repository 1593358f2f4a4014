import { expect, test } from 'vitest';
import { type Json, tokensOf } from '../../harness.ts';
import { hrefOf, startWithHosts } from '../pairing/hosts.ts';

const upgrade = '/orgs/1/vens/upgrade';
const releases = '/orgs/1/software/ven/releases';

async function withHost() {
  const hosts = await startWithHosts({ clock: '2026-01-01T00:00:00Z' });
  const ven = hrefOf(await hosts.activate({ hostname: 'host' }), 'ven');
  const [known] = (await hosts.get<Json[]>(releases)).body;
  return { ...hosts, ven, release: known?.['release'] as string, href: known?.['href'] as string };
}

test('an upgrade is pending from then on, for as long as the call says', async () => {
  const { get, put, ven, release } = await withHost();
  const reply = await put(upgrade, { release, vens: [{ href: ven }], upgrade_timeout_seconds: 3600 });
  expect([reply.status, reply.body]).toEqual([200, { errors: [] }]);
  expect((await get(ven)).body).toMatchObject({
    upgrade_target_version: release,
    upgrade_expires_at: '2026-01-01T01:00:00.000Z',
  });
  expect((await get<Json[]>('/orgs/1/vens?upgrade_pending=true')).body).toMatchObject([{ href: ven }]);
  const told = (await get<Json[]>('/orgs/1/events?event_type=ven_software.upgrade')).body;
  expect(told).toMatchObject([{ status: 'success', resource_changes: [{ resource: { ven: { href: ven } } }] }]);
});

test('an upgrade that would end after all times ends with the last one', async () => {
  const { get, put, pce, ven, release } = await withHost();
  pce.clock.freeze('9999-12-31T23:59:00Z');
  await put(upgrade, { release, vens: [{ href: ven }] });
  expect((await get(ven)).body).toMatchObject({ upgrade_expires_at: '9999-12-31T23:59:59.999Z' });
});

test('a VEN that is not there is an error, and leaves the others alone', async () => {
  const { get, put, ven, release } = await withHost();
  const none = '/orgs/1/vens/00000000-0000-4000-8000-000000000000';
  const reply = await put(upgrade, { release, vens: [{ href: none }, { href: ven }] });
  expect(reply.body).toMatchObject({ errors: [{ token: 'not_found_error', hrefs: [none] }] });
  expect((await get(ven)).body).toMatchObject({ upgrade_target_version: release });
});

test('a release that is not installed upgrades nobody', async () => {
  const { get, put, ven } = await withHost();
  expect(tokensOf(await put(upgrade, { release: '1.0.0-1', vens: [{ href: ven }] }))).toEqual([
    'input_validation_error',
  ]);
  expect((await get(ven)).body).toMatchObject({ upgrade_target_version: null });
});

test('the one release can be made the default, and no other', async () => {
  const { get, put, release, href } = await withHost();
  expect((await put(`${releases}/default`, { release })).status).toBe(204);
  expect((await put(`${releases}/defaults`, [{ href, ven_type: 'endpoint' }])).status).toBe(204);
  expect((await put(`${releases}/default`, { release: '1.0.0-1' })).status).toBe(404);
  expect((await put(`${releases}/defaults`, [{ href: `${href}0`, ven_type: 'server' }])).status).toBe(404);
  const told = (await get<Json[]>('/orgs/1/events?event_type=ven_software_releases.set_default_version')).body;
  expect(told.filter(({ status }) => status === 'success')).toHaveLength(2);
});
