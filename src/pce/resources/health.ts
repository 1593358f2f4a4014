import { Refusal } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { type Answer, type Call, hasRole, json, type Operation, objectForm } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { globalReaders } from '../model/roles.ts';

const healthFacts: readonly Fact[] = [
  {
    says: 'one standalone node that is always well',
    confidence: 'assumed',
    source: 'the shape is the health_get schema',
  },
  {
    says: 'each node of /health has a type',
    confidence: 'client',
    source: 'illumio-pylo 0.4.0 refuses a node without one; that a single node is called snc0 is assumed',
  },
  {
    says: '/noop, /product_version and /health need credentials',
    confidence: 'documented',
    source: 'REST guide 25.2 (noop); clients send them',
  },
  {
    says: 'health is for owners, administrators, read-only users and object provisioners, of whichever org',
    confidence: 'documented',
    source: 'API index; that any org will do is assumed, since the path names none',
  },
];

const available: readonly Fact[] = [
  { says: '/node_available answers {}', confidence: 'client', source: 'illumio-py-open decodes a JSON body' },
  { says: '/node_available needs no credentials', confidence: 'documented', source: 'REST guide 25.2' },
];

const leader: readonly Fact[] = [
  {
    says: '/supercluster/leader answers 200 without a body and needs no credentials: the PCE is the leader',
    confidence: 'documented',
    source: 'REST guides 24.2 and 25.4, the example; load balancers ask it',
    disputed: 'the text beside the example says 202',
  },
  {
    says: 'a PCE that stands alone is its own leader',
    confidence: 'assumed',
    source: 'the guide tells of superclusters alone',
    settledBy: 'a GET of supercluster/leader of a PCE that stands alone',
  },
];

const services = ['agent_service', 'audit_service', 'auth_service', 'database_service', 'web_server'];

/** @throws Refusal 403 */
function mustBeReader({ principal }: Call): void {
  if ([...principal.roles.keys()].some((org) => hasRole(principal, org, globalReaders))) return;
  throw new Refusal('authorization_failed_error', undefined, `needs one of the roles ${globalReaders.join(', ')}`);
}

function health({ clock, settings }: Pce): object[] {
  const now = clock.timestamp();
  const normal = (percent: number) => ({ status: 'normal', percent });
  return [
    {
      status: 'normal',
      type: 'standalone',
      fqdn: settings.fqdn,
      available_seconds: 86_400,
      notifications: [],
      listen_only_mode_enabled_at: null,
      nodes: [
        {
          hostname: settings.fqdn,
          type: 'snc0',
          ip_address: '127.0.0.1',
          runlevel: 5,
          uptime_seconds: 86_400,
          cpu: normal(3),
          disk: [{ location: 'disk', value: normal(12) }],
          memory: normal(24),
          services: { status: 'normal', running: services, not_running: [], partial: [], optional: [], unknown: [] },
          generated_at: now,
        },
      ],
      network: { replication: [] },
      generated_at: now,
    },
  ];
}

export const healthOperations: readonly Operation[] = [
  {
    name: 'health_get',
    method: 'GET',
    path: '/health',
    roles: 'user',
    answer: 'health_get',
    facts: healthFacts,
    handle: (call): Answer => {
      mustBeReader(call);
      return json(200, health(call.pce));
    },
  },
  {
    name: 'noop_get',
    method: 'GET',
    path: '/noop',
    roles: 'user',
    answer: 'noop_get',
    facts: healthFacts,
    handle: () => json(200, {}),
  },
  {
    name: 'node_available_get',
    method: 'GET',
    path: '/node_available',
    roles: 'nobody',
    answer: objectForm({}),
    facts: available,
    handle: () => json(200, {}),
  },
  {
    name: 'supercluster_leader_get',
    method: 'GET',
    path: '/supercluster/leader',
    roles: 'nobody',
    facts: leader,
    handle: () => ({ status: 200 }),
  },
];
