import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { perform } from '../../src/control/perform.ts';
import { snapshotCalls } from '../../src/control/snapshots.ts';
import { type Emulator, replaceWhole } from '../../src/emulator/emulator.ts';
import { MOST_SAVES_WAITING, Snapshots, sizeOf } from '../../src/emulator/snapshot-shelf.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { OrgReading } from '../../src/state/org-reading.ts';
import { bytesOfOrg, FEW, rowsOfOrg, type Tables } from '../../src/state/org-rows.ts';
import { Dice } from '../fuzz/dice.ts';
import { isLong } from '../length.ts';
import { turnByTurn } from './turn-by-turn.ts';

const SMALL = 1;
const LARGE = [2, 3, 4];

/** A server with a small org and three large ones. */
async function emulatorOf(more: Partial<Emulator> = {}): Promise<Emulator> {
  const { emulator } = await buildServer({ ...defaults, apiKey: 'api_owner', apiSecret: 'secret', scenario: 'empty' });
  const { pce } = emulator;
  onTestFinished(() => closeState(emulator));
  for (const org of LARGE) {
    pce.store.transactionAlone(() => {
      pce.store.addOrg(org, `Org ${org}`);
      for (let n = 0; n <= FEW.rowsPerTable; n++) addLabel(emulator, org, `é${n}`);
    });
  }
  return Object.assign(emulator, more);
}

function addLabel({ pce }: Emulator, org: number, value: string): void {
  const id = pce.store.nextId('labels');
  pce.store.insert(org, 'labels', id, JSON.stringify({ key: 'app', value }), [['key_value', `app ${value}`]]);
}

const call = snapshotCalls.find(({ name }) => name === 'mock_snapshots_post') as (typeof snapshotCalls)[number];

async function save(emulator: Emulator, name: string, org?: number): Promise<unknown> {
  const body = { name, ...(org !== undefined && { org }) };
  return perform(emulator, call, { params: {}, query: {}, body, origin: () => '', address: '', whenLeft: () => {} });
}

/** The rows of an org that a snapshot holds. */
const savedRows = ({ snapshots }: Emulator, name: string) => snapshots.named(name)[0]?.content as Tables;

/** Rows in a fixed order: those of some tables have none. */
const sorted = (tables: Tables) =>
  Object.entries(tables).map(([table, { columns, rows }]) => [
    table,
    columns,
    rows.map((row) => row.map(String).join()).sort(),
  ]);

/** Notes each copy of the whole state. */
function copies({ pce }: Emulator): string[] {
  const made: string[] = [];
  const { serialize } = pce.db;
  vi.spyOn(pce.db, 'serialize').mockImplementation((options) => {
    made.push('whole');
    return serialize.call(pce.db, options);
  });
  return made;
}

/** Notes each start of reading a large org. */
function readings({ pce }: Emulator, whenBegun = () => {}): string[] {
  const begun: string[] = [];
  const { exec } = pce.db;
  vi.spyOn(pce.db, 'exec').mockImplementation((sql) => {
    if (sql.startsWith('create temp table')) {
      begun.push('large');
      whenBegun();
    }
    return exec.call(pce.db, sql);
  });
  return begun;
}

test('an org is saved without a copy of the others, and a small one at once', async () => {
  const emulator = await emulatorOf();
  const [made, begun] = [copies(emulator), readings(emulator)];
  await save(emulator, 'small', SMALL);
  expect(begun).toEqual([]);
  await save(emulator, 'large', 2);
  expect(begun).toEqual(['large']);
  for (const [name, org] of [
    ['small', SMALL],
    ['large', 2],
  ] as const)
    expect(sorted(savedRows(emulator, name))).toEqual(sorted(rowsOfOrg(emulator.pce.db, org)));
  expect(made).toEqual([]);
});

test('an org with a few long rows is large', async () => {
  const emulator = await emulatorOf();
  emulator.pce.store.transactionAlone(() => addLabel(emulator, SMALL, 'x'.repeat(FEW.bytes)));
  const begun = readings(emulator);
  await save(emulator, 'a', SMALL);
  expect(begun).toEqual(['large']);
});

test('a small org waits for no large one', async () => {
  const emulator = await emulatorOf();
  const large = LARGE.map((org) => save(emulator, `large-${org}`, org));
  await save(emulator, 'small', SMALL);
  expect(emulator.snapshots.names()).toContain('small');
  expect(emulator.snapshots.names()).not.toContain('large-4');
  await Promise.all(large);
});

test('large orgs are read one at a time', async () => {
  const emulator = await emulatorOf();
  const keptThen: number[] = [];
  readings(emulator, () => keptThen.push(emulator.snapshots.names().length));
  await Promise.all(LARGE.map((org) => save(emulator, `large-${org}`, org)));
  expect(keptThen).toEqual([0, 1, 2]);
});

