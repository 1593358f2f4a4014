import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Environment } from '../../src/cli/ask.ts';
import { commands, loadCommands } from '../../src/cli/commands.ts';
import type { MockPceOptions } from '../../src/index.ts';
import { server } from '../control/servers.ts';
import { PROGRAM } from '../fresh-build.ts';
import { lengthOf } from '../length.ts';

type Run = (args: string[], environment: Environment) => Promise<string>;

/** Each command as a function: what it prints of these words and variables. */
export const cli = Object.fromEntries(
  Object.entries(commands).map(([name, load]) => [
    name,
    async (args, environment) => (await (await load()).run(args, environment, loadCommands)) ?? '',
  ]),
) as Record<keyof typeof commands, Run>;

const run = promisify(execFile);

/** A server, and the command that is told of it by a variable: the shipped one, or in the short form its function. */
export async function serverAndCommand(options: MockPceOptions = {}) {
  const pce = await server(options);
  const environment: Record<string, string> = { MOCK_PCE_PORT: new URL(pce.url).port };
  const env = { PATH: process.env['PATH'], ...environment };
  const shipped = async (...args: string[]) =>
    (await run(process.execPath, [PROGRAM, ...args], { env })).stdout.trimEnd();
  const inProcess = async (name: string, ...args: string[]) =>
    (await cli[name as keyof typeof commands](args, environment)).trimEnd();
  /** A script in which `mock-pce` is the command. */
  const bash = (script: string, more: Record<string, string> = {}) =>
    run('bash', ['--norc', '-c', `mock-pce() { '${process.execPath}' '${PROGRAM}' "$@"; }\n${script}`], {
      env: { ...env, ...more },
    });
  return { pce, environment, mockPce: lengthOf(shipped, inProcess), bash };
}
