import type { AgentsGet, AgentsUpdatePut } from '../../generated/schema-types.ts';
import type { StoredObject } from '../../state/stored-object.ts';
import type { VenRow } from '../../state/vens.ts';
import { composeChange, objectAt, saveChange } from '../engine/objects.ts';
import { mustReach } from '../engine/reach.ts';
import { venAndAgent } from '../model/agent-events.ts';
import type { Fact } from '../model/facts.ts';
import { type Answer, type Call, json, noContent, notFound, type Operation } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { resourceOf } from '../model/resource.ts';
import { administrators, everyone, type Role } from '../model/roles.ts';
import { asOf } from './living.ts';
import type { ShownManagedWorkload, Ven } from './stored-hosts.ts';

const facts: readonly Fact[] = [
  { says: 'an agent is read by its integer id alone: there is no list', confidence: 'documented', source: 'API index' },
  {
    says: 'an agent tells what its workload and its VEN tell',
    confidence: 'inferred',
    source: 'illumio-py data: three linked objects; the agent is deprecated in favour of the VEN',
  },
  { says: 'the agent of an uninstalled VEN is gone', confidence: 'assumed', source: 'no source' },
];

function mustFind({ pce, org, params }: Call): VenRow {
  const { id = '' } = params;
  const ven = /^[1-9]\d{0,17}$/.test(id) ? pce.vens.withAgent(org, id) : undefined;
  if (!ven) throw notFound(`org ${org} has no agent ${id}`);
  return ven;
}

/** @throws Refusal 403 where the scopes of the caller's roles do not hold the workload */
function mustFindFor(call: Call, roles: readonly Role[]): VenRow {
  const row = mustFind(call);
  mustReach(call, resourceOf(call.pce, 'workloads'), roles, [objectAt(call.pce, row.workload)]);
  return row;
}

function read(pce: Pce, row: VenRow): AgentsGet {
  const live = <T>(ordinal: number) =>
    JSON.parse(asOf.body(pce.clock.now(), JSON.stringify(objectAt(pce, ordinal)))) as T;
  const { agent, ...workload } = live<ShownManagedWorkload>(row.workload);
  const ven = live<Ven>(row.ordinal);
  return {
    href: agent.href,
    name: ven.name,
    description: ven.description,
    online: workload.online,
    mode: agent.config.mode,
    uid: ven.uid,
    last_heartbeat_on: agent.status.last_heartbeat_on,
    uptime_seconds: agent.status.uptime_seconds,
    hostname: workload.hostname,
    agent_version: ven.version,
    public_ip: workload.public_ip,
    ip_tables_saved: true,
    os_id: workload.os_id,
    os_detail: workload.os_detail,
    log_traffic: agent.config.log_traffic,
    target_pce_fqdn: ven.target_pce_fqdn,
    active_pce_fqdn: ven.active_pce_fqdn,
    labels: workload.labels.map(({ href }) => ({ href })),
    visibility_level: workload.visibility_level,
    ven: { href: ven.href },
  };
}

function update(call: Call): Answer {
  const { pce, org } = call;
  const row = mustFindFor(call, administrators);
  const { target_pce_fqdn: target } = call.body as AgentsUpdatePut;
  const stored = pce.store.at(row.ordinal) as StoredObject;
  const body = target === undefined ? {} : { target_pce_fqdn: target };
  const vens = resourceOf(pce, 'vens');
  const changed = composeChange(vens, pce, org, stored, body, call.principal.href);
  return pce.store.write(() => {
    const after = saveChange(vens, stored.ordinal, changed);
    pce.events.auditable(call, 'agent.update', 204, {
      resource: venAndAgent(row, changed.object),
      before: stored.body,
      after,
      change_type: 'update',
    });
    return noContent;
  });
}

export const agentOperations: readonly Operation[] = [
  {
    name: 'agents_get_instance',
    method: 'GET',
    path: '/orgs/:org/agents/:id',
    roles: everyone,
    answer: 'agents_get',
    facts,
    handle: (call) => json(200, read(call.pce, mustFindFor(call, everyone))),
  },
  {
    name: 'agents_update_put',
    method: 'PUT',
    path: '/orgs/:org/agents/:id/update',
    roles: administrators,
    body: 'agents_update_put',
    event: 'agent.update',
    facts,
    handle: update,
  },
];
