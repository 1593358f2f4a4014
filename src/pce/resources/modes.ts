import type { WorkloadEnforcementMode, WorkloadModes } from '../../generated/schema-types.ts';

/** Deprecated `mode` beside `enforcement_mode`; the write schema of a profile's `mode` lacks selective. */
export const modeOf: Readonly<Record<WorkloadEnforcementMode, WorkloadModes>> = {
  idle: 'idle',
  visibility_only: 'illuminated',
  full: 'enforced',
  selective: 'selective',
};

export const enforcementModeOf = Object.fromEntries(
  Object.entries(modeOf).map(([enforcementMode, mode]) => [mode, enforcementMode]),
) as Readonly<Record<WorkloadModes, WorkloadEnforcementMode>>;

/** The values by which workloads of any kind are found, in the order in which the API index lists them. */
export const enforcementModes: readonly WorkloadEnforcementMode[] = ['visibility_only', 'full', 'idle', 'selective'];
