import type { Gate } from './api/gate.ts';
import type { Jobs } from './engine/jobs.ts';
import type { AnswerCache } from './model/answer-cache.ts';
import type { EventLog } from './model/events.ts';
import type { LongWorks } from './model/long-works.ts';
import type { Resource } from './model/resource.ts';
import type { Faults } from './observing/faults.ts';
import type { Journal } from './observing/journal.ts';

/** The parts of a PCE that are built on its model. Declared here, so that the model imports none of them. */
declare module './model/pce.ts' {
  interface Pce {
    readonly events: EventLog;
    readonly jobs: Jobs;
    /** Every kind of object that is modelled. */
    readonly resources: readonly Resource[];
    /** The same by their kind. */
    readonly kinds: ReadonlyMap<string, Resource>;
    /** The kinds whose objects are within one of another kind, by that kind. */
    readonly kindsWithin: ReadonlyMap<string, readonly Resource[]>;
    /** The newest requests. */
    readonly journal: Journal;
    /** Rules by which requests go wrong. */
    readonly faults: Faults;
    readonly longWorks: LongWorks;
    readonly gate: Gate;
    /** Cached answers of lists. */
    readonly answers: AnswerCache;
  }
}
