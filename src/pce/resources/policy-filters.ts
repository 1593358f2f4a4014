import { invalidInput } from '../model/errors.ts';
import { documented, inferred } from '../model/facts.ts';
import type { Filter } from '../model/resource.ts';

// Filters that several kinds of policy object have.

const index = 'API index';

/** Hrefs of one object in all its versions are the same to a filter. */
const withoutVersion = (href: string) => href.replace(/(?<=\/sec_policy\/)[^/]+/, ':');

/** For objects that refer to the one that is asked for, in whichever version. @param property a list of references */
export function referringTo(property: string): Filter {
  return {
    ...inferred('compared', `${index}; that every version of the href finds it: as in a body`),
    property,
    compare: (asked) => (text) => {
      const hrefs = text === null ? [] : [JSON.parse(text) as Reference | Reference[]].flat().map(({ href }) => href);
      return hrefs.some((href) => href !== undefined && withoutVersion(href) === withoutVersion(asked));
    },
  };
}

interface Reference {
  readonly href?: string;
}

/** A port or a range of them, or all ports of a protocol. */
interface Ports {
  readonly port?: number;
  readonly to_port?: number;
  readonly proto?: number;
}

/** Filters on the ports in a list. */
export function portFilters(property: string): Readonly<Record<'service_ports.port' | 'service_ports.proto', Filter>> {
  return {
    'service_ports.port': {
      ...documented(
        'compared',
        `${index}: a port, or a range of ports; that a range is found by what is in it: as for services`,
      ),
      property,
      compare: (asked) => withPorts(rangeIn(asked)),
    },
    'service_ports.proto': { ...documented('exact', index), property: `${property}[].proto` },
  };
}

type Range = readonly [first: number, last: number];

const ANY_PORT = -1;

function withPorts([first, last]: Range): (text: string | null) => boolean {
  const isWithin = ({ port = ANY_PORT, to_port = port, proto }: Ports) =>
    proto !== undefined && (port === ANY_PORT || first === ANY_PORT || (port <= last && first <= to_port));
  return (text) => (JSON.parse(text ?? '[]') as Ports[]).some(isWithin);
}

/** @throws Refusal 406 */
function rangeIn(asked: string): Range {
  const [, first, last = first] = /^(-1|\d{1,5})(?:-(\d{1,5}))?$/.exec(asked) ?? [];
  if (first !== undefined && Number(first) <= Number(last)) return [Number(first), Number(last)];
  throw invalidInput(`The property '#/service_ports.port' value ${JSON.stringify(asked)} is no port or range of ports`);
}
