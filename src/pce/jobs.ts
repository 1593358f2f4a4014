import type { Clock } from '../state/clock.ts';
import type { Db } from '../state/database.ts';
import type { Random } from '../state/random.ts';
import { type Answer, type Call, userHref } from './operation.ts';

/** How many jobs of an org are kept, each with its data file; how long a PCE keeps them is not known. */
const KEPT_PER_ORG = 200;

const JOB_TYPE = ':illumio/async_requests';

interface JobRow {
  ordinal: number;
  id: string;
  user_id: number;
  description: string;
  requested_at: string;
  terminated_at: string | null;
  polls_left: number;
  datafile_id: string;
}

/**
 * Asynchronous GETs: the answer is made at once and handed out as a data file when the job is done. A job is `pending`
 * until it is looked at, `running` for as many polls as the settings say, then `done`. It moves by polls and not by
 * time, so that a frozen clock does not keep a client waiting for ever.
 */
export class Jobs {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #retryAfter: number;
  readonly #polls: number;
  readonly #sql: ReturnType<typeof prepareStatements>;

  constructor(db: Db, clock: Clock, random: Random, settings: { asyncRetryAfter: number; asyncPolls: number }) {
    this.#clock = clock;
    this.#random = random;
    this.#retryAfter = settings.asyncRetryAfter;
    this.#polls = settings.asyncPolls;
    this.#sql = prepareStatements(db);
  }

  /** 202 with where to ask, relative and without /api/v2: every client puts that in front itself. */
  accept(call: Call, collection: Answer): Answer {
    const id = this.#random.uuid();
    this.#sql.add.run({
      org_id: call.org,
      id,
      user_id: call.principal.userId,
      description: call.path,
      requested_at: this.#clock.timestamp(),
      polls_left: this.#polls,
      datafile_id: this.#random.uuid(),
      datafile: collection.body,
    });
    this.#sql.trim.run(call.org, call.org);
    return {
      status: 202,
      headers: {
        Location: `/orgs/${call.org}/jobs/${id}`,
        'Retry-After': String(this.#retryAfter),
        'Cache-Control': 'no-cache',
      },
    };
  }

  list(org: number): object[] {
    return this.#sql.list.all(org).map((row) => this.#show(org, row, this.#statusUnseen(row)));
  }

  /** One poll. */
  poll(org: number, id: string): object | undefined {
    const row = this.#sql.find.get(org, id);
    if (!row) return undefined;
    if (row.terminated_at === null && row.polls_left > 0) {
      this.#sql.countPoll.run(row.ordinal);
      return this.#show(org, row, 'running');
    }
    if (row.terminated_at === null) {
      row.terminated_at = this.#clock.timestamp();
      this.#sql.finish.run(row.terminated_at, row.ordinal);
    }
    return this.#show(org, row, 'done');
  }

  owner(org: number, id: string): number | undefined {
    return this.#sql.find.get(org, id)?.user_id;
  }

  remove(org: number, id: string): void {
    this.#sql.remove.run(org, id);
  }

  /** The answer of a job that is done. */
  datafile(org: number, id: string): Buffer | undefined {
    return this.#sql.datafile.get(org, id);
  }

  #statusUnseen(row: JobRow): string {
    if (row.terminated_at !== null) return 'done';
    return row.polls_left < this.#polls ? 'running' : 'pending';
  }

  /** Key order of the vendor's sample. */
  #show(org: number, row: JobRow, status: string): object {
    const done = status === 'done';
    return {
      href: `/orgs/${org}/jobs/${row.id}`,
      job_type: JOB_TYPE,
      description: row.description,
      result: done ? { href: `/orgs/${org}/datafiles/${row.datafile_id}` } : {},
      status,
      requested_at: row.requested_at,
      ...(done && { terminated_at: row.terminated_at }),
      requested_by: { href: userHref(row.user_id) },
    };
  }
}

function prepareStatements(db: Db) {
  const columns = 'ordinal, id, user_id, description, requested_at, terminated_at, polls_left, datafile_id';
  return {
    add: db.prepare(
      `insert into jobs (org_id, id, user_id, description, requested_at, polls_left, datafile_id, datafile)
       values (@org_id, @id, @user_id, @description, @requested_at, @polls_left, @datafile_id, @datafile)`,
    ),
    list: db.prepare<[number], JobRow>(`select ${columns} from jobs where org_id = ? order by ordinal`),
    find: db.prepare<[number, string], JobRow>(`select ${columns} from jobs where org_id = ? and id = ?`),
    countPoll: db.prepare('update jobs set polls_left = polls_left - 1 where ordinal = ?'),
    finish: db.prepare('update jobs set terminated_at = ? where ordinal = ?'),
    remove: db.prepare('delete from jobs where org_id = ? and id = ?'),
    trim: db.prepare(
      `delete from jobs where org_id = ? and ordinal <= coalesce(
         (select ordinal from jobs where org_id = ? order by ordinal desc limit 1 offset ${KEPT_PER_ORG}), 0)`,
    ),
    datafile: db
      .prepare<[number, string], Buffer>(
        'select datafile from jobs where org_id = ? and datafile_id = ? and terminated_at is not null',
      )
      .pluck(),
  };
}
