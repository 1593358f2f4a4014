import { expect, test } from 'vitest';
import { secondsOf } from '../../src/cli/duration.ts';
import { isLong } from '../length.ts';
import { cli, serverAndCommand } from './run.ts';

test('clock shows, turns, stops and lets run the clock of a server', async () => {
  const { pce, mockPce } = await serverAndCommand();
  expect(await mockPce('clock')).toBe('2026-01-01T00:00:00.000Z  stands still');
  expect(await mockPce('clock', 'advance', '1h30m')).toBe('2026-01-01T01:30:00.000Z  stands still');
  expect(await mockPce('clock', 'freeze', '2025-01-01T00:00:00Z')).toMatch(/^2025.*\nThe clock went back from 2026/);
  expect(JSON.parse(await mockPce('clock', 'advance', 'P1D', '--json'))).toEqual({
    mode: 'frozen',
    now: '2025-01-02T00:00:00.000Z',
    happened: {},
  });
  expect(await mockPce('clock', 'due')).toBe('Nothing is due.');
  expect(await mockPce('clock', 'run-on')).toMatch(/^2025-01-02.* {2}runs$/);
  expect(await mockPce('clock', 'resume')).toMatch(/ {2}runs$/);
  expect(pce.clock.get().mode).toBe('system');
  await mockPce('clock', 'freeze');
  expect(pce.clock.get().mode).toBe('frozen');
});

test('clock due tells what is next, and clock advance next lets it happen', async () => {
  const { pce, mockPce } = await serverAndCommand();
  await pce.fleets.create({ count: 1, hostname: 'web-1', starts_after: 60, silent: { share: 1, after: 60 } });
  expect(await mockPce('clock', 'due')).toBe('2026-01-01T00:01:00.000Z  fleet-1: host 1 of 1 pairs  org 1');
  expect(await mockPce('clock', 'advance', 'next')).toBe('2026-01-01T00:01:00.000Z  stands still\n1 paired');
  expect(JSON.parse(await mockPce('clock', 'due', '1', '--json'))).toMatchObject([{ what: 'silent', name: 'web-1' }]);
});

test.runIf(isLong)('a loop over clock advance next ends where nothing is due any longer', async () => {
  const { pce, bash } = await serverAndCommand();
  await pce.fleets.create({ count: 2, pairing_rate: 1, starts_after: 60 });
  const { stdout, stderr } = await bash(
    'n=0; while mock-pce clock advance next >/dev/null && [ $n -lt 2 ]; do n=$((n+1)); done; echo $n',
  );
  expect(stdout.trim()).toBe('2');
  expect(stderr).toContain('nothing is due');
});

test.each([
  ...([
    ['1h', 3600],
    ['30m', 1800],
    ['1h30m', 5400],
    ['2d', 172_800],
    ['1w', 604_800],
    ['0.5h', 1800],
  ] as const),
  ...([
    ['PT1H', 3600],
    ['P1DT2H30M', 95_400],
    ['PT90S', 90],
    ['90', 90],
    ['1.5', 1.5],
  ] as const),
])('%s is %d seconds', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});

test.each(['1x', '', 'h', '-1h', 'P', 'PT', 'P1Y', 'P1M', '1h 30m', 'PT1HT1H', '1H'])('%j is no duration', (text) => {
  expect(() => secondsOf(text)).toThrow('is not a duration such as 30m');
});

test.each([
  [['advance'], 'clock advance takes a duration, such as 1h, or next (see mock-pce clock --help)'],
  [['advanc', '1h'], 'did you mean advance?'],
  [['resume', 'x'], 'clock resume takes no argument, but got x'],
  [['show', '--jsn'], 'did you mean --json?'],
])('%j is told in a line', async (args, says) => {
  await expect(cli.clock(args, {})).rejects.toThrow(says);
});

test('a negative duration is told as such, and not as a flag', async () => {
  await expect(cli.clock(['advance', '-1h'], {})).rejects.toThrow(
    '-1h: no value is negative here (see mock-pce clock --help)',
  );
});
