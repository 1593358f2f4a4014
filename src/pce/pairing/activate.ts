import type { MockVensPost } from '../../generated/schema-types.ts';
import { timeText } from '../../state/clock.ts';
import type { PairingKey } from '../../state/pairing-keys.ts';
import type { VenRow } from '../../state/vens.ts';
import { embed } from '../engine/embeds.ts';
import { composeObject, insertObject, objectAt, saveObject, timeIn } from '../engine/objects.ts';
import { checkLimit } from '../engine/rules.ts';
import { agentHref, byVen, venAndAgent } from '../model/agent-events.ts';
import { Refusal } from '../model/errors.ts';
import type { Notification } from '../model/event-types.ts';
import { hrefOf, idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { ObjectLimit, Resource } from '../model/resource.ts';
import type { ManagedWorkload, PairingProfile, Ven } from '../resources/stored-hosts.ts';
import { vens } from '../resources/vens.ts';
import { refuseWrongAddresses } from '../resources/workload-interfaces.ts';
import { workloads } from '../resources/workloads.ts';
import { fallSilent, type Named, tellOnline } from './heartbeats.ts';
import { type Host, venOf, workloadOf } from './host.ts';
import { termsFor } from './overrides.ts';

/** The three that stand for a paired host. */
export interface Paired {
  readonly workload: { readonly href: string };
  readonly ven: { readonly href: string };
  readonly agent: { readonly href: string };
}

/** What pairing has written, for the events that tell of it. */
interface Made {
  readonly ven: VenRow;
  readonly workload: Named;
}

/** The code is not repeated: it may be that of another server, and good there. */
const WHY_UNKNOWN =
  'no key that this server holds has this activation code; a reset, a scenario and a restored snapshot take keys away';

type UsableKey = PairingKey & { readonly profile: number };

/** A host that is let in, and what it needs to be. */
interface Admitted {
  readonly key: UsableKey;
  readonly host: Host;
  /** As it was, where it has paired before. */
  readonly known: VenRow | undefined;
  readonly notifications: readonly Notification[];
}

/** Of a cluster of two nodes each (Administration guide 25.2, object limits). */
export const activeVens: ObjectLimit = {
  name: 'active_agents_per_pce',
  soft: 8000,
  hard: 10_000,
  confidence: 'documented',
  source: 'Administration guide 25.2, object limits (2x2)',
};

/**
 * A VEN activates with a key: workload, VEN and agent come to be, and the key has one use less. All of it or nothing.
 * @param address from where the host calls
 * @throws Refusal 406; the org that the key belongs to has the failure as an event
 */
export function activate(pce: Pce, told: MockVensPost, address: string): Paired {
  const key = pce.pairingKeys.find(told.activation_code);
  try {
    return pair(pce, admit(pce, key, told, address));
  } catch (error) {
    // A key that is unknown belongs to no org: nobody is told.
    if (key && error instanceof Refusal) tellRefusal(pce, key.org, { ...told, address }, error);
    throw error;
  }
}

/** Whatever speaks against the host is found here. Writes nothing. @throws Refusal */
function admit(pce: Pce, found: PairingKey | undefined, told: MockVensPost, address: string): Admitted {
  const { key, profile } = mustBeUsable(pce, found);
  const { org } = key;
  const known = pce.vens.withIdentity(org, told.identity ?? told.hostname);
  refuseWrongAddresses(told);
  const terms = termsFor(pce, org, profile, told);
  const notifications = known ? [] : checkLimits(pce, org);
  // Last, so that a refusal takes no id.
  const { id, agent } = known ?? { id: pce.random.uuid(), agent: pce.store.nextId('agents') };
  return { key, host: { org, id, agent, profile, terms, told, address }, known, notifications };
}

function pair(pce: Pce, { key, host, known, notifications }: Admitted): Paired {
  const { org, id, told } = host;
  const write = known ? () => renew(pce, host, known) : add(pce, host);
  pce.store.write(() => {
    const made = write();
    countUse(pce, key, host.profile);
    tellSuccess(pce, made, host, notifications);
    if (told.heartbeat === false) fallSilent(pce, made.ven);
  });
  pce.follower?.paired({ org, id, profile: host.profile.href, isSpent: key.usesLeft === 1 });
  return {
    workload: { href: hrefOf(workloads, org, id) },
    ven: { href: hrefOf(vens, org, id) },
    agent: { href: agentHref(host) },
  };
}

/**
 * Fixed in the key are its life and its uses; all else is the profile's at this moment (assumed, and decided here
 * alone).
 */
function mustBeUsable(pce: Pce, key: PairingKey | undefined): { key: UsableKey; profile: PairingProfile } {
  if (!key) throw new Refusal('pairing_key_unknown', undefined, WHY_UNKNOWN);
  const stored = key.profile === null ? undefined : pce.store.at(key.profile);
  if (!stored) {
    const why = `it was a key of org ${key.org}: its pairing profile has revoked it, or is deleted`;
    throw new Refusal('pairing_key_revoked', undefined, why);
  }
  const profile = profileIn(stored.body);
  const whose = `the key is one of ${profile.href}`;
  if (!profile.enabled) throw new Refusal('pairing_profile_disabled', undefined, `${whose}, which lets no host in`);
  if (key.expiresAt !== null && key.expiresAt <= pce.clock.now()) {
    throw new Refusal('pairing_key_expired', undefined, `${whose}, and was good until ${timeText(key.expiresAt)}`);
  }
  if (key.usesLeft === 0) {
    throw new Refusal('pairing_key_spent', undefined, `${whose}, and was used as often as it may be`);
  }
  return { key: { ...key, profile: stored.ordinal }, profile };
}

let lastProfile: { readonly body: string; readonly profile: PairingProfile } | undefined;

/** Machines pair in rows, by one profile: to parse the same text anew for each takes longer than to find the key. */
function profileIn(body: string): PairingProfile {
  if (lastProfile?.body !== body) lastProfile = { body, profile: JSON.parse(body) as PairingProfile };
  return lastProfile.profile;
}

/** Pairing leaves updated_at as it is (illumio-py sample). */
function countUse(pce: Pce, key: UsableKey, before: PairingProfile): void {
  const last_pairing_at = pce.clock.timestamp();
  const profile = { ...before, total_use_count: before.total_use_count + 1, last_pairing_at };
  const body = JSON.stringify(profile);
  pce.store.rewrite(key.org, 'pairing_profiles', key.profile, body);
  lastProfile = { body, profile };
  pce.pairingKeys.use(key);
}

/** @throws Refusal 406 `object_limit_hard_limit_reached` */
function checkLimits(pce: Pce, org: number): Notification[] {
  const count = (kind: string) => pce.store.totals(org, kind).live;
  return [
    ...checkLimit(pce, org, activeVens, count('vens'), 'agent.activate'),
    ...checkLimit(pce, org, workloads.limit, count('workloads'), 'agent.activate'),
  ];
}

/** @returns what writes it: all that could be refused is by then */
function add(pce: Pce, host: Host): () => Made {
  const { org, id, agent, told } = host;
  const paired = venOf(pce, host);
  const ven = composeObject(vens, pce, org, paired, { id });
  const workload = composeObject(workloads, pce, org, workloadOf(pce, host, paired), { id, beside: ven.object });
  const identity = told.identity ?? told.hostname;
  const profile = idIn(host.profile.href);
  return () => {
    const pairedAt = pce.clock.now();
    const ordinals = { ordinal: insertObject(pce, ven), workload: insertObject(pce, workload) };
    const row = pce.vens.add({ ...ordinals, org, id, agent, identity, since: pairedAt, profile, pairedAt });
    return { ven: row, workload: workload.object };
  };
}

/** The same host pairs again: it gets back what it had, on the terms of now (assumed: the details are not known). */
function renew(pce: Pce, host: Host, known: VenRow): Made {
  const ven = { ...objectAt<Ven>(pce, known.ordinal), ...updated(vens, pce, venOf(pce, host)) };
  saveObject(vens, pce, host.org, known.ordinal, ven);
  const before = objectAt<ManagedWorkload>(pce, known.workload);
  const workload = { ...before, ...updated(workloads, pce, workloadOf(pce, host, ven)) };
  embed(workloads, { pce, org: host.org, object: workload, beside: ven });
  saveObject(workloads, pce, host.org, known.workload, workload);
  pce.vens.cancel(known);
  return { ven: pce.vens.pairedAgain(known, idIn(host.profile.href), pce.clock.now()), workload };
}

/** What a host's object is made from when it changes: whoever makes one is who changes it. */
const updated = <T extends { readonly created_by: { href: string } }>(resource: Resource, { clock }: Pce, made: T) => ({
  ...made,
  updated_at: timeIn(resource, clock.now()),
  updated_by: made.created_by,
});

function tellSuccess(
  pce: Pce,
  { ven, workload }: Made,
  { told: { hostname }, address }: Host,
  notifications: readonly Notification[],
): void {
  const resource = venAndAgent(ven, { hostname });
  const call = { address, status: 201 };
  pce.events.happened(ven.org, 'agent.activate', { call, createdBy: byVen(ven, hostname), resource, notifications });
  tellOnline(pce, ven, workload);
}

/** A host was not let in. */
export function tellRefusal(
  pce: Pce,
  org: number,
  { hostname, address }: Pick<MockVensPost, 'hostname'> & Pick<Host, 'address'>,
  refusal: Refusal,
): void {
  pce.store.transaction(() =>
    pce.events.happened(org, 'agent.activate', {
      status: 'failure',
      severity: 'err',
      call: { address, status: refusal.status, errors: refusal.items },
      createdBy: { agent: { hostname } },
      notifications: refusal.event?.notifications ?? [
        pce.events.notification('request.invalid', { token: refusal.items[0]?.token, hostname }),
      ],
    }),
  );
}
