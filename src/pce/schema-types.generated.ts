// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and run it again.

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

/** An object that has a name */
export interface AuditableResource {
  href: string;
  name: string;
}

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
    container_cluster?: {
      href?: string;
      name?: string;
    };
    system?: Record<string, unknown>;
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

/** What a rate refers to */
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

/** What was measured on one node */
export interface HealthDefinitionsNode {
  node?: string | HealthDefinitionsValue[];
  metrics?: HealthDefinitionsMetric[];
}

/** What was measured on all nodes */
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
  };
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

/** What to change in a label type; its key stays */
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

/** What to change in a label; its key stays */
export interface LabelsPut {
  value?: string;
  external_data_set?: string | null;
  external_data_reference?: string | null;
}

/** Mode as it may still be sent; enforcement_mode took its place */
export type LegacyWorkloadModes = 'idle' | 'illuminated' | 'enforced';

/** Nothing, or the second factor */
export type LoginUsersAuthenticatePost = {
  one_time_password?: string;
} | null;

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
  };
  severity?: 'err' | 'warning' | 'info';
}

/** Reference to another object, or none */
export type NullableHrefObject = {
  href: string;
} | null;

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
  enabled: boolean;
  /** @deprecated */
  mode?: LegacyWorkloadModes;
  enforcement_mode?: WorkloadEnforcementMode;
  key_lifespan?: number | 'unlimited';
  allowed_uses_per_key?: number | 'unlimited';
  labels?: Labels;
  env_label_lock?: boolean;
  loc_label_lock?: boolean;
  role_label_lock?: boolean;
  app_label_lock?: boolean;
  /** @deprecated */
  mode_lock?: boolean;
  enforcement_mode_lock?: boolean;
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

/** What to change in a pairing profile */
export interface PairingProfilesPut {
  name?: string;
  description?: string;
  enabled?: boolean;
  /** @deprecated */
  mode?: LegacyWorkloadModes;
  enforcement_mode?: WorkloadEnforcementMode;
  key_lifespan?: number | 'unlimited';
  allowed_uses_per_key?: number | 'unlimited';
  labels?: Labels;
  env_label_lock?: boolean;
  loc_label_lock?: boolean;
  role_label_lock?: boolean;
  app_label_lock?: boolean;
  /** @deprecated */
  mode_lock?: boolean;
  enforcement_mode_lock?: boolean;
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

/** What a caller may do with an object */
export type RbacPermissionTypes = 'write' | 'provision';

/** Kinds of VEN that a release serves */
export type ReleaseVenTypes = ('server' | 'endpoint')[];

/** The object that changed, under the name of its kind */
export interface ResourceCanonicalRepresentations {
  pairing_profile?: AuditableResource;
  label?: LabelCanonicalRepresentation;
  workload?: WorkloadCanonicalRepresentation;
  agent?: {
    href: string;
    hostname: string;
  };
  user?: {
    href: string;
    type: 'local' | 'external';
    username: string;
  };
  api_key?: AuditableResource;
}

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
  };
}

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

/** What a server holds when it starts, beyond what every org has. Of the emulator, not of a PCE. */
export interface Scenario {
  description?: string;
  orgs?: {
    id?: number;
    display_name?: string;
    initial_objects?: boolean;
    users?: ScenarioUser[];
    objects?: Record<string, unknown>;
  }[];
}

export type SettingsWorkload = {
  scope: Labels;
  value: number;
}[];

export type SettingsWorkloadDetailed = {
  scope: Labels;
  value: number;
  ven_type?: 'server' | 'endpoint' | null;
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

/** What to change in an API key */
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
  type: 'local';
  full_name?: string;
  time_zone?: string;
}

/** What to change in a user */
export interface UsersPut {
  full_name?: string;
  time_zone?: string;
  locked?: boolean;
}

/** Kind of VEN */
export type VenType = 'server' | 'endpoint' | 'containerized';

/** A workload */
export interface WorkloadCanonicalRepresentation {
  href: string;
  name: string;
  hostname: string;
  labels: LabelCanonicalRepresentation[];
}

/** How far policy is enforced on a workload */
export type WorkloadEnforcementMode = 'idle' | 'visibility_only' | 'full' | 'selective';

/** Mode as it is still answered; enforcement_mode took its place */
export type WorkloadModes = 'idle' | 'illuminated' | 'enforced' | 'selective';

/** How much a workload reports of its traffic */
export type WorkloadVisibilityLevel = 'flow_summary' | 'flow_drops' | 'flow_off' | 'enhanced_data_collection';
