import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { readArguments, valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { optionValue } from '../config/read-config.ts';
import { controlCalls } from '../control/calls.ts';
import { openApi } from '../control/openapi.ts';
import { CONTROL_PREFIX } from '../control/prefix.ts';
import { parseJson, whyUnread } from '../emulator/json-text.ts';
import { orMeant } from '../pce/observing/meant.ts';
import {
  askServer,
  caFlag,
  controlAt,
  type Environment,
  refusalOf,
  type Sent,
  type Server,
  serverOf,
  urlFlag,
} from './ask.ts';

const PATIENCE_MS = 60_000;
/** For exports and imports. */
const LONG_PATIENCE_MS = 600_000;

const where = `  --url URL       of the control API [of the server that MOCK_PCE_HOST and MOCK_PCE_PORT start, at
                  MOCK_PCE_CONTROL_PORT where it has a port of its own]
  --ca FILE       CA to trust for https, as mock-pce ca > ca.pem gets it. Without it the certificate of a server on
                  this machine (localhost, 127.0.0.1, ::1) is not checked; that of any other is, and has to be
                  trusted by the variable NODE_EXTRA_CA_CERTS=ca.pem
  --token TOKEN   needed from another machine [MOCK_PCE_CONTROL_TOKEN]`;

export const keyHelp = `Usage: mock-pce key [options]

Makes an API key on a running server and prints it, with its secret, as JSON: for when the first one is lost.

  --org ORG       id of the org [1; MOCK_PCE_ORG]
  --role ROLE     what its user may do [owner]
${where}`;

export const scenarioHelp = `Usage: mock-pce scenario list | load NAME_OR_FILE [options]

Lists the scenarios that have a name, or replaces all that a running server holds by one. The owner's keys stay good. To start a server with one: mock-pce serve --scenario NAME_OR_FILE.

${where}`;

export const snapshotHelp = `Usage: mock-pce snapshot list | save NAME | restore NAME | delete NAME | export NAME | import FILE [options]

Saves what a running server holds under a name, and brings it back. An export is printed as JSON; a server keeps its
snapshots as long as it runs. An export holds digests of secrets: keep it as you keep those.

  --org ORG       of this org alone; restore, delete, export: which one, where several orgs have the name
  --file FILE     export: into this file, which you alone may read, and not to standard output
${where}`;

export const openApiHelp = `Usage: mock-pce openapi

Prints the control API (${CONTROL_PREFIX}) as an OpenAPI 3.1 document. No server is needed.`;

/** @throws ConfigError with what the server said */
export async function key(args: readonly string[], environment: Environment): Promise<string> {
  const { ask, values } = parse('key', args, environment, { flags: ['org', 'role'] });
  const where = values.org === undefined ? 'MOCK_PCE_ORG' : '--org';
  const org = optionValue('org', where, values.org ?? environment['MOCK_PCE_ORG'] ?? '1');
  return shown(
    await ask('POST', `/orgs/${org}/keys`, { body: values.role === undefined ? {} : { role: values.role } }),
  );
}

/** @throws ConfigError with what the server said */
export async function scenario(args: readonly string[], environment: Environment): Promise<string> {
  const { ask, words } = parse('scenario', args, environment, { words: 2 });
  const [verb = 'list', name] = words;
  mustBeVerb('scenario', verb, name, scenarioVerbs);
  if (name === undefined) {
    const found = (await ask('GET', '/scenarios')) as { name: string; description: string }[];
    return found.map((one) => `${one.name.padEnd(10)} ${one.description}`).join('\n');
  }
  const isName = /^[\w-]+$/.test(name);
  const body = isName ? { name } : { scenario: readJson(name) };
  return shown(await about(isName ? undefined : name, ask('POST', '/scenarios', { body })));
}

/** @throws ConfigError with what the server said */
export async function snapshot(args: readonly string[], environment: Environment): Promise<string> {
  const { ask, words, values } = parse('snapshot', args, environment, { words: 2, flags: ['org', 'file'] });
  const [verb = 'list', name] = words;
  mustBeVerb('snapshot', verb, name, snapshotVerbs);
  if (values.org !== undefined && ['list', 'import'].includes(verb)) {
    throw new ConfigError(`snapshot ${verb} has no --org: what was saved says of which org it is`);
  }
  if (values.file !== undefined && verb !== 'export') throw new ConfigError(`snapshot ${verb} has no --file`);
  if (name === undefined) return shown(await ask('GET', '/snapshots'));
  if (verb === 'save') mustBeName(name);
  const scope = scopeOf(values.org);
  const one = `/snapshots/${encodeURIComponent(name)}`;
  const whose = scope.org === undefined ? '' : `?org=${scope.org}`;
  switch (verb) {
    case 'save':
      return shown(await ask('POST', '/snapshots', { body: { name, ...scope } }));
    case 'restore':
      return shown(await ask('POST', `${one}/restore${whose}`));
    case 'delete':
      return shown(await ask('DELETE', one + whose));
    case 'export':
      return shown(
        await ask('GET', `${one}/export${whose}`, { take: values.file === undefined ? print : into(values.file) }),
      );
    default:
      return shown(await about(name, ask('POST', '/snapshots/import', { file: mustBeFile(name) })));
  }
}

/** What a command can be told to do, and what each needs besides; undefined where it needs nothing. */
type Verbs = Readonly<Record<string, string | undefined>>;

const scenarioVerbs: Verbs = { list: undefined, load: 'a name or a file' };
const named = 'the name of a snapshot';
const snapshotVerbs: Verbs = {
  ...{ list: undefined, save: named, restore: named, delete: named, export: named },
  import: 'a file',
};

/** @throws ConfigError for a verb that there is not, one without what it needs, or `list` with a name */
function mustBeVerb(command: string, verb: string, name: string | undefined, verbs: Verbs): void {
  const there = Object.keys(verbs);
  if (!there.includes(verb)) {
    throw usage(command, `${there.join(', ')}, and not ${JSON.stringify(verb)}${orMeant(verb, there)}`);
  }
  const needed = verbs[verb];
  if (needed === undefined && name !== undefined) throw usage(`${command} ${verb}`, 'no name', command);
  if (needed !== undefined && name === undefined) throw usage(`${command} ${verb}`, needed, command);
}

/** The server would show its pattern. */
function mustBeName(name: string): void {
  if (/^(?!\.{1,2}$)[\w.-]{1,100}$/.test(name)) return;
  throw new ConfigError(
    `snapshot save ${JSON.stringify(name.slice(0, 120))}: a name has up to 100 letters, digits, dots, dashes and underscores`,
  );
}

type Take = NonNullable<Sent['take']>;

const print: Take = async (parts) => {
  const { once } = process.getBuiltinModule('node:events');
  for await (const part of parts) if (!process.stdout.write(part)) await once(process.stdout, 'drain');
  process.stdout.write('\n');
};

/** Digests of secrets are in it: nobody else may read it, though the file was there and anybody could. */
const into = (file: string): Take => {
  return async (parts) => {
    // Not imported: a start needs none of it.
    const { pipeline } = process.getBuiltinModule('node:stream/promises');
    const opened = await process
      .getBuiltinModule('node:fs/promises')
      .open(file, 'w', 0o600)
      .catch((error: Error) => {
        throw new ConfigError(`${file}: ${error.message}`);
      });
    await opened.chmod(0o600);
    await pipeline(parts, opened.createWriteStream());
  };
};

/** @throws ConfigError */
function mustBeFile(file: string): string {
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw new ConfigError(`${file}: ${whyUnread(error as Error)}`);
  }
  if (statSync(file).isDirectory()) throw new ConfigError(`${file}: it is a folder`);
  return file;
}

