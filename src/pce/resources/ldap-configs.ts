import type {
  AuthenticationSettingsLdapConfigsGet,
  AuthenticationSettingsLdapConfigsPost,
} from '../../generated/schema-types.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { assumed, documented, factOf } from '../model/facts.ts';
import type { Pce } from '../model/pce.ts';
import type { ObjectOf, ResourceOf, WriteContext } from '../model/resource.ts';
import { owners } from '../model/roles.ts';

const left = assumed('', 'schema authentication_settings_ldap_configs_get has texts, and no null');

/** Directories whose users may log in. */
export const ldapConfigs: ResourceOf<AuthenticationSettingsLdapConfigsGet> = {
  kind: 'ldap_configs',
  path: 'authentication_settings/ldap_configs',
  site: true,
  schemas: 'authentication_settings_ldap_configs',
  singular: 'ldap_config',
  id: 'uuid',
  deletion: 'hard',
  read: owners,
  write: owners,
  namesUsersBy: 'username',
  defaults: {
    pce_fqdn: assumed(({ settings }: Pce) => settings.fqdn, 'a single cluster'),
    name: left,
    request_timeout_seconds: assumed(5, 'no source'),
    bind_distinguished_name: left,
    is_bind_password_set: documented(false, 'its name'),
    user_distinguished_name_pattern: left,
    user_base_filter: left,
    full_name_attribute: left,
    user_memberof_attribute: left,
    tls_ca_bundle: left,
    insecure_disable_tls_certificate_verification: assumed(false, 'its description warns of it'),
  },
  filters: {},
  references: {},
  unique: [],
  limit: ownLimit('total_ldap_configs', 1000),
  complete,
  facts: [
    factOf(documented('a bind password is not shown; is_bind_password_set tells of it', 'the schemas')),
    factOf(assumed('a null clears a text, which then reads as empty', 'a PUT takes null, a GET shows texts alone')),
    {
      says: 'a configuration is kept and shown, its bind password is not kept, and no directory is asked: verify_connection is 501',
      confidence: 'own',
      source: 'not modelled',
    },
  ],
};

function complete({ body, object }: WriteContext<ObjectOf<AuthenticationSettingsLdapConfigsGet>>): void {
  const { bind_password }: Partial<AuthenticationSettingsLdapConfigsPost> = body;
  if (bind_password !== undefined) object.is_bind_password_set = Boolean(bind_password);
  for (const [name, value] of Object.entries(body))
    if (value === null && name in object) Object.assign(object, { [name]: '' });
}
