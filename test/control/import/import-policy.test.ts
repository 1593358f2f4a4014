import { expect, test } from 'vitest';
import type { Exported } from '../../../src/control/exports.ts';
import { server } from '../servers.ts';

type Row = Record<string, unknown>;
type Rows = { columns: string[]; rows: unknown[][] };

/** An export of a server, with its rows of objects changed. */
async function importOf(change: (row: Row) => readonly Row[]) {
  const pce = await server();
  await pce.snapshots.save('a');
  const exported = (await pce.snapshots.export('a')) as Exported & { tables: Record<string, Rows> };
  const { columns, rows } = exported.tables['objects'] as Rows;
  const changed = rows.flatMap((row) =>
    change(Object.fromEntries(columns.map((column, at) => [column, row[at]]))).map((one) =>
      columns.map((column) => one[column]),
    ),
  );
  const tables = { ...exported.tables, objects: { columns, rows: changed } };
  return pce.snapshots.import({ ...exported, tables, name: 'b' } as never);
}

test('what was exported is taken', async () => {
  await expect(importOf((row) => [row])).resolves.toBeDefined();
});

test.each<[what: string, kind: string, change: Row]>([
  ['a draft in a version', 'ip_lists', { since: 1 }],
  ['a label in a version', 'labels', { since: 1 }],
  ['what is in force in no version', 'ip_lists/active', { since: null }],
  ['what is in force and superseded', 'ip_lists/active', { until: 2 }],
  ['what is superseded and has no end', 'ip_lists/active', { deleted: 1, id: '1@1' }],
  ['a superseded form with the id of what is in force', 'ip_lists/active', { deleted: 1, until: 2 }],
  ['a superseded form of another version', 'ip_lists/active', { deleted: 1, until: 2, id: '1@7' }],
])('a row whose versions contradict its kind is refused: %s', async (_what, kind, change) => {
  const refused = importOf((row) => [row['kind'] === kind ? { ...row, ...change } : row]);
  await expect(refused).rejects.toThrow(/since does not fit|until does not fit|no(t that of a)? superseded form/);
});

test('a draft that was provisioned, without a form in force, is refused', async () => {
  const refused = importOf((row) => (row['kind'] === 'ip_lists/active' ? [] : [row]));
  await expect(refused).rejects.toThrow('is a draft that was provisioned, and nothing of it is in force');
});

test('versions that are not in their order are refused', async () => {
  const numbered = (row: Row, id: number, ordinal: unknown) => ({
    ...{ ...row, id: String(id), ordinal },
    body: (row['body'] as string).replace('sec_policy/1"', `sec_policy/${id}"`),
  });
  const refused = importOf((row) =>
    row['kind'] === 'sec_policy' ? [numbered(row, 5, row['ordinal']), numbered(row, 3, 999_999)] : [row],
  );
  await expect(refused).rejects.toThrow('is a version with a number that is not above that of the one before it');
});
