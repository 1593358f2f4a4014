import { CONTROL_PREFIX, isControl } from '../../src/control/prefix.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';

/** A request to be sent. */
export interface Message {
  readonly method: string;
  /** Path and query as they are sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** The address that it seems to come from, where that can be chosen. */
  readonly address?: string;
}

/** An answer, over sockets or in process. */
export interface Reply {
  readonly status: number;
  /** Keyed by names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export interface Asked {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
}

const JSON_TYPE = 'application/json';
/** Parts of a stack, of SQL or of a file name, which no client is to see. */
const LEAK = /\n\s+at |node:internal|node_modules|SQLITE_|SqliteError|constraint failed|\.ts:\d+|database connection/;

/**
 * The way in which an answer breaks the form that a client is promised; undefined where it does not.
 * @param asFault whether a fault may have asked for this 5xx
 */
export function flawOf(
  asked: Asked,
  reply: Reply,
  asFault: (status: number) => boolean = () => false,
): string | undefined {
  const { status, body } = reply;
  if (status >= 500 && status !== 501 && !asFault(status)) return `answered ${status}, which nobody asked for`;
  if (status < 200) return `answered ${status}`;
  if (status >= 400 && LEAK.test(body.toString('latin1', 0, 4000))) return 'tells of its inside';
  if (asked.method === 'HEAD') return body.length > 0 ? 'has a body in answer to HEAD' : undefined;
  return status >= 400 ? flawOfRefusal(asked, reply) : flawOfSuccess(asked, reply);
}

/** The path with single slashes, also of a request that names its whole URL. */
export const pathOf = (url: string) =>
  (/^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).pathname : url).replace(/\/{2,}/g, '/');

/** Below it the PCE answers, and its 404 is empty; but the control API says which org or which path there is not. */
const AS_OWNER = /^\/_mock\/v1\/orgs\/[^/]+\/pce\//;

function flawOfRefusal({ url }: Asked, { status, headers, body }: Reply): string | undefined {
  const type = headers['content-type'];
  const isOfNoOrg = AS_OWNER.test(pathOf(url)) && /there is no org|the path of this call is/.test(body.toString());
  if (status === 404 && (!isControl(pathOf(url)) || AS_OWNER.test(pathOf(url))) && !isOfNoOrg) {
    return type === JSON_TYPE || body.length > 0 ? 'is a 404 that is not empty' : undefined;
  }
  if (type !== JSON_TYPE) return `is a refusal of type ${type}`;
  const items = parsed(body);
  const isItem = (item: unknown) =>
    typeof item === 'object' && item !== null && Object.keys(item).join() === 'token,message';
  return Array.isArray(items) && items.length > 0 && items.every(isItem)
    ? undefined
    : 'is no list of tokens and messages';
}

function flawOfSuccess({ method, url: whole }: Asked, { status, headers, body }: Reply): string | undefined {
  const url = pathOf(whole);
  if (status === 204 || (status === 202 && method === 'GET'))
    return body.length > 0 ? `is a ${status} that is not empty` : undefined;
  if (body.length === 0) return undefined;
  const type = headers['content-type'];
  if (type !== JSON_TYPE) return isText(url) ? undefined : `is of type ${type}`;
  return parsed(body) === undefined ? 'is no JSON' : undefined;
}

/** Whether the answer at this URL is text rather than JSON. */
const isText = (url: string) =>
  ['ca.pem', 'metrics'].some((name) => url.startsWith(`${CONTROL_PREFIX}/${name}`)) ||
  !(isControl(url) || url.startsWith(`${API_PREFIX}/`));

export function parsed(body: Buffer): unknown {
  try {
    // TextDecoder drops a byte order mark, as the server does.
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
