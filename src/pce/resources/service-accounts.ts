import type {
  ApiKeysGet,
  ServiceAccountsApiKeysPost,
  ServiceAccountsGet,
  ServiceAccountsPost,
} from '../../generated/schema-types.ts';
import type { Ended } from '../../state/ends.ts';
import { generateApiKey } from '../engine/auth.ts';
import { composeObject, insertObject, mustFind, saveObject } from '../engine/objects.ts';
import { keysOfServiceAccount, totalServiceAccounts } from '../engine/own-limits.ts';
import { checkLimit } from '../engine/rules.ts';
import { summary } from '../model/events.ts';
import { assumed, documented, inferred } from '../model/facts.ts';
import { collectionPath, hrefOf, idIn } from '../model/names.ts';
import { type Answer, type Call, json, noContent, notFound, type Operation } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import type { Having, ResourceOf } from '../model/resource.ts';
import { owners } from '../model/roles.ts';
import { rolesIn } from './binding.ts';
import { roleFilter } from './permissions.ts';
import { checkGrant } from './roles.ts';

/** Of `expires_in_seconds: "default"` (setting max_api_key_expiration_in_seconds: ninety days). */
const DEFAULT_LIFE = 7_776_000;
const FOR_EVER = -1;

/** A key as its service account shows it; `state` is worked out when it is read. */
type ShownKey = Having<ApiKeysGet, 'expires_in_seconds'>;

type ServiceAccount = Omit<ServiceAccountsGet, 'api_keys'> & { api_keys: ShownKey[] };

/** When a key expires, in milliseconds since 1970; null: never. */
const endOf = ({ created_at, expires_in_seconds }: Pick<ShownKey, 'created_at' | 'expires_in_seconds'>) =>
  expires_in_seconds === FOR_EVER ? null : Date.parse(created_at) + expires_in_seconds * 1000;

function withStates(now: number, text: string): string {
  const account = JSON.parse(text) as ServiceAccount;
  const shown = (key: ShownKey) => {
    const end = endOf(key);
    return { ...key, state: end !== null && end <= now ? 'expired' : 'active' };
  };
  return JSON.stringify({ ...account, api_keys: account.api_keys.map(shown) });
}

