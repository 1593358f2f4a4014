import { NO_PROFILE, type User } from '../../state/account-rows.ts';
import { arrayOf, collectionAnswer } from '../engine/collections.ts';
import { allUsers } from '../engine/own-limits.ts';
import { isOwnUserName } from '../engine/own-users.ts';
import { checkLimit } from '../engine/rules.ts';
import { invalidInput, Refusal } from '../model/errors.ts';
import type { Change, EventType } from '../model/event-types.ts';
import type { Fact } from '../model/facts.ts';
import { arrayInSteps } from '../model/long-works.ts';
import {
  type Answer,
  type Call,
  json,
  noContent,
  notFound,
  type Operation,
  objectForm,
  type Principal,
  userHref,
} from '../model/operation.ts';
import { joinOrg } from './grant.ts';
import { orgNames } from './login.ts';

const DEFAULT_TIME_ZONE = 'UTC';

const facts: readonly Fact[] = [
  {
    says: 'a user sees the users with whom they share an org',
    confidence: 'own',
    source: 'the index says any user; orgs stand for PCEs here',
  },
  {
    says: 'a created user has no password and no role until they are given',
    confidence: 'assumed',
    source: 'a PCE mails an invitation',
  },
  {
    says: 'a user is changed by themselves, or by an owner of every org in which they have a role',
    confidence: 'own',
    source: 'the index says an owner or that user; orgs stand for PCEs here, and a lock holds in all of them',
  },
  {
    says: 'a user without any role is seen and changed by the owners of the org in which they were made, and goes with it',
    confidence: 'own',
    source:
      'no source; orgs stand for PCEs here, and the owner who makes a user may be of several: then it is the first',
  },
  {
    says: 'a user may lock themselves, the only owner too; a reset or a snapshot brings them back',
    confidence: 'assumed',
    source: 'no source knows of a refusal',
  },
  {
    says: 'pending_invitation is told until a user has a password',
    confidence: 'inferred',
    source: 'samples of the REST guide: false of a user who has logged in',
  },
  {
    says: 'a user is shown as external, and without local_profile, where that was deleted',
    confidence: 'inferred',
    source: 'schema users_get: local is who does not log in by SAML',
  },
  { says: 'full_name is empty and time_zone UTC when omitted', confidence: 'assumed', source: 'no source' },
];

export function showUser(user: User): object {
  const type = typeOfUser(user);
  return {
    href: userHref(user.id),
    type,
    username: user.username,
    full_name: user.full_name,
    time_zone: user.time_zone,
    locked: user.locked === 1,
    login_count: user.login_count,
    last_login_on: user.last_login_on,
    last_login_ip_address: user.last_login_ip_address,
    effective_groups: [],
    ...(type === 'local' && { local_profile: { pending_invitation: user.password === null } }),
    created_at: user.created_at,
    updated_at: user.updated_at,
  };
}

const typeOfUser = ({ password }: User) => (password === NO_PROFILE ? 'external' : 'local');

function isVisible({ pce, principal }: Call, user: User, orgs = pce.accounts.orgsOf(user.id)): boolean {
  return user.id === principal.userId || orgs.some((org) => principal.roles.has(org));
}

const ownedOrgs = ({ roles }: Principal) => [...roles].flatMap(([org, held]) => (held.has('owner') ? [org] : []));
const isOwner = (principal: Principal) => ownedOrgs(principal).length > 0;

export const mayChange = (call: Call, user: User): boolean =>
  user.id === call.principal.userId || isOwnerOf(call, user);

/** A name and a lock hold in every org of a user: an owner of one of them alone would reach into the others. */
export function isOwnerOf({ pce, principal }: Call, user: User): boolean {
  const owned = ownedOrgs(principal);
  return owned.length > 0 && pce.accounts.orgsOf(user.id).every((org) => owned.includes(org));
}

/** Users that one step looks at: there may be a hundred thousand. */
const USERS_AT_ONCE = 500;

function list(call: Call): Answer | Promise<Answer> {
  const users = call.pce.accounts.usersAfter(0, USERS_AT_ONCE);
  if (users.length === USERS_AT_ONCE) return call.pce.longWorks.read(call, () => listInSteps(call));
  const shown = visibleTo(call, users);
  return collectionAnswer(arrayOf(shown), shown.length, shown.length);
}

function* listInSteps(call: Call): Generator<void, Answer> {
  let count = 0;
  const parts = function* () {
    for (let last = 0; ; ) {
      const users = call.pce.accounts.usersAfter(last, USERS_AT_ONCE);
      const shown = visibleTo(call, users);
      count += shown.length;
      yield shown;
      if (users.length < USERS_AT_ONCE) return;
      last = users.at(-1)?.id as number;
    }
  };
  const body = yield* arrayInSteps(parts());
  return collectionAnswer(body, count, count);
}

/** The JSON of those that the caller sees. */
function visibleTo(call: Call, users: readonly User[]): string[] {
  const [first, last] = [users[0]?.id ?? 0, users.at(-1)?.id ?? 0];
  const orgs = Map.groupBy(call.pce.accounts.memberships(first, last), ({ user_id }) => user_id);
  const orgsOfUser = ({ id }: User) => (orgs.get(id) ?? []).map(({ org_id }) => org_id);
  const { type } = call.query;
  return users
    .filter((user) => (type ?? typeOfUser(user)) === typeOfUser(user) && isVisible(call, user, orgsOfUser(user)))
    .map((user) => JSON.stringify(showUser(user)));
}

