import { expect, test } from 'vitest';
import { clientOf } from '../control/servers.ts';
import { cli, serverAndCommand } from './run.ts';

test('org makes, lists and deletes orgs', async () => {
  const { pce, mockPce } = await serverAndCommand();
  const made = await mockPce('org', 'create', '--display-name', 'Team A', '--id', '7');
  const [, org, key, secret] = /^org +(\d+)\nkey +(\S+)\nsecret +(\S+)$/.exec(made) as unknown as string[];
  const client = clientOf(pce, { org: Number(org), key: key as string, secret: secret as string });
  expect((await client.request('GET', '/orgs/7/labels')).status).toBe(200);
  expect(await mockPce('org')).toMatch(/\n7 +Team A +0 +2 +10$/);
  expect(JSON.parse(await mockPce('org', 'list', '--json'))).toMatchObject([{ org: 1 }, { org: 7 }]);
  expect(JSON.parse(await mockPce('org', 'create', '--json')).org).toBeGreaterThan(1);
  expect(await mockPce('org', 'delete', '7')).toBe('org 7 is deleted');
  expect((await pce.orgs.list()).map((one) => one.org)).not.toContain(7);
});

test('reset puts back one org, or everything', async () => {
  const { pce, environment } = await serverAndCommand();
  const labels = async (org: number, key?: Awaited<ReturnType<typeof pce.orgs.create>>) =>
    (await clientOf(pce, key ?? undefined).get(`/orgs/${org}/labels`)).length;
  const before = await labels(1);
  const team = await pce.orgs.create();
  await clientOf(pce).request('POST', '/orgs/1/labels', { key: 'role', value: 'New' });
  await clientOf(pce, team).request('POST', `/orgs/${team.org}/labels`, { key: 'role', value: 'New' });
  const ofTeam = await labels(team.org, team);
  expect(await cli.reset(['--org', '1'], environment)).toBe('org 1 is as it was right after the start');
  expect([await labels(1), await labels(team.org, team)]).toEqual([before, ofTeam]);
  expect(await cli.reset([], environment)).toBe('everything is as it was right after the start');
  expect(await pce.orgs.list()).toHaveLength(1);
});

test.each([
  [() => cli.org(['creat'], {}), 'did you mean create?'],
  [() => cli.org(['delete'], {}), 'org delete takes the id of an org'],
  [() => cli.org(['list', '--scenario', 'demo'], {}), 'org list has no --scenario, which is for org create'],
  [() => cli.reset(['1'], {}), 'unexpected argument 1: mock-pce reset takes flags alone; did you mean --org 1?'],
  [() => cli.reset(['--org', 'x'], {}), '--org "x"'],
])('a mistake is told in a line: %#', async (run, says) => {
  await expect(run()).rejects.toThrow(says);
});
