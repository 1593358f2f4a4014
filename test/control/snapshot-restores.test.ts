import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { perform } from '../../src/control/perform.ts';
import { snapshotCalls } from '../../src/control/snapshots.ts';
import { type Emulator, replaceWhole } from '../../src/emulator/emulator.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { OrgComparison } from '../../src/state/org-comparison.ts';
import { LONG_TEXT, rowsOfOrg, type Tables } from '../../src/state/org-rows.ts';
import { isLong, lengthOf, some } from '../length.ts';
import { turnByTurn } from './turn-by-turn.ts';

const ORG = 2;
/** Long enough for a comparison of all labels to take several turns. */
const LABELS = lengthOf(400, 300);
const LONG = 'x'.repeat(200_000);

/** A server with an org of long labels, and a snapshot of it and one of the whole state. */
async function emulatorOf(): Promise<Emulator> {
  const { emulator } = await buildServer({ ...defaults, apiKey: 'api_owner', apiSecret: 'secret', scenario: 'empty' });
  const { pce } = emulator;
  onTestFinished(() => closeState(emulator));
  pce.store.transactionAlone(() => {
    pce.store.addOrg(ORG, 'Org 2');
    for (let n = 0; n < LABELS; n++) {
      pce.store.insert(ORG, 'labels', pce.store.nextId('labels'), bodyOf(n, 'a'), [['key_value', `app ${n}`]]);
    }
  });
  await run(emulator, 'mock_snapshots_post', { name: 'whole' });
  await run(emulator, 'mock_snapshots_post', { name: 'org', org: ORG });
  return emulator;
}

const bodyOf = (n: number, mark: string) => JSON.stringify({ key: 'app', value: `${n}`, mark, long: LONG });

async function run(emulator: Emulator, name: string, body: unknown, params = {}): Promise<void> {
  const call = snapshotCalls.find((one) => one.name === name) as (typeof snapshotCalls)[number];
  await perform(emulator, call, { params, query: {}, body, origin: () => '', address: '', whenLeft: () => {} });
}

const restoreWhile = (emulator: Emulator, write: (turn: number) => void) =>
  turnByTurn(run(emulator, 'mock_snapshots_restore_post', undefined, { name: 'org' }), write);

const labels = ({ pce }: Emulator) =>
  rowsOfOrg(pce.db, ORG)
    ['objects']?.rows.map((row) => row.map(String).join())
    .sort();

const change = ({ pce }: Emulator, where: string) =>
  pce.db.exec(`update objects set body = replace(body, '"mark":"a"', '"mark":"b"') where org_id = ${ORG} and ${where}`);

test.runIf(isLong)('a large org is restored as it was saved, though others write meanwhile', async () => {
  const emulator = await emulatorOf();
  const { db } = emulator.pce;
  const before = labels(emulator);
  const turns = await restoreWhile(emulator, (turn) => {
    change(emulator, `id % 7 = ${turn % 7}`);
    if (turn === 3) db.exec(`delete from objects where org_id = ${ORG} and id % 50 = 0`);
  });
  expect(turns).toBeGreaterThan(3);
  expect(labels(emulator)).toEqual(before);
});

test.runIf(isLong)('a large org is restored as it was saved, though a write meanwhile is undone', async () => {
  const emulator = await emulatorOf();
  const { db, store } = emulator.pce;
  const before = labels(emulator);
  change(emulator, 'true');
  db.exec('create table late (id integer references orgs (id) deferrable initially deferred)');
  await restoreWhile(emulator, (turn) => {
    if (turn > 3) return;
    store.transaction(() => {
      db.exec(`update objects set body = replace(body, '"mark":"b"', '"mark":"a"') where org_id = ${ORG}`);
      db.exec('insert into late values (999999)');
    });
  });
  expect(labels(emulator)).toEqual(before);
});

test.runIf(isLong)('a large org is restored as it was saved, though all of it has changed', async () => {
  const emulator = await emulatorOf();
  const before = labels(emulator);
  change(emulator, 'true');
  await restoreWhile(emulator, () => {});
  expect(labels(emulator)).toEqual(before);
});

