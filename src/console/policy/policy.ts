import { pce, Refused } from '../server/control.ts';
import type { Messages } from '../server/live-messages.ts';

/** An object of policy, in one of its forms. */
export type PolicyObject = Readonly<Record<string, unknown>> & { readonly href: string };

type UpdateType = 'create' | 'update' | 'delete';

/** A change that waits for provisioning, as the PCE lists it. */
export interface Pending {
  readonly href: string;
  readonly name: string;
  readonly update_type: UpdateType;
  readonly updated_at: string;
  readonly updated_by?: { readonly href: string };
}

/** A version of the policy. */
export interface Version {
  readonly href: string;
  readonly version: number;
  readonly commit_message: string | null;
  readonly workloads_affected: number | null;
  readonly object_counts?: Readonly<Record<string, number>>;
  readonly created_at: string;
  readonly created_by?: { readonly href: string };
}

/** What a version changed. */
export interface Modified extends Omit<Pending, 'name'> {
  readonly name?: string;
  readonly object_type: string;
}

/** `rule_sets`, of an href in whatever form. */
export const kindOf = (href: string): string => /\/sec_policy\/[^/]+\/([^/]+)/.exec(href)?.[1] ?? '';

/** The same object in another form: `draft`, `active`, or the number of a version. */
export const inForm = (href: string, form: string | number): string =>
  href.replace(/\/sec_policy\/[^/]+/, `/sec_policy/${form}`);

/** `Rule set`, of `rule_sets`. */
export function titleOfKind(kind: string): string {
  if (kind === 'firewall_settings') return 'Firewall settings';
  if (kind === 'enforcement_boundaries') return 'Enforcement boundary';
  const one = kind.replace(/s$/, '').replaceAll('_', ' ');
  return one.startsWith('ip ') ? `IP${one.slice(2)}` : one.charAt(0).toUpperCase() + one.slice(1);
}

/** `rule sets`, `enforcement boundaries`. */
export const pluralOfKind = (kind: string): string => kind.replaceAll('_', ' ').replace(/^ip /, 'IP ');

/** What a provisioning, a revert and their dependencies name. */
export function subsetOf(hrefs: Iterable<string>): Record<string, { href: string }[]> {
  const byKind = Map.groupBy(hrefs, kindOf);
  return Object.fromEntries([...byKind].map(([kind, all]) => [kind, all.map((href) => ({ href }))]));
}

/** An object, or nothing where it is not there in that form. @throws Refused */
export async function found(org: number, href: string): Promise<PolicyObject | undefined> {
  try {
    return (await pce(org, 'GET', href)) as PolicyObject;
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  }
}

/** Whether the stream tells of policy: of drafts, of what is in force, or of a version. */
export const policyChanged =
  (org: number) =>
  (told: Messages['changed']): boolean =>
    told.org === org && Object.keys(told.kinds).some((kind) => kinds.has(kind.replace('/active', '')));

const kinds = new Set([
  'sec_policy',
  'rule_sets',
  'ip_lists',
  'services',
  'label_groups',
  'virtual_services',
  'virtual_servers',
  'firewall_settings',
  'enforcement_boundaries',
]);

/** A rule set, as far as a list shows it. */
export interface RuleSet {
  readonly href: string;
  readonly name: string;
  readonly scopes: readonly unknown[];
  readonly enabled: boolean;
  readonly updated_at: string;
  readonly update_type: UpdateType | null;
  readonly rules?: readonly unknown[];
  readonly deny_rules?: readonly unknown[];
  readonly ip_tables_rules?: readonly unknown[];
}
