import { type Db, statements } from './database.ts';

/**
 * How many jobs of an org are kept, and how many bytes of their data files; the oldest go first. How long a PCE keeps them
 * is not known. The workloads of a full org fit: 50,000 of 2.4 KB.
 */
export const jobBounds = { perOrg: 200, bytesPerOrg: 128 * 1024 * 1024 };

export interface NewJob {
  readonly id: string;
  readonly user_id: number;
  readonly description: string;
  readonly requested_at: string;
  readonly polls_left: number;
  readonly datafile_id: string;
  /** What the finished job hands out. */
  readonly datafile: Buffer;
}

export interface StoredJob extends Omit<NewJob, 'datafile'> {
  readonly ordinal: number;
  /** null while the job goes on. */
  readonly terminated_at: string | null;
}

const columns = 'ordinal, id, user_id, description, requested_at, terminated_at, polls_left, datafile_id';

/** Asynchronous requests, each with the answer that it will have. */
export class JobTable {
  readonly #sql: ReturnType<typeof prepared>;
  readonly bounds: typeof jobBounds;

  constructor(db: Db, bounds = jobBounds) {
    this.#sql = prepared(db);
    this.bounds = bounds;
  }

  /** @param job its data file is not larger than all of an org may be */
  add(org: number, job: NewJob): void {
    this.#sql.add.run({ org_id: org, ...job });
    this.#sql.trim.run({ org, ...this.bounds });
  }

  list(org: number): StoredJob[] {
    return this.#sql.list.all(org);
  }

  find(org: number, id: string): StoredJob | undefined {
    return this.#sql.find.get(org, id);
  }

  countPoll(ordinal: number): void {
    this.#sql.countPoll.run(ordinal);
  }

  finish(ordinal: number, at: string): void {
    this.#sql.finish.run(at, ordinal);
  }

  remove(org: number, id: string): void {
    this.#sql.remove.run(org, id);
  }

  /** The answer of a job that is done. */
  datafile(org: number, id: string): Buffer | undefined {
    return this.#sql.datafile.get(org, id);
  }
}

const prepared = statements({
  add: (db) =>
    db.prepare(
      `insert into jobs (org_id, id, user_id, description, requested_at, polls_left, datafile_id, datafile)
       values (@org_id, @id, @user_id, @description, @requested_at, @polls_left, @datafile_id, @datafile)`,
    ),
  list: (db) => db.prepare<[number], StoredJob>(`select ${columns} from jobs where org_id = ? order by ordinal`),
  find: (db) => db.prepare<[number, string], StoredJob>(`select ${columns} from jobs where org_id = ? and id = ?`),
  countPoll: (db) => db.prepare('update jobs set polls_left = polls_left - 1 where ordinal = ?'),
  finish: (db) => db.prepare('update jobs set terminated_at = ? where ordinal = ?'),
  remove: (db) => db.prepare('delete from jobs where org_id = ? and id = ?'),
  trim: (db) =>
    db.prepare(
      `delete from jobs where org_id = @org and ordinal <= coalesce(
         (select ordinal from (
           select ordinal, row_number() over newest as place, sum(octet_length(datafile)) over newest as bytes
           from jobs where org_id = @org window newest as (order by ordinal desc rows unbounded preceding))
          where place > @perOrg or bytes > @bytesPerOrg order by ordinal desc limit 1), 0)`,
    ),
  datafile: (db) =>
    db
      .prepare<[number, string], Buffer>(
        'select datafile from jobs where org_id = ? and datafile_id = ? and terminated_at is not null',
      )
      .pluck(),
});
