import type { MockFleetsPost, Scenario } from '../generated/schema-types.ts';
import { generateApiKey } from '../pce/engine/auth.ts';
import { addObject, composeChange, isId, saveChange } from '../pce/engine/objects.ts';
import { ownUserName } from '../pce/engine/own-users.ts';
import { Refusal } from '../pce/model/errors.ts';
import type { JsonObject } from '../pce/model/json-values.ts';
import { hrefPrefix, idIn, schemaName } from '../pce/model/names.ts';
import { SYSTEM } from '../pce/model/operation.ts';
import type { Pce } from '../pce/model/pce.ts';
import type { Resource } from '../pce/model/resource.ts';
import { type Role, roleNames } from '../pce/model/roles.ts';
import { orMeant } from '../pce/observing/meant.ts';
import { addFleet } from '../pce/pairing/fleets.ts';
import { grantRole, joinOrg } from '../pce/resources/grant.ts';
import { kinds } from '../pce/resources/index.ts';
import { provisionInitial, provisionPending } from '../pce/resources/sec-policy.ts';
import type { User } from '../state/account-rows.ts';
import type { Db } from '../state/database.ts';
import type { Random } from '../state/random.ts';
import { digestOf, hashPassword, hashPasswordSync, OF_SCENARIOS, sameDigest } from '../state/secrets.ts';
import type { StoredObject } from '../state/stored-object.ts';
import { turnOf } from '../state/turns.ts';
import { tellingViolations, unknownIn } from './known-properties.ts';
import { ScenarioError } from './scenario-error.ts';
import { withReferences } from './scenario-references.ts';
import { addTraffic } from './scenario-traffic.ts';

type ScenarioOrg = NonNullable<Scenario['orgs']>[number];
type ScenarioUser = NonNullable<ScenarioOrg['users']>[number];

/** The owner's API key of the first org. */
export interface Credentials {
  readonly org: number;
  readonly key: string;
  readonly secret: string;
}

interface SeedOptions {
  readonly org: number;
  readonly key?: string | undefined;
  readonly secret?: string | undefined;
}

interface Trust {
  /** One of fixtures/: tests hold it against its schema, so that a start need not. */
  readonly shipped?: boolean | undefined;
}

const OWNER = { username: 'owner@mock-pce.test', full_name: 'Owner', time_zone: 'UTC' };

/**
 * Fills an empty PCE: its orgs, each with what every new org has and what the scenario adds, and one owner with one
 * API key for all of them. All or nothing.
 * @throws ScenarioError
 */
export function seed(pce: Pce, scenario: unknown, { org, shipped, ...given }: SeedOptions & Trust): Credentials {
  const giveKeys = (owner: number, first: number) => addOwnerKey(pce, owner, { org: first, ...given });
  const steps = filling(pce, scenario, { org, giveKeys, shipped });
  return pce.store.transaction(() => {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  });
}

/** Objects that are added in one go, while nobody else is served. */
const SLICE = 200;

/**
 * The same for a state that is made aside of the one that is served. Its owner has no key yet: see `takeKeys`. A state
 * that failed is not to be used.
 * @returns the first org
 * @throws ScenarioError; TooManyPasswords
 */
export async function seedAside(pce: Pce, scenario: unknown, org: number): Promise<number> {
  const hashes = await hashesOfPasswords(checkedScenario(scenario), pce.random);
  const steps = filling(pce, scenario, { org, hashes, giveKeys: (_owner, first) => first });
  for (;;) {
    await turnOf('control', pce);
    const last = pce.store.transaction(() => {
      let step = steps.next();
      for (let left = SLICE; !step.done && left > 0; left--) step = steps.next();
      return step;
    });
    if (last.done) return last.value;
  }
}

/** Hashes are made beside the thread that answers: they take long. */
async function hashesOfPasswords({ orgs = [] }: Scenario, random: Random): Promise<ReadonlyMap<ScenarioUser, string>> {
  const hashes = new Map<ScenarioUser, string>();
  for (const user of orgs.flatMap(({ users = [] }) => users)) {
    const { username, password } = user;
    if (password === undefined) continue;
    hashes.set(user, await hashPassword(password, random, [OF_SCENARIOS, username, {}]));
  }
  return hashes;
}

