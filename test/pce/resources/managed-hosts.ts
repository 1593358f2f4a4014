// Hosts with a VEN as pairing makes them, which no public call does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { configOf } from '../../../src/config/read-config.ts';
import type { MockPceOptions } from '../../../src/index.ts';
import { addObject } from '../../../src/pce/engine/objects.ts';
import type { Pce } from '../../../src/pce/model/pce.ts';
import { vens } from '../../../src/pce/resources/vens.ts';
import { workloads } from '../../../src/pce/resources/workloads.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import type { Json } from '../../harness.ts';

export interface Host {
  readonly hostname: string;
  /** Properties of its VEN and its workload, beyond those that every host has. */
  readonly ven?: Json;
  readonly workload?: Json;
}

const idOf = (host: number) => `00000000-0000-4000-8000-${String(host).padStart(12, '0')}`;
export const venOf = (host: number) => `/orgs/1/vens/${idOf(host)}`;
export const workloadOf = (host: number) => `/orgs/1/workloads/${idOf(host)}`;

/** Options of a server that has these hosts in org 1, numbered from 1. */
export async function withHosts(hosts: readonly Host[], options: MockPceOptions = {}): Promise<MockPceOptions> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-hosts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const kept = { apiKey: 'api_owner', apiSecret: 'secret-of-owner', ...options, data: path.join(folder, 'data') };
  const { emulator } = await buildServer(configOf({ scenario: 'empty', ...kept }));
  const { pce } = emulator;
  pce.store.transaction(() => {
    for (const [index, host] of hosts.entries()) addHost(pce, index + 1, host);
  });
  closeState(emulator);
  return kept;
}

function addHost(pce: Pce, number: number, { hostname, ven = {}, workload = {} }: Host): void {
  const by = { href: venOf(number) };
  const href = `/orgs/1/agents/${number}`;
  const labels = workload['labels'] ?? [];
  const aVen = { hostname, version: '25.2.10-100', labels, workloads: [{ href: workloadOf(number) }], created_by: by };
  addObject(vens, pce, 1, { ...aVen, ...ven }, { id: idOf(number) });
  const agent = { href, status: status(), type: 'Host', unpair_allowed: true };
  const aWorkload = { hostname, managed: true, agent, ven: { href: venOf(number) }, created_by: { href } };
  addObject(workloads, pce, 1, { ...aWorkload, ...workload }, { id: idOf(number) });
}

/** An agent's report of itself, with `changes`. */
export function status(changes: Json = {}): Json {
  return {
    uid: null,
    instance_id: null,
    managed_since: '2026-01-01T00:00:00.000Z',
    fw_config_current: true,
    firewall_rule_count: 0,
    security_policy_refresh_at: null,
    security_policy_applied_at: null,
    security_policy_received_at: null,
    status: 'active',
    agent_version: '25.2.10-100',
    agent_health_errors: { errors: [], warnings: [] },
    agent_health: [],
    last_heartbeat_on: '2026-01-01T00:00:00.000Z',
    uptime_seconds: 0,
    security_policy_sync_state: 'syncing',
    ...changes,
  };
}
