/** Formats that request schemas name; the generated validators call them. */
export { isIPv4 as ipv4, isIPv6 as ipv6 } from 'node:net';
