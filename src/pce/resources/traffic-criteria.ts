import ipaddr from 'ipaddr.js';
import type { TrafficFlowsAsyncQueriesPost } from '../../generated/schema-types.ts';
import type { Decision } from './flow-decisions.ts';
import type { FlowEnd } from './flow-ends.ts';
import { isAddress, isSubnet } from './ip-ranges.ts';
import { hold, type Looks } from './looks.ts';
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

/** Which ends of flows a query asks for. Each end is looked at once. All yield between steps. */
export class EndCriteria {
  readonly #ends: Ends;
  readonly #objects: PolicyObjects;
  readonly #withWorkloads: boolean;
  readonly #looks: Looks;
  readonly #known = new Map<FlowEnd, boolean>();

  constructor(ends: Ends, objects: PolicyObjects, withWorkloads: boolean, looks: Looks) {
    this.#ends = ends;
    this.#objects = objects;
    this.#withWorkloads = withWorkloads;
    this.#looks = looks;
  }

  /** Those who are asked for, in their order. */
  *among(ends: readonly FlowEnd[]): Generator<void, FlowEnd[]> {
    const asked: FlowEnd[] = [];
    for (const end of ends) {
      let isAsked = this.#known.get(end);
      if (isAsked === undefined) this.#known.set(end, (isAsked = yield* this.isMet(end)));
      if (isAsked) asked.push(end);
      if (this.#looks.areEnough()) yield;
    }
    return asked;
  }

  /** Outer lists are joined by OR, inner ones by AND; a list without any is everybody. */
  *isMet(end: FlowEnd): Generator<void, boolean> {
    const { include, exclude } = this.#ends;
    const isIncluded = include.length === 0 || (yield* this.#isOne(include, end));
    if (!isIncluded) return false;
    for (const one of exclude) if (yield* this.#names(one, end)) return false;
    return true;
  }

  *#isOne(include: Ends['include'], end: FlowEnd): Generator<void, boolean> {
    for (const all of include) if (yield* this.#isEach(all, end)) return true;
    return false;
  }

  *#isEach(all: readonly object[], end: FlowEnd): Generator<void, boolean> {
    for (const actor of all as readonly Actor[]) {
      const isLeftOut = actor.ip_list !== undefined && !this.#withWorkloads && end.party.isWorkload;
      if (isLeftOut || !(yield* this.#names(actor, end))) return false;
    }
    return true;
  }

  *#names(actor: Actor, end: FlowEnd): Generator<void, boolean> {
    const { addresses } = end.party;
    if (actor.ip_list) return yield* hold(this.#objects.rangesOf(actor.ip_list.href), addresses, this.#looks);
    if (this.#looks.areEnough(1 + (actor.ip_address === undefined ? 0 : addresses.length))) yield;
    return this.#namesAtOnce(actor, end);
  }

  #namesAtOnce(actor: Actor, { party, fqdn, mode }: FlowEnd): boolean {
    const { label, label_group, workload, ip_address, actors, transmission } = actor;
    if (label) return party.labels.has(label.href);
    if (label_group) {
      const group = this.#objects.labelsOfGroup(label_group.href);
      return party.labels.values().some((one) => group.has(one));
    }
    if (workload) return party.hrefs.has(workload.href);
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

/** How many services a query names. */
export const servicesIn = ({ services: { include, exclude } }: TrafficQuery): number => include.length + exclude.length;

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
