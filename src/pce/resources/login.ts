import type { User } from '../../state/account-rows.ts';
import { CallerLeft, TooManyPasswords } from '../../state/secrets.ts';
import { Authenticator, credentialsIn, principalOf, SESSION_MINUTES } from '../engine/auth.ts';
import { authFailure } from '../engine/auth-failure.ts';
import { checkLimit } from '../engine/rules.ts';
import { Refusal } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { whenKept } from '../model/kept.ts';
import { type Answer, type Call, json, noContent, type Operation, objectForm, userHref } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import type { ObjectLimit } from '../model/resource.ts';
import { sessionCreated, sessionTerminated, tellEnded } from '../model/session-events.ts';
import { grantsOf } from './granted.ts';
import { productVersion } from './product-version.ts';

/** Life of the token between the two calls (REST guide 25.2). */
const AUTH_TOKEN_SECONDS = 30;
const TOKEN_DIGITS = 64;

/** Counts the users of an org together: each org stands for a PCE. */
export const activeSessions: ObjectLimit = {
  name: 'total_active_sessions',
  soft: 100,
  hard: 125,
  confidence: 'documented',
  source: 'Administration guide 25.2, object limits',
};

const facts: readonly Fact[] = [
  {
    says: `${activeSessions.name}: hard limit ${activeSessions.hard}, for the users of an org together; the next login is 406`,
    confidence: 'inferred',
    source:
      'Administration guide 25.2, object limits: the number; that logins are refused like new objects is inferred',
  },
  {
    says: 'one_time_password, in the query or the body, is ignored',
    confidence: 'own',
    source: 'not modelled: users have no second factor',
  },
  {
    says: 'a session ends after 10 minutes without a call',
    confidence: 'documented',
    source: 'field of the vendor sample; the guide also says 30',
  },
  {
    says: 'a session token is good from any address',
    confidence: 'assumed',
    source: 'the schema binds it to the address of the login; the emulator does not',
  },
  {
    says: 'GET /users/login with an API key answers with a session token too',
    confidence: 'inferred',
    source: 'REST guide 25.2: the same information',
  },
  {
    says: 'GET /users/login leaves the event user.login by the user, with the notification user.pce_session_created; when it is refused, user.login by the system, a failure',
    confidence: 'observed',
    source:
      'samples/ of the vendor’s Splunk add-on; recordings of a PCE 26.2.20, illumio-ops; that an API key leaves it too is inferred',
  },
  {
    says: 'user.create_session is never left: it is the event of POST /users/create_session, which is not modelled',
    confidence: 'observed',
    source: 'the action of the event in recordings of a PCE 25.2.40 and 26.2.20, illumio-ops',
  },
  {
    says: 'a session that nobody uses leaves user.pce_session_terminated by the system when its time is over: status and action null, reason timeout',
    confidence: 'observed',
    source: 'samples/ of the vendor’s Splunk add-on; recordings of a PCE 26.2.20, illumio-ops',
  },
  {
    says: 'PUT logout leaves user.logout by the user, with a notification user.pce_session_terminated, reason user_logout, for each session that it ends',
    confidence: 'observed',
    source: 'recordings of a PCE 26.2.20, illumio-ops',
  },
  {
    says: 'beyond a thousand sessions of a user the one that ends first makes room, with the reason superseded',
    confidence: 'own',
    source: 'the emulator alone',
  },
  {
    says: 'events of sessions are told in the first org of the user',
    confidence: 'own',
    source: 'orgs stand for PCEs here',
  },
];

const wrongLogin = (hint = 'no such user, password or token') =>
  new Refusal('authentication_failed_error', undefined, hint);

const lockedOut = () => wrongLogin('this user is locked');

/** First call: name and password for a token of 30 seconds. */
async function authenticate({ pce, authorization, query, connection }: Call): Promise<Answer> {
  if (query['pce_fqdn'] === undefined) {
    throw new Refusal(
      'input_validation_error',
      "Input validation failed. Details: {The property '#/' did not contain a required property of 'pce_fqdn' in schema login_users_authenticate_post.schema.json}",
    );
  }
  const credentials = credentialsIn(authorization);
  if (!credentials) throw wrongLogin();
  const [username, password] = credentials;
  const checked = pce.accounts.userByName(username);
  const isRight = await orPasswordRefusal(pce.accounts.isPasswordOf(checked, password, connection));
  if (!isRight) throw wrongLogin();
  return whenKept(
    pce,
    () => letIn(pce, username, checked?.password),
    (answer) => answer,
  );
}

/** The user may have been locked or given another password meanwhile, or the whole state replaced. */
function letIn(pce: Pce, username: string, password: string | null | undefined): Answer {
  const user = pce.accounts.userByName(username);
  if (!user || user.password !== password) throw wrongLogin();
  if (user.locked) throw lockedOut();
  const token = pce.random.hex(TOKEN_DIGITS);
  const now = pce.clock.now();
  pce.store.transaction(() => pce.accounts.addSession(user.id, 'auth', token, now, now + AUTH_TOKEN_SECONDS * 1000));
  return json(201, { auth_token: token });
}

