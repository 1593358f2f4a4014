// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and run it again.

/** Addresses that calls may come from */
export interface AccessRestrictionsGet {
  href: string;
  name?: string;
  description?: string;
  ips: string[];
  enforcement_exclusions?: string[];
  created_at: string;
  updated_at: string;
  created_by: {
    href: string;
  };
  updated_by: {
    href: string;
  };
}

/** Access restriction to create */
export interface AccessRestrictionsPost {
  name: string;
  description?: string;
  ips: string[];
  enforcement_exclusions?: ('user_sessions' | 'api_keys')[] | null;
}

/** Changes of an access restriction */
export interface AccessRestrictionsPut {
  name?: string;
  description?: string;
  ips?: string[];
  enforcement_exclusions?: ('user_sessions' | 'api_keys')[] | null;
}

/** Call that led to an event */
export interface ActionLogEventsGet {
  uuid?: string;
  href?: string;
  event?: string;
  timestamp?: string;
  pce_fqdn?: string;
  created_by?: {
    user?: {
      href: string;
      username: string;
    };
    agent?: {
      href?: string;
      hostname?: string;
    };
    container_cluster?: {
      href?: string;
      name?: string;
    };
    system?: Record<string, unknown>;
    service_account?: {
      href: string;
      name: string;
    };
  };
  event_type?: string;
  status?: string;
  severity?: string;
  task_name?: string;
  api_endpoint?: string | null;
  api_method?: string | null;
  http_status_code?: number | null;
  src_ip?: string;
  errors?: {
    token?: string;
    message?: string;
  }[];
  info?: Record<string, unknown>;
}

/** How an agent is to act; enforcement_mode and visibility_level took its place */
export interface AgentConfig {
  mode?: WorkloadModes;
  log_traffic?: boolean;
}

/** Whether an agent is at work */
export interface AgentStatus {
  status?: 'active' | 'suspended';
}

/** Agent of a workload: the older face of its VEN */
export interface AgentsGet {
  href?: string;
  name: string | null;
  description?: string | null;
  online: boolean | null;
  mode: null | WorkloadModes;
  uid: string;
  last_heartbeat_on: string | null;
  uptime_seconds: number | null;
  hostname: string;
  agent_version?: string | null;
  public_ip: string | null;
  ip_tables_saved?: boolean | null;
  os_id?: string | null;
  os_detail?: string | null;
  log_traffic: boolean | null;
  target_pce_fqdn?: string | null;
  active_pce_fqdn?: string | null;
  labels?: null | Labels;
  visibility_level: null | string;
  ven?: HrefObject;
}

/** Change of an agent */
export interface AgentsUpdatePut {
  target_pce_fqdn?: string;
}

export interface ApiKeysGet {
  href: string;
  key_id: string;
  auth_username: string;
  name: string | null;
  description?: string;
  state?: string;
  expires_in_seconds?: number;
  created_at: string;
  created_by?: {
    href: string;
  };
  last_login_on?: string;
  account?: {
    href: string;
    type: string;
    name: string;
    access_restriction?: {
      href: string;
    } | null;
    permissions?: {
      href?: string;
      role: OrgsRoles;
      scope: OrgScope;
    }[];
  };
  secret?: string;
}

/** Least severity of events */
export type AuditEventMinSeverity = 'error' | 'warning' | 'informational';

/** An object that has a name */
export interface AuditableResource {
  href: string;
  name: string;
}

export interface AuthSecurityPrincipalUri {
  href: string;
}

/** Whom permissions are given to */
export interface AuthSecurityPrincipalsGet {
  href: string;
  name: string | null;
  display_name?: string | null;
  type: 'user' | 'group' | 'service_account';
  access_restriction?: {
    href: string;
  } | null;
}

/** Principal to create */
export interface AuthSecurityPrincipalsPost {
  name: string;
  display_name?: string;
  type: 'user' | 'group' | 'service_account';
  access_restriction?: {
    href: string;
  } | null;
}

/** Changes of a principal */
export interface AuthSecurityPrincipalsPut {
  type?: 'user' | 'group';
  name?: string;
  display_name?: string;
  access_restriction?: {
    href: string;
  } | null;
}

/** How users prove who they are */
export interface AuthenticationSettingsGet {
  authentication_type: string;
}

/** LDAP server */
export interface AuthenticationSettingsLdapConfigsGet {
  href: string;
  pce_fqdn: string;
  name?: string;
  address: string;
  port: number;
  authentication_method: string;
  request_timeout_seconds: number;
  bind_distinguished_name: string;
  is_bind_password_set: boolean;
  user_base_distinguished_name: string;
  user_distinguished_name_pattern?: string;
  user_base_filter?: string;
  username_attribute: string;
  full_name_attribute?: string;
  user_memberof_attribute?: string;
  tls_ca_bundle: string;
  insecure_disable_tls_certificate_verification: boolean;
  created_at: string;
  updated_at: string;
  created_by: {
    username?: string;
  };
  updated_by: {
    username?: string;
  };
}

/** LDAP server */
export interface AuthenticationSettingsLdapConfigsPost {
  pce_fqdn?: string;
  name?: string | null;
  address: string;
  port: number;
  authentication_method: 'LDAP' | 'LDAPS' | 'STARTTLS';
  request_timeout_seconds?: number;
  bind_distinguished_name?: string | null;
  bind_password?: string | null;
  user_base_distinguished_name: string;
  user_distinguished_name_pattern?: string | null;
  user_base_filter?: string | null;
  username_attribute: string;
  full_name_attribute?: string | null;
  user_memberof_attribute?: string | null;
  tls_ca_bundle?: string | null;
  insecure_disable_tls_certificate_verification?: boolean;
}

/** LDAP server */
export interface AuthenticationSettingsLdapConfigsPut {
  name?: string | null;
  address?: string;
  port?: number;
  authentication_method?: 'LDAP' | 'LDAPS' | 'STARTTLS';
  request_timeout_seconds?: number;
  bind_distinguished_name?: string | null;
  bind_password?: string | null;
  user_base_distinguished_name?: string;
  user_distinguished_name_pattern?: string | null;
  user_base_filter?: string | null;
  username_attribute?: string;
  full_name_attribute?: string | null;
  user_memberof_attribute?: string | null;
  tls_ca_bundle?: string | null;
  insecure_disable_tls_certificate_verification?: boolean;
}

/** What passwords have to be */
export interface AuthenticationSettingsPasswordPolicyGet {
  require_type_number: boolean;
  require_type_lowercase: boolean;
  require_type_uppercase: boolean;
  require_type_symbol: boolean;
  min_characters_per_type: number;
  min_length: number;
  min_changed_characters: number;
  history_count: number;
  expire_time_days: number;
  session_timeout_minutes: number;
  updated_at: string;
  updated_by: {
    username?: string;
  };
}

/** Change of what passwords have to be */
export interface AuthenticationSettingsPasswordPolicyPut {
  require_type_number?: boolean;
  require_type_lowercase?: boolean;
  require_type_uppercase?: boolean;
  require_type_symbol?: boolean;
  min_characters_per_type?: number;
  min_length?: number;
  min_changed_characters?: number;
  history_count?: number;
  expire_time_days?: number;
  session_timeout_minutes?: number;
}

/** Change of how users prove who they are */
export interface AuthenticationSettingsPut {
  authentication_type: 'Local' | 'RADIUS' | 'SAML' | 'LDAP';
}

/** Identity provider of SAML */
export interface AuthenticationSettingsSamlConfigsGet {
  href: string;
  cluster_fqdn: string;
  idp_sso_target_url: string;
  idp_slo_target_url: string;
  idp_cert: string;
  issuer: string;
  consumer_service_url: string;
  consumer_logout_url: string;
  name_identifier_format?: string;
  authn_context: string;
  force_authn: boolean;
  sign_authn_request: boolean;
  pce_signing_cert?: string;
  pce_signing_cert_expires_at?: string;
  created_at: string;
  updated_at: string;
  created_by: {
    username?: string;
  };
  updated_by: {
    username?: string;
  };
}

/** Identity provider of SAML */
export interface AuthenticationSettingsSamlConfigsPut {
  idp_sso_target_url?: (string | '') & string;
  idp_slo_target_url?: string | '';
  idp_cert?: string;
  authn_context?: string;
  force_authn?: boolean;
  sign_authn_request?: boolean;
}

/** A container cluster, by name */
export interface CompactContainerCluster {
  href: string;
  name: string;
}

export type ConsumingSecurityPrincipalsGet = {
  href: string;
  sid?: string;
  name?: string;
  description?: string;
  deleted?: boolean;
  used_by_ruleset?: boolean;
}[];

export type ConsumingSecurityPrincipalsPut = {
  href: string;
}[];

/** Container workload profile: what workloads of a namespace get */
export interface ContainerClustersContainerWorkloadProfilesGet {
  href?: string;
  name?: string | null;
  namespace?: string | null;
  description?: string;
  enforcement_mode?: WorkloadEnforcementMode;
  visibility_level?: WorkloadVisibilityLevel;
  managed?: boolean;
  assign_labels?: Labels;
  labels?: (
    | {
        key: string;
        assignment: {
          href: string;
          value?: string;
        };
      }
    | {
        key: string;
        restriction: {
          href: string;
          value?: string;
        }[];
      }
  )[];
  linked?: boolean;
  created_at?: string;
  created_by?: {
    href: string;
  };
  updated_at?: string;
  updated_by?: {
    href: string;
  };
}

export interface ContainerClustersContainerWorkloadProfilesPost {
  name: string | null;
  description?: string;
  assign_labels?: Labels;
  labels?: LabelRestrictions[];
  enforcement_mode?: WorkloadEnforcementMode;
  managed?: boolean;
  visibility_level?: WorkloadVisibilityLevel;
}

export interface ContainerClustersContainerWorkloadProfilesPut {
  name?: string | null;
  description?: string | null;
  assign_labels?: Labels;
  labels?: LabelRestrictions[];
  enforcement_mode?: WorkloadEnforcementMode;
  managed?: boolean;
  visibility_level?: WorkloadVisibilityLevel;
}

export interface ContainerClustersContainerWorkloadProfilesUpdatePut {
  container_workload_profiles?: {
    href: string;
  }[];
  labels?: LabelRestrictions[];
  enforcement_mode?: WorkloadEnforcementMode;
  managed?: boolean;
}

/** Container cluster */
export interface ContainerClustersGet {
  href?: string;
  pce_fqdn?: string | null;
  name?: string;
  description?: string | null;
  manager_type?: string | null;
  last_connected?: string | null;
  kubelink_version?: string | null;
  online?: boolean;
  nodes?: {
    name?: string | null;
    pod_subnet?: string | null;
    machine_id?: string | null;
  }[];
  container_runtime?: string | null;
  errors?: {
    audit_event?: {
      href?: string;
    };
    duplicate_ids?: unknown[];
    error_type: string;
  }[];
  caps?: EntityCaps;
  cluster_mode?: string;
  datacenter_nat_1to1?: boolean;
  container_cluster_token?: string;
}

export interface ContainerClustersPost {
  name?: string;
  description?: string;
  datacenter_nat_1to1?: boolean;
}

export interface ContainerClustersPut {
  name?: string;
  description?: string;
  datacenter_nat_1to1?: boolean;
}

/** @minItems 1 */
export type DenyRuleActor = {
  actors?: 'ams';
  exclusion?: boolean;
  label?: HrefObject;
  label_group?: HrefObject;
  ip_list?: HrefObject;
  workload?: HrefObject;
}[];

export interface DenyRulesGet {
  href: string;
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    href: string;
  } | null;
  updated_by?: {
    href: string;
  } | null;
  deleted_by?: {
    href: string;
  } | null;
  update_type?: SecPolicyUpdateType;
  description?: string | null;
  enabled?: boolean;
  providers: DenyRuleActor;
  consumers: DenyRuleActor;
  unscoped_consumers?: boolean;
  network_type?: RuleNetworkType;
  egress_services?: SecRuleEgressServices;
  all_ips_except_for_in_consumers?: boolean;
  all_ips_except_for_in_providers?: boolean;
  ingress_services: SecRuleIngressServices;
  override?: boolean;
  caps?: EntityCaps;
}

/** Syslog destination */
export interface DestinationGet {
  href: string;
  pce_scope: string[];
  type: string;
  description: string;
  audit_event_logger: {
    configuration_event_included: boolean;
    system_event_included: boolean;
    min_severity: AuditEventMinSeverity;
  };
  traffic_event_logger: {
    traffic_flow_allowed_event_included: boolean;
    traffic_flow_potentially_blocked_event_included: boolean;
    traffic_flow_blocked_event_included: boolean;
  };
  node_status_logger: {
    node_status_included: boolean;
  };
  remote_syslog?: {
    address: string;
    port: number;
    protocol: number;
    tls_enabled: boolean;
    tls_ca_bundle?: string | null;
    tls_verify_cert: boolean;
  };
}

export interface DetectedVulnerability {
  ip_address: IpAddressFormatValidation;
  port?: number;
  proto?: number;
  workload: {
    href: string;
  };
  vulnerability: {
    href: string;
  };
  external_data_reference?: string;
  state?: 'active' | 'fixed';
}

export interface DiscoveredVirtualServersGet {
  href: string;
  dvs_identifier: string;
  name: string;
  vip_port: DvsVipPort;
  local_ips: string[];
  mode: string;
  slb: HrefObject;
  snat_type?: string;
  snat_pool_ips?: string[];
  service_checks: {
    protocol: number;
    port?: number;
  }[];
  nfc: HrefObject;
  network_enforcement_node: HrefObject;
  virtual_server?: {
    href: string;
    update_type: SecPolicyUpdateType;
    mode: string;
    labels: {
      href: string;
      key: string;
      value: string;
    }[];
  } | null;
  created_at: string;
  updated_at: string;
  created_by: HrefObject;
  updated_by: HrefObject;
}

export interface DvsVipPort {
  vip: string;
  protocol: ServicePortsProtocolNumeric;
  port: string;
}

/** @minItems 1 */
export type EnforcementBoundaryActor = {
  actors?: 'ams';
  label?: HrefObject;
  label_group?: HrefObject;
  ip_list?: HrefObject;
  workload?: HrefObject;
}[];

/** The caller's rights on the object; none of them means read only */
export type EntityCaps = RbacPermissionTypes[];

