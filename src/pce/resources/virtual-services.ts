import type { SecPolicyVirtualServicesGet } from '../../generated/schema-types.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { invalidInput, Refusal } from '../model/errors.ts';
import { client, documented } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { ObjectOf, ResourceOf, WriteContext } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';
import { isAddress, isSubnet } from './ip-ranges.ts';
import { byLabels, refuseTwoLabelsOfOneType } from './label-rules.ts';
import { portFilters, referringTo } from './policy-filters.ts';
import { policyVersions } from './policy-versions.ts';
import { checkPorts, portsFact } from './port-checks.ts';
import { usageOf } from './usage.ts';

const sample = 'illumio-py, test data from live PCEs';
/** The flags of `usage=true`, one for each kind that can refer to a virtual service. */
const usageNames = ['ruleset', 'rule', 'service_binding'] as const;

type Context = WriteContext<ObjectOf<SecPolicyVirtualServicesGet>>;

/** Services at addresses of their own, which workloads are bound to. */
export const virtualServices: ResourceOf<SecPolicyVirtualServicesGet> = {
  kind: 'virtual_services',
  singular: 'virtual_service',
  versions: policyVersions,
  id: 'uuid',
  deletion: 'hard',
  read: everyone,
  write: administrators,
  provision: administrators,
  scopesOf: byLabels,
  caps: ['write', 'provision', 'delete'],
  defaults: {
    description: client(null, sample),
    ...noExternalData('as other kinds'),
    pce_fqdn: client(null, sample),
    service_addresses: client([], sample),
    labels: client([], sample),
    ip_overrides: client([], sample),
    apply_to: documented('host_only', 'guide 22.5 on virtual services'),
  },
  filters: {
    name: documented('partial', 'API index'),
    description: documented('partial', 'API index'),
    labels: documented('label_lists', 'API index; AND within, OR between lists: as for workloads'),
    service: referringTo('service'),
    ...portFilters('service_ports'),
    'service_address.ip': { ...documented('partial', 'API index'), property: 'service_addresses[].ip' },
    'service_address.fqdn': { ...documented('partial', 'API index'), property: 'service_addresses[].fqdn' },
    ...externalDataFilters,
  },
  references: { labels: 'labels', service: 'services' },
  embeds: { labels: ['key', 'value'], service: [], 'service_addresses[].network': [] },
  whenReferenced: 'virtual_service_referenced',
  limit: ownLimit('total_virtual_services'),
  unique: [uniqueExternalData],
  extras: { usage: usageOf('virtual_services', usageNames) },
  inEvents: ['name'],
  bulk: ['create', 'update'],
  bulkFailure: 'validation_failure',
  complete: (context) => {
    keepOneOfServiceAndPorts(context);
    const { object } = context;
    const { service_ports, service_addresses }: Partial<SecPolicyVirtualServicesGet> = context.body;
    if (service_ports) object.service_ports = service_ports.map(portAsWritten);
    if (service_addresses) object.service_addresses = service_addresses.map(addressAsWritten);
  },
  check: (context) => {
    refuseServiceAndPorts(context.body);
    checkPorts(context.body['service_ports'], '#/service_ports');
    refuseTwoLabelsOfOneType(context);
    refuseWrongAddresses(context.object);
  },
  facets: true,
  completes: ['name'],
  facts: [
    portsFact,
    {
      says: 'names need not be unique',
      confidence: 'documented',
      source: 'REST guide 24.2',
    },
    {
      says: 'a PUT of service drops service_ports, and the other way round; the one that is not used is absent',
      confidence: 'client',
      source: 'live test of the Terraform provider; absent rather than empty: assumed',
    },
    { says: 'a PUT of both is refused', confidence: 'assumed', source: 'a POST of both is, by its schema' },
    {
      says: 'ports are answered as {port, proto, to_port}, addresses as {ip, port} or {description, fqdn}, with the keys that were sent',
      confidence: 'client',
      source: sample,
    },
    {
      says: 'a virtual service that is bound, in its draft or active form, or that a rule names cannot be deleted',
      confidence: 'inferred',
      source: 'illumio-py and the Terraform provider delete the binding first; the token is assumed',
    },
    {
      says: 'two labels of one type are refused with duplicate_label_type',
      confidence: 'assumed',
      source: 'as for workloads',
    },
    {
      says: 'an ip_override that is no address or subnet, and an ip that is no address, are 406 invalid_ip_address',
      confidence: 'assumed',
      source: 'as for IP lists',
    },
    {
      says: 'an item of a bulk call that fails has the status validation_failure, with token and message',
      confidence: 'documented',
      source: 'REST guide 25.2; the keys: illumio-py reads them',
    },
    {
      says: 'usage=true adds usage with the flags ruleset, rule and service_binding, of references in the draft and in force',
      confidence: 'assumed',
      source: 'API index: usage flags, which no schema names; ruleset and rule as of label groups',
      settledBy: 'a GET with usage=true of a virtual service that is bound and that a rule names: the keys of usage',
    },
  ],
};

function keepOneOfServiceAndPorts({ body, object }: Context): void {
  if (Object.hasOwn(body, 'service')) delete object.service_ports;
  else if (Object.hasOwn(body, 'service_ports')) delete object.service;
}

/** @throws Refusal 406 */
function refuseServiceAndPorts(body: JsonObject): void {
  if (!Object.hasOwn(body, 'service') || !Object.hasOwn(body, 'service_ports')) return;
  throw invalidInput("The property '#/' has both service and service_ports");
}

type Port = NonNullable<SecPolicyVirtualServicesGet['service_ports']>[number];
type Address = NonNullable<SecPolicyVirtualServicesGet['service_addresses']>[number];

/** In the order of the keys in answers of live PCEs. */
const portAsWritten = ({ port, proto, to_port }: Port): Port => ({
  ...(port !== undefined && { port }),
  proto,
  ...(to_port !== undefined && { to_port }),
});

function addressAsWritten(address: Address): Address {
  const { ip, network, description, fqdn, port } = address as JsonObject;
  const given = Object.entries({ ip, network, description, fqdn, port }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as Address;
}

/** @throws Refusal 406 `invalid_ip_address` */
function refuseWrongAddresses({ ip_overrides = [], service_addresses = [] }: Context['object']): void {
  const addresses = service_addresses.flatMap((address) => ('ip' in address ? [address.ip as string] : []));
  const isRight = addresses.every(isAddress) && ip_overrides.every((text) => isAddress(text) || isSubnet(text));
  if (!isRight) throw new Refusal('invalid_ip_address');
}
