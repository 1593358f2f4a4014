import packageJson from '../../package.json' with { type: 'json' };
import type { Config } from '../config/config.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { allOperations } from '../pce/api/operations.ts';
import type { Operation } from '../pce/model/operation.ts';
import type { ValidationLevel } from '../pce/model/validation.ts';
import type { ClockState } from '../state/clock.ts';
import { addressesOf } from './addresses.ts';
import type { ControlCall } from './call.ts';

/** What a server is, and what is set up in it. */
export interface Info {
  readonly name: string;
  /** Of mock-pce. */
  readonly version: string;
  /** The release that is emulated. */
  readonly pce_version: string;
  readonly fqdn: string;
  /** Names and addresses by which hosts may reach it; those that this machine alone can use come last. */
  readonly addresses: readonly string[];
  readonly validation: ValidationLevel;
  readonly tls: 'auto' | 'off' | 'only';
  /** Of the PCE. */
  readonly port: number;
  /** Of the control API, where that has one of its own. */
  readonly control_port: number | null;
  readonly storage: 'memory' | 'file';
  /** Whether its pages may change something. */
  readonly console: Config['console'];
  readonly clock: ClockState;
  /** Ids. */
  readonly orgs: readonly number[];
  /** How many there are. */
  readonly faults: number;
  readonly journal: number;
  /** Names. */
  readonly snapshots: readonly string[];
}

/** A call of a PCE. */
export interface ShownOperation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly modelled: boolean;
  /** How often it was called. */
  readonly calls: number;
}

function info({ pce, config, snapshots, port = 0, controlPort }: Emulator): Info {
  return {
    name: 'mock-pce',
    version: packageJson.version,
    pce_version: pce.settings.version,
    fqdn: pce.settings.fqdn,
    addresses: addressesOf(config),
    validation: pce.settings.in(0).validation,
    tls: config.tls,
    port,
    control_port: controlPort ?? null,
    storage: config.data === undefined ? 'memory' : 'file',
    console: config.console,
    clock: pce.clock.get(),
    orgs: pce.store.orgs().map(({ id }) => id),
    faults: pce.faults.list().length,
    journal: pce.journal.size,
    snapshots: snapshots.names(),
  };
}

function operations({ pce }: Emulator): ShownOperation[] {
  const { modelled, unmodelled } = allOperations();
  const show = (isModelled: boolean) => (operation: Operation) => ({
    name: operation.name,
    method: operation.method,
    path: operation.path,
    modelled: isModelled,
    calls: pce.calls.get(operation.name) ?? 0,
  });
  return [...modelled.map(show(true)), ...unmodelled.map(show(false))];
}

export const infoCalls: readonly ControlCall[] = [
  {
    name: 'mock_info_get',
    method: 'GET',
    path: '/info',
    waitsFor: 'nothing',
    summary: 'What this server is: versions, clock, orgs, and what is set up in it',
    status: 200,
    handle: info,
  },
  {
    name: 'mock_operations_get',
    method: 'GET',
    path: '/operations',
    waitsFor: 'nothing',
    summary: 'Every call of a PCE that is known, whether it is modelled, and how often it was called',
    status: 200,
    handle: operations,
  },
];
