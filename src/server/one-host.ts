import type { IncomingMessage } from 'node:http';

/**
 * RFC 9112, 3.2: a request names its host once. With two, a proxy may have looked at one, and we at the other. Only
 * HTTP/1.0 knows requests that name none.
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
 * Whether a body comes as it is, in chunks or at once. Node only looks whether chunked is the last coding: compressed
 * bytes would be taken for the body (RFC 9112, 6.1).
 */
export function isAsItIs({ headers: { 'transfer-encoding': coding } }: IncomingMessage): boolean {
  return coding === undefined || coding.toLowerCase() === 'chunked';
}

/**
 * A client behind a proxy may send the whole URL, and a server has to take it. Its host then wins over the header's
 * (RFC 9112, 3.2.2).
 */
export function toOriginForm(request: IncomingMessage): void {
  if (!/^https?:\/\//i.test(request.url ?? '') || !URL.canParse(request.url as string)) return;
  const { host, pathname, search } = new URL(request.url as string);
  request.headers.host = host;
  request.url = pathname + search;
}
