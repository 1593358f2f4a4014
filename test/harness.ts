import { strict as assert } from 'node:assert';
import { Agent } from 'node:http';
import supertest from 'supertest';
import { onTestFinished } from 'vitest';
import { type MockPce, type MockPceOptions, startMockPce } from '../src/index.ts';
import { allOperations } from '../src/pce/api/operations.ts';
import { shapeOf } from '../src/pce/api/unmodelled.ts';
import type { Operation } from '../src/pce/model/operation.ts';
import { withoutSpareSlashes } from '../src/pce/model/prefix.ts';
import type { Role } from '../src/pce/model/roles.ts';
import { checkAgainstDocument } from './described.ts';

export type Json = Record<string, unknown>;

/** An answer, with the body parsed where it is JSON. */
export interface Reply<Body = Json> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

/** @public named in the types of what tests share, which a build emits */
export interface RequestOptions {
  /** Sent as JSON, or as it is where it is a text or bytes; undefined sends none. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `key:secret`; null sends no credentials. */
  readonly as?: string | null;
}

/** A server of one test, and a client that checks every answer against its schema. */
export interface TestPce {
  readonly pce: MockPce;
  /** `key:secret` of the owner. */
  readonly owner: string;
  /** `key:secret` of a user with this one role in org 1. */
  as(role: Role): string;
  request<Body = Json>(method: string, path: string, options?: RequestOptions): Promise<Reply<Body>>;
  get<Body = Json>(path: string, options?: RequestOptions): Promise<Reply<Body>>;
  post<Body = Json>(path: string, body: unknown, options?: RequestOptions): Promise<Reply<Body>>;
  put<Body = Json>(path: string, body: unknown, options?: RequestOptions): Promise<Reply<Body>>;
  delete<Body = Json>(path: string, options?: RequestOptions): Promise<Reply<Body>>;
}

/** Paths are given without `/api/v2`. */
const PREFIX = '/api/v2';

const { modelled } = allOperations();

/** A scenario with one user and API key for each role in org 1, and a second org that they have no part in. */
export const rolesScenario = (roles: readonly Role[], objects: Json = {}) => ({
  orgs: [
    {
      id: 1,
      objects,
      users: roles.map((role) => ({
        username: `role-${role}@mock-pce.test`,
        roles: [role],
        api_keys: [{ key: `api_role_${role}`, secret: `secret-of-${role}` }],
      })),
    },
  ],
});

/** Starts a server for the running test and closes it afterwards. The scenario is `empty` unless given. */
export async function startTestPce(options: MockPceOptions = {}): Promise<TestPce> {
  const pce = await startMockPce({ scenario: 'empty', apiKey: 'api_owner', apiSecret: 'secret-of-owner', ...options });
  onTestFinished(() => pce.close());
  // A connection for each request would cost more than what is done over it.
  const connections = new Agent({ keepAlive: true });
  onTestFinished(() => connections.destroy());
  const owner = 'api_owner:secret-of-owner';
  const request: TestPce['request'] = async <Body>(
    method: string,
    path: string,
    { body, headers = {}, as = owner }: RequestOptions = {},
  ) => {
    const sent =
      body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const asked = supertest(pce.url)
      [method.toLowerCase() as 'get'](PREFIX + path)
      .agent(connections)
      .set({
        Accept: 'application/json',
        ...(sent !== undefined && { 'Content-Type': 'application/json' }),
        ...(as !== null && { Authorization: `Basic ${Buffer.from(as).toString('base64')}` }),
        ...headers,
      })
      // Bytes are sent as they are, under any type.
      .serialize((bytes) => bytes as string)
      .buffer(true)
      // Text is parsed below, so that a test may look at each character.
      .parse(inText);
    const response = await (sent === undefined ? asked : asked.send(sent as string));
    // An answer to HEAD is not read.
    const text = typeof response.body === 'string' ? response.body : '';
    const given = new Headers(response.headers as Record<string, string>);
    const isJson = given.get('content-type') === 'application/json' && text !== '';
    const reply = {
      status: response.status,
      headers: given,
      text,
      body: (isJson ? JSON.parse(text) : undefined) as Body,
    };
    checkForm(method, path, reply);
    return reply;
  };
  return {
    pce,
    owner,
    as: (role) => `api_role_${role}:secret-of-${role}`,
    request,
    get: (path, more) => request('GET', path, more),
    post: (path, body, more) => request('POST', path, { ...more, body }),
    put: (path, body, more) => request('PUT', path, { ...more, body }),
    delete: (path, more) => request('DELETE', path, more),
  };
}

function inText(response: supertest.Response, done: (error: Error | null, text: string) => void): void {
  const parts: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => void parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}

/** Checks that an answer has the form that a client is promised. */
function checkForm(method: string, path: string, { status, headers, text, body }: Reply<unknown>): void {
  const what = `${method} ${path} answered ${status} ${text}`;
  assert.ok(status < 500 || status === 501, what);
  if (status === 204 || (status === 202 && method === 'GET')) assert.equal(text, '', what);
  if (status === 404) assert.notEqual(headers.get('content-type'), 'application/json', what);
  else if (status >= 400) {
    assert.equal(headers.get('content-type'), 'application/json', what);
    assert.ok(Array.isArray(body) && body.length > 0, what);
    for (const item of body) assert.deepEqual(Object.keys(item), ['token', 'message'], what);
  }
  if ((status === 200 || status === 201) && text !== '')
    assert.equal(headers.get('content-type'), 'application/json', what);
  const operation = operationFor(method, path);
  if (operation && status < 300) checkAgainstDocument(operation.name, status, body);
}

function operationFor(method: string, path: string): Operation | undefined {
  const segments = withoutSpareSlashes(path.split('?', 1)[0] ?? '').split('/');
  return shapes
    .get(`${method} ${segments.length}`)
    ?.find(({ shape }) => shape.every((part, i) => part === ':' || part === segments[i]))?.operation;
}

/** Every request asks for its operation, so these are sorted once. A word goes before a parameter, as in the server. */
const shapes = Map.groupBy(
  modelled
    .map((operation) => ({ operation, shape: shapeOf(operation.path).split('/') }))
    .sort((a, b) => parameters(a.shape) - parameters(b.shape)),
  ({ operation, shape }) => `${operation.method} ${shape.length}`,
);

function parameters(shape: readonly string[]): number {
  return shape.filter((part) => part === ':').length;
}

/** The tokens of a refusal. */
export const tokensOf = (reply: Reply<unknown>) => (reply.body as { token: string }[]).map(({ token }) => token);
export const messagesOf = (reply: Reply<unknown>) =>
  (reply.body as { message: string }[]).map(({ message }) => message);
