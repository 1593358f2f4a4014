import { expect, onTestFinished, test, vi } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { controlOf } from '../../../src/control/library.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import { inject } from '../../inject.ts';

/** A server with a second org, which has nothing to do with the failure. */
async function built() {
  const server = await buildServer({
    ...{ ...defaults, apiKey: 'api_owner', apiSecret: 'secret', log: undefined, clock: '2026-01-01T00:00:00Z' },
    scenario: { orgs: [{ id: 1 }, { id: 2 }] },
  });
  onTestFinished(() => closeState(server.emulator));
  const warned: string[] = [];
  const emit = vi.spyOn(process, 'emitWarning').mockImplementation((warning) => void warned.push(String(warning)));
  onTestFinished(() => emit.mockRestore());
  const headers = { authorization: `Basic ${btoa('api_owner:secret')}` };
  const get = async (url: string) => (await inject(server, { url: `/api/v2${url}`, headers })).statusCode;
  const control = controlOf(server.emulator);
  return { pce: server.emulator.pce, control, warned, get };
}

type World = Awaited<ReturnType<typeof built>>;

/** Rules that no call lets in. */
const spoilFleet = async ({ pce, control }: World) => {
  const { id } = await control.fleets.create({ org: 1, count: 5, starts_after: 60 });
  pce.db.prepare("update fleets set rules = '{' where id = ?").run(id);
  return `fleet ${id} of org 1 pairs no more hosts`;
};

/** A host whose objects are no JSON. */
const spoilHost = async ({ pce, control }: World) => {
  await control.fleets.create({ org: 1, count: 1, unpaired: { share: 1, after: 60 } });
  pce.db.prepare("update objects set body = '{' where org_id = 1 and kind in ('vens', 'workloads')").run();
  return "of org 1 goes without 'unpair'";
};

test.each([
  ['a fleet', spoilFleet],
  ['a host', spoilHost],
])('a defect in the due work of %s fails no call, is told once, and other works are done', async (_what, spoil) => {
  const world = await built();
  const { pce, control, warned, get } = world;
  const told = await spoil(world);
  const others = await control.fleets.create({ org: 2, count: 300, starts_after: 120 });
  pce.clock.advance(300);
  for (let round = 0; round < 3; round++) {
    expect([await get('/orgs/2/labels'), await get('/orgs/1/labels')]).toEqual([200, 200]);
  }
  expect((await control.fleets.list({ org: 2 }))[0]).toMatchObject({ id: others.id, paired: 300, done: true });
  expect(await control.fleets.create({ org: 2, count: 1, hostname: 'more' })).toMatchObject({ paired: 1 });
  expect(warned).toEqual([expect.stringContaining(told)]);
  expect(warned[0]).toMatch(/^defect of mock-pce, for which .*: .*Error/);
});

test('a caller who begins a fleet is not told of the failure of another', async () => {
  const world = await built();
  const { pce, control, warned } = world;
  const told = await spoilFleet(world);
  const catchUp = vi.spyOn(pce.due, 'catchUp').mockReturnValueOnce(undefined);
  pce.clock.advance(60);
  expect(await control.fleets.create({ org: 2, count: 2 })).toMatchObject({ paired: 2, done: true });
  expect(catchUp).toHaveBeenCalledTimes(2);
  expect(warned).toEqual([expect.stringContaining(told)]);
});

test('due work of a host that is not there keeps no call waiting', async () => {
  const { pce, control, get, warned } = await built();
  await control.fleets.create({ org: 1, count: 1, silent: { share: 1, after: 60 } });
  pce.db.exec('update ven_transitions set org_id = 2, due = 1');
  pce.vens.forget();
  // Checked first: catching up might go on for ever.
  expect(pce.vens.next()).toBe(Number.POSITIVE_INFINITY);
  pce.due.catchUpAtOnce();
  expect(pce.due.catchUp()).toBeUndefined();
  expect(pce.due.catchUpWith(2)).toBeUndefined();
  expect([await get('/orgs/1/labels'), await get('/orgs/2/labels'), warned]).toEqual([200, 200, []]);
});
