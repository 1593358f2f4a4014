import type { MockPce } from '../../src/index.ts';

/** A client of one org. */
export interface Client {
  readonly org: number;
  /** The header of its requests. */
  readonly authorization: string;
  /** Path under /api/v2. */
  request(method: string, path: string, body?: unknown): Promise<{ status: number; text: string; headers: Headers }>;
  /** The JSON of a GET. */
  get<T = Record<string, unknown>[]>(path: string): Promise<T>;
  /** The JSON of a POST. */
  post(path: string, body: unknown): Promise<Record<string, string>>;
}

export function clientOf(pce: MockPce, credentials = pce.credentials): Client {
  const { org, key, secret } = credentials as NonNullable<MockPce['credentials']>;
  const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  const request: Client['request'] = async (method, path, body) => {
    const init = { method, headers: { authorization, 'content-type': 'application/json' } };
    const sent = body === undefined ? init : { ...init, body: JSON.stringify(body) };
    const { status, headers, ...reply } = await fetch(`${pce.url}/api/v2${path}`, sent).then(async (answer) => ({
      status: answer.status,
      headers: answer.headers,
      text: await answer.text(),
    }));
    return { status, headers, text: reply.text };
  };
  return {
    org,
    authorization,
    request,
    get: async (path) => JSON.parse((await request('GET', path)).text),
    post: async (path, body) => JSON.parse((await request('POST', path, body)).text),
  };
}
