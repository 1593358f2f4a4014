import { hostname } from 'node:os';
import { readArguments, valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { CONTROL_PREFIX } from '../control/prefix.ts';
import { quote } from '../control/quote.ts';
import { askServer, type Environment, NAMED_BY, refusalOf, type Server, serverAt, serverOf } from './ask.ts';
import type { Command, CommandFlags } from './command.ts';
import { controlFlags, given, orgFlag, orgOf } from './control.ts';
import { inFlags } from './in-flags.ts';

const PATIENCE_MS = 10_000;

/** In place of the profile's, where it does not lock them. */
const overrides = {
  role: {
    ...valued('value of the role label', 'Web'),
    placeholder: 'VALUE',
    help: "label in place of the profile's, where that has no lock",
  },
  app: { ...valued('value of the app label', 'Shop'), placeholder: 'VALUE', help: 'the same' },
  env: { ...valued('value of the env label', 'Production'), placeholder: 'VALUE', help: 'the same' },
  loc: { ...valued('value of the loc label', 'EU'), placeholder: 'VALUE', help: 'the same' },
  enforcement_mode: {
    ...valued('enforcement mode of the workload', 'visibility_only'),
    ...{ placeholder: 'MODE', help: "in place of the profile's, where that has no lock" },
  },
  visibility_level: {
    ...valued('visibility level of the workload', 'flow_summary'),
    ...{ placeholder: 'LEVEL', help: 'the same' },
  },
} satisfies CommandFlags;

const flags = {
  print: { type: 'boolean', help: 'prints the one-liner that pairs the Linux machine it is pasted on instead' },
  profile: {
    ...valued('id or exact name of the pairing profile', "'Default (Servers)'"),
    ...{ placeholder: 'PROFILE', help: 'id or exact name of the pairing profile [Default (Servers)]' },
  },
  hostname: {
    ...valued('name of the simulated host', 'web-1'),
    ...{ placeholder: 'NAME', help: "of the simulated host [this machine's]" },
    bare: true,
  },
  ...overrides,
  url: { ...controlFlags.url, help: `of the server [${NAMED_BY}]` },
  ca: controlFlags.ca,
  org: orgFlag,
  key: {
    ...valued('API key of someone who may make pairing keys', 'api_me'),
    ...{ placeholder: 'KEY', help: 'API key of someone who may make pairing keys [MOCK_PCE_API_KEY]' },
  },
  secret: {
    ...valued('secret of that key', 's3cret'),
    ...{ placeholder: 'SECRET', help: 'secret of that key [MOCK_PCE_API_SECRET]' },
  },
} satisfies CommandFlags;

export const pair: Command = {
  name: 'pair',
  summary: 'pairs a host',
  about: 'Makes a pairing key and uses it: a simulated host pairs with a running server, and its hrefs are printed.',
  flags,
  examples: ['mock-pce pair --hostname web-1 --key api_me --secret s3cret'],
  run: pairHost,
};

/**
 * Pairs a simulated host, or prints how to pair a real one.
 * @returns what is to be printed
 * @throws ConfigError where the server refuses, with its tokens
 */
async function pairHost(args: readonly string[], environment: Environment): Promise<string> {
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
  const { print = false, ...values } = readArguments('mock-pce pair --help', args, flags).values;
  if (print && values.hostname !== undefined) {
    throw new ConfigError(
      '--hostname is for a simulated host: the machine that runs the line of --print pairs under its own name',
    );
  }
  const server = serverOf(values, () => serverAt({}, environment));
  const key = values.key ?? environment['MOCK_PCE_API_KEY'];
  const secret = values.secret ?? environment['MOCK_PCE_API_SECRET'];
  if (key === undefined || secret === undefined) {
    throw new ConfigError('--key and --secret are needed, as the server printed them (see mock-pce pair --help)');
  }
  const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  const { role, app, env, loc, enforcement_mode, visibility_level } = values;
  return {
    print,
    org: orgOf(values.org, environment),
    profile: values.profile ?? 'Default (Servers)',
    hostname: values.hostname ?? hostname(),
    asked: given({ role, app, env, loc, enforcement_mode, visibility_level }),
    send: (method: string, path: string, body?: object) => send(server, authorization, method, path, body),
  };
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
  401: '; --key and --secret must be those that the server printed at its start, or that mock-pce key makes',
  404: '; the org has no pairing profile with this id',
  403: '; --org and --key must be of the same org, and the role of the key must allow it',
};

/** A host may be refused for what its flags say. */
const aboutFlags = (message: string) => inFlags(message, { flags }, { verb: '', word: undefined });

async function send(server: Server, authorization: string, method: string, path: string, body?: object) {
  const sent = { method, headers: { authorization }, ...(body && { body }) };
  const { status, text } = await askServer(server, path, sent, PATIENCE_MS);
  if (status >= 400) {
    const { message } = refusalOf(`pair at ${server.at}`, { status, text }, aboutFlags);
    // A PCE's own 404 has no body: one that has says what is wrong.
    const isTold = status === 404 && text !== '';
    throw new ConfigError(message + (isTold ? '' : (toDo[status] ?? '')));
  }
  return JSON.parse(text) as unknown;
}
