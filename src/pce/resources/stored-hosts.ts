import type { PairingProfilesGet, VensGet, WorkloadModes, WorkloadsGet } from '../../generated/schema-types.ts';
import type { Having } from '../model/resource.ts';
import type { AsStored } from './living.ts';

/** A workload as an answer shows it. Its schema requires less, since older PCEs lack some of it. */
type ShownWorkload = Omit<Having<WorkloadsGet, 'href' | 'enforcement_mode' | 'visibility_level'>, 'agent'> & {
  agent: Omit<WorkloadsGet['agent'], 'config'> & { config?: Partial<AgentConfig> };
};

/** What a workload says in the older words of its agent. */
export interface AgentConfig {
  mode: WorkloadModes;
  log_traffic: boolean;
  visibility_level: string;
  security_policy_update_mode: string;
}

/** A workload with a VEN, as an answer shows it. */
export type ShownManagedWorkload = ShownWorkload & {
  hostname: string;
  agent: Having<WorkloadsGet['agent'], 'href' | 'status'> & { config: AgentConfig };
  ven: NonNullable<WorkloadsGet['ven']>;
};

export type Workload = AsStored<ShownWorkload>;

/** A workload with a VEN. */
export type ManagedWorkload = AsStored<ShownManagedWorkload>;

/** What a workload is made from: of objects that it refers to, the hrefs. */
export type WorkloadBody = Partial<Omit<Workload, 'labels' | 'ven'>> & {
  labels?: { href: string }[];
  ven?: { href: string } | null;
};

/** A VEN. Pairing sets what its schema does not require here. */
export type Ven = Having<
  VensGet,
  | 'href'
  | 'name'
  | 'description'
  | 'status'
  | 'version'
  | 'labels'
  | 'interfaces'
  | 'active_pce_fqdn'
  | 'target_pce_fqdn'
  | 'os_id'
  | 'os_detail'
> & { uid: string };

/** What a host pairs by. */
export type PairingProfile = Having<PairingProfilesGet, 'href' | 'enforcement_mode' | 'enforcement_mode_lock'>;
