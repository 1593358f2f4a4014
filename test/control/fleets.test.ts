import { expect, onTestFinished, test, vi } from 'vitest';
import { control, server } from './servers.ts';

test('fleets are listed with turns for others, one by one, and those of an org alone', async () => {
  const pce = await server();
  const { org } = await pce.orgs.create();
  const names = Array.from({ length: 400 }, (_, i) => `fleet ${i}`);
  for (const name of names) await pce.fleets.create({ org, name, count: 1, starts_after: 60 });
  await pce.fleets.create({ org: 1, name: 'other', count: 1, starts_after: 60 });
  const turns = vi.fn();
  const count = () => {
    turns();
    immediate = setImmediate(count);
  };
  let immediate = setImmediate(count);
  onTestFinished(() => clearImmediate(immediate));
  expect((await pce.fleets.list({ org })).map(({ name }) => name)).toEqual(names);
  expect(turns.mock.calls.length).toBeGreaterThan(0);
  expect((await pce.fleets.list()).length).toBe(401);
});

test('a fleet tells why its last host was refused, also behind a restore and on another server', async () => {
  const pce = await server({ limits: { active_agents_per_pce: 2 } });
  expect(await pce.fleets.create({ count: 2 })).toMatchObject({ paired: 2, refused: 0, last_refusal: null });
  const fleet = await pce.fleets.create({ count: 3 });
  const last_refusal = {
    token: 'object_limit_hard_limit_reached',
    message: expect.stringMatching(/^Object limit .*/i),
  };
  expect(fleet).toMatchObject({ paired: 0, refused: 3, last_refusal });
  expect((await control(pce, 'GET', '/fleets')).body[1].last_refusal).toEqual(fleet.last_refusal);
  await pce.snapshots.save('full');
  const other = await server();
  await other.snapshots.import(await pce.snapshots.export('full'));
  await other.snapshots.restore('full');
  expect((await other.fleets.list())[1]).toEqual(fleet);
});
