import type { ContainerClustersGet } from '../../generated/schema-types.ts';
import { collectionAnswer } from '../engine/collections.ts';
import { mustFind } from '../engine/objects.ts';
import { totalContainerClusters } from '../engine/own-limits.ts';
import { assumed, documented, type Fact, observed } from '../model/facts.ts';
import { objectPath } from '../model/names.ts';
import type { Accepted, Operation } from '../model/operation.ts';
import { idOf, type ResourceOf } from '../model/resource.ts';
import { administrators, everyone, globalReaders } from '../model/roles.ts';
import { emptyList } from './absent.ts';
import { enforcementModes } from './modes.ts';
import { visibilityLevels } from './workload-filters.ts';

const sample = 'illumio-py, test data from a live PCE of 2022';

export const containerClusters: ResourceOf<ContainerClustersGet> = {
  kind: 'container_clusters',
  singular: 'container_cluster',
  id: 'uuid',
  deletion: 'hard',
  read: globalReaders,
  write: administrators,
  caps: ['write'],
  defaults: {
    pce_fqdn: observed(null, sample),
    name: assumed('', 'the schema of a POST requires none, that of an answer takes no null'),
    description: assumed(null, 'the schema of an answer takes null'),
    manager_type: observed(null, `${sample}: a cluster that was never connected`),
    last_connected: observed(null, `${sample}: a cluster that was never connected`),
    kubelink_version: observed(null, `${sample}: a cluster that was never connected`),
    online: observed(false, `${sample}: a cluster that was never connected`),
    nodes: observed([], `${sample}: a cluster that was never connected`),
    container_runtime: observed(null, `${sample}: a cluster that was never connected`),
    errors: observed([], sample),
    cluster_mode: documented('legacy', 'container_clusters_get schema, default'),
  },
  filters: {
    name: documented('partial', 'API index; that a part is enough is inferred from other names'),
    clas_mode: {
      ...documented('compared', 'API index'),
      property: 'cluster_mode',
      compare: (asked) => (mode) => (mode === 'clas') === (asked === 'true'),
      values: ['true', 'false'],
    },
  },
  references: {},
  unique: [],
  limit: totalContainerClusters,
  toldOnce: ({ random }, org) => ({ container_cluster_token: `${org}_${random.hex(64)}` }),
  facets: true,
  completes: ['name'],
  facts: [
    {
      says: 'the answer to POST has a container_cluster_token, a number and 64 hex digits; no other answer shows it',
      confidence: 'observed',
      source: 'k8s operator against PCE 25; sample of illumio-py; Terraform provider',
    },
    {
      says: 'the number in the token is that of the org, and nothing takes the token',
      confidence: 'assumed',
      source: 'tokens that were seen begin with 1_ and 7_; Kubelink’s calls are not modelled',
    },
    { says: 'names of clusters may repeat', confidence: 'assumed', source: 'no source' },
    { says: 'datacenter_nat_1to1 is absent until it is set', confidence: 'assumed', source: 'no sample shows it' },
    { says: 'a cluster is never online, as no Kubelink connects', confidence: 'own', source: 'not modelled' },
    {
      says: 'its profiles are deleted along with a cluster, and have no events of their own then',
      confidence: 'assumed',
      source: 'no source',
    },
  ],
};

const emptyLists: readonly Fact[] = [
  {
    says: 'there are no container workloads, Kubernetes workloads or service backends: their lists are empty',
    confidence: 'own',
    source: 'a cluster tells of them, and none connects',
  },
  {
    says: 'the filters of kubernetes_workloads are not looked at: a wrong value is not refused',
    confidence: 'own',
    source: 'the list is empty',
  },
];

const text = { type: 'string' };
const syncStates = { enum: ['syncing', 'applied'] };

/** As the index has them: with states for values of the two times. */
const parametersOfKubernetesWorkloads: Accepted = {
  container_clusters: text,
  enforcement_mode: { enum: enforcementModes },
  kind: text,
  labels: text,
  max_results: { type: 'integer', minimum: 0 },
  name: text,
  namespace: text,
  no_labels: text,
  'security_policy_applied_at[gte]': syncStates,
  'security_policy_applied_at[lte]': syncStates,
  security_policy_sync_state: syncStates,
  visibility_level: { enum: visibilityLevels },
};

const none = () => collectionAnswer(Buffer.from('[]'), 0, 0);

export const containerOperations: readonly Operation[] = [
  emptyList('container_workloads', everyone, emptyLists),
  emptyList('kubernetes_workloads', everyone, emptyLists, parametersOfKubernetesWorkloads),
  {
    name: 'container_clusters_service_backends_get',
    method: 'GET',
    path: `${objectPath(containerClusters)}/service_backends`,
    roles: globalReaders,
    collection: true,
    facts: emptyLists,
    handle: (call) => {
      mustFind(containerClusters, call.pce, call.org, idOf(call));
      return none();
    },
  },
];
