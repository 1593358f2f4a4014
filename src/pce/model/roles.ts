/** Last part of `/orgs/{org}/roles/{role}`. */
export const roleNames = [
  'owner',
  'admin',
  'read_only',
  'global_object_provisioner',
  'workload_manager',
  'ruleset_manager',
  'limited_ruleset_manager',
  'ruleset_provisioner',
  'ruleset_viewer',
] as const;

export type Role = (typeof roleNames)[number];

/** Roles that may make a call, as the API index of 25.2.20 and 26.3.0 lists them per call. */
export const everyone: readonly Role[] = [...roleNames];
export const globalReaders: readonly Role[] = ['owner', 'admin', 'read_only', 'global_object_provisioner'];
export const profileReaders: readonly Role[] = [...globalReaders, 'workload_manager'];
export const profileWriters: readonly Role[] = ['owner', 'admin', 'workload_manager'];
export const provisioners: readonly Role[] = ['owner', 'admin', 'global_object_provisioner', 'ruleset_provisioner'];
/** All but those who look after workloads alone. */
export const policyReaders: readonly Role[] = roleNames.filter((role) => role !== 'workload_manager');
export const rulesetWriters: readonly Role[] = ['owner', 'admin', 'ruleset_manager', 'limited_ruleset_manager'];
export const administrators: readonly Role[] = ['owner', 'admin'];
export const owners: readonly Role[] = ['owner'];
