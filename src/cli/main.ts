import { writeSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { commandNames } from '../config/command-names.ts';
import { ConfigError } from '../config/config-error.ts';
import type { CommandLine } from '../config/read-config.ts';
import type { Environment } from './ask.ts';
import type { Command } from './command.ts';
import { commands, loadCommands } from './commands.ts';
import { Failed } from './failed.ts';
import { tellOfBanner } from './npm.ts';
import { tellWarnings } from './warnings.ts';

/**
 * Does what a command line says. Throws what is to be told, and ends no process.
 * @param args of the command line, without the program's own name
 */
export async function run(args: readonly string[], environment: Environment): Promise<void> {
  const [name = '', ...rest] = args;
  if (Object.hasOwn(commands, name)) {
    // Whoever reads a part of it, such as head, has enough.
    process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
    const command = await commands[name as keyof typeof commands]();
    const text = asksForHelp(rest)
      ? (await import('./help.ts')).helpOf(command)
      : await runCommand(command, rest, environment);
    if (name !== 'wait') tellOfBanner(environment);
    if (text) print(text);
    return;
  }
  await mustBeFlag(name, environment);
  const { readConfig } = await import('../config/read-config.ts');
  const { optionsFile, namingFile } = await import('./serve-file.ts');
  const commandLine = readConfig(name === 'serve' ? rest : args, environment, optionsFile);
  if (commandLine.help) {
    const { help } = await import('./help.ts');
    process.stdout.write(`${help(await loadCommands())}\n`);
  } else if (commandLine.version) process.stdout.write(`${packageJson.version}\n`);
  else {
    await (commandLine.printConfig ? printConfig : startServer)(commandLine).catch((error) => {
      throw namingFile(error, commandLine.settings);
    });
  }
}

async function runCommand(command: Command, args: readonly string[], environment: Environment) {
  const { withServerInFile } = await import('./server-in-file.ts');
  const told = withServerInFile(command, args, environment);
  try {
    return await command.run(args, told.environment, loadCommands);
  } catch (error) {
    throw told.naming(error);
  }
}

/** Not at once, as `serve` does: a pipe takes 64 KB at a time, and an export has more. */
const print = (text: string) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
async function startServer({ config, file }: CommandLine): Promise<void> {
  const { serve } = await import('./serve.ts');
  if (config.json) tellOfBanner(process.env);
  await serve(config, file);
}

async function printConfig(commandLine: CommandLine): Promise<void> {
  const { settingsText } = await import('./serve-settings.ts');
  print(settingsText(commandLine));
  tellOfBanner(process.env);
}

const asksForHelp = (args: readonly string[]) => args.includes('--help') || args.includes('-h');

/** @throws ConfigError for a word that is no command */
async function mustBeFlag(name: string, environment: NodeJS.ProcessEnv): Promise<void> {
  if (name === '' || name === 'serve' || name.startsWith('-')) return;
  const { noSuch } = await import('../config/no-such.ts');
  // npm keeps --port of `npm start --port 9443` for itself, and passes 9443 on.
  const byNpm =
    environment['npm_lifecycle_event'] === 'start'
      ? '; npm start passes on what follows --, as in npm start -- --port 9443'
      : '';
  throw new ConfigError(`${noSuch('command', name, commandNames)} (see --help)${byNpm}`);
}

/** Errors whose message is for whoever typed the command; any other is a defect of ours. */
const theirs = new Set(['ConfigError', 'DataFileError', 'ScenarioError', 'CertificateError']);

const explain = ({ name, message, stack }: Error) => (theirs.has(name) ? message : `defect: ${stack ?? message}`);

/** A file may hold any character, and the terminal must not obey it. */
const printable = (text: string) =>
  // Lines and tabs are our own: a value is told in JSON, or was given as an argument.
  text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (one) => (/[\n\t]/.test(one) ? one : escaped(one)));

const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What is printed of an error. */
export const lineOf = (error: Error): string => `mock-pce: ${printable(explain(error))}\n`;

export async function main(args: readonly string[]): Promise<void> {
  tellWarnings();
  try {
    await run(args, process.env);
  } catch (error) {
    if (error instanceof Failed) print(error.printed);
    writeSync(process.stderr.fd, lineOf(error as Error));
    process.exitCode = 1;
  }
}
