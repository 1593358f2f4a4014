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
