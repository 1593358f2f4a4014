import { writeSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { type CommandName, commandNames } from '../config/command-names.ts';
import { ConfigError } from '../config/config-error.ts';
import type { ca } from './ca.ts';
import { tellOfBanner } from './npm.ts';
import type { wait } from './wait.ts';
import { tellWarnings } from './warnings.ts';

interface Command {
  readonly help: string;
  /** @returns what is to be printed */
  readonly run: typeof ca | typeof wait;
}

/** What there is beside `serve`. Each is loaded when it is called: a health check runs every ten seconds. */
const commands: Readonly<Record<Exclude<CommandName, 'serve'>, () => Promise<Command>>> = {
  wait: async () => {
    const { wait, waitHelp } = await import('./wait.ts');
    return { help: waitHelp, run: wait };
  },
  ca: async () => {
    const { ca, caHelp } = await import('./ca.ts');
    return { help: caHelp, run: ca };
  },
  pair: async () => {
    const { pair, pairHelp } = await import('./pair.ts');
    return { help: pairHelp, run: pair };
  },
  key: async () => {
    const { key, keyHelp } = await import('./control-commands.ts');
    return { help: keyHelp, run: key };
  },
  scenario: async () => {
    const { scenario, scenarioHelp } = await import('./control-commands.ts');
    return { help: scenarioHelp, run: scenario };
  },
  snapshot: async () => {
    const { snapshot, snapshotHelp } = await import('./control-commands.ts');
    return { help: snapshotHelp, run: snapshot };
  },
  openapi: async () => {
    const { openapi, openApiHelp } = await import('./control-commands.ts');
    return { help: openApiHelp, run: openapi };
  },
};

async function run(args: readonly string[]): Promise<void> {
  const [name = '', ...rest] = args;
  if (Object.hasOwn(commands, name)) {
    // Whoever reads a part of it, such as head, has enough.
    process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
    const command = await commands[name as keyof typeof commands]();
    const text = rest.includes('--help') || rest.includes('-h') ? command.help : await command.run(rest, process.env);
    if (name !== 'wait') tellOfBanner(process.env);
    // Not at once, as `serve` does: a pipe takes 64 KB at a time, and an export has more.
    if (text) process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    return;
  }
  await mustBeFlag(name);
  const { readConfig } = await import('../config/read-config.ts');
  const commandLine = readConfig(name === 'serve' ? rest : args, process.env);
  if (commandLine.help) {
    const { help } = await import('./help.ts');
    process.stdout.write(`${help()}\n`);
  } else if (commandLine.version) process.stdout.write(`${packageJson.version}\n`);
  else {
    const { serve } = await import('./serve.ts');
    if (commandLine.config.json) tellOfBanner(process.env);
    await serve(commandLine.config);
  }
}

/** @throws ConfigError for a word that is no command */
async function mustBeFlag(name: string): Promise<void> {
  if (name === '' || name === 'serve' || name.startsWith('-')) return;
  const { orMeant } = await import('../pce/observing/meant.ts');
  throw new ConfigError(
    `${name} is no command; ${commandNames.join(', ')} are${orMeant(name, commandNames)} (see --help)`,
  );
}

/** Errors whose message is for whoever typed the command; any other is a defect of ours. */
const theirs = new Set(['ConfigError', 'DataFileError', 'ScenarioError', 'CertificateError']);

const explain = ({ name, message, stack }: Error) => (theirs.has(name) ? message : `defect: ${stack ?? message}`);

/** @param args of the command line, without the program's own name */
export async function main(args: readonly string[]): Promise<void> {
  tellWarnings();
  try {
    await run(args);
  } catch (error) {
    writeSync(process.stderr.fd, `mock-pce: ${explain(error as Error)}\n`);
    process.exitCode = 1;
  }
}
