import type { IncomingMessage } from 'node:http';

/**
 * RFC 9112, 3.2: a request names its host once. Of two, what stands between may have looked at one, and we at the other.
 * Only HTTP/1.0 knows requests that name none.
 */
export function namesOneHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

/**
 * Whether a body is what comes, in chunks or at once. Node looks whether chunked is the last coding: what was compressed
 * ahead of it would be taken for the body (RFC 9112, 6.1).
 */
export function isAsItIs({ headers: { 'transfer-encoding': coding } }: IncomingMessage): boolean {
  return coding === undefined || coding.toLowerCase() === 'chunked';
}

/**
 * A client behind a proxy may name the whole URL, which any server has to take; its host then goes before the header's
 * (RFC 9112, 3.2.2).
 */
export function toOriginForm(request: IncomingMessage): void {
  if (!/^https?:\/\//i.test(request.url ?? '') || !URL.canParse(request.url as string)) return;
  const { host, pathname, search } = new URL(request.url as string);
  request.headers.host = host;
  request.url = pathname + search;
}
