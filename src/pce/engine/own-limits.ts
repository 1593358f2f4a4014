import type { ObjectLimit } from '../model/resource.ts';

const ofTheEmulator = {
  confidence: 'own',
  source: 'the emulator alone, far above what a PCE is used with',
} as const;

/** The limit of a kind of object of which no limit is known. A server that runs for weeks must not grow without end. */
export const ownLimit = (name: string, hard = 25_000): ObjectLimit => ({ name, soft: hard, hard, ...ofTheEmulator });

/** A PCE is not known to have these limits; a server that runs for weeks must not grow without end. */
export const apiKeysPerUser: ObjectLimit = {
  name: 'total_api_keys_per_user',
  soft: 10_000,
  hard: 10_000,
  ...ofTheEmulator,
};

/** A limit of each org. */
export const allUsers: ObjectLimit = { name: 'total_users', soft: 100_000, hard: 100_000, ...ofTheEmulator };

export const allOrgs: ObjectLimit = { name: 'total_orgs', soft: 10_000, hard: 10_000, ...ofTheEmulator };

/** A limit of each list of parts in an object: a write of one writes the object. */
export const partsPerList: ObjectLimit = {
  name: 'total_rules_per_list',
  soft: 1000,
  hard: 1000,
  ...ofTheEmulator,
};

/** A limit of each of settings/workloads: an entry counts as one, or as the labels of its scope where these are more. */
export const settingEntries: ObjectLimit = {
  name: 'total_entries_per_workload_setting',
  soft: 1000,
  hard: 1000,
  ...ofTheEmulator,
};

export const syslogDestinations: ObjectLimit = {
  name: 'total_syslog_destinations',
  soft: 1000,
  hard: 1000,
  ...ofTheEmulator,
};

/** Limits of each org. Every user with a role has a principal, and a permission for each role. */
export const totalPrincipals: ObjectLimit = {
  name: 'total_auth_security_principals',
  soft: 200_000,
  hard: 200_000,
  ...ofTheEmulator,
};
export const totalPermissions: ObjectLimit = {
  name: 'total_permissions',
  soft: 500_000,
  hard: 500_000,
  ...ofTheEmulator,
};
export const totalAccessRestrictions: ObjectLimit = {
  name: 'total_access_restrictions',
  soft: 1000,
  hard: 1000,
  ...ofTheEmulator,
};
export const totalSecurityPrincipals: ObjectLimit = {
  name: 'total_security_principals',
  soft: 25_000,
  hard: 25_000,
  ...ofTheEmulator,
};
export const totalServiceAccounts: ObjectLimit = {
  name: 'total_service_accounts',
  soft: 10_000,
  hard: 10_000,
  ...ofTheEmulator,
};
/** A limit of each service account: GET shows all of its keys. */
export const keysOfServiceAccount: ObjectLimit = {
  name: 'total_api_keys_per_service_account',
  soft: 100,
  hard: 100,
  ...ofTheEmulator,
};

export const trafficCollectorSettings: ObjectLimit = {
  name: 'total_traffic_collector_settings',
  soft: 1000,
  hard: 1000,
  ...ofTheEmulator,
};

export const totalContainerClusters: ObjectLimit = {
  name: 'total_container_clusters',
  soft: 1000,
  hard: 1000,
  ...ofTheEmulator,
};
/** All of a cluster go with it, in one step of some 100 ms. */
export const totalContainerWorkloadProfiles: ObjectLimit = {
  name: 'total_container_workload_profiles',
  soft: 5000,
  hard: 5000,
  ...ofTheEmulator,
};
