import { expect, test } from 'vitest';
import { commands, loadCommands } from '../../src/cli/commands.ts';
import { commandNames } from '../../src/config/command-names.ts';
import { isLong } from '../length.ts';
import { cli, serverAndCommand } from './run.ts';

/** What bash offers behind these words. */
async function offered(...words: string[]): Promise<string[]> {
  const { bash } = await serverAndCommand();
  const typed = ['mock-pce', ...words].map((word) => `'${word}'`).join(' ');
  const { stdout } = await bash(
    `source <(mock-pce completion bash); COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _mock_pce; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
  return stdout.trim().split('\n');
}

test.runIf(isLong)(
  'bash completes commands, verbs, flags and values',
  async () => {
    expect(await offered('f')).toEqual(['fleet', 'fault']);
    expect(await offered('')).toEqual(expect.arrayContaining([...commandNames]));
    expect(await offered('clock', '')).toEqual(
      expect.arrayContaining(['show', 'freeze', 'advance', 'resume', '--json']),
    );
    expect(await offered('fleet', 'start', '--silent')).toEqual(['--silent-share', '--silent-after']);
    expect(await offered('fault', 'add', '--method', 'P')).toEqual(['POST', 'PUT']);
    expect(await offered('env', '--for', 'te')).toEqual(['terraform']);
    expect(await offered('fleet', 'start', '--name', '')).toEqual(['']);
    expect(await offered('snapshot', 'export', '--file', 'package.js')).toEqual(['package.json']);
    expect(await offered('--clock', '2026', '--sc')).toEqual(['--scenario']);
  },
  30_000,
);

test.runIf(isLong)('bash completes the same behind npx, and leaves a completion that npx has', async () => {
  const { bash } = await serverAndCommand();
  const words = `COMP_WORDS=(npx mock-pce fleet start --silent); COMP_CWORD=4; _mock_pce_npx; echo "\${COMPREPLY[@]}"`;
  const { stdout } = await bash(`source <(mock-pce completion bash); complete -p npx; ${words}`);
  expect(stdout).toMatch(/ -F _mock_pce_npx npx\n--silent-share --silent-after\n$/);
  const other = await bash('complete -W theirs npx; source <(mock-pce completion bash); complete -p npx');
  expect(other.stdout.trim()).toBe("complete -W 'theirs' npx");
});

test.each(['bash', 'zsh', 'fish'])('the script for %s has every command, verb and flag', async (shell) => {
  const script = await cli.completion([shell], {});
  for (const { name, verbs = {}, flags } of await loadCommands()) {
    const ofCommand = script
      .split('\n')
      .filter((line) => line.includes(name))
      .join('\n');
    for (const word of [...Object.keys(verbs), ...Object.keys(flags)]) expect(ofCommand).toContain(word);
  }
});

test('a shell has to be named, and one that there is not is told with those that there are', async () => {
  await expect(cli.completion([], {})).rejects.toThrow('completion takes bash, zsh, fish (see');
  await expect(cli.completion(['fihs'], {})).rejects.toThrow('did you mean fish?');
});

test('every name of a command is one that can be run', () => {
  expect(['serve', ...Object.keys(commands)].sort()).toEqual([...commandNames].sort());
});
