import { networkInterfaces } from 'node:os';
import type { Config } from '../config/config.ts';
import { certifiedNames } from '../config/names.ts';
import { wildcards } from '../config/reachable.ts';

type Reached = Pick<Config, 'host' | 'fqdn' | 'hostnames'>;

const loopback = /^(localhost|127\..*|::1)$/i;

/**
 * Names and addresses by which hosts may reach a server: those that its certificate is good for and, where it listens on
 * all addresses, those of this machine. The ones that this machine alone can use come last.
 */
export function addressesOf(config: Reached, interfaces = networkInterfaces()): string[] {
  const own = wildcards.includes(config.host) ? addressesIn(interfaces) : [];
  // A server that listens on the loopback alone is reached by no other name, unless somebody says so.
  const certified = certifiedNames(config).filter((name) => !loopback.test(config.host) || loopback.test(name));
  const all = [...new Set([...config.hostnames, ...own, ...certified].map((name) => name.toLowerCase()))];
  return [...all.filter((name) => !loopback.test(name)), ...all.filter((name) => loopback.test(name))];
}

/** Without those of a link, which mean something else on each machine. */
const addressesIn = (interfaces: ReturnType<typeof networkInterfaces>) =>
  Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address))
    .map(({ address }) => address);

/** Whether a certificate that is made here is good for it; of one that was given that is not known. */
export const isCertified = (config: Reached & Pick<Config, 'tlsCert'>, address: string): boolean =>
  config.tlsCert !== undefined || certifiedNames(config).some((name) => name.toLowerCase() === address);
