import { styleText } from 'node:util';

/** What is told of a request: nothing in it can be a secret, since neither headers, nor query, nor body are looked at. */
export interface RequestLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Of a refusal. */
  readonly token?: string;
  /** What the client was told, and what it was not; of a list that was answered, which parameters were ignored. */
  readonly why?: string;
}

export type LogRequest = (line: RequestLine) => void;

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

function pretty({ method, path, status, ms, token, why }: RequestLine): string {
  const colour = status < 400 ? 'green' : status < 500 ? 'yellow' : 'red';
  const head = `${method.padEnd(6)} ${printable(path)} ${styleText(colour, String(status))} ${ms.toFixed(1)} ms`;
  const told = [token, why && printable(why)].filter((part) => part !== undefined).join(': ');
  return told === '' ? head : `${head}\n       ${told}`;
}

/** A client chooses the path and parts of the reason; the terminal is not to obey it. */
const printable = (text: string) =>
  text
    .replaceAll('…', '...')
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 500);
