import type { ContainerClustersContainerWorkloadProfilesGet } from '../../generated/schema-types.ts';
import { idOfHref } from '../engine/bulk.ts';
import { carryOutForHrefs, failuresForm } from '../engine/failures.ts';
import { mustFind } from '../engine/objects.ts';
import { totalContainerWorkloadProfiles } from '../engine/own-limits.ts';
import { changeFor } from '../engine/writes.ts';
import { Refusal } from '../model/errors.ts';
import { assumed, client, documented, observed } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath, hrefOf, outerHref, outerIdOf } from '../model/names.ts';
import type { Answer, Call, Operation } from '../model/operation.ts';
import type { ResourceOf, WriteContext } from '../model/resource.ts';
import { administrators, globalReaders } from '../model/roles.ts';
import { containerClusters } from './container-clusters.ts';

type Profile = ContainerClustersContainerWorkloadProfilesGet;

const sample = 'illumio-py, test data from a live PCE of 2022';
const index = 'API index names it, not how it matches';
const within = { outer: containerClusters, param: 'container_cluster_id' };

/** What workloads of a namespace get, in a container cluster. */
export const containerWorkloadProfiles: ResourceOf<Profile> = {
  kind: 'container_workload_profiles',
  schemas: 'container_clusters_container_workload_profiles',
  within,
  singular: 'container_workload_profile',
  id: 'uuid',
  deletion: 'hard',
  read: globalReaders,
  write: administrators,
  defaults: {
    namespace: observed(null, `${sample}: of the default profile`),
    enforcement_mode: documented('idle', 'reference of container workload profiles'),
    visibility_level: observed('flow_summary', sample),
    managed: documented(false, 'reference of container workload profiles'),
    assign_labels: observed([], sample),
    labels: observed([], sample),
    linked: observed(false, `${sample}: of the default profile`),
  },
  filters: {
    namespace: documented('partial', index),
    name: client('partial', 'Terraform provider, live test: a prefix finds two, the whole name one'),
    enforcement_mode: documented('exact', index),
    managed: documented('boolean', index),
    linked: documented('boolean', index),
    assign_labels: { ...documented('label_lists', index) },
    labels: {
      ...assumed('label_lists', 'as assign_labels; the API index has no such parameter'),
      property: ['labels[].assignment', 'labels[].restriction'],
    },
    visibility_level: documented('exact', index),
  },
  references: { assign_labels: 'labels', 'labels[].assignment': 'labels', 'labels[].restriction': 'labels' },
  embeds: { 'labels[].assignment': ['value'], 'labels[].restriction': ['value'] },
  // illumio-py, live test: a label is deleted ahead of the profile that is restricted to it.
  letsGo: ['labels[].restriction'],
  unique: [],
  limit: totalContainerWorkloadProfiles,
  inEvents: ['name'],
  complete: ({ body, object }) => {
    if (Object.hasOwn(body, 'labels') && !Object.hasOwn(body, 'assign_labels')) object.assign_labels = [];
    // An answer has none that is null: it shows a description once there is one.
    if ((object.description as unknown) === null) delete object.description;
  },
  check: refuseManagedIdle,
  initial: () => [{ name: 'Default Profile' }],
  facts: [
    {
      says: 'a new cluster has one profile, Default Profile, whose author is the author of the cluster',
      confidence: 'observed',
      source: `${sample}; illumio-py and Terraform provider count it in live tests`,
    },
    { says: 'it is unmanaged and idle', confidence: 'assumed', source: 'the one that was seen had been edited' },
    {
      says: 'a managed profile with the mode idle is refused: container_workload_profile_invalid_managed_idle',
      confidence: 'observed',
      source: 'k8s operator against PCE 25',
      disputed: 'a sample of 2022 has a managed profile that is idle',
    },
    {
      says: 'a change that names neither managed nor enforcement_mode is not refused for them',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'labels that are sent empty assign_labels, unless these are sent too',
      confidence: 'client',
      source: 'Terraform provider; that both are kept where both are sent is assumed',
    },
    {
      says: 'an unmanaged profile keeps the labels that it is given',
      confidence: 'assumed',
      source: 'Terraform provider empties both lists itself',
    },
    {
      says: 'labels are shown with their value; those of assign_labels by href alone',
      confidence: 'client',
      source: 'Terraform provider, live test; schema',
    },
    {
      says: 'the key beside an assignment or restriction is not compared with that of its labels',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'the list of profiles is complete without max_results',
      confidence: 'inferred',
      source: 'illumio-py counts them without paging',
    },
    {
      says: 'a profile that is described in a scenario has an href, which tells its cluster',
      confidence: 'own',
      source: 'the emulator alone',
    },
  ],
};

/** @throws Refusal */
function refuseManagedIdle({ body, object }: WriteContext<Profile>): void {
  const isNamed = ['managed', 'enforcement_mode'].some((name) => Object.hasOwn(body, name));
  if (isNamed && object.managed && object.enforcement_mode === 'idle')
    throw new Refusal('container_workload_profile_invalid_managed_idle');
}

/** Changes many profiles of a cluster alike. */
function updateMany(call: Call): Answer | Promise<Answer> {
  const { pce, org, params } = call;
  const outer = outerIdOf(params, within);
  mustFind(containerClusters, pce, org, outer);
  const { container_workload_profiles: named = [], ...body } = call.body as JsonObject & {
    container_workload_profiles?: { href: string }[];
  };
  const hrefs = named.map(({ href }) => href);
  return carryOutForHrefs(call, 'container_workload_profile.update', hrefs, (href, tell) => {
    const id = idOfHref(call, containerWorkloadProfiles, href);
    if (outerHref(href) !== hrefOf(containerClusters, org, outer)) throw new Refusal('invalid_uri');
    changeFor(call, containerWorkloadProfiles, id, body, tell);
  });
}

export const containerWorkloadProfileOperations: readonly Operation[] = [
  {
    name: 'container_clusters_container_workload_profiles_update_put',
    method: 'PUT',
    path: `${collectionPath(containerWorkloadProfiles)}/update`,
    roles: administrators,
    body: 'container_clusters_container_workload_profiles_update_put',
    size: 'bulk',
    event: 'container_workload_profile.update',
    ...{ answer: failuresForm, statuses: [200, 204] },
    facts: [
      {
        says: 'profiles that cannot be changed are errors of an answer of 200, those of one token and message together with their hrefs, and leave the others alone; else the answer is 204',
        confidence: 'assumed',
        source: 'as vens/unpair',
      },
      {
        says: 'the call leaves one event, with an entry of resource_changes for each profile that was changed',
        confidence: 'assumed',
        source: 'as the recorded workloads.bulk_update',
      },
    ],
    handle: updateMany,
  },
];
