/** A query for all flows. */
export const trafficQuery = {
  ...{ query_name: 'all', policy_decisions: [], max_results: 10 },
  ...{ sources: { include: [], exclude: [] }, destinations: { include: [], exclude: [] } },
  services: { include: [], exclude: [] },
};
