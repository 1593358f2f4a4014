import type { ControlApi } from '../../generated/control-api.ts';

type Calls = ControlApi;
type Call = keyof Calls;
/** What a call needs beside its name: nothing that it does not take. */
type Given<C extends Call> = {
  params?: Calls[C]['params'];
  query?: { [Name in keyof Calls[C]['query']]?: Calls[C]['query'][Name] | undefined };
  /** A file is sent as it is. */
  body?: Calls[C]['body'] | Blob;
};

/** Why the server did not do it. */
export class Refused extends Error {
  readonly status: number;
  readonly token: string;

  constructor(status: number, token: string, message: string) {
    super(message);
    this.status = status;
    this.token = token;
  }
}

/** The server could not be reached. */
class Unreachable extends Error {
  constructor() {
    super('The server does not answer');
  }
}

/** Where the pages are: `/_mock/ui/`, perhaps behind a prefix of a proxy. */
export const root = new URL('../..', new URL(document.baseURI)).pathname.replace(/\/$/, '');

export const CONTROL = `${root}/_mock/v1`;

type SignedOut = () => void;
let tellSignedOut: SignedOut = () => undefined;

/** @param then is called when the server wants the control token */
export function whenSignedOut(then: SignedOut): void {
  tellSignedOut = then;
}

/** A call of the control API. @throws Refused, Unreachable */
export async function control<C extends Call>(call: C, given: Given<C> = {}): Promise<Calls[C]['answer']> {
  const [method = '', template = ''] = call.split(' ');
  const params = (given.params ?? {}) as Record<string, string | number>;
  const path = template.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(params[name])));
  return (await ask(
    method,
    `${CONTROL}${path}${queryText((given.query ?? {}) as Query)}`,
    given.body,
  )) as Calls[C]['answer'];
}

/**
 * A call of the PCE as the org's owner.
 * @param path under /api/v2
 * @throws Refused, Unreachable
 */
export function pce(org: number, method: string, path: string, body?: unknown): Promise<unknown> {
  return ask(method, `${CONTROL}/orgs/${org}/pce${path}`, body);
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** Names and values that are given, behind a question mark. */
export function queryText(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

async function ask(method: string, url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    ...(body !== undefined && {
      body: body instanceof Blob ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  }).catch(() => {
    throw new Unreachable();
  });
  const text = await answer.text();
  const isJson = answer.headers.get('Content-Type')?.startsWith('application/json') === true;
  const found: unknown = isJson && text !== '' ? JSON.parse(text) : text;
  if (answer.ok) return text === '' ? undefined : found;
  if (answer.status === 401) tellSignedOut();
  throw refusedFor(answer.status, found);
}

/** A PCE answers some refusals without a body. */
function refusedFor(status: number, body: unknown): Refused {
  const items = Array.isArray(body) ? (body as { token?: string; message?: string }[]) : [];
  const message = items.flatMap((item) => item.message ?? []).join(' ');
  return new Refused(status, items[0]?.token ?? '', message || `The server answered ${status}`);
}