/** Event */
export interface EventsGet {
  href?: string;
  timestamp: string;
  pce_fqdn: string;
  created_by: {
    user?: {
      href: string;
      username: string | null;
    };
    agent?: {
      href?: string;
      hostname?: string;
    };
    ven?: {
      href?: string;
      hostname?: string;
    };
    container_cluster?: {
      href?: string;
      name?: string;
    };
    system?: Record<string, unknown>;
    service_account?: {
      href: string;
      name: string;
    };
  };
  event_type: string;
  status: string | null;
  severity: string;
  action?: null | ActionLogEventsGet;
  resource_changes?: ResourceLogEventsGet[];
  notifications?: NotificationLogEvent[];
  version?: number;
  org_id?: number;
  event_id?: string;
}

/** Report parameters for executive summary report */
export interface ExecutiveSummaryReportParams {
  report_time_range: ReportTimeRangeDefinitionsCustomDateRange | ReportTimeRangeDefinitionsLastNumDays;
}

export interface ExplorerFilters {
  query_name: string;
  start_date?: string;
  end_date?: string;
  sources_destinations_query_op?: 'and' | 'or';
  sources: {
    include: TrafficFlowsIncludeArrayList;
    exclude: TrafficFlowsExcludeArray;
  };
  destinations: {
    include: TrafficFlowsDestinationIncludeArrayList;
    exclude: TrafficFlowsDestinationExcludeArray;
  };
  data_sources?: {
    include?: ('server' | 'endpoint' | 'flowlink' | 'scanner')[];
    exclude?: ('server' | 'endpoint' | 'flowlink' | 'scanner')[];
  };
  services: {
    include: {
      port?: number;
      to_port?: number;
      proto?: number;
      process_name?: string;
      windows_service_name?: string;
    }[];
    exclude: {
      port?: number;
      to_port?: number;
      proto?: number;
      process_name?: string;
      windows_service_name?: string;
    }[];
  };
  policy_decisions: ('allowed' | 'potentially_blocked' | 'blocked' | 'unknown')[];
  boundary_decisions?: ('blocked' | 'blocked_by_override_deny' | 'blocked_non_illumio_rule')[];
  max_results: number;
  exclude_workloads_from_ip_list_query?: boolean;
}

/** Report parameters for explorer report */
export interface ExplorerReportParams {
  report_time_range: ReportTimeRangeDefinitionsLastNumDays;
  filters: ExplorerFilters;
}

/** Judgement */
export type HealthDefinitionsHealth = 'normal' | 'warning' | 'critical';

/** Unit of a value */
export type HealthDefinitionsUnit =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'percent'
  | 'byte'
  | 'kilobyte'
  | 'megabyte'
  | 'gigabyte'
  | 'terabyte'
  | 'request';

/** Reference of a rate */
export type HealthDefinitionsFrequency = 'second' | 'minute' | 'hour' | 'day';

/** One value */
export interface HealthDefinitionsValue {
  status?: HealthDefinitionsHealth;
  name?: string;
  value?: number | string;
  unit?: HealthDefinitionsUnit;
  frequency?: HealthDefinitionsFrequency;
  display?: 'enclosed';
}

/** Values that belong together */
export interface HealthDefinitionsEntry {
  values: HealthDefinitionsValue[];
}

/** Something measured */
export interface HealthDefinitionsMetric {
  metric?: string;
  entries?: HealthDefinitionsEntry[];
  last_updated_at?: string;
  display?: 'table' | 'join';
}

/** Measurements on one node */
export interface HealthDefinitionsNode {
  node?: string | HealthDefinitionsValue[];
  metrics?: HealthDefinitionsMetric[];
}

/** Measurements on all nodes */
export interface HealthDefinitionsCluster {
  cluster?: HealthDefinitionsNode[];
}

/** Metrics under one heading */
export interface HealthDefinitionsSection {
  section: string;
  contents: (HealthDefinitionsMetric | HealthDefinitionsCluster)[];
}

/** Sections under one heading */
export interface HealthDefinitionsGroup {
  group: string;
  status?: HealthDefinitionsHealth;
  components: HealthDefinitionsSection[];
}

/** Health of each cluster */
export type HealthGet = {
  status?: HealthDefinitionsHealth;
  type?: string;
  fqdn?: string;
  available_seconds?: number;
  notifications?: {
    status: HealthDefinitionsHealth;
    token: string;
    message?: string;
  }[];
  listen_only_mode_enabled_at?: string | null;
  nodes?: {
    hostname: string | null;
    type?: string;
    ip_address: string | null;
    runlevel?: number | null;
    uptime_seconds?: number | null;
    cpu?: HealthStatusPercent;
    /** @minItems 1 */
    disk?: {
      location: string;
      value: HealthStatusPercent;
    }[];
    memory?: HealthStatusPercent;
    metrics?: HealthDefinitionsMetric[];
    services: {
      status?: string;
      running?: string[];
      not_running?: string[];
      partial?: string[];
      optional?: string[];
      unknown?: string[];
    };
    generated_at: string | null;
  }[];
  network?: {
    replication: {
      type: string;
      details:
        | {
            database_name: string;
            primary_fqdn: string;
            replica_fqdn: string;
          }
        | {
            fqdn: string;
          };
      value: {
        status: string;
        lag_seconds: number;
      };
    }[];
  };
  groups?: HealthDefinitionsGroup[];
  generated_at?: string | null;
}[];

/** Use of something, judged */
export interface HealthStatusPercent {
  status: 'normal' | 'warning' | 'critical';
  percent: number;
}

/** Reference to another object */
export interface HrefObject {
  href: string;
}

/** Objects to delete */
export interface HrefsDeletePut {
  /** @maxItems 1000 */
  hrefs: string[];
}

export interface InactiveVenCleanupSchedulesGet {
  href?: string;
  org_id?: number;
  uuid?: string;
  name?: string;
  labels?: Labels;
  inactivity_threshold_in_hours?: number;
  enabled?: boolean;
  created_at?: string;
  updated_at?: string;
  created_by?: {
    href: string;
  } | null;
  updated_by?: {
    href: string;
  } | null;
}

export interface InactiveVenCleanupSchedulesPost {
  name: string;
  labels: Labels;
  inactivity_threshold_in_hours: number;
  enabled?: boolean;
}

export interface InactiveVenCleanupSchedulesPut {
  name?: string;
  labels?: Labels;
  inactivity_threshold_in_hours?: number;
  enabled?: boolean;
}

/** An IP address without a prefix length */
export type IpAddressFormatValidation = {
  [k: string]: unknown;
} & string;

export interface IpList {
  href: string;
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
  deleted_by?: {
    href: string;
  } | null;
  update_type?: SecPolicyUpdateType;
  name?: string;
}

