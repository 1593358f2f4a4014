/** Listening there is listening on all addresses of this machine. */
export const wildcards: readonly string[] = ['0.0.0.0', '::'];

/** How a server that listens on `host` is reached: one that listens on all addresses, by this machine's own. */
export function reachable(host: string): string {
  if (wildcards.includes(host)) return '127.0.0.1';
  // An IPv6 address: neither a name nor an IPv4 address has a colon.
  return host.includes(':') ? `[${host}]` : host;
}
