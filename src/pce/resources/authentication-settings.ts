import type { Document } from '../engine/documents.ts';
import { assumed, documented, type Fact, factOf } from '../model/facts.ts';
import { owners } from '../model/roles.ts';

const ofOrg: Fact = {
  says: 'authentication settings, which a PCE has once, are those of the first org that the caller owns',
  confidence: 'own',
  source: 'orgs stand for PCEs here',
};

/** How users prove who they are. */
export const authenticationSettings: Document = {
  name: 'authentication_settings',
  site: true,
  schemas: 'authentication_settings',
  singular: 'authentication_settings',
  event: 'authentication_settings.update',
  read: owners,
  write: owners,
  defaults: { authentication_type: assumed('Local', 'the first of schema authentication_settings_put') },
  facts: [
    ofOrg,
    factOf(assumed('a type is taken whether or not a server of it is configured', 'no source')),
    {
      says: 'the type is kept and shown: users go on logging in by their passwords',
      confidence: 'own',
      source: 'no identity provider is asked',
    },
  ],
};

const guide = 'Administration guides 21.2 to 25.4, password policy';

/** What passwords of local users have to be. */
export const passwordPolicy: Document = {
  name: 'authentication_settings/password_policy',
  site: true,
  stamped: true,
  schemas: 'authentication_settings_password_policy',
  singular: 'password_policy',
  event: 'password_policy.update',
  read: owners,
  write: owners,
  defaults: {
    require_type_number: documented(true, guide),
    require_type_lowercase: documented(true, guide),
    require_type_uppercase: documented(true, guide),
    require_type_symbol: documented(false, guide),
    min_characters_per_type: documented(1, guide),
    min_length: documented(8, guide),
    min_changed_characters: assumed(1, 'no source'),
    history_count: documented(5, guide),
    expire_time_days: documented(0, `${guide}: never`),
    session_timeout_minutes: assumed(10, 'a lab script of a user sets it; the guides that were read do not say it'),
    updated_at: assumed('2020-01-01T00:00:00.000Z', 'a PCE tells when it was installed'),
    updated_by: assumed({}, 'no source; nobody has changed it'),
  },
  facts: [
    ofOrg,
    factOf(assumed('numbers are taken as they are', 'the guide has ranges, the schema has none')),
    {
      says: 'a new password has the length and the types of characters that the policy asks for; the rest of it is kept and shown alone, and sessions end by their own setting',
      confidence: 'own',
      source: 'the emulator keeps no old password',
    },
  ],
};
