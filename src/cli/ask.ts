import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import { valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { CONFIG_FILE } from '../config/options.ts';
import { reachable } from '../config/reachable.ts';
import { defaults, optionValue } from '../config/read-config.ts';
import { readRegularFile } from '../config/regular-file.ts';
import { whyUnread } from '../emulator/json-text.ts';
import { asCommands } from './as-commands.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The server that these flags and variables name: its URL, or the host and port that they start it at.
 * @throws ConfigError for a URL or a port that is none, or a port that the server alone knows
 */
export function serverAt({ host, port }: { host?: string; port?: string }, environment: Environment): string {
  const { MOCK_PCE_URL: url } = environment;
  if (host === undefined && port === undefined && url) return checkedUrl(url, 'MOCK_PCE_URL');
  return at(host, port === undefined ? 'MOCK_PCE_PORT' : '--port', port ?? environment['MOCK_PCE_PORT'], environment);
}

/** The same of its control API, which may have a port of its own. @throws ConfigError */
export function controlAt(environment: Environment): string {
  const own = environment['MOCK_PCE_CONTROL_PORT'];
  return own === undefined ? serverAt({}, environment) : at(undefined, 'MOCK_PCE_CONTROL_PORT', own, environment);
}

function at(host: string | undefined, where: string, text: string | undefined, environment: Environment): string {
  const port = text === undefined ? defaults.port : optionValue('port', where, text);
  if (port === 0) throw new ConfigError(`${where} 0: only the server knows which port it took; give its --url`);
  return `${reachable(host ?? environment['MOCK_PCE_HOST'] ?? defaults.host)}:${port}`;
}

/** A server by its URL. @throws ConfigError */
export function checkedUrl(url: string, where = '--url'): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new ConfigError(
    `${where} ${JSON.stringify(url)} is not a URL such as http://${defaults.host}:${defaults.port}`,
  );
}

/** A server that is asked, and by what it is recognised. */
export interface Server {
  /** A URL, or a host and a port of this machine. */
  readonly at: string;
  /** PEM of the CA that alone is trusted for it. */
  readonly ca: string | undefined;
}

/** The server that a command means where no flag names one, for its help. */
export const NAMED_BY = `MOCK_PCE_URL, or the one that MOCK_PCE_HOST and MOCK_PCE_PORT start, or ${CONFIG_FILE}`;

/** What to do about a server that is not found. */
export const WHERE = `--url, MOCK_PCE_URL, MOCK_PCE_PORT or a ${CONFIG_FILE} in this folder say where it is`;

export const urlFlag = valued('URL of a server', `http://${defaults.host}:${defaults.port}`);
export const caFlag = valued('file with the CA (PEM) to trust', 'ca.pem');

/** The server that the flags name. @param local host and port where they name none @throws ConfigError */
export function serverOf({ url, ca: file }: { url?: string; ca?: string }, local: () => string): Server {
  const at = url === undefined ? local() : checkedUrl(url);
  if (file === undefined) return { at, ca: undefined };
  if (at.startsWith('http://')) throw new ConfigError(`--ca is for https, and ${at} is http`);
  return { at: at.includes('://') ? at : `https://${at}`, ca: readCa(file) };
}

/** @throws ConfigError */
function readCa(file: string): string {
  let pem: string;
  try {
    pem = readRegularFile(file);
  } catch (error) {
    throw new ConfigError(`--ca ${file}: ${whyUnread(error as Error)}`);
  }
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  throw new ConfigError(
    `--ca ${file}: there is no certificate (PEM) in it; mock-pce ca > ca.pem gets that of a server`,
  );
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What is sent, where it is more than a GET. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: object;
  /** A file of JSON that is sent part by part, in the place of a body. */
  readonly file?: string;
  /** Takes the parts of a success as they come: then there is no text of it. */
  readonly take?: (parts: IncomingMessage) => Promise<void>;
  /** PEM of the CA that alone is trusted. */
  readonly ca?: string | undefined;
}

/**
 * Asks a server at a URL, or one of this machine at a host and port by http, and by https where it speaks that alone.
 * @throws ConfigError when there is no answer
 */
