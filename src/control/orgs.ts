import { invalidInput } from '../pce/errors.ts';
import type { Pce } from '../pce/pce.ts';
import { roleNames } from '../pce/roles.ts';
import type { MockKeysPost, MockOrgsPost, Scenario } from '../pce/schema-types.generated.ts';
import { addOrgWithOwner, addOwnerKey, ScenarioError } from '../scenario.ts';
import { readScenario } from '../scenario-files.ts';
import { removeOrg, rowsOfOrg } from '../state/org-rows.ts';
import type { ControlCall } from './call.ts';
import { type Emulator, forgetRows, mustHaveOrg, orgNumber, resetAll, resetOrg } from './emulator.ts';

/** Credentials of an org, shown once. */
export interface OrgCredentials {
  readonly org: number;
  readonly key: string;
  readonly secret: string;
}

function createOrg(emulator: Emulator, { id, display_name, scenario = 'empty' }: MockOrgsPost): OrgCredentials {
  const { pce, newOrgs } = emulator;
  const taken = pce.store.orgs().map((org) => org.id);
  const org = id ?? nextFreeId(pce, taken);
  if (taken.includes(org)) throw invalidInput(`The property '#/id' value ${org} is the id of an org already`);
  const first = (readScenario(scenario) as Scenario).orgs?.[0] ?? {};
  const described = { ...first, id: org, ...(display_name !== undefined && { display_name }) };
  try {
    const credentials = pce.store.transaction(() => addOrgWithOwner(pce, described));
    pce.store.close();
    newOrgs.set(org, rowsOfOrg(pce.db, org));
    return credentials;
  } catch (error) {
    if (error instanceof ScenarioError)
      throw invalidInput(`The property '#/scenario' cannot be loaded: ${error.message}`);
    throw error;
  }
}

function createKey({ pce }: Emulator, org: number, { role = 'owner' }: MockKeysPost): OrgCredentials {
  mustHaveOrg(pce, org);
  if (!(roleNames as readonly string[]).includes(role)) {
    throw invalidInput(
      `The property '#/role' value did not match one of the following values: ${roleNames.join(', ')}`,
    );
  }
  return pce.store.transaction(() => {
    const username = `${role}-of-${org}@mock-pce.test`;
    const created_at = pce.clock.timestamp();
    const user =
      pce.accounts.userByName(username) ??
      pce.accounts.addUser({ username, full_name: role, time_zone: 'UTC', created_at });
    pce.accounts.permit(user.id, org, role);
    return addOwnerKey(pce, user.id, { org });
  });
}

function deleteOrg({ pce, newOrgs }: Emulator, org: number): void {
  mustHaveOrg(pce, org);
  pce.store.transaction(() => removeOrg(pce.db, org));
  forgetRows(pce, org);
  newOrgs.delete(org);
  pce.settings.reset(org);
  pce.faults.clear(org);
  pce.journal.clear(org);
}

/** No id is given twice: whoever still holds the id of a deleted org is not to find another one there. */
function nextFreeId(pce: Pce, taken: readonly number[]): number {
  let id = 0;
  while (id === 0 || taken.includes(id)) id = Number(pce.store.nextId('orgs'));
  return id;
}

const showOrgs = ({ pce }: Emulator) =>
  pce.store.orgs().map(({ id, display_name }) => ({
    org: id,
    display_name,
    objects: Object.fromEntries(pce.resources.map(({ kind }) => [kind, pce.store.totals(id, kind).live])),
  }));

export const orgCalls: readonly ControlCall[] = [
  {
    name: 'mock_orgs_get',
    method: 'GET',
    path: '/orgs',
    summary: 'The orgs, and how many objects of each kind they hold',
    status: 200,
    handle: showOrgs,
  },
  {
    name: 'mock_orgs_post',
    method: 'POST',
    path: '/orgs',
    summary: 'Makes an org with an owner of its own: `{org, key, secret}`',
    body: 'mock_orgs_post',
    status: 201,
    handle: (emulator, { body }) => createOrg(emulator, body as MockOrgsPost),
  },
  {
    name: 'mock_orgs_delete',
    method: 'DELETE',
    path: '/orgs/:org',
    summary: 'Takes an org away, with all that belongs to it',
    status: 204,
    handle: (emulator, { params }) => deleteOrg(emulator, orgNumber(params['org'] ?? '')),
  },
  {
    name: 'mock_keys_post',
    method: 'POST',
    path: '/orgs/:org/keys',
    summary: 'Makes an API key of an org, of its owner or of a user with another role: `{org, key, secret}`',
    body: 'mock_keys_post',
    status: 201,
    handle: (emulator, { params, body }) => createKey(emulator, orgNumber(params['org'] ?? ''), body as MockKeysPost),
  },
  {
    name: 'mock_reset_post',
    method: 'POST',
    path: '/reset',
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
