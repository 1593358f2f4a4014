import { invalidInput } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { hasPorts, isIcmp, type SentPort } from './service-ports.ts';

/** What is true of every kind that takes ports. */
export const portsFact: Fact = {
  says: 'to_port below port or without it, icmp_type or icmp_code of TCP or UDP, and a port or to_port of ICMP other than 0 are 406 input_validation_error',
  confidence: 'assumed',
  source: 'descriptions in the schemas: the high end of a range, the type and code of ICMP; no source for the token',
};

/** A reference to a service, or a service that a rule writes out in place of its ports. */
type SentService = { readonly href?: unknown; readonly service_ports?: unknown; readonly windows_services?: unknown };

/**
 * Called with what was sent.
 * @param place of the list, such as `#/service_ports`
 * @throws Refusal 406
 */
export function checkPorts(ports: unknown, place: string): void {
  for (const [at, port] of ((ports ?? []) as readonly (SentPort & SentService)[]).entries()) {
    // What stands beside an href counts for nothing, and no schema says what form it has: `href_object` is open.
    if (port.href !== undefined) continue;
    checkPort(port, `${place}/${at}`);
    for (const list of ['service_ports', 'windows_services'] as const) checkPorts(port[list], `${place}/${at}/${list}`);
  }
}

function checkPort({ proto, port, to_port, icmp_type, icmp_code }: SentPort, place: string): void {
  // Programs that fill in every key send null, or a port of 0.
  for (const [name, value] of Object.entries(isIcmp(proto) ? { port, to_port } : {})) {
    if (value) throw invalidInput(`The property '${place}/${name}' is not for ICMP, which has no ports`);
  }
  if ((proto ?? null) === null || hasPorts(proto)) checkRange(port, to_port, `${place}/to_port`);
  if (!hasPorts(proto)) return;
  for (const [name, value] of Object.entries({ icmp_type, icmp_code })) {
    if ((value ?? null) !== null)
      throw invalidInput(`The property '${place}/${name}' is for ICMP alone, which is proto 1 or 58`);
  }
}

/** A range goes up. @param name of the property that it begins with @throws Refusal 406 */
export function checkRange(
  first: number | null | undefined,
  last: number | null | undefined,
  place: string,
  name = 'port',
): void {
  if ((last ?? null) === null) return;
  if ((first ?? null) === null) throw invalidInput(`The property '${place}' needs ${name} beside it`);
  if ((last as number) < (first as number)) throw invalidInput(`The property '${place}' must not be below ${name}`);
}
