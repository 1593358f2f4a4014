import type { Emulator } from '../emulator/emulator.ts';
import type { Pce } from '../pce/model/pce.ts';
import type { KeyState } from '../state/pairing-keys.ts';
import { inSteps, type TakeTurn } from '../state/turns.ts';
import type { ControlCall, ControlRequest } from './call.ts';
import { onOneOrg } from './one-state.ts';

type Counts = Readonly<Record<string, number>>;

/** How many there are in an org, of each kind and in each state. A state that nothing is in may be missing. */
export interface Summary {
  readonly objects: Counts;
  readonly workloads: { readonly online: number; readonly offline: number; readonly unmanaged: number };
  readonly enforcement_modes: Counts;
  /** By their status. */
  readonly vens: Counts;
  readonly pairing_profiles: { readonly enabled: number; readonly disabled: number };
  /** By their key. */
  readonly labels: Counts;
  readonly pairing_keys: Readonly<Record<KeyState, number>>;
}

/** The texts of fields are remembered until an object of their block is written: no object is read to be counted. */
const summarise = ({ pce }: Emulator, { params }: ControlRequest): Promise<Summary> =>
  onOneOrg(pce, params['org'], (org, turn) => summaryOf(pce, org, turn));

async function summaryOf(pce: Pce, org: number, turn: TakeTurn): Promise<Summary> {
  for (const [kind, field] of counted) await inSteps(turn, pce.store.texts.read(org, kind, field, 'exact'));
  const { store, pairingKeys, clock } = pce;
  const count = (kind: string, field: string) => countsOf(valuesIn(pce, org, kind, field));
  const { 1: enabled = 0, 0: disabled = 0 } = count('pairing_profiles', 'enabled');
  return {
    objects: Object.fromEntries(pce.resources.map(({ kind }) => [kind, store.totals(org, kind).live])),
    workloads: workloadStates(pce, org),
    enforcement_modes: count('workloads', 'enforcement_mode'),
    vens: count('vens', 'status'),
    pairing_profiles: { enabled, disabled },
    labels: count('labels', 'key'),
    pairing_keys: pairingKeys.states(org, clock.now()),
  };
}

const counted: readonly (readonly [kind: string, field: string])[] = [
  ['workloads', 'managed'],
  ['workloads', 'online'],
  ['workloads', 'enforcement_mode'],
  ['vens', 'status'],
  ['pairing_profiles', 'enabled'],
  ['labels', 'key'],
];

/** The value of a field of each live object that has one, by ordinal. */
function valuesIn({ store }: Pce, org: number, kind: string, field: string): Map<number, string> {
  const values = new Map(store.texts.values(org, kind, field, 'exact'));
  if (store.totals(org, kind).deleted === 0) return values;
  const live = new Set(store.lists.ordinals(org, kind));
  for (const ordinal of values.keys()) if (!live.has(ordinal)) values.delete(ordinal);
  return values;
}

function countsOf(values: ReadonlyMap<number, string>): Record<string, number> {
  // A key of a label may be called __proto__.
  const counts = new Map<string, number>();
  for (const value of values.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** A workload without a VEN is neither online nor offline. */
function workloadStates(pce: Pce, org: number): Summary['workloads'] {
  const managed = valuesIn(pce, org, 'workloads', 'managed');
  const states = { online: 0, offline: 0, unmanaged: 0 };
  for (const [ordinal, online] of valuesIn(pce, org, 'workloads', 'online')) {
    const isManaged = managed.get(ordinal) === TRUE;
    states[isManaged ? (online === TRUE ? 'online' : 'offline') : 'unmanaged'] += 1;
  }
  return states;
}

/** As SQLite has it. */
const TRUE = '1';

export const summaryCalls: readonly ControlCall[] = [
  {
    name: 'mock_summary_get',
    method: 'GET',
    path: '/orgs/:org/summary',
    waitsFor: 'org',
    summary:
      'How many there are in an org: of each kind, and of hosts, profiles, labels and pairing keys by their state',
    status: 200,
    handle: summarise,
  },
];
