import type { Accounts } from '../state/accounts.ts';
import type { Clock } from '../state/clock.ts';
import type { Db } from '../state/database.ts';
import type { PairingKeys } from '../state/pairing-keys.ts';
import type { Random } from '../state/random.ts';
import type { Store } from '../state/store.ts';
import type { Vens } from '../state/vens.ts';
import type { EventLog } from './events.ts';
import type { Jobs } from './jobs.ts';
import type { Resource } from './resource.ts';
import type { ValidationLevel } from './validation.ts';

/** What the emulated PCE is told at start. */
interface PceSettings {
  /** Dotted release, such as 26.3.0. */
  readonly version: string;
  readonly fqdn: string;
  /** Hard limits, by name, where they differ from the declared ones. */
  readonly limits: ReadonlyMap<string, number>;
  /** Requests a minute per key or session; 0 for no limit. */
  readonly rateLimit: number;
}

/** One emulated PCE: its state, its time, its settings. Every operation is handed this and nothing global. */
export interface Pce {
  readonly db: Db;
  readonly store: Store;
  readonly accounts: Accounts;
  readonly pairingKeys: PairingKeys;
  readonly vens: Vens;
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: PceSettings;
  readonly events: EventLog;
  readonly jobs: Jobs;
  /** Every kind of object that is modelled. */
  readonly resources: readonly Resource[];
  /** How often each operation was called, by name. */
  readonly calls: Map<string, number>;
  /** Switchable at run time. */
  validation: ValidationLevel;
}
