import { asOf } from '../../pairing/living.ts';
import { assumed, client, documented } from '../facts.ts';
import type { Pce } from '../pce.ts';
import type { Filter, JsonObject, Resource } from '../resource.ts';
import { everyone, profileWriters } from '../roles.ts';

const sample = 'illumio-py, test data';
const index = 'API index 25.2.20 and 26.3.0';

const partial: Filter = documented('partial', index);
const test = (matches: NonNullable<Filter['test']>): Filter => ({ ...documented('test', index), test: matches });

export const vens: Resource = {
  kind: 'vens',
  singular: 'ven',
  associatedAs: 'agent_info',
  id: 'uuid',
  deletion: 'soft',
  calls: ['list', 'get', 'put'],
  read: everyone,
  write: profileWriters,
  caps: ['write', 'generate_support_report', 'upgrade', 'unpair'],
  defaults: {
    name: client(null, sample),
    description: client(null, sample),
    uid: client(null, sample),
    active_pce_fqdn: client(null, sample),
    target_pce_fqdn: client(null, sample),
    container_cluster: client(null, sample),
    secure_connect: client(null, sample),
    unpair_allowed: client(true, sample),
    last_heartbeat_at: client(null, sample),
    last_goodbye_at: client(null, sample),
    conditions: client([], sample),
    authentication_recovery: assumed(false, 'no source'),
    ven_type: assumed('server', 'no source'),
    upgrade_expires_at: assumed(null, 'no source'),
    upgrade_target_version: assumed(null, 'no source'),
  },
  filters: {
    name: partial,
    hostname: partial,
    description: partial,
    os: { ...partial, property: 'os_id' },
    ip_address: {
      ...test(({ interfaces }, text) =>
        (interfaces as { address: string }[]).some(({ address }) => address.includes(text)),
      ),
      property: 'interfaces',
    },
    'version[gte]': test(({ version }, text) => compareVersions(version as string, text) >= 0),
    'version[lte]': test(({ version }, text) => compareVersions(version as string, text) <= 0),
    status: { ...documented('exact', index), values: ['active', 'suspended', 'stopped', 'uninstalled'] },
    health: test(({ conditions }, text) => ((conditions as unknown[]).length === 0 ? 'healthy' : 'warning') === text),
    condition: test(({ conditions }, text) =>
      (conditions as { latest_event: JsonObject }[]).some(
        ({ latest_event }) => latest_event['notification_type'] === text,
      ),
    ),
    activation_type: documented('exact', index),
    active_pce_fqdn: documented('exact', index),
    labels: documented('label_lists', 'API index; as for pairing profiles'),
    disconnected_before: test(
      ({ last_heartbeat_at }, time) => Date.parse(last_heartbeat_at as string) < Date.parse(time),
    ),
    upgrade_pending: test(
      ({ upgrade_target_version }, text) => (upgrade_target_version !== null) === (text === 'true'),
    ),
    authentication_recovery: documented('boolean', index),
    ven_type: documented('exact', index),
    'last_heartbeat_at[gte]': test(({ last_heartbeat_at }, time) => isFrom(last_heartbeat_at, time)),
    'last_heartbeat_at[lte]': test(({ last_heartbeat_at }, time) => isUntil(last_heartbeat_at, time)),
    'last_goodbye_at[gte]': test(({ last_goodbye_at }, time) => isFrom(last_goodbye_at, time)),
    'last_goodbye_at[lte]': test(({ last_goodbye_at }, time) => isUntil(last_goodbye_at, time)),
  },
  references: { labels: 'labels' },
  unique: [],
  asOf,
  changed: showInWorkload,
  facts: [
    {
      says: 'VENs come by activation and go by unpairing: there is no POST and no DELETE',
      confidence: 'documented',
      source: index,
    },
    { says: 'a plain GET has hrefs alone in labels and workloads', confidence: 'client', source: sample },
    { says: 'an uninstalled VEN is in no list', confidence: 'assumed', source: 'no source' },
    {
      says: 'a VEN has a condition while heartbeats are missing, and none otherwise',
      confidence: 'client',
      source: 'illumio-py, test data: agent.missed_heartbeats',
    },
  ],
};

/** The workload tells name and state of its VEN. */
function showInWorkload(pce: Pce, org: number, ven: JsonObject): void {
  const row = pce.vens.withId(org, String(ven['href']).split('/').at(-1) as string);
  const stored = row && pce.store.at(row.workload);
  if (!row || !stored) return;
  const workload = JSON.parse(stored.body) as { agent: { status: JsonObject }; ven: JsonObject };
  workload.ven = { ...workload.ven, name: ven['name'], status: ven['status'] };
  workload.agent.status = { ...workload.agent.status, status: ven['status'] };
  pce.store.rewrite(org, 'workloads', row.workload, JSON.stringify(workload));
}

const isFrom = (value: unknown, time: string) => typeof value === 'string' && Date.parse(value) >= Date.parse(time);
const isUntil = (value: unknown, time: string) => typeof value === 'string' && Date.parse(value) <= Date.parse(time);

/** Number by number: 21.5.10 is later than 21.5.9. */
function compareVersions(a: string, b: string): number {
  const parts = (version: string) => version.split(/[.-]/).map(Number);
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
