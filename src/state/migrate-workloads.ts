// Never edit what is here once it has been released: it takes a file from version 3 to 4, whatever later versions are like.
import { isIP } from 'node:net';
import type { Database as Db } from 'better-sqlite3';
import { uuidOf } from './crypto.ts';

type Json = Record<string, unknown>;

interface Row {
  readonly org: number;
  /** The identity of its host; null where the host is gone. */
  readonly identity: string | null;
  readonly body: string;
}

/** Brings workloads and VENs to the form in which recordings of PCEs have them. */
export function migrateWorkloads(db: Db): void {
  // A body that is no JSON is reported when the file has been opened.
  const ofKind = db
    .prepare<[string], number>('select ordinal from objects where kind = ? and json_valid(body)')
    .pluck();
  const read = db.prepare<[number], Row>(
    `select objects.org_id as org, body, identity from objects
     left join vens on vens.org_id = objects.org_id and vens.id = objects.id where objects.ordinal = ?`,
  );
  const write = db.prepare('update objects set body = ? where ordinal = ?');
  const vens: Vens = new Map();
  const forEach = (kind: string, change: (row: Row, body: Json) => Json) => {
    for (const ordinal of ofKind.all(kind)) {
      const row = read.get(ordinal) as Row;
      write.run(JSON.stringify(change(row, JSON.parse(row.body) as Json)), ordinal);
    }
  };
  forEach('vens', (row, ven) => {
    vens.set(ven['href'], { version: ven['version'], target: ven['target_pce_fqdn'] ?? null });
    return venOf(row, ven);
  });
  forEach('workloads', (row, workload) => workloadOf(row, workload, vens));
  migrateSettings(db);
  removeAnswers(db);
}

/** Removes jobs whose lists of workloads or VENs have the old form, as if there was no room for them. */
function removeAnswers(db: Db): void {
  db.exec("delete from jobs where description glob '/orgs/*/workloads' or description glob '/orgs/*/vens'");
}

/** Values that workloads show of their VENs, by href. */
type Vens = Map<unknown, { readonly version: unknown; readonly target: unknown }>;

function venOf(row: Row, ven: Json): Json {
  return {
    ...ven,
    uid: machineOf(row, ven),
    os_id: systemOf(ven),
    active_pce_fqdn: null,
    ...interfacesOf(row, ven),
  };
}

function workloadOf(row: Row, { firewall_coexistence, ...before }: Json, vens: Vens): Json {
  const { ven, agent } = before as { ven?: Json; agent: Json };
  const isManaged = before['managed'] === true;
  const by = (who: unknown) => (/\/vens\//.test(String((who as Json)?.['href'])) ? { href: agent['href'] } : who);
  const after = {
    ...before,
    ...interfacesOf(row, before),
    os_id: systemOf(before),
    ...(firewall_coexistence !== null && { firewall_coexistence }),
    ...(!isManaged && { containers_inherit_host_policy: null, blocked_connection_action: null }),
    ...(isManaged && { services: withFineTimes(before['services'] as Json) }),
    risk_summary: null,
    agent: isManaged ? agentOf(row, before, vens.get(ven?.['href'])?.target) : agent,
    ven: ven ? { ...ven, version: vens.get(ven['href'])?.version } : null,
    datacenter_nat_1to1: false,
  };
  const authors = ['created_by', 'updated_by', 'deleted_by'].filter((name) => name in before);
  return withFineTimes({
    ...after,
    ...Object.fromEntries(authors.map((name) => [name, by(before[name as 'created_by'])])),
  });
}

function agentOf(row: Row, workload: Json, target: unknown = null): Json {
  const { agent } = workload as { agent: Json };
  const status = { ...withFineTimes(agent['status'] as Json), uid: machineOf(row, workload) };
  return { ...agent, status, active_pce_fqdn: null, target_pce_fqdn: target };
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function machineOf({ identity }: Row, { hostname }: Json): string {
  const known = identity ?? String(hostname);
  return isUuid.test(known) ? known : uuidOf(known);
}

const systemOf = ({ os_id }: Json) => (os_id === 'ubuntu-x86_64-noble' ? 'ubuntu-x86_64-xenial' : os_id);

const coarseTime = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3})Z$/;
const timeNames = /_(at|on|since)$|^managed_since$/;