/** What a server says of a file is told with its name. */
async function about<T>(file: string | undefined, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (file === undefined || !(error instanceof ConfigError)) throw error;
    throw new ConfigError(`${file}: ${error.message}`);
  }
}

/** The document that describes the control API. */
export async function openapi(args: readonly string[]): Promise<string> {
  if (args.length > 0) throw usage('openapi', 'no words');
  return JSON.stringify(openApi(controlCalls), undefined, 2);
}

const scopeOf = (org: string | undefined) => (org === undefined ? {} : { org: optionValue('org', '--org', org) });

const usage = (what: string, words: string, command = what) =>
  new ConfigError(`${what} takes ${words} (see mock-pce ${command} --help)`);

const shown = (answer: unknown) => (answer === undefined ? '' : JSON.stringify(answer));

function readJson(file: string): object {
  try {
    return parseJson(readFileSync(file, 'utf8')) as object;
  } catch (error) {
    throw new ConfigError(`${file}: ${whyUnread(error as Error)}`);
  }
}

interface Takes {
  /** How many words, such as `save NAME`. */
  readonly words?: number;
  /** Besides --url, --ca and --token. */
  readonly flags?: readonly ('org' | 'role' | 'file')[];
}

const flagsOf = {
  url: urlFlag,
  ca: caFlag,
  token: valued('token of the control API', 't0ken'),
  org: valued('id of an org', '1'),
  role: valued('what the user of the key may do', 'read_only'),
  file: valued('file to write', 'snapshot.json'),
};

function parse(command: string, args: readonly string[], environment: Environment, { words, flags = [] }: Takes) {
  const names = ['url', 'ca', 'token', ...flags] as const;
  const options = Object.fromEntries(names.map((name) => [name, flagsOf[name]]));
  const read = readArguments(`mock-pce ${command} --help`, args, options, words);
  const values: Partial<Record<keyof typeof flagsOf, string>> = read.values;
  const server = serverOf(values, () => controlAt(environment));
  const token = values.token ?? environment['MOCK_PCE_CONTROL_TOKEN'];
  const ask = (method: string, path: string, more?: More) => send(server, token, method, path, more);
  return { values, words: read.positionals, ask };
}

type More = Pick<Sent, 'body' | 'file' | 'take'>;

async function send(server: Server, token: string | undefined, method: string, path: string, more: More = {}) {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const isLong = more.file !== undefined || more.take !== undefined;
  const patience = isLong ? LONG_PATIENCE_MS : PATIENCE_MS;
  const { status, text } = await askServer(server, CONTROL_PREFIX + path, { method, headers, ...more }, patience);
  if (status >= 400) throw refusalOf(`${method} ${path} at ${server.at}`, { status, text });
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}
