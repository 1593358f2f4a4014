import { isIP, isIPv4 } from 'node:net';
import type { WorkloadsInterfacesGet, WorkloadsInterfacesPost } from '../../generated/schema-types.ts';
import { collectionAnswer } from '../engine/collections.ts';
import { hrefsIn } from '../engine/indexed-values.ts';
import { composeChange, mustFind, saveChange } from '../engine/objects.ts';
import { Refusal } from '../model/errors.ts';
import type { EventType } from '../model/event-types.ts';
import { summary } from '../model/events.ts';
import type { Fact } from '../model/facts.ts';
import { type Answer, type Call, json, noContent, notFound } from '../model/operation.ts';
import { type Action, idOf, type ObjectOf, type Resource, type WriteContext } from '../model/resource.ts';
import { everyone, profileWriters } from '../model/roles.ts';
import { networkOf, nowhere } from './networks.ts';
import type { Workload } from './stored-hosts.ts';

const answer = 'workloads_interfaces_get';

const facts: readonly Fact[] = [
  {
    says: 'interfaces are the elements of the workload’s list; one name may stand for several addresses',
    confidence: 'client',
    source: 'illumio-py, recorded answer: eth0 with an address of each family',
  },
  {
    says: 'an interface is in the network Corporate where its address is private or link-local, else in External; each has an href for each family of addresses',
    confidence: 'observed',
    source: 'illumio-ops, recorded list of a PCE 25.2.40',
  },
  {
    says: 'network_detection_mode is single_private_brn for a private address, link_local for a link-local one, and manual for a public one or where a client named another network than was shown',
    confidence: 'inferred',
    source: 'illumio-ops, recorded list of a PCE 25.2.40: these three are there',
  },
  {
    says: 'a loopback address is in no network',
    confidence: 'assumed',
    source: 'no source',
  },
  {
    says: 'GET of a name answers its first address, DELETE takes all of them',
    confidence: 'assumed',
    source: 'the schema is of a single interface',
  },
  {
    says: 'name finds the interfaces whose name contains it, in any case',
    confidence: 'documented',
    source: 'API index; in any case: inferred from other names',
  },
  {
    says: 'only the interface calls show the href of an interface',
    confidence: 'assumed',
    source: 'recorded workloads lack it, the schema allows it',
  },
  {
    says: 'the interfaces of a managed workload cannot be added or deleted: 405',
    confidence: 'assumed',
    source: 'its VEN reports them',
  },
  {
    says: 'these calls leave the events workload_interface.create and .delete',
    confidence: 'inferred',
    source: 'event lists have the types; which call leaves them follows from the names',
  },
];

type Interface = ObjectOf<WorkloadsInterfacesGet>;

/** An interface as it is written: much of it may be left out. */
type SentInterface = Pick<Interface, 'name' | 'address'> & {
  readonly [Name in keyof Interface]?: Interface[Name] | undefined;
};

/** An interface as answers show it, in the key order of illumio-py's recorded answer. */
export function wholeInterface(org: number, { href, ...sent }: SentInterface): Interface {
  const { name, address } = sent;
  const loopback = sent.loopback ?? /^127\.|^::1$/.test(address);
  const isPlaced = sent.network && sent.network_detection_mode;
  const found = loopback || isPlaced ? nowhere : networkOf(org, address);
  return {
    ...(href !== undefined && { href }),
    name,
    cidr_block: sent.cidr_block ?? null,
    link_state: sent.link_state ?? null,
    network_detection_mode: sent.network_detection_mode ?? (sent.network ? 'manual' : found.mode),
    friendly_name: sent.friendly_name ?? null,
    network: placed(sent.network) ?? found.network,
    loopback,
    address,
    default_gateway_address: sent.default_gateway_address ?? null,
    public_ip: sent.public_ip ?? null,
  };
}

/** An answer has href and name of a network alone. What a client sends beside the href can be of any form. */
const placed = (network: SentInterface['network']): Interface['network'] | undefined =>
  network && { href: network.href, ...(typeof network.name === 'string' && { name: network.name }) };

/** The interfaces of a body. One that names the network it was shown in is found as it was: nobody chose a network. */
export function wholeInterfaces({ org, body, before }: WriteContext<Workload>): Interface[] {
  const { interfaces: listed = [] }: { readonly interfaces?: readonly SentInterface[] } = body;
  const placeOf = ({ name, address, network }: SentInterface) => JSON.stringify([name, address, hrefsIn(network)]);
  const shown = new Map((before?.interfaces ?? []).map((one) => [placeOf(one), one]));
  return listed.map((sent) => {
    const { network, network_detection_mode } = (sent.network ? shown.get(placeOf(sent)) : undefined) ?? sent;
    return wholeInterface(org, { ...sent, network, network_detection_mode });
  });
}

