import type { UsersLocalProfilePasswordPut } from '../../generated/schema-types.ts';
import { NO_PROFILE, type User } from '../../state/account-rows.ts';
import { settingsOf } from '../engine/documents.ts';
import { invalidInput, Refusal } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { whenKept } from '../model/kept.ts';
import { type Answer, type Call, json, noContent, notFound, type Operation } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { passwordPolicy } from './authentication-settings.ts';
import { orPasswordRefusal } from './login.ts';
import { audit, find, isOwnerOf, showUser } from './users.ts';

const path = '/users/:user/local_profile';

const facts: readonly Fact[] = [
  {
    says: 'an owner makes and deletes local profiles and invites once more; users change their own passwords alone',
    confidence: 'documented',
    source: 'API index; that it takes an owner of every org of the user is the emulator alone: orgs stand for PCEs',
  },
  {
    says: 'a user without a local profile has no password, and keeps roles, API keys and sessions',
    confidence: 'assumed',
    source: 'API index: a local profile is made for an external user',
    settledBy: 'a call by an API key of a user whose local profile was deleted',
  },
  {
    says: 'a local profile is made without a password, and answered as the user',
    confidence: 'assumed',
    source: 'as a user who is created',
    settledBy:
      'a POST of users/:id/local_profile for an external user without a password: status and body of the answer',
  },
  {
    says: 'a POST for a user who has a local profile is 406; other calls on one that is not there are 404',
    confidence: 'assumed',
    source: 'no source',
    settledBy: 'a second POST of users/:id/local_profile, then a DELETE twice: the status of each repeated call',
  },
  {
    says: 'a password that is not the current one, or that the policy does not allow, is 406, and changes nothing',
    confidence: 'assumed',
    source: 'no source for the status',
    settledBy: 'a PUT of users/:id/local_profile/password with a wrong current_password: status and token',
  },
  {
    says: 'sessions go on after a change of the password',
    confidence: 'assumed',
    source: 'no source',
    settledBy: 'a call by a session that began before the change',
  },
  { says: 'an invitation is told in an event, and sent to nobody', confidence: 'own', source: 'no mail is sent' },
];

/** The user of the path, whom the caller owns. @throws Refusal 403, 404 */
function mustOwn(call: Call): User {
  const user = find(call);
  if (isOwnerOf(call, user)) return user;
  const hint = 'local profiles are for an owner of all orgs in which the user has a role';
  throw new Refusal('authorization_failed_error', undefined, hint);
}

/** @throws Refusal 404 */
function mustHaveProfile(user: User): User {
  if (user.password === NO_PROFILE) throw notFound(`the user ${user.id} has no local profile`);
  return user;
}

function create(call: Call): Answer {
  const { pce } = call;
  const { id, password } = mustOwn(call);
  if (password !== NO_PROFILE) throw invalidInput('the user has a local profile already');
  return pce.store.transaction(() => {
    const user = withPassword(pce, id, null);
    audit(call, 'user_local_profile.create', 201, user, 'create');
    return json(201, showUser(user));
  });
}

function remove(call: Call): Answer {
  const { pce } = call;
  const { id } = mustHaveProfile(mustOwn(call));
  return pce.store.transaction(() => {
    audit(call, 'user_local_profile.delete', 204, withPassword(pce, id, NO_PROFILE), 'delete');
    return noContent;
  });
}

function reinvite(call: Call): Answer {
  const user = mustHaveProfile(mustOwn(call));
  return call.pce.store.transaction(() => {
    audit(call, 'user_local_profile.reinvite', 204, user, 'update');
    return noContent;
  });
}

/** @returns the user as they are now */
function withPassword({ accounts }: Pce, id: number, hash: string | null): User {
  accounts.setPasswordHash(id, hash);
  return accounts.user(id) as User;
}

async function changePassword(call: Call): Promise<Answer> {
  const { pce, connection } = call;
  const { current_password: current, new_password: wanted } = call.body as UsersLocalProfilePasswordPut;
  const user = mustBeSelf(call);
  if (!(await orPasswordRefusal(pce.accounts.isPasswordOf(user, current, connection)))) throw wrongPassword();
  mustBeAllowed(pce, user, wanted);
  const hash = await orPasswordRefusal(pce.accounts.hashFor(user, wanted, pce.random, connection));
  call.recheck();
  return whenKept(
    pce,
    () => keepPassword(call, user, hash),
    (answer) => answer,
  );
}

/** Another change may have been kept while this one waited. */
function keepPassword(call: Call, { id, password }: User, hash: string): Answer {
  const { pce } = call;
  if (pce.accounts.user(id)?.password !== password) throw wrongPassword();
  return pce.store.transaction(() => {
    audit(call, 'user_local_profile.update_password', 204, withPassword(pce, id, hash), 'update');
    return noContent;
  });
}

const wrongPassword = () => invalidInput("The property '#/current_password' is not the password of the user");

/** @throws Refusal 403, 404 */
function mustBeSelf(call: Call): User {
  const { params, principal } = call;
  if (params['user'] === String(principal.userId) && !principal.serviceAccount) return mustHaveProfile(find(call));
  throw new Refusal('authorization_failed_error', undefined, 'users change their own passwords alone');
}

const types = {
  require_type_number: /\p{Nd}/gu,
  require_type_lowercase: /\p{Ll}/gu,
  require_type_uppercase: /\p{Lu}/gu,
  require_type_symbol: /[^\p{L}\p{Nd}\s]/gu,
} as const;

/** @throws Refusal 406 where the policy of the user's first org asks for another password */
function mustBeAllowed(pce: Pce, { id }: User, password: string): void {
  const [org = 0] = pce.accounts.orgsOf(id);
  const policy = settingsOf(passwordPolicy, pce, org);
  const { min_length: length, min_characters_per_type: each } = policy as Record<string, number>;
  const lacking = Object.entries(types)
    .filter(([name, type]) => policy[name] === true && (password.match(type)?.length ?? 0) < (each ?? 0))
    .map(([name]) => name);
  if ([...password].length < (length ?? 0)) lacking.unshift('min_length');
  if (lacking.length > 0)
    throw invalidInput(`The property '#/new_password' is not as the password policy asks for: ${lacking.join(', ')}`);
}

const shared = { roles: 'user', facts } as const;

/** The passwords and invitations of users whom the PCE knows by itself. */
export const localProfileOperations: readonly Operation[] = [
  {
    ...{ ...shared, name: 'users_local_profile_post', method: 'POST', path, body: 'users_local_profile_post' },
    ...{ answer: 'users_get', event: 'user_local_profile.create', handle: create },
  },
  {
    ...{ ...shared, name: 'users_local_profile_delete', method: 'DELETE', path },
    ...{ event: 'user_local_profile.delete', handle: remove },
  },
  {
    ...{ ...shared, name: 'users_local_profile_password_put', method: 'PUT', path: `${path}/password` },
    ...{ body: 'users_local_profile_password_put', event: 'user_local_profile.update_password' },
    handle: changePassword,
  },
  {
    ...{ ...shared, name: 'users_local_profile_reinvite_put', method: 'PUT', path: `${path}/reinvite` },
    ...{ body: 'users_local_profile_reinvite_put', event: 'user_local_profile.reinvite', handle: reinvite },
  },
];
