/** What a service is made of: a protocol with its ports or types, of any process or of a certain one on Windows. */
export interface ServicePort {
  readonly proto?: number | null;
  readonly port?: number;
  readonly to_port?: number;
  readonly icmp_type?: number | null;
  readonly icmp_code?: number | null;
  readonly service_name?: string | null;
  readonly process_name?: string | null;
}

/** Ports as they are sent: some schemas take null for none. */
export type SentPort = { readonly [Name in keyof ServicePort]: ServicePort[Name] | null };

/** Whether a protocol is ICMP, for either version of IP. */
export const isIcmp = (proto: number | null | undefined): boolean => proto === 1 || proto === 58;

/** Whether a protocol has ports: TCP and UDP. */
export const hasPorts = (proto: number | null | undefined): boolean => proto === 6 || proto === 17;

/**
 * A part of `service_ports` as a PCE shows it: the keys that apply to its protocol, in this order. Both types of ICMP
 * are there, null for any; a port is there where it was sent (illumio-py, answers of live PCEs).
 */
export function shownPort({ proto, port, to_port, icmp_type = null, icmp_code = null }: ServicePort): ServicePort {
  const number = proto as number;
  if (isIcmp(number)) return { icmp_type, icmp_code, proto: number };
  if (!hasPorts(number)) return { proto: number };
  return { ...(port !== undefined && { port }), ...(to_port !== undefined && { to_port }), proto: number };
}

/** Says which keys of a list of ports apply to none of its protocols, and so are not kept. */
export function hintOfLost(ports: readonly SentPort[], place: string): string | undefined {
  const told = ports.flatMap((sent, at) => {
    const names = lostKeys(sent);
    return names.length === 0
      ? []
      : `${place}/${at}: not kept, as protocol ${sent.proto} has none: ${names.join(', ')}`;
  });
  const more = told.length - MOST_TOLD;
  return [...told.slice(0, MOST_TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join('; ') || undefined;
}

const MOST_TOLD = 3;

/** Programs that fill in every key send null, or a port of 0. */
function lostKeys({ proto, port, to_port, icmp_type, icmp_code }: SentPort): string[] {
  if (hasPorts(proto) || isIcmp(proto)) return [];
  const sent = { port: port || null, to_port: to_port || null, icmp_type, icmp_code };
  return Object.entries(sent).flatMap(([name, value]) => ((value ?? null) === null ? [] : [name]));
}

/** Whether a part has the port, be it within a range. A part that names no port has none of its own. */
export const hasPort = ({ port, to_port = port }: ServicePort, asked: number): boolean =>
  port !== undefined && port <= asked && asked <= (to_port as number);
