import type { Login } from './known.ts';

const user = (role: string) => ({
  username: `role-${role}@mock-pce.test`,
  roles: [role],
  api_keys: [{ key: `api_role_${role}`, secret: `secret-of-${role}` }],
});
const person = { username: 'person@mock-pce.test', password: 'password', roles: ['owner'] };
const reader = {
  username: 'reader@mock-pce.test',
  api_keys: [{ key: 'api_reader', secret: 'secret-of-reader' }],
};

/** The state that a run begins with: two orgs, users of several roles, and a person who may log in. */
export const scenario = {
  orgs: [
    {
      id: 1,
      objects: { labels: [{ key: 'app', value: 'a' }] },
      fleets: [{ count: 6 }],
      users: [...['admin', 'read_only', 'workload_manager'].map(user), person, { ...reader, roles: ['read_only'] }],
    },
    { id: 2, users: [{ username: 'other@mock-pce.test', roles: ['owner'] }] },
  ],
};

export const owner = { apiKey: 'api_owner', apiSecret: 'secret-of-owner' };

export const logins: readonly Login[] = [
  { name: owner.apiKey, secret: owner.apiSecret, org: 1 },
  { name: owner.apiKey, secret: owner.apiSecret, org: 2 },
  { name: 'api_role_admin', secret: 'secret-of-admin', org: 1 },
  { name: 'api_role_read_only', secret: 'secret-of-read_only', org: 1 },
  { name: 'api_role_workload_manager', secret: 'secret-of-workload_manager', org: 1 },
  { name: 'api_reader', secret: 'secret-of-reader', org: 1 },
];
