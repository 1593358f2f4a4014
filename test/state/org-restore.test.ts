import { expect, onTestFinished, test } from 'vitest';
import { type Db, openDatabase } from '../../src/state/database.ts';
import { JobTable } from '../../src/state/jobs.ts';
import { restoreOrg } from '../../src/state/org-restore.ts';
import { rowsOfOrg } from '../../src/state/org-rows.ts';

function twoOrgs(): { db: Db; add: (org: number, id: string) => number; jobs: JobTable } {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  for (const id of [1, 2]) db.prepare('insert into orgs (id, display_name) values (?, ?)').run(id, String(id));
  const jobs = new JobTable(db);
  const job = { user_id: 1, grants: null, description: '', requested_at: '', polls_left: 0 };
  const add = (org: number, id: string) => {
    const ordinal = jobs.begin(org, { ...job, id, datafile_id: id });
    jobs.addPart(ordinal, 0, Buffer.from(id));
    jobs.keep(org, ordinal, id.length);
    return ordinal;
  };
  return { db, add, jobs };
}

test('a reader of the data file of a deleted job gets nothing of an org that comes in', () => {
  const from = twoOrgs();
  from.add(2, 'secret');
  const to = twoOrgs();
  to.add(1, 'kept');
  const gone = to.add(1, 'gone');
  to.jobs.remove(1, 'gone');
  restoreOrg(to.db, 2, rowsOfOrg(from.db, 2));
  expect(to.jobs.part(gone, 0)).toBeUndefined();
  const [moved] = to.jobs.list(2);
  expect(String(to.jobs.part(moved?.ordinal ?? 0, 0))).toBe('secret');
});
