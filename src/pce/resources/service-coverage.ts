import type { ServicePort } from './service-ports.ts';

/** Whether services cover all that is asked about. A question about no port in particular is covered. */
export const coversAll = (ports: readonly ServicePort[], asked: readonly ServicePort[]): boolean =>
  asked.every((one) => ports.some((port) => covers(port, one)));

/** Whether one part of a service covers another: what it leaves out is any. */
const covers = (port: ServicePort, asked: ServicePort): boolean =>
  coversProtocol(port, asked) && coversPorts(port, asked) && coversIcmp(port, asked) && coversProgram(port, asked);

const ANY_PROTOCOL = -1;

const coversProtocol = ({ proto }: ServicePort, asked: ServicePort) =>
  isAny(proto) || proto === ANY_PROTOCOL || isAny(asked.proto) || proto === asked.proto;

/** A question without a port is about any one of them. */
function coversPorts({ port, to_port }: ServicePort, asked: ServicePort): boolean {
  if (port === undefined || asked.port === undefined) return true;
  return port <= asked.port && (asked.to_port ?? asked.port) <= (to_port ?? port);
}

const coversIcmp = (port: ServicePort, asked: ServicePort) =>
  (['icmp_type', 'icmp_code'] as const).every(
    (name) => isAny(port[name]) || isAny(asked[name]) || port[name] === asked[name],
  );

/** A rule for a program is about no other, nor about traffic of which the program is not told. */
const coversProgram = (port: ServicePort, asked: ServicePort) =>
  isProgram(port.service_name, asked.service_name) && isProgram(port.process_name, asked.process_name);

/** Windows does not tell case apart; a process may be told with its folder. */
function isProgram(name: string | null | undefined, asked: string | null | undefined): boolean {
  if (isAny(name)) return true;
  const [one, other] = [name.toLowerCase(), asked?.toLowerCase() ?? ''];
  return one === other || other.endsWith(`\\${one}`) || other.endsWith(`/${one}`);
}

const isAny = <T>(value: T | null | undefined): value is null | undefined => value === null || value === undefined;