/** The user of the path. @throws Refusal 404 */
export function find(call: Call): User {
  const id = call.params['user'] as string;
  const user = /^[1-9][0-9]{0,14}$/.test(id) ? call.pce.accounts.user(Number(id)) : undefined;
  if (!user || user.service_account !== null || !isVisible(call, user)) throw notFound(`there is no user ${id}`);
  return user;
}

const orgFacts: readonly Fact[] = [
  {
    says: 'a user lists their own orgs, and an owner those orgs of another user that they own too',
    confidence: 'documented',
    source: 'API index: an owner or that user; orgs stand for PCEs here, so an owner sees no further',
  },
  {
    says: 'an org is listed by org_id, org_href, href and display_name',
    confidence: 'assumed',
    source: 'as the answer to a login has it',
    disputed: 'the API index says users_get, which is of users',
    settledBy: 'a GET of users/:id/orgs',
  },
];

function listOrgs(call: Call): Answer {
  const user = find(call);
  const isSelf = user.id === call.principal.userId;
  if (!isSelf && !isOwner(call.principal))
    throw new Refusal('authorization_failed_error', undefined, 'orgs of others are listed by an owner');
  const owned = ownedOrgs(call.principal);
  const listed = call.pce.accounts.orgsOf(user.id).filter((org) => isSelf || owned.includes(org));
  const shown = orgNames(call.pce, (org) => listed.includes(org)).map((org) => JSON.stringify(org));
  return collectionAnswer(arrayOf(shown), shown.length, shown.length);
}

function create(call: Call): Answer {
  const { pce } = call;
  if (!isOwner(call.principal))
    throw new Refusal('authorization_failed_error', undefined, 'users are created by an owner');
  const { username, full_name = '', time_zone = DEFAULT_TIME_ZONE } = call.body as User;
  const [org = 0] = ownedOrgs(call.principal);
  checkLimit(pce, org, allUsers, pce.accounts.countUsers(org), 'user.create');
  if (isOwnUserName(username)) throw ownName();
  return pce.store.transaction(() => {
    if (pce.accounts.userByName(username)) throw new Refusal('username_must_be_unique');
    const user = pce.accounts.addUser({ username, full_name, time_zone, created_at: pce.clock.timestamp() });
    joinOrg(pce, org, user);
    audit(call, 'user.create', 201, user, 'create');
    return json(201, showUser(user));
  });
}

const ownName = () =>
  invalidInput("The property '#/username' is a name that mock-pce gives to the users whom it makes for an org");

function update(call: Call): Answer {
  const { pce } = call;
  const user = find(call);
  if (!mayChange(call, user)) {
    const hint = 'a user is changed by an owner of all orgs in which they have a role, or changes themselves';
    throw new Refusal('authorization_failed_error', undefined, hint);
  }
  const { full_name, time_zone, locked } = { ...user, ...(call.body as Partial<User>) };
  return pce.store.transaction(() => {
    pce.accounts.updateUser(user.id, {
      full_name,
      time_zone,
      locked: locked ? 1 : 0,
      updated_at: pce.clock.timestamp(),
    });
    audit(call, 'user.update', 204, user, 'update');
    return noContent;
  });
}

/** Tells what became of a user. */
export function audit(call: Call, type: EventType, status: number, user: User, change: Change['change_type']): void {
  const { id, username } = user;
  const resource = { user: { href: userHref(id), type: typeOfUser(user), username } };
  call.pce.events.auditable({ ...call, org: orgToTell(call, id) }, type, status, { resource, change_type: change });
}

/** The first org of the user, else of the owner who made them: no other has to know of them. 0 where there is none. */
function orgToTell({ pce, principal }: Call, user: number): number {
  const [org = 0] = [...pce.accounts.orgsOf(user), ...ownedOrgs(principal)];
  return org;
}

export const userOperations: readonly Operation[] = [
  {
    name: 'users_get',
    method: 'GET',
    path: '/users',
    roles: 'user',
    answer: 'users_get',
    parameters: { type: { type: 'string', examples: ['local', 'external'] } },
    isList: true,
    facts,
    handle: list,
  },
  {
    name: 'users_post',
    method: 'POST',
    path: '/users',
    roles: 'user',
    body: 'users_post',
    answer: 'users_get',
    event: 'user.create',
    facts,
    handle: create,
  },
  {
    name: 'users_get_instance',
    method: 'GET',
    path: '/users/:user',
    roles: 'user',
    answer: 'users_get',
    facts,
    handle: (call) => json(200, showUser(find(call))),
  },
  {
    name: 'users_orgs_get',
    method: 'GET',
    path: '/users/:user/orgs',
    roles: 'user',
    answer: objectForm({ href: 'string', org_href: 'string', org_id: 'integer', display_name: 'string' }),
    isList: true,
    facts: orgFacts,
    handle: listOrgs,
  },
  {
    name: 'users_put',
    method: 'PUT',
    path: '/users/:user',
    roles: 'user',
    body: 'users_put',
    event: 'user.update',
    facts,
    handle: update,
  },
];