/** Gives keys to the owner of a state that was made aside. @throws ScenarioError where another user has one of them */
export function takeKeys(pce: Pce, keys: readonly KeptKey[]): void {
  const owner = pce.accounts.userByName(OWNER.username) as User;
  const given = new Map(ownerKeys(pce.db).map((key) => [key.key_id, key]));
  for (const key of keys) {
    const same = given.get(key.key_id);
    if (same && sameDigest(same.secret_digest, key.secret_digest)) continue;
    if (pce.accounts.apiKey(key.key_id)) {
      throw new ScenarioError(`the owner has an API key api_${key.key_id}, which is here another user's or secret's`);
    }
    const row = { ...key, user_id: owner.id };
    const columns = Object.keys(row);
    const values = columns.map((column) => `@${column}`);
    pce.db.prepare(`insert into api_keys (${columns.join(', ')}) values (${values.join(', ')})`).run(row);
  }
}

/** A row of `api_keys`: it has a digest in place of the secret. */
export type KeptKey = Readonly<Record<string, unknown>> & {
  readonly key_id: string;
  readonly secret_digest: Buffer;
};

/** The row of a key whose secret is known. */
export const keptKey = ({ key, secret }: Credentials, created_at: string): KeptKey => ({
  ...{ key_id: key.slice('api_'.length), secret_digest: digestOf(secret) },
  ...{ name: 'owner', description: '', created_at },
});

/** The keys of the owner of all orgs of a scenario. */
export function ownerKeys(db: Db): KeptKey[] {
  const ofOwner = 'select * from api_keys where user_id = (select id from users where username = ?)';
  return db.prepare<[string], KeptKey>(ofOwner).all(OWNER.username);
}

/** @throws ScenarioError for a value that is no scenario */
export function checkedScenario(scenario: unknown): Scenario {
  const violations = tellingViolations('scenario', scenario);
  if (violations.length > 0)
    throw new ScenarioError([...violations.slice(0, 3), ...misplacedKinds(scenario)].join('; '));
  return scenario as Scenario;
}

/** Says where kinds of objects go that stand beside `objects`, and not in it. */
function misplacedKinds(scenario: unknown): string[] {
  const { orgs } = Object(scenario) as { readonly orgs?: unknown };
  const names = Array.isArray(orgs) ? orgs.flatMap((org) => Object.keys(Object(org))) : [];
  const found = [...new Set(names)].filter((name) => kinds.has(name));
  return found.length === 0 ? [] : [`kinds of objects (${found.join(', ')}) go into objects`];
}

interface Filling<T> extends Trust {
  /** Id of the first org, where the scenario does not say. */
  readonly org: number;
  readonly giveKeys: (owner: number, first: number) => T;
  /** Hashes that were made beforehand. */
  readonly hashes?: ReadonlyMap<ScenarioUser, string> | undefined;
}

/** Yields after each object: a large scenario must not keep everybody waiting. Inside the caller's transactions. */
function* filling<T>(
  pce: Pce,
  scenario: unknown,
  { org, giveKeys, hashes, shipped = false }: Filling<T>,
): Generator<void, T> {
  const { orgs: [first = {}, ...others] = [] } = shipped ? (scenario as Scenario) : checkedScenario(scenario);
  const owner = pce.accounts.addUser({ ...OWNER, created_at: pce.clock.timestamp() });
  const firstId = first.id ?? org;
  const given = giveKeys(owner.id, firstId);
  for (const [index, { id, ...described }] of [{ ...first, id: firstId }, ...others].entries()) {
    if (id === undefined) throw new ScenarioError(`orgs/${index} needs an id`);
    yield* addingOrg(pce, id, described, { shipped, hashes });
    grantRole(pce, id, owner, 'owner');
  }
  return given;
}

/** Name of the owner of an org that has one of its own. */
export const ownerOf = (org: number) => ownUserName('owner', org);

/** Adds an org, with an owner of its own. Inside the caller's transaction. @throws ScenarioError */
export function addOrgWithOwner(pce: Pce, org: ScenarioOrg & { readonly id: number }): Credentials {
  const created_at = pce.clock.timestamp();
  const owner = pce.accounts.addUser({ ...OWNER, username: ownerOf(org.id), created_at });
  const credentials = addOwnerKey(pce, owner.id, { org: org.id });
  for (const _step of addingOrg(pce, org.id, org));
  grantRole(pce, org.id, owner, 'owner');
  return credentials;
}

