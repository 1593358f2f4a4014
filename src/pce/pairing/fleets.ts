import type { MockFleetsPost } from '../../generated/schema-types.ts';
import { timeText } from '../../state/clock.ts';
import type { FleetRow } from '../../state/fleets.ts';
import type { ErrorToken } from '../model/error-table.ts';
import { invalidInput, Refusal } from '../model/errors.ts';
import type { Happened } from '../model/happened.ts';
import { hrefOf, idIn } from '../model/names.ts';
import { SYSTEM } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import type { Having } from '../model/resource.ts';
import { addPairingKey, checkActiveKeys } from '../resources/pairing-keys.ts';
import { pairingProfiles } from '../resources/pairing-profiles.ts';
import { activate, tellRefusal } from './activate.ts';
import { labelHref, labelTypes } from './overrides.ts';

/** A fleet, as the control API shows it. */
export interface ShownFleet {
  readonly id: number;
  readonly org: number;
  readonly name: string;
  readonly pairing_profile: string;
  readonly count: number;
  readonly paired: number;
  readonly refused: number;
  /** Why the last host that was not let in was refused. */
  readonly last_refusal: { readonly token: string; readonly message: string } | null;
  /** Hosts a second; null: all at once. */
  readonly pairing_rate: number | null;
  /** ISO-8601, UTC. */
  readonly started_at: string;
  /** Whether every host had its turn. */
  readonly done: boolean;
}

/** The rules of a fleet as they are kept. */
type Rules = Having<MockFleetsPost, 'hostname' | 'pairing_profile'>;

type System = NonNullable<MockFleetsPost['os']>[number];

/** The usual systems of servers, roughly. */
const defaultSystems: readonly System[] = [
  { os_id: 'ubuntu-x86_64-xenial', os_detail: '6.8.0-41-generic #41-Ubuntu SMP (Ubuntu 24.04 LTS)', share: 4 },
  { os_id: 'centos-x86_64-9.0', os_detail: '5.14.0-427.el9.x86_64 #1 SMP (Red Hat Enterprise Linux 9.4)', share: 3 },
  { os_id: 'win-x86_64-server', os_detail: 'Windows Server 2022 10.0.20348', os_platform: 'windows', share: 3 },
];

const DEFAULT_PROFILE = 'Default (Servers)';

/** The address that simulated hosts call from. */
const ADDRESS = '127.0.0.1';

/**
 * Begins to pair hosts by rules; the first ones are due at once. Inside the caller's transaction.
 * @throws Refusal 406
 */
export function addFleet(pce: Pce, org: number, rules: MockFleetsPost): ShownFleet {
  const { hostname = 'host-{n}', starts_after = 0 } = rules;
  if (!numberIn.test(hostname) && rules.count > 1) {
    throw invalidInput("The property '#/hostname' has no {n} in schema mock_fleets_post.schema.json");
  }
  if (pce.fleets.isFull(org)) {
    throw invalidInput(
      `The property '#/org' names an org in which ${pce.fleets.bounds.underWayPerOrg} fleets still pair hosts: delete one`,
    );
  }
  for (const type of labelTypes) mustHaveLabel(pce, org, type, rules[type]);
  const pairing_profile = profileFor(pce, org, rules.pairing_profile ?? DEFAULT_PROFILE);
  const now = pce.clock.now();
  const kept: Rules = { ...rules, hostname, pairing_profile };
  return show(pce.fleets.add(org, JSON.stringify(kept), now, dueIn(now, starts_after)));
}

export function fleetWithId(pce: Pce, id: number): ShownFleet | undefined {
  const found = pce.fleets.find(id);
  return found && show(found);
}

const numberIn = /\{n(?::(\d))?\}/;

/** The href of a profile that is named by its href or its name. */
function profileFor(pce: Pce, org: number, text: string): string {
  const prefix = hrefOf(pairingProfiles, org, '');
  const [ordinal] = pce.store.withText(org, 'pairing_profiles', 'name', text, 'exact');
  const found = text.startsWith(prefix)
    ? pce.store.find(org, 'pairing_profiles', text.slice(prefix.length))
    : ordinal !== undefined && pce.store.at(ordinal);
  if (found) return prefix + found.id;
  const some = pce.store.lists.bodies(org, 'pairing_profiles', { limit: MOST_NAMED, includeDeleted: false });
  const names = some.map((body) => (JSON.parse(body) as { name: string }).name);
  throw invalidInput(
    `The property '#/pairing_profile' names no pairing profile of org ${org} in schema mock_fleets_post.schema.json; it has ${names.join(', ') || 'none'}`,
  );
}

/** Existing profiles that a refusal names. */
const MOST_NAMED = 5;

/** A label that is missing now would have every host refused. */
function mustHaveLabel(pce: Pce, org: number, type: (typeof labelTypes)[number], value: string | undefined): void {
  if (value === undefined || labelHref(pce, org, type, value) !== undefined) return;
  throw invalidInput(`The property '#/${type}' names no label of org ${org} in schema mock_fleets_post.schema.json`);
}

function show(row: FleetRow): ShownFleet {
  const { id, org, rules, paired, refused, startedAt, due, refusalToken: token, refusalMessage: message } = row;
  const {
    name = `fleet-${id}`,
    count,
    pairing_rate = null,
    pairing_profile = '',
  } = JSON.parse(rules) as MockFleetsPost;
  const started_at = timeText(startedAt);
  const last_refusal = token === null ? null : { token, message: message ?? '' };
  return {
    ...{ id, org, name, pairing_profile, count, paired, refused, last_refusal },
    ...{ pairing_rate, started_at, done: due === null },
  };
}

