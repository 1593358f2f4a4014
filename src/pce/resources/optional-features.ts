import type { Document } from '../engine/documents.ts';
import { assumed, documented, type Sourced } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { administrators, everyone } from '../model/roles.ts';

const off = assumed(false, 'no source; features are optional');

/** In the order of schema optional_features_put. */
const defaults: Readonly<Record<string, Sourced<boolean>>> = {
  ip_forwarding_firewall_setting: off,
  ui_analytics: documented(true, 'REST guide 25.2: on until an org opts out'),
  illumination_classic: off,
  ransomware_readiness_dashboard: off,
  per_rule_flow_log_setting: off,
  lightning_default: off,
  collector_scanner_filters: off,
  corporate_ips_groups: off,
  labels_editing_warning_for_enforcement_mode: off,
  label_based_network_detection: off,
  cloudsecure_enabled: off,
  windows_outbound_process_enforcement: off,
  rule_based_label_mapping: off,
  core_insights: off,
  rule_info_exposure_to_syslog: off,
  workload_usages_enabled: off,
  hybrid_policy: off,
  container_cluster_label_set_based_kubernetes_workload_instructions: documented(
    true,
    'REST guide 25.2: on by default, per org',
  ),
  quarantine_policy: off,
  ugm_support: off,
  policy_perspective_externalization: off,
  ven_ingestion: off,
  agent_policy_delivery_metrics: off,
  editable_dns_client_rule: off,
  editable_dhcp_client_rule: off,
};

/** Features that an org turns on and off. */
export const optionalFeatures: Document = {
  name: 'optional_features',
  schemas: 'optional_features',
  singular: 'optional_features',
  event: 'settings.update',
  read: everyone,
  write: administrators,
  defaults,
  list: {
    shown: (settings) => Object.entries(settings).map(([name, enabled]) => ({ name, preview: false, enabled })),
    named: (body) => Object.fromEntries(body.map(({ name, enabled }) => [name as string, enabled])) as JsonObject,
    body: (settings) => Object.entries(settings).map(([name, enabled]) => ({ name, enabled })),
  },
  facts: [
    {
      says: 'optional_features lists every feature that a PUT can name, none of them a preview',
      confidence: 'assumed',
      source: 'no sample of an answer is known',
    },
    {
      says: 'a PUT that names a feature twice takes the last one',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'editable_dns_client_rule and editable_dhcp_client_rule need no key',
      confidence: 'own',
      source: 'the emulator alone; a PCE wants one that the vendor makes (REST guide 25.2)',
    },
    {
      says: 'PUT optional_features leaves the event settings.update',
      confidence: 'assumed',
      source: 'the API index calls it auditable; no event in the lists fits better',
    },
    {
      says: 'optional features are kept and shown: nothing else here follows them',
      confidence: 'own',
      source: 'the emulator alone',
    },
  ],
};
