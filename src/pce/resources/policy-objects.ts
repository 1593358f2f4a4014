import type {
  LabelsGet,
  SecPolicyIpListsGet,
  SecPolicyLabelGroupsGet,
  SecPolicyServicesGet,
  SecPolicyVirtualServicesGet,
  ServiceBindingsGet,
} from '../../generated/schema-types.ts';
import { holdersOf } from '../engine/indexed-values.ts';
import { objectAt } from '../engine/objects.ts';
import { Pace } from '../engine/pace.ts';
import { mustReach } from '../engine/reach.ts';
import { type Form, formOf } from '../engine/versions.ts';
import { whyNotLive } from '../engine/whereabouts.ts';
import { invalidUri } from '../model/errors.ts';
import { idIn } from '../model/names.ts';
import type { Call } from '../model/operation.ts';
import { resourceOf } from '../model/resource.ts';
import { everyone } from '../model/roles.ts';
import type { IpRange } from './ip-ranges.ts';
import { identity, type Party, type Reached } from './policy-evaluation.ts';
import type { ServicePort } from './service-ports.ts';
import type { Workload } from './stored-hosts.ts';

interface Href {
  readonly href: string;
}

/** What rules refer to, in the version that a call asks about. Each object is read once. */
export class PolicyObjects {
  readonly #call: Call;
  readonly #read = new Map<string, unknown>();
  readonly #ranges = new Map<string, readonly IpRange[]>();
  readonly #ports = new Map<string, readonly ServicePort[]>();
  readonly #groups = new Map<string, ReadonlySet<string>>();
  readonly #pace: Pace;

  constructor(call: Call) {
    this.#call = call;
    this.#pace = new Pace(call.pce.store);
  }

  /** Reads a label, an IP list or a service, unless it is known. Yields between steps: rules may name thousands. */
  *readAhead(kind: 'labels' | 'ip_lists' | 'services', href: string): Generator<void> {
    if (this.#read.has(identity(href))) return;
    this.#at(kind, href);
    yield* this.#pace.rest();
  }

  /** The same for a label group, and all groups within it. */
  *readGroupAhead(href: string): Generator<void> {
    if (this.#groups.has(identity(href))) return;
    const groups = new Set([href]);
    for (const group of groups) {
      for (const within of this.#group(group).sub_groups ?? []) groups.add(within.href);
      yield* this.#pace.rest();
    }
  }

  keyOfLabel = (href: string): string => this.#at<LabelsGet>('labels', href)?.key ?? '';

  keyOfGroup = (href: string): string => this.#group(href).key ?? '';

  /** The labels of a group and of all groups within it. */
  labelsOfGroup = (href: string): ReadonlySet<string> => once(this.#groups, identity(href), () => this.#expand(href));

  rangesOf = (ipList: string): readonly IpRange[] =>
    once(this.#ranges, identity(ipList), () => this.#at<SecPolicyIpListsGet>('ip_lists', ipList)?.ip_ranges ?? []);

  /** All parts of a service. Each is of the process that the service names. */
  portsOf = (service: string): readonly ServicePort[] =>
    once(this.#ports, identity(service), () => partsOf(this.#at<SecPolicyServicesGet>('services', service) ?? {}));

  /** All parts of a service that a rule names, has as a port alone, or writes out whole. */
  portsIn = (service: RuleService): readonly ServicePort[] => {
    if (service.href !== undefined) return this.portsOf(service.href);
    return service.name === undefined ? [service] : partsOf(service);
  };

  virtualService(href: string): Reached {
    const found = this.#at<SecPolicyVirtualServicesGet>('virtual_services', href);
    const { labels = [], service, service_ports = [] }: Partial<SecPolicyVirtualServicesGet> = found ?? {};
    const ports = service ? this.portsOf(service.href) : service_ports;
    return { href: identity(href), labels: hrefsOf(labels), ports };
  }

  /** @param seen it has to be in reach of the caller @throws Refusal 406 `invalid_uri`, 403 out of reach */
  workload(href: string, seen?: 'seen'): Party {
    const { pce, org } = this.#call;
    const workloads = resourceOf(pce, 'workloads');
    const isOwn = href.startsWith(`/orgs/${org}/workloads/`);
    const found = isOwn ? this.#at<Workload>('workloads', href) : undefined;
    if (!found || found.deleted) throw invalidUri(href, whyNotLive(pce, org, workloads, href));
    if (seen) mustReach(this.#call, workloads, everyone, [{ ...found }]);
    return this.partyOf(found);
  }

  partyOf({ href, labels, interfaces, public_ip }: Workload): Party {
    const addresses = [...interfaces.map(({ address }) => address), public_ip].filter((one): one is string => !!one);
    return {
      hrefs: new Set([href]),
      isWorkload: true,
      labels: hrefsOf(labels),
      addresses,
      virtualServices: this.#boundTo(href),
    };
  }

  #boundTo(workload: string): Reached[] {
    const { pce, org } = this.#call;
    const ordinals = holdersOf(resourceOf(pce, 'service_bindings'), pce.store, org, 'workload', workload);
    return [...ordinals].flatMap((ordinal) => {
      const { virtual_service } = objectAt<ServiceBindingsGet>(pce, ordinal);
      return virtual_service ? [this.virtualService(virtual_service.href)] : [];
    });
  }

  #expand(href: string): ReadonlySet<string> {
    const found = new Set<string>();
    const groups = new Set([href]);
    for (const group of groups) {
      const { labels = [], sub_groups = [] } = this.#group(group);
      for (const label of labels) found.add(label.href);
      for (const within of sub_groups) groups.add(within.href);
    }
    return found;
  }

  #group(href: string): Partial<SecPolicyLabelGroupsGet> {
    return this.#at<SecPolicyLabelGroupsGet>('label_groups', href) ?? {};
  }

  /** @template T the objects of the kind */
  #at<T extends object>(kind: string, href: string): T | undefined {
    return once(this.#read, identity(href), () => {
      const body = this.#body(formOf(resourceOf(this.#call.pce, kind), this.#call), idIn(href));
      return body === undefined ? undefined : JSON.parse(body);
    }) as T | undefined;
  }

  #body({ resource: { kind }, past }: Form, id: string): string | undefined {
    const { store } = this.#call.pce;
    const { org } = this.#call;
    return (past === undefined ? store.find(org, kind, id) : store.versions.find(org, kind, id, past))?.body;
  }
}

type Whole = Pick<SecPolicyServicesGet, 'service_ports' | 'windows_services' | 'process_name'>;

/** A service in a rule. */
export type RuleService = ServicePort & Partial<Whole> & { readonly href?: string; readonly name?: string };

function partsOf({ service_ports = [], windows_services = [], process_name }: Partial<Whole>): ServicePort[] {
  const parts: ServicePort[] = [...service_ports, ...windows_services];
  return typeof process_name === 'string' && process_name !== ''
    ? parts.map((part) => ({ process_name, ...part }))
    : parts;
}

const hrefsOf = (references: readonly Href[]) => new Set(references.map(({ href }) => href));

function once<T>(read: Map<string, T>, name: string, find: () => T): T {
  if (!read.has(name)) read.set(name, find());
  return read.get(name) as T;
}
