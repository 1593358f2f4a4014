import { EVERYWHERE } from '../objects/kinds.ts';
import { idOf } from '../parts/page-of.ts';
import { type Named, type Names, nameOf } from './names.ts';

/** A piece of a line: a text, or what it refers to. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** A value as it is read. */
export type Line = readonly Piece[];

/** Whatever a PCE shows. */
export type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const text = (words: string): Piece => ({ text: words });

export const textOf = (line: Line): string => line.map((piece) => piece.text).join('');

/** The value of a property as lines: one for each thing that can be added or taken away. */
export function linesOf(property: string, value: unknown, names: Names): Line[] {
  if (value === null || value === undefined || value === '') return [];
  if (property === 'scopes') return (value as Json[][]).map((scope) => scopeLine(scope, names));
  if (Array.isArray(value)) return value.map((one) => lineOf(property, one, names));
  return [lineOf(property, value, names)];
}

function lineOf(property: string, value: unknown, names: Names): Line {
  if (Array.isArray(value))
    return joined(
      value.map((one) => lineOf(property, one, names)),
      ' and ',
    );
  if (!isObject(value)) return [text(value === true ? 'yes' : value === false ? 'no' : String(value))];
  if (typeof value['href'] === 'string') return [reference(value as Json & { href: string }, names)];
  if ('from_ip' in value) return [text(rangeText(value))];
  if ('proto' in value) return [text(portText(value))];
  if (isActor(value)) return actorLine(value, names);
  const parts = Object.entries(value).filter(([, one]) => one !== null && !(Array.isArray(one) && one.length === 0));
  if (parts.length === 1) return lineOf(property, parts[0]?.[1], names);
  return joined(
    parts.map(([name, one]) => [text(`${name} `), ...lineOf(name, one, names)]),
    ', ',
  );
}

/** What is referred to, by its name. */
const reference = (value: Json & { readonly href: string }, names: Names): Piece => ({
  text: nameOf(value as Named) ?? names.get(value.href) ?? idOf(value.href),
  href: value.href,
});

const actors = ['actors', 'label', 'label_group', 'ip_list', 'workload', 'virtual_service', 'virtual_server'];
const isActor = (value: Json) => actors.some((name) => name in value);

/** Who a rule is about. */
export function actorLine(actor: Json, names: Names): Line {
  const [name, value] = Object.entries(actor).find(([property]) => property !== 'exclusion') ?? [];
  if (!isObject(value)) return [text(value === 'ams' ? 'all workloads' : words(String(value)))];
  const piece = reference(value as Json & { href: string }, names);
  const kind = name === 'label' ? '' : `${words(name ?? '')} `;
  return [...(actor['exclusion'] === true ? [text('all but ')] : []), ...(kind ? [text(kind)] : []), piece];
}

const words = (name: string) => name.replaceAll('_', ' ').replace(/^ip /, 'IP ');

/** A service by its name, or a port. */
export const lineOfService = (service: Json, names: Names): Line => lineOf('ingress_services', service, names);

function scopeLine(scope: readonly Json[], names: Names): Line {
  if (scope.length === 0) return [text(EVERYWHERE)];
  return joined(
    scope.map((one) => actorLine(one, names)),
    ' and ',
  );
}

export const joined = (lines: readonly Line[], between: string): Line =>
  lines.flatMap((line, at) => (at === 0 ? line : [text(between), ...line]));

function rangeText({ from_ip, to_ip, exclusion, description }: Json): string {
  const range = to_ip ? `${from_ip} to ${to_ip}` : String(from_ip);
  return `${exclusion === true ? 'all but ' : ''}${range}${description ? ` (${description})` : ''}`;
}

const protocols: Readonly<Record<string, string>> = {
  '1': 'ICMP',
  '6': 'TCP',
  '17': 'UDP',
  '58': 'ICMPv6',
  '-1': 'Any',
};

/** `TCP 8080 to 8090` */
function portText({ port, to_port, proto, icmp_type: type, icmp_code: code, ...rest }: Json): string {
  const protocol = protocols[String(proto)] ?? `protocol ${proto}`;
  const ports = port === undefined || port === null ? '' : ` ${port}${to_port ? ` to ${to_port}` : ''}`;
  const icmp = `${type === undefined ? '' : ` type ${type}`}${code === undefined ? '' : ` code ${code}`}`;
  const more = Object.values(rest).filter((one) => typeof one === 'string');
  return [`${protocol}${ports}${icmp}`, ...more].join(', ');
}
