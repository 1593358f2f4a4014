import type { MockVensPost, WorkloadEnforcementMode } from '../../generated/schema-types.ts';
import { firstCharacters } from '../../state/characters.ts';
import { ordinalWith } from '../engine/indexed-values.ts';
import { Refusal } from '../model/errors.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import { enforcementModeOf } from '../resources/modes.ts';
import type { PairingProfile } from '../resources/stored-hosts.ts';

/** The settings of a new workload: the profile's, or the command line's where the profile lets it. */
export interface Terms {
  readonly labels: { href: string }[];
  readonly enforcementMode: WorkloadEnforcementMode;
  readonly visibilityLevel: string;
}

/** The label types that the pairing script has options for; no other has a lock (schemas 25.2.20 and 26.3.0). */
export const labelTypes = ['role', 'app', 'env', 'loc'] as const;

/**
 * The profile's terms, overridden by those that the host asks for.
 * @throws Refusal 406 `pairing_profile_locked`, `pairing_label_unknown`
 */
export function termsFor(pce: Pce, org: number, profile: PairingProfile, asked: MockVensPost): Terms {
  const mode = asked.enforcement_mode ?? (asked.mode === undefined ? undefined : enforcementModeOf[asked.mode]);
  return {
    labels: labelsFor(pce, org, profile, asked),
    enforcementMode: unlocked(
      'enforcement_mode',
      profile.enforcement_mode,
      profile.enforcement_mode_lock,
      mode ?? profile.enforcement_mode,
    ),
    visibilityLevel: unlocked(
      'visibility_level',
      profile.visibility_level,
      profile.visibility_level_lock,
      asked.visibility_level ?? profile.visibility_level,
    ),
  };
}

/** A host that asks for the profile's own value overrides nothing. */
function unlocked<T>(what: string, ofProfile: T | undefined, lock: boolean, asked: T): T {
  if (asked === ofProfile) return asked;
  if (lock) throw new Refusal('pairing_profile_locked', `The pairing profile does not let ${what} be overridden`);
  return asked;
}

function labelsFor(pce: Pce, org: number, profile: PairingProfile, asked: MockVensPost): { href: string }[] {
  const wanted = labelTypes.flatMap((type) => {
    const value = asked[type];
    return value === undefined ? [] : [{ type, value }];
  });
  if (wanted.length === 0) return profile.labels;
  const labels = new Map(profile.labels.map(({ href }) => [labelType(pce, org, href), href]));
  for (const { type, value } of wanted) {
    const href = labelHref(pce, org, type, value);
    if (href === undefined) throw unknownLabel(type, value);
    labels.set(type, unlocked(type, labels.get(type), profile[`${type}_label_lock`], href));
  }
  return [...labels.values()].map((href) => ({ href }));
}

function labelType(pce: Pce, org: number, href: string): string {
  const label = pce.store.find(org, 'labels', idIn(href));
  return (JSON.parse(label?.body ?? '{}') as { key: string }).key;
}

const unknownLabel = (key: string, value: string) =>
  new Refusal('pairing_label_unknown', `There is no label ${key} with the value ${firstCharacters(value, 100)}`);

/** Href of the label with this key and value, if there is one. */
export function labelHref(pce: Pce, org: number, key: string, value: string): string | undefined {
  const ordinal = ordinalWith(pce.store, org, 'labels', { key, value });
  const label = ordinal === undefined ? undefined : pce.store.at(ordinal);
  return label && `/orgs/${org}/labels/${label.id}`;
}
