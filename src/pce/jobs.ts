import type { Clock } from '../state/clock.ts';
import type { JobTable, StoredJob } from '../state/jobs.ts';
import type { Random } from '../state/random.ts';
import { errorTable, Refusal } from './errors.ts';
import { type Answer, type Call, userHref } from './operation.ts';
import type { Settings } from './settings.ts';

const JOB_TYPE = ':illumio/async_requests';

/**
 * Asynchronous GETs: the answer is made at once and handed out as a data file when the job is done. A job is `pending`
 * until it is looked at, `running` for as many polls as the settings say, then `done`. It moves by polls and not by
 * time, so that a frozen clock does not keep a client waiting for ever.
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
   * 202 with where to ask, relative and without /api/v2: every client puts that in front itself.
   * @throws Refusal 406 for an answer that is larger than all that an org may keep
   */
  accept(call: Call, { body }: Answer): Answer {
    this.#mustFit(body?.length ?? 0);
    const id = this.#random.uuid();
    this.#table.add(call.org, {
      id,
      user_id: call.principal.userId,
      description: call.path,
      requested_at: this.#clock.timestamp(),
      polls_left: this.#settings.in(call.org).async_polls,
      datafile_id: this.#random.uuid(),
      datafile: body ?? Buffer.alloc(0),
    });
    return {
      status: 202,
      headers: {
        Location: `/orgs/${call.org}/jobs/${id}`,
        'Retry-After': String(this.#settings.in(call.org).async_retry_after),
        'Cache-Control': 'no-cache',
      },
    };
  }

  list(org: number): object[] {
    return this.#table.list(org).map((job) => this.#show(org, job, this.#statusUnseen(org, job)));
  }

  /** One poll. */
  poll(org: number, id: string): object | undefined {
    const job = this.#table.find(org, id);
    if (!job) return undefined;
    if (job.terminated_at !== null) return this.#show(org, job, 'done');
    if (job.polls_left > 0) {
      this.#table.countPoll(job.ordinal);
      return this.#show(org, job, 'running');
    }
    const terminated_at = this.#clock.timestamp();
    this.#table.finish(job.ordinal, terminated_at);
    return this.#show(org, { ...job, terminated_at }, 'done');
  }

  owner(org: number, id: string): number | undefined {
    return this.#table.find(org, id)?.user_id;
  }

  remove(org: number, id: string): void {
    this.#table.remove(org, id);
  }

  datafile(org: number, id: string): Buffer | undefined {
    return this.#table.datafile(org, id);
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
