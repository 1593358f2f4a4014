// What the calls of the control API answer, as JSON Schema, for those who read its OpenAPI document.

import { schemaNamed } from '../pce/model/schemas.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };
const id: Schema = { type: 'integer', minimum: 1 };
const yes: Schema = { type: 'boolean' };
const time: Schema = { type: 'string', format: 'date-time' };
const path: Schema = { ...text, description: 'under /api/v2; behind outside: for a request that is not' };
const href: Schema = object({ href: text });
const names: Schema = list(text);
const counts: Schema = { type: 'object', additionalProperties: count };
const clock = { mode: { type: 'string', enum: ['system', 'running', 'frozen'] }, now: time };
const decision: Schema = { ...text, enum: ['allowed', 'potentially_blocked', 'blocked', 'unknown'] };
const orNull = (schema: Schema): Schema => ({ ...schema, type: [schema['type'], 'null'] });
const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function object(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', required: Object.keys(properties), properties };
}

/** By the names under which the document refers to them. */
export const answerSchemas = (): Readonly<Record<string, Schema>> => ({
  Status: object({ status: text }),
  Info: object({
    ...{
      name: text,
      version: text,
      pce_version: text,
      fqdn: text,
      addresses: names,
      validation: text,
      tls: text,
      port: count,
      control_port: orNull(count),
      storage: text,
      console: { type: 'string', enum: ['on', 'read-only', 'off'] },
    },
    ...{ clock: named('Clock'), orgs: list(id), faults: count, journal: count, snapshots: names },
  }),
  Operation: object({ name: text, method: text, path: text, modelled: yes, calls: count }),
  Org: object({ org: id, display_name: text, objects: counts }),
  Credentials: object({ org: id, key: text, secret: text }),
  Clock: withNote(object(clock)),
  AdvancedClock: object({ ...clock, happened: counts }),
  Upcoming: object({ at: time, what: text, org: orNull(id), href: orNull(text), name: orNull(text), text }),
  Fault: withRule(object({ id, matched: count, hits: count })),
  Entry: object({
    ...{ id, at: time, method: text, path, query: { type: 'object', additionalProperties: text } },
    ...{ operation: orNull(text), org: orNull(id), key: orNull(text), via: orNull(text) },
    ...{ properties: names, ignored: names },
    ...{ meant: { type: 'object', additionalProperties: text }, ms: { type: 'number', minimum: 0 } },
    ...{
      status: count,
      tokens: names,
      fault: orNull(id),
      explanation: { anyOf: [named('Explanation'), { type: 'null' }] },
    },
  }),
  Explanation: object({
    problems: list(object({ property: text, schema: text, problem: text, accepted: {} })),
    hint: orNull(text),
    nearest: names,
  }),
  EntryWithBodies: {
    allOf: [named('Entry'), object({ truncated: names, note: orNull(text) })],
    properties: { request_body: {}, answer_body: {} },
  },
  Count: object({ count }),
  CurlLine: object({ curl: text, examples: yes, note: orNull(text) }),
  Snapshot: object({ name: text, org: orNull(id), created_at: time }),
  Scenario: object({ name: text, description: text }),
  Loaded: object({ org: id, orgs: list(id) }),
  Settings: object({
    ...{ validation: text, rate_limit: count, limits: counts, async_retry_after: count, async_polls: count },
  }),
  Ven: object({
    ...{ org: id, ven: href, workload: href, agent: href, identity: text, heartbeat: yes },
    ...{ pairing_profile: orNull(href), paired_at: orNull(time) },
  }),
  Paired: object({ workload: href, ven: href, agent: href }),
  Fleet: object({
    ...{ id, org: id, name: text, pairing_profile: text, count, paired: count, refused: count },
    last_refusal: { anyOf: [object({ token: text, message: text }), { type: 'null' }] },
    ...{ pairing_rate: orNull({ type: 'number' }), started_at: time, done: yes },
  }),
  OneLiners: object({ linux: text, windows: text }),
  Kind: object({
    ...{ kind: text, title: text, path: text, version: orNull({ ...text, enum: ['draft', 'active', null] }) },
    ...{ within: orNull(text), read_only: yes, schema: text },
    columns: list(object({ property: text, sorts: yes, searched: yes })),
    filters: list(object({ name: text, takes: text, properties: names, values: orNull(names) })),
    references: list(object({ property: text, kind: text })),
    calls: list(object({ name: text, does: text, method: text, path: text, bodies: names })),
  }),
  Page: object({ total: count, matched: count, items: list({ type: 'object' }) }),
  Summary: object({
    ...{ objects: counts, workloads: object({ online: count, offline: count, unmanaged: count }) },
    ...{ enforcement_modes: counts, vens: counts, pairing_profiles: object({ enabled: count, disabled: count }) },
    ...{ labels: counts, pairing_keys: object({ active: count, expired: count, spent: count, revoked: count }) },
  }),
  Event: object({
    ...{ href: text, timestamp: time, event_type: text, status: orNull(text), severity: text },
  }),
  EdgeEnd: object({ app: orNull(text), env: orNull(text), outside: orNull(text) }),
  Edge: object({
    ...{ source: named('EdgeEnd'), destination: named('EdgeEnd') },
    ...{ service: object({ proto: count, port: orNull(count) }), declared: yes, decision },
    ...{ boundary_decision: orNull(text), flows: count, connections: count },
  }),
  TrafficEdges: object({ from: time, to: time, declarations: count, edges: list(named('Edge')), truncated: yes }),
  PairingKey: object({
    ...{ id: text, state: { ...text, enum: ['active', 'expired', 'spent', 'revoked'] }, generated_at: time },
    ...{ expires_at: orNull(time), uses_left: orNull(count), pairing_profile: orNull(href) },
  }),
});

