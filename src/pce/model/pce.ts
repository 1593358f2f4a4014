import type { Accounts } from '../../state/accounts.ts';
import type { Clock } from '../../state/clock.ts';
import type { Db } from '../../state/database.ts';
import type { Fleets } from '../../state/fleets.ts';
import type { PairingKeys } from '../../state/pairing-keys.ts';
import type { Random } from '../../state/random.ts';
import type { Remembering } from '../../state/remembering.ts';
import type { Store } from '../../state/store.ts';
import type { Vens } from '../../state/vens.ts';
import type { Happened } from './happened.ts';
import type { Granted } from './roles.ts';
import type { Settings } from './settings.ts';

/** A host that has just paired. */
export interface PairedHost {
  readonly org: number;
  /** Shared by its VEN and its workload. */
  readonly id: string;
  /** Href of the profile. */
  readonly profile: string;
  /** Whether that was the last use of the key. */
  readonly isSpent: boolean;
}

/** Is told what leaves no trace that could be found later. */
export interface Follower extends Remembering {
  /** A PCE's events do not name the profile. */
  paired(host: PairedHost): void;
}

/**
 * One emulated PCE: its state, its time, its settings. Every operation gets it, and uses nothing global. Parts that are
 * built on the model (journal, faults, jobs, gate) are declared in pce/parts.ts.
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
  /** A random stream of its own: a health check between two requests must not change the ids of a seeded run. */
  readonly requestIds: Random;
  readonly settings: Settings;
  readonly granted: Granted<Pce>;
  /** Whoever tells others what happens; undefined until somebody wants to know. */
  follower: Follower | undefined;
  /** How often each operation was called, by name. */
  readonly calls: Map<string, number>;
  /** Changes of hosts that become due as time passes; see pce/pairing/due.ts. */
  readonly due: {
    /** @returns a promise for calls that look at due changes; undefined where all are done */
    catchUp(): Promise<void> | undefined;
    catchUpAtOnce(): void;
    /** Does a first slice inside the caller's transaction. */
    begin(): void;
    /** As `catchUp`, for one org: the caller does not wait for all the changes of others. */
    catchUpWith(org: number): Promise<void> | undefined;
    /** All that became due and was done, since the start. */
    readonly happened: Happened;
  };
}