describe('a large org is saved as it is in one moment', () => {
  /** The rows of the org when all of it was read. */
  function keptAs(emulator: Emulator, org: number): { rows?: unknown } {
    const then: { rows?: unknown } = {};
    const { finish } = OrgReading.prototype;
    const spy = vi.spyOn(OrgReading.prototype, 'finish').mockImplementation(function (this: OrgReading) {
      then.rows = sorted(rowsOfOrg(emulator.pce.db, org));
      return finish.call(this);
    });
    onTestFinished(() => spy.mockRestore());
    return then;
  }

  async function manyLabels(): Promise<Emulator> {
    const emulator = await emulatorOf();
    emulator.pce.store.transactionAlone(() => {
      for (let n = 0; n < 8000; n++) addLabel(emulator, 2, `more ${n}`);
    });
    return emulator;
  }

  const saveWhile = (emulator: Emulator, write: (turn: number) => void) =>
    turnByTurn(save(emulator, 'large', 2), write);

  test('though others write meanwhile, and some writes are undone', async () => {
    const emulator = await manyLabels();
    const { pce } = emulator;
    const then = keptAs(emulator, 2);
    pce.db.exec('create table late (id integer references orgs (id) deferrable initially deferred)');
    const dice = new Dice('saves');
    const there = pce.db
      .prepare<[number], number>('select ordinal from objects where org_id = 2 and ordinal > ?')
      .pluck();
    const any = () => there.get(dice.below(8000)) as number;
    const works = [
      () => addLabel(emulator, 2, `new ${dice.next()}`),
      () => pce.store.replace(2, 'labels', any(), `{"value":${dice.next()}}`, [['key_value', `app ${dice.next()}`]]),
      () => pce.db.prepare('delete from objects where ordinal = ?').run(any()),
      // The ordinal is given again, to another org.
      () => {
        const last = '(select max(ordinal) from objects where org_id = 2)';
        pce.db.exec(`delete from objects where ordinal >= ${last}`);
        addLabel(emulator, 3, `new ${dice.next()}`);
      },
      () =>
        pce.db
          .prepare(
            `insert into events (org_id, id, timestamp, event_type, severity, body) values (2, 'x', 't', 'e', 'info', '{}')`,
          )
          .run(),
      () => pce.db.prepare('delete from events where ordinal = (select min(ordinal) from events)').run(),
    ];
    const turns = await saveWhile(emulator, (turn) => {
      pce.store.transaction(() => {
        for (const work of works) work();
        for (let n = 0; n < 20; n++) dice.pick(works)();
        if (turn % 3 === 0) pce.db.exec('insert into late values (999999)');
      });
    });
    expect(turns).toBeGreaterThan(3);
    expect(sorted(savedRows(emulator, 'large'))).toEqual(then.rows);
  });

  test.runIf(isLong)('though all of its rows are written once meanwhile', async () => {
    const emulator = await manyLabels();
    const then = keptAs(emulator, 2);
    const turns = await saveWhile(emulator, (turn) => {
      if (turn === 0) emulator.pce.db.exec(`update objects set body = '{"value":1}' where org_id = 2`);
    });
    expect(turns).toBeGreaterThan(0);
    expect(sorted(savedRows(emulator, 'large'))).toEqual(then.rows);
  });

  test.runIf(isLong)('though its rows are written faster than they are read', async () => {
    const emulator = await manyLabels();
    const then = keptAs(emulator, 2);
    const most = 100;
    const turns = await saveWhile(emulator, (turn) => {
      if (turn < most) emulator.pce.db.exec(`update objects set body = '{"value":${turn}}' where org_id = 2`);
    });
    expect(turns).toBeLessThan(most);
    expect(sorted(savedRows(emulator, 'large'))).toEqual(then.rows);
  });

  test.runIf(isLong)('though the state is replaced meanwhile', async () => {
    const emulator = await manyLabels();
    await save(emulator, 'whole');
    const { content } = emulator.snapshots.named('whole')[0] as { content: Buffer };
    const then = keptAs(emulator, 2);
    emulator.pce.store.transactionAlone(() => addLabel(emulator, 2, 'lost'));
    await saveWhile(emulator, (turn) => {
      if (turn === 1) replaceWhole(emulator, content);
    });
    expect(sorted(savedRows(emulator, 'large'))).toEqual(then.rows);
    expect(JSON.stringify(then.rows)).not.toContain('lost');
  });

  test.runIf(isLong)('or is not saved at all when it is deleted meanwhile', async () => {
    const emulator = await manyLabels();
    const saved = saveWhile(emulator, (turn) => {
      if (turn === 1) emulator.pce.db.prepare('delete from orgs where id = 2').run();
    });
    await expect(saved).rejects.toMatchObject({ status: 404 });
    expect(emulator.snapshots.names()).toEqual([]);
    await save(emulator, 'other', 3);
    const left = emulator.pce.db.prepare('select count(*) from temp.sqlite_schema').pluck().get();
    expect(left).toBe(0);
  });
});

