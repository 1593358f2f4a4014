import type { ResourceCondition } from '../../generated/schema-types.ts';
import { atOrAfter, atOrBefore, badParameter } from '../engine/filters.ts';
import { holdersOf } from '../engine/indexed-values.ts';
import { objectAt, saveObject } from '../engine/objects.ts';
import { toldAsAgent } from '../model/agent-events.ts';
import { assumed, client, documented, inferred } from '../model/facts.ts';
import { type ResourceOf, resourceOf, type WriteContext } from '../model/resource.ts';
import { everyone, profileWriters } from '../model/roles.ts';
import { byLabels } from './label-rules.ts';
import { asOf, isOffline } from './living.ts';
import type { Ven, Workload } from './stored-hosts.ts';

const sample = 'illumio-py, recorded answer of a PCE 22';
const none = client(null, sample);
const index = 'API index';

const conditions = [
  'upgrade_time_out',
  'missing_heartbeats_after_upgrade',
  'clone_detected',
  'missed_heartbeats',
  'too_many_interfaces_reported',
  'authentication_recovery',
  'self_signed_certificate_in_grace_period',
  'self_signed_certificate_expired',
  'unauthenticated_clone_detected',
  'weak_tls_ciphers_used',
].map((name) => `agent.${name}`);

/** The agents on hosts. They are made by pairing alone, and go when they are unpaired. */
export const vens: ResourceOf<Ven> = {
  kind: 'vens',
  singular: 'ven',
  id: 'uuid',
  deletion: 'soft',
  without: ['POST', 'DELETE'],
  read: everyone,
  write: profileWriters,
  scopesOf: byLabels,
  caps: ['write', 'generate_support_report', 'upgrade', 'unpair'],
  defaults: {
    name: none,
    description: none,
    uid: client(null, `${sample}; of a paired host the UUID of its machine`),
    os_id: none,
    os_detail: none,
    os_platform: none,
    status: client('active', sample),
    activation_type: client('pairing_key', sample),
    active_pce_fqdn: client(null, `${sample}: no supercluster`),
    target_pce_fqdn: client(null, `${sample}: no supercluster`),
    golden_image: documented(false, 'vens_get schema of 26.3.0'),
    labels: client([], sample),
    interfaces: client([], sample),
    workloads: client([], sample),
    container_cluster: none,
    secure_connect: none,
    unpair_allowed: client(true, sample),
    last_heartbeat_at: none,
    last_goodbye_at: none,
    conditions: client([], sample),
    authentication_recovery: assumed(false, 'no source'),
    ven_type: assumed('server', 'as of a pairing profile'),
    upgrade_expires_at: assumed(null, 'vens_get schema allows it'),
    upgrade_target_version: assumed(null, 'vens_get schema allows it'),
  },
  columns: ['hostname', 'name', 'status', 'version', 'os_id', 'last_heartbeat_at', 'created_at', 'updated_at'],
  filters: {
    name: documented('partial', index),
    description: documented('partial', index),
    hostname: documented('partial', index),
    os: { ...documented('partial', `${index}; which properties: assumed`), property: ['os_id', 'os_detail'] },
    ip_address: { ...documented('partial', index), property: 'interfaces[].address' },
    'version[gte]': { ...documented('compared', index), property: 'version', compare: versionFrom },
    'version[lte]': { ...documented('compared', index), property: 'version', compare: versionTo },
    status: {
      ...documented('exact', `${index}; that uninstalled brings in those that have left: inferred`),
      values: ['active', 'suspended', 'stopped', 'uninstalled'],
      bringsDeleted: (asked) => asked === 'uninstalled',
    },
    health: {
      ...inferred('compared', `${index} has the values; what they mean: conditions and their severity`),
      property: 'conditions',
      values: ['healthy', 'unhealthy', 'error', 'warning'],
      compare: health,
    },
    condition: {
      ...documented('exact', index),
      property: 'conditions[].latest_event.notification_type',
      values: conditions,
    },
    activation_type: {
      ...documented('exact', index),
      values: ['pairing_key', 'kerberos', 'ca_signed_certificate', 'self_signed_certificate'],
    },
    active_pce_fqdn: inferred('exact', `${index} names it, not how it matches`),
    labels: documented('label_lists', index),
    disconnected_before: {
      ...inferred('compared', 'index: disconnected since a time; offline, and no heartbeat after it'),
      property: 'last_heartbeat_at',
      compare: disconnectedSince,
    },
    container_clusters: { ...documented('any_of', index), property: 'container_cluster.href' },
    upgrade_pending: {
      ...inferred('compared', 'pending: there is a release to upgrade to'),
      property: 'upgrade_target_version',
      values: ['true', 'false'],
      compare: (asked) => (text) => (text !== null) === (asked === 'true'),
    },
    authentication_recovery: documented('boolean', index),
    golden_image: documented('boolean', `${index} of 26.3.0`),
    ven_type: { ...documented('exact', index), values: ['server', 'endpoint', 'containerized'] },
    'last_heartbeat_at[gte]': {
      ...documented('compared', index),
      property: 'last_heartbeat_at',
      compare: atOrAfter,
    },
    'last_heartbeat_at[lte]': {
      ...documented('compared', index),
      property: 'last_heartbeat_at',
      compare: atOrBefore,
    },
    'last_goodbye_at[gte]': { ...documented('compared', index), property: 'last_goodbye_at', compare: atOrAfter },
    'last_goodbye_at[lte]': { ...documented('compared', index), property: 'last_goodbye_at', compare: atOrBefore },
  },
  references: { labels: 'labels' },
  heldAs: 'agent_info',
  unique: [],
  changed: tellWorkloads,
  asOf,
  told: { as: 'agent.update', of: toldAsAgent },
  facets: true,
  completes: ['name', 'hostname'],
  facts: [
    {
      says: 'a change of name or status shows in the ven block of the workload, status and target_pce_fqdn in its agent',
      confidence: 'inferred',
      source: 'both are views of one VEN',
    },
    {
      says: 'a change of a VEN leaves the event agent.suspend or agent.unsuspend where its status changes, else agent.update',
      confidence: 'inferred',
      source: 'event lists: these there are, and no ven.update',
    },
    {
      says: 'three missed heartbeats are a condition agent.missed_heartbeats of the severity warning, and a health of the agent, until it is heard from',
      confidence: 'inferred',
      source: 'API index: condition, health; events guide 25.2: three missed; the severity is assumed',
    },
    {
      says: 'a host that pairs again is known by its identity (its hostname, unless it names another), and gets its workload back under the labels and modes of the profile it now pairs with; once unpaired it gets a new one',
      confidence: 'assumed',
      source: 'no source',
    },
    { says: 'VENs have neither POST nor DELETE: 405', confidence: 'documented', source: index },
    {
      says: 'labels and workloads of a VEN are hrefs alone',
      confidence: 'client',
      source: `${sample}; expanded representations are not modelled`,
    },
  ],
};

