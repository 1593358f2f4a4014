import ipaddr from 'ipaddr.js';
import type { TrafficFlowsAsyncQueriesPost } from '../../generated/schema-types.ts';
import type { Decision } from './flow-decisions.ts';
import type { FlowEnd } from './flow-ends.ts';
import { holds, isAddress, isSubnet } from './ip-ranges.ts';
import type { PolicyObjects } from './policy-objects.ts';
import type { ServicePort } from './service-ports.ts';

export type TrafficQuery = TrafficFlowsAsyncQueriesPost;

interface Href {
  readonly href: string;
}

/** Whom a query names, in one of the ways that its schema knows. */
interface Actor {
  readonly label?: Href;
  readonly label_group?: Href;
  readonly workload?: Href;
  readonly ip_list?: Href;
  readonly ip_address?: string;
  readonly fqdn?: string;
  readonly actors?: string;
  readonly transmission?: string;
}

type Ends = { readonly include: readonly (readonly object[])[]; readonly exclude: readonly object[] };

/** Transmission of all flows here. */
const UNICAST = 'unicast';

/** Which ends of flows a query asks for. */
export class EndCriteria {
  readonly #ends: Ends;
  readonly #objects: PolicyObjects;
  readonly #withWorkloads: boolean;

  constructor(ends: Ends, objects: PolicyObjects, withWorkloads: boolean) {
    this.#ends = ends;
    this.#objects = objects;
    this.#withWorkloads = withWorkloads;
  }

  /** Outer lists are joined by OR, inner ones by AND; a list without any is everybody. */
  isMet(end: FlowEnd): boolean {
    const { include, exclude } = this.#ends;
    const isIncluded = include.length === 0 || include.some((all) => all.every((one) => this.#isIncluded(one, end)));
    return isIncluded && !exclude.some((one) => this.#names(one, end));
  }

  #isIncluded(actor: Actor, end: FlowEnd): boolean {
    const isLeftOut = actor.ip_list !== undefined && !this.#withWorkloads && end.party.isWorkload;
    return !isLeftOut && this.#names(actor, end);
  }

  #names(actor: Actor, { party, fqdn, mode }: FlowEnd): boolean {
    const { label, label_group, workload, ip_list, ip_address, actors, transmission } = actor;
    if (label) return party.labels.has(label.href);
    if (label_group)
      return this.#objects
        .labelsOfGroup(label_group.href)
        .values()
        .some((one) => party.labels.has(one));
    if (workload) return party.hrefs.has(workload.href);
    if (ip_list) return party.addresses.some((address) => holds(this.#objects.rangesOf(ip_list.href), address));
    if (ip_address !== undefined) return party.addresses.some((address) => isAt(address, ip_address));
    if (actor.fqdn !== undefined) return fqdn?.toLowerCase() === actor.fqdn.toLowerCase();
    if (actors !== undefined) return mode !== undefined;
    return transmission === UNICAST;
  }
}

function isAt(address: string, asked: string): boolean {
  if (!isSubnet(asked)) return isAddress(asked) && ipaddr.parse(address).toString() === ipaddr.parse(asked).toString();
  const [parsed, subnet] = [ipaddr.parse(address), ipaddr.parseCIDR(asked)];
  return subnet[0].kind() === parsed.kind() && parsed.match(subnet);
}

/** Whether a query asks for flows of a service. A list that includes none is about all. */
export function asksForService({ services: { include, exclude } }: TrafficQuery, service: ServicePort): boolean {
  const isOf = (asked: (typeof include)[number]) => isPort(asked, service) && isProgram(asked, service);
  return (include.length === 0 || include.some(isOf)) && !exclude.some(isOf);
}

function isPort({ proto, port, to_port = port }: ServicePort, service: ServicePort): boolean {
  if (proto !== undefined && proto !== service.proto) return false;
  const { port: at = 0 } = service;
  return port === undefined || port === null || (port <= at && at <= (to_port ?? port));
}

const isProgram = (
  { process_name: process, windows_service_name: windows }: TrafficQuery['services']['include'][number],
  service: ServicePort,
) => (process === undefined || process === service.process_name) && windows === undefined;

export function asksForDecision(query: TrafficQuery, { policy_decision, boundary_decision }: Decision): boolean {
  const has = (asked: readonly string[], one: string | undefined) =>
    asked.length === 0 || (one !== undefined && asked.includes(one));
  return has(query.policy_decisions, policy_decision) && has(query.boundary_decisions ?? [], boundary_decision);
}

/** All flows here are told by servers. */
export function asksForServers({ data_sources: { include = [], exclude = [] } = {} }: TrafficQuery): boolean {
  return (include.length === 0 || include.includes('server')) && !exclude.includes('server');
}
