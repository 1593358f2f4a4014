import { embed } from '../pce/embeds.ts';
import { Refusal } from '../pce/errors.ts';
import type { Notification } from '../pce/events.ts';
import { addObject, saveObject } from '../pce/objects.ts';
import type { Pce } from '../pce/pce.ts';
import { hrefOf, type JsonObject, type ObjectLimit } from '../pce/resource.ts';
import { vens } from '../pce/resources/vens.ts';
import { workloads } from '../pce/resources/workloads.ts';
import { checkLimit } from '../pce/rules.ts';
import type { MockVensPost, PairingProfilesGet } from '../pce/schema-types.generated.ts';
import type { PairingKey } from '../state/pairing-keys.ts';
import type { VenRow } from '../state/vens.ts';
import { fallSilent, tellOnline } from './heartbeats.ts';
import { type Host, venOf, workloadOf } from './host.ts';
import { agentOf, objectAt } from './objects.ts';
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
  readonly workload: JsonObject;
  readonly notifications: readonly Notification[];
}

/** Of a cluster of two nodes each (Administration guide 25.2, object limits). */
const activeVens: ObjectLimit = {
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
    return pce.store.transaction(() => pair(pce, key, told, address));
  } catch (error) {
    if (error instanceof Refusal) tellRefusal(pce, key, told, error);
    throw error;
  }
}

function pair(pce: Pce, key: PairingKey | undefined, told: MockVensPost, address: string): Paired {
  const { usable, profile } = mustBeUsable(pce, key);
  const { org } = usable;
  const known = pce.vens.withIdentity(org, told.identity ?? told.hostname);
  const host: Host = {
    org,
    id: known?.id ?? pce.random.uuid(),
    agent: known?.agent ?? pce.store.nextId('agents'),
    profile,
    terms: termsFor(pce, org, profile, told),
    told,
    address,
  };
  const made = known ? renew(pce, host, known) : add(pce, host);
  countUse(pce, usable, profile);
  tellSuccess(pce, made, told);
  if (told.heartbeat === false) fallSilent(pce, made.ven);
  return {
    workload: { href: hrefOf(workloads, org, host.id) },
    ven: { href: hrefOf(vens, org, host.id) },
    agent: { href: `/orgs/${org}/agents/${host.agent}` },
  };
}

/**
 * Fixed in the key are its life and its uses; all else is the profile's at this moment (assumed, and decided here
 * alone).
 */
function mustBeUsable(pce: Pce, key: PairingKey | undefined): { usable: PairingKey; profile: PairingProfilesGet } {
  const stored = key && pce.store.at(key.profile);
  if (!stored) throw new Refusal('pairing_key_unknown');
  const profile = JSON.parse(stored.body) as PairingProfilesGet;
  if (!profile.enabled) throw new Refusal('pairing_profile_disabled');
  if (key.expiresAt !== null && key.expiresAt <= pce.clock.now()) throw new Refusal('pairing_key_expired');
  if (key.usesLeft === 0) throw new Refusal('pairing_key_spent');
  return { usable: key, profile };
}

/** Pairing leaves updated_at as it is (illumio-py sample). */
function countUse(pce: Pce, key: PairingKey, profile: PairingProfilesGet): void {
  const last_pairing_at = pce.clock.timestamp();
  const used = { ...profile, total_use_count: profile.total_use_count + 1, last_pairing_at };
  pce.store.rewrite(key.org, 'pairing_profiles', key.profile, JSON.stringify(used));
  pce.pairingKeys.use(key);
}

function add(pce: Pce, host: Host): Made {
  const { org, id, agent, told } = host;
  const count = (kind: string) => pce.store.totals(org, kind).live;
  const notifications = [
    ...checkLimit(pce, org, activeVens, count('vens'), 'agent.activate'),
    ...checkLimit(pce, org, workloads.limit, count('workloads'), 'agent.activate'),
  ];
  const { ordinal, object: beside } = addObject(vens, pce, org, venOf(pce, host), { id });
  const workload = addObject(workloads, pce, org, workloadOf(pce, host), { id, beside });
  const ven = pce.vens.add({
    ordinal,
    workload: workload.ordinal,
    org,
    id,
    agent,
    identity: told.identity ?? told.hostname,
    since: pce.clock.now(),
  });
  return { ven, workload: workload.object, notifications };
}

/** The same host pairs again: it gets back what it had, on the terms of now (assumed: the details are not known). */
function renew(pce: Pce, host: Host, known: VenRow): Made {
  const updated = { updated_at: pce.clock.timestamp(), updated_by: { href: hrefOf(vens, host.org, host.id) } };
  const ven = { ...objectAt(pce, known.ordinal), ...venOf(pce, host), ...updated };
  saveObject(vens, pce, host.org, known.ordinal, ven);
  const before = objectAt(pce, known.workload);
  const workload = { ...before, ...workloadOf(pce, host), ...updated };
  embed(workloads, { pce, org: host.org, object: workload, beside: ven }, ['labels', 'ven']);
  saveObject(workloads, pce, host.org, known.workload, workload);
  return { ven: pce.vens.revive(known, pce.clock.now()), workload, notifications: [] };
}

function tellSuccess(pce: Pce, { ven, workload, notifications }: Made, { hostname }: MockVensPost): void {
  const agent = agentOf(ven, hostname);
  pce.events.happened(ven.org, 'agent.activate', { createdBy: { agent }, resource: { agent }, notifications });
  tellOnline(pce, ven, workload);
}

/** A key that is unknown belongs to no org: nobody is told. */
function tellRefusal(pce: Pce, key: PairingKey | undefined, { hostname }: MockVensPost, refusal: Refusal): void {
  if (!key) return;
  pce.store.transaction(() =>
    pce.events.happened(key.org, 'agent.activate', {
      status: 'failure',
      severity: 'err',
      createdBy: { agent: { hostname } },
      notifications: refusal.event?.notifications ?? [
        pce.events.notification('request.invalid', { token: refusal.items[0]?.token, hostname }),
      ],
    }),
  );
}
