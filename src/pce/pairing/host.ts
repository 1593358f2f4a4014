import type { MockVensPost, VenType } from '../../generated/schema-types.ts';
import { uuidOf } from '../../state/crypto.ts';
import { timeIn } from '../engine/objects.ts';
import { agentHref, venHref } from '../model/agent-events.ts';
import type { Pce } from '../model/pce.ts';
import { sinceHeartbeatsBegan } from '../resources/living.ts';
import { modeOf } from '../resources/modes.ts';
import type { AgentConfig, ManagedWorkload, PairingProfile, Ven, WorkloadBody } from '../resources/stored-hosts.ts';
import { defaultVenRelease } from '../resources/ven-releases.ts';
import { wholeInterface } from '../resources/workload-interfaces.ts';
import { workloads } from '../resources/workloads.ts';
import type { Terms } from './overrides.ts';

/** The data from which the objects of a paired host are made. */
export interface Host {
  readonly org: number;
  /** Shared by its workload and its VEN (illumio-py data; pylo turns one href into the other). */
  readonly id: string;
  readonly agent: string;
  readonly profile: PairingProfile;
  readonly terms: Terms;
  readonly told: MockVensPost;
  /** The address that it called from. */
  readonly address: string;
}

const defaultOs = {
  os_id: 'ubuntu-x86_64-xenial',
  os_detail: '6.8.0-41-generic #41-Ubuntu SMP (Ubuntu 24.04 LTS)',
  os_platform: 'linux',
} as const;

/** The properties that pairing sets on the workload of a host. @param ven as it is now */
export function workloadOf(pce: Pce, host: Host, ven: PairedVen) {
  const { terms, told } = host;
  return {
    managed: true,
    hostname: told.hostname,
    public_ip: told.public_ip ?? host.address,
    interfaces: ven.interfaces,
    os_id: ven.os_id,
    os_detail: ven.os_detail,
    online: true,
    containers_inherit_host_policy: false,
    blocked_connection_action: 'drop',
    labels: terms.labels,
    services: {
      uptime_seconds: sinceHeartbeatsBegan(pce.clock.timestamp()),
      created_at: timeIn(workloads, pce.clock.now()),
      open_service_ports: [],
    },
    agent: agentBlock(pce, host, ven),
    ven: { href: venHref(host) },
    created_by: { href: agentHref(host) },
    enforcement_mode: terms.enforcementMode,
    visibility_level: terms.visibilityLevel,
  } satisfies WorkloadBody;
}

function agentBlock(pce: Pce, host: Host, ven: PairedVen): ManagedWorkload['agent'] {
  const { terms } = host;
  const now = timeIn(workloads, pce.clock.now());
  const living = sinceHeartbeatsBegan(pce.clock.timestamp());
  const config: AgentConfig = {
    mode: modeOf[terms.enforcementMode],
    log_traffic: host.profile.log_traffic,
    visibility_level: terms.visibilityLevel,
    security_policy_update_mode: 'adaptive',
  };
  return {
    config,
    href: agentHref(host),
    secure_connect: { matching_issuer_name: '' },
    status: {
      uid: ven.uid,
      instance_id: null,
      managed_since: now,
      fw_config_current: true,
      firewall_rule_count: 0,
      security_policy_refresh_at: now,
      security_policy_applied_at: now,
      security_policy_received_at: now,
      status: 'active',
      agent_version: ven.version,
      agent_health_errors: { errors: [], warnings: [] },
      agent_health: [],
      last_heartbeat_on: living,
      uptime_seconds: living,
      security_policy_sync_state: living,
    },
    ...withoutSupercluster,
    type: 'Host',
    unpair_allowed: true,
  };
}

/** The PCE that a VEN calls matters only where several PCEs are joined. */
const withoutSupercluster = { active_pce_fqdn: null, target_pce_fqdn: null } as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The UUID of the machine, made from the host's identity. Both outlive the workload. */
const machineOf = ({ told: { hostname, identity = hostname } }: Host) =>
  uuid.test(identity) ? identity : uuidOf(identity);

type PairedVen = ReturnType<typeof venOf>;

/** The VEN of a host that has just paired. */
export function venOf(pce: Pce, host: Host) {
  const { org, id, terms, told } = host;
  return {
    hostname: told.hostname,
    uid: machineOf(host),
    os_id: told.os_id ?? defaultOs.os_id,
    os_detail: told.os_detail ?? defaultOs.os_detail,
    os_platform: told.os_platform ?? (told.os_id === undefined ? defaultOs.os_platform : null),
    version: versionFor(pce, host),
    status: 'active',
    activation_type: 'pairing_key',
    ...withoutSupercluster,
    labels: terms.labels,
    interfaces: interfacesOf(host),
    workloads: [{ href: `/orgs/${org}/workloads/${id}` }],
    last_heartbeat_at: sinceHeartbeatsBegan(pce.clock.timestamp()),
    conditions: [],
    authentication_recovery: false,
    ven_type: venTypeOf(host),
    // A VEN is created by itself, its workload by the agent (recordings of 20.2 to 25.2).
    created_by: { href: venHref(host) },
  } satisfies Partial<Ven>;
}

/** The profile's release if it names one, else the organisation's default (pages 20.1 to 24.5). */
function versionFor(pce: Pce, { profile }: Host): string {
  const chosen = profile.agent_software_release;
  return typeof chosen === 'string' && !chosen.startsWith('Default') ? chosen : defaultVenRelease(pce);
}

/** The deprecated value leaves it to the command line, for which no option is known. */
function venTypeOf({ profile }: Host): VenType {
  return profile.ven_type === 'endpoint' ? 'endpoint' : 'server';
}

function interfacesOf({ org, told, agent }: Host): Ven['interfaces'] {
  const given = told.interfaces ?? [{ name: 'eth0', address: addressOf(agent), cidr_block: 8 }];
  return given.map((one) => wholeInterface(org, one));
}

/** An address in 10.0.0.0/8 that no other simulated host has, as long as there are fewer than 16 million. */
function addressOf(agent: string): string {
  const number = Number(BigInt(agent) % 0xffffffn);
  return `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
}
