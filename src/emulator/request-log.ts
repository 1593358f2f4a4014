import { styleText } from 'node:util';

/** A request as the log tells it. Nothing in it can be a secret: headers, query and body are not looked at. */
export interface RequestLine {
  /** ISO-8601, on the emulator's clock. */
  readonly at: string;
  /** X-Request-Id of the answer; none where there was no request that could be understood. */
  readonly id?: string;
  /** Org of the request, and name of the API key or user, where the secret was right. */
  readonly org?: number;
  readonly key?: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** The token of a refusal. */
  readonly token?: string;
  /** The reason of a refusal, hints included; for a list that was answered, the ignored parameters. */
  readonly why?: string;
}

export type LogRequest = (line: RequestLine) => void;

/** Logs a line. The log's reader may be gone, or its disk full: a listener that throws would end the server. */
export function logLine(log: LogRequest, line: () => RequestLine): void {
  try {
    log(line());
  } catch {
    // There is nobody left to be told.
  }
}

/** Writes a line per request; undefined for silence. */
export function requestLog(form: 'pretty' | 'json' | 'silent', write: (line: string) => void): LogRequest | undefined {
  switch (form) {
    case 'silent':
      return undefined;
    case 'json':
      return (line) => write(`${inAscii(JSON.stringify({ ...line, ms: Number(line.ms.toFixed(3)) }))}\n`);
    case 'pretty':
      return (line) => write(`${pretty(line)}\n`);
  }
}

const inAscii = (json: string) =>
  json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text in the colour of a status; 0 is a connection that was reset. */
export const inColour = (status: number, text: string): string =>
  styleText(status === 0 || status >= 500 ? 'red' : status >= 400 ? 'yellow' : 'green', text);

/** The first line tells the request and its caller, a second one the refusal; the request's id is the last of them. */
function pretty({ at, id, org, key, method, path, status, ms, token, why }: RequestLine): string {
  const who = org === undefined ? '' : `  org ${org} ${printable(key ?? '')}`;
  const asked = `${method.padEnd(6)} ${printable(path)} ${inColour(status, String(status))} ${ms.toFixed(1)} ms`;
  const head = `${styleText('dim', at.slice(11, 23))} ${asked}${styleText('dim', who)}`;
  const told = [token, why && printable(why, LONGEST_WHY)].filter((part) => part !== undefined).join(': ');
  const last = id === undefined ? '' : styleText('dim', `  (${id})`);
  return told === '' ? head + last : `${head}\n       ${told}${last}`;
}

/** A client chooses the path and parts of the reason; the terminal must not obey them. */
function printable(text: string, most = LONGEST): string {
  const ascii = text.replaceAll('…', '...').replace(/[^\x20-\x7e]/g, '?');
  return ascii.length <= most ? ascii : `${ascii.slice(0, most).replace(/ [^ ]*$/, '')} ...`;
}

const LONGEST = 500;
/** Twenty violations. */
const LONGEST_WHY = 5000;
