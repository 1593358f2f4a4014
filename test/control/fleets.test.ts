import { expect, onTestFinished, test, vi } from 'vitest';
import { server } from './servers.ts';

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
