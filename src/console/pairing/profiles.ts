import { idOf } from '../parts/page-of.ts';
import { spanText } from '../parts/times.ts';
import { control, pce } from '../server/control.ts';

/** A pairing profile, as a PCE gives it. */
export interface Profile {
  readonly href: string;
  readonly name: string;
  readonly description: string;
  readonly enabled: boolean;
  readonly total_use_count: number;
  readonly enforcement_mode: string;
  readonly visibility_level: string;
  readonly ven_type?: string;
  readonly agent_software_release?: string | null;
  readonly key_lifespan: number | 'unlimited';
  readonly allowed_uses_per_key: number | 'unlimited';
  readonly log_traffic: boolean;
  readonly labels: readonly { readonly href: string }[];
  readonly [property: string]: unknown;
}

export interface Label {
  readonly href: string;
  readonly key: string;
  readonly value: string;
}

/** A type of labels. */
export interface Dimension {
  readonly key: string;
  readonly display_name: string;
}

/** What the list shows of a profile. */
export type Listed = Pick<Profile, 'href' | 'name' | 'enabled' | 'total_use_count' | 'enforcement_mode' | 'ven_type'>;
const LISTED = 'href,name,enabled,total_use_count,enforcement_mode,ven_type';

/** Profiles that a list or a choice has at most: what is beyond is found by a filter. */
const MOST = 500;

/** The profiles of an org. @param q a text that their names contain */
export async function profilesOf(
  org: number,
  q = '',
): Promise<{ q: string; total: number; matched: number; items: Listed[] }> {
  const found = await control('GET /orgs/:org/objects/:kind', {
    params: { org, kind: 'pairing_profiles' },
    query: { limit: MOST, fields: LISTED, q: q || undefined },
  });
  return { ...found, q, items: found.items as unknown as Listed[] };
}

/** A PCE takes a profile without a name. */
export const nameOf = ({ href, name }: Pick<Profile, 'href' | 'name'>): string => name || `Profile ${idOf(href)}`;

export const profileAt = (org: number, id: string): Promise<Profile> =>
  pce(org, 'GET', `/orgs/${org}/pairing_profiles/${encodeURIComponent(id)}`) as Promise<Profile>;

export const dimensionsOf = (org: number): Promise<Dimension[]> =>
  pce(org, 'GET', `/orgs/${org}/label_dimensions`) as Promise<Dimension[]>;

export const labelsOf = (org: number, { labels }: Pick<Profile, 'labels'>): Promise<Label[]> =>
  Promise.all(labels.map(({ href }) => pce(org, 'GET', href) as Promise<Label>));

/** The types of labels that a pairing profile has a lock for. */
const lockedDimensions: readonly string[] = ['role', 'app', 'env', 'loc'];

/** Whether a host gets no other label of a type than the profile's. */
export const locksLabel = (profile: Profile, type: string): boolean => profile[`${type}_label_lock`] !== false;

/** The property that locks another one, of a label by its type; undefined where there is none. */
export const lockOf = (property: string, known: (name: string) => boolean): string | undefined =>
  [`${property}_lock`, `${property}_label_lock`].find(known);

/** One thing that a host gets when it pairs. */
export interface Term {
  readonly title: string;
  readonly of: 'mode' | 'visibility' | 'text';
  readonly value: string;
}

export interface Terms {
  readonly locked: readonly Term[];
  readonly open: readonly Term[];
  /** No option of a one-liner asks for another one. */
  readonly fixed: readonly Term[];
}

/** What a host gets, by whether its one-liner may ask for something else. */
export function termsOf(profile: Profile, labels: readonly Label[], dimensions: readonly Dimension[]): Terms {
  const terms = { locked: [] as Term[], open: [] as Term[], fixed: [] as Term[] };
  const add = (lock: string, term: Term) => terms[profile[lock] === false ? 'open' : 'locked'].push(term);
  for (const { key, display_name: title } of dimensions) {
    const value = labels.find((label) => label.key === key)?.value;
    const lock = `${key}_label_lock`;
    if (lockedDimensions.includes(key)) add(lock, { title, of: 'text', value: value ?? lackOf(profile[lock]) });
    else if (value !== undefined) terms.fixed.push({ title, of: 'text', value });
  }
  add('enforcement_mode_lock', { title: 'Enforcement mode', of: 'mode', value: profile.enforcement_mode });
  add('visibility_level_lock', { title: 'Visibility level', of: 'visibility', value: profile.visibility_level });
  // It is deprecated: who has not set it is not told of it.
  if (profile.log_traffic) add('log_traffic_lock', { title: 'Traffic logging (deprecated)', of: 'text', value: 'On' });
  return terms;
}

const lackOf = (lock: unknown): string => (lock === false ? 'none; the host may bring one' : 'none');

/** `1 h`, of seconds. */
export const lifeText = (life: Profile['key_lifespan']): string =>
  typeof life === 'number' ? spanText(life * 1000) : 'for ever';

export const usesText = (uses: Profile['allowed_uses_per_key']): string =>
  typeof uses === 'number' ? `${uses} use${uses === 1 ? '' : 's'}` : 'any number of uses';