test.each<[what: string, work: (emulator: Emulator) => void]>(
  some(
    [
      ['the org is deleted', ({ pce }) => pce.db.exec(`delete from orgs where id = ${ORG}`)],
      [
        'the state is replaced',
        (emulator) => replaceWhole(emulator, emulator.snapshots.named('whole')[0]?.content as Buffer),
      ],
    ],
    2,
  ),
)('a large org is restored as it was saved, though %s meanwhile', async (_what, work) => {
  const emulator = await emulatorOf();
  const before = labels(emulator);
  change(emulator, 'id % 3 = 0');
  await restoreWhile(emulator, (turn) => {
    if (turn === 2) work(emulator);
  });
  expect(labels(emulator)).toEqual(before);
  const left = emulator.pce.db.prepare('select count(*) from temp.sqlite_schema').pluck().get();
  expect(left).toBe(0);
});

test.runIf(isLong)('large orgs are restored and saved one after another', async () => {
  const emulator = await emulatorOf();
  const before = labels(emulator);
  change(emulator, 'id % 3 = 0');
  await Promise.all([
    run(emulator, 'mock_snapshots_restore_post', undefined, { name: 'org' }),
    run(emulator, 'mock_snapshots_post', { name: 'other', org: ORG }),
    run(emulator, 'mock_snapshots_restore_post', undefined, { name: 'org' }),
  ]);
  expect(labels(emulator)).toEqual(before);
});

const isLongText = (value: unknown) => typeof value === 'string' && value.length > LONG_TEXT;

/** Counts the long texts that are encoded, by SQLite or ahead of it. @returns a function that tells how many since */
function countEncoded({ pce }: Emulator): () => number {
  let count = 0;
  const follow = <Name extends string>(whole: Record<Name, (...values: unknown[]) => unknown>, name: Name) => {
    const original = whole[name];
    whole[name] = function (this: unknown, ...values: unknown[]) {
      count += values.filter(isLongText).length;
      return original.apply(this, values);
    };
    onTestFinished(() => {
      whole[name] = original;
    });
  };
  const statement = Object.getPrototypeOf(pce.db.prepare('select 1'));
  follow(statement, 'run');
  follow(statement, 'get');
  follow(Buffer as never, 'from');
  return () => count;
}

const remove = ({ pce }: Emulator) => {
  pce.db.exec(`delete from orgs where id = ${ORG}`);
  pce.store.forgetOrg(ORG);
};

test.runIf(isLong).each<[what: string, work: (emulator: Emulator) => void]>([
  ['all of it has changed', (emulator) => change(emulator, 'true')],
  ['the org is gone', remove],
  [
    'the org is gone and another one has its place',
    (emulator) => {
      remove(emulator);
      const { store } = emulator.pce;
      store.addOrg(ORG + 1, 'Org 3');
      store.insert(ORG + 1, 'labels', store.nextId('labels'), bodyOf(0, 'c'), []);
    },
  ],
])('a large org is restored without a turn that encodes most of its texts, though %s', async (_what, work) => {
  const emulator = await emulatorOf();
  const before = bodies(emulator);
  work(emulator);
  emulator.pce.store.settleNow();
  const encoded = countEncoded(emulator);
  let last = 0;
  let most = 0;
  const look = () => {
    most = Math.max(most, encoded() - last);
    last = encoded();
  };
  await restoreWhile(emulator, look);
  look();
  expect(last).toBeGreaterThanOrEqual(LABELS);
  expect(most).toBeLessThan(LABELS / 2);
  expect(bodies(emulator)).toEqual(before);
});

const bodies = ({ pce }: Emulator) =>
  pce.db.prepare(`select body from objects where org_id = ${ORG} order by ordinal`).pluck().all();

test.runIf(isLong)('texts that others write once a large org is compared are made ready in turns too', async () => {
  const emulator = await emulatorOf();
  const rows = emulator.snapshots.named('org')[0]?.content as Tables;
  const comparison = new OrgComparison(emulator.pce.db, ORG, rows);
  let steps = 0;
  for (const _ of comparison.steps()) {
    steps += 1;
    if (steps === LABELS) change(emulator, 'true');
  }
  expect(steps).toBeGreaterThanOrEqual(2 * LABELS);
  const encoded = countEncoded(emulator);
  expect(comparison.finish().get('objects')?.bytes.size).toBe(LABELS);
  expect(encoded()).toBe(0);
});