export async function askServer({ at, ca }: Server, path: string, asking: Sent, patienceMs: number): Promise<Answer> {
  const sent = { ...asking, ca };
  const signal = AbortSignal.timeout(patienceMs);
  const asked = at.includes('://') ? ask(new URL(path, at).href, signal, sent) : askEither(at, path, signal, sent);
  return asked.catch((error: NodeJS.ErrnoException) => {
    // A file of this machine, and not the network.
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`no answer from ${at}: ${whyUnanswered(error, at)}`);
  });
}

function whyUnanswered({ code = '', message, name }: NodeJS.ErrnoException, at: string): string {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `${message}; --hostname of the server adds names`;
  if (!ofTrust.test(code)) return `${message || code || name}; is it a mock-pce, and does it run? ${WHERE}`;
  return `its certificate is not trusted (${code}); mock-pce ca --url ${at} > ca.pem gets its CA, and --ca ca.pem trusts that`;
}

/** Codes of Node's for a certificate that does not stand a check. */
const ofTrust = /SIGNED_CERT|^UNABLE_TO_(GET_ISSUER|VERIFY)|^CERT_/;

/** What a server refused. */
export class Refused extends ConfigError {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/**
 * A refusal in a sentence: what the server says of it, and with which status and token.
 * @param asked the command: whoever typed it knows no path of the control API
 * @param inFlags says it of what was typed, where it is about that
 */
export function refusalOf(
  asked: string,
  { status, text }: Answer,
  inFlags: (message: string) => string | undefined = () => undefined,
): Refused {
  const items = itemsIn(text);
  const aboutFlags = items.flatMap(({ message }) => inFlags(message) ?? []);
  if (aboutFlags.length > 0) return new Refused(aboutFlags.join('; '), status);
  const says =
    items.map(({ message }) => message).join('; ') ||
    text.trim().split('\n', 1)[0]?.slice(0, 200) ||
    'it gives no reason';
  return new Refused(`${asked} was refused: ${says} (${[status, items[0]?.token].filter(Boolean).join(' ')})`, status);
}

interface Item {
  readonly token?: string;
  readonly message: string;
}

function itemsIn(text: string): Item[] {
  try {
    const items = [JSON.parse(text)].flat() as Partial<Item>[];
    return items
      .filter((item): item is Item => typeof item?.message === 'string')
      .map((item) => ({ ...item, message: asCommands(item.message) }));
  } catch {
    return [];
  }
}

/** Asks by http, and by https where that is refused: a server may speak one of them alone. */
export async function askEither(at: string, path: string, signal: AbortSignal, sent: Sent = {}): Promise<Answer> {
  // A file is not sent in vain.
  const first = sent.file === undefined ? sent : {};
  const answer = await ask(`http://${at}${path}`, signal, first);
  const refused = answer.status === 400 && answer.text.includes('https alone');
  if (refused) return ask(`https://${at}${path}`, signal, sent);
  return first === sent ? answer : ask(`http://${at}${path}`, signal, sent);
}

const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The certificate is not checked where nothing secret is sent, since the CA is what may be asked for, nor where the
 * request does not leave this machine, unless the CA is named that has to have signed it.
 */
export async function ask(url: string, signal: AbortSignal, sent: Sent = {}): Promise<Answer> {
  const { method, headers, body, file, take, ca } = sent;
  const rejectUnauthorized = ca !== undefined || (headers !== undefined && !local.test(new URL(url).hostname));
  const options: RequestOptions = {
    signal,
    agent: false,
    rejectUnauthorized,
    ...(method && { method }),
    ...(ca && { ca }),
  };
  const type = (body ?? file) !== undefined && { 'content-type': 'application/json' };
  // To import node:http brings fetch and WebSocket along, 20 ms that a server does not have at start.
  const { request } = url.startsWith('https:') ? await import('node:https') : await import('node:http');
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const asked = request(url, { ...options, headers: { ...headers, ...type } })
    .on('error', reject)
    .on('response', resolve);
  if (file === undefined) asked.end(body && JSON.stringify(body));
  else
    createReadStream(file)
      .on('error', (error) => asked.destroy(new ConfigError(`${file}: ${error.message}`)))
      .pipe(asked);
  const response = await promise;
  if (take && response.statusCode === 200) {
    await take(response);
    return { status: 200, text: '' };
  }
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  return { status: response.statusCode ?? 0, text };
}
