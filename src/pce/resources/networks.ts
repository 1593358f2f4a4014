import { BlockList, isIP } from 'node:net';
import type { WorkloadsInterfacesNetwork } from '../../generated/schema-types.ts';

/** Where an interface is, as far as its address tells. */
interface Place {
  readonly network: WorkloadsInterfacesNetwork | null;
  /** How that was found: `network_detection_mode`. */
  readonly mode: string | null;
}

/** The place of a loopback address, and of a text that is no address. */
export const nowhere: Place = { network: null, mode: null };

/** The two networks of every org. Their ids are ours, and the same in all orgs: an org may come from another PCE. */
const ids = {
  Corporate: { 4: '3f0f2d1a-5c64-4a5e-9d0b-7d1c3f5b2a41', 6: '8b7e9c52-0a1d-4f36-8c2e-54d60be1f7a3' },
  External: { 4: 'c4a1e6f8-27b3-4d09-b5f1-9e83a07d6c25', 6: '1d95b3c7-e84f-42a6-a0d8-6b2f7c914e50' },
} as const;

const linkLocal = blocks(['169.254.0.0', 16], ['fe80::', 10]);
/** RFC 1918, and RFC 4193. */
const ownNetworks = blocks(['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['fc00::', 7]);

export function networkOf(org: number, address: string): Place {
  const family = isIP(address) as 0 | 4 | 6;
  if (family === 0) return nowhere;
  // A zone says through which interface the address is reached.
  const known = [address.replace(/%.*/, ''), `ipv${family}` as const] as const;
  const network = (name: keyof typeof ids) => ({ href: `/orgs/${org}/networks/${ids[name][family]}`, name });
  if (linkLocal.check(...known)) return { network: network('Corporate'), mode: 'link_local' };
  if (ownNetworks.check(...known)) return { network: network('Corporate'), mode: 'single_private_brn' };
  return { network: network('External'), mode: 'manual' };
}

function blocks(...subnets: (readonly [address: string, bits: number])[]): BlockList {
  const list = new BlockList();
  for (const [address, bits] of subnets) list.addSubnet(address, bits, address.includes(':') ? 'ipv6' : 'ipv4');
  return list;
}
