import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import type { Message } from '../fuzz/form.ts';
import { message, type Org } from './turns-org.ts';
import { person } from './turns-server.ts';

const account = { name: 'account', permissions: [], api_key: { expires_in_seconds: -1 } };
const restriction = { name: 'restriction', ips: ['10.0.0.1'] };

const made = async (org: Org, kind: string, body: object) => (await org.read('POST', `/${kind}`, body)).href;
const restrictionOf = (org: Org) => made(org, 'access_restrictions', restriction);
const principalOf = (org: Org) => made(org, 'auth_security_principals', { name: 'principal', type: 'group' });
const groupOf = (org: Org) => made(org, 'security_principals', { sid: 'S-1-1', name: 'group' });
const accountOf = (org: Org) => made(org, 'service_accounts', account);

const directoryUser = { name: 'user', sid: 'S-1-8', upn: 'user@mock-pce.test' };
async function directoryUserOf(org: Org): Promise<string> {
  await org.asks(org.in('PUT', '/security_principal_users/bulk_create', [directoryUser]));
  return `/orgs/${org.id}/security_principal_users/${directoryUser.sid}`;
}

const profileOf = async (org: Org) => {
  const someone = { username: `someone-${org.id}@mock-pce.test`, type: 'local' };
  return `${(await org.asks(org.at('POST', '/users', someone))).href}/local_profile`;
};

const permission = async (org: Org) => ({
  role: { href: `/orgs/${org.id}/roles/admin` },
  scope: [],
  auth_security_principal: { href: await principalOf(org) },
});
const permissionOf = async (org: Org) => made(org, 'permissions', await permission(org));
const keyOf = async (org: Org) => {
  const { href } = await org.asks(org.at('POST', `${await accountOf(org)}/api_keys`, { expires_in_seconds: 60 }));
  return href;
};

/** Calls about who may do what. */
export const ofAccess: Readonly<Record<string, (org: Org) => Message | Promise<Message>>> = {
  orgs_roles_get: (org) => org.in('GET', '/roles'),
  orgs_roles_get_instance: (org) => org.in('GET', '/roles/owner'),
  groups_get: (org) => org.in('GET', '/groups'),
  users_orgs_get: async (org) => org.at('GET', `${await org.user()}/orgs`),
  users_local_profile_post: async (org) => {
    const profile = await profileOf(org);
    await org.asks(org.at('DELETE', profile));
    return org.at('POST', profile, {});
  },
  users_local_profile_delete: async (org) => org.at('DELETE', await profileOf(org)),
  users_local_profile_reinvite_put: async (org) => org.at('PUT', `${await profileOf(org)}/reinvite`, {}),
  users_local_profile_password_put: async (org) => {
    const { href, authorization } = await org.session();
    // The same one, so that the person can log in afterwards.
    const passwords = { current_password: person.password, new_password: person.password };
    return message('PUT', `${API_PREFIX}${href}/local_profile/password`, passwords, authorization);
  },
  access_restrictions_get: (org) => org.in('GET', '/access_restrictions'),
  access_restrictions_post: (org) => org.in('POST', '/access_restrictions', restriction),
  access_restrictions_get_instance: async (org) => org.at('GET', await restrictionOf(org)),
  access_restrictions_put: async (org) => org.at('PUT', await restrictionOf(org), { ips: [] }),
  access_restrictions_delete: async (org) => org.at('DELETE', await restrictionOf(org)),
  auth_security_principals_get: (org) => org.in('GET', '/auth_security_principals'),
  auth_security_principals_post: (org) => org.in('POST', '/auth_security_principals', { name: 'new', type: 'user' }),
  auth_security_principals_get_instance: async (org) => org.at('GET', await principalOf(org)),
  auth_security_principals_put: async (org) => org.at('PUT', await principalOf(org), { display_name: 'Changed' }),
  auth_security_principals_delete: async (org) => org.at('DELETE', await principalOf(org)),
  permissions_get: (org) => org.in('GET', '/permissions'),
  permissions_post: async (org) => org.in('POST', '/permissions', await permission(org)),
  permissions_get_instance: async (org) => org.at('GET', await permissionOf(org)),
  permissions_put: async (org) => org.at('PUT', await permissionOf(org), { scope: [] }),
  permissions_delete: async (org) => org.at('DELETE', await permissionOf(org)),
  security_principals_get: (org) => org.in('GET', '/security_principals'),
  security_principals_post: (org) => org.in('POST', '/security_principals', { sid: 'S-1-2', name: 'new' }),
  security_principals_get_instance: async (org) => org.at('GET', await groupOf(org)),
  security_principals_put: async (org) => org.at('PUT', await groupOf(org), { name: 'changed' }),
  security_principals_delete: async (org) => org.at('DELETE', await groupOf(org)),
  security_principals_bulk_create_put: (org) =>
    org.in('PUT', '/security_principals/bulk_create', [{ sid: 'S-1-2', name: 'new' }]),
  security_principal_users_get: (org) => org.in('GET', '/security_principal_users'),
  security_principal_users_get_instance: async (org) => org.at('GET', await directoryUserOf(org)),
  security_principal_users_put: async (org) => org.at('PUT', await directoryUserOf(org), { name: 'changed' }),
  security_principal_users_delete: async (org) => org.at('DELETE', await directoryUserOf(org)),
  security_principal_users_bulk_create_put: (org) =>
    org.in('PUT', '/security_principal_users/bulk_create', [{ ...directoryUser, sid: 'S-1-9' }]),
  service_accounts_get: (org) => org.in('GET', '/service_accounts'),
  service_accounts_post: (org) => org.in('POST', '/service_accounts', account),
  service_accounts_get_instance: async (org) => org.at('GET', await accountOf(org)),
  service_accounts_put: async (org) => org.at('PUT', await accountOf(org), { name: 'changed' }),
  service_accounts_delete: async (org) => org.at('DELETE', await accountOf(org)),
  service_accounts_api_keys_post: async (org) =>
    org.at('POST', `${await accountOf(org)}/api_keys`, { expires_in_seconds: -1 }),
  service_accounts_api_keys_delete: async (org) => org.at('DELETE', await keyOf(org)),
  api_keys_get: (org) => org.in('GET', '/api_keys?type=user'),
  api_keys_delete: async (org) => org.in('DELETE', `/api_keys/${(await keyOf(org)).split('/').at(-1)}`),
};
