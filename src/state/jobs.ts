import { type Db, statements } from './database.ts';

/** How many jobs of an org are kept, each with its data file; how long a PCE keeps them is not known. */
const KEPT_PER_ORG = 200;

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

  constructor(db: Db) {
    this.#sql = prepared(db);
  }

  add(org: number, job: NewJob): void {
    this.#sql.add.run({ org_id: org, ...job });
    this.#sql.trim.run(org, org);
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
      `delete from jobs where org_id = ? and ordinal <= coalesce(
         (select ordinal from jobs where org_id = ? order by ordinal desc limit 1 offset ${KEPT_PER_ORG}), 0)`,
    ),
  datafile: (db) =>
    db
      .prepare<[number, string], Buffer>(
        'select datafile from jobs where org_id = ? and datafile_id = ? and terminated_at is not null',
      )
      .pluck(),
});
