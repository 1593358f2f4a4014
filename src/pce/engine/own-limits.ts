import type { LimitName } from '../model/limit-names.ts';
import type { ObjectLimit } from '../model/resource.ts';

/** A PCE is not known to have these limits; a server that runs for weeks must not grow without end. */
export const ownLimit = (name: LimitName, hard = 25_000): ObjectLimit => ({
  name,
  soft: hard,
  hard,
  confidence: 'own',
  source: 'the emulator alone, far above what a PCE is used with',
});

export const apiKeysPerUser = ownLimit('total_api_keys_per_user', 10_000);

/** A limit of each org. */
export const allUsers = ownLimit('total_users', 100_000);

export const allOrgs = ownLimit('total_orgs', 10_000);

/** A limit of each list of parts in an object: a write of one writes the object. */
export const partsPerList = ownLimit('total_rules_per_list', 1000);

/** A limit of each of settings/workloads: an entry counts as one, or as the labels of its scope where these are more. */
export const settingEntries = ownLimit('total_entries_per_workload_setting', 1000);

export const syslogDestinations = ownLimit('total_syslog_destinations', 1000);

/** Limits of each org. Every user with a role has a principal, and a permission for each role. */
export const totalPrincipals = ownLimit('total_auth_security_principals', 200_000);
export const totalPermissions = ownLimit('total_permissions', 500_000);
export const totalAccessRestrictions = ownLimit('total_access_restrictions', 1000);
export const totalSecurityPrincipals = ownLimit('total_security_principals');
export const totalServiceAccounts = ownLimit('total_service_accounts', 10_000);
/** A limit of each service account: GET shows all of its keys. */
export const keysOfServiceAccount = ownLimit('total_api_keys_per_service_account', 100);

export const trafficCollectorSettings = ownLimit('total_traffic_collector_settings', 1000);

export const totalContainerClusters = ownLimit('total_container_clusters', 1000);
/** All of a cluster go with it, in one step of some 100 ms. */
export const totalContainerWorkloadProfiles = ownLimit('total_container_workload_profiles', 5000);
