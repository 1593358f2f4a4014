import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serverAt } from './ask.ts';
import { ConfigError } from './config-error.ts';
import { controlCalls } from './control/calls.ts';
import { CONTROL_PREFIX } from './control/control-api.ts';
import { openApi } from './control/openapi.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const PATIENCE_MS = 60_000;

const where = `  --url URL       of the server [the one that MOCK_PCE_HOST and MOCK_PCE_PORT start]
  --token TOKEN   needed from another machine [MOCK_PCE_CONTROL_TOKEN]`;

export const keyHelp = `Usage: mock-pce key [options]

Makes an API key on a running server and prints it, with its secret, as JSON: for when the first one is lost.

  --org ORG       id of the org [1; MOCK_PCE_ORG]
  --role ROLE     what its user may do [owner]
${where}`;

export const scenarioHelp = `Usage: mock-pce scenario list | load NAME_OR_FILE [options]

Lists the scenarios that have a name, or puts one in the place of all that a running server holds. The owner's keys
stay good. To start a server with one: mock-pce serve --scenario NAME_OR_FILE.

${where}`;

export const snapshotHelp = `Usage: mock-pce snapshot list | save NAME | restore NAME | delete NAME | export NAME | import FILE [options]

Saves what a running server holds under a name, and brings it back. An export is printed as JSON; a server keeps its
snapshots as long as it runs.

  --org ORG       save: of this org alone
${where}`;

export const openApiHelp = `Usage: mock-pce openapi

Prints the control API (${CONTROL_PREFIX}) as an OpenAPI 3.1 document. No server is needed.`;

/** @throws ConfigError with what the server said */
export async function key(args: readonly string[], environment: Environment): Promise<string> {
  const { ask, values } = parse('key', args, environment, 0);
  const org = values.org ?? environment['MOCK_PCE_ORG'] ?? '1';
  return shown(await ask('POST', `/orgs/${org}/keys`, values.role === undefined ? {} : { role: values.role }));
}

/** @throws ConfigError with what the server said */
export async function scenario(args: readonly string[], environment: Environment): Promise<string> {
  const { ask, words } = parse('scenario', args, environment, 2);
  const [verb = 'list', name] = words;
  if (verb === 'list' && name === undefined) {
    const found = (await ask('GET', '/scenarios')) as { name: string; description: string }[];
    return found.map((one) => `${one.name.padEnd(10)} ${one.description}`).join('\n');
  }
  if (verb !== 'load' || name === undefined) throw usage('scenario');
  const body = /^[\w-]+$/.test(name) ? { name } : { scenario: readJson(name) };
  return shown(await ask('POST', '/scenarios', body));
}

/** @throws ConfigError with what the server said */
export async function snapshot(args: readonly string[], environment: Environment): Promise<string> {
  const { ask, words, values } = parse('snapshot', args, environment, 2);
  const [verb = 'list', name] = words;
  if (verb === 'list' && name === undefined) return shown(await ask('GET', '/snapshots'));
  if (name === undefined) throw usage('snapshot');
  const one = `/snapshots/${encodeURIComponent(name)}`;
  switch (verb) {
    case 'save':
      return shown(
        await ask('POST', '/snapshots', { name, ...(values.org !== undefined && { org: Number(values.org) }) }),
      );
    case 'restore':
      return shown(await ask('POST', `${one}/restore`));
    case 'delete':
      return shown(await ask('DELETE', one));
    case 'export':
      return shown(await ask('GET', `${one}/export`));
    case 'import':
      return shown(await ask('POST', '/snapshots/import', readJson(name)));
    default:
      throw usage('snapshot');
  }
}

/** The document that describes the control API. */
export async function openapi(args: readonly string[]): Promise<string> {
  if (args.length > 0) throw usage('openapi');
  return JSON.stringify(openApi(controlCalls), undefined, 2);
}

const usage = (command: string) => new ConfigError(`see mock-pce ${command} --help`);

const shown = (answer: unknown) => (answer === undefined ? '' : JSON.stringify(answer));

function readJson(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch (error) {
    throw new ConfigError(`${file}: ${(error as Error).message}`);
  }
}

function parse(command: string, args: readonly string[], environment: Environment, mostWords: number) {
  const flag = { type: 'string' } as const;
  const options = { url: flag, token: flag, org: flag, role: flag };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > mostWords) throw new Error(`there is no use for ${positionals[mostWords]}`);
    const server = values.url ?? `http://${serverAt({}, environment)}`;
    const token = values.token ?? environment['MOCK_PCE_CONTROL_TOKEN'];
    const ask = (method: string, path: string, body?: object) => send(server, token, method, path, body);
    return { values, words: positionals, ask };
  } catch (error) {
    throw new ConfigError(`${(error as Error).message} (see mock-pce ${command} --help)`);
  }
}

async function send(server: string, token: string | undefined, method: string, path: string, body?: object) {
  const init = {
    method,
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  };
  const answer = await fetch(new URL(CONTROL_PREFIX + path, server), init).catch((error: Error) => {
    throw new ConfigError(`no answer from ${server}: ${(error.cause as Error | undefined)?.message ?? error.message}`);
  });
  const text = await answer.text();
  if (!answer.ok) throw new ConfigError(`${server} answers ${method} ${path} with ${answer.status} ${text}`);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}
