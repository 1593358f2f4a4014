import type { Document } from '../engine/documents.ts';
import { assumed, documented } from '../model/facts.ts';
import { everyone, owners } from '../model/roles.ts';

const schema = 'schema settings_get';
const none = 'no source; a new org has set nothing';

/** Settings of an org that have no document of their own. */
export const settingsOrg: Document = {
  name: 'settings',
  schemas: 'settings',
  singular: 'setting',
  event: 'settings.update',
  read: everyone,
  write: owners,
  defaults: {
    num_assets_requiring_ransomware_protection: assumed(null, none),
    total_lateral_address_space: assumed(null, none),
    total_internet_address_space: assumed(null, none),
    automatic_label_application_on_ven_activation: assumed(false, none),
    rule_based_label_maker_schedule_enabled: assumed(false, none),
    rule_based_label_maker_schedule: assumed(null, none),
    max_explorer_query_timespan_days: documented(97, schema),
    max_api_key_expiration_in_seconds: documented(7_776_000, schema),
    expired_api_keys_retention_in_seconds: documented(7_776_000, schema),
    advanced_ruleset_display: documented(true, schema),
    ven_maintenance_token_required: documented(false, schema),
    cloud_secure_tenant_id: assumed(undefined, none),
    max_rule_search_provider_consumer_entities: documented(8, schema),
  },
  facts: [
    {
      says: 'PUT settings leaves the event settings.update',
      confidence: 'documented',
      source: 'events guide 25.2.10',
    },
    {
      says: 'the settings of an org are kept and shown: nothing else here follows them',
      confidence: 'own',
      source: 'the emulator alone',
    },
    {
      says: 'settings have no clone_detection_enabled, automatic_clone_reactivation and use_census_permissions',
      confidence: 'assumed',
      source: 'the schemas that are published for 26.3.0 name none that a PUT takes',
      disputed: 'REST guides 23.2 to 25.4 say that both schemas have them',
    },
  ],
};
