import type { Pending } from './policy.ts';

/** A change that is shown. */
export interface Kept extends Pending {
  /** Somebody provisioned or reverted it since it was shown. */
  readonly isGone: boolean;
}

/** What is shown stays where it is; what came stands below it, and what went says so: no row moves under the reader. */
export function kept(shown: readonly Kept[], found: readonly Pending[]): Kept[] {
  const left = new Map(found.map((one) => [one.href, one]));
  const stayed = shown.map((one): Kept => {
    const now = left.get(one.href);
    left.delete(one.href);
    return now ? { ...now, isGone: false } : { ...one, isGone: true };
  });
  return [...stayed, ...[...left.values()].map((one) => ({ ...one, isGone: false }))];
}
