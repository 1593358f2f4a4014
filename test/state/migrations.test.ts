import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../src/state/database.ts';
import { JobTable } from '../../src/state/jobs.ts';
import { migrations, tablesVersion } from '../../src/state/migrations.ts';

test('data files of an older version are there in parts', () => {
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

test('exports are of the version in which what a state holds changed last: an index changes nothing', () => {
  const changes = migrations.map((step) => typeof step !== 'string' || /\b(create|alter|drop)\s+table\b/.test(step));
  expect(changes.slice(tablesVersion - 1)).toEqual([true, ...changes.slice(tablesVersion).map(() => false)]);
  expect(tablesVersion).toBeLessThan(migrations.length);
});
