import { activeKind } from '../engine/versions.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Call } from '../model/operation.ts';
import { numberOf } from './flow-lots.ts';
import { ipLists } from './ip-lists.ts';
import type { IpRange } from './ip-ranges.ts';
import { hold, type Looks } from './looks.ts';
import { nobody, type Party } from './policy-evaluation.ts';
import type { PolicyObjects } from './policy-objects.ts';
import type { Workload } from './stored-hosts.ts';
import type { DeclaredEnd } from './traffic-sources.ts';
import { workloads } from './workloads.ts';

/** Somebody who talks: a workload, or an address of nobody that the PCE knows. */
export interface FlowEnd {
  readonly party: Party;
  readonly hostname: string | null;
  readonly fqdn?: string | undefined;
  /** Values of its labels by their types. */
  readonly labels: ReadonlyMap<string, string>;
  /** Whether a VEN tells of its flows, or has told. */
  readonly isSeen: boolean;
  /** undefined where there is no VEN. */
  readonly mode: string | undefined;
  /** When it is there, in milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  readonly number: number;
  /** As `src` or `dst` of a flow. */
  readonly shown: JsonObject;
}

/** Workloads, found by what declarations name. */
export class Hosts {
  readonly #all: FlowEnd[] = [];
  readonly #named = new Map<string, FlowEnd[]>();

  add(host: FlowEnd): void {
    this.#all.push(host);
    for (const name of namesOf(host)) {
      const hosts = this.#named.get(name);
      if (hosts) hosts.push(host);
      else this.#named.set(name, [host]);
    }
  }

  /** All that may have the hostname and the labels: those that have the rarest of them. */
  candidates(hostname: string | undefined, labels: readonly [key: string, value: string][]): readonly FlowEnd[] {
    const names = [...(hostname === undefined ? [] : [nameOf('', hostname)]), ...labels.map((one) => nameOf(...one))];
    const found = names.map((name) => this.#named.get(name) ?? []);
    return found.reduce((fewest, some) => (some.length < fewest.length ? some : fewest), this.#all);
  }
}

/** A label by its type, or a hostname by the empty one. */
const nameOf = (key: string, value: string) => JSON.stringify([key, value]);

const namesOf = ({ hostname, labels }: FlowEnd) =>
  new Set([...(hostname === null ? [] : [nameOf('', hostname)]), ...[...labels].map((label) => nameOf(...label))]);

/** Characters of workloads that one step reads. */
const AT_ONCE = 256 * 1024;

/** All workloads of the org that have an address, those that are gone too. Yields between steps. */
export function* hostsIn({ pce, org }: Call, objects: PolicyObjects): Generator<void, Hosts> {
  const hosts = new Hosts();
  const selection = { limit: Number.MAX_SAFE_INTEGER, includeDeleted: true };
  for (const bodies of pce.store.lists.inParts(org, workloads.kind, selection, AT_ONCE)) {
    for (const body of bodies) {
      const host = hostOf(JSON.parse(body) as Workload, objects);
      if (host) hosts.add(host);
    }
    yield;
  }
  return hosts;
}

function hostOf(workload: Workload, objects: PolicyObjects): FlowEnd | undefined {
  const party = objects.partyOf(workload);
  const [ip] = party.addresses;
  if (ip === undefined) return undefined;
  const { href, hostname, labels, managed, enforcement_mode, agent, deleted } = workload;
  const end = {
    hostname: hostname ?? null,
    labels: new Map(labels.map(({ key = '', value = '' }) => [key, value])),
    since: Date.parse(agent.status?.managed_since ?? workload.created_at ?? ''),
    isSeen: managed,
    number: numberOf(href),
  };
  // A PCE that knows a host no longer shows its address alone.
  if (deleted) return { ...end, party: { ...nobody, addresses: [ip] }, ...gone(workload), shown: { ip } };
  const mode = managed ? enforcement_mode : undefined;
  return { ...end, party, mode, until: Number.POSITIVE_INFINITY, shown: { ip, workload: shownHost(workload) } };
}

const gone = ({ deleted_at }: Workload) => ({ mode: undefined, until: Date.parse(deleted_at ?? '') });

function shownHost({ href, hostname, name, os_id, labels, enforcement_mode, managed }: Workload): JsonObject {
  return {
    href,
    hostname: hostname ?? name ?? '',
    ...(typeof name === 'string' && { name }),
    os_type: os_id ? (os_id.startsWith('win') ? 'windows' : 'linux') : 'unknown',
    labels: labels.map(({ href: label, key, value }) => ({ href: label, key, value })),
    enforcement_mode,
    managed,
  };
}

interface KnownList {
  readonly shown: JsonObject;
  readonly ranges: readonly IpRange[];
}

/** IP lists in force, which tell what an address belongs to. Yields between steps. */
export function* listsIn({ pce, org }: Call): Generator<void, KnownList[]> {
  const lists: KnownList[] = [];
  const selection = { limit: Number.MAX_SAFE_INTEGER, includeDeleted: false };
  for (const bodies of pce.store.lists.inParts(org, activeKind(ipLists.kind), selection, AT_ONCE)) {
    for (const body of bodies) {
      const { href, name, ip_ranges } = JSON.parse(body) as { href: string; name: string; ip_ranges?: IpRange[] };
      const draft = href.replace('/sec_policy/active/', '/sec_policy/draft/');
      lists.push({ shown: { href: draft, name }, ranges: ip_ranges ?? [] });
    }
    yield;
  }
  return lists;
}

/** Finds the ends that declarations mean. Yields between steps. */
export class DeclaredEnds {
  readonly #hosts: Hosts;
  readonly #lists: readonly KnownList[];
  readonly #looks: Looks;
  readonly #outside = new Map<string, readonly JsonObject[]>();

  constructor(hosts: Hosts, lists: readonly KnownList[], looks: Looks) {
    this.#hosts = hosts;
    this.#lists = lists;
    this.#looks = looks;
  }

  *of({ hostname, labels, addresses = [], fqdn }: DeclaredEnd): Generator<void, FlowEnd[]> {
    const ends: FlowEnd[] = [];
    const wanted = Object.entries((labels ?? {}) as Record<string, string>);
    const isNamed = hostname !== undefined || labels !== undefined;
    for (const host of isNamed ? this.#hosts.candidates(hostname, wanted) : []) {
      const isMeant = hostname === undefined || host.hostname === hostname;
      if (isMeant && wanted.every(([key, value]) => host.labels.get(key) === value)) ends.push(host);
      if (this.#looks.areEnough()) yield;
    }
    for (const address of addresses) ends.push(outsider(address, fqdn, yield* this.#listsOf(address)));
    return ends;
  }

  /** The IP lists that an address belongs to. */
  *#listsOf(address: string): Generator<void, readonly JsonObject[]> {
    const known = this.#outside.get(address);
    if (known) return known;
    const within: JsonObject[] = [];
    for (const { shown, ranges } of this.#lists) if (yield* hold(ranges, [address], this.#looks)) within.push(shown);
    this.#outside.set(address, within);
    return within;
  }
}

function outsider(ip: string, fqdn: string | undefined, within: readonly JsonObject[]): FlowEnd {
  return {
    party: { ...nobody, addresses: [ip] },
    hostname: null,
    fqdn,
    labels: new Map(),
    isSeen: false,
    mode: undefined,
    since: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
    number: numberOf(ip),
    shown: {
      ip,
      ...(within.length > 0 && { ip_lists: within }),
      ...(fqdn !== undefined && { fqdn_name: fqdn }),
    },
  };
}
