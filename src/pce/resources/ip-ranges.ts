import ipaddr from 'ipaddr.js';
import { firstCharacters } from '../../state/characters.ts';
import { Refusal } from '../model/errors.ts';

/** A part of an IP list: an address, a subnet, or the addresses from one to another. */
export interface IpRange {
  readonly from_ip: string;
  readonly to_ip?: string;
  readonly exclusion?: boolean;
  readonly description?: string;
}

/**
 * Ranges as a PCE writes them down: a subnet of one address is that address, host bits are cut, and of ranges that are
 * the same one is left. The vendor's Terraform provider does it beforehand, and warns that a PCE would.
 * @throws Refusal 406 `invalid_ip_address`
 */
export function normalised(ranges: readonly IpRange[]): IpRange[] {
  const written = ranges.map(asWritten);
  return [...new Map(written.map((range) => [JSON.stringify(range), range])).values()];
}

/** In the order of the keys in answers of live PCEs. */
function asWritten({ description, from_ip, to_ip, exclusion = false }: IpRange): IpRange {
  const from = subnetOrAddress(from_ip);
  if (to_ip) mustEndBehind(from, to_ip);
  return {
    ...(description !== undefined && { description }),
    from_ip: from,
    ...(to_ip !== undefined && { to_ip }),
    exclusion,
  };
}

function subnetOrAddress(text: string): string {
  if (!text.includes('/')) {
    if (isAddress(text)) return text;
    throw invalid(text);
  }
  if (!isSubnet(text)) throw invalid(text);
  const [address = '', length = ''] = text.split('/');
  const [parsed, bits] = ipaddr.parseCIDR(text);
  if (bits === (parsed.kind() === 'ipv4' ? 32 : 128)) return address;
  const { IPv4, IPv6 } = ipaddr;
  const network = (parsed.kind() === 'ipv4' ? IPv4 : IPv6).networkAddressFromCIDR(text);
  // A subnet without host bits stays as it was written.
  return network.toNormalizedString() === parsed.toNormalizedString() ? text : `${network.toString()}/${length}`;
}

/** Four numbers or IPv6: ipaddr.js takes more, such as 10.1. */
export const isAddress = (text: string) => ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

export const isSubnet = (text: string) => isAddress(text.split('/')[0] as string) && ipaddr.isValidCIDR(text);

function mustEndBehind(from: string, to: string): void {
  if (from.includes('/')) throw invalid(to, 'cannot stand beside a subnet: a range goes from one address to another');
  if (!isAddress(to)) throw invalid(to, 'is no address');
  const [first, last] = [ipaddr.parse(from), ipaddr.parse(to)];
  if (first.kind() !== last.kind()) throw invalid(to, `is not of the family of from_ip, ${JSON.stringify(from)}`);
  if (Buffer.compare(Buffer.from(first.toByteArray()), Buffer.from(last.toByteArray())) > 0)
    throw invalid(to, `is below from_ip, ${JSON.stringify(from)}: a range goes up`);
}

const invalid = (text: string, why = 'is no address or subnet') =>
  new Refusal('invalid_ip_address', undefined, `${JSON.stringify(firstCharacters(text, 100))} ${why}`);

/** Whether one of the ranges that are not excluded holds an address, and none of those that are. */
export function holds(ranges: readonly IpRange[], address: string): boolean {
  if (!isAddress(address)) return false;
  const within = ranges.filter((range) => isWithin(range, address));
  return within.some(({ exclusion }) => !exclusion) && !within.some(({ exclusion }) => exclusion);
}

function isWithin({ from_ip, to_ip }: IpRange, address: string): boolean {
  const asked = ipaddr.parse(address);
  if (from_ip.includes('/')) {
    const subnet = ipaddr.parseCIDR(from_ip);
    return subnet[0].kind() === asked.kind() && asked.match(subnet);
  }
  const [first, last] = [ipaddr.parse(from_ip), ipaddr.parse(to_ip || from_ip)];
  if (first.kind() !== asked.kind()) return false;
  const [at, low, high] = [asked, first, last].map((one) => Buffer.from(one.toByteArray())) as [Buffer, Buffer, Buffer];
  return Buffer.compare(low, at) <= 0 && Buffer.compare(at, high) <= 0;
}
