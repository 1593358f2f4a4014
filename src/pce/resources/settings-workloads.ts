import type { Fact } from '../facts.ts';
import { type Answer, type Call, json, noContent, type Operation } from '../operation.ts';
import type { Pce } from '../pce.ts';
import type { JsonObject } from '../resource.ts';
import { administrators, globalReaders } from '../roles.ts';

const NAME = 'settings/workloads';
const path = `/orgs/:org/${NAME}`;

const facts: readonly Fact[] = [
  {
    says: 'a new org has these timeouts: disconnected 3 hours (endpoints 1 day), goodbye 15 minutes (endpoints 1 day), warning 30 minutes, uninstall 7 days',
    confidence: 'assumed',
    source: 'the first is in a sample, the others are ours',
  },
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
];

/** A value for the VENs of a kind whose workloads have all labels of the scope. */
interface Entry {
  readonly scope: readonly { readonly href: string }[];
  readonly ven_type?: string | null;
}

const bothTypes = (property: string, server: number, endpoint: number) => [
  { scope: [], [property]: server, ven_type: 'server' },
  { scope: [], [property]: endpoint, ven_type: 'endpoint' },
];

const defaults = {
  workload_disconnected_timeout_seconds: bothTypes('value', 10_800, 86_400),
  workload_goodbye_timeout_seconds: bothTypes('value', 900, 86_400),
  workload_disconnected_notification_seconds: bothTypes('warning', 1800, 1800),
  ven_uninstall_timeout_hours: [{ scope: [], value: 168 }],
} as const;

/** How long a VEN that was unpaired is waited for, where no scope of labels says otherwise. */
export function uninstallTimeoutHours(pce: Pce, org: number): number {
  const timeouts = read({ pce, org })['ven_uninstall_timeout_hours'] as { scope: unknown[]; value: number }[];
  return timeouts.find(({ scope }) => scope.length === 0)?.value ?? defaults.ven_uninstall_timeout_hours[0].value;
}

function read({ pce, org }: Pick<Call, 'pce' | 'org'>): JsonObject {
  const stored = pce.store.document(org, NAME);
  return stored ? JSON.parse(stored) : { href: `/orgs/${org}/${NAME}`, ...defaults };
}

function update(call: Call): Answer {
  const { pce, org } = call;
  return pce.store.transaction(() => {
    const before = read(call);
    const settings = { ...before, ...changed(before, call.body as JsonObject) };
    const after = JSON.stringify(settings);
    pce.store.saveDocument(org, NAME, after);
    pce.events.auditable(call, 'workload_settings.update', 204, {
      resource: { workload_setting: { href: before['href'] } },
      before: JSON.stringify(before),
      after,
      change_type: 'update',
    });
    return noContent;
  });
}

/** The lists that `body` names, with what they had before and it does not change. */
function changed(before: JsonObject, body: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body).map(([name, given]) => {
      const known = (before[name] ?? []) as Entry[];
      const entries = new Map(known.map((entry) => [appliesTo(entry), entry]));
      for (const entry of given as Entry[]) entries.set(appliesTo(entry), whole(name, entry));
      return [name, [...entries.values()]];
    }),
  );
}

const venTypeOf = ({ ven_type }: Entry) => ven_type || 'server';

/** The same text for the same kind of VEN and the same labels, whatever their order. */
const appliesTo = (entry: Entry) => JSON.stringify([venTypeOf(entry), entry.scope.map(({ href }) => href).sort()]);

/** As it reads back: with a kind of VEN where the setting knows any. */
const whole = (name: string, entry: Entry): Entry =>
  name === 'ven_uninstall_timeout_hours' ? entry : { ...entry, ven_type: venTypeOf(entry) };

export const settingsWorkloadsOperations: readonly Operation[] = [
  {
    name: 'settings_workloads_get',
    method: 'GET',
    path,
    roles: globalReaders,
    answer: 'settings_workloads_get',
    facts,
    handle: (call) => json(200, read(call)),
  },
  {
    name: 'settings_workloads_put',
    method: 'PUT',
    path,
    roles: administrators,
    body: 'settings_workloads_put',
    event: 'workload_settings.update',
    facts,
    handle: update,
  },
];
