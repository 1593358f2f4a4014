import type { DiscoveredVirtualServersGet, SecPolicyVirtualServersGet } from '../../generated/schema-types.ts';
import { documented } from '../model/facts.ts';
import type { Filter, ResourceOf } from '../model/resource.ts';
import { emptyKind } from './empty-kind.ts';
import { policyVersions } from './policy-versions.ts';

const partial: Filter = documented('partial', 'API index');
const exact: Filter = documented('exact', 'API index');
const isManaged: Filter = documented('boolean', 'API index');

/** What both kinds are filtered by. */
const common = {
  name: partial,
  slb: exact,
  vip: partial,
  vip_port: exact,
  vip_proto: exact,
  'network_enforcement_node.hostname': exact,
  active_pce_fqdn: exact,
};

const mode: Filter = { ...exact, values: ['unmanaged', 'enforced'] };

/** Virtual servers of load balancers that are managed. There are none. */
export const virtualServers: ResourceOf<SecPolicyVirtualServersGet> = {
  kind: 'virtual_servers',
  singular: 'virtual_server',
  versions: policyVersions,
  ...emptyKind,
  filters: {
    ...common,
    mode,
    labels: documented('label_lists', 'API index'),
    discovered_virtual_server: exact,
    external_data_set: exact,
    external_data_reference: exact,
  },
  facets: true,
  completes: ['name'],
  facts: [
    {
      says: 'there are no virtual servers: each is made from one that a load balancer reports, and none reports here',
      confidence: 'own',
      source: 'clients only list them: pylo, workloader, illumioapi',
    },
  ],
};

/** Virtual servers that load balancers report. There are none. */
export const discoveredVirtualServers: ResourceOf<DiscoveredVirtualServersGet> = {
  kind: 'discovered_virtual_servers',
  singular: 'discovered_virtual_server',
  ...emptyKind,
  write: [],
  filters: {
    ...common,
    has_virtual_server: isManaged,
    virtual_server: exact,
    virtual_server_labels: documented('label_lists', 'API index'),
    virtual_server_mode: mode,
  },
  facets: true,
  facts: [{ says: 'no load balancer reports virtual servers here', confidence: 'own', source: 'there is none' }],
};
