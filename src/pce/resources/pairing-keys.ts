import { LAST_DATE } from '../../state/clock.ts';
import { HIGHEST_PLACE } from '../../state/last-ids.ts';
import type { StoredObject } from '../../state/stored-object.ts';
import { mustFind, saveObject } from '../engine/objects.ts';
import { checkLimit, limitInForce } from '../engine/rules.ts';
import type { Notification } from '../model/event-types.ts';
import type { Fact } from '../model/facts.ts';
import { type Answer, type Call, json, noContent, objectForm } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { type Action, idOf, type ObjectLimit, type Resource } from '../model/resource.ts';
import { profileWriters } from '../model/roles.ts';
import type { PairingProfile } from './stored-hosts.ts';

export const activeKeys: ObjectLimit = {
  name: 'total_active_pairing_keys',
  soft: 1200,
  hard: 5000,
  confidence: 'documented',
  source: 'Administration guide 25.2, object limits',
};

/** Digits after the leading 1. */
const CODE_DIGITS = 80;

const facts: readonly Fact[] = [
  {
    says: 'an activation code matches ^1[0-9a-f]{80}$',
    confidence: 'client',
    source: 'four independent public samples, 2019 to 2022',
  },
  { says: 'a disabled profile gives keys', confidence: 'client', source: 'Terraform provider, acceptance test' },
  {
    says: 'a further key leaves the older ones working',
    confidence: 'inferred',
    source: 'Terraform provider asks for up to five and keeps all',
  },
  { says: 'uses and lifespan are fixed when a key is generated', confidence: 'assumed', source: 'no source' },
  {
    says: 'expired and spent keys, and keys of a disabled profile, do not count as active',
    confidence: 'inferred',
    source: 'Administration guide 25.2 on Stop Pairing',
  },
  {
    says: 'the limit of active keys counts per org',
    confidence: 'own',
    source: 'the guide counts per PCE; an org stands for one here',
  },
  {
    says: 'revoking keeps last_pairing_key_generated_at and _by',
    confidence: 'assumed',
    source: 'they record history',
  },
  { says: 'the keys of a deleted profile die with it', confidence: 'inferred', source: 'nothing is left to pair into' },
];

export const pairingKeyActions: readonly Action[] = [
  {
    name: 'pairing_profiles_pairing_key_post',
    method: 'POST',
    path: '/pairing_key',
    roles: profileWriters,
    body: 'pairing_profiles_pairing_key_post',
    event: 'pairing_profile.create_pairing_key',
    answer: objectForm({ activation_code: 'string' }),
    facts,
    handle: generate,
  },
  {
    name: 'pairing_profiles_pairing_keys_delete',
    method: 'DELETE',
    path: '/pairing_keys',
    roles: profileWriters,
    event: 'pairing_profile.delete_all_pairing_keys',
    facts,
    handle: revokeAll,
  },
];

function generate(profiles: Resource, call: Call): Answer {
  const { pce, org } = call;
  const stored = mustFind(profiles, pce, org, idOf(call));
  const notifications = checkActiveKeys(pce, org);
  return pce.store.write(() => {
    const code = addPairingKey(profiles, pce, org, stored, call.principal.href);
    const severity = notifications.length > 0 ? 'warning' : 'info';
    pce.events.audited(call, 'pairing_profile.create_pairing_key', 201, { severity, notifications });
    return json(201, { activation_code: code });
  });
}

/** Called before a key is added. @throws Refusal 406 `object_limit_hard_limit_reached` */
export function checkActiveKeys(pce: Pce, org: number): Notification[] {
  const needed = limitInForce(pce, org, activeKeys).soft - 1;
  const count = pce.pairingKeys.active(org, pce.clock.now(), needed);
  return checkLimit(pce, org, activeKeys, count, 'pairing_profile.create_pairing_key');
}

/** Adds a key to a stored profile. Inside the caller's transaction. @returns its code */
export function addPairingKey(profiles: Resource, pce: Pce, org: number, stored: StoredObject, by: string): string {
  const now = pce.clock.now();
  const profile = JSON.parse(stored.body) as PairingProfile;
  const code = `1${pce.random.hex(CODE_DIGITS)}`;
  pce.pairingKeys.add(code, {
    org,
    profile: stored.ordinal,
    generatedAt: now,
    expiresAt: expiry(now, profile.key_lifespan),
    uses: usesOf(profile.allowed_uses_per_key),
  });
  profile.last_pairing_key_generated_at = pce.clock.timestamp();
  profile.last_pairing_key_generated_by = { href: by };
  saveObject(profiles, pce, org, stored.ordinal, profile);
  return code;
}

/** The end of a lifespan in seconds, as milliseconds since 1970. An import may bring spans beyond all dates. */
const expiry = (now: number, lifespan: number | string): number | null =>
  typeof lifespan === 'number' ? between(-LAST_DATE, now + lifespan * 1000, LAST_DATE) : null;

/** An import may bring numbers that no key can have. */
const usesOf = (allowed: number | string): number | null =>
  typeof allowed === 'number' ? between(0, allowed, Number(HIGHEST_PLACE)) : null;

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

function revokeAll(profiles: Resource, call: Call): Answer {
  const { pce, org } = call;
  const stored = mustFind(profiles, pce, org, idOf(call));
  const { href, name } = JSON.parse(stored.body) as PairingProfile;
  return pce.store.write(() => {
    pce.pairingKeys.revoke(stored.ordinal);
    pce.events.auditable(call, 'pairing_profile.delete_all_pairing_keys', 204, {
      resource: { pairing_profile: { href, name } },
      change_type: 'update',
    });
    return noContent;
  });
}