export interface IpListAttributesGet {
  id?: string;
  href?: string;
  name: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

export interface IpListAttributesPost {
  name: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

export type IpRanges = {
  description?: string;
  from_ip: string;
  to_ip?: string;
  exclusion?: boolean;
}[];

/** @minItems 1 */
export type IpTablesRuleActorsGet = {
  actors?: string;
  label?: LabelOptionalKeyValue;
  label_group?: {
    href: string;
  };
  workload?: {
    href: string;
  };
}[];

/** @minItems 1 */
export type IpTablesRuleActorsPut = {
  actors?: string;
  label?: HrefObject;
  label_group?: HrefObject;
  workload?: HrefObject;
}[];

export interface IpTablesRulesGet {
  href: string;
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
  deleted_by?: {
    href: string;
  } | null;
  update_type?: SecPolicyUpdateType;
  description?: string | null;
  enabled: boolean;
  statements: IpTablesStatement[];
  actors: IpTablesRuleActorsGet;
  ip_version: '4' | '6';
}

export interface IpTablesRulesPost {
  enabled: boolean;
  description?: string;
  /** @minItems 1 */
  statements: IpTablesStatement[];
  actors: IpTablesRuleActorsPut;
  ip_version: '4' | '6';
}

export interface IpTablesStatement {
  table_name: 'nat' | 'mangle' | 'filter';
  chain_name: 'PREROUTING' | 'INPUT' | 'OUTPUT' | 'FORWARD' | 'POSTROUTING';
  parameters: string;
}

/** An IP address, or a block of them */
export type Ipv4Ipv6Subnet = {
  [k: string]: unknown;
} & string;

/** Background job */
export interface JobsGet {
  href: string;
  job_type?: string;
  description?: string | null;
  result?: {
    href?: string;
  } | null;
  status: string;
  requested_at?: string;
  requested_by?: {
    href: string;
  };
  terminated_at?: string;
}

/** A label */
export interface LabelCanonicalRepresentation {
  href: string;
  key: string;
  value: string;
}

/** Label type */
export interface LabelDimensionsGet {
  href: string;
  key: string;
  display_name: string;
  created_at: string;
  updated_at: string;
  display_info?: {
    icon?: string;
    initial?: string;
    background_color?: string;
    foreground_color?: string;
    sort_ordinal?: number;
    display_name_plural?: string;
  } | null;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  deleted?: boolean;
  deleted_at?: string | null;
  usage?: {
    labels?: boolean;
    label_groups?: boolean;
  };
  caps?: ('write' | 'delete')[];
  created_by?: HrefObject;
  updated_by?: HrefObject;
  deleted_by?: NullableHrefObject;
}

/** Label type to create */
export interface LabelDimensionsPost {
  key: string;
  display_name: string;
  display_info?: {
    icon?: string;
    initial?: string;
    background_color?: string;
    foreground_color?: string;
    sort_ordinal?: number;
    display_name_plural?: string;
  };
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

/** Changes to a label type; its key stays */
export interface LabelDimensionsPut {
  display_name?: string;
  display_info?: {
    icon?: string;
    initial?: string;
    background_color?: string;
    foreground_color?: string;
    sort_ordinal?: number;
    display_name_plural?: string;
  };
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

export interface LabelGroupOptionalKeyValue {
  href: string;
  key?: string;
  name?: string;
}

export type LabelMappingRuleExpression = Record<string, unknown>;

/** List of label assignments for a rule */
export type LabelMappingRuleLabelAssignments = (
  | {
      label: {
        key?: string;
        value?: string;
      };
    }
  | {
      label: {
        href?: string;
      };
    }
)[];

export interface LabelMappingRulesDeletePut {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  rules: {
    href: string;
  }[];
}

export interface LabelMappingRulesGet {
  href?: string;
  enabled?: boolean;
  expression?: LabelMappingRuleExpression;
  label_assignments?: LabelMappingRuleLabelAssignments;
  overwrite?: boolean;
  created_at?: string;
  updated_at?: string;
  created_by?: {
    href: string;
  } | null;
  updated_by?: {
    href: string;
  } | null;
}

export interface LabelMappingRulesPost {
  expression: LabelMappingRuleExpression;
  label_assignments: LabelMappingRuleLabelAssignments;
  overwrite?: boolean;
}

export interface LabelMappingRulesPut {
  enabled?: boolean;
  expression?: LabelMappingRuleExpression;
  label_assignments?: LabelMappingRuleLabelAssignments;
  overwrite?: boolean;
}

export type LabelMappingRulesUpdatePut = {
  href: string;
  enabled?: boolean;
  expression?: LabelMappingRuleExpression;
  label_assignments?: LabelMappingRuleLabelAssignments;
}[];

export interface LabelOptionalKeyValue {
  href: string;
  key?: string;
  value?: string;
}

export type LabelRestrictions =
  | {
      key: string;
      assignment: {
        href: string;
      };
    }
  | {
      key: string;
      restriction: {
        href: string;
      }[];
    };

/** When label rules are applied */
export type LabelRulesApplicationSchedule = {
  schedule_time?: string;
  frequency?: 'daily' | 'weekly' | 'monthly';
  day_of_week?: ('sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday')[];
  day_of_month?: number;
} | null;

/** Labels, by reference only */
export type Labels = {
  href: string;
}[];

/** Label */
export interface LabelsGet {
  href?: string;
  deleted?: boolean;
  key: string;
  value: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  created_at: string;
  updated_at: string;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
  usage?: {
    virtual_server?: boolean;
    label_group?: boolean;
    ruleset?: boolean;
    static_policy_scopes?: boolean;
    pairing_profile?: boolean;
    permission?: boolean;
    workload?: boolean;
    container_workload?: boolean;
    firewall_coexistence_scope?: boolean;
    containers_inherit_host_policy_scopes?: boolean;
    container_workload_profile?: boolean;
    blocked_connection_reject_scope?: boolean;
    blocked_connection_reject_scopes?: boolean;
    enforcement_boundary?: boolean;
    loopback_interfaces_in_policy_scopes?: boolean;
    ip_forwarding_enabled_scopes?: boolean;
    rule_hit_count_enabled_scopes?: boolean;
    label_mapping_rule?: boolean;
    virtual_service?: boolean;
  };
}

/** Label to create */
export interface LabelsPost {
  key: string;
  value: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

/** Changes to a label; its key stays */
export interface LabelsPut {
  value?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

export type LabelsSummary = {
  href: string;
  key?: string;
  value?: string;
}[];

/** Mode as it may still be sent; enforcement_mode took its place */
export type LegacyWorkloadModes = 'idle' | 'illuminated' | 'enforced';

/** Nothing, or the second factor */
export type LoginUsersAuthenticatePost = {
  one_time_password?: string;
} | null;

/** Moves the clock forward. A clock that runs with the system freezes first */
export interface MockClockAdvancePost {
  seconds?: number;
  to?: 'next';
}

/** Freezes the clock, or lets it run, from where it stands or with the system */
export interface MockClockPut {
  mode?: 'system' | 'running' | 'frozen';
  now?: string;
}

/** Options of mock-pce serve in a file, such as mock-pce.config.json */
export interface MockConfig {
  $schema?: string;
  host?: string;
  port?: number | string;
  tls?: 'auto' | 'off' | 'only';
  'tls-cert'?: string;
  'tls-key'?: string;
  hostname?: string[] | string;
  data?: string;
  sync?: 'full' | 'normal';
  org?: number | string;
  'api-key'?: string;
  'api-secret'?: string;
  validation?: 'strict' | 'compatible' | 'lenient';
  scenario?: string;
  'pce-version'?: string;
  fqdn?: string;
  log?: 'pretty' | 'json' | 'silent';
  journal?: 'short' | 'full';
  seed?: string;
  clock?: string;
  'async-retry-after'?: number | string;
  'async-polls'?: number | string;
  'rate-limit'?: number | string;
  limits?:
    | {
        total_pairing_profiles?: number;
        total_active_pairing_keys?: number;
        total_labels?: number;
        total_label_types?: number;
        total_workloads?: number;
        active_agents_per_pce?: number;
        total_active_sessions?: number;
        total_api_keys_per_user?: number;
        total_users?: number;
        total_orgs?: number;
        total_entries_per_workload_setting?: number;
        total_rules_per_list?: number;
        total_auth_security_principals?: number;
        total_permissions?: number;
        total_access_restrictions?: number;
        total_security_principals?: number;
        total_service_accounts?: number;
        total_api_keys_per_service_account?: number;
        total_syslog_destinations?: number;
        total_traffic_collector_settings?: number;
        total_ip_lists?: number;
        total_services?: number;
        total_label_groups?: number;
        total_virtual_services?: number;
        total_service_bindings?: number;
        total_enforcement_boundaries?: number;
        total_rule_sets?: number;
        total_inactive_ven_cleanup_schedules?: number;
        total_security_principal_users?: number;
        total_ip_list_attributes?: number;
        total_vulnerabilities?: number;
        total_vulnerability_reports?: number;
        total_ldap_configs?: number;
        total_label_mapping_rules?: number;
        total_report_schedules?: number;
        total_container_clusters?: number;
        total_container_workload_profiles?: number;
      }
    | string;
  'body-limit'?: number | string;
  'control-port'?: number | string;
  'control-token'?: string;
  console?: 'on' | 'read-only' | 'off';
  json?: boolean;
}

/** A rule that makes requests to the PCE go wrong. It applies to requests that match all of `operation`, `method`, `path`, `org` and `key` that are given */
export interface MockFaultsPost {
  operation?: string;
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  path?: string;
  org?: number;
  key?: string;
  after?: number;
  every?: number;
  first?: number;
  status?: number;
  token?: string;
  message?: string;
  retry_after?: number;
  latency_ms?: number;
  reset?: boolean;
  truncate?: number;
  bytes_per_second?: number;
  takes_effect?: boolean;
}

/** A fleet of simulated hosts that pair one after another, by the emulator's clock */
export interface MockFleetsPost {
  org?: number;
  name?: string;
  count: number;
  hostname?: string;
  pairing_profile?: string;
  role?: string;
  app?: string;
  env?: string;
  loc?: string;
  /**
   * @minItems 1
   * @maxItems 50
   */
  os?: {
    os_id: string;
    os_detail: string;
    os_platform?: string;
    share?: number;
  }[];
  pairing_rate?: number;
  starts_after?: number;
  silent?: {
    share: number;
    after: number;
  };
  unpaired?: {
    share: number;
    after: number;
  };
}

/** A new API key, and the role of its user in the org */
export interface MockKeysPost {
  role?: string;
}

/** A new org. It gets an owner of its own, and the label types, labels and default profiles of every new org */
export interface MockOrgsPost {
  id?: number;
  display_name?: string;
  scenario?: string;
}

/** A reset to the state right after the start */
export interface MockResetPost {
  org?: number;
}

/** A scenario that takes the place of the whole state, by name or in full */
export interface MockScenariosPost {
  name?: string;
  scenario?: Record<string, unknown>;
}

/** Signs a browser in */
export interface MockSessionPost {
  token: string;
}

/** Settings to change. A setting that is left out stays as it is */
export interface MockSettingsPut {
  validation?: 'strict' | 'compatible' | 'lenient';
  rate_limit?: number;
  limits?: Record<string, unknown>;
  async_retry_after?: number;
  async_polls?: number;
}

/** A snapshot to import, as an export gave it */
export interface MockSnapshotsImportPost {
  mock_pce_snapshot: number;
  name: string;
  org: number | null;
  created_at: string;
  tables: Record<string, unknown>;
}

/** A snapshot to save */
export interface MockSnapshotsPost {
  name: string;
  org?: number;
}

/** One end of a flow: hosts by `hostname` or by `labels` (all of which they have), or `addresses` outside */
export interface MockTrafficPutEnd {
  hostname?: string;
  labels?: Record<string, unknown>;
  /**
   * @minItems 1
   * @maxItems 100
   */
  addresses?: string[];
  fqdn?: string;
}

/** Port of the destination */
export type MockTrafficPutPort = number;

/** Number of the protocol. Left out, it is 6: TCP */
export type MockTrafficPutProto = number;

/** Process that listens */
export type MockTrafficPutProcessName = string;

/** The traffic of an org: rules by which its hosts talk to each other and to addresses outside, and single flows */
export interface MockTrafficPut {
  /** @maxItems 200 */
  rules?: {
    from: MockTrafficPutEnd;
    to: MockTrafficPutEnd;
    port: MockTrafficPutPort;
    proto?: MockTrafficPutProto;
    process_name?: MockTrafficPutProcessName;
    rate: number;
    share?: number;
    blocked?: number;
  }[];
  /** @maxItems 10000 */
  flows?: {
    from: MockTrafficPutEnd;
    to: MockTrafficPutEnd;
    port: MockTrafficPutPort;
    proto?: MockTrafficPutProto;
    process_name?: MockTrafficPutProcessName;
    first_detected: string;
    last_detected?: string;
    num_connections?: number;
    policy_decision?: 'allowed' | 'potentially_blocked' | 'blocked' | 'unknown';
  }[];
}

/** A host that pairs: the options of its VEN's command line, and facts about the host. This call is our own, since a PCE's activation call is not public */
export interface MockVensPost {
  activation_code: string;
  hostname: string;
  identity?: string;
  role?: string;
  app?: string;
  env?: string;
  loc?: string;
  enforcement_mode?: WorkloadEnforcementMode;
  mode?: 'idle' | 'illuminated' | 'enforced';
  visibility_level?: 'flow_summary' | 'flow_drops' | 'flow_off' | 'enhanced_data_collection' | 'flow_full_detail';
  os_id?: string;
  os_detail?: string;
  os_platform?: string;
  public_ip?: string;
  /** @maxItems 256 */
  interfaces?: {
    name: string;
    address: IpAddressFormatValidation;
    cidr_block?: number | null;
    default_gateway_address?: string | null;
    link_state?: 'up' | 'down' | 'unknown';
  }[];
  heartbeat?: boolean;
}

/** A change of what a simulated host does from now on */
export interface MockVensPut {
  heartbeat: boolean;
}

export interface NetworkDeviceConfig {
  name?: string;
  description?: string;
  device_type?: string;
  manufacturer?: string;
  model?: string;
  ip_address?: string;
  credentials?: {
    type?: 'cli' | 'api';
    port?: number;
    username?: string;
    password?: string;
  };
  rules_format?: 'cli' | 'json';
}

export interface NetworkDeviceGet {
  href: string;
  config: NetworkDeviceConfig;
  configure?: boolean;
  enforcement_instructions_generation_in_progress?: boolean;
  enforcement_instructions_data_href?: string;
  enforcement_instructions_data_timestamp?: string;
  enforcement_instructions_ack_href?: string;
  enforcement_instructions_ack_timestamp?: string;
  supported_endpoint_type: string;
  network_endpoints?: {
    href?: string;
  }[];
  network_enforcement_node: {
    href?: string;
  };
  status?: string;
}

export type NetworkDevicesGet = NetworkDeviceGet;

/** Nothing, for those whom the PCE knows */
export type NoopGet = Record<string, unknown>;

/** Remark on an event */
export interface NotificationLogEvent {
  uuid?: string;
  notification_type?: string;
  info?: Record<string, unknown> | null;
  href?: string;
  event?: string;
  timestamp?: string;
  pce_fqdn?: string;
  created_by?: {
    user?: {
      href: string;
      username: string;
    };
    agent?: {
      href?: string;
      hostname?: string;
    };
    system?: Record<string, unknown>;
    service_account?: {
      href: string;
      name: string;
    };
  };
  severity?: 'err' | 'warning' | 'info';
}

/** Reference to another object, or none */
export type NullableHrefObject = {
  href: string;
} | null;

/** An optional feature */
export interface OptionalFeature {
  name: string;
  preview?: boolean;
  enabled: boolean;
}

/** Optional features of an org */
export type OptionalFeaturesGet = OptionalFeature[];

/** Features to turn on or off */
export type OptionalFeaturesPut = (
  | {
      name:
        | 'ip_forwarding_firewall_setting'
        | 'ui_analytics'
        | 'illumination_classic'
        | 'ransomware_readiness_dashboard'
        | 'per_rule_flow_log_setting'
        | 'lightning_default'
        | 'collector_scanner_filters'
        | 'corporate_ips_groups'
        | 'labels_editing_warning_for_enforcement_mode'
        | 'label_based_network_detection'
        | 'cloudsecure_enabled'
        | 'windows_outbound_process_enforcement'
        | 'rule_based_label_mapping'
        | 'core_insights'
        | 'rule_info_exposure_to_syslog'
        | 'workload_usages_enabled'
        | 'hybrid_policy'
        | 'container_cluster_label_set_based_kubernetes_workload_instructions'
        | 'quarantine_policy'
        | 'ugm_support'
        | 'policy_perspective_externalization'
        | 'ven_ingestion'
        | 'agent_policy_delivery_metrics';
      enabled: boolean;
    }
  | {
      name: 'editable_dns_client_rule' | 'editable_dhcp_client_rule';
      enabled: boolean;
      key?: string;
    }
)[];

export type OrgScope = {
  label?: {
    href: string;
    key?: string;
    value?: string;
  };
  label_group?: {
    href: string;
    key?: string;
    name?: string;
  };
}[];

export interface OrgsRoles {
  href: string;
}

export type OrgsRolesGet = OrgsRoles;

/** Kind of VEN that a profile pairs; specified_during_activation is on its way out */
export type PairingProfileVenType = 'specified_during_activation' | 'server' | 'endpoint';

/** Pairing profile */
export interface PairingProfilesGet {
  href?: string;
  name: string;
  description: string;
  total_use_count: number;
  enabled: boolean;
  is_default: boolean;
  created_at: string;
  updated_at: string;
  created_by?: HrefObject;
  updated_by?: HrefObject;
  /** @deprecated */
  mode: WorkloadModes;
  enforcement_mode?: WorkloadEnforcementMode;
  key_lifespan: number | string;
  allowed_uses_per_key: number | string;
  last_pairing_at: string | null;
  last_pairing_key_generated_at: string | null;
  last_pairing_key_generated_by: null | HrefObject;
  labels: Labels;
  env_label_lock: boolean;
  loc_label_lock: boolean;
  role_label_lock: boolean;
  app_label_lock: boolean;
  /** @deprecated */
  mode_lock: boolean;
  enforcement_mode_lock?: boolean;
  /** @deprecated */
  log_traffic: boolean;
  /** @deprecated */
  log_traffic_lock: boolean;
  visibility_level: WorkloadVisibilityLevel | string;
  visibility_level_lock: boolean;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  agent_software_release?: string | null;
  ven_type?: PairingProfileVenType;
  caps?: ('write' | 'generate_pairing_key')[];
}

/** Making a key takes no options */
export type PairingProfilesPairingKeyPost = Record<string, never>;

/** Pairing profile to create */
export interface PairingProfilesPost {
  name?: string;
  description?: string;
  /** @deprecated */
  mode?: LegacyWorkloadModes;
  /** @deprecated */
  mode_lock?: boolean;
  enforcement_mode?: WorkloadEnforcementMode;
  enforcement_mode_lock?: boolean;
  enabled: boolean;
  allowed_uses_per_key?: number | 'unlimited';
  key_lifespan?: number | 'unlimited';
  labels?: Labels;
  env_label_lock?: boolean;
  loc_label_lock?: boolean;
  role_label_lock?: boolean;
  app_label_lock?: boolean;
  /** @deprecated */
  log_traffic?: boolean;
  /** @deprecated */
  log_traffic_lock?: boolean;
  visibility_level?: 'flow_full_detail' | 'flow_summary' | 'flow_drops' | 'flow_off' | 'enhanced_data_collection';
  visibility_level_lock?: boolean;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  agent_software_release?: string | null;
  ven_type?: PairingProfileVenType;
}

/** Changes to a pairing profile */
export interface PairingProfilesPut {
  name?: string;
  description?: string;
  /** @deprecated */
  mode?: LegacyWorkloadModes;
  /** @deprecated */
  mode_lock?: boolean;
  enforcement_mode?: WorkloadEnforcementMode;
  enforcement_mode_lock?: boolean;
  enabled?: boolean;
  allowed_uses_per_key?: number | 'unlimited';
  key_lifespan?: number | 'unlimited';
  labels?: Labels;
  env_label_lock?: boolean;
  loc_label_lock?: boolean;
  role_label_lock?: boolean;
  app_label_lock?: boolean;
  /** @deprecated */
  log_traffic?: boolean;
  /** @deprecated */
  log_traffic_lock?: boolean;
  visibility_level?: 'flow_full_detail' | 'flow_summary' | 'flow_drops' | 'flow_off' | 'enhanced_data_collection';
  visibility_level_lock?: boolean;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  agent_software_release?: string | null;
}

/** A role that somebody has */
export interface PermissionsGet {
  href: string;
  role: OrgsRoles;
  scope: OrgScope;
  auth_security_principal: AuthSecurityPrincipalUri;
}

/** Permission to give */
export interface PermissionsPost {
  role: OrgsRoles;
  scope: OrgScope;
  auth_security_principal: AuthSecurityPrincipalUri;
}

/** Changes of a permission */
export interface PermissionsPut {
  role?: OrgsRoles;
  scope?: OrgScope;
  auth_security_principal?: AuthSecurityPrincipalUri;
}

export interface PortOverrides {
  port?: number;
  proto?: 6 | 17;
  new_port: number;
  new_to_port?: number;
}

/** Release that this PCE runs */
export interface ProductVersion {
  version: string;
  build: number;
  long_display?: string;
  short_display?: string;
  release_info?: string;
  engineering_info?: string;
  product_name: string;
}

export type ProductVersionGet = ProductVersion;

/** Report parameters for ransomware risk report */
export interface RansomwareRiskReportParams {
  report_time_range: ReportTimeRangeDefinitionsLastNumDays;
}

/** A caller's rights on an object */
export type RbacPermissionTypes = 'write' | 'provision';

/** Kinds of VEN that a release serves */
export type ReleaseVenTypes = ('server' | 'endpoint')[];

/** App Group Schema for reports */
export type ReportAppGroups = {
  label: {
    href: string;
  };
}[][];

export interface ReportSchedulesGet {
  href: string;
  report_template: {
    href: string;
    name?: string;
  };
  name: string;
  report_generation_frequency: string;
  scheduled_at?: string;
  send_by_email?: boolean;
  report_parameters: Record<string, unknown>;
  created_at?: string;
  created_by?: {
    href: string;
  };
  updated_at?: string;
  updated_by?: {
    href: string;
  };
}

export interface ReportSchedulesPost {
  report_template: {
    href: string;
  };
  name: string;
  send_by_email?: boolean;
  report_generation_frequency: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'once';
  scheduled_at?: string;
  report_parameters: Record<string, unknown>;
}

export interface ReportSchedulesPut {
  report_template?: {
    href: string;
  };
  name?: string;
  report_format?: 'pdf' | 'json';
  report_generation_frequency?: 'once' | 'daily' | 'weekly' | 'monthly' | 'quarterly';
  send_by_email?: boolean;
  scheduled_at?: string;
  report_parameters?: Record<string, unknown>;
}

/** Template for a report type */
export interface ReportTemplatesGet {
  href: string;
  name: string;
  enabled?: boolean;
  show_in_ui?: boolean;
  report_parameters: Record<string, unknown>;
}

export interface ReportTemplatesPut {
  enabled?: boolean;
}

export interface ReportTimeRangeDefinitionsCustomDateRange {
  start_date: string;
  end_date: string;
}

export interface ReportTimeRangeDefinitionsLastNumDays {
  last_num_days: number;
}

export type ReportsRiskSummaryRansomwareTimeseriesStatisticsPost = {
  property: 'num_managed_workloads' | 'ransomware_protection_coverage_percent' | 'num_workloads_by_exposure';
  resolution?: 'day' | 'week' | 'month' | 'quarter';
  max_results?: number;
}[];

export type ReportsTimeSeriesStatisticsPost = {
  property: 'num_managed_workloads' | 'ransomware_protection_coverage_percent' | 'num_workloads_by_exposure';
  resolution?: 'day' | 'week' | 'month' | 'quarter';
  max_results?: number;
}[];

/** The object that changed, under the name of its kind; a VEN beside its agent */
export interface ResourceCanonicalRepresentations {
  pairing_profile?: AuditableResource;
  label?: LabelCanonicalRepresentation;
  workload?: WorkloadCanonicalRepresentation;
  ven?: {
    href: string;
    name?: string | null;
    hostname: string;
  };
  agent?: {
    href: string;
    name?: string | null;
    hostname: string;
  };
  user?: {
    href: string;
    type: 'local' | 'external';
    username: string;
  };
  api_key?: AuditableResource;
  access_restriction?: AuditableResource;
  security_principal?: AuditableResource;
  auth_security_principal?: {
    href: string;
    name: string | null;
  };
  permission?: {
    href: string;
  };
  service_account?: AuditableResource;
  ip_list?: AuditableResource;
  service?: AuditableResource;
  virtual_service?: AuditableResource;
  enforcement_boundary?: AuditableResource;
  container_cluster?: AuditableResource;
  container_workload_profile?: {
    href: string;
    name: string | null;
  };
  label_dimension?: {
    href: string;
    key: string;
  };
  label_group?: {
    href: string;
    name: string;
    key: string;
  };
  rule_set?: {
    href: string;
    name: string;
    scopes: {
      label?: HrefObject;
      label_group?: HrefObject;
    }[][];
  };
  sec_rule?: {
    href: string;
  };
  deny_rule?: {
    href: string;
  };
  ip_tables_rule?: {
    href: string;
  };
  firewall_settings?: {
    href: string;
  };
  service_binding?: {
    href: string;
  };
  traffic_collector_setting?: {
    href: string;
  };
  setting?: {
    href: string;
  };
  event_setting?: {
    href: string;
  };
  report_setting?: {
    href: string;
  };
  trusted_proxy_ips?: {
    href: string;
  };
  workload_setting?: {
    href: string;
  };
  optional_features?: {
    href: string;
  };
  authentication_settings?: {
    href: string;
  };
  password_policy?: {
    href: string;
  };
  ldap_config?: {
    href: string;
  };
  saml_config?: {
    href: string;
  };
  syslog_destination?: {
    href: string;
    pce_scope: string[];
    type: 'local_syslog' | 'remote_syslog';
  };
  sec_policy?: {
    href: string;
    commit_message: string | null;
  };
  vulnerability?: AuditableResource;
  vulnerability_report?: AuditableResource;
  inactive_ven_cleanup_schedule?: AuditableResource;
  security_principal_user?: AuditableResource;
  ip_list_attribute?: AuditableResource;
  label_mapping_rule?: {
    href: string;
  };
  report_template?: AuditableResource;
}

/**
 * Faults of an object; empty when all is well
 *
 * @minItems 0
 */
export type ResourceCondition = {
  first_reported_timestamp?: string;
  latest_event?: {
    notification_type?: string;
    severity?: 'err' | 'warning';
    href?: string;
    info?: Record<string, unknown>;
    timestamp?: string;
  };
}[];

/** Change of one object */
export interface ResourceLogEventsGet {
  uuid?: string;
  resource: ResourceCanonicalRepresentations;
  changes?: Record<string, unknown>;
  change_type: string;
  href?: string;
  version?: string;
  org_id?: number;
  event?: string;
  timestamp?: string;
  pce_fqdn?: string;
  created_by?: {
    user?: {
      href: string;
      username: string;
    };
    agent?: {
      href?: string;
      hostname?: string;
    };
    system?: Record<string, unknown>;
    service_account?: {
      href: string;
      name: string;
    };
  };
}

/** Returns the rule hit count stats for all the rules in a ruleset during the specified time-range */
export interface RuleHitCountReportParams {
  report_time_range: ReportTimeRangeDefinitionsCustomDateRange | ReportTimeRangeDefinitionsLastNumDays;
  rule_sets: RuleSetLists;
  max_results?: number;
}

export type RuleNetworkType = 'brn' | 'non_brn' | 'all';

export interface RuleSet {
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    username?: string;
  };
  updated_by?: {
    username?: string;
  };
  deleted_by?: {
    username?: string;
  } | null;
  update_type?: null | ('create' | 'update' | 'delete');
  update_label?: null | ('create' | 'update' | 'delete');
  href?: string;
  name?: string;
  enabled?: boolean;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  scopes?: RuleSetScopesGet;
  caps?: EntityCaps;
}

/** Returns the rule hit count stats for all the rules in a ruleset during the specified time-range */
export type RuleSetLists = {
  href: string;
}[];

export type RuleSetScopeGet = {
  exclusion?: boolean;
  label?: LabelOptionalKeyValue;
  label_group?: LabelGroupOptionalKeyValue;
}[];

export type RuleSetScopePut = {
  exclusion?: boolean;
  label?: HrefObject;
  label_group?: HrefObject;
}[];

export type RuleSetScopesGet = RuleSetScopeGet[];

export type RuleSetScopesPut = RuleSetScopePut[];

export interface ScenarioUser {
  username: string;
  full_name?: string;
  password?: string;
  roles?: string[];
  api_keys?: {
    key: string;
    secret: string;
  }[];
}

/** The content of a server when it starts, beyond what every org has. Scenarios belong to the emulator, not to a PCE. */
export interface Scenario {
  description?: string;
  orgs?: {
    id?: number;
    display_name?: string;
    initial_objects?: boolean;
    users?: ScenarioUser[];
    objects?: Record<string, unknown>;
    versions?: {
      message?: string;
      objects: Record<string, unknown>;
    }[];
    drafts?: Record<string, unknown>;
    fleets?: MockFleetsPost[];
    traffic?: MockTrafficPut;
  }[];
}

export type SecPolicyAllowGet = SecPolicyRuleSetsSecRulesGet[];

export interface SecPolicyChangeSubset {
  label_groups?: HrefObject[];
  services?: HrefObject[];
  rule_sets?: HrefObject[];
  ip_lists?: HrefObject[];
  virtual_services?: HrefObject[];
  firewall_settings?: HrefObject[];
  secure_connect_gateways?: HrefObject[];
  virtual_servers?: HrefObject[];
  enforcement_boundaries?: HrefObject[];
}

export interface SecPolicyDeletePut {
  change_subset?: SecPolicyChangeSubset;
}

export interface SecPolicyDependenciesPost {
  operation: 'commit' | 'revert';
  change_subset: SecPolicyChangeSubset;
}

export type SecPolicyDependenciesPostResponse = {
  dependency?: {
    label_groups?: HrefObject;
    services?: HrefObject;
    rule_sets?: HrefObject;
    ip_lists?: HrefObject;
    virtual_services?: HrefObject;
    firewall_settings?: HrefObject;
    secure_connect_gateways?: HrefObject;
    virtual_servers?: HrefObject;
    enforcement_boundaries?: HrefObject;
  };
  required_by?: {
    label_groups?: HrefObject[];
    services?: HrefObject[];
    rule_sets?: HrefObject[];
    ip_lists?: HrefObject[];
    virtual_services?: HrefObject[];
    firewall_settings?: HrefObject[];
    secure_connect_gateways?: HrefObject[];
    virtual_servers?: HrefObject[];
    enforcement_boundaries?: HrefObject[];
  };
}[];

export interface SecPolicyEnforcementBoundariesGet {
  href: string;
  name: string;
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    href: string;
  } | null;
  updated_by?: {
    href: string;
  } | null;
  deleted_by?: {
    href: string;
  } | null;
  update_type?: 'create' | 'update' | 'delete' | null;
  caps?: EntityCaps;
  ingress_services: SecRuleIngressServices;
  providers: EnforcementBoundaryActor;
  consumers: EnforcementBoundaryActor;
  enabled?: boolean;
  network_type?: RuleNetworkType;
}

export interface SecPolicyEnforcementBoundariesPost {
  name: string;
  enabled?: boolean;
  providers: EnforcementBoundaryActor;
  consumers: EnforcementBoundaryActor;
  ingress_services: SecRuleIngressServices;
  network_type?: RuleNetworkType;
}

export interface SecPolicyEnforcementBoundariesPut {
  name?: string;
  enabled?: boolean;
  providers?: EnforcementBoundaryActor;
  consumers?: EnforcementBoundaryActor;
  ingress_services?: SecRuleIngressServices;
  network_type?: RuleNetworkType;
}

export interface SecPolicyFirewallSettingsGet {
  href?: string;
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
  deleted_by?: {
    href: string;
  } | null;
  update_type?: string | null;
  static_policy_scopes?: RuleSetScopesGet;
  ike_authentication_type?: string;
  firewall_coexistence?:
    | {
        scope: Labels;
        workload_mode?: string;
        illumio_primary: boolean;
      }[]
    | null;
  allow_captive_portal_outbound?: boolean;
  containers_inherit_host_policy_scopes?: RuleSetScopesGet;
  blocked_connection_reject_scopes?: RuleSetScopeGet[];
  loopback_interfaces_in_policy_scopes?: RuleSetScopeGet[];
  ip_forwarding_enabled_scopes?: RuleSetScopesGet;
  rule_hit_count_enabled_scopes?: RuleSetScopesGet;
}

export interface SecPolicyFirewallSettingsPut {
  update_type?: 'create' | 'update' | 'delete';
  static_policy_scopes?: RuleSetScopesPut;
  ike_authentication_type?: 'psk' | 'certificate';
  firewall_coexistence?:
    | {
        scope: Labels;
        workload_mode?: 'enforced' | 'illuminated';
        illumio_primary: boolean;
      }[]
    | null;
  allow_captive_portal_outbound?: boolean;
  containers_inherit_host_policy_scopes?: RuleSetScopesPut;
  blocked_connection_reject_scopes?: RuleSetScopePut[];
  loopback_interfaces_in_policy_scopes?: RuleSetScopePut[];
  ip_forwarding_enabled_scopes?: RuleSetScopesPut;
  rule_hit_count_enabled_scopes?: RuleSetScopesPut;
}

export interface SecPolicyGet {
  href: string;
  version: number;
  workloads_affected: number | null;
  commit_message: string | null;
  object_counts?: {
    rule_sets?: number;
    ip_lists?: number;
    services?: number;
    virtual_services?: number;
    label_groups?: number;
    virtual_servers?: number;
    firewall_settings?: number;
    secure_connect_gateways?: number;
    enforcement_boundaries?: number;
  };
  created_at: string;
  created_by?: {
    href: string;
  };
}

export interface SecPolicyImpactPost {
  change_subset?: SecPolicyChangeSubset;
}

export interface SecPolicyImpactPostResponse {
  num_sets: number;
  num_virtual_servers?: number;
  num_managed_workloads: number;
  num_container_workloads: number;
  num_unmanaged_workloads: number;
  all_workloads_optimization?: boolean;
}

export interface SecPolicyIpListsGet {
  href?: string;
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
  deleted_by?: {
    href: string;
  } | null;
  update_type?: 'create' | 'update' | 'delete' | null;
  name: string;
  description?: string | null;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  ip_ranges?: IpRanges;
  fqdns?: {
    fqdn: string;
    description?: string;
  }[];
  ip_list_attribute?: IpListAttributesGet;
}

export interface SecPolicyIpListsPost {
  name: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  ip_ranges?: IpRanges;
  fqdns?: {
    fqdn: string;
    description?: string;
  }[];
  ip_list_attribute_id?: string | null;
}

export interface SecPolicyIpListsPut {
  name?: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  ip_ranges?: IpRanges;
  fqdns?: {
    fqdn: string;
    description?: string;
  }[];
  ip_list_attribute_id?: string | null;
}

export interface SecPolicyLabelGroupsGet {
  href: string;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  created_by: HrefObject;
  updated_by: HrefObject;
  deleted_by: null | HrefObject;
  update_type?: string | null;
  name: string;
  description: string | null;
  key: string;
  labels?: {
    href: string;
    key: string;
    value: string;
  }[];
  sub_groups?: {
    href: string;
    name: string;
  }[];
  external_data_set?: string | null;
  external_data_reference?: string | null;
  usage?: {
    label_group: boolean;
    ruleset: boolean;
    rule: boolean;
    static_policy_scopes: boolean;
    containers_inherit_host_policy_scopes: boolean;
    blocked_connection_reject_scopes: boolean;
    enforcement_boundary: boolean;
    loopback_interfaces_in_policy_scopes: boolean;
    ip_forwarding_enabled_scopes: boolean;
    rule_hit_count_enabled_scopes: boolean;
    protection_schema?: boolean;
  };
}

export type SecPolicyLabelGroupsMemberOfGet = {
  href: string;
  name?: string;
}[];

export interface SecPolicyLabelGroupsPost {
  name: string;
  description?: string | null;
  key: string;
  labels?: HrefObject[];
  sub_groups?: HrefObject[];
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

export interface SecPolicyLabelGroupsPut {
  name?: string;
  description?: string | null;
  labels?: HrefObject[];
  sub_groups?: HrefObject[];
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

export interface SecPolicyModifiedObjectsGet {
  update_type: 'create' | 'update' | 'delete';
  object_type: string;
  href: string;
  name?: string;
  updated_at: string;
  updated_by: {
    href: string;
  };
}

export interface SecPolicyPendingGet {
  rule_sets?: {
    name: string;
    href?: string;
    updated_by: {
      href?: string;
    };
    updated_at: string;
    update_type: string;
    related_ip_lists?: {
      href: string;
    }[];
    related_services?: {
      href: string;
    }[];
  }[];
  firewall_settings?: SecPolicyPendingObjects;
  ip_lists?: SecPolicyPendingObjects;
  services?: SecPolicyPendingObjects;
  virtual_servers?: SecPolicyPendingObjects;
  label_groups?: SecPolicyPendingObjects;
  secure_connect_gateways?: SecPolicyPendingObjects;
  virtual_services?: SecPolicyPendingObjects;
  enforcement_boundaries?: SecPolicyPendingObjects;
}

export type SecPolicyPendingObjects = {
  name: string;
  href?: string;
  updated_by: {
    href?: string;
  };
  updated_at: string;
  update_type: 'create' | 'update' | 'delete';
  caps?: EntityCaps;
}[];

export interface SecPolicyPolicyCheckGet {
  sec_rules: SecRulesGet[];
  deny_rules: DenyRulesGet[];
  override_deny_rules: DenyRulesGet[];
}

export interface SecPolicyPost {
  update_description?: string;
  change_subset?: SecPolicyChangeSubset;
}

export type SecPolicyRestorePost = Record<string, never>;

export type SecPolicyRuleCoveragePost = {
  source: {
    actors?: 'ams' | 'all';
    workload?: {
      href?: string;
    };
    container_workload?: {
      href?: string;
    };
    kubernetes_workload?: {
      href?: string;
    };
    ip_list?: {
      href?: string;
    };
    virtual_server?: {
      href?: string;
    };
    virtual_service?: {
      href?: string;
    };
    labels?: {
      href?: string;
    }[];
  };
  destination: {
    actors?: 'ams' | 'all';
    workload?: {
      href?: string;
    };
    container_workload?: {
      href?: string;
    };
    kubernetes_workload?: {
      href?: string;
    };
    ip_list?: {
      href?: string;
    };
    virtual_server?: {
      href?: string;
    };
    virtual_service?: {
      href?: string;
    };
    labels?: {
      href?: string;
    }[];
  };
  network?: {
    href?: string;
  };
  services: {
    port?: number;
    protocol: ServicePortsProtocolNumeric;
    os_type?: 'windows' | 'linux' | 'windows_outbound';
    process_name?: string;
    windows_service_name?: string;
  }[];
  resolve_labels_as?: {
    /** @minItems 1 */
    source?: ('workloads' | 'virtual_services')[];
    /** @minItems 1 */
    destination?: ('workloads' | 'virtual_services')[];
  };
}[];

export type SecPolicyRuleCoveragePostResponseRuleHrefMapping = Record<string, unknown>;

export type SecPolicyRuleCoveragePostResponseRuleEdges = string[][][];

export interface SecPolicyRuleCoveragePostResponse {
  override_deny_rules?: SecPolicyRuleCoveragePostResponseRuleHrefMapping;
  override_deny_edges?: SecPolicyRuleCoveragePostResponseRuleEdges;
  rules?: SecPolicyRuleCoveragePostResponseRuleHrefMapping;
  edges?: SecPolicyRuleCoveragePostResponseRuleEdges;
  deny_rules?: SecPolicyRuleCoveragePostResponseRuleHrefMapping;
  deny_edges?: SecPolicyRuleCoveragePostResponseRuleEdges;
}

export type SecPolicyRuleSearchAnswer = SecPolicyRuleSearchPostResponse | SecRulesGet;

/** @minItems 1 */
export type SecPolicyRuleSearchConsumers = {
  actors?: string;
  label?: {
    href: string;
  };
  label_group?: {
    href: string;
  };
  workload?: {
    href: string;
  };
  container_workload?: {
    href: string;
  };
  kubernetes_workload?: {
    href: string;
  };
  virtual_service?: {
    href: string;
  };
  ip_list?: {
    href: string;
  };
}[];

export interface SecPolicyRuleSearchPostCounts {
  matched?: number;
  total?: number;
}

export interface SecPolicyRuleSearchPost {
  enabled?: boolean;
  description?: string;
  ingress_services?: SecPolicyRuleSearchService;
  sec_connect?: boolean;
  machine_auth?: boolean;
  stateless?: boolean;
  providers?: SecPolicyRuleSearchProviders;
  consumers?: SecPolicyRuleSearchConsumers;
  consuming_security_principals?: ConsumingSecurityPrincipalsPut;
  unscoped_consumers?: boolean;
  all_ips_except_for_in_consumers?: boolean;
  all_ips_except_for_in_providers?: boolean;
  update_type?: 'create' | 'update' | 'delete';
  resolve_actors?: boolean;
  rule_types?: ('sec_rules' | 'deny_rules' | 'override_deny_rules' | 'ip_tables_rules')[];
  counts?: {
    sec_rules?: SecPolicyRuleSearchPostCounts;
    deny_rules?: SecPolicyRuleSearchPostCounts;
    override_deny_rules?: SecPolicyRuleSearchPostCounts;
    ip_tables_rules?: SecPolicyRuleSearchPostCounts;
  };
  max_results?: number;
  providers_or_consumers?: SecPolicyRuleSearchProviders;
}

export interface SecPolicyRuleSearchPostResponse {
  sec_rules?: SecRulesGet[];
  deny_rules?: DenyRulesGet[];
  override_deny_rules?: DenyRulesGet[];
  ip_tables_rules?: IpTablesRulesGet[];
}

/** @minItems 1 */
export type SecPolicyRuleSearchProviders = {
  actors?: string;
  label?: {
    href: string;
  };
  label_group?: {
    href: string;
  };
  workload?: {
    href: string;
  };
  container_workload?: {
    href: string;
  };
  kubernetes_workload?: {
    href: string;
  };
  virtual_service?: {
    href: string;
  };
  virtual_server?: {
    href: string;
  };
  ip_list?: {
    href: string;
  };
}[];

/** @minItems 1 */
export type SecPolicyRuleSearchService = (
  | {
      href: string;
    }
  | WindowsServiceV2
)[];

export type SecPolicyRuleSetsDenyRulesGet = DenyRulesGet;

export interface SecPolicyRuleSetsDenyRulesPost {
  providers: DenyRuleActor;
  consumers: DenyRuleActor;
  /** @minItems 1 */
  ingress_services: (
    | HrefObject
    | {
        port?: number;
        to_port?: number;
        proto: 6 | 17;
      }
  )[];
  egress_services?: SecRuleEgressServices;
  enabled?: boolean;
  description?: string;
  network_type?: RuleNetworkType;
  override?: boolean;
  unscoped_consumers?: boolean;
  all_ips_except_for_in_consumers?: boolean;
  all_ips_except_for_in_providers?: boolean;
}

export interface SecPolicyRuleSetsDenyRulesPut {
  providers?: DenyRuleActor;
  consumers?: DenyRuleActor;
  /** @minItems 1 */
  ingress_services?: (
    | HrefObject
    | {
        port?: number;
        to_port?: number;
        proto: 6 | 17;
      }
  )[];
  egress_services?: SecRuleEgressServices;
  enabled?: boolean;
  description?: string;
  network_type?: RuleNetworkType;
  override?: boolean;
  unscoped_consumers?: boolean;
  all_ips_except_for_in_consumers?: boolean;
  all_ips_except_for_in_providers?: boolean;
}

export interface SecPolicyRuleSetsGet {
  href?: string;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
  deleted_by?: {
    href: string;
  } | null;
  update_type?: SecPolicyUpdateType;
  name: string;
  description: string | null;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  enabled: boolean;
  scopes: RuleSetScopesGet;
  rules?: SecPolicyRuleSetsSecRulesGet[];
  deny_rules?: DenyRulesGet[];
  ip_tables_rules?: IpTablesRulesGet[];
  caps?: EntityCaps;
}

export type SecPolicyRuleSetsIpTablesRulesGet = IpTablesRulesGet;

export type SecPolicyRuleSetsIpTablesRulesPost = IpTablesRulesPost;

export interface SecPolicyRuleSetsIpTablesRulesPut {
  enabled?: boolean;
  description?: string;
  /** @minItems 1 */
  statements?: IpTablesStatement[];
  actors?: IpTablesRuleActorsPut;
  ip_version?: '4' | '6';
}

export interface SecPolicyRuleSetsPost {
  name: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  enabled?: boolean;
  scopes: RuleSetScopesPut;
  rules?: SecPolicyRuleSetsSecRulesPost[];
  ip_tables_rules?: IpTablesRulesPost[];
}

export interface SecPolicyRuleSetsPut {
  name?: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  enabled?: boolean;
  update_type?: 'create' | 'update' | 'delete';
  scopes?: RuleSetScopesPut;
  rules?: {
    href?: string;
    enabled?: boolean;
    description?: string;
    external_data_set?: string | null;
    external_data_reference?: string;
    ingress_services?: SecRuleIngressServices;
    resolve_labels_as?: SecRuleResolveLabelsAs;
    sec_connect?: boolean;
    stateless?: boolean;
    machine_auth?: boolean;
    providers?: SecPolicyRuleSetsSecRulesProvidersPut;
    consumers?: SecPolicyRuleSetsSecRulesConsumersPut;
    consuming_security_principals?: ConsumingSecurityPrincipalsPut;
    update_type?: 'create' | 'update' | 'delete';
    unscoped_consumers?: boolean;
    all_ips_except_for_in_consumers?: boolean;
    all_ips_except_for_in_providers?: boolean;
    network_type?: RuleNetworkType;
    use_workload_subnets?: SecRuleUseWorkloadSubnets;
    egress_services?: SecRuleEgressServices;
  }[];
  ip_tables_rules?: {
    href?: string;
    enabled?: boolean;
    description?: string;
    statements?: IpTablesStatement[];
    actors?: IpTablesRuleActorsPut;
    ip_version?: '4' | '6';
    update_type?: 'create' | 'update' | 'delete';
  }[];
}

/** @minItems 1 */
export type SecPolicyRuleSetsSecRulesConsumersGet = {
  actors?: 'ams' | 'container_host';
  label_dimension?: 'app';
  exclusion?: boolean;
  label?: LabelOptionalKeyValue;
  label_group?: LabelGroupOptionalKeyValue;
  workload?: {
    href: string;
    name?: string | null;
    hostname?: string | null;
    deleted?: boolean | null;
  };
  virtual_service?: {
    href: string;
  };
  ip_list?: IpList;
}[];

/** @minItems 1 */
export type SecPolicyRuleSetsSecRulesConsumersPut = {
  actors?: 'ams' | 'container_host';
  label_dimension?: 'app';
  exclusion?: boolean;
  label?: HrefObject;
  label_group?: {
    href: string;
  };
  workload?: {
    href: string;
  };
  virtual_service?: {
    href: string;
  };
  ip_list?: HrefObject;
}[];

export interface SecPolicyRuleSetsSecRulesGet {
  href?: string;
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
  deleted_by?: {
    href: string;
  } | null;
  update_type?: SecPolicyUpdateType;
  description?: string | null;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  enabled: boolean;
  providers: SecPolicyRuleSetsSecRulesProvidersGet;
  consumers: SecPolicyRuleSetsSecRulesConsumersGet;
  consuming_security_principals?: ConsumingSecurityPrincipalsGet;
  sec_connect?: boolean;
  stateless?: boolean;
  machine_auth?: boolean;
  unscoped_consumers?: boolean;
  network_type?: RuleNetworkType;
  use_workload_subnets?: SecRuleUseWorkloadSubnets;
  egress_services?: SecRuleEgressServices;
  all_ips_except_for_in_consumers?: boolean;
  all_ips_except_for_in_providers?: boolean;
  ingress_services: SecRuleIngressServices;
  resolve_labels_as: SecRuleResolveLabelsAs;
}

export interface SecPolicyRuleSetsSecRulesPost {
  enabled: boolean;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  ingress_services: SecRuleIngressServices;
  resolve_labels_as: SecRuleResolveLabelsAs;
  sec_connect?: boolean;
  stateless?: boolean;
  machine_auth?: boolean;
  providers: SecPolicyRuleSetsSecRulesProvidersPut;
  consumers: SecPolicyRuleSetsSecRulesConsumersPut;
  consuming_security_principals?: ConsumingSecurityPrincipalsPut;
  unscoped_consumers?: boolean;
  all_ips_except_for_in_consumers?: boolean;
  all_ips_except_for_in_providers?: boolean;
  network_type?: RuleNetworkType;
  use_workload_subnets?: SecRuleUseWorkloadSubnets;
  egress_services?: SecRuleEgressServices;
}

/** @minItems 1 */
export type SecPolicyRuleSetsSecRulesProvidersGet = {
  actors?: 'ams';
  label_dimension?: 'app';
  exclusion?: boolean;
  label?: LabelOptionalKeyValue;
  label_group?: LabelGroupOptionalKeyValue;
  workload?: {
    href: string;
  };
  virtual_service?: {
    href: string;
    name?: string | null;
  };
  virtual_server?: {
    href: string;
  };
  ip_list?: IpList;
}[];

/** @minItems 1 */
export type SecPolicyRuleSetsSecRulesProvidersPut = {
  actors?: 'ams';
  label_dimension?: 'app';
  exclusion?: boolean;
  label?: HrefObject;
  label_group?: {
    href: string;
  };
  workload?: {
    href: string;
  };
  virtual_service?: {
    href: string;
  };
  virtual_server?: {
    href: string;
  };
  ip_list?: {
    href: string;
  };
}[];

export interface SecPolicyRuleSetsSecRulesPut {
  enabled?: boolean;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  ingress_services?: SecRuleIngressServices;
  resolve_labels_as?: SecRuleResolveLabelsAs;
  sec_connect?: boolean;
  stateless?: boolean;
  machine_auth?: boolean;
  providers?: SecPolicyRuleSetsSecRulesProvidersPut;
  consumers?: SecPolicyRuleSetsSecRulesConsumersPut;
  consuming_security_principals?: ConsumingSecurityPrincipalsPut;
  update_type?: 'create' | 'update' | 'delete';
  unscoped_consumers?: boolean;
  all_ips_except_for_in_consumers?: boolean;
  all_ips_except_for_in_providers?: boolean;
  network_type?: RuleNetworkType;
  use_workload_subnets?: SecRuleUseWorkloadSubnets;
  egress_services?: SecRuleEgressServices;
}

export interface SecPolicyServicesGet {
  href?: string;
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
  deleted_by?: {
    href: string;
  } | null;
  update_type?: string | null;
  name: string;
  description?: string | null;
  description_url?: string | null;
  process_name?: string | null;
  risk_details?: {
    ransomware: {
      category: string;
      severity: string;
      average_protection_percent?: number;
      /** @minItems 1 */
      os_platforms: string[];
    } | null;
  };
  service_ports?: ServicePortsV2;
  windows_services?: WindowsServicesV2;
  windows_egress_services?: {
    process_name?: string | null;
    service_name?: string | null;
  }[];
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

export interface SecPolicyServicesPost {
  name: string;
  description?: string;
  risk_details?: {
    ransomware?: {
      category?: 'admin' | 'legacy';
      severity?: 'low' | 'medium' | 'high' | 'critical';
      /** @minItems 1 */
      os_platforms?: ('windows' | 'linux')[];
    };
  };
  process_name?: string;
  service_ports?: ServicePortsV2;
  windows_services?: WindowsServicesV2;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  windows_egress_services?: {
    process_name?: string | null;
    service_name?: string | null;
  }[];
}

export interface SecPolicyServicesPut {
  name?: string;
  description?: string;
  risk_details?: {
    ransomware?: {
      category?: 'admin' | 'legacy';
      severity?: 'low' | 'medium' | 'high' | 'critical';
      /** @minItems 1 */
      os_platforms?: ('windows' | 'linux')[];
    };
  };
  process_name?: string;
  service_ports?: ServicePortsV2;
  windows_services?: WindowsServicesV2;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  windows_egress_services?: {
    process_name?: string | null;
    service_name?: string | null;
  }[];
}

/** How the draft differs from what is in force; only drafts have it */
export type SecPolicyUpdateType = 'create' | 'update' | 'delete' | null;

export interface SecPolicyVirtualServersGet {
  href: string;
  name: string;
  labels: LabelOptionalKeyValue[];
  service: HrefObject;
  /** @minItems 0 */
  providers: {
    label?: LabelOptionalKeyValue;
    workload?: HrefObject;
  }[];
  mode: string;
  description?: string | null;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  discovered_virtual_server: {
    href: string;
    dvs_identifier: string;
    mode: string;
    name: string;
    vip_port: DvsVipPort;
  } | null;
  update_type: SecPolicyUpdateType;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  created_by: HrefObject;
  updated_by: HrefObject;
  deleted_by: NullableHrefObject;
}

/** @maxItems 1000 */
export type SecPolicyVirtualServicesBulkCreatePut = SecPolicyVirtualServicesPost[];

/** @maxItems 1000 */
export type SecPolicyVirtualServicesBulkUpdatePut = {
  href?: string;
  name?: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  labels?: Labels;
  service?: {
    href: string;
  };
  service_ports?: VirtualServiceServicePorts;
  apply_to?: 'host_only' | 'internal_bridge_network';
  ip_overrides?: string[];
  service_addresses?: VirtualServiceServiceAddresses;
}[];

export interface SecPolicyVirtualServicesGet {
  href: string;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  created_by?: NullableHrefObject;
  updated_by?: NullableHrefObject;
  deleted_by?: NullableHrefObject;
  update_type?: SecPolicyUpdateType;
  name: string;
  description: string | null;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  pce_fqdn?: string | null;
  service_ports?: VirtualServiceServicePorts;
  service?: {
    href: string;
  };
  service_addresses?: VirtualServiceServiceAddresses;
  labels: LabelOptionalKeyValue[];
  ip_overrides?: string[];
  apply_to?: string;
  caps?: ('write' | 'provision' | 'delete')[];
  usage?: {
    ruleset: boolean;
    rule: boolean;
    service_binding: boolean;
  };
}

export interface SecPolicyVirtualServicesPost {
  name: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  labels?: Labels;
  service_ports?: VirtualServiceServicePorts;
  service?: {
    href: string;
  };
  apply_to?: 'host_only' | 'internal_bridge_network';
  ip_overrides?: string[];
  service_addresses?: VirtualServiceServiceAddresses;
}

export interface SecPolicyVirtualServicesPut {
  name?: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  labels?: Labels;
  service_ports?: VirtualServiceServicePorts;
  service?: {
    href: string;
  };
  apply_to?: 'host_only' | 'internal_bridge_network';
  ip_overrides?: string[];
  service_addresses?: VirtualServiceServiceAddresses;
}

export type SecRuleEgressServices = HrefObject[];

export type SecRuleIngressServices = (
  | HrefObject
  | {
      port?: number;
      to_port?: number;
      proto: 6 | 17;
    }
  | {
      name: string;
      description?: string;
      service_ports?: ServicePortsV2;
      windows_services?: WindowsServicesV2;
      external_data_set: string;
      external_data_reference: string;
    }
)[];

export interface SecRuleResolveLabelsAs {
  /** @minItems 1 */
  providers: ('workloads' | 'virtual_services')[];
  /** @minItems 1 */
  consumers: ('workloads' | 'virtual_services')[];
}

/** @maxItems 2 */
export type SecRuleUseWorkloadSubnets = ('providers' | 'consumers')[];

export interface SecRulesGet {
  created_at?: string;
  updated_at?: string;
  deleted_at?: string | null;
  created_by?: {
    username?: string;
  };
  updated_by?: {
    username?: string;
  };
  deleted_by?: {
    username?: string;
  } | null;
  update_type?: null | ('create' | 'update' | 'delete');
  update_label?: null | ('create' | 'update' | 'delete');
  href: string;
  enabled?: boolean;
  description?: string | null;
  ingress_services: SecRuleIngressServices;
  egress_services?: SecRuleEgressServices;
  resolve_labels_as?: SecRuleResolveLabelsAs;
  sec_connect?: boolean;
  stateless?: boolean;
  machine_auth?: boolean;
  providers: SecPolicyRuleSetsSecRulesProvidersGet;
  consumers: SecPolicyRuleSetsSecRulesConsumersGet;
  consuming_security_principals?: ConsumingSecurityPrincipalsGet;
  unscoped_consumers?: boolean;
  all_ips_except_for_in_consumers?: boolean;
  all_ips_except_for_in_providers?: boolean;
  use_workload_subnets?: SecRuleUseWorkloadSubnets;
  rule_set?: RuleSet;
  log_flow?: boolean;
  network_type?: RuleNetworkType;
}

export interface SecurityPrincipalUsers {
  name: string;
  sid: string;
  upn: string;
}

/** @maxItems 2000 */
export type SecurityPrincipalUsersBulkCreatePut = SecurityPrincipalUsers[];

export interface SecurityPrincipalUsersGet {
  id?: number;
  href: string;
  sid: string;
  name: string;
  deleted: boolean;
  upn: string;
  created_at?: string;
  updated_at?: string;
}

export interface SecurityPrincipalUsersPut {
  sid?: string;
  name?: string;
  upn?: string;
}

/** Security principal to create */
export interface SecurityPrincipals {
  sid: string;
  name: string;
  description?: string;
}

/** @maxItems 2000 */
export type SecurityPrincipalsBulkCreatePut = SecurityPrincipals[];

export interface SecurityPrincipalsGet {
  href: string;
  sid: string;
  name: string;
  description?: string;
  deleted: boolean;
  used_by_ruleset?: boolean;
  created_at?: string;
  updated_at?: string;
}

export type SecurityPrincipalsPost = SecurityPrincipals;

export interface SecurityPrincipalsPut {
  name?: string;
  description?: string;
}

export interface ServiceAccountsApiKeysPost {
  expires_in_seconds: 'default' | number;
}

export interface ServiceAccountsGet {
  href: string;
  name: string;
  description?: string;
  access_restriction?: {
    href: string;
  } | null;
  permissions: {
    href?: string;
    role: OrgsRoles;
    scope: OrgScope;
  }[];
  api_keys: ApiKeysGet[];
  created_at: string;
  updated_at: string;
  created_by: {
    href: string;
  };
  updated_by: {
    href: string;
  };
  api_key?: {
    key_id?: string;
    auth_username: string;
    secret: string;
  };
}

export interface ServiceAccountsPost {
  name: string;
  description?: string;
  access_restriction?: {
    href: string;
  } | null;
  permissions: {
    role: OrgsRoles;
    scope: OrgScope;
  }[];
  api_key: {
    expires_in_seconds: 'default' | number;
  };
}

export interface ServiceAccountsPut {
  name?: string;
  description?: string;
  access_restriction?: {
    href: string;
  } | null;
  permissions?: {
    href?: string;
    role: OrgsRoles;
    scope: OrgScope;
  }[];
}

export interface ServiceBindingsGet {
  href?: string;
  virtual_service?: {
    href: string;
  };
  bound_service: {
    href: string;
  };
  workload?: {
    href: string;
    name?: string | null;
    hostname?: string | null;
    deleted?: boolean;
  };
  port_overrides?: PortOverrides[];
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

/** @minItems 1 */
export type ServiceBindingsPost = {
  virtual_service: {
    href: string;
  };
  workload?: {
    href: string;
  };
  port_overrides?: PortOverrides[];
  external_data_set?: string | null;
  external_data_reference?: string | null;
}[];

/** Number of a transport protocol */
export type ServicePortsProtocolNumeric = number;

/** @minItems 1 */
export type ServicePortsV2 = ServiceProtocolDef[];

export interface ServiceProtocolDef {
  port?: number;
  to_port?: number;
  proto: number;
  icmp_type?: number | null;
  icmp_code?: number | null;
}

/** Which events an org keeps and how it sends them on */
export interface SettingsEventsGet {
  audit_event_retention_seconds: number;
  audit_event_min_severity: AuditEventMinSeverity;
  format: string;
}

/** Change of the settings of events */
export interface SettingsEventsPut {
  audit_event_retention_seconds?: number;
  audit_event_min_severity?: AuditEventMinSeverity;
  format?: 'JSON' | 'CEF' | 'LEEF';
}

/** Settings of an org */
export interface SettingsGet {
  href?: string;
  num_assets_requiring_ransomware_protection?: number | null;
  total_lateral_address_space?: number | null;
  total_internet_address_space?: number | null;
  automatic_label_application_on_ven_activation?: boolean;
  rule_based_label_maker_schedule_enabled?: boolean;
  rule_based_label_maker_schedule?: LabelRulesApplicationSchedule;
  max_explorer_query_timespan_days?: number;
  max_api_key_expiration_in_seconds?: number;
  expired_api_keys_retention_in_seconds?: number;
  advanced_ruleset_display?: boolean;
  ven_maintenance_token_required?: boolean;
  cloud_secure_tenant_id?: string;
  use_census_permissions?: boolean;
  max_rule_search_provider_consumer_entities?: number;
}

/** Change of the settings of an org */
export interface SettingsPut {
  num_assets_requiring_ransomware_protection?: number;
  total_lateral_address_space?: number | null;
  total_internet_address_space?: number | null;
  automatic_label_application_on_ven_activation?: boolean;
  rule_based_label_maker_schedule_enabled?: boolean;
  rule_based_label_maker_schedule?: LabelRulesApplicationSchedule;
  max_api_key_expiration_in_seconds?: number;
  expired_api_keys_retention_in_seconds?: number;
  advanced_ruleset_display?: boolean;
  ven_maintenance_token_required?: boolean;
  cloud_secure_tenant_id?: string;
}

/** Settings of reports */
export interface SettingsReportsGet {
  href?: string;
  max_queued_reports?: number;
  report_retention_days?: number;
}

/** Change of the settings of reports */
export interface SettingsReportsPut {
  max_queued_reports?: number;
  report_retention_days?: number;
}

/** Syslog destination */
export type SettingsSyslogDestinationsGet = DestinationGet;

/** New syslog destination */
export interface SettingsSyslogDestinationsPost {
  pce_scope: string[];
  type: 'local_syslog' | 'remote_syslog';
  description: string;
  audit_event_logger: {
    configuration_event_included: boolean;
    system_event_included: boolean;
    min_severity: AuditEventMinSeverity;
  };
  traffic_event_logger: {
    traffic_flow_allowed_event_included: boolean;
    traffic_flow_potentially_blocked_event_included: boolean;
    traffic_flow_blocked_event_included: boolean;
  };
  node_status_logger: {
    node_status_included: boolean;
  };
  remote_syslog?: {
    address: string;
    port: number;
    protocol: number;
    tls_enabled: boolean;
    tls_ca_bundle?: string;
    tls_verify_cert: boolean;
  };
}

/** Change of a syslog destination */
export interface SettingsSyslogDestinationsPut {
  href?: string;
  pce_scope?: string[];
  type?: 'local_syslog' | 'remote_syslog';
  description?: string;
  audit_event_logger?: {
    configuration_event_included?: boolean;
    system_event_included?: boolean;
    min_severity?: AuditEventMinSeverity;
  };
  traffic_event_logger?: {
    traffic_flow_allowed_event_included?: boolean;
    traffic_flow_potentially_blocked_event_included?: boolean;
    traffic_flow_blocked_event_included?: boolean;
  };
  node_status_logger?: {
    node_status_included?: boolean;
  };
  remote_syslog?: {
    address?: string;
    port?: number;
    protocol?: number;
    tls_enabled?: boolean;
    tls_ca_bundle?: string;
    tls_verify_cert?: boolean;
  };
}

/** What becomes of traffic that VENs report */
export interface SettingsTrafficCollectorGet {
  href: string;
  transmission: string;
  data_source?: string;
  network?: string;
  target?: {
    src_port?: number;
    dst_port?: number;
    proto: number;
    dst_ip?: string;
    src_ip?: string;
  };
  action: string;
}

/** New traffic collector setting */
export interface SettingsTrafficCollectorPost {
  transmission: 'broadcast' | 'multicast' | 'unicast';
  data_source?: 'any' | 'server' | 'endpoint';
  network?: 'any' | 'corporate' | 'external';
  target?: {
    src_port?: number;
    dst_port?: number;
    proto: number;
    dst_ip?: string;
    src_ip?: string;
  };
  action: 'drop' | 'aggregate';
}

/** Change of a traffic collector setting */
export interface SettingsTrafficCollectorPut {
  transmission?: 'broadcast' | 'multicast' | 'unicast';
  data_source?: 'any' | 'server' | 'endpoint';
  network?: 'any' | 'corporate' | 'external';
  target?: {
    src_port?: number | null;
    dst_port?: number | null;
    proto?: number;
    dst_ip?: string;
    src_ip?: string;
  };
}

/** Trusted proxies of an org */
export interface SettingsTrustedProxyIpsGet {
  max_trusted_proxy_ips_per_region: number;
  trusted_proxy_ips: {
    pce_fqdn: string | null;
    ip: string;
  }[];
}

/** The trusted proxies that there are to be */
export interface SettingsTrustedProxyIpsPut {
  trusted_proxy_ips: {
    pce_fqdn: string | null;
    ip: Ipv4Ipv6Subnet;
  }[];
}

export type SettingsWorkload = {
  scope: Labels;
  value: number;
}[];

export type SettingsWorkloadDetailed = {
  scope: Labels;
  value: number;
  ven_type?: 'server' | 'endpoint' | null | '';
}[];

export type SettingsWorkloadNotifications = {
  scope: Labels;
  warning: number;
  ven_type?: ('server' | 'endpoint') | null;
}[];

/** Timeouts of workloads */
export interface SettingsWorkloadsGet {
  href?: string;
  workload_disconnected_timeout_seconds: SettingsWorkloadDetailed;
  workload_goodbye_timeout_seconds: SettingsWorkloadDetailed;
  workload_disconnected_notification_seconds: SettingsWorkloadNotifications;
  ven_uninstall_timeout_hours: SettingsWorkload;
}

/** Timeouts to change */
export interface SettingsWorkloadsPut {
  workload_disconnected_timeout_seconds?: SettingsWorkloadDetailed;
  workload_goodbye_timeout_seconds?: SettingsWorkloadDetailed;
  workload_disconnected_notification_seconds?: SettingsWorkloadNotifications;
  ven_uninstall_timeout_hours?: SettingsWorkload;
}

export interface SlbDeviceConfig {
  host?: string;
  port?: number;
  credential_type?: 'password';
  username?: string;
  credential?: string | null;
  check_certificate?: boolean;
}

export interface SlbDeviceStatus {
  connection_state:
    | 'pending'
    | 'successful'
    | 'cannot_resolve'
    | 'cannot_connect'
    | 'bad_credentials'
    | 'bad_certificate'
    | 'bad_request'
    | 'dup_device';
  software_version?: string;
  sync_state?: 'in_sync' | 'not_sync';
}

export type SlbDeviceType = string;

export interface SlbDevicesGet {
  href: string;
  config: SlbDeviceConfig;
  status?: SlbDeviceStatus;
}

export interface SlbsGet {
  href: string;
  name: string;
  description?: string;
  nfc: {
    href: string;
  };
  network_enforcement_node: {
    href: string;
  };
  device_type: SlbDeviceType;
  /** @minItems 1 */
  devices: SlbDevicesGet[];
  status?: string;
  created_at: string;
  updated_at: string;
  created_by: {
    href: string;
  };
  updated_by: {
    href: string;
  };
}

/** A release, and the VENs that get it */
export interface SoftwareVenDefaultRelease {
  href: string;
  ven_type: 'server' | 'endpoint';
}

/** The release that new VENs get */
export interface SoftwareVenReleasesDefaultPut {
  release: string;
}

/**
 * The releases that new VENs get
 *
 * @minItems 1
 * @maxItems 2
 */
export type SoftwareVenReleasesDefaultsPut = SoftwareVenDefaultRelease[];

/** VEN release */
export interface SoftwareVenReleasesGet {
  release: string;
  href: string;
  default: boolean;
  default_release_ven_types?: string[];
  org_id: number;
  ven_types?: ReleaseVenTypes;
  images?: SoftwareVenReleasesImagesGet;
}

/** Packages of a release */
export type SoftwareVenReleasesImagesGet = {
  release: string;
  distribution: string;
  architecture: string;
  major_version: number;
  min_minor_version: number;
  max_minor_version?: number | null;
  filename: string;
  href: string;
  ven_types?: ReleaseVenTypes;
}[];

/** Report parameters for traffic flow query report */
export interface TrafficFlowReportParams {
  report_time_range: ReportTimeRangeDefinitionsCustomDateRange | ReportTimeRangeDefinitionsLastNumDays;
  app_groups: ReportAppGroups;
}

export interface TrafficFlowsAllActorsParam {
  actors?: 'ams';
}

export type TrafficFlowsAsyncQueriesDownloadGet = {
  src: TrafficFlowsEndpoint;
  dst: TrafficFlowsEndpoint;
  service: TrafficFlowsService;
  num_connections: number;
  policy_decision: string;
  boundary_decision?: string;
  draft_policy_decision?: string;
  flow_direction: string;
  transmission?: string;
  timestamp_range: {
    first_detected: string;
    last_detected: string;
  };
  state?: string;
  dst_bo?: number;
  dst_bi?: number;
  icmp_type?: number;
  icmp_code?: number;
  network?: {
    name?: string;
    href?: string;
  };
  rules?: TrafficFlowsRules;
  enforcement_boundaries?: TrafficFlowsEnforcementBoundary;
  override_deny_rules?: TrafficFlowsEnforcementBoundary;
  caps: RbacPermissionTypes[];
  client_type?: string;
}[];

export interface TrafficFlowsAsyncQueriesGet {
  href: string;
  result?: string;
  status: string;
  created_at: string;
  created_by: {
    href: string;
  };
  query_parameters: TrafficFlowsAsyncQueriesPost;
  updated_at?: string;
  matches_count?: number;
  flows_count?: number;
  regions?: {
    pce_fqdn: string;
    responded: boolean;
    matches_count?: number;
    flows_count?: number;
  }[];
}

export interface TrafficFlowsAsyncQueriesPost {
  query_name: string;
  start_date?: string;
  end_date?: string;
  sources_destinations_query_op?: 'and' | 'or';
  sources: {
    include: TrafficFlowsIncludeArrayList;
    exclude: TrafficFlowsExcludeArray;
  };
  destinations: {
    include: TrafficFlowsDestinationIncludeArrayList;
    exclude: TrafficFlowsDestinationExcludeArray;
  };
  data_sources?: {
    include?: ('server' | 'endpoint' | 'flowlink' | 'scanner')[];
    exclude?: ('server' | 'endpoint' | 'flowlink' | 'scanner')[];
  };
  services: {
    include: {
      port?: number;
      to_port?: number;
      proto?: number;
      process_name?: string;
      windows_service_name?: string;
    }[];
    exclude: {
      port?: number;
      to_port?: number;
      proto?: number;
      process_name?: string;
      windows_service_name?: string;
    }[];
  };
  policy_decisions: ('allowed' | 'potentially_blocked' | 'blocked' | 'unknown')[];
  boundary_decisions?: ('blocked' | 'blocked_by_override_deny' | 'blocked_non_illumio_rule')[];
  max_results: number;
  exclude_workloads_from_ip_list_query?: boolean;
}

export interface TrafficFlowsAsyncQueriesPut {
  status: 'cancel_requested';
}

export interface TrafficFlowsCloudResource {
  resource_uuid: string;
  labels: TrafficFlowsEndpointLabels;
  type: 'aws' | 'azure' | 'ocp' | 'gcp' | 'unknown';
}

export interface TrafficFlowsCloudResourceParam {
  cloud_resource: {
    resource_uuid: string;
  };
}

export interface TrafficFlowsDataCenterTypeParam {
  data_center: {
    type: 'core' | 'cloud' | 'aws' | 'azure' | 'gcp';
  };
}

export type TrafficFlowsDestinationExcludeArray = (
  | TrafficFlowsLabelParam
  | TrafficFlowsLabelGroupParam
  | TrafficFlowsWorkloadParam
  | TrafficFlowsIpAddressParam
  | TrafficFlowsFqdnParam
  | TrafficFlowsTransmissionParam
  | TrafficFlowsIpListParam
  | TrafficFlowsCloudResourceParam
  | TrafficFlowsDataCenterTypeParam
)[];

export type TrafficFlowsDestinationIncludeArrayList = (
  | TrafficFlowsLabelParam
  | TrafficFlowsLabelGroupParam
  | TrafficFlowsWorkloadParam
  | TrafficFlowsIpAddressParam
  | TrafficFlowsFqdnParam
  | TrafficFlowsIpListParam
  | TrafficFlowsAllActorsParam
  | TrafficFlowsCloudResourceParam
  | TrafficFlowsDataCenterTypeParam
)[][];

export interface TrafficFlowsEndpoint {
  ip?: string;
  workload?: TrafficFlowsWorkload;
  cloud_resource?: TrafficFlowsCloudResource;
  data_center?: TrafficFlowsDataCenterTypeParam;
  ip_lists?: TrafficFlowsIpList[];
  virtual_server?: TrafficFlowsVirtualServer;
  virtual_service?: TrafficFlowsVirtualService;
  fqdn_name?: string;
}

export type TrafficFlowsEndpointLabels = {
  href: string;
  key?: string;
  value?: string;
}[];

export type TrafficFlowsEnforcementBoundary = {
  href: string;
}[];

export type TrafficFlowsExcludeArray = (
  | TrafficFlowsLabelParam
  | TrafficFlowsLabelGroupParam
  | TrafficFlowsWorkloadParam
  | TrafficFlowsIpAddressParam
  | TrafficFlowsIpListParam
  | TrafficFlowsCloudResourceParam
  | TrafficFlowsDataCenterTypeParam
)[];

export interface TrafficFlowsFqdnParam {
  fqdn: string;
}

export type TrafficFlowsIncludeArrayList = (
  | TrafficFlowsLabelParam
  | TrafficFlowsLabelGroupParam
  | TrafficFlowsWorkloadParam
  | TrafficFlowsIpAddressParam
  | TrafficFlowsIpListParam
  | TrafficFlowsAllActorsParam
  | TrafficFlowsCloudResourceParam
  | TrafficFlowsDataCenterTypeParam
)[][];

export interface TrafficFlowsIpAddressParam {
  ip_address: string;
}

export interface TrafficFlowsIpList {
  name?: string;
  href: string;
  size?: number;
  rules?: TrafficFlowsRules;
  enforcement_boundaries?: TrafficFlowsEnforcementBoundary;
  override_deny_rules?: TrafficFlowsEnforcementBoundary;
}

export interface TrafficFlowsIpListParam {
  ip_list: {
    href: string;
  };
}

export interface TrafficFlowsLabelGroupParam {
  label_group: {
    href: string;
  };
}

export interface TrafficFlowsLabelParam {
  label: {
    href: string;
  };
}

export type TrafficFlowsRules = (
  | {
      href: string;
    }
  | {
      essential_service_rule: string;
    }
)[];

export interface TrafficFlowsService {
  port: number;
  proto: number;
  process_name?: string;
  windows_service_name?: string;
  user_name?: string;
}

export interface TrafficFlowsTransmissionParam {
  transmission: 'broadcast' | 'multicast' | 'unicast';
}

export interface TrafficFlowsVirtualServer {
  name?: string;
  href: string;
  enforcement_mode?: 'unmanaged' | 'enforced';
  labels?: TrafficFlowsEndpointLabels;
}

export interface TrafficFlowsVirtualService {
  name?: string;
  href: string;
  labels?: TrafficFlowsEndpointLabels;
  workload_enforcement_mode?: WorkloadEnforcementMode;
}

export interface TrafficFlowsWorkload {
  href: string;
  hostname: string;
  name?: string;
  os_type?: 'windows' | 'linux' | 'unknown';
  enforcement_mode?: WorkloadEnforcementMode;
  labels?: TrafficFlowsEndpointLabels;
  managed: boolean;
  managed_by?: string;
  external_data_set?: string;
  external_data_reference?: string;
}

export interface TrafficFlowsWorkloadParam {
  workload: {
    href: string;
  };
}

/** API key */
export interface UsersApiKeysGet {
  href: string;
  key_id: string;
  auth_username: string;
  name: string;
  description?: string;
  created_at: string;
}

/** API key to create */
export interface UsersApiKeysPost {
  name: string;
  description?: string;
}

/** Changes to an API key */
export interface UsersApiKeysPut {
  name?: string;
  description?: string;
}

/** User */
export interface UsersGet {
  href: string;
  type: string;
  username: string;
  full_name: string;
  time_zone: string;
  locked?: boolean;
  login_count: number;
  last_login_on: string | null;
  last_login_ip_address: string | null;
  effective_groups?: string[];
  local_profile?: {
    pending_invitation?: boolean;
  };
  created_at: string;
  updated_at: string;
  presence_status?: string;
}

/** Another password */
export interface UsersLocalProfilePasswordPut {
  current_password: string;
  new_password: string;
}

/** A local profile */
export type UsersLocalProfilePost = Record<string, unknown>;

/** One more invitation */
export type UsersLocalProfileReinvitePut = Record<string, unknown>;

/** Session of the one who asks */
export interface UsersLoginGet {
  full_name: string;
  local?: boolean;
  type: string;
  href: string;
  auth_username: string;
  inactivity_expiration_minutes: number;
  start?: string;
  time_zone?: string;
  last_login_ip_address?: string;
  last_login_on?: string;
  certificate?: Record<string, unknown>;
  login_url?: string;
  orgs?: {
    org_id: number;
    org_href: string;
    href?: string;
    display_name: string;
    role_scopes?: {
      role: HrefObject;
      scope: HrefObject[];
    }[];
  }[];
  session_token: string;
  version_tag?: string;
  version_date?: string;
  product_version: ProductVersion;
}

/** Logging out takes no options */
export type UsersLogoutPut = Record<string, never>;

/** User to create */
export interface UsersPost {
  username: string;
  full_name?: string;
  time_zone?: string;
  type: 'local';
}

/** Changes to a user */
export interface UsersPut {
  full_name?: string;
  time_zone?: string;
  locked?: boolean;
}

/** Kind of VEN */
export type VenType = 'server' | 'endpoint' | 'containerized';

/** VENs whose hosts may prove themselves anew */
export interface VensAuthenticationRecoveryPut {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  vens: {
    href: string;
  }[];
  recovery_enabled: boolean;
  recovery_duration_seconds: number;
}

/** A VEN */
export interface VensGet {
  href?: string;
  name?: string | null;
  description?: string | null;
  hostname: string;
  uid?: string | null;
  os_id?: string | null;
  os_detail?: string | null;
  os_platform?: string | null;
  version?: string;
  status?: string;
  activation_type?: string;
  active_pce_fqdn?: string | null;
  target_pce_fqdn?: string | null;
  golden_image?: boolean;
  labels?: {
    href: string;
  }[];
  interfaces?: WorkloadsInterfacesGet[];
  workloads?: {
    href: string;
  }[];
  container_cluster?: {
    href: string;
    name?: string;
  } | null;
  secure_connect?: {
    matching_issuer_name?: string;
  } | null;
  unpair_allowed?: boolean;
  last_heartbeat_at?: string | null;
  last_goodbye_at?: string | null;
  created_at?: string;
  created_by?: {
    href: string;
  };
  updated_at?: string;
  updated_by?: {
    href: string;
  };
  conditions?: ResourceCondition;
  authentication_recovery?: boolean;
  caps?: string[];
  ven_type?: VenType;
  upgrade_expires_at?: string | null;
  upgrade_target_version?: string | null;
}

/** Changes to a VEN */
export interface VensPut {
  target_pce_fqdn?: string;
  name?: string | null;
  description?: string | null;
  status?: 'active' | 'suspended';
  golden_image?: boolean;
}

/** What a VEN is to do */
export interface VensRemoteActionPut {
  action: 'restart';
  /**
   * @minItems 1
   * @maxItems 1
   */
  vens: {
    href: string;
  }[];
}

/** Properties of VENs whose values are counted */
export interface VensStatisticsPost {
  property_counts: {
    property: 'status' | 'version' | 'health' | 'condition' | 'os_id' | 'enforcement_mode' | 'ven_type';
    values?: string[];
    filters?: {
      filter_property: 'status' | 'version' | 'health' | 'condition' | 'os_id' | 'enforcement_mode' | 'ven_type';
      values?: string[];
    }[];
  }[];
}

/** How many VENs have each value of properties */
export type VensStatisticsPostResponse = {
  property: 'status' | 'version' | 'health' | 'condition' | 'os_id' | 'enforcement_mode' | 'ven_type';
  counts: {
    value: string;
    filtered_count: number;
    unfiltered_count: number;
  }[];
  total_filtered_count: number;
}[];

/** VENs to take off their hosts */
export interface VensUnpairPut {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  vens: {
    href: string;
  }[];
  firewall_restore?: 'saved' | 'default' | 'disable';
}

/** VENs to upgrade */
export interface VensUpgradePut {
  release: string;
  /**
   * @minItems 1
   * @maxItems 25000
   */
  vens: {
    href: string;
  }[];
  upgrade_timeout_seconds?: number;
}

/** Report parameters for VES report */
export type VesReportParams = Record<string, never>;

export type VirtualServiceServiceAddresses = (
  | {
      ip: string;
      network?: {
        href: string;
      };
      port?: number;
    }
  | {
      fqdn: string;
      description?: string;
      port?: number;
    }
)[];

/** @minItems 1 */
export type VirtualServiceServicePorts = {
  port?: number;
  to_port?: number;
  proto: 6 | 17;
}[];

export type VulnerabilitiesGet = Vulnerability;

/** @maxItems 1000 */
export type VulnerabilitiesPost = {
  reference_id: string;
  score: number;
  cve_ids?: string[];
  description?: string;
  name: string;
}[];

/** Vulnerability */
export interface VulnerabilitiesPut {
  score: number;
  cve_ids?: string[];
  description?: string;
  name: string;
}

/** Vulnerability */
export interface Vulnerability {
  href: string;
  score: number;
  cve_ids?: string[] | null;
  description?: string | null;
  name: string;
  created_at?: string;
  updated_at?: string;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
}

/** Vulnerability report */
export interface VulnerabilityReportsGet {
  href: string;
  name: string;
  report_type: string;
  num_vulnerabilities: number;
  authoritative?: boolean;
  scanned_ips?: string[];
  exported_at?: string | null;
  created_at: string;
  updated_at: string;
  created_by: {
    href: string;
  };
  updated_by: {
    href: string;
  };
}

export interface VulnerabilityReportsPut {
  name: string;
  report_type: string;
  authoritative?: boolean;
  /** @maxItems 100000 */
  scanned_ips?: IpAddressFormatValidation[];
  /** @maxItems 100000 */
  detected_vulnerabilities?: DetectedVulnerability[];
  exported_at?: string;
}

export interface WindowsServiceV2 {
  service_name?: string | null;
  process_name?: string | null;
  port?: number;
  to_port?: number;
  proto?: number | null;
  icmp_type?: number;
  icmp_code?: number;
}

/** @minItems 1 */
export type WindowsServicesV2 = WindowsServiceV2[];

/** A workload */
export interface WorkloadCanonicalRepresentation {
  href: string;
  name: string | null;
  hostname: string | null;
  labels: LabelCanonicalRepresentation[];
}

/** How far policy is enforced on a workload */
export type WorkloadEnforcementMode = 'idle' | 'visibility_only' | 'full' | 'selective';

/** How far ransomware could reach a workload */
export type WorkloadExposureSeverity = 'critical' | 'high' | 'medium' | 'low' | 'fully_protected';

/** Mode as it is still answered; enforcement_mode took its place */
export type WorkloadModes = 'idle' | 'illuminated' | 'enforced' | 'selective';

/** How much a workload reports of its traffic */
export type WorkloadVisibilityLevel = 'flow_summary' | 'flow_drops' | 'flow_off' | 'enhanced_data_collection';

/**
 * Workloads without a VEN, to be created
 *
 * @maxItems 1000
 */
export type WorkloadsBulkCreatePut = WorkloadsPost[];

/**
 * Workloads to be deleted
 *
 * @maxItems 1000
 */
export type WorkloadsBulkDeletePut = {
  href: string;
}[];

/**
 * Changes of workloads, each with the href of its workload
 *
 * @maxItems 1000
 */
export type WorkloadsBulkUpdatePut = unknown[];

/** A workload */
export interface WorkloadsGet {
  href?: string;
  deleted: boolean;
  delete_type?: string;
  name: string | null;
  description: string | null;
  managed: boolean;
  hostname: string | null;
  service_principal_name: string | null;
  agent_to_pce_certificate_authentication_id?: string | null;
  distinguished_name?: string | null;
  public_ip: string | null;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  interfaces: WorkloadsInterfacesGet[];
  ignored_interface_names?: string[];
  service_provider: string | null;
  data_center: string | null;
  data_center_zone: string | null;
  os_id: string | null;
  os_detail: string | null;
  online: boolean;
  firewall_coexistence?: {
    illumio_primary?: boolean;
  } | null;
  containers_inherit_host_policy?: boolean | null;
  blocked_connection_action?: string | null;
  labels: {
    href: string;
    key: string;
    value: string;
  }[];
  services: {
    uptime_seconds?: number;
    created_at?: string;
    open_service_ports?: {
      protocol: ServicePortsProtocolNumeric;
      address: string;
      port: number;
      process_name: string;
      user: string;
      package?: string | null;
      win_service_name?: string | null;
    }[];
  };
  risk_summary?: {
    ransomware: {
      workload_exposure_severity: WorkloadExposureSeverity;
      ransomware_protection_percent: number;
      last_updated_at: string;
    } | null;
  } | null;
  agent: {
    config?: {
      mode?: string;
      log_traffic?: boolean;
      visibility_level?: string;
      security_policy_update_mode?: string;
    };
    secure_connect?: {
      matching_issuer_name?: string;
    };
    href?: string;
    status?: {
      uid: string | null;
      instance_id?: string | null;
      managed_since: string;
      fw_config_current: boolean;
      firewall_rule_count: number;
      security_policy_refresh_at: string | null;
      security_policy_applied_at?: string | null;
      security_policy_received_at?: string | null;
      status?: string;
      agent_version?: string;
      agent_health_errors: {
        errors?: string[];
        warnings?: string[];
      };
      /** @minItems 0 */
      agent_health: {
        type: string;
        severity: string;
        audit_event?: string;
      }[];
      last_heartbeat_on: string | null;
      uptime_seconds: number | null;
      security_policy_sync_state?: string;
    };
    active_pce_fqdn?: string | null;
    target_pce_fqdn?: string | null;
    type?: string;
    unpair_allowed?: boolean;
  };
  ven?: {
    href: string;
    hostname: string;
    name: string | null;
    status: string;
    ven_type?: VenType;
    version?: string;
  } | null;
  enforcement_mode?: WorkloadEnforcementMode;
  visibility_level?: string;
  selectively_enforced_services?: {
    port?: number;
    to_port?: number;
    proto: number;
  }[];
  created_at: string;
  updated_at: string;
  deleted_at?: string;
  created_by?: {
    href: string;
  };
  updated_by?: {
    href: string;
  };
  deleted_by?: {
    href: string;
  };
  container_cluster?: CompactContainerCluster | null;
  ike_authentication_certificate?: Record<string, unknown> | null;
  datacenter_nat_1to1?: boolean;
  caps?: string[];
}

/** Network interfaces of a workload */
export type WorkloadsInterfaces = {
  name: string;
  link_state?: 'up' | 'down' | 'unknown';
  address: IpAddressFormatValidation;
  cidr_block?: number;
  default_gateway_address?: IpAddressFormatValidation;
  friendly_name?: string;
  network?: HrefObject;
}[];

/** A network interface of a workload */
export interface WorkloadsInterfacesGet {
  href?: string;
  name: string;
  cidr_block: number | null;
  link_state: string | null;
  network_detection_mode: string | null;
  friendly_name: string | null;
  network: WorkloadsInterfacesNetwork | null;
  loopback?: boolean;
  address: string;
  default_gateway_address: string | null;
  public_ip?: string | null;
}

/** The network that an interface is in */
export interface WorkloadsInterfacesNetwork {
  href: string;
  name?: string | null;
}

/** A network interface to be added to a workload */
export interface WorkloadsInterfacesPost {
  name: string;
  link_state: 'up' | 'down' | 'unknown';
  address: IpAddressFormatValidation;
  cidr_block?: number;
  default_gateway_address?: IpAddressFormatValidation;
  friendly_name?: string;
}

/** A workload without a VEN, to be created */
export interface WorkloadsPost {
  name?: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  hostname?: string;
  service_principal_name?: string | null;
  agent_to_pce_certificate_authentication_id?: string | null;
  distinguished_name?: string;
  public_ip?: string | null;
  interfaces?: WorkloadsInterfaces;
  ignored_interface_names?: string[];
  service_provider?: string;
  data_center?: string;
  data_center_zone?: string;
  os_id?: string;
  os_detail?: string;
  online?: boolean;
  labels?: Labels;
  agent?: {
    config?: AgentConfig;
  };
  enforcement_mode?: WorkloadEnforcementMode;
}

/** Workloads whose VENs are to be taken off their hosts */
export interface WorkloadsUnpairPut {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  workloads: {
    href: string;
  }[];
  ip_table_restore?: 'saved' | 'default' | 'disable';
}

/** Changes to a workload with a VEN, its interfaces included */
export interface WorkloadsWithVenInterfacesPut {
  href?: string;
  name?: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  service_principal_name?: string | null;
  public_ip?: string;
  interfaces?: WorkloadsInterfaces;
  ignored_interface_names?: string[];
  service_provider?: string;
  data_center?: string;
  data_center_zone?: string;
  labels?: Labels;
  agent?: {
    href?: string;
    config?: AgentConfig;
    status?: AgentStatus;
  };
  enforcement_mode?: WorkloadEnforcementMode;
  visibility_level?: WorkloadVisibilityLevel;
  datacenter_nat_1to1?: boolean;
}

/** Changes to a workload with a VEN */
export interface WorkloadsWithVenPut {
  href?: string;
  name?: string;
  description?: string | null;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  service_principal_name?: string | null;
  agent_to_pce_certificate_authentication_id?: string | null;
  ignored_interface_names?: string[];
  service_provider?: string;
  data_center?: string;
  data_center_zone?: string;
  labels?: Labels;
  agent?: {
    href?: string;
    config?: AgentConfig;
    status?: AgentStatus;
  };
  enforcement_mode?: WorkloadEnforcementMode;
  visibility_level?: WorkloadVisibilityLevel;
  datacenter_nat_1to1?: boolean;
}

/** Changes to a workload without a VEN */
export interface WorkloadsWithoutVenPut {
  href?: string;
  name?: string;
  description?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
  hostname?: string;
  service_principal_name?: string | null;
  agent_to_pce_certificate_authentication_id?: string | null;
  distinguished_name?: string;
  public_ip?: string | null;
  interfaces?: WorkloadsInterfaces;
  ignored_interface_names?: string[];
  service_provider?: string;
  data_center?: string;
  data_center_zone?: string;
  os_id?: string;
  os_detail?: string;
  online?: boolean;
  labels?: Labels;
  agent?: {
    href?: string;
    config?: AgentConfig;
  };
  enforcement_mode?: WorkloadEnforcementMode;
  visibility_level?: WorkloadVisibilityLevel;
}
