import { type Document, operationsOfDocument } from '../engine/documents.ts';
import { withVersions } from '../engine/versions.ts';
import type { Operation } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import { absentOperations } from './absent.ts';
import { accessRestrictions } from './access-restrictions.ts';
import { agentOperations } from './agents.ts';
import { apiKeyOperations } from './api-keys.ts';
import { authSecurityPrincipals } from './auth-security-principals.ts';
import { authenticationSettings, passwordPolicy } from './authentication-settings.ts';
import { containerClusters, containerOperations } from './container-clusters.ts';
import { containerWorkloadProfileOperations, containerWorkloadProfiles } from './container-workload-profiles.ts';
import { enforcementBoundaries } from './enforcement-boundaries.ts';
import { eventOperations } from './events.ts';
import { firewallSettings } from './firewall-settings.ts';
import { healthOperations } from './health.ts';
import { inactiveVenCleanupSchedules } from './inactive-ven-cleanup-schedules.ts';
import { ipListAttributes } from './ip-list-attributes.ts';
import { ipLists } from './ip-lists.ts';
import { jobOperations } from './jobs.ts';
import { labelDimensions } from './label-dimensions.ts';
import { labelGroups } from './label-groups.ts';
import { labelMappingRuleOperations, labelMappingRules } from './label-mapping-rules.ts';
import { labels } from './labels.ts';
import { ldapConfigs } from './ldap-configs.ts';
import { localProfileOperations } from './local-profiles.ts';
import { loginOperations } from './login.ts';
import { networkDevices } from './network-devices.ts';
import { optionalFeatures } from './optional-features.ts';
import { orgApiKeyOperations } from './org-api-keys.ts';
import { pairingProfiles } from './pairing-profiles.ts';
import { permissions } from './permissions.ts';
import { policyCheckOperations } from './policy-check.ts';
import { policyVersions } from './policy-versions.ts';
import { productVersionOperations } from './product-version.ts';
import { ransomwareRiskOperations } from './ransomware-risk.ts';
import { reportSchedules } from './report-schedules.ts';
import { reportTemplates } from './report-templates.ts';
import { roleOperations } from './roles.ts';
import { ruleCoverageOperations } from './rule-coverage.ts';
import { ruleSearchOperations } from './rule-search.ts';
import { ruleSets } from './rule-sets.ts';
import { samlConfigs } from './saml-configs.ts';
import { secPolicyOperations } from './sec-policy.ts';
import { secPolicyPastOperations } from './sec-policy-past.ts';
import { secPolicyPlanOperations } from './sec-policy-plans.ts';
import { securityPrincipalUsers } from './security-principal-users.ts';
import { securityPrincipals } from './security-principals.ts';
import { serviceAccountOperations, serviceAccounts } from './service-accounts.ts';
import { serviceBindingOperations, serviceBindings } from './service-bindings.ts';
import { services } from './services.ts';
import { settingsEvents } from './settings-events.ts';
import { settingsOrg } from './settings-org.ts';
import { settingsTrustedProxyIps } from './settings-proxies.ts';
import { settingsReports } from './settings-reports.ts';
import { settingsSyslogDestinations } from './settings-syslog.ts';
import { settingsTrafficCollector } from './settings-traffic-collector.ts';
import { settingsWorkloads } from './settings-workloads.ts';
import { slbs } from './slbs.ts';
import { systemEventOperations } from './system-events.ts';
import { trafficQueries, trafficQueryOperations } from './traffic-queries.ts';
import { unpairOperations } from './unpair.ts';
import { userOperations } from './users.ts';
import { venRecoveryOperations } from './ven-recovery.ts';
import { venReleaseOperations } from './ven-releases.ts';
import { venStatisticsOperations } from './ven-statistics.ts';
import { venUpgradeOperations } from './ven-upgrade.ts';
import { vens } from './vens.ts';
import { discoveredVirtualServers, virtualServers } from './virtual-servers.ts';
import { virtualServices } from './virtual-services.ts';
import { vulnerabilities, vulnerabilityOperations } from './vulnerabilities.ts';
import { vulnerabilityReports } from './vulnerability-reports.ts';
import { workloads } from './workloads.ts';

/** Every kind of object that is modelled, each as its declaration; a new org gets their initial objects in this order. */
export const resources: readonly Resource[] = withVersions([
  labelDimensions,
  labels,
  pairingProfiles,
  vens,
  workloads,
  accessRestrictions,
  authSecurityPrincipals,
  securityPrincipals,
  settingsSyslogDestinations,
  settingsTrafficCollector,
  policyVersions,
  ipLists,
  services,
  labelGroups,
  permissions,
  serviceAccounts,
  firewallSettings,
  virtualServices,
  serviceBindings,
  virtualServers,
  discoveredVirtualServers,
  slbs,
  networkDevices,
  labelMappingRules,
  enforcementBoundaries,
  ruleSets,
  containerClusters,
  containerWorkloadProfiles,
  vulnerabilities,
  vulnerabilityReports,
  trafficQueries,
  inactiveVenCleanupSchedules,
  securityPrincipalUsers,
  ipListAttributes,
  ldapConfigs,
  samlConfigs,
  reportTemplates,
  reportSchedules,
]);

/** Settings that are one document each. */
export const documents: readonly Document[] = [
  settingsOrg,
  settingsEvents,
  settingsReports,
  settingsTrustedProxyIps,
  settingsWorkloads,
  optionalFeatures,
  authenticationSettings,
  passwordPolicy,
];

/** Calls that are not about a kind of object. */
export const otherOperations: readonly Operation[] = [
  ...healthOperations,
  ...productVersionOperations,
  ...loginOperations,
  ...userOperations,
  ...localProfileOperations,
  ...apiKeyOperations,
  ...documents.flatMap(operationsOfDocument),
  ...roleOperations,
  ...serviceAccountOperations,
  ...orgApiKeyOperations,
  ...venReleaseOperations,
  ...venUpgradeOperations,
  ...venRecoveryOperations,
  ...venStatisticsOperations,
  ...agentOperations,
  ...unpairOperations,
  ...jobOperations,
  ...eventOperations,
  ...systemEventOperations,
  ...secPolicyOperations,
  ...secPolicyPlanOperations,
  ...secPolicyPastOperations,
  ...policyCheckOperations,
  ...ruleSearchOperations,
  ...ruleCoverageOperations,
  ...serviceBindingOperations,
  ...containerOperations,
  ...containerWorkloadProfileOperations,
  ...vulnerabilityOperations,
  ...labelMappingRuleOperations,
  ...trafficQueryOperations,
  ...ransomwareRiskOperations,
  ...absentOperations,
];

/** The same by their kind. */
export const kinds: ReadonlyMap<string, Resource> = new Map(resources.map((resource) => [resource.kind, resource]));

/** The kinds whose objects are within one of another kind, by that kind. */
export const kindsWithin: ReadonlyMap<string, readonly Resource[]> = Map.groupBy(
  resources.filter(({ within }) => within),
  ({ within }) => within?.outer.kind ?? '',
);