/** Adds an API key to a user: the given one, or a new one. */
export function addOwnerKey(pce: Pce, userId: number, { org, key, secret }: SeedOptions): Credentials {
  const generated = generateApiKey(pce);
  const name = key ?? generated.auth_username;
  const credentials = { org, key: name, secret: secret ?? generated.secret };
  pce.journal.bodies?.knows(credentials.secret);
  const key_id = name.slice('api_'.length);
  const row = { key_id, user_id: userId, name: 'owner', description: '', created_at: pce.clock.timestamp() };
  pce.accounts.addApiKey(row, credentials.secret);
  return credentials;
}

function* addingOrg(
  pce: Pce,
  id: number,
  org: ScenarioOrg,
  { shipped, hashes }: Pick<Filling<unknown>, 'shipped' | 'hashes'> = {},
): Generator<void> {
  if (pce.store.hasOrg(id)) throw new ScenarioError(`org ${id} is there twice`);
  pce.store.addOrg(id, org.display_name ?? `Org ${id}`);
  try {
    yield* fillingOrg(pce, id, org, { shipped, hashes });
  } catch (error) {
    throw error instanceof ScenarioError ? new ScenarioError(`org ${id}: ${error.message}`) : error;
  }
}

function* fillingOrg(
  pce: Pce,
  id: number,
  org: ScenarioOrg,
  { shipped, hashes }: Pick<Filling<unknown>, 'shipped' | 'hashes'>,
): Generator<void> {
  for (const resource of pce.resources) {
    if (org.initial_objects === false && resource.id !== 'single') continue;
    // Those come with what they are within.
    if (resource.within) continue;
    for (const body of resource.initial?.(pce, id) ?? []) {
      addObject(resource, pce, id, body, { id: typeof body['href'] === 'string' ? idIn(body['href']) : undefined });
      yield;
    }
  }
  yield* addingObjects(pce, id, 'objects', org.objects, shipped);
  provisionInitial(pce, id);
  for (const [index, { message = null, objects }] of (org.versions ?? []).entries()) {
    yield* addingObjects(pce, id, `versions/${index}`, objects, shipped);
    provisionPending(pce, id, message);
  }
  yield* addingObjects(pce, id, 'drafts', org.drafts, shipped);
  for (const user of org.users ?? []) {
    addUser(pce, id, user, hashes?.get(user));
    yield;
  }
  if (org.traffic) addTraffic(pce, id, org.traffic);
  for (const [index, rules] of (org.fleets ?? []).entries()) {
    addScenarioFleet(pce, id, rules, `fleets/${index}`);
    yield;
  }
  yield;
}

/** @param property of the org that describes the objects */
function* addingObjects(
  pce: Pce,
  org: number,
  property: string,
  described: unknown,
  shipped: boolean | undefined,
): Generator<void> {
  for (const [kind, bodies] of Object.entries((described ?? {}) as Record<string, JsonObject[]>)) {
    const resource = describable(pce, kind);
    for (const [index, body] of bodies.entries()) {
      const where = property === 'objects' ? `${kind}/${index}` : `${property}/${kind}/${index}`;
      const stored = property === 'objects' ? undefined : namesake(resource, pce, org, body, where);
      if (stored) changeScenarioObject(resource, pce, org, stored, body, { where, shipped });
      else addScenarioObject(resource, pce, org, body, { where, shipped });
      yield;
    }
  }
}

function describable(pce: Pce, kind: string): Resource {
  const known = pce.resources.filter(({ without, upsert }) => upsert || !without?.includes('POST'));
  const found = known.find((resource) => resource.kind === kind);
  if (found) return found;
  const names = known.map((resource) => resource.kind);
  throw new ScenarioError(
    `${kind} is not a kind of object that can be described; ${names.join(', ')} are${orMeant(kind, names)}`,
  );
}

/** The policy object that has the name already: a later version or a draft changes it. @throws ScenarioError */
function namesake(
  { kind, singular, version, without }: Resource,
  pce: Pce,
  org: number,
  { name, href }: JsonObject,
  where: string,
): StoredObject | undefined {
  if (!version || without?.includes('PUT') || typeof name !== 'string' || href !== undefined) return undefined;
  const [ordinal, ...others] = pce.store.withText(org, kind, 'name', name, 'exact');
  if (others.length > 0) throw new ScenarioError(`${where}: more than one ${singular} is called ${name}`);
  return ordinal === undefined ? undefined : pce.store.at(ordinal);
}

