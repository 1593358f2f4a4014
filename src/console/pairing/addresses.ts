const loopback = /^(localhost|127\..*|::1)$/i;

/** Whether no other machine reaches a server by it. */
export const isOnlyHere = (address: string): boolean => loopback.test(address);

/**
 * The one by which a host most likely reaches this server: that of the page, where other machines can use it.
 * @param called the host of the page's own address
 */
export function preferred(addresses: readonly string[], called: string): string {
  const host = called.replace(/^\[|\]$/g, '');
  const reached = addresses.filter((address) => !isOnlyHere(address));
  const offered = reached.length > 0 ? reached : addresses;
  return offered.includes(host) ? host : (offered[0] ?? '');
}