export const serviceAccounts: ResourceOf<ServiceAccount> = {
  kind: 'service_accounts',
  singular: 'service_account',
  id: 'uuid',
  deletion: 'hard',
  // A POST answers with a secret: it is declared below.
  without: ['POST'],
  read: owners,
  write: owners,
  defaults: {
    description: assumed('', 'the schema takes no null'),
    access_restriction: assumed(null, 'the schema takes null'),
    api_keys: assumed([], 'the schema requires it'),
  },
  filters: {
    name: documented('partial', 'API index; that a part is enough is inferred from other names'),
    role: { ...roleFilter('permissions'), compare: (asked) => (text) => text?.includes(`${asked}"}`) === true },
    managing: inferred('exact', 'API index: the name of what manages the account; nothing manages one here'),
  },
  references: {
    access_restriction: 'access_restrictions',
    'permissions[].scope[].label': 'labels',
    'permissions[].scope[].label_group': 'label_groups/active',
  },
  embeds: { access_restriction: [], 'permissions[].role': [] },
  complete: ({ object }) => {
    object.permissions = object.permissions.map(({ role, scope }) => ({ role, scope }));
  },
  usedAs: { permissions: ['permission'] },
  unique: [{ properties: ['name'], token: 'name_must_be_unique' }],
  limit: totalServiceAccounts,
  check: ({ org, object }) => {
    for (const permission of object.permissions) checkGrant(org, permission);
  },
  touched: (pce, org, forms) => {
    for (const { href } of forms) bind(pce, org, href);
  },
  asOf: { body: withStates, property: (_now, _name, text) => text },
  facets: true,
  facts: [
    {
      says: 'a service account has the roles of its permissions, in the org alone, and calls by its API keys',
      confidence: 'documented',
      source: 'administration guide, service accounts',
    },
    {
      says: 'what a service account makes or changes has its href in created_by and updated_by',
      confidence: 'observed',
      source: 'live PCE: created_by of workloads',
    },
    {
      says: 'an expired key is refused with 401; it stays listed with the state expired',
      confidence: 'inferred',
      source: 'API index: state active or expired',
    },
    {
      says: 'the expiry of a key leaves an event system_task.expire_service_account_api_keys of the system, with the status success and without resource_changes and notifications, and with an action whose src_ip is FILTERED',
      confidence: 'client',
      source: 'illumio-py, documentation of its class Event',
    },
    {
      says: 'each key leaves one such event, at the moment of its expiry, with the severity warning; its action is POST and 200',
      confidence: 'assumed',
      source: 'no source; the severity is that of other events of system tasks',
      disputed: 'illumio-py shows the severity critical, which is none of those that the API index lists',
    },
    {
      says: 'the answer to POST shows api_key with auth_username and secret once, as the answer to POST of a user’s key',
      confidence: 'inferred',
      source: 'guide 25.2 names both; their place is that of the request',
    },
    {
      says: 'key_id, state and the other properties of a new key are told too',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'compact and include_managing of the GET of one account are ignored',
      confidence: 'own',
      source: 'not modelled: the forms of answer that they ask for are not published',
    },
    { says: 'last_login_on of a key is not shown', confidence: 'own', source: 'not modelled' },
    {
      says: 'permissions of a service account are not listed among those of the org, and have no href',
      confidence: 'own',
      source: 'not modelled yet',
    },
    {
      says: 'an event of a service account has it in created_by in place of the user',
      confidence: 'assumed',
      source: 'no source',
    },
  ],
};

/** Gives the account its roles, or removes it where the service account is gone: its keys go with it. */
function bind(pce: Pce, org: number, href: string): void {
  const account = pce.accounts.accountOf(href);
  const stored = pce.store.find(org, serviceAccounts.kind, idIn(href));
  if (!stored) {
    if (account) pce.accounts.removeUser(account.id);
    return;
  }
  const { name, permissions } = JSON.parse(stored.body) as ServiceAccount;
  const { id } = account ?? pce.accounts.addAccountOf(href, name, org, pce.clock.timestamp());
  if (account && account.full_name !== name) {
    pce.accounts.updateUser(id, { ...account, full_name: name, updated_at: pce.clock.timestamp() });
  }
  pce.accounts.setRoles(id, org, rolesIn(permissions), []);
}

/** A key for an account: how it is shown, and what is kept of it. */
function makeKey({ pce, principal }: Call, account: string, asked: ServiceAccountsApiKeysPost) {
  const { secret, key_id, auth_username } = generateApiKey(pce);
  const life = asked.expires_in_seconds;
  const expires_in_seconds = life === 'default' ? DEFAULT_LIFE : life;
  const created_at = pce.clock.timestamp();
  const shown = {
    ...{ href: `${account}/api_keys/${key_id}`, key_id, auth_username, name: null, state: 'active' },
    ...{ expires_in_seconds, created_at, created_by: { href: principal.href } },
  };
  const keep = (user_id: number) => {
    pce.accounts.addApiKey(
      { key_id, user_id, name: '', description: '', created_at, expires_at: endOf(shown) },
      secret,
    );
  };
  return { shown, secret, keep };
}

function create(call: Call): Answer {
  const { pce, org } = call;
  const { api_key, ...body } = call.body as ServiceAccountsPost;
  checkLimit(
    pce,
    org,
    totalServiceAccounts,
    pce.store.totals(org, serviceAccounts.kind).live,
    'service_account.create',
  );
  return pce.store.transaction(() => {
    const id = pce.random.uuid();
    const href = hrefOf(serviceAccounts, org, id);
    const { shown, secret, keep } = makeKey(call, href, api_key);
    const addition = { by: call.principal.href, id };
    const made = composeObject(serviceAccounts, pce, org, { ...body, api_keys: [shown] }, addition);
    insertObject(pce, made);
    keep(pce.accounts.accountOf(href)?.id as number);
    pce.events.auditable(call, 'service_account.create', 201, {
      resource: { service_account: summary(made.object) },
      after: made.text,
      change_type: 'create',
    });
    return json(201, { ...made.object, api_key: { ...shown, secret } });
  });
}