function changeScenarioObject(
  resource: Resource,
  pce: Pce,
  org: number,
  stored: StoredObject,
  described: JsonObject,
  place: ScenarioPlace,
): void {
  const body = withReferences(described, { pce, org, where: place.where }) as JsonObject;
  saveChecked(schemaName(resource, 'put'), body, place, () => {
    saveChange(resource, stored.ordinal, composeChange(resource, pce, org, stored, body, SYSTEM));
  });
}

/** @throws ScenarioError for a body that the schema or the work refuses, or that has names without an effect */
function saveChecked(schema: string, body: JsonObject, { where, shipped }: ScenarioPlace, save: () => void): void {
  const refuse = (complaints: readonly string[]) => {
    if (complaints.length > 0) throw new ScenarioError(`${where}: ${complaints.join('; ')}`);
  };
  if (!shipped) refuse(tellingViolations(schema, body));
  try {
    save();
  } catch (error) {
    if (error instanceof Refusal) refuse([[error.message, error.hint].filter(Boolean).join(': ')]);
    throw error;
  }
  // Last: a refusal says more of the same mistake.
  if (!shipped) refuse(unknownIn(schema, body));
}

interface ScenarioPlace {
  readonly where: string;
  readonly shipped: boolean | undefined;
}

function addScenarioObject(
  resource: Resource,
  pce: Pce,
  org: number,
  described: JsonObject,
  place: ScenarioPlace,
): void {
  const { where } = place;
  const { href, ...rest } = described;
  const body = withReferences(rest, { pce, org, where }) as JsonObject;
  const id = chosenId(resource, org, href, where);
  if (id !== undefined && pce.store.find(org, resource.kind, id))
    throw new ScenarioError(`${where}: ${href} is there twice`);
  const schema = schemaName(resource, resource.upsert ? 'put' : 'post');
  saveChecked(schema, body, place, () => addObject(resource, pce, org, body, { id }));
}

function addScenarioFleet(pce: Pce, org: number, { org: _same, ...rules }: MockFleetsPost, where: string): void {
  try {
    addFleet(pce, org, rules);
  } catch (error) {
    if (error instanceof Refusal) throw new ScenarioError(`${where}: ${error.message}`);
    throw error;
  }
}

/** Far beyond the ids that were seen (17 digits), and below the database's largest integer. */
export const HIGHEST_ID = 10n ** 18n;

function chosenId(resource: Resource, org: number, href: unknown, where: string): string | undefined {
  const prefix = hrefPrefix(resource, org);
  if (href === undefined && resource.upsert) throw new ScenarioError(`${where} needs an href, ${prefix}…`);
  if (href === undefined) return undefined;
  const id = String(href).slice(prefix.length);
  if (!String(href).startsWith(prefix) || !isId(resource, id))
    throw new ScenarioError(`${where}: href is not ${prefix}…`);
  if (resource.id === 'integer' && BigInt(id) > HIGHEST_ID)
    throw new ScenarioError(`${where}: the id ${id} leaves no room for later ones; ${HIGHEST_ID} is the highest`);
  return id;
}

function addUser(
  pce: Pce,
  org: number,
  { username, full_name = '', password, roles = [], api_keys = [] }: ScenarioUser,
  hash: string | undefined,
): void {
  const known = pce.accounts.userByName(username);
  const user =
    known ?? pce.accounts.addUser({ username, full_name, time_zone: 'UTC', created_at: pce.clock.timestamp() });
  if (password !== undefined) {
    pce.journal.bodies?.knows(password);
    pce.accounts.setPasswordHash(user.id, hash ?? hashPasswordSync(password, pce.random));
  }
  if (roles.length === 0) joinOrg(pce, org, user);
  for (const role of roles) {
    if (!(roleNames as readonly string[]).includes(role)) {
      throw new ScenarioError(`user ${username}: ${role} is not a role; ${roleNames.join(', ')} are`);
    }
    grantRole(pce, org, user, role as Role);
  }
  for (const { key, secret } of api_keys) {
    const keyId = key.slice('api_'.length);
    if (!pce.accounts.apiKey(keyId)) addOwnerKey(pce, user.id, { org, key, secret });
    else if (pce.accounts.userWithApiKey(keyId, secret)?.id !== user.id) {
      throw new ScenarioError(`user ${username}: there is an API key ${key} already, of another user or secret`);
    }
  }
}
