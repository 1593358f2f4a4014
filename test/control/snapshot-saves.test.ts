import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { defaults } from '../../src/config.ts';
import { perform } from '../../src/control/control-api.ts';
import type { Emulator } from '../../src/control/emulator.ts';
import { collected } from '../../src/control/exports.ts';
import { MOST_SAVES_WAITING, Snapshots, sizeOf } from '../../src/control/snapshot-shelf.ts';
import { snapshotCalls } from '../../src/control/snapshots.ts';
import { buildServer, closeState } from '../../src/server.ts';
import { openCopy } from '../../src/state/database.ts';
import { bytesOfOrg, copyOfOrg, FEW, readers, rowsOfOrg, type Tables } from '../../src/state/org-rows.ts';

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
const savedRows = ({ snapshots }: Emulator, name: string) => snapshots.get(name)?.content as Tables;

/** Is told of each copy that is made. @returns what was copied: main is the whole state */
function copies({ pce }: Emulator, whenMade = () => {}): string[] {
  const made: string[] = [];
  const { serialize } = pce.db;
  vi.spyOn(pce.db, 'serialize').mockImplementation((options) => {
    made.push(options?.attached ?? 'main');
    whenMade();
    return serialize.call(pce.db, options);
  });
  return made;
}

test('an org is saved without a copy of any other, and a small one without a copy', async () => {
  const emulator = await emulatorOf();
  const made = copies(emulator);
  await save(emulator, 'small', SMALL);
  expect(made).toEqual([]);
  await save(emulator, 'large', 2);
  expect(made).toEqual(['aside']);
  for (const [name, org] of [
    ['small', SMALL],
    ['large', 2],
  ] as const)
    expect(savedRows(emulator, name)).toEqual(rowsOfOrg(emulator.pce.db, org));
});

test('an org of few rows that are long is large', async () => {
  const emulator = await emulatorOf();
  emulator.pce.store.transactionAlone(() => addLabel(emulator, SMALL, 'x'.repeat(FEW.bytes)));
  const made = copies(emulator);
  await save(emulator, 'a', SMALL);
  expect(made).toEqual(['aside']);
});

test('a small org waits for no large one', async () => {
  const emulator = await emulatorOf();
  const large = LARGE.map((org) => save(emulator, `large-${org}`, org));
  await save(emulator, 'small', SMALL);
  expect([...emulator.snapshots.keys()]).toContain('small');
  expect([...emulator.snapshots.keys()]).not.toContain('large-4');
  await Promise.all(large);
});

test('large orgs are copied one at a time: each is kept, and its copy is gone, when the next one begins', async () => {
  const emulator = await emulatorOf();
  const keptThen: number[] = [];
  copies(emulator, () => keptThen.push([...emulator.snapshots.keys()].length));
  await Promise.all(LARGE.map((org) => save(emulator, `large-${org}`, org)));
  expect(keptThen).toEqual([0, 1, 2]);
});

test('a large org is saved as it was in one moment, whoever writes meanwhile', async () => {
  const emulator = await emulatorOf();
  const { pce } = emulator;
  const before = rowsOfOrg(pce.db, 2);
  const saved = save(emulator, 'large', 2);
  pce.store.transactionAlone(() => addLabel(emulator, 2, 'later'));
  pce.db.prepare('delete from objects where org_id = 2 and ordinal % 2 = 0').run();
  await saved;
  expect(savedRows(emulator, 'large')).toEqual(before);
});

test('an org that is gone when its turn comes is not saved', async () => {
  const emulator = await emulatorOf();
  const [first, second] = [save(emulator, 'first', 2), save(emulator, 'second', 3)];
  emulator.pce.db.prepare('delete from orgs where id = 3').run();
  await first;
  await expect(second).rejects.toMatchObject({ status: 404 });
  expect([...emulator.snapshots.keys()]).toEqual(['first']);
});

test('no more snapshots of an org wait than may', async () => {
  const emulator = await emulatorOf();
  const saves = Array.from({ length: MOST_SAVES_WAITING + 1 }, () => save(emulator, 'large', 2));
  await expect(save(emulator, 'more', 2)).rejects.toMatchObject({ status: 429 });
  await save(emulator, 'other', 3);
  expect(emulator.snapshots.get('other')?.org).toBe(3);
  await Promise.all(saves);
});

describe.each([
  ['small', SMALL],
  ['large', 2],
])('a snapshot of a %s org', (_size, org) => {
  test('holds what was written in its turn, whole', async () => {
    const emulator = await emulatorOf();
    const { pce } = emulator;
    pce.store.transaction(() => addLabel(emulator, org, 'now'));
    await save(emulator, 'a', org);
    const { objects, totals } = savedRows(emulator, 'a');
    const labels = objects?.rows.filter((row) => row.includes('labels')) ?? [];
    expect(labels.at(-1)?.at(-1)).toContain('now');
    const total = totals?.rows.find((row) => row.includes('labels'));
    expect(total?.[totals?.columns.indexOf('live') ?? 0]).toBe(BigInt(labels.length));
  });

  test('holds nothing that is undone with its turn', async () => {
    const emulator = await emulatorOf();
    const { pce } = emulator;
    const before = rowsOfOrg(pce.db, org);
    pce.db.exec('create table late (id integer references orgs (id) deferrable initially deferred)');
    pce.store.transaction(() => {
      addLabel(emulator, org, 'never');
      pce.db.exec('insert into late values (999999)');
    });
    await save(emulator, 'a', org);
    expect(savedRows(emulator, 'a')).toEqual(before);
  });
});

describe('where there is no room', () => {
  test.each([
    ['the whole state', undefined, 300_000],
    ['a large org', 2, 300_000],
  ])('%s is refused ahead of its copy', async (_what, org, most) => {
    const emulator = await emulatorOf({ snapshots: new Snapshots(most) });
    const made = copies(emulator);
    for (let round = 0; round < 2; round++) {
      await expect(save(emulator, 'a', org)).rejects.toThrow('too large by itself');
    }
    expect(made).toEqual([]);
    expect([...emulator.snapshots.keys()]).toEqual([]);
  });

  test('a large org that is being read counts', async () => {
    const emulator = await emulatorOf();
    const most = bytesOfOrg(emulator.pce.db, 2) + 1000;
    const snapshots = new Snapshots(most);
    const large = save(Object.assign(emulator, { snapshots }), 'large', 2);
    await expect(save(emulator, 'small', SMALL)).rejects.toMatchObject({ status: 406 });
    await large;
    // In its own place there is room for it.
    await save(emulator, 'large', 2);
    expect([...snapshots.keys()]).toEqual(['large']);
  });
});

describe('the rows of an org', () => {
  test('are weighed as they are counted once they are read, and copied as they are read', async () => {
    const { pce } = await emulatorOf();
    for (const org of [SMALL, 2]) {
      const rows = rowsOfOrg(pce.db, org);
      expect(bytesOfOrg(pce.db, org)).toBe(sizeOf(rows));
      const copy = openCopy(copyOfOrg(pce.db, org));
      expect(await collected(readers(copy))).toEqual(rows);
      copy.close();
    }
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
    // These are short, whoever has them.
    const short = ['fleets', 'permissions', 'sessions'];
    expect(looked.filter((table) => !short.includes(table))).toEqual([]);
  });
});
