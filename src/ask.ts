import type { RequestOptions } from 'node:https';
import { isIPv6 } from 'node:net';
import { defaults } from './config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How a server that listens on `host` is reached: one that listens on all addresses, by this machine's own. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}

/** Host and port of the server that these flags and variables start. */
export function serverAt({ host, port }: { host?: string; port?: string }, environment: Environment): string {
  const listened = host ?? environment['MOCK_PCE_HOST'] ?? defaults.host;
  return `${reachable(listened)}:${port ?? environment['MOCK_PCE_PORT'] ?? defaults.port}`;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks by http, and by https where that is refused: a server may speak one of them alone. */
export async function askEither(at: string, path: string, signal: AbortSignal): Promise<Answer> {
  const answer = await ask(`http://${at}${path}`, signal);
  return answer.status === 400 ? ask(`https://${at}${path}`, signal) : answer;
}

/** GET. Nothing secret is sent, and the CA is what may be asked for: the certificate is not checked. */
export async function ask(url: string, signal: AbortSignal): Promise<Answer> {
  // To import node:http brings fetch and WebSocket along, 20 ms that a server does not have at start.
  const { get } = url.startsWith('https:') ? await import('node:https') : await import('node:http');
  return new Promise((resolve, reject) => {
    const request = get(url, { signal, agent: false, rejectUnauthorized: false } as RequestOptions);
    request.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('error', reject).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
  });
}
