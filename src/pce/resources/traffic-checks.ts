import { firstCharacters } from '../../state/characters.ts';
import { invalidInput, Refusal } from '../model/errors.ts';
import { isAddress, isSubnet } from './ip-ranges.ts';
import { checkPorts } from './port-checks.ts';
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
  for (const list of ['include', 'exclude'] as const) checkPorts(services[list], `#/services/${list}`);
}

function mustHaveAddress(actor: object): void {
  const { ip_address: address } = actor as { readonly ip_address?: unknown };
  if (typeof address !== 'string' || isAddress(address) || isSubnet(address)) return;
  throw new Refusal(
    'invalid_ip_address',
    undefined,
    `${JSON.stringify(firstCharacters(address, 100))} is no address or subnet`,
  );
}
