import type { AuthenticationSettingsSamlConfigsGet } from '../../generated/schema-types.ts';
import { assumed, documented } from '../model/facts.ts';
import type { Pce } from '../model/pce.ts';
import type { ResourceOf } from '../model/resource.ts';
import { owners } from '../model/roles.ts';

const fresh = assumed('', 'schema authentication_settings_saml_configs_put takes an empty text');
const login = (path: string) =>
  assumed(({ settings }: Pce) => `https://${settings.fqdn}/login${path}`, 'the login server is the PCE');

/** The identity provider of SAML. */
export const samlConfigs: ResourceOf<AuthenticationSettingsSamlConfigsGet> = {
  kind: 'saml_configs',
  path: 'authentication_settings/saml_configs',
  site: true,
  schemas: 'authentication_settings_saml_configs',
  singular: 'saml_config',
  id: 'uuid',
  deletion: 'hard',
  without: ['POST', 'DELETE'],
  read: owners,
  write: owners,
  namesUsersBy: 'username',
  defaults: {
    cluster_fqdn: assumed(({ settings }: Pce) => settings.fqdn, 'a single cluster'),
    idp_sso_target_url: fresh,
    idp_slo_target_url: fresh,
    idp_cert: fresh,
    issuer: login(''),
    consumer_service_url: login('/acs'),
    consumer_logout_url: login('/logout'),
    name_identifier_format: assumed(
      'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      'users are mail addresses',
    ),
    authn_context: fresh,
    force_authn: assumed(false, 'no source'),
    sign_authn_request: documented(false, 'schema authentication_settings_saml_configs_get'),
  },
  filters: {},
  references: {},
  unique: [],
  initial: () => [{}],
  facts: [
    {
      says: 'a PCE has one configuration for SAML from the start',
      confidence: 'inferred',
      source: 'API index: it is read and changed, and neither created nor deleted',
    },
    {
      says: 'the configuration is kept and shown, and no identity provider is asked; pce_signing_cert is 501',
      confidence: 'own',
      source: 'not modelled',
    },
  ],
};
