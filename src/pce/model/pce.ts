import type { Accounts } from '../../state/accounts.ts';
import type { Clock } from '../../state/clock.ts';
import type { Db } from '../../state/database.ts';
import type { Fleets } from '../../state/fleets.ts';
import type { PairingKeys } from '../../state/pairing-keys.ts';
import type { Random } from '../../state/random.ts';
import type { Store } from '../../state/store.ts';
import type { Vens } from '../../state/vens.ts';
import type { Settings } from './settings.ts';

/**
 * One emulated PCE: its state, its time, its settings. Every operation is handed this and nothing global. What stands on
 * these words (journal, faults, jobs, gate) is declared in pce/parts.ts.
 */
export interface Pce {
  readonly db: Db;
  readonly store: Store;
  readonly accounts: Accounts;
  readonly pairingKeys: PairingKeys;
  readonly vens: Vens;
  readonly fleets: Fleets;
  readonly clock: Clock;
  readonly random: Random;
  /** A stream of its own: a health check between two requests must not change the ids of a seeded run. */
  readonly requestIds: Random;
  readonly settings: Settings;
  /** How often each operation was called, by name. */
  readonly calls: Map<string, number>;
  /** What becomes of hosts as time goes by; see pce/pairing/due.ts. */
  readonly due: {
    /** To be waited for by those who look at what is due; undefined where all is done. */
    catchUp(): Promise<void> | undefined;
    catchUpAtOnce(): void;
    /** A first slice as a part of the caller's transaction. */
    begin(): void;
    /** The same of one org: nobody waits for what is due of others. */
    catchUpWith(org: number): Promise<void> | undefined;
  };
}