/** The agent block of a workload is the older view of its VEN. */
function tellWorkloads({ pce, org, before, object }: WriteContext<Ven>): void {
  const changed = (['status', 'target_pce_fqdn'] as const).filter((name) => before?.[name] !== object[name]);
  if (changed.length === 0) return;
  const workloads = resourceOf(pce, 'workloads');
  for (const ordinal of holdersOf(workloads, pce.store, org, 'ven', object.href)) {
    const workload = objectAt<Workload>(pce, ordinal);
    if (!workload.agent.status) continue;
    if (changed.includes('status')) workload.agent.status.status = object.status;
    if (changed.includes('target_pce_fqdn')) workload.agent.target_pce_fqdn = object.target_pce_fqdn;
    saveObject(workloads, pce, org, ordinal, workload);
  }
}

function disconnectedSince(asked: string, now: number) {
  const isBefore = atOrBefore(asked);
  return (text: string | null) => isBefore(text) && isOffline(text, now);
}

const versionForm = /^\d+([.-]\d+)*$/;

/** @throws Refusal 406 */
function mustBeVersion(asked: string): void {
  if (!versionForm.test(asked))
    throw badParameter({ kind: 'vens' }, 'version', `value ${JSON.stringify(asked)} is no version`);
}

function versionFrom(asked: string) {
  mustBeVersion(asked);
  return (text: string | null) => text !== null && compareVersions(text, asked) >= 0;
}

function versionTo(asked: string) {
  mustBeVersion(asked);
  return (text: string | null) => text !== null && compareVersions(text, asked) <= 0;
}

/** Compares `22.5.10-8527` number by number. A number that is not given is not compared: 22.5 takes in 22.5.10. */
function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => text.split(/[.-]/).map(Number)) as [number[], number[]];
  for (const [place, number] of other.entries()) {
    const difference = (one[place] ?? 0) - number;
    if (difference !== 0) return difference;
  }
  return 0;
}

function health(asked: string) {
  return (text: string | null) => healthOf(JSON.parse(text ?? '[]') as ResourceCondition).includes(asked);
}

/** The values of health of a VEN with these conditions. */
export function healthOf(conditions: ResourceCondition): string[] {
  if (conditions.length === 0) return ['healthy'];
  const severities = new Set(conditions.map(({ latest_event }) => latest_event?.severity));
  return ['unhealthy', ...(severities.has('err') ? ['error'] : []), ...(severities.has('warning') ? ['warning'] : [])];
}
