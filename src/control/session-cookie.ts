import type { FastifyRequest } from 'fastify';

/** The cookie of a browser that has signed in. */
export interface SessionCookie {
  readonly name: string;
  /** As it was sent; undefined where it was not. */
  readonly secret: string | undefined;
  /** Whether it is to be sent by https alone. */
  readonly isSecure: boolean;
}

/**
 * Named after the port as the browser knows it, since the ports of a host share their cookies, and after https: one port
 * speaks both, and a browser lets no page of http replace a cookie of https. The prefix is what browsers hold to Secure.
 */
export function sessionCookie({ headers, protocol }: FastifyRequest): SessionCookie {
  const isSecure = protocol === 'https';
  const port = /:(\d{1,5})$/.exec(headers.host ?? '')?.[1] ?? (isSecure ? '443' : '80');
  const name = `${isSecure ? '__Secure-' : ''}mock_pce_control_${port}`;
  const found = headers.cookie
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`));
  return { name, secret: found?.slice(name.length + 1), isSecure };
}
