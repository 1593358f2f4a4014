import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../src/state/database.ts';
import { JobTable } from '../../src/state/jobs.ts';
import { migrations, tablesVersion } from '../../src/state/migrations.ts';

test('data files of jobs of an older version are kept in parts', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'pce.db');
  const older = new Database(file);
  for (const migration of migrations.slice(0, 2)) older.exec(migration as string);
  older.pragma('user_version = 2');
  older.exec(`insert into orgs (id, display_name) values (1, 'one');
    insert into jobs (org_id, id, user_id, description, requested_at, terminated_at, polls_left, datafile_id, datafile)
    values (1, 'job', 1, '/orgs/1/labels', '', '', 0, 'file', cast('[1,2]' as blob))`);
  older.close();
  const db = openDatabase(file);
  onTestFinished(() => closeDatabase(db));
  const jobs = new JobTable(db);
  const job = jobs.ofDatafile(1, 'file');
  expect(job).toMatchObject({ id: 'job', bytes: 5 });
  expect([0, 1].map((place) => jobs.part(job?.ordinal ?? 0, place)?.toString())).toEqual(['[1,2]', undefined]);
});

test('settings of an older version get the form in which calls make them now', () => {
  const older = new Database(':memory:');
  onTestFinished(() => void older.close());
  const [fourth] = migrations.slice(3) as ((db: Database.Database) => void)[];
  for (const migration of migrations.slice(0, 3)) older.exec(migration as string);
  const scopes = Array.from({ length: 2000 }, (_, at) => [{ href: `/orgs/1/labels/${at}` }]);
  const hours = scopes.map((scope) => ({ scope, value: 2 }));
  const settings = {
    href: '/orgs/1/settings/workloads',
    workload_disconnected_timeout_seconds: [
      { scope: [], value: 3600 },
      { scope: [], value: 10, ven_type: 'endpoint' },
      { scope: [{ href: '/orgs/2/labels/1' }], value: 1 },
      { scope: [], value: 7200, ven_type: '' },
    ],
    workload_disconnected_notification_seconds: [{ scope: [], warning: 60, colour: 'red' }],
    ven_uninstall_timeout_hours: hours,
  };
  older.exec("insert into orgs (id, display_name) values (1, 'one'), (2, 'two')");
  const add = older.prepare("insert into documents (org_id, name, body) values (?, 'settings/workloads', ?)");
  add.run(1, JSON.stringify(settings));
  add.run(2, 'no JSON');
  fourth?.(older);
  const [one, two] = older.prepare<[], string>('select body from documents order by org_id').pluck().all();
  expect(JSON.parse(one as string)).toEqual({
    href: '/orgs/1/settings/workloads',
    workload_disconnected_timeout_seconds: [
      { scope: [], value: 7200, ven_type: 'server' },
      { scope: [], value: 10, ven_type: 'endpoint' },
    ],
    workload_disconnected_notification_seconds: [{ scope: [], warning: 60, ven_type: 'server' }],
    ven_uninstall_timeout_hours: hours.slice(0, 1000),
  });
  expect(two).toBe('no JSON');
});

test('the version of exports is that of the last change of content, which an index is not', () => {
  const changes = migrations.map((step) => typeof step !== 'string' || /\b(create|alter|drop)\s+table\b/.test(step));
  expect(changes.slice(tablesVersion - 1)).toEqual([true, ...changes.slice(tablesVersion).map(() => false)]);
  expect(tablesVersion).toBeLessThanOrEqual(migrations.length);
});
