import type { Command } from '../src/cli/command.ts';
import { flagHelp, flagWords, usageOf, verbWords } from '../src/cli/help.ts';
import { code, note, table } from './markdown.ts';

/** docs/commands.md */
export function commandsPage(commands: readonly Command[]): string {
  return [
    note,
    '',
    '# Commands',
    '',
    '`mock-pce` starts a server ([options](options.md)); these commands are for one that runs. They find it as its own',
    'flags and variables put it, or by `--url`. Each has a `--help`. Those that take `--json` print for people without',
    'it. `mock-pce completion` makes a shell complete all of them. In a checkout write `npx mock-pce`.',
    '',
    table(
      ['command', 'what it does'],
      commands.map(({ name, summary }) => [`[${code(name)}](#${name})`, summary]),
    ),
    '',
    ...commands.flatMap(section),
  ].join('\n');
}

/** Flags by which the server is found are told once. */
const COMMON = ['url', 'ca', 'token'];

function section(command: Command): string[] {
  const { name, about, verbs = {}, flags, examples } = command;
  const rows = [
    ...Object.entries(verbs).map((verb) => [code(verbWords(verb)), verb[1].help]),
    ...Object.entries(flags)
      .filter(([flag]) => !COMMON.includes(flag))
      .map(([flag, told]) => [code(flagWords(flag, told)), flagHelp(told)]),
  ];
  return [
    `## ${name}`,
    '',
    about.replaceAll('\n', '\n\n'),
    '',
    // Not of sh, which test/pages.test.ts would run in their order.
    '```text',
    ...examples,
    '```',
    '',
    code(usageOf(command)),
    '',
    ...(rows.length === 0 ? [] : [table(['verb or flag', 'meaning'], rows), '']),
  ];
}