/** Keys by profile. Each is used as long as it pairs, and removed after the last host: nobody is to know them. */
export type FleetKeys = Map<string, string>;

export function dropKeys(pce: Pce, keys: FleetKeys): void {
  for (const code of keys.values()) dropKey(pce, code);
}

const dropKey = (pce: Pce, code: string | undefined) => code !== undefined && pce.pairingKeys.remove(code);

/**
 * Pairs the next hosts of a fleet that are due at the same time, at that time. Inside the caller's transaction.
 * @param most hosts at once
 * @param until bytes that the store may have handled by the end
 * @param happened what became of them is counted there
 * @returns how many had their turn
 */
export function pairDueHosts(
  pce: Pce,
  fleet: FleetRow,
  keys: FleetKeys,
  most: number,
  until: number,
  happened: Happened,
): number {
  const rules = JSON.parse(fleet.rules) as Rules;
  let { paired, refused } = fleet;
  let due = fleet.due;
  let last: Refusal | undefined;
  const before = paired + refused;
  while (due !== null && due === fleet.due && paired + refused < before + most && pce.store.handled < until) {
    const number = paired + refused + 1;
    const refusal = pce.clock.during(due, () => pairHost(pce, fleet, rules, number, keys));
    if (refusal === undefined) paired += 1;
    else refused += 1;
    last = refusal ?? last;
    due = number < rules.count ? dueAt(fleet, rules, number + 1) : null;
  }
  pce.fleets.count(fleet.id, paired, refused, due);
  happened.add('paired', paired - fleet.paired);
  happened.add('refused', refused - fleet.refused);
  const [why] = last?.items ?? [];
  if (why) pce.fleets.tellRefusal(fleet.id, why.token, why.message);
  return paired + refused - before;
}

function dueAt({ startedAt }: FleetRow, { pairing_rate, starts_after = 0 }: MockFleetsPost, number: number): number {
  const seconds = starts_after + (pairing_rate === undefined ? 0 : (number - 1) / pairing_rate);
  return Math.round(startedAt + seconds * 1000);
}

/** @returns why the host did not pair; undefined where it did. A refusal leaves its event, like any other */
function pairHost(pce: Pce, fleet: FleetRow, rules: Rules, number: number, keys: FleetKeys): Refusal | undefined {
  try {
    const { ven } = pairWithKey(pce, fleet, rules, number, keys);
    misbehave(pce, fleet.org, idIn(ven.href), rules, number);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function pairWithKey(pce: Pce, { id: fleet, org }: FleetRow, rules: Rules, number: number, keys: FleetKeys) {
  const profile = rules.pairing_profile;
  const host = hostOf(rules, fleet, number);
  const known = keys.get(profile);
  if (known !== undefined) {
    try {
      return activate(pce, { ...host, activation_code: known }, ADDRESS);
    } catch (error) {
      const worn = ['pairing_key_spent', 'pairing_key_expired'];
      if (!(error instanceof Refusal && worn.includes(error.items[0]?.token ?? ''))) throw error;
    }
  }
  const id = idIn(profile);
  const stored = pce.store.find(org, 'pairing_profiles', id);
  if (!stored) throw refused(pce, org, host, 'pairing_key_revoked');
  dropKey(pce, known);
  checkActiveKeys(pce, org);
  const code = addPairingKey(pairingProfiles, pce, org, stored, SYSTEM);
  keys.set(profile, code);
  return activate(pce, { ...host, activation_code: code }, ADDRESS);
}

/** The refusal of a host that has no key to try. It leaves its event, like any other. */
function refused(pce: Pce, org: number, host: ReturnType<typeof hostOf>, token: ErrorToken): Refusal {
  const refusal = new Refusal(token);
  tellRefusal(pce, org, { ...host, address: ADDRESS }, refusal);
  return refusal;
}

function hostOf(rules: Rules, fleet: number, number: number) {
  const { hostname, role, app, env, loc, os = defaultSystems } = rules;
  const name = hostname.replace(numberIn, (_match, digits = '1') => String(number).padStart(Number(digits), '0'));
  const { share: _share, ...system } = systemOf(os, number);
  const labels = Object.entries({ role, app, env, loc }).filter(([, value]) => value !== undefined);
  // Hosts of two fleets are different machines, even under the same name.
  return { hostname: name, identity: `fleet-${fleet}/${name}`, ...system, ...Object.fromEntries(labels) };
}

/** Spreads systems evenly, by the golden ratio: any run of hosts has every system in about its share. */
function systemOf(systems: readonly System[], number: number): System {
  const whole = systems.reduce((sum, { share = 1 }) => sum + share, 0);
  const at = ((number * 0.618_033_988_749_895) % 1) * whole;
  let upTo = 0;
  return systems.find(({ share = 1 }) => at < (upTo += share)) ?? (systems[0] as System);
}

const dueIn = (now: number, seconds: number) => Math.round(now + seconds * 1000);

/** Schedules silence or unpairing for some of the hosts. */
function misbehave(pce: Pce, org: number, id: string, { silent, unpaired }: MockFleetsPost, number: number): void {
  const ven = pce.vens.withId(org, id);
  if (!ven) return;
  const now = pce.clock.now();
  // Spread evenly, but not like the systems: no system falls silent alone.
  const lot = (number * Math.SQRT2) % 1;
  // The shares start from both ends: as long as they leave room, no host is in both.
  if (silent && lot < silent.share) pce.vens.schedule(ven, 'silence', dueIn(now, silent.after));
  if (unpaired && lot >= 1 - unpaired.share) pce.vens.schedule(ven, 'unpair', dueIn(now, unpaired.after));
}
