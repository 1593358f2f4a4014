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
  { says: 'PUT replaces the settings that it names', confidence: 'inferred', source: 'as every PUT' },
];

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
    const settings = { ...before, ...(call.body as JsonObject) };
    const after = JSON.stringify(settings);
    pce.store.saveDocument(org, NAME, after);
    pce.events.auditable(call, 'settings.update', 204, {
      resource: { settings: { href: before['href'] } },
      before: JSON.stringify(before),
      after,
      change_type: 'update',
    });
    return noContent;
  });
}

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
    facts,
    handle: update,
  },
];
