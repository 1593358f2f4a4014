import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { schemaNamed } from '../../src/pce/model/schemas.ts';
import { isLong } from '../length.ts';
import { cli, serverAndCommand } from './run.ts';

test('fleet starts, lists and stops fleets, whose rules are flags', async () => {
  const { pce, mockPce } = await serverAndCommand();
  const os = '{"os_id": "centos-x86_64-9.0", "os_detail": "CentOS 9"}';
  const rules = ['--hostname', 'web-{n:3}', '--pairing-rate', '1', '--silent-share', '0.5', '--silent-after', '60'];
  const started = await mockPce('fleet', 'start', '--count', '3', ...rules, '--os', os);
  expect(started).toMatch(/^id +org +name +profile +paired +state\n1 +1 +fleet-1 +\S+ +1 of 3 +pairing$/);
  pce.clock.advance({ seconds: 1 });
  expect(JSON.parse(await mockPce('fleet', 'list', '--json'))).toMatchObject([{ id: 1, paired: 2, pairing_rate: 1 }]);
  expect(await mockPce('fleet', 'delete', '1')).toBe('fleet 1 is deleted; its hosts stay');
  expect(await mockPce('fleet')).toMatch(/^There is no fleet/);
  expect(await pce.vens.list()).toHaveLength(2);
});

test('a fleet of which hosts are refused says why', async () => {
  const { pce, environment } = await serverAndCommand({ limits: { active_agents_per_pce: 1 } });
  await expect(cli.fleet(['start', '--count', '2'], environment)).rejects.toThrow(
    /^fleet 1: 1 of 2 hosts was refused: /,
  );
  await expect(cli.fleet(['start', '--count', '2'], environment)).rejects.toThrow(
    /^fleet 2: all 2 hosts were refused, the last one: .* \(\w+\)$/,
  );
  pce.clock.advance({ seconds: 1 });
  expect(await cli.fleet(['list', '--org', '1'], environment)).toMatch(/1 of 2 +.*1 refused, last: /);
});

test.runIf(isLong)(
  'a script is told by the exit code that hosts were refused, and what became of the fleet',
  async () => {
    const { mockPce } = await serverAndCommand({ limits: { active_agents_per_pce: 1 } });
    const failed = await mockPce('fleet', 'start', '--count', '3', '--json').catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^mock-pce: fleet 1: 2 of 3 hosts were refused/),
    });
    expect(JSON.parse((failed as { stdout: string }).stdout)).toMatchObject({ paired: 1, refused: 2 });
  },
);

test('each rule of the form is a flag', async () => {
  const { flags } = await commands.fleet();
  for (const name of Object.keys(schemaNamed('mock_fleets_post').properties ?? {})) {
    const flag = name.replaceAll('_', '-');
    expect(Object.keys(flags).some((one) => one === flag || one.startsWith(`${flag}-`))).toBe(true);
  }
});

test.each([
  [['lst'], 'fleet takes list, start, delete, but got "lst"; did you mean list?'],
  [['delete'], 'fleet delete takes the id of a fleet (mock-pce fleet list)'],
  [['list', '--count', '1'], 'fleet list has no --count, which is for fleet start (see mock-pce fleet --help)'],
  [['start', '--count', 'x'], '--count "x": it is not a number'],
  [['start', '--count', ''], '--count ""'],
  [['start', '--os', '{'], '--os {: '],
  [['start', '--pairing-rat', '1'], 'did you mean --pairing-rate?'],
])('%j is told in a line', async (args, says) => {
  await expect(cli.fleet(args, {})).rejects.toThrow(says);
});

test('what there is not is told in the words of the server', async () => {
  const { environment } = await serverAndCommand();
  await expect(cli.fleet(['delete', '7'], environment)).rejects.toThrow('there is no fleet 7');
});
