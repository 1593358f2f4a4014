export interface User {
  readonly id: number;
  readonly username: string;
  readonly full_name: string;
  readonly time_zone: string;
  readonly locked: number;
  /** Its hash; null: not set yet. `NO_PROFILE` of a user whose password the PCE does not have. */
  readonly password: string | null;
  readonly login_count: number;
  readonly last_login_on: string | null;
  readonly last_login_ip_address: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  /** The href of the service account that this is; null for a person. */
  readonly service_account: string | null;
}

export interface ApiKey {
  readonly key_id: string;
  readonly user_id: number;
  readonly name: string;
  readonly description: string;
  readonly created_at: string;
  /** null: it does not expire. */
  readonly expires_at: number | null;
}

export interface Permission {
  readonly org_id: number;
  readonly role: string;
}

/** Stands in place of a role: the user belongs to the org, and has no role there but those of everyone. */
export const NO_ROLE = 'none';

/** Stands in place of a password: the user has no local profile, and is known to an identity provider alone. */
export const NO_PROFILE = 'none';
