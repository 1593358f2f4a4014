import { keysOfOrg, type OrgKey } from '../../state/org-keys.ts';
import { arrayOf, collectionAnswer, maxResults } from '../engine/collections.ts';
import { badParameter, mustBeOneOf } from '../engine/filters.ts';
import { Refusal } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { idIn } from '../model/names.ts';
import { type Answer, type Call, noContent, notFound, type Operation, userHref } from '../model/operation.ts';
import { owners } from '../model/roles.ts';
import { removeKeyOf } from './service-accounts.ts';
import { mayChange } from './users.ts';

const types = ['user', 'service_account'];
const states = ['active', 'expired'];
const KIND = { kind: 'api_keys' };
const DEFAULT_MAX_RESULTS = 500;
/** More are not read in one go. */
const MOST_SHOWN = 10_000;

const facts: readonly Fact[] = [
  {
    says: 'the keys of an org are those of its users, or of its service accounts; type says which',
    confidence: 'documented',
    source: 'API index',
  },
  {
    says: 'name looks for the name of a user’s key, or of a service account; a part is enough',
    confidence: 'assumed',
    source: 'API index names it, not how it matches',
  },
  {
    says: 'the key of a user who belongs to another org too is deleted by an owner of both',
    confidence: 'own',
    source: 'orgs stand for PCEs here, and the key is good in both',
  },
  { says: `one answer has ${MOST_SHOWN} keys at most`, confidence: 'own', source: 'the emulator alone' },
];

function list(call: Call): Answer {
  const { pce, org, query } = call;
  const { type, state = null, name = null, username = null, role } = query;
  if (type === undefined) throw badParameter(KIND, 'type', 'is required');
  mustBeOneOf(KIND, 'type', types, type);
  if (state !== null) mustBeOneOf(KIND, 'state', states, state);
  const filter = {
    ...{ ofServiceAccounts: type === 'service_account', state, name, username },
    role: role === undefined ? null : idIn(role),
  };
  const most = Math.min(maxResults(query, DEFAULT_MAX_RESULTS, KIND), MOST_SHOWN);
  const { keys, total, matched } = keysOfOrg(pce.db, org, filter, pce.clock.now(), most);
  const shown = keys.map((key) => JSON.stringify(show(org, key, pce.clock.now())));
  return collectionAnswer(arrayOf(shown), total, matched);
}

function show(org: number, key: OrgKey, now: number): object {
  const { key_id, user_id, description, created_at, expires_at, service_account } = key;
  const account = service_account ?? userHref(user_id);
  const isOver = expires_at !== null && expires_at <= now;
  return {
    href: `/orgs/${org}/api_keys/${key_id}`,
    key_id,
    auth_username: `api_${key_id}`,
    name: service_account === null ? key.name : null,
    description,
    state: isOver ? 'expired' : 'active',
    expires_in_seconds: expires_at === null ? -1 : Math.round((expires_at - Date.parse(created_at)) / 1000),
    created_at,
    account: {
      href: account,
      type: service_account === null ? 'user' : 'service_account',
      name: service_account === null ? key.username : key.full_name,
    },
  };
}

function remove(call: Call): Answer {
  const { pce, org } = call;
  const { accounts } = pce;
  const key = accounts.apiKey(call.params['key'] as string);
  const user = key && accounts.user(key.user_id);
  if (!user || !accounts.orgsOf(user.id).includes(org)) throw notFound('no such API key');
  if (user.service_account !== null) return removeKeyOf(call, user.service_account, key.key_id);
  if (!mayChange(call, user)) {
    const hint = 'the user belongs to another org too, where the key is good as well';
    throw new Refusal('authorization_failed_error', undefined, hint);
  }
  return pce.store.transaction(() => {
    accounts.removeApiKey(key.key_id);
    const api_key = { href: `${userHref(user.id)}/api_keys/${key.key_id}`, name: key.name };
    pce.events.auditable(call, 'api_key.delete', 204, { resource: { api_key }, change_type: 'delete' });
    return noContent;
  });
}

export const orgApiKeyOperations: readonly Operation[] = [
  {
    name: 'api_keys_get',
    method: 'GET',
    path: '/orgs/:org/api_keys',
    roles: owners,
    answer: 'api_keys_get',
    parameters: {
      type: { type: 'string', enum: types },
      state: { type: 'string', enum: states },
      name: { type: 'string' },
      username: { type: 'string' },
      role: { type: 'string' },
      max_results: { type: 'integer' },
    },
    isList: true,
    facts,
    handle: list,
  },
  {
    name: 'api_keys_delete',
    method: 'DELETE',
    path: '/orgs/:org/api_keys/:key',
    roles: owners,
    event: 'api_key.delete',
    facts,
    handle: remove,
  },
];
