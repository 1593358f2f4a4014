import { hostname } from 'node:os';
import { readArguments, valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { optionValue } from '../config/read-config.ts';
import { CONTROL_PREFIX } from '../control/prefix.ts';
import { askServer, caFlag, type Environment, refusalOf, type Server, serverAt, serverOf, urlFlag } from './ask.ts';
import { quote } from './quote.ts';

const PATIENCE_MS = 10_000;

export const pairHelp = `Usage: mock-pce pair [options]

Makes a pairing key and uses it: a simulated host pairs with a running server, and its hrefs are printed.

  --print               prints the one-liner that pairs the Linux machine it is pasted on instead
  --profile PROFILE     id or exact name of the pairing profile [Default (Servers)]
  --hostname NAME       of the simulated host [this machine's]
  --role, --app, --env, --loc VALUE, --enforcement_mode MODE, --visibility_level LEVEL
                        in place of the profile's, where it does not lock them
  --url URL             of the server [the one that MOCK_PCE_HOST and MOCK_PCE_PORT start]
  --ca FILE             CA to trust for https, as mock-pce ca > ca.pem gets it. Without it the certificate of a server
                        on this machine (localhost, 127.0.0.1, ::1) is not checked; that of any other is, and has to
                        be trusted by the variable NODE_EXTRA_CA_CERTS=ca.pem
  --org ORG             id of the org [1; MOCK_PCE_ORG]
  --key KEY --secret SECRET
                        API key of someone who may make pairing keys [MOCK_PCE_API_KEY, MOCK_PCE_API_SECRET]`;

const overrides = ['role', 'app', 'env', 'loc', 'enforcement_mode', 'visibility_level'] as const;

/**
 * Pairs a simulated host, or prints how to pair a real one.
 * @returns what is to be printed
 * @throws ConfigError where the server refuses, with its tokens
 */
export async function pair(args: readonly string[], environment: Environment): Promise<string> {
  const options = parse(args, environment);
  const profile = await profileHref(options);
  const { activation_code } = (await options.send('POST', `/api/v2${profile}/pairing_key`, {})) as Keyed;
  if (options.print) {
    const path = `${CONTROL_PREFIX}${profile}/one_liners?activation_code=${activation_code}`;
    const { linux } = (await options.send('GET', path)) as { linux: string };
    return [linux, ...Object.entries(options.asked).map(([name, value]) => `--${name} ${quote(value)}`)].join(' ');
  }
  const told = { activation_code, hostname: options.hostname, ...options.asked };
  const paired = (await options.send('POST', `${CONTROL_PREFIX}/vens`, told)) as Record<string, { href: string }>;
  return Object.entries(paired)
    .map(([what, { href }]) => `${what.padEnd(9)} ${href}`)
    .join('\n');
}

interface Keyed {
  readonly activation_code: string;
}

type Options = ReturnType<typeof parse>;

function parse(args: readonly string[], environment: Environment) {
  const { print = false, ...values } = readFlags(args);
  if (print && values.hostname !== undefined) {
    throw new ConfigError('--hostname names a simulated host: a machine that is paired by --print has its own name');
  }
  const server = serverOf(values, () => serverAt({}, environment));
  const key = values.key ?? environment['MOCK_PCE_API_KEY'];
  const secret = values.secret ?? environment['MOCK_PCE_API_SECRET'];
  if (key === undefined || secret === undefined) {
    throw new ConfigError('--key and --secret are needed, as the server printed them (see mock-pce pair --help)');
  }
  const where = values.org === undefined ? 'MOCK_PCE_ORG' : '--org';
  const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  return {
    print,
    org: optionValue('org', where, values.org ?? environment['MOCK_PCE_ORG'] ?? '1'),
    profile: values.profile ?? 'Default (Servers)',
    hostname: values.hostname ?? hostname(),
    asked: Object.fromEntries<string>(
      overrides.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name] as string]])),
    ),
    send: (method: string, path: string, body?: object) => send(server, authorization, method, path, body),
  };
}

function readFlags(args: readonly string[]) {
  const flags = {
    url: urlFlag,
    ca: caFlag,
    key: valued('API key of someone who may make pairing keys', 'api_me'),
    secret: valued('secret of that key', 's3cret'),
    org: valued('id of the org', '1'),
    profile: valued('id or exact name of the pairing profile', "'Default (Servers)'"),
    hostname: valued('name of the simulated host', 'web-1'),
    print: { type: 'boolean' } as const,
  };
  const asked = {
    role: valued('value of the role label', 'Web'),
    app: valued('value of the app label', 'Shop'),
    env: valued('value of the env label', 'Production'),
    loc: valued('value of the loc label', 'EU'),
    enforcement_mode: valued('enforcement mode of the workload', 'visibility_only'),
    visibility_level: valued('visibility level of the workload', 'flow_summary'),
  };
  return readArguments('mock-pce pair --help', args, { ...flags, ...asked }).values;
}

async function profileHref({ org, profile, send }: Options): Promise<string> {
  const collection = `/orgs/${org}/pairing_profiles`;
  if (/^\d+$/.test(profile)) return `${collection}/${profile}`;
  const path = `/api/v2${collection}?name=${encodeURIComponent(profile)}`;
  const found = ((await send('GET', path)) as { href: string; name: string }[]).find(({ name }) => name === profile);
  if (!found)
    throw new ConfigError(`org ${org} has no pairing profile called ${profile}${await namesOf(collection, send)}`);
  return found.href;
}

const MOST_NAMED = 5;

/** Of those that there are, a handful. */
async function namesOf(collection: string, send: Options['send']): Promise<string> {
  const all = (await send('GET', `/api/v2${collection}?max_results=${MOST_NAMED + 1}`)) as { name: string }[];
  if (all.length === 0) return '';
  const names = all.slice(0, MOST_NAMED).map(({ name }) => name);
  return `; it has ${names.join(', ')}${all.length > MOST_NAMED ? ' and more' : ''}`;
}

const toDo: Readonly<Record<number, string>> = {
  401: '; --key and --secret have to be those that the server printed at its start, or that mock-pce key makes',
  404: '; the org has no pairing profile of this id',
  403: '; --org and --key have to be of the same org, and the role of the key has to allow it',
};

async function send(server: Server, authorization: string, method: string, path: string, body?: object) {
  const sent = { method, headers: { authorization }, ...(body && { body }) };
  const { status, text } = await askServer(server, path, sent, PATIENCE_MS);
  if (status >= 400) {
    const { message } = refusalOf(`${method} ${path.split('?', 1)[0]} at ${server.at}`, { status, text });
    throw new ConfigError(message + (toDo[status] ?? ''));
  }
  return JSON.parse(text) as unknown;
}
