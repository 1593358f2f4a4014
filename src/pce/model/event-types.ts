import type { JsonObject } from './json-values.ts';

/** Every type of event that the server writes. Each is in a published list of a PCE's events, or was recorded. */
export const eventTypes = [
  'access_restriction.create',
  'access_restriction.delete',
  'access_restriction.update',
  'agent.activate',
  'agent.deactivate',
  'agent.suspend',
  'agent.unsuspend',
  'agent.update',
  'agents.unpair',
  'api_key.create',
  'api_key.delete',
  'api_key.update',
  'auth_security_principal.create',
  'auth_security_principal.delete',
  'auth_security_principal.update',
  'container_cluster.create',
  'container_cluster.delete',
  'container_cluster.update',
  'container_workload_profile.create',
  'container_workload_profile.delete',
  'container_workload_profile.update',
  'deny_rule.create',
  'deny_rule.delete',
  'deny_rule.update',
  'enforcement_boundary.create',
  'enforcement_boundary.delete',
  'enforcement_boundary.update',
  'event_settings.update',
  'firewall_settings.update',
  'inactive_ven_cleanup_schedule.create',
  'inactive_ven_cleanup_schedule.delete',
  'inactive_ven_cleanup_schedule.update',
  'ip_list.create',
  'ip_list.delete',
  'ip_list.update',
  'ip_list_attribute.create',
  'ip_lists.delete',
  'ip_tables_rule.create',
  'ip_tables_rule.delete',
  'ip_tables_rule.update',
  'label.create',
  'label.delete',
  'label.update',
  'label_dimension.create',
  'label_dimension.delete',
  'label_dimension.update',
  'label_group.create',
  'label_group.delete',
  'label_group.update',
  'labels.delete',
  'org.create',
  'pairing_profile.create',
  'pairing_profile.create_pairing_key',
  'pairing_profile.delete',
  'pairing_profile.delete_all_pairing_keys',
  'pairing_profile.update',
  'pairing_profiles.delete',
  'permission.create',
  'permission.delete',
  'permission.update',
  'request.authentication_failed',
  'request.authorization_failed',
  'rule_set.create',
  'rule_set.delete',
  'rule_set.update',
  'rule_sets.delete',
  'sec_policy.create',
  'sec_policy.restore',
  'sec_policy_pending.delete',
  'sec_rule.create',
  'sec_rule.delete',
  'sec_rule.update',
  'security_principal.create',
  'security_principal.delete',
  'security_principal.update',
  'security_principal_user.delete',
  'security_principal_user.update',
  'security_principal_users.bulk_create',
  'security_principals.bulk_create',
  'service.create',
  'service.delete',
  'service.update',
  'service_account.create',
  'service_account.delete',
  'service_account.update',
  'service_binding.create',
  'service_binding.delete',
  'service_bindings.delete',
  'services.delete',
  'settings.update',
  'syslog_destination.create',
  'syslog_destination.delete',
  'syslog_destination.update',
  'system_task.agent_missed_heartbeats_check',
  'system_task.agent_offline_check',
  'traffic_collector_setting.create',
  'traffic_collector_setting.delete',
  'traffic_collector_setting.update',
  'trusted_proxy_ips.update',
  'user.create',
  'user.login',
  'user.logout',
  'user.pce_session_terminated',
  'user.update',
  'virtual_service.create',
  'virtual_service.delete',
  'virtual_service.update',
  'virtual_services.bulk_create',
  'virtual_services.bulk_update',
  'vulnerability.create',
  'vulnerability.delete',
  'vulnerability.update',
  'vulnerability_report.delete',
  'vulnerability_report.update',
  'workload.create',
  'workload.delete',
  'workload.online',
  'workload.update',
  'workload_interface.create',
  'workload_interface.delete',
  'workload_settings.update',
  'workloads.bulk_create',
  'workloads.bulk_delete',
  'workloads.bulk_update',
  'workloads.unpair',
] as const;

export type EventType = (typeof eventTypes)[number];

/** The type of an event about a verb on a kind. A test checks all kinds and their verbs against the list. */
export const eventType = (noun: string, verb: string) => `${noun}.${verb}` as EventType;

export interface Notification {
  readonly uuid: string;
  readonly notification_type: string;
  readonly info: JsonObject;
}

/** A change, as an event shows it (REST guide 25.2, events). */
export interface Change {
  readonly resource: JsonObject;
  /** Texts of the object as it was and as it is; the event shows their differences field by field. */
  readonly before?: string;
  readonly after?: string;
  readonly change_type: 'create' | 'update' | 'delete';
}

/** The event of a call that was refused. */
export interface RefusalEvent {
  readonly type: EventType;
  readonly notifications: readonly Notification[];
}
