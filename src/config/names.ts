import { hostname } from 'node:os';
import { isCertifiable } from './certificates.ts';
import type { Config } from './config.ts';
import { wildcards } from './reachable.ts';

/** Names of this machine, whatever the options say. */
export const localNames = () => ['localhost', '127.0.0.1', '::1', hostname()].filter(isCertifiable);

/** Every name that clients may use for this server. A wildcard address is none. */
export function certifiedNames({ host, fqdn, hostnames }: Pick<Config, 'host' | 'fqdn' | 'hostnames'>): string[] {
  const names = [fqdn, host, ...hostnames].filter((name) => isCertifiable(name) && !wildcards.includes(name));
  return [...new Set([...localNames(), ...names])];
}
