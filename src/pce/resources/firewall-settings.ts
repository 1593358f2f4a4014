import type { SecPolicyFirewallSettingsGet } from '../../generated/schema-types.ts';
import { assumed, client, factOf } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { ResourceOf } from '../model/resource.ts';
import { administrators, globalReaders } from '../model/roles.ts';
import { policyVersions } from './policy-versions.ts';
import { checkScopes, scopeEntriesFact, shownScopes } from './scope-entries.ts';

/** Each is a list of scopes, as rule sets have them: `[[]]` is everything. */
const scopeLists = [
  'static_policy_scopes',
  'containers_inherit_host_policy_scopes',
  'blocked_connection_reject_scopes',
  'loopback_interfaces_in_policy_scopes',
  'ip_forwarding_enabled_scopes',
  'rule_hit_count_enabled_scopes',
] as const;

const forEach = <T>(of: (list: string) => readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(scopeLists.flatMap((list) => of(list)));

const noScopes = client([], 'Terraform provider reads each as a list');

export const firewallSettings: ResourceOf<SecPolicyFirewallSettingsGet> = {
  kind: 'firewall_settings',
  singular: 'firewall_settings',
  called: 'Firewall Settings',
  versions: policyVersions,
  id: 'single',
  deletion: 'hard',
  without: ['POST', 'DELETE'],
  read: globalReaders,
  write: administrators,
  defaults: {
    ...forEach((list) => [[list, noScopes]]),
    ike_authentication_type: client('psk', 'Terraform provider, live test turns it to certificate and back'),
    firewall_coexistence: client([], 'Terraform provider reads it as a list'),
    allow_captive_portal_outbound: assumed(false, 'sec_policy_firewall_settings_get schema names no default'),
  },
  filters: {},
  references: {
    ...forEach((list) => [
      [`${list}[][].label`, 'labels'],
      [`${list}[][].label_group`, 'label_groups'],
    ]),
    'firewall_coexistence[].scope': 'labels',
  },
  embeds: forEach((list) => [
    [`${list}[][].label`, ['key', 'value']],
    [`${list}[][].label_group`, ['key', 'name']],
  ]),
  usedAs: {
    // The flags of labels and of label groups differ in one letter.
    blocked_connection_reject_scopes: ['blocked_connection_reject_scope', 'blocked_connection_reject_scopes'],
    ...Object.fromEntries(
      scopeLists.filter((list) => list !== 'blocked_connection_reject_scopes').map((list) => [list, [list]]),
    ),
    firewall_coexistence: ['firewall_coexistence_scope'],
  },
  unique: [],
  complete: ({ body, object }) => {
    for (const list of listsIn(body)) object[list] = shownScopes(object[list] ?? []);
  },
  check: ({ body, object }) => {
    for (const list of listsIn(body)) checkScopes(object[list] ?? [], list, 'sec_policy_firewall_settings_put');
  },
  initial: () => [{}],
  facts: [
    {
      says: 'an org has one object of firewall settings from the start, by /users/0, draft and active',
      confidence: 'client',
      source: 'Terraform provider, live test reads it at once',
    },
    {
      says: 'its href is the path without an id, sec_policy/draft/firewall_settings',
      confidence: 'observed',
      source: 'Terraform provider fork: live 25.2; the schema lacks href',
    },
    {
      says: 'pending firewall settings are a list of one',
      confidence: 'documented',
      source: 'sec_policy_pending_get schema',
      disputed: 'the Terraform provider reads an object',
    },
    {
      says: 'scopes come back with key and value of labels, key and name of label groups, and exclusion: false',
      confidence: 'inferred',
      source: 'rule_set_scopes_get schema; rule sets of live PCEs of 2025',
    },
    scopeEntriesFact,
    factOf(assumed('update_type in a PUT changes nothing', 'the schema names it')),
    factOf(assumed('pending firewall settings are called Firewall Settings', 'the schema wants a name')),
    factOf(assumed('a label in the settings is refused its deletion by the pattern of tokens', 'no source')),
  ],
};

const listsIn = (body: JsonObject) => scopeLists.filter((list) => Object.hasOwn(body, list));