test('an org that is gone when its turn comes is not saved', async () => {
  const emulator = await emulatorOf();
  const [first, second] = [save(emulator, 'first', 2), save(emulator, 'second', 3)];
  emulator.pce.db.prepare('delete from orgs where id = 3').run();
  await first;
  await expect(second).rejects.toMatchObject({ status: 404 });
  expect(emulator.snapshots.names()).toEqual(['first']);
});

test.runIf(isLong)('snapshots of an org that wait are bounded', async () => {
  const emulator = await emulatorOf();
  const saves = Array.from({ length: MOST_SAVES_WAITING + 1 }, () => save(emulator, 'large', 2));
  await expect(save(emulator, 'more', 2)).rejects.toMatchObject({ status: 429 });
  await save(emulator, 'other', 3);
  expect(emulator.snapshots.named('other')[0]?.org).toBe(3);
  await Promise.all(saves);
});

describe.each([
  ['small', SMALL],
  ['large', 2],
])('a snapshot of a %s org', (_size, org) => {
  test('holds all writes of its turn', async () => {
    const emulator = await emulatorOf();
    const { pce } = emulator;
    pce.store.transaction(() => addLabel(emulator, org, 'now'));
    await save(emulator, 'a', org);
    const { objects, totals } = savedRows(emulator, 'a');
    const labels = objects?.rows.filter((row) => row.includes('labels')) ?? [];
    expect(labels.at(-1)?.[objects?.columns.indexOf('body') ?? 0]).toContain('now');
    const total = totals?.rows.find((row) => row.includes('labels'));
    expect(total?.[totals?.columns.indexOf('live') ?? 0]).toBe(BigInt(labels.length));
  });

  test('holds no write that is undone with its turn', async () => {
    const emulator = await emulatorOf();
    const { pce } = emulator;
    const before = rowsOfOrg(pce.db, org);
    pce.db.exec('create table late (id integer references orgs (id) deferrable initially deferred)');
    pce.store.transaction(() => {
      addLabel(emulator, org, 'never');
      pce.db.exec('insert into late values (999999)');
    });
    await save(emulator, 'a', org);
    // Ids that were given stay given.
    const withoutIds = ({ last_ids: _ids, ...others }: Tables) => sorted(others);
    expect(withoutIds(savedRows(emulator, 'a'))).toEqual(withoutIds(before));
  });
});

describe('where there is no room', () => {
  test.each([
    ['the whole state', undefined, 300_000],
    ['a large org', 2, 300_000],
  ])('%s is refused ahead of its copy', async (_what, org, most) => {
    const emulator = await emulatorOf({ snapshots: new Snapshots({ mostBytes: most }) });
    const [made, begun] = [copies(emulator), readings(emulator)];
    for (let round = 0; round < 2; round++) {
      await expect(save(emulator, 'a', org)).rejects.toThrow('too large by itself');
    }
    expect([...made, ...begun]).toEqual([]);
    expect(emulator.snapshots.names()).toEqual([]);
  });

  test('a large org that is being read counts', async () => {
    const emulator = await emulatorOf();
    const most = bytesOfOrg(emulator.pce.db, 2) + 1000;
    const snapshots = new Snapshots({ mostBytes: most });
    const large = save(Object.assign(emulator, { snapshots }), 'large', 2);
    await expect(save(emulator, 'small', SMALL)).rejects.toMatchObject({ status: 406 });
    await large;
    // There is room for it in its own place.
    await save(emulator, 'large', 2);
    expect(snapshots.names()).toEqual(['large']);
  });
});

describe('the rows of an org', () => {
  test('weigh as much before they are read as they count afterwards', async () => {
    const { pce } = await emulatorOf();
    for (const org of [SMALL, 2]) expect(bytesOfOrg(pce.db, org)).toBe(sizeOf(rowsOfOrg(pce.db, org)));
  });

  test('are found without looking through those of others', async () => {
    const { pce } = await emulatorOf();
    const prepared = vi.spyOn(pce.db, 'prepare');
    rowsOfOrg(pce.db, SMALL);
    const queries = prepared.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes(':org'));
    prepared.mockRestore();
    const plans = queries.flatMap((sql) =>
      pce.db.prepare<object, { detail: string }>(`explain query plan ${sql}`).all({ org: SMALL }),
    );
    const looked = plans.flatMap(({ detail }) => /^SCAN (\w+)(?! USING INDEX)/.exec(detail)?.[1] ?? []);
    // These tables are always short.
    const short = ['fleets', 'permissions', 'sessions'];
    expect(looked.filter((table) => !short.includes(table))).toEqual([]);
  });
});
