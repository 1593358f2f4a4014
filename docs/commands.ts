import type { Command, CommandFlag } from '../src/cli/command.ts';
import { controlFlags } from '../src/cli/control.ts';
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
    'variables put it, or by `--url`. Each has a `--help`. Those that take `--json` print for people without',
    'it. `mock-pce completion` makes a shell complete all of them. In a checkout write `npx mock-pce`.',
    '',
    table(
      ['command', 'what it does'],
      commands.map(({ name, summary }) => [`[${code(name)}](#${name})`, summary]),
    ),
    '',
    'Those that ask the control API also take',
    '',
    table(['flag', 'meaning'], Object.entries<CommandFlag>(controlFlags).map(row)),
    '',
    ...commands.flatMap(section),
  ].join('\n');
}

/** Flags by which the server is found are told once, ahead of the commands. */
const common = new Set<CommandFlag>(Object.values(controlFlags));

const row = ([flag, told]: readonly [string, CommandFlag]) => [code(flagWords(flag, told)), flagHelp(told)];

function section(command: Command): string[] {
  const { name, about, verbs = {}, flags, examples } = command;
  const rows = [
    ...Object.entries(verbs).map((verb) => [code(verbWords(verb)), verb[1].help]),
    ...Object.entries(flags)
      .filter(([, flag]) => !common.has(flag))
      .map(row),
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