/** Of a clock that was set back. */
function withNote(clock: Schema): Schema {
  return { ...clock, properties: { ...(clock['properties'] as Schema), note: text } };
}

/** A fault has the parts of its rule that POST was given. */
function withRule(counted: Schema): Schema {
  const { properties } = schemaNamed('mock_faults_post');
  return { ...counted, properties: { ...properties, ...(counted['properties'] as Schema) } };
}

/** By the names of the calls; those that answer no JSON are missing. */
export const answers: Readonly<Record<string, Schema>> = {
  mock_health_get: named('Status'),
  mock_ready_get: named('Status'),
  mock_openapi_get: { type: 'object' },
  mock_info_get: named('Info'),
  mock_operations_get: list(named('Operation')),
  mock_orgs_get: list(named('Org')),
  mock_orgs_post: named('Credentials'),
  mock_keys_post: named('Credentials'),
  mock_clock_get: named('Clock'),
  mock_clock_put: named('Clock'),
  mock_clock_advance_post: named('AdvancedClock'),
  mock_clock_due_get: list(named('Upcoming')),
  mock_faults_get: list(named('Fault')),
  mock_faults_post: named('Fault'),
  mock_journal_get: list(named('Entry')),
  mock_journal_count_get: named('Count'),
  mock_journal_wait_get: list(named('Entry')),
  mock_journal_entry_get: named('EntryWithBodies'),
  mock_journal_curl_get: named('CurlLine'),
  mock_snapshots_get: list(named('Snapshot')),
  mock_snapshots_post: named('Snapshot'),
  mock_snapshots_import_post: named('Snapshot'),
  mock_snapshots_export_get: named('mock_snapshots_import_post'),
  mock_scenarios_get: list(named('Scenario')),
  mock_scenarios_post: named('Loaded'),
  mock_settings_get: named('Settings'),
  mock_settings_put: named('Settings'),
  mock_vens_get: list(named('Ven')),
  mock_vens_post: named('Paired'),
  mock_vens_put: named('Ven'),
  mock_fleets_get: list(named('Fleet')),
  mock_fleets_post: named('Fleet'),
  mock_one_liners_get: named('OneLiners'),
  mock_kinds_get: list(named('Kind')),
  mock_schemas_get: { type: 'object' },
  mock_objects_get: named('Page'),
  mock_summary_get: named('Summary'),
  mock_traffic_edges_get: named('TrafficEdges'),
  mock_pairing_keys_get: list(named('PairingKey')),
  mock_events_get: list(named('Event')),
  mock_pce_get: {},
  mock_pce_post: {},
};
