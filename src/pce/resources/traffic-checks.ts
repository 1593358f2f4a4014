import { invalidInput, Refusal } from '../model/errors.ts';
import { isAddress, isSubnet } from './ip-ranges.ts';
import type { TrafficQuery } from './traffic-criteria.ts';

/**
 * What the schema of a query leaves open, and no query can mean.
 * @param from,to of the time that it asks about; the time ends ahead of `to`
 * @throws Refusal 406
 */
export function checkTrafficQuery(query: TrafficQuery, from: number, to: number): void {
  const { sources, destinations, services } = query;
  if (from >= to) throw invalidInput("The property '#/start_date' must not be after end_date");
  for (const actor of [sources, destinations].flatMap(({ include, exclude }) => [...include.flat(), ...exclude])) {
    mustHaveAddress(actor);
  }
  for (const list of ['include', 'exclude'] as const) {
    for (const [at, service] of services[list].entries()) mustEndBehind(service, `#/services/${list}/${at}/to_port`);
  }
}

function mustHaveAddress(actor: object): void {
  const { ip_address: address } = actor as { readonly ip_address?: unknown };
  if (typeof address !== 'string' || isAddress(address) || isSubnet(address)) return;
  throw new Refusal(
    'invalid_ip_address',
    undefined,
    `${JSON.stringify(address.slice(0, 100))} is no address or subnet`,
  );
}

/** As ranges of ports in services: a range goes up. */
function mustEndBehind({ port, to_port: end }: Ports, place: string): void {
  if (end === undefined || end === null) return;
  if (port === undefined || port === null) throw invalidInput(`The property '${place}' needs port beside it`);
  if (end < port) throw invalidInput(`The property '${place}' must not be below port`);
}

interface Ports {
  readonly port?: number | null;
  readonly to_port?: number | null;
}
