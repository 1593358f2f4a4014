import { valued } from '../config/arguments.ts';
import { optionValue } from '../config/read-config.ts';
import type { Info } from '../control/info.ts';
import { CONTROL_PREFIX } from '../control/prefix.ts';
import {
  askServer,
  caFlag,
  controlAt,
  type Environment,
  NAMED_BY,
  refusalOf,
  type Sent,
  serverOf,
  urlFlag,
} from './ask.ts';
import type { CommandFlag, CommandFlags, Typed } from './command.ts';

const PATIENCE_MS = 60_000;
/** For exports and imports. */
const LONG_PATIENCE_MS = 600_000;

/** How the control API is found, and let in. */
export const controlFlags = {
  url: {
    ...urlFlag,
    placeholder: 'URL',
    help: `of the control API [${NAMED_BY}; MOCK_PCE_CONTROL_PORT where the control API has a port of its own]`,
  },
  ca: {
    ...caFlag,
    placeholder: 'FILE',
    help: 'CA to trust for https, as mock-pce ca > ca.pem gets it. Without it the certificate of a server on this machine (localhost, 127.0.0.1, ::1) is not checked; that of any other is, and has to be trusted by the variable NODE_EXTRA_CA_CERTS=ca.pem',
  },
  token: {
    ...valued('token of the control API', 't0ken'),
    placeholder: 'TOKEN',
    help: 'needed from another machine [MOCK_PCE_CONTROL_TOKEN]',
  },
} satisfies CommandFlags;

/** Of commands that have --error-token too. */
export const errorTokenIsAnother: CommandFlag = {
  ...controlFlags.token,
  help: `of the control API, ${controlFlags.token.help}; the token of a refusal is --error-token`,
};

/** Of commands that can tell people, and programs. */
export const jsonFlag = {
  json: { type: 'boolean', help: 'prints what the server answers, for a program' },
} satisfies CommandFlags;

type More = Pick<Sent, 'body' | 'file' | 'take'>;

/** Asks the control API; what it answers is undefined where there is nothing to tell. */
export type AskControl = (method: string, path: string, more?: More) => Promise<unknown>;

type Asked = Pick<Typed, 'said' | 'text' | 'inFlags'>;

const serverFor = ({ text }: Asked, environment: Environment) =>
  serverOf(given({ url: text('url'), ca: text('ca') }), () => controlAt(environment));

/**
 * Of commands that have --error-token too: where the server asks for no token, that one may be meant. The right one is
 * told of as well, since no server says which it has.
 * @throws ConfigError for a server that is none
 */
export async function tellOfSpareToken(flags: Asked, environment: Environment): Promise<void> {
  if (flags.text('token') === undefined) return;
  const { status, text } = await askServer(serverFor(flags, environment), `${CONTROL_PREFIX}/info`, {}, PATIENCE_MS);
  // There the token is asked for by what changes something alone.
  if (status !== 200 || (JSON.parse(text) as Info).console === 'read-only') return;
  process.emitWarning(
    '--token is that of the control API, which asks for none here; --error-token is the token of a refusal',
  );
}

/** @throws ConfigError for a server that is none, and later with what the server said */
export function asking(flags: Asked, environment: Environment): AskControl {
  const { text } = flags;
  const server = serverFor(flags, environment);
  const token = text('token') ?? environment['MOCK_PCE_CONTROL_TOKEN'];
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return async (method, path, more = {}) => {
    const isLong = more.file !== undefined || more.take !== undefined;
    const patience = isLong ? LONG_PATIENCE_MS : PATIENCE_MS;
    const { status, text } = await askServer(server, CONTROL_PREFIX + path, { method, headers, ...more }, patience);
    if (status >= 400) throw refusalOf(`${flags.said} at ${server.at}`, { status, text }, flags.inFlags);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
}

/** What `orgOf` reads. */
export const orgFlag = {
  ...valued('id of an org', '1'),
  placeholder: 'ORG',
  help: 'id of the org [1; MOCK_PCE_ORG]',
} satisfies CommandFlag;

/** The org that --org or a variable names. @throws ConfigError */
export const orgOf = (flag: string | undefined, environment: Environment): number =>
  optionValue('org', flag === undefined ? 'MOCK_PCE_ORG' : '--org', flag ?? environment['MOCK_PCE_ORG'] ?? '1');

/** The org that a flag names; none is all of them. @throws ConfigError */
export function scopeOf({ text }: Pick<Typed, 'text'>): { readonly org?: number } {
  const org = text('org');
  return org === undefined ? {} : { org: optionValue('org', '--org', org) };
}

/** A query of what is given. */
export function queryOf(parts: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams(given(parts) as Record<string, string>).toString();
  return query === '' ? '' : `?${query}`;
}

/** Without the parts that are undefined. */
export const given = <T extends object>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;

export const inJson = (answer: unknown) => (answer === undefined ? '' : JSON.stringify(answer));
