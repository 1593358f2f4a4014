import { type Emulator, forgetOrgs, forgetRows, resetAll, resetOrg } from '../emulator/emulator.ts';
import { addOrgWithOwner, addOwnerKey, checkedScenario, ownerOf } from '../emulator/scenario.ts';
import { readScenario } from '../emulator/scenario-files.ts';
import { orgInPath } from '../emulator/there-is.ts';
import type { MockKeysPost, MockOrgsPost } from '../generated/schema-types.ts';
import { allOrgs, allUsers, apiKeysPerUser } from '../pce/engine/own-limits.ts';
import { ownUserName } from '../pce/engine/own-users.ts';
import { checkLimit } from '../pce/engine/rules.ts';
import { invalidInput } from '../pce/model/errors.ts';
import type { Pce } from '../pce/model/pce.ts';
import { type Role, roleNames } from '../pce/model/roles.ts';
import { grantRole } from '../pce/resources/grant.ts';
import type { User } from '../state/account-rows.ts';
import { removeOrg, rowsOfOrg } from '../state/org-rows.ts';
import type { ControlCall } from './call.ts';
import { onOneState } from './one-state.ts';
import { HIGHEST_ORG } from './parameters.ts';
import { asRefusal } from './scenarios.ts';

/** Credentials of an org, shown once. */
export interface OrgCredentials {
  readonly org: number;
  readonly key: string;
  readonly secret: string;
}

function createOrg(emulator: Emulator, asked: MockOrgsPost): OrgCredentials {
  const { pce, newOrgs } = emulator;
  checkLimit(pce, 0, allOrgs, pce.store.orgs().length, 'org.create');
  try {
    const described = describedOrg(emulator, asked);
    const credentials = pce.random.attempt(() => pce.store.transactionAlone(() => addOrgWithOwner(pce, described)));
    newOrgs.set(described.id, rowsOfOrg(pce.db, described.id));
    return credentials;
  } catch (error) {
    throw asRefusal('#/scenario', error);
  }
}

function describedOrg(emulator: Emulator, { id, display_name, scenario = 'empty' }: MockOrgsPost) {
  const [first = {}] = checkedScenario(readScenario(scenario)).orgs ?? [];
  if (id !== undefined) mustBeFree(emulator, id);
  const named = { ...first, ...(display_name !== undefined && { display_name }) };
  return { ...named, id: id ?? nextFreeId(emulator) };
}

/** @throws Refusal 406 */
function mustBeFree({ pce }: Emulator, org: number): void {
  if (pce.store.hasOrg(org)) {
    throw invalidInput(`The property '#/id' value ${org} is already the id of an org`);
  }
  if (pce.accounts.userByName(ownerOf(org))) {
    throw invalidInput(`The property '#/id' value ${org} cannot be taken: there is a user ${ownerOf(org)}`);
  }
}

/**
 * No id is given twice: whoever still holds the id of an org that is gone is not to find another one there. The state
 * counts them, and a state that comes back goes on from where it was.
 * @throws Refusal 406
 */
function nextFreeId({ pce }: Emulator): number {
  let id = 0;
  do id = Number(pce.store.nextId('orgs'));
  while (pce.store.hasOrg(id) || pce.accounts.userByName(ownerOf(id)));
  if (id > HIGHEST_ORG)
    throw invalidInput(`There is no free id above the highest org, ${HIGHEST_ORG} at most: choose one in '#/id'`);
  return id;
}

function createKey({ pce }: Emulator, org: number, { role = 'owner' }: MockKeysPost): OrgCredentials {
  if (!(roleNames as readonly string[]).includes(role)) {
    throw invalidInput(
      `The property '#/role' value did not match one of the following values: ${roleNames.join(', ')}`,
    );
  }
  return pce.store.transaction(() => {
    const user = userWithRole(pce, org, role);
    checkLimit(pce, org, apiKeysPerUser, pce.accounts.countApiKeys(user.id), 'api_key.create');
    grantRole(pce, org, user, role as Role);
    return addOwnerKey(pce, user.id, { org });
  });
}

/** One whose key is good for this role in this org alone: a user of any name may have been made by an owner, and locked. */
function userWithRole(pce: Pce, org: number, role: string): User {
  const { accounts, clock } = pce;
  for (let count = 1; ; count++) {
    const username = ownUserName(role, org, count);
    const known = accounts.userByName(username);
    if (!known) {
      checkLimit(pce, org, allUsers, accounts.countUsers(org), 'user.create');
      return accounts.addUser({ username, full_name: role, time_zone: 'UTC', created_at: clock.timestamp() });
    }
    const roles = accounts.permissions(known.id);
    if (!known.locked && roles.length > 0 && roles.every((one) => one.org_id === org && one.role === role))
      return known;
  }
}

function deleteOrg({ pce, newOrgs }: Emulator, org: number): void {
  pce.store.transactionAlone(() => removeOrg(pce.db, org));
  forgetRows(pce, org);
  newOrgs.delete(org);
  forgetOrgs(pce, new Set([org]));
}

/** With turns for others: there may be ten thousand. */
const showOrgs = ({ pce }: Emulator) =>
  onOneState(pce, undefined, async (turn) => {
    const shown = [];
    for (const { id, display_name } of pce.store.orgs()) {
      const objects = Object.fromEntries(pce.resources.map(({ kind }) => [kind, pce.store.totals(id, kind).live]));
      shown.push({ org: id, display_name, objects });
      const rest = turn();
      if (rest) await rest;
    }
    return shown;
  });

export const orgCalls: readonly ControlCall[] = [
  {
    name: 'mock_orgs_get',
    method: 'GET',
    path: '/orgs',
    waitsFor: 'all',
    summary: 'The orgs, and how many objects of each kind they hold',
    status: 200,
    handle: showOrgs,
  },
  {
    name: 'mock_orgs_post',
    method: 'POST',
    path: '/orgs',
    waitsFor: 'nothing',
    summary: 'Makes an org with an owner of its own: `{org, key, secret}`',
    body: 'mock_orgs_post',
    status: 201,
    handle: (emulator, { body }) => createOrg(emulator, body as MockOrgsPost),
  },
  {
    name: 'mock_orgs_delete',
    method: 'DELETE',
    path: '/orgs/:org',
    waitsFor: 'nothing',
    summary: 'Takes an org away, with all that belongs to it',
    status: 204,
    handle: (emulator, { params }) => deleteOrg(emulator, orgInPath(emulator.pce, params['org'])),
  },
  {
    name: 'mock_keys_post',
    method: 'POST',
    path: '/orgs/:org/keys',
    waitsFor: 'nothing',
    summary: 'Makes an API key of an org, of its owner or of a user with another role: `{org, key, secret}`',
    body: 'mock_keys_post',
    status: 201,
    handle: (emulator, { params, body }) =>
      createKey(emulator, orgInPath(emulator.pce, params['org']), body as MockKeysPost),
  },
  {
    name: 'mock_reset_post',
    method: 'POST',
    path: '/reset',
    waitsFor: 'org',
    summary: 'Everything, or one org, as it was right after the start',
    body: 'mock_reset_post',
    status: 204,
    handle: (emulator, { body }) => {
      const { org } = body as { org?: number };
      if (org === undefined) resetAll(emulator);
      else resetOrg(emulator, org);
    },
  },
];
