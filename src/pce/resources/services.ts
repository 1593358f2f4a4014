import type { SecPolicyServicesGet } from '../../generated/schema-types.ts';
import { parseBoolean, parseInteger } from '../engine/filters.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { invalidInput } from '../model/errors.ts';
import { assumed, client, documented, factOf, inferred, observed } from '../model/facts.ts';
import type { Filter, ResourceOf, WriteContext } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';
import { policyVersions } from './policy-versions.ts';
import { checkPorts, portsFact } from './port-checks.ts';
import { hasPort, hintOfLost, type SentPort, type ServicePort, shownPort } from './service-ports.ts';

/** Every PCE has it: pylo, workloader and the Kubernetes operator look for it by this name. */
const ALL_SERVICES = 'All Services';

/** A service holds ports, or services of Windows: each in a list of its own. */
const lists = ['service_ports', 'windows_services'] as const;

const schemas = { kind: 'services', schemas: 'sec_policy_services' };

/** A filter by a number that one part of a service has to fit. */
const ofParts = (name: string, fits: (part: ServicePort, asked: number) => boolean): Pick<Filter, 'compare'> => ({
  compare: (text) => {
    const asked = parseInteger(schemas, name, text);
    return (parts) => (JSON.parse(parts ?? '[]') as ServicePort[]).some((part) => fits(part, asked));
  },
});

export const services: ResourceOf<SecPolicyServicesGet> = {
  kind: 'services',
  singular: 'service',
  versions: policyVersions,
  id: 'integer',
  deletion: 'hard',
  read: everyone,
  write: administrators,
  defaults: {
    description: observed(null, 'illumio-py, test data from live PCEs'),
    description_url: observed(null, 'illumio-py, test data from live PCEs'),
    process_name: observed(null, 'illumio-py, test data from live PCEs'),
    ...noExternalData('sec_policy_services_get schema; absent in old samples'),
  },
  filters: {
    name: client('partial', 'illumio-py, live test'),
    description: documented('partial', 'API index'),
    port: {
      ...client(
        'compared',
        'illumio-py, live test: 443 finds 1 to 1023; that it looks at Windows services is inferred',
      ),
      property: lists,
      ...ofParts('port', hasPort),
    },
    proto: {
      ...client('compared', 'illumio-py, live test; that it looks at Windows services is inferred'),
      property: lists,
      ...ofParts('proto', ({ proto }, asked) => proto === asked),
    },
    is_ransomware: {
      ...inferred('compared', 'API index names it: the service has risk_details.ransomware'),
      property: 'risk_details.ransomware',
      compare: (text) => {
        const asked = parseBoolean(schemas, 'is_ransomware', text);
        return (details) => (details !== null) === asked;
      },
    },
    ...externalDataFilters,
  },
  references: {},
  whenReferenced: 'service_referenced',
  limit: ownLimit('total_services'),
  unique: [uniqueExternalData],
  inEvents: ['name'],
  deletesMany: true,
  complete: (context) => {
    takeOtherListAway(context);
    completeRisk(context);
    const { service_ports: ports } = context.object;
    if (ports && context.body['service_ports']) context.object.service_ports = ports.map(shownPort) as typeof ports;
  },
  hint: ({ service_ports: ports = [] }) => hintOfLost(ports as readonly SentPort[], '/service_ports'),
  check: ({ body }) => {
    for (const list of [...lists, 'windows_egress_services']) checkPorts(body[list], `#/${list}`);
  },
  initial: () => [
    { name: ALL_SERVICES, service_ports: [{ proto: -1 }] },
    { name: 'ICMP', service_ports: [{ proto: 1 }, { proto: 58 }] },
  ],
  facets: true,
  completes: ['name'],
  facts: [
    portsFact,
    {
      says: `a new org has the services "${ALL_SERVICES}" and ICMP, draft and active, by /users/0`,
      confidence: 'observed',
      source: 'illumio-py, test data from live PCEs; ICMP is number 3 there',
    },
    {
      says: 'those can be changed and deleted as any other',
      confidence: 'assumed',
      source: 'no source',
      settledBy: 'a DELETE of "All Services" on a new PCE',
    },
    {
      says: 'service_ports come back in the order sent, with only the keys that apply; ICMP has both of its own, null for any',
      confidence: 'observed',
      source: 'illumio-py, test data from live PCEs; pylo wants them so',
    },
    {
      says: 'names of services need not be unique',
      confidence: 'documented',
      source: 'sec_policy_services_post schema',
    },
    ...[
      'a service without service_ports and windows_services is taken, and so is one with both',
      'a PUT of one of service_ports and windows_services takes the other away',
      'keys of a port that do not apply to its protocol are taken where they are null, or a port of 0, and with any value where it is not TCP, UDP or ICMP; service_ports do not show them',
      'risk_details that name no ransomware have null for it',
    ].map((says) => factOf(assumed(says, 'no source; the schema allows it'))),
    {
      says: 'include_ransomware_protection_percent is ignored, and average_protection_percent never shown',
      confidence: 'own',
      source: 'not modelled: no protection is worked out',
    },
    {
      says: 'ransomware without category, severity or os_platforms is 406 input_validation_error',
      confidence: 'assumed',
      source: 'sec_policy_services_get schema requires all three; those of POST and PUT do not',
    },
  ],
};

/** A PUT may turn a service of ports into one of Windows. @param context of any write */
function takeOtherListAway({ body, before, object }: WriteContext<SecPolicyServicesGet>): void {
  const sent = lists.filter((list) => Object.hasOwn(body, list));
  if (!before || sent.length !== 1) return;
  for (const list of lists) if (list !== sent[0]) delete object[list];
}

type Ransomware = NonNullable<NonNullable<SecPolicyServicesGet['risk_details']>['ransomware']>;

const ofRansomware = ['category', 'severity', 'os_platforms'] as const;

/** An answer says of ransomware all or null. @throws Refusal */
function completeRisk({ body, before, object }: WriteContext<SecPolicyServicesGet>): void {
  const { risk_details: given }: Partial<SecPolicyServicesGet> = body;
  if (!given) return;
  const { ransomware = null } = given;
  const missing = ransomware && ofRansomware.find((name) => !Object.hasOwn(ransomware, name));
  if (missing) {
    const schema = `${schemas.schemas}_${before ? 'put' : 'post'}.schema.json`;
    throw invalidInput(
      `The property '#/risk_details/ransomware' did not contain a required property of '${missing}' in schema ${schema}`,
    );
  }
  object.risk_details = { ransomware: ransomware && shownRansomware(ransomware) };
}

const shownRansomware = ({ category, severity, os_platforms }: Ransomware): Ransomware => ({
  category,
  severity,
  os_platforms,
});
