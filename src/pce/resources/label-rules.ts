import { Refusal } from '../model/errors.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { WriteContext } from '../model/resource.ts';
import type { Scope } from '../model/roles.ts';

interface Labelled {
  readonly labels?: readonly { readonly href: string }[];
}

/** The scope of every kind that has `labels`. */
export const byLabels = ({ labels = [] }: Labelled): readonly Scope[] => [labels.map((label) => ({ label }))];

/** A rule of every kind that has `labels`. @throws Refusal */
export function refuseTwoLabelsOfOneType({ pce, org, body, object: { labels = [] } }: WriteContext<Labelled>): void {
  if (Object.hasOwn(body, 'labels')) refuseTwoOfOneType(pce, org, hrefsOf(labels));
}

const hrefsOf = (labels: NonNullable<Labelled['labels']>) => labels.map(({ href }) => href);

/** @param hrefs of labels that one object would have @throws Refusal */
export function refuseTwoOfOneType(pce: Pce, org: number, hrefs: readonly string[]): void {
  const seen = new Set<string>();
  for (const href of hrefs) {
    const label = pce.store.find(org, 'labels', idIn(href));
    const { key } = JSON.parse(label?.body ?? '{}') as { key: string };
    if (seen.has(key)) throw new Refusal('duplicate_label_type', `Only one label of each type is allowed: ${key}`);
    seen.add(key);
  }
}
