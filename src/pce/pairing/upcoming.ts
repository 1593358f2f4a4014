import { LAST_MOMENT, timeText } from '../../state/clock.ts';
import type { EndedApiKey } from '../../state/ends.ts';
import type { FleetRow } from '../../state/fleets.ts';
import type { ExpiringKey } from '../../state/pairing-keys.ts';
import type { DueTransition } from '../../state/vens.ts';
import { objectAt } from '../engine/objects.ts';
import type { Happening } from '../model/happened.ts';
import { hrefOf } from '../model/names.ts';
import { userHref } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { HEARTBEAT_MS, OFFLINE_AFTER_MS } from '../resources/living.ts';
import { pairingProfiles } from '../resources/pairing-profiles.ts';
import type { Workload } from '../resources/stored-hosts.ts';
import { workloads } from '../resources/workloads.ts';
import { fleetWithId } from './fleets.ts';

/** Something that will happen by itself. */
export interface Upcoming {
  /** ISO-8601, UTC. */
  readonly at: string;
  /** For a program. A fleet tells by counts afterwards how many hosts paired, and how many were refused. */
  readonly what: Exclude<Happening, 'paired' | 'refused'> | 'fleet_pairs';
  readonly org: number | null;
  /** The object that it befalls; null of what a PCE has no object for. */
  readonly href: string | null;
  /** Of that object, or of the fleet. */
  readonly name: string | null;
  /** For people. */
  readonly text: string;
}

/** An event whose words are not looked for yet: objects are read of those alone that are told. */
interface Timed {
  readonly at: number;
  readonly tell: () => Omit<Upcoming, 'at'>;
}

/** What happens next, soonest first, of all orgs. Reads the first `most` of each source alone. */
export function upcoming(pce: Pce, most: number): Upcoming[] {
  return timed(pce, most).map(({ at, tell }) => ({ at: timeText(at), ...tell() }));
}

/** When the next thing happens, in milliseconds since 1970; undefined where nothing will. */
export const nextMoment = (pce: Pce): number | undefined => timed(pce, 1)[0]?.at;

function timed(pce: Pce, most: number): Timed[] {
  const now = pce.clock.now();
  const all: Timed[] = [
    ...pce.vens.upcoming(most).map((ven) => ({ at: ven.due, tell: () => ofHost(pce, ven) })),
    ...pce.fleets.upcoming(most).map((fleet) => ({ at: fleet.due ?? now, tell: () => ofFleet(pce, fleet) })),
    ...pce.accounts.sessionEnds
      .upcoming(most)
      .map(({ userId, expiresAt }) => ({ at: expiresAt, tell: () => ofSession(pce, userId) })),
    ...pce.accounts.apiKeyEnds.upcoming(most).map((key) => ({ at: key.expiresAt, tell: () => ofApiKey(pce, key) })),
    ...pce.pairingKeys.upcoming(now, most).map((key) => ({ at: key.expiresAt, tell: () => ofKey(pce, key) })),
  ];
  // What never comes is due beyond the last moment that a clock can show.
  const coming = all.filter(({ at }) => at <= LAST_MOMENT);
  return coming.sort((a, b) => a.at - b.at).slice(0, most);
}

const beats = OFFLINE_AFTER_MS / HEARTBEAT_MS;

function ofHost(pce: Pce, ven: DueTransition): Omit<Upcoming, 'at'> {
  const { name, hostname } = objectAt<Partial<Workload>>(pce, ven.workload);
  const who = name ?? hostname ?? ven.id;
  const told = { org: ven.org, href: hrefOf(workloads, ven.org, ven.id), name: who };
  return { ...told, ...wordsOf(ven, who, isSuspended(pce, ven)) };
}

const isSuspended = (pce: Pce, { ordinal }: DueTransition) =>
  objectAt<{ status?: string }>(pce, ordinal).status === 'suspended';

function wordsOf({ transition, silentSince }: DueTransition, who: string, suspended: boolean) {
  switch (transition) {
    case 'silence':
      return { what: 'silent', text: `${who} falls silent` } as const;
    case 'missed_heartbeats':
      return { what: 'heartbeat_missed', text: `missed heartbeats of ${who} are noticed` } as const;
    case 'offline':
      return { what: 'offline', text: `${who} goes offline (${beats} heartbeats missed)` } as const;
    case 'uninstall':
      return { what: 'unpaired', text: `${who} is given up: it was unpaired while it was silent` } as const;
    case 'recovery_end':
      return { what: 'recovery_ended', text: `the authentication recovery of ${who} is over` } as const;
    case 'unpair':
      if (suspended) return { what: 'told_to_unpair', text: `${who} stays paired: it is suspended` } as const;
      return silentSince === null
        ? ({ what: 'unpaired', text: `${who} is unpaired` } as const)
        : ({ what: 'told_to_unpair', text: `${who} is told to unpair, and is silent` } as const);
  }
}

function ofFleet(pce: Pce, { id, org }: FleetRow): Omit<Upcoming, 'at'> {
  const { name = `fleet-${id}`, count = 0, paired = 0, refused = 0 } = fleetWithId(pce, id) ?? {};
  const text = `${name}: host ${paired + refused + 1} of ${count} pairs`;
  return { what: 'fleet_pairs', org, href: null, name, text };
}

function ofSession(pce: Pce, user: number): Omit<Upcoming, 'at'> {
  const name = pce.accounts.user(user)?.username ?? null;
  const [org = null] = pce.accounts.orgsOf(user);
  return { what: 'session_expired', org, href: userHref(user), name, text: `the session of ${name} expires` };
}

function ofKey(pce: Pce, { org, profile }: ExpiringKey): Omit<Upcoming, 'at'> {
  const { name = '' } = objectAt<{ name?: string }>(pce, profile);
  const href = hrefOf(pairingProfiles, org, pce.store.at(profile)?.id ?? '');
  return { what: 'key_expired', org, href, name, text: `a pairing key of ${name} expires` };
}

function ofApiKey(pce: Pce, { keyId, userId }: EndedApiKey): Omit<Upcoming, 'at'> {
  const { full_name: name = '', service_account } = pce.accounts.user(userId) ?? {};
  const [org = null] = pce.accounts.orgsOf(userId);
  const href = `${service_account ?? userHref(userId)}/api_keys/${keyId}`;
  return { what: 'api_key_expired', org, href, name, text: `an API key of ${name} expires` };
}
