import type { Edge, EdgeEnd } from '../../generated/control-api.ts';
import { lineOfService, textOf } from './lines.ts';

/** Who talks: hosts of one app and environment, or addresses outside. */
export interface Group {
  readonly key: string;
  readonly name: string;
  /** Environment, or that it is outside. */
  readonly column: string;
}

/** All that one group sends to another. */
export interface Link {
  readonly key: string;
  readonly source: Group;
  readonly destination: Group;
  /** The most severe of its edges. */
  readonly decision: Edge['decision'];
  readonly edges: readonly Edge[];
  readonly connections: number;
}

export const OUTSIDE = 'Outside';
export const NO_ENV = 'No env';

/** The most severe first. */
const decisions: readonly Edge['decision'][] = ['blocked', 'potentially_blocked', 'unknown', 'allowed'];

export const titleOfGroup = ({ name, column }: Group): string => `${name}, ${column}`;

export const titleOfLink = ({ source, destination }: Link): string =>
  `${titleOfGroup(source)} to ${titleOfGroup(destination)}`;

function groupOf({ app, env, outside }: EdgeEnd): Group {
  const name = outside ?? app ?? 'No app';
  const column = outside === null ? (env ?? NO_ENV) : OUTSIDE;
  return { key: JSON.stringify([app, env, outside]), name, column };
}

/** Always in the same order, so that nothing moves as decisions and counts change. */
export function linksOf(edges: readonly Edge[]): Link[] {
  const pairs = Map.groupBy(edges, ({ source, destination }) => keyOf(groupOf(source), groupOf(destination)));
  const links = [...pairs].map(([key, all]): Link => {
    const [{ source, destination } = all[0] as Edge] = all;
    const decision = decisions.find((one) => all.some((edge) => edge.decision === one)) ?? 'unknown';
    const connections = all.reduce((sum, edge) => sum + edge.connections, 0);
    return { key, source: groupOf(source), destination: groupOf(destination), decision, edges: all, connections };
  });
  return links.toSorted((one, other) => titleOfLink(one).localeCompare(titleOfLink(other)));
}

const keyOf = (source: Group, destination: Group) => `${source.key} ${destination.key}`;

export const isOf = ({ source, destination }: Link, group: string): boolean =>
  source.key === group || destination.key === group;

/** `TCP 443` */
export const serviceText = ({ service: { proto, port } }: Edge): string =>
  textOf(lineOfService({ proto, ...(port !== null && { port }) }, new Map()));

/** The services of a link, each once. */
export const servicesText = ({ edges }: Link): string => [...new Set(edges.map(serviceText))].join(', ');

/** Decisions of a link, the most severe first. */
export const decisionsOf = ({ edges }: Link): Edge['decision'][] =>
  decisions.filter((one) => edges.some(({ decision }) => decision === one));

/** What the rule search finds the rules of a group by; undefined for one that has no label. */
export function searchOf({ app, env }: EdgeEnd): string | undefined {
  if (app !== null) return `app:${app}`;
  return env === null ? undefined : `env:${env}`;
}

/** The same for a service. */
export function searchOfService({ service: { proto, port } }: Edge): string | undefined {
  const name = { 6: 'tcp', 17: 'udp' }[proto];
  return name === undefined || port === null ? undefined : `${name}/${port}`;
}

/** Why a flow is not allowed, and the rule that is lacking; undefined for one that is. */
export function lacking(edge: Edge): string | undefined {
  const { decision, declared, boundary_decision: boundary } = edge;
  if (declared) return `The scenario declares it so, whatever the policy says.`;
  if (decision === 'allowed') return undefined;
  if (decision === 'unknown') return 'The hosts enforce nothing: they are idle, or have no VEN. Nobody decides on it.';
  const passes = decision === 'blocked' ? '' : ' It passes as long as the hosts that receive it do not enforce that.';
  if (boundary === 'blocked_by_override_deny')
    return `An override deny rule in force forbids it, and no rule that allows it can change that.${passes}`;
  const why = boundary === null ? 'No rule in force allows it.' : 'A deny rule or an enforcement boundary forbids it.';
  const { source, destination } = edge;
  const rule = `a rule by which ${sideOf(source)} may reach ${sideOf(destination)} by ${serviceText(edge)}`;
  return `${why} Lacking: ${rule}.${passes}`;
}

function sideOf({ app, env, outside }: EdgeEnd): string {
  if (outside !== null) return outside === 'Internet' ? 'an IP list of the Internet' : `an IP list with ${outside}`;
  const labels = [...(app === null ? [] : [`app:${app}`]), ...(env === null ? [] : [`env:${env}`])];
  return labels.length === 0 ? 'workloads without app and env' : labels.join(' and ');
}
