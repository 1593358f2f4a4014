import { type Db, statements } from './database.ts';

/**
 * How many jobs of an org are kept, and how many bytes of their data files; the oldest go first. How long a PCE keeps them
 * is not known. The workloads of a full org fit: 50,000 of 2.4 KB.
 */
export const jobBounds = { perOrg: 200, bytesPerOrg: 128 * 1024 * 1024 };

export interface NewJob {
  readonly id: string;
  readonly user_id: number;
  /** What its user was given when the answer was made, as JSON; null where that is not known. */
  readonly grants: string | null;
  readonly description: string;
  readonly requested_at: string;
  readonly polls_left: number;
  readonly datafile_id: string;
}

export interface StoredJob extends NewJob {
  readonly ordinal: number;
  /** null while the job goes on. */
  readonly terminated_at: string | null;
  /** Bytes of the data file. */
  readonly bytes: number;
}

const columns =
  'ordinal, id, user_id, grants, description, requested_at, terminated_at, polls_left, datafile_id, bytes';

/** Asynchronous requests, each with the answer that it will have. */
export class JobTable {
  readonly #sql: ReturnType<typeof prepared>;
  readonly bounds: typeof jobBounds;

  constructor(db: Db, bounds = jobBounds) {
    this.#sql = prepared(db);
    this.bounds = bounds;
    // A server that was killed while it wrote a data file, or a snapshot of that time, leaves an unfinished job.
    if (this.#sql.unfinished.get() !== undefined) this.#sql.removeUnfinished.run();
  }

  /** Begins a job, which nobody sees until `keep`. @returns its ordinal, to add the parts of its data file to */
  begin(org: number, job: NewJob): number {
    return Number(this.#sql.begin.run({ org_id: org, ...job }).lastInsertRowid);
  }

  addPart(job: number, place: number, part: Uint8Array): void {
    this.#sql.addPart.run(job, place, part);
  }

  /** Removes jobs of an org that nobody will finish: a snapshot brought them back that was saved while they ran. */
  removeUnfinished(org: number): void {
    this.#sql.removeUnfinishedOf.run(org);
  }

  /** @param bytes of all parts: not more than all data files of an org may have */
  keep(org: number, job: number, bytes: number): void {
    this.#sql.keep.run({ org, job, bytes });
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

  /** The job with this data file, if it is done, or would be done if there was room to write that down. */
  ofDatafile(org: number, id: string): StoredJob | undefined {
    return this.#sql.ofDatafile.get(org, id);
  }

  /** A part of a data file; undefined after the last one. */
  part(job: number, place: number): Buffer | undefined {
    return this.#sql.part.get(job, place);
  }
}

const prepared = statements({
  begin: (db) =>
    db.prepare(
      `insert into jobs (org_id, id, user_id, grants, description, requested_at, polls_left, datafile_id)
       values (@org_id, @id, @user_id, @grants, @description, @requested_at, @polls_left, @datafile_id)`,
    ),
  addPart: (db) => db.prepare('insert into datafile_parts (job, place, part) values (?, ?, ?)'),
  // Jobs have an order of their end: a long job began before many that are kept by now.
  keep: (db) =>
    db.prepare(
      `update jobs set bytes = @bytes, kept = (select coalesce(max(kept), 0) + 1 from jobs where org_id = @org)
       where ordinal = @job`,
    ),
  unfinished: (db) => db.prepare('select 1 from jobs where bytes is null'),
  removeUnfinishedOf: (db) => db.prepare('delete from jobs where org_id = ? and bytes is null'),
  removeUnfinished: (db) => db.prepare('delete from jobs where bytes is null'),
  list: (db) =>
    db.prepare<[number], StoredJob>(
      `select ${columns} from jobs where org_id = ? and bytes is not null order by ordinal`,
    ),
  find: (db) =>
    db.prepare<[number, string], StoredJob>(
      `select ${columns} from jobs where org_id = ? and id = ? and bytes is not null`,
    ),
  countPoll: (db) => db.prepare('update jobs set polls_left = polls_left - 1 where ordinal = ?'),
  finish: (db) => db.prepare('update jobs set terminated_at = ? where ordinal = ?'),
  remove: (db) => db.prepare('delete from jobs where org_id = ? and id = ?'),
  trim: (db) =>
    db.prepare(
      `delete from jobs where org_id = @org and kept <= coalesce(
         (select kept from (
           select kept, row_number() over newest as place, sum(bytes) over newest as bytes
           from jobs where org_id = @org and kept is not null
           window newest as (order by kept desc rows unbounded preceding))
          where place > @perOrg or bytes > @bytesPerOrg order by kept desc limit 1), 0)`,
    ),
  ofDatafile: (db) =>
    db.prepare<[number, string], StoredJob>(
      `select ${columns} from jobs where org_id = ? and datafile_id = ? and bytes is not null
         and (terminated_at is not null or polls_left = 0)`,
    ),
  part: (db) =>
    db.prepare<[number, number], Buffer>('select part from datafile_parts where job = ? and place = ?').pluck(),
});
