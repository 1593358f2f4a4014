import type { ApiKey } from '../../state/account-rows.ts';
import { generateApiKey } from '../engine/auth.ts';
import { collectionAnswer } from '../engine/collections.ts';
import { apiKeysPerUser } from '../engine/own-limits.ts';
import { checkLimit } from '../engine/rules.ts';
import { Refusal } from '../model/errors.ts';
import type { EventType } from '../model/event-types.ts';
import type { Fact } from '../model/facts.ts';
import {
  type Answer,
  type Call,
  json,
  noContent,
  notFound,
  type Operation,
  objectForm,
  userHref,
} from '../model/operation.ts';

const collection = '/users/:user/api_keys';
const one = `${collection}/:key`;

const facts: readonly Fact[] = [
  {
    says: 'a user reads and writes their own keys only, others get 403',
    confidence: 'documented',
    source: 'API index; the status is inferred',
  },
  { says: 'key_id is 17 hex digits that start with 1, the secret 64', confidence: 'client', source: 'vendor samples' },
];

/** @throws Refusal 403 for anybody else's keys */
function ownId({ params, principal }: Call): number {
  if (params['user'] === String(principal.userId) && !principal.serviceAccount) return principal.userId;
  throw new Refusal('authorization_failed_error', undefined, 'a user has access to their own API keys only');
}

function ownKey(call: Call): ApiKey {
  const userId = ownId(call);
  const key = call.pce.accounts.apiKey(call.params['key'] as string);
  if (key?.user_id !== userId) throw notFound('no such API key');
  return key;
}

function show({ key_id, user_id, name, description, created_at }: ApiKey): object {
  return {
    href: `${userHref(user_id)}/api_keys/${key_id}`,
    key_id,
    auth_username: `api_${key_id}`,
    name,
    description,
    created_at,
  };
}

function list(call: Call): Answer {
  const keys = call.pce.accounts.apiKeys(ownId(call)).map(show);
  return collectionAnswer(JSON.stringify(keys), keys.length, keys.length);
}

function create(call: Call): Answer {
  const { pce } = call;
  const userId = ownId(call);
  const { name, description = '' } = call.body as { name: string; description?: string };
  const [org = 0] = call.principal.roles.keys();
  checkLimit(pce, org, apiKeysPerUser, pce.accounts.countApiKeys(userId), 'api_key.create');
  return pce.store.transaction(() => {
    const { secret, ...key } = generateApiKey(pce);
    pce.accounts.addApiKey(
      { key_id: key.key_id, user_id: userId, name, description, created_at: pce.clock.timestamp() },
      secret,
    );
    audit(call, 'api_key.create', 201, { key_id: key.key_id, name }, 'create');
    return json(201, { ...key, secret });
  });
}

function update(call: Call): Answer {
  const { pce } = call;
  const key = ownKey(call);
  const { name = key.name, description = key.description } = call.body as Partial<ApiKey>;
  return pce.store.transaction(() => {
    pce.accounts.updateApiKey(key.key_id, name, description);
    audit(call, 'api_key.update', 204, { key_id: key.key_id, name }, 'update');
    return noContent;
  });
}

function remove(call: Call): Answer {
  const key = ownKey(call);
  return call.pce.store.transaction(() => {
    call.pce.accounts.removeApiKey(key.key_id);
    audit(call, 'api_key.delete', 204, key, 'delete');
    return noContent;
  });
}

function audit(
  call: Call,
  type: EventType,
  status: number,
  { key_id, name }: Pick<ApiKey, 'key_id' | 'name'>,
  change: 'create' | 'update' | 'delete',
): void {
  const api_key = { href: `${userHref(call.principal.userId)}/api_keys/${key_id}`, name };
  call.pce.events.auditable(call, type, status, { resource: { api_key }, change_type: change });
}

export const apiKeyOperations: readonly Operation[] = [
  {
    name: 'users_api_keys_get',
    method: 'GET',
    path: collection,
    roles: 'user',
    answer: 'users_api_keys_get',
    isList: true,
    facts,
    handle: list,
  },
  {
    name: 'users_api_keys_post',
    method: 'POST',
    path: collection,
    roles: 'user',
    body: 'users_api_keys_post',
    event: 'api_key.create',
    answer: objectForm({ key_id: 'string', auth_username: 'string', secret: 'string' }),
    facts,
    handle: create,
  },
  {
    name: 'users_api_keys_get_instance',
    method: 'GET',
    path: one,
    roles: 'user',
    answer: 'users_api_keys_get',
    facts,
    handle: (call) => json(200, show(ownKey(call))),
  },
  {
    name: 'users_api_keys_put',
    method: 'PUT',
    path: one,
    roles: 'user',
    body: 'users_api_keys_put',
    event: 'api_key.update',
    facts,
    handle: update,
  },
  {
    name: 'users_api_keys_delete',
    method: 'DELETE',
    path: one,
    roles: 'user',
    event: 'api_key.delete',
    facts,
    handle: remove,
  },
];