/** Whatever has addresses, as it is written. */
interface Addressed {
  readonly public_ip?: string | null;
  readonly interfaces?: readonly SentInterface[];
}

/**
 * Refuses texts that are no addresses, and prefixes of a length that these cannot have. An empty text passes as none.
 * @throws Refusal 406 `invalid_ip_address`
 */
export function refuseWrongAddresses({ public_ip, interfaces = [] }: Addressed): void {
  const isWrong = (address: string | null | undefined) =>
    typeof address === 'string' && address !== '' && !isIP(address);
  const wrong = interfaces.some(
    ({ address, cidr_block: bits, default_gateway_address: gateway }) =>
      isWrong(address) || isWrong(gateway) || (typeof bits === 'number' && !fits(bits, address)),
  );
  if (isWrong(public_ip) || wrong) throw new Refusal('invalid_ip_address');
}

const fits = (bits: number, address: string) => bits >= 0 && bits <= (isIPv4(address) ? 32 : 128);

/** Calls on the interfaces of one workload. */
export const interfaceActions: readonly Action[] = [
  {
    name: 'workloads_interfaces_get',
    method: 'GET',
    path: '/interfaces',
    roles: everyone,
    answer,
    parameters: { name: { type: 'string', description: 'part of the text, in any case' } },
    isList: true,
    facts,
    handle: (resource, call) => {
      const all = interfacesOf(find(resource, call).object);
      const asked = (call.query['name'] ?? '').toLowerCase();
      const found = all.filter(({ name }) => name.toLowerCase().includes(asked));
      return collectionAnswer(JSON.stringify(found), all.length, found.length);
    },
  },
  {
    name: 'workloads_interfaces_post',
    method: 'POST',
    path: '/interfaces',
    roles: profileWriters,
    body: 'workloads_interfaces_post',
    answer,
    event: 'workload_interface.create',
    facts,
    handle: add,
  },
  {
    name: 'workloads_interfaces_get_instance',
    method: 'GET',
    path: '/interfaces/:name',
    roles: everyone,
    answer,
    facts,
    handle: (resource, call) => json(200, named(call, interfacesOf(find(resource, call).object))[0]),
  },
  {
    name: 'workloads_interfaces_delete',
    method: 'DELETE',
    path: '/interfaces/:name',
    roles: profileWriters,
    event: 'workload_interface.delete',
    facts,
    handle: remove,
  },
];

function add(resource: Resource, call: Call): Answer {
  const added = call.body as WorkloadsInterfacesPost;
  const interfaces = change(resource, call, 'workload_interface.create', 201, (before) => {
    const isSame = (one: Interface) => one.name === added.name && one.address === added.address;
    if (before.some(isSame)) throw new Refusal('workload_interface_must_be_unique');
    return [...before, added];
  });
  return json(201, interfaces.at(-1));
}

function remove(resource: Resource, call: Call): Answer {
  change(resource, call, 'workload_interface.delete', 204, (before) => {
    const gone = named(call, before);
    return before.filter((one) => !gone.includes(one));
  });
  return noContent;
}

/** @returns the interfaces as they are afterwards */
function change(
  resource: Resource,
  call: Call,
  event: EventType,
  status: number,
  edit: (before: readonly Interface[]) => readonly SentInterface[],
): Interface[] {
  const { pce, org } = call;
  const { stored, object: before } = find(resource, call);
  if (stored.deleted) throw new Refusal('workload_already_deleted');
  if (before.managed) throw new Refusal('method_not_allowed_error');
  const body = { interfaces: edit(before.interfaces) };
  const changed = composeChange(resource, pce, org, stored, body, call.principal.href);
  const { object } = changed;
  return pce.store.write(() => {
    const after = saveChange(resource, stored.ordinal, changed);
    pce.events.auditable(call, event, status, {
      resource: { workload: summary(object, resource.inEvents) },
      before: stored.body,
      after,
      change_type: 'update',
    });
    return interfacesOf(object);
  });
}

function find(resource: Resource, call: Call) {
  const stored = mustFind(resource, call.pce, call.org, idOf(call));
  return { stored, object: JSON.parse(stored.body) as Workload };
}

/** Half a surrogate pair has no place in a URL. */
const wellFormed = (name: string) => name.toWellFormed();

function interfacesOf({ href, interfaces = [] }: Partial<Workload>): Interface[] {
  return interfaces.map((one) => ({
    href: `${href}/interfaces/${encodeURIComponent(wellFormed(one.name))}`,
    ...one,
  }));
}

/** @throws Refusal 404 where the workload has none of the name */
function named(call: Call, interfaces: readonly Interface[]): Interface[] {
  const { name = '' } = call.params;
  const found = interfaces.filter((one) => wellFormed(one.name) === name);
  if (found.length === 0) throw notFound(`workload ${idOf(call)} has no interface ${name}`);
  return found;
}