function addKey(call: Call): Answer {
  const { pce, org, params } = call;
  const { ordinal, body } = mustFind(serviceAccounts, pce, org, params['id'] as string);
  const account = JSON.parse(body) as ServiceAccount;
  checkLimit(pce, org, keysOfServiceAccount, account.api_keys.length, 'api_key.create');
  return pce.store.transaction(() => {
    const { shown, secret, keep } = makeKey(call, account.href, call.body as ServiceAccountsApiKeysPost);
    saveObject(serviceAccounts, pce, org, ordinal, { ...account, api_keys: [...account.api_keys, shown] });
    keep(pce.accounts.accountOf(account.href)?.id as number);
    tell(call, 'create', 201, shown.href);
    return json(201, { ...shown, secret });
  });
}

function removeKey(call: Call): Answer {
  const { org, params } = call;
  return removeKeyOf(call, hrefOf(serviceAccounts, org, params['id'] as string), params['key'] as string);
}

/** @param account href of a service account @throws Refusal 404 */
export function removeKeyOf(call: Call, account: string, keyId: string): Answer {
  const { pce, org } = call;
  const id = idIn(account);
  const { ordinal, body } = mustFind(serviceAccounts, pce, org, id);
  const object = JSON.parse(body) as ServiceAccount;
  const left = object.api_keys.filter(({ key_id }) => key_id !== keyId);
  if (left.length === object.api_keys.length) throw notFound(`service account ${id} has no such API key`);
  return pce.store.transaction(() => {
    saveObject(serviceAccounts, pce, org, ordinal, { ...object, api_keys: left });
    pce.accounts.removeApiKey(keyId);
    tell(call, 'delete', 204, `${account}/api_keys/${keyId}`);
    return noContent;
  });
}

function tell(call: Call, change: 'create' | 'delete', status: number, href: string): void {
  const resource = { api_key: { href, name: '' } };
  call.pce.events.auditable(call, `api_key.${change}`, status, { resource, change_type: change });
}

/** Writes events of keys that have expired, in the org of each account. In the caller's transaction. */
export function tellExpired(pce: Pce, keys: readonly Ended[]): void {
  for (const { userId, expiresAt } of keys) {
    const [org] = pce.accounts.orgsOf(userId);
    if (org === undefined) continue;
    pce.events.happened(org, 'system_task.expire_service_account_api_keys', {
      call: { address: 'FILTERED', status: 200 },
      ...{ severity: 'warning', at: expiresAt },
    });
  }
}

const { facts } = serviceAccounts;
const collection = collectionPath(serviceAccounts);

export const serviceAccountOperations: readonly Operation[] = [
  {
    name: 'service_accounts_post',
    method: 'POST',
    path: collection,
    roles: owners,
    body: 'service_accounts_post',
    answer: 'service_accounts_get',
    event: 'service_account.create',
    facts,
    handle: create,
  },
  {
    name: 'service_accounts_api_keys_post',
    method: 'POST',
    path: `${collection}/:id/api_keys`,
    roles: owners,
    body: 'service_accounts_api_keys_post',
    answer: 'api_keys_get',
    event: 'api_key.create',
    facts,
    handle: addKey,
  },
  {
    name: 'service_accounts_api_keys_delete',
    method: 'DELETE',
    path: `${collection}/:id/api_keys/:key`,
    roles: owners,
    event: 'api_key.delete',
    facts,
    handle: removeKey,
  },
];