/** Changes times of the object itself. Those of a living host are worked out when they are read, and no texts yet. */
function withFineTimes(object: Json): Json {
  const fine = ([name, value]: [string, unknown]) => [
    name,
    timeNames.test(name) && typeof value === 'string' ? value.replace(coarseTime, '$1000Z') : value,
  ];
  return Object.fromEntries(Object.entries(object).map(fine));
}

const networks = {
  Corporate: { 4: '3f0f2d1a-5c64-4a5e-9d0b-7d1c3f5b2a41', 6: '8b7e9c52-0a1d-4f36-8c2e-54d60be1f7a3' },
  External: { 4: 'c4a1e6f8-27b3-4d09-b5f1-9e83a07d6c25', 6: '1d95b3c7-e84f-42a6-a0d8-6b2f7c914e50' },
} as const;

const linkLocal = /^(169\.254\.|fe[89ab])/i;
const own = /^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|f[cd])/i;

function interfacesOf({ org }: Row, { interfaces }: Json): Json {
  if (!Array.isArray(interfaces)) return {};
  const after = (interfaces as Json[]).map((one) => {
    const address = String(one['address']);
    const family = isIP(address) as 0 | 4 | 6;
    const whole = { ...one, public_ip: null };
    if (one['network']) return { ...whole, network_detection_mode: one['network_detection_mode'] ?? 'manual' };
    if (family === 0 || one['loopback'] === true) return whole;
    const mode = linkLocal.test(address) ? 'link_local' : own.test(address) ? 'single_private_brn' : 'manual';
    const name = mode === 'manual' ? 'External' : 'Corporate';
    const network = { href: `/orgs/${org}/networks/${networks[name][family]}`, name };
    return { ...whole, network, network_detection_mode: one['network_detection_mode'] ?? mode };
  });
  return { interfaces: after };
}

interface Entry extends Json {
  readonly scope: readonly { readonly href: string }[];
}

/** Brings settings/workloads to a form that requests can make. */
function migrateSettings(db: Db): void {
  const read = db.prepare<[], { org: number; body: string }>(
    "select org_id as org, body from documents where name = 'settings/workloads' and json_valid(body)",
  );
  const write = db.prepare("update documents set body = ? where org_id = ? and name = 'settings/workloads'");
  for (const { org, body } of read.all()) {
    const settings = Object.entries(JSON.parse(body) as Json).map(([name, value]) => [
      name,
      Array.isArray(value) ? entriesOf(org, name, value) : value,
    ]);
    write.run(JSON.stringify(Object.fromEntries(settings)), org);
  }
}

const MOST_ENTRIES = 1000;

/** One entry for each kind of VEN and scope. Entries with labels of no such org go, and so do those beyond a bound. */
function entriesOf(org: number, name: string, given: readonly Entry[]): Entry[] {
  const label = new RegExp(`^/orgs/${org}/labels/\\d{1,16}$`);
  const entries = new Map<string, Entry>();
  for (const { scope, value, warning, ven_type } of given) {
    if (!scope.every(({ href }) => label.test(href))) continue;
    const kept = { scope, ...(name === 'workload_disconnected_notification_seconds' ? { warning } : { value }) };
    const type = ven_type || 'server';
    const whole = name === 'ven_uninstall_timeout_hours' ? kept : { ...kept, ven_type: type };
    entries.set(JSON.stringify([type, scope.map(({ href }) => href).sort()]), whole);
  }
  let left = MOST_ENTRIES;
  return [...entries.values()].filter(({ scope }) => (left -= Math.max(1, scope.length)) >= 0);
}
