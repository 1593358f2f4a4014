import { expect, test } from 'vitest';
import { startTestPce } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';

type Row = Record<string, unknown>;
type Tables = Record<string, Row[]>;

/** An export with a service in two versions and a service account; its rows by column. */
async function startWithExport() {
  const { pce, post, put } = await startTestPce();
  const service = { name: 'A', service_ports: [{ port: 80, proto: 6 }] };
  const { href } = (await post<{ href: string }>(`${policy}/draft/services`, service)).body;
  await post(policy, {});
  await put(href, { name: 'B' });
  await post(policy, {});
  const account = { name: 'S', permissions: [], api_key: { expires_in_seconds: -1 } };
  await post('/orgs/1/service_accounts', account);
  await pce.snapshots.save('taken');
  const exported = await pce.snapshots.export('taken');
  const tables = Object.entries(exported.tables).map(([table, { columns, rows }]) => [
    table,
    rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]]))),
  ]);
  return { pce, exported, tables: Object.fromEntries(tables) as Tables, id: href.split('/').at(-1) };
}

/** The row of an object. @param id the last one of its kind where it is left out */
const rowOf = (tables: Tables, kind: string, id?: string) =>
  tables['objects']?.findLast((row) => row['kind'] === kind && (id === undefined || row['id'] === id)) as Row;

const drop = (tables: Tables, table: string, gone: (row: Row) => boolean) => {
  tables[table] = tables[table]?.filter((row) => !gone(row)) ?? [];
};

const inBody = (row: Row, from: string, to: string) => {
  row['body'] = String(row['body']).replace(from, to);
};

test.each<[string, (tables: Tables, id: string) => void]>([
  [
    'is in force, and there is no draft of it',
    (tables, id) => drop(tables, 'objects', (row) => row['kind'] === 'services' && row['id'] === id),
  ],
  [
    'is a new draft, and something of it is in force',
    (tables, id) => inBody(rowOf(tables, 'services', id), '"update_type":null', '"update_type":"create"'),
  ],
  [
    'is a form of versions that are not there, or in which another form of it is',
    (tables) => drop(tables, 'objects', (row) => row['kind'] === 'sec_policy'),
  ],
  [
    'is a form of versions that are not there, or in which another form of it is',
    (tables, id) => Object.assign(rowOf(tables, 'services/active', id), { since: 2 }),
  ],
  [
    'is a version with a number above 1000000000000',
    (tables) => {
      const row = rowOf(tables, 'sec_policy');
      inBody(row, 'sec_policy/3"', 'sec_policy/9007199254740993"');
      row['id'] = '9007199254740993';
    },
  ],
  [
    'is a service account without a user of its own in its org',
    (tables) => {
      for (const row of tables['users'] ?? []) row['service_account'] = null;
    },
  ],
  [
    'is of a service account that is not there, or has a user already',
    (tables) => drop(tables, 'objects', (row) => row['kind'] === 'service_accounts'),
  ],
])('an import is refused where an object %s', async (why, spoil) => {
  const { pce, exported, tables, id } = await startWithExport();
  spoil(tables, String(id));
  const spoilt = Object.entries(exported.tables).map(([table, { columns }]) => [
    table,
    { columns, rows: tables[table]?.map((row) => columns.map((column) => row[column])) },
  ]);
  const imported = pce.snapshots.import({ ...exported, name: 'spoilt', tables: Object.fromEntries(spoilt) });
  await expect(imported).rejects.toThrow(why);
});

test('an import is taken where all objects fit', async () => {
  const { pce, exported } = await startWithExport();
  await expect(pce.snapshots.import({ ...exported, name: 'again' })).resolves.toMatchObject({ name: 'again' });
});
