import type { Guard } from '../guards.ts';

const USERS = 'test/pce/resources/users.test.ts';

/** Users, their API keys, and what is theirs. */
export const users: readonly Guard[] = [
  {
    guard: 'users of another org are not listed',
    file: 'src/pce/resources/users.ts',
    take: 'accounts.users().filter((user) => isVisible(call, user, orgsOfUser(user)))',
    put: 'accounts.users().filter((user) => orgsOfUser(user))',
    test: USERS,
    title: 'of another org are not seen',
  },
  {
    guard: 'a user is changed by themselves or an owner',
    file: 'src/pce/resources/users.ts',
    take: 'if (!mayChange(call, user)) {',
    put: 'if (false) {',
    test: USERS,
    title: 'are not created or changed by others',
  },
  {
    guard: 'the id of a user has one spelling',
    file: 'src/pce/resources/users.ts',
    take: '/^[1-9][0-9]{0,14}$/.test(id) ?',
    put: 'id ?',
    test: USERS,
    title: 'are created by an owner, read, and changed',
  },
  {
    guard: 'a name of a user is there once',
    file: 'src/pce/resources/users.ts',
    take: "if (pce.accounts.userByName(username)) throw new Refusal('username_must_be_unique');",
    put: '',
    test: USERS,
    title: 'are created by an owner, read, and changed',
  },
  {
    guard: 'a change of a user is told in no org of whoever made it but the own of the user',
    file: 'src/pce/resources/users.ts',
    take: '{ ...call, org: orgToTell(call, id) }',
    put: 'call',
    test: USERS,
    title: 'a change of a user is told in the org of that user',
  },
  {
    guard: 'the API key of another user is not found among the own',
    file: 'src/pce/resources/api-keys.ts',
    take: 'if (key?.user_id !== userId) throw',
    put: 'if (!key) throw',
    test: USERS,
    title: 'are their own user’s business',
  },
  {
    guard: 'a scenario gives a key to one user',
    file: 'src/scenario.ts',
    take: 'else if (pce.accounts.userWithApiKey(keyId, secret)?.id !== user.id) {',
    put: 'else if (false) {',
    test: 'test/control/scenarios.test.ts',
    title: 'that gives one key to two users is refused',
  },
  {
    guard: 'the key of the owner is no other user’s in a scenario',
    file: 'src/scenario.ts',
    take: 'if (pce.accounts.apiKey(key.key_id)) {',
    put: 'if (false) {',
    test: 'test/control/scenarios.test.ts',
    title: 'is not another user’s, nor of another secret',
  },
  {
    guard: 'the key of the owner has no other secret in a scenario',
    file: 'src/scenario.ts',
    take: 'if (same && sameDigest(same.secret_digest, key.secret_digest)) continue;',
    put: 'if (same) continue;',
    test: 'test/control/scenarios.test.ts',
    title: 'is not another user’s, nor of another secret',
  },
  {
    guard: 'a key that is removed while a scenario is loaded does not come back',
    file: 'src/control/scenarios.ts',
    take: `    const org = await seedAside(aside, readScenario(scenario ?? (name as string)), emulator.config.org);
    // As late as this: a key that was revoked meanwhile is not to come back.
    aside.store.transaction(() => takeKeys(aside, keysOf(emulator)));`,
    put: `    const keys = keysOf(emulator);
    const org = await seedAside(aside, readScenario(scenario ?? (name as string)), emulator.config.org);
    aside.store.transaction(() => takeKeys(aside, keys));`,
    test: 'test/control/scenarios.test.ts',
    title: 'does not bring back a key of the owner',
  },
  {
    guard: 'an org that comes back brings along the keys of those users alone who are in no other org',
    file: 'src/state/org-rows.ts',
    take: '  api_keys: `',
    put: '  api_keys: `user_id in (select user_id from permissions where org_id = :org) or ',
    test: 'test/control/org-snapshots.test.ts',
    title: 'an org that comes back brings along no key of whoever is in another org too',
  },
  {
    guard: 'no client takes the name of the owner of an org that comes back',
    file: 'src/pce/resources/users.ts',
    take: '  if (EMULATORS_OWN.test(username)) throw ownName();\n',
    put: '',
    test: 'test/control/orgs.test.ts',
    title: 'comes back as it was, and no client has taken the name of its owner meanwhile',
  },
  {
    guard: 'a user without a role belongs to an org',
    file: 'src/pce/resources/users.ts',
    take: '    pce.accounts.join(user.id, org);\n',
    put: '',
    test: 'test/control/orgs.test.ts',
    title: 'takes the users without a role along when it goes, and nobody else sees them',
  },
  {
    guard: 'to belong to an org is no role there',
    file: 'src/state/accounts.ts',
    take: " and role <> '${NO_ROLE}' order",
    put: ' order',
    test: 'test/pce/resources/users.test.ts',
    title: 'are not seen by one of them who has no role yet',
  },
];
