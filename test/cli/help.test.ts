import { expect, test } from 'vitest';
import { typed } from '../../src/cli/command.ts';
import { loadCommands } from '../../src/cli/commands.ts';
import { help, helpOf } from '../../src/cli/help.ts';
import { isLong } from '../length.ts';
import { serverAndCommand } from './run.ts';

const all = await loadCommands();

/** Words as a shell takes them apart. */
const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain ?? '');

test.each(all)('the examples of $name are ones that it takes', (command) => {
  expect(command.examples.length).toBeGreaterThan(0);
  for (const line of command.examples) {
    const [, part = ''] = new RegExp(`mock-pce ${command.name}((?: [^&>|)]*)?)`).exec(line) ?? [line, 'none'];
    expect(() => typed(command, wordsOf(part)), line).not.toThrow();
  }
});

test.each(all)('the help of $name has its verbs, flags and an example, in lines of a terminal', (command) => {
  const told = helpOf(command);
  for (const word of [...Object.keys(command.verbs ?? {}), ...Object.keys(command.flags)]) expect(told).toContain(word);
  expect(told).toMatch(/\nExamples?:\n {2}/);
  const [, ...rest] = told.split('\n');
  expect(rest.filter((line) => line.length > 120)).toEqual([]);
});

test('the help of all names each command', () => {
  const told = help(all);
  for (const { name, summary } of all) expect(told).toMatch(new RegExp(`^ {2}${name} +${summary.slice(0, 10)}`, 'm'));
});

test.runIf(isLong)('--help is the help, wherever it stands, and needs no server', async () => {
  const { mockPce } = await serverAndCommand();
  expect(await mockPce('fleet', 'start', '--help')).toMatch(
    /^Usage: mock-pce fleet \[list\] \| start \| delete ID \[options\]/,
  );
});
