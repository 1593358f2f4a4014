import { type Document, type DocumentChange, settingsOf } from '../engine/documents.ts';
import { settingEntries } from '../engine/own-limits.ts';
import { checkLimit, isLive, mustBeLive } from '../engine/rules.ts';
import type { Notification } from '../model/event-types.ts';
import { assumed, type Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Pce } from '../model/pce.ts';
import { administrators, globalReaders } from '../model/roles.ts';

const facts: readonly Fact[] = [
  {
    says: 'PUT settings/workloads changes the entry of the same ven_type and scope, or adds one, and leaves the others',
    confidence: 'client',
    source:
      'Terraform provider, comment on its workload settings; that notifications and ven_uninstall_timeout_hours do so too is inferred',
  },
  {
    says: 'a ven_type that is empty, null or left out of settings/workloads is server, and reads back as that',
    confidence: 'client',
    source: 'Terraform providers send it empty; their documentation and live test say what comes back',
  },
  {
    says: 'an empty list in settings/workloads is taken, and leaves the entries that there are',
    confidence: 'assumed',
    source: 'as entries that a PUT does not name stay; no client is known to send one',
  },
  {
    says: 'a label of a scope that is not there, or is deleted, is 406 invalid_uri',
    confidence: 'inferred',
    source: 'as labels of other objects',
  },
  {
    says: 'a label of a scope may be deleted: the entry reads back until the next PUT of its setting, with which it goes',
    confidence: 'assumed',
    source: 'no source; nothing else takes an entry away',
  },
  {
    says: `${settingEntries.name}: hard limit ${settingEntries.hard}, for each setting of an org; an entry counts as one, or as the labels of its scope where these are more`,
    confidence: 'assumed',
    source: settingEntries.source,
  },
];

/** A value for the VENs of a kind whose workloads have all labels of the scope. */
interface Entry {
  readonly scope: readonly { readonly href: string }[];
  readonly ven_type?: string | null;
  readonly value?: number;
  readonly warning?: number;
}

const bothTypes = (property: string, server: number, endpoint: number) => [
  { scope: [], [property]: server, ven_type: 'server' },
  { scope: [], [property]: endpoint, ven_type: 'endpoint' },
];

const UNINSTALL_HOURS = 168;

const defaults = {
  workload_disconnected_timeout_seconds: assumed(
    bothTypes('value', 10_800, 86_400),
    '3 hours are in a sample of the guide, a day for endpoints is ours',
  ),
  workload_goodbye_timeout_seconds: assumed(bothTypes('value', 900, 86_400), 'ours'),
  workload_disconnected_notification_seconds: assumed(bothTypes('warning', 1800, 1800), 'ours'),
  ven_uninstall_timeout_hours: assumed([{ scope: [], value: UNINSTALL_HOURS }], 'ours'),
};

/**
 * How long an org waits for VENs that were unpaired, where no scope of labels says otherwise. The settings of an org
 * are read once, at the first call: the function is good for one transaction.
 */
export function uninstallTimeouts(pce: Pce): (org: number) => number {
  const known = new Map<number, number>();
  return (org) => {
    const hours = known.get(org) ?? uninstallTimeoutHours(pce, org);
    known.set(org, hours);
    return hours;
  };
}

function uninstallTimeoutHours(pce: Pce, org: number): number {
  const { ven_uninstall_timeout_hours: timeouts } = settingsOf(settingsWorkloads, pce, org);
  return (timeouts as Entry[]).find(({ scope }) => scope.length === 0)?.value ?? UNINSTALL_HOURS;
}

/** The lists that a PUT names, with the earlier entries that it does not change. */
function merged({ pce, org, before, named }: DocumentChange) {
  const changed: Record<string, Entry[]> = {};
  const notifications: Notification[] = [];
  for (const [name, given] of Object.entries(named as Record<string, Entry[]>)) {
    const known = (before[name] ?? []) as Entry[];
    const after = mergedEntries(pce, org, known, given);
    const [had, has] = [sizeOf(known), sizeOf(after)];
    // Entries beyond a limit that was set lower stay, and may be changed.
    if (has > had) notifications.push(...checkLimit(pce, org, settingEntries, has - 1, 'workload_settings.update'));
    changed[name] = after.map((entry) => asStored(name, entry));
  }
  return { changed, notifications };
}

function mergedEntries(pce: Pce, org: number, known: readonly Entry[], given: readonly Entry[]): Entry[] {
  for (const href of labelsOf(given)) mustBeLive(pce, org, 'labels', href);
  const gone = new Set([...labelsOf(known)].filter((href) => !isLive(pce, org, 'labels', href)));
  const live = known.filter(({ scope }) => !scope.some(({ href }) => gone.has(href)));
  return [...new Map([...live, ...given].map((entry) => [appliesTo(entry), entry])).values()];
}

const labelsOf = (entries: readonly Entry[]) => new Set(entries.flatMap(({ scope }) => scope.map(({ href }) => href)));

const sizeOf = (entries: readonly Entry[]) => entries.reduce((sum, { scope }) => sum + Math.max(1, scope.length), 0);

const venTypeOf = ({ ven_type }: Entry) => ven_type || 'server';

/** The same text for the same kind of VEN and the same labels, whatever their order. */
const appliesTo = (entry: Entry) => JSON.stringify([venTypeOf(entry), entry.scope.map(({ href }) => href).sort()]);

/** An entry as it reads back: the properties that the setting `name` knows, with a kind of VEN where it knows any. */
function asStored(name: string, entry: Entry): Entry {
  const property = name === 'workload_disconnected_notification_seconds' ? 'warning' : 'value';
  const kept = { scope: entry.scope.map(({ href }) => ({ href })), [property]: entry[property] };
  return name === 'ven_uninstall_timeout_hours' ? kept : { ...kept, ven_type: venTypeOf(entry) };
}

/** Entries that were made elsewhere, as a PUT would have stored them. */
function settled(org: number, settings: JsonObject): JsonObject {
  const label = new RegExp(`^/orgs/${org}/labels/\\d{1,16}$`);
  const lists = Object.entries(settings as Record<string, Entry[]>);
  for (const { scope } of lists.flatMap(([, list]) => list)) {
    if (!scope.every(({ href }) => label.test(href)))
      throw new Error('body has a scope with what is no label of the org');
  }
  return Object.fromEntries(lists.map(([name, list]) => [name, list.map((entry) => asStored(name, entry))]));
}

/** How long an org waits for its workloads. */
export const settingsWorkloads: Document = {
  name: 'settings/workloads',
  schemas: 'settings_workloads',
  singular: 'workload_setting',
  event: 'workload_settings.update',
  read: globalReaders,
  write: administrators,
  defaults,
  merge: merged,
  settle: settled,
  facts,
};
