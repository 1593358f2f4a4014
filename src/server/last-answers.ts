import { Refusal } from '../pce/model/errors.ts';

/** The answer to bytes that are no request, or not a whole one: there is nothing to route. */
export interface LastAnswer {
  readonly status: number;
  readonly refusal: Refusal;
  /** The whole answer, as it goes over the wire. */
  readonly text: string;
}

function lastAnswer(line: string, refusal: Refusal): LastAnswer {
  const body = JSON.stringify(refusal.items);
  const length = Buffer.byteLength(body);
  const text = `HTTP/1.1 ${line}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n${body}`;
  return { status: Number(line.slice(0, 3)), refusal, text };
}

export const noTunnel = lastAnswer(
  '405 Method Not Allowed',
  new Refusal('method_not_allowed_error', 'Not allowed: CONNECT asks for a proxy, and this is a PCE'),
);

const malformed = lastAnswer('400 Bad Request', new Refusal('invalid_request', 'The request is not valid HTTP'));

const https = lastAnswer(
  '400 Bad Request',
  new Refusal(
    'invalid_request',
    'The request is not valid HTTP',
    'a client speaks https, and --tls off takes http alone',
  ),
);

/** A handshake of TLS that failed: there is nobody to answer. @param code of OpenSSL */
export function noHandshake(code: string): Pick<LastAnswer, 'status' | 'refusal'> {
  const isUntrusted = /UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN/.test(code);
  const why = isUntrusted
    ? 'the client does not trust the certificate: give it the CA (GET /_mock/v1/ca.pem, or mock-pce ca)'
    : code;
  return { status: 0, refusal: new Refusal('invalid_request', 'The handshake of TLS failed', why) };
}

/** Keyed by Node's code. The front of a PCE answers a head that is too large with 400, as any nginx. */
const byCode: Readonly<Record<string, LastAnswer>> = {
  ERR_HTTP_REQUEST_TIMEOUT: lastAnswer('408 Request Timeout', new Refusal('request_timeout')),
  HPE_HEADER_OVERFLOW: lastAnswer(
    '400 Bad Request',
    new Refusal('invalid_request', 'The head of the request, its URL and headers, has more than 16 KB'),
  ),
};

/** The first byte of a TLS handshake. */
const HANDSHAKE = 0x16;

/** Node's error for a client that it does not understand. */
export interface ClientError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
}

export function lastAnswerTo({ code = '', rawPacket }: ClientError): LastAnswer {
  if (rawPacket?.[0] === HANDSHAKE) return https;
  return byCode[code] ?? malformed;
}
