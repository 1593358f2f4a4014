import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import { defaults, optionValue } from './config.ts';
import { ConfigError } from './config-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How a server that listens on `host` is reached: one that listens on all addresses, by this machine's own. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  // An IPv6 address: neither a name nor an IPv4 address has a colon.
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Host and port of the server that these flags and variables start.
 * @throws ConfigError for a port that is none, or that the server alone knows
 */
export function serverAt({ host, port }: { host?: string; port?: string }, environment: Environment): string {
  return at(host, port === undefined ? 'MOCK_PCE_PORT' : '--port', port ?? environment['MOCK_PCE_PORT'], environment);
}

/** The same of its control API, which may have a port of its own. @throws ConfigError */
export function controlAt(environment: Environment): string {
  const own = environment['MOCK_PCE_CONTROL_PORT'];
  return own === undefined ? serverAt({}, environment) : at(undefined, 'MOCK_PCE_CONTROL_PORT', own, environment);
}

function at(host: string | undefined, where: string, text: string | undefined, environment: Environment): string {
  const port = text === undefined ? defaults.port : optionValue('port', where, text);
  if (port === 0) throw new ConfigError(`${where} 0: the server alone knows which port it took; give its --url`);
  return `${reachable(host ?? environment['MOCK_PCE_HOST'] ?? defaults.host)}:${port}`;
}

/** A server by its URL. @throws ConfigError */
export function checkedUrl(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new ConfigError(`--url ${JSON.stringify(url)} is not a URL such as http://${defaults.host}:${defaults.port}`);
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
}

/**
 * Asks a server at a URL, or one of this machine at a host and port by http, and by https where it speaks that alone.
 * @throws ConfigError when there is no answer
 */
export async function askServer(server: string, path: string, sent: Sent, patienceMs: number): Promise<Answer> {
  const signal = AbortSignal.timeout(patienceMs);
  const asked = server.includes('://')
    ? ask(new URL(path, server).href, signal, sent)
    : askEither(server, path, signal, sent);
  return asked.catch((error: NodeJS.ErrnoException) => {
    const why = error.message || error.code || error.name;
    throw new ConfigError(`no answer from ${server}: ${why}; does it run? --url or MOCK_PCE_PORT say where`);
  });
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
 * request does not leave this machine.
 */
export async function ask(url: string, signal: AbortSignal, sent: Sent = {}): Promise<Answer> {
  const { method, headers, body, file, take } = sent;
  const rejectUnauthorized = headers !== undefined && !local.test(new URL(url).hostname);
  const options: RequestOptions = { signal, agent: false, rejectUnauthorized, ...(method && { method }) };
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
      .on('error', (error) => asked.destroy(error))
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
