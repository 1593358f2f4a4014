import { describe, expect, test } from 'vitest';
import { type Json, tokensOf } from '../../harness.ts';
import { hrefOf, startWithHosts } from '../pairing/hosts.ts';

const recovery = '/orgs/1/vens/authentication_recovery';
const remote = '/orgs/1/vens/remote_action';
const none = '/orgs/1/vens/00000000-0000-4000-8000-000000000000';
const HOUR = 3600;

async function withHost() {
  const hosts = await startWithHosts();
  const { put, get } = hosts;
  const code = await hosts.newKey(await hosts.newProfile());
  const activate = () => hosts.activate({ hostname: 'host', activation_code: code });
  const ven = hrefOf(await activate(), 'ven');
  return {
    ...{ ...hosts, ven, pairAgain: activate },
    recover: (recovery_enabled: boolean, seconds = HOUR, href = ven) =>
      put(recovery, { vens: [{ href }], recovery_enabled, recovery_duration_seconds: seconds }),
    isInRecovery: async () => (await get(ven)).body['authentication_recovery'],
  };
}

describe('authentication recovery', () => {
  test('lasts as long as the call says', async () => {
    const { pce, get, ven, recover, isInRecovery } = await withHost();
    const { status, text } = await recover(true);
    expect([status, text]).toEqual([204, '']);
    expect(await isInRecovery()).toBe(true);
    expect((await get<Json[]>('/orgs/1/vens?authentication_recovery=true')).body).toMatchObject([{ href: ven }]);
    pce.clock.advance(HOUR - 1);
    expect(await isInRecovery()).toBe(true);
    pce.clock.advance(1);
    expect(await isInRecovery()).toBe(false);
  });

  test('is lengthened by a second call, and ended by one that turns it off', async () => {
    const { pce, recover, isInRecovery } = await withHost();
    await recover(true);
    await recover(true, 3 * HOUR);
    pce.clock.advance(2 * HOUR);
    expect(await isInRecovery()).toBe(true);
    await recover(false);
    expect(await isInRecovery()).toBe(false);
    await recover(true, 5 * HOUR);
    pce.clock.advance(2 * HOUR);
    expect(await isInRecovery()).toBe(true);
  });

  test('ends with the pairing of its host', async () => {
    const { recover, isInRecovery, pairAgain } = await withHost();
    await recover(true);
    await pairAgain();
    expect(await isInRecovery()).toBe(false);
  });

  test('is told as an update of the agent, and when it ends as a thing that happens', async () => {
    const { get, ven, recover, control } = await withHost();
    await recover(true);
    const [event, ...others] = (await get<Json[]>('/orgs/1/events?event_type=agent.update')).body;
    const changes = { authentication_recovery: { before: false, after: true } };
    expect(event).toMatchObject({ resource_changes: [{ resource: { ven: { href: ven } }, changes }] });
    expect(others).toEqual([]);
    const due = (await control('GET', '/clock/due')).body as unknown as Json[];
    expect(due).toMatchObject([{ what: 'recovery_ended', text: 'the authentication recovery of host is over' }]);
    const { body } = await control('POST', '/clock/advance', { to: 'next' });
    expect(body).toMatchObject({ happened: { recovery_ended: 1 } });
  });

  test('of a VEN that is not there is an error, and lasts an hour at least', async () => {
    const { recover } = await withHost();
    expect((await recover(true, HOUR, none)).body).toMatchObject({
      errors: [{ token: 'not_found_error', hrefs: [none] }],
    });
    expect(tokensOf(await recover(true, HOUR - 1))).toEqual(['input_validation_error']);
  });
});

describe('a remote action', () => {
  test('is a restart of one VEN, which is told', async () => {
    const { get, put, ven } = await withHost();
    const before = (await get(ven)).body;
    expect((await put(remote, { action: 'restart', vens: [{ href: ven }] })).status).toBe(204);
    expect((await get(ven)).body).toEqual(before);
    const told = (await get<Json[]>('/orgs/1/events?event_type=agent.update')).body;
    expect(told).toMatchObject([{ resource_changes: [{ resource: { ven: { href: ven } } }] }]);
  });

  test('is refused for two VENs, for another action and for a VEN that is not there', async () => {
    const { put, ven } = await withHost();
    for (const wrong of [{ vens: [{ href: ven }, { href: none }] }, { action: 'stop' }])
      expect(tokensOf(await put(remote, { action: 'restart', vens: [{ href: ven }], ...wrong }))).toEqual([
        'input_validation_error',
      ]);
    const { body } = await put(remote, { action: 'restart', vens: [{ href: none }] });
    expect(body).toMatchObject({ errors: [{ token: 'not_found_error', hrefs: [none] }] });
  });
});