/** What comes of a password that waits for its turn. @throws Refusal where it has none */
export async function orPasswordRefusal<T>(outcome: Promise<T>): Promise<T> {
  try {
    return await outcome;
  } catch (error) {
    if (error instanceof CallerLeft) throw new Refusal('request_timeout');
    throw error instanceof TooManyPasswords ? new Refusal('too_many_requests_error') : error;
  }
}

/** Second call: the token for a session. */
function login(call: Call): Answer {
  const { pce, authorization = '', address } = call;
  const token = /^Token +token="?([0-9a-f]+)"?$/i.exec(authorization)?.[1];
  if (token === undefined) return withApiKey(call);
  const user = pce.accounts.userWithSession('auth', token, pce.clock.now());
  // A user who was locked since has no use of the token.
  if (!user) throw wrongLogin();
  if (user.locked) throw lockedOut();
  return pce.store.transaction(() => {
    pce.accounts.endSession(token);
    pce.accounts.recordLogin(user.id, pce.clock.timestamp(), address);
    return json(200, startSession(call, user));
  });
}

/** The same answer to an API key. */
function withApiKey(call: Call): Answer {
  const { pce, authorization } = call;
  const user = new Authenticator(pce).identifyBy(authorization);
  if (!user) throw wrongLogin(authFailure(pce, authorization).hint);
  return pce.store.transaction(() => json(200, startSession(call, pce.accounts.user(user.userId) as User)));
}

function startSession(call: Call, user: User): object {
  const { pce } = call;
  const now = pce.clock.now();
  for (const { org, sessions } of pce.accounts.sessionsInOrgsOf(user.id, now)) {
    checkLimit(pce, org, activeSessions, sessions, 'user.login');
  }
  const session = pce.random.hex(TOKEN_DIGITS);
  const superseded = pce.accounts.addSession(user.id, 'session', session, now, now + SESSION_MINUTES * 60_000);
  tellEnded(pce, superseded, 'superseded');
  const username = `user_${user.id}`;
  const principal = principalOf(pce, user, username);
  pce.events.audited({ ...call, principal }, 'user.login', 200, { notifications: [sessionCreated(pce, user.id)] });
  const { roles } = principal;
  return {
    full_name: user.full_name,
    local: true,
    type: 'local',
    href: userHref(user.id),
    auth_username: username,
    inactivity_expiration_minutes: SESSION_MINUTES,
    start: pce.clock.timestamp(),
    time_zone: user.time_zone,
    ...(user.last_login_on && { last_login_ip_address: user.last_login_ip_address, last_login_on: user.last_login_on }),
    certificate: {},
    login_url: `https://${pce.settings.fqdn}/login`,
    orgs: orgNames(pce, (org) => roles.has(org)).map((org) => ({
      ...org,
      role_scopes: grantsOf(pce, org.org_id, principal).map(({ role, scope }) => ({
        role,
        scope: scope.map(({ label, label_group }) => ({ href: (label ?? label_group)?.href })),
      })),
    })),
    session_token: session,
    version_tag: pce.settings.version,
    version_date: '',
    product_version: productVersion(pce),
  };
}

/** Orgs as the answer to a login names them. */
export const orgNames = ({ store }: Pce, isShown: (org: number) => boolean) =>
  store
    .orgs()
    .filter(({ id }) => isShown(id))
    .map(({ id, display_name }) => ({ org_id: id, org_href: `/orgs/${id}`, href: `/orgs/${id}`, display_name }));

function logout(call: Call): Answer {
  const { pce, principal, params } = call;
  if (params['user'] !== String(principal.userId)) {
    throw new Refusal('authorization_failed_error', undefined, 'a user logs out themselves only');
  }
  const { userId } = principal;
  pce.store.transaction(() => {
    const ended = Array.from({ length: pce.accounts.endSessions(userId) });
    const notifications = ended.map(() => sessionTerminated(pce, userId, 'user_logout'));
    pce.events.audited(call, 'user.logout', 204, { notifications });
  });
  return noContent;
}

export const loginOperations: readonly Operation[] = [
  {
    name: 'login_users_authenticate_post',
    method: 'POST',
    path: '/login_users/authenticate',
    roles: 'nobody',
    body: 'login_users_authenticate_post',
    parameters: { pce_fqdn: { type: 'string' } },
    answer: objectForm({ auth_token: 'string' }),
    facts,
    handle: authenticate,
  },
  {
    name: 'users_login_get',
    method: 'GET',
    path: '/users/login',
    roles: 'nobody',
    answer: 'users_login_get',
    event: 'user.login',
    moves: true,
    facts,
    handle: login,
  },
  {
    name: 'users_logout_put',
    method: 'PUT',
    path: '/users/:user/logout',
    roles: 'user',
    body: 'users_logout_put',
    event: 'user.logout',
    facts,
    handle: logout,
  },
];
