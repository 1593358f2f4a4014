import type { Message } from '../fuzz/form.ts';
import type { Org } from './turns-org.ts';

const clusterOf = async (org: Org) => (await org.read('POST', '/container_clusters', { name: 'cluster' })).href;
const profilesOf = async (org: Org) => `${await clusterOf(org)}/container_workload_profiles`;
const profileOf = async (org: Org) => (await org.asks(org.at('POST', await profilesOf(org), { name: 'profile' }))).href;

/** Calls about container clusters. */
export const ofContainers: Readonly<Record<string, (org: Org) => Message | Promise<Message>>> = {
  container_clusters_get: (org) => org.in('GET', '/container_clusters'),
  container_clusters_post: (org) => org.in('POST', '/container_clusters', { name: 'new' }),
  container_clusters_get_instance: async (org) => org.at('GET', await clusterOf(org)),
  container_clusters_put: async (org) => org.at('PUT', await clusterOf(org), { name: 'changed' }),
  container_clusters_delete: async (org) => org.at('DELETE', await clusterOf(org)),
  container_clusters_service_backends_get: async (org) => org.at('GET', `${await clusterOf(org)}/service_backends`),
  container_clusters_container_workload_profiles_get: async (org) => org.at('GET', await profilesOf(org)),
  container_clusters_container_workload_profiles_post: async (org) =>
    org.at('POST', await profilesOf(org), { name: 'new' }),
  container_clusters_container_workload_profiles_get_instance: async (org) => org.at('GET', await profileOf(org)),
  container_clusters_container_workload_profiles_put: async (org) =>
    org.at('PUT', await profileOf(org), { name: 'changed' }),
  container_clusters_container_workload_profiles_delete: async (org) => org.at('DELETE', await profileOf(org)),
  container_clusters_container_workload_profiles_update_put: async (org) => {
    const href = await profileOf(org);
    const profiles = href.slice(0, href.lastIndexOf('/'));
    return org.at('PUT', `${profiles}/update`, { container_workload_profiles: [{ href }], enforcement_mode: 'full' });
  },
  container_workloads_get: (org) => org.in('GET', '/container_workloads'),
  kubernetes_workloads_get: (org) => org.in('GET', '/kubernetes_workloads'),
};
