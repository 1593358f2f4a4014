import type { Gate } from './api/gate.ts';
import type { Jobs } from './engine/jobs.ts';
import type { AnswerCache } from './model/answer-cache.ts';
import type { EventLog } from './model/events.ts';
import type { LongWorks } from './model/long-works.ts';
import type { Resource } from './model/resource.ts';
import type { Faults } from './observing/faults.ts';
import type { Journal } from './observing/journal.ts';

/** The parts of a PCE that stand on its words: declared here, above all of them, so that the words know none of these. */
declare module './model/pce.ts' {
  interface Pce {
    readonly events: EventLog;
    readonly jobs: Jobs;
    /** Every kind of object that is modelled. */
    readonly resources: readonly Resource[];
    /** The newest requests. */
    readonly journal: Journal;
    /** What is made to go wrong. */
    readonly faults: Faults;
    readonly longWorks: LongWorks;
    readonly gate: Gate;
    /** Of lists of the present state. */
    readonly answers: AnswerCache;
  }
}
