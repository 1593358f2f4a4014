import type { Clock } from '../../state/clock.ts';
import type { JobTable, NewJob, StoredJob } from '../../state/jobs.ts';
import { BYTES_AT_ONCE } from '../../state/parts.ts';
import type { Random } from '../../state/random.ts';
import type { Store } from '../../state/store.ts';
import { errorTable } from '../model/error-table.ts';
import { Refusal } from '../model/errors.ts';
import { type Answer, bytesOf, type Call, type Caller, userHref } from '../model/operation.ts';
import type { Settings } from '../model/settings.ts';
import { besideARead, withoutStorage } from '../model/storage-refusal.ts';
import { grantTexts, isUnscoped } from './reach.ts';

const JOB_TYPE = ':illumio/async_requests';

/**
 * Asynchronous GETs: the answer is made at once, and served as a data file when the job is done. A job is `pending`
 * until its first poll, `running` for as many polls as the settings say, then `done`. Polls move it and time does not:
 * a frozen clock must not keep a client waiting for ever.
 */
export class Jobs {
  readonly #table: JobTable;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #settings: Settings;

  constructor(table: JobTable, clock: Clock, random: Random, settings: Settings) {
    this.#table = table;
    this.#clock = clock;
    this.#random = random;
    this.#settings = settings;
  }

  /**
   * 202 with the job's path in Location, without /api/v2: every client puts that in front itself.
   * @throws Refusal 406 for an answer that is larger than an org's room for data files
   */
  accept(call: Call, answer: Answer): Answer {
    const body = bytesOf(answer.body ?? '');
    this.#mustFit(body.length);
    const job = this.#newJob(call);
    const ordinal = this.#table.begin(call.org, job);
    this.#table.addPart(ordinal, 0, body);
    this.#table.keep(call.org, ordinal, body.length);
    return this.#accepted(call.org, job.id);
  }

  /** As `accept`, with each part of the data file in its own transaction. */
  *acceptInSteps(call: Call, answer: Answer): Generator<void, Answer> {
    const body = bytesOf(answer.body ?? '');
    this.#mustFit(body.length);
    const { store } = call.pce;
    const job = this.#newJob(call);
    let isKept = false;
    const ordinal = store.transactionAlone(() => {
      // Long works of an org take turns: an unfinished file here is a leftover.
      this.#table.removeUnfinished(call.org);
      return this.#table.begin(call.org, job);
    });
    try {
      for (let place = 0; place * BYTES_AT_ONCE < body.length; place++) {
        const part = body.subarray(place * BYTES_AT_ONCE, (place + 1) * BYTES_AT_ONCE);
        store.transactionAlone(() => this.#table.addPart(ordinal, place, part));
        yield;
      }
      store.transactionAlone(() => this.#table.keep(call.org, ordinal, body.length));
      isKept = true;
    } finally {
      if (!isKept) this.#takeBack(call, store, job.id);
    }
    return this.#accepted(call.org, job.id);
  }

  #takeBack({ pce, org }: Call, store: Store, id: string): void {
    // The state may have been replaced meanwhile, and its job with it.
    if (pce.store !== store || !pce.db.open) return;
    withoutStorage(() => store.transactionAlone(() => this.#table.remove(org, id)));
  }

  #newJob(call: Call): NewJob {
    return {
      id: this.#random.uuid(),
      user_id: call.principal.userId,
      grants: JSON.stringify(grantTexts(call)),
      description: call.path,
      requested_at: this.#clock.timestamp(),
      polls_left: this.#settings.in(call.org).async_polls,
      datafile_id: this.#random.uuid(),
    };
  }

  #accepted(org: number, id: string): Answer {
    return {
      status: 202,
      headers: {
        Location: `/orgs/${org}/jobs/${id}`,
        'Retry-After': String(this.#settings.in(org).async_retry_after),
        'Cache-Control': 'no-cache',
      },
    };
  }

  list(caller: Caller): object[] {
    const { org } = caller;
    const seen = this.#table.list(org).filter(seenBy(caller));
    return seen.map((job) => this.#show(org, job, this.#statusUnseen(org, job)));
  }

  /** One poll. It is answered even where there is no room to count it. */
  poll(caller: Caller, id: string): object | undefined {
    const { org, pce } = caller;
    const job = this.#find(caller, id);
    if (!job) return undefined;
    if (job.terminated_at !== null) return this.#show(org, job, 'done');
    const count = (work: () => void) => besideARead(pce.store, () => pce.store.transactionAlone(work));
    if (job.polls_left > 0) {
      count(() => this.#table.countPoll(job.ordinal));
      return this.#show(org, job, 'running');
    }
    const terminated_at = this.#clock.timestamp();
    count(() => this.#table.finish(job.ordinal, terminated_at));
    return this.#show(org, { ...job, terminated_at }, 'done');
  }

  owner(caller: Caller, id: string): number | undefined {
    return this.#find(caller, id)?.user_id;
  }

  #find(caller: Caller, id: string): StoredJob | undefined {
    const job = this.#table.find(caller.org, id);
    return job && seenBy(caller)(job) ? job : undefined;
  }

  remove(org: number, id: string): void {
    this.#table.remove(org, id);
  }

  /** The data file of a job that is done: its length in bytes, and its parts, each read when it is asked for. */
  datafile(caller: Caller, id: string): { bytes: number; parts: Iterable<Buffer> } | undefined {
    const job = this.#table.ofDatafile(caller.org, id);
    if (!job || !seenBy(caller)(job)) return undefined;
    return { bytes: job.bytes, parts: this.#parts(job.ordinal) };
  }

  *#parts(job: number): Generator<Buffer> {
    for (let place = 0; ; place++) {
      const part = this.#table.part(job, place);
      if (!part) return;
      yield part;
    }
  }

  #mustFit(bytes: number): void {
    const most = this.#table.bounds.bytesPerOrg;
    if (bytes <= most) return;
    throw new Refusal(
      'data_file_too_large',
      `${errorTable.data_file_too_large.message}: it has ${bytes} bytes, and an org keeps ${most}. Ask for less by a filter or max_results, or without Prefer: respond-async`,
    );
  }

  #statusUnseen(org: number, job: StoredJob): string {
    if (job.terminated_at !== null) return 'done';
    return job.polls_left < this.#settings.in(org).async_polls ? 'running' : 'pending';
  }

  /** Key order of the vendor's sample. */
  #show(org: number, job: StoredJob, status: string): object {
    const done = status === 'done';
    return {
      href: `/orgs/${org}/jobs/${job.id}`,
      job_type: JOB_TYPE,
      description: job.description,
      result: done ? { href: `/orgs/${org}/datafiles/${job.datafile_id}` } : {},
      status,
      requested_at: job.requested_at,
      ...(done && { terminated_at: job.terminated_at }),
      requested_by: { href: userHref(job.user_id) },
    };
  }
}

/**
 * Which jobs a caller sees: all of the org without a scope. With one, their own, as long as they are given what they
 * had when the answer was made, which may show all of that.
 */
function seenBy(caller: Caller): (job: StoredJob) => boolean {
  if (isUnscoped(caller)) return () => true;
  const given = new Set(grantTexts(caller));
  return ({ user_id, grants }) =>
    user_id === caller.principal.userId &&
    grants !== null &&
    (JSON.parse(grants) as string[]).every((grant) => given.has(grant));
}
