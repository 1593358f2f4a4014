import type { CommandFlag, CommandHelp, Verb } from './command.ts';
import { serve } from './serve-flags.ts';

const WIDTH = 120;

/** What `mock-pce COMMAND --help` prints. */
export function helpOf(command: CommandHelp): string {
  const { about, verbs, flags, examples } = command;
  const rows = [...Object.entries(verbs ?? {}).map(verbRow), ...Object.entries(flags).map(flagRow)];
  const left = Math.max(0, ...rows.map(([name]) => name.length)) + 2;
  const told = (some: readonly Row[]) => some.map(([name, says]) => row(name, says, left));
  const ofVerbs = rows.slice(0, Object.keys(verbs ?? {}).length);
  const parts = [
    [`Usage: ${usageOf(command)}`],
    about.split('\n').flatMap((paragraph) => wrapped(paragraph, WIDTH)),
    told(ofVerbs),
    told(rows.slice(ofVerbs.length)),
    [examples.length > 1 ? 'Examples:' : 'Example:', ...examples.map((line) => `  ${line}`)],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** What `mock-pce --help` prints. */
export function help(commands: readonly CommandHelp[]): string {
  const rows = Object.entries(serve.flags).map(([name, flag]) =>
    `  ${flagWords(name, flag)}`.padEnd(32).concat(' ', flagHelp(flag)),
  );
  const others = commands.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`);
  return [
    `Usage: ${usageOf(serve)}`,
    '',
    serve.about,
    '',
    ...rows,
    '  --help, -h, --version, -v',
    '',
    'Also, each with a --help:',
    '',
    ...others,
  ].join('\n');
}

/** How a command is typed: `mock-pce snapshot [list] | save NAME [options]`, where the verb in brackets may be left out. */
export function usageOf({ name, verbs, mustSay, flags }: CommandHelp): string {
  const words = Object.entries(verbs ?? {})
    .map(verbWords)
    .map((word, at) => (at === 0 && !mustSay ? `[${word}]` : word))
    .join(' | ');
  const options = Object.keys(flags).length > 0 ? '[options]' : '';
  return ['mock-pce', name === 'serve' ? '[serve]' : name, words, options].filter(Boolean).join(' ');
}

/** A verb and the word behind it. */
export function verbWords([verb, { word }]: readonly [string, Verb]): string {
  if (!word) return verb;
  return `${verb} ${word.optional ? `[${word.placeholder}]` : word.placeholder}`;
}

/** A flag and its value. */
export const flagWords = (name: string, { placeholder }: CommandFlag): string =>
  placeholder ? `--${name} ${placeholder}` : `--${name}`;

/** What a flag is for, and with which verbs. */
export function flagHelp({ help }: CommandFlag): string {
  if (typeof help === 'string') return help;
  const byMeaning = Map.groupBy(Object.entries(help), ([, says]) => says);
  return [...byMeaning].map(([says, verbs]) => `${verbs.map(([verb]) => verb).join(', ')}: ${says}`).join('; ');
}

type Row = readonly [name: string, says: string];

const verbRow = (one: readonly [string, Verb]): Row => [verbWords(one), one[1].help];
const flagRow = ([name, flag]: readonly [string, CommandFlag]): Row => [flagWords(name, flag), flagHelp(flag)];

const row = (name: string, says: string, left: number) =>
  `  ${name.padEnd(left)}${wrapped(says, WIDTH - left - 2).join(`\n${' '.repeat(left + 2)}`)}`;

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string;
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
