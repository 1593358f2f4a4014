import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { configOf } from '../../src/config/read-config.ts';
import { putOrg, resetOrg } from '../../src/emulator/emulator.ts';
import { EventLog } from '../../src/pce/model/events.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { Events } from '../../src/state/events.ts';
import { rowsOfOrg } from '../../src/state/org-rows.ts';

/** Classes that keep something while a server runs, but nothing about the rows of an org, or are told otherwise. */
const ofNoRows: Readonly<Record<string, string>> = {
  // The store tells them.
  ByKind: 'part of those that hold one',
  Ids: 'reloaded by the store',
  Sizes: 'told by the store',
  TextIndex: 'told by the store',
  Totals: 'told by the store',
  // They notice replaced rows in another way.
  Authenticator: 'goes by the version of accounts',
  AnswerCache: 'goes by the version of the store',
  BodyCache: 'goes by the writes of the store',
  DueWork: 'goes by the due times of hosts and fleets',
  LongWorks: 'its works end',
  Looks: 'one call',
  // They keep nothing about rows.
  BulkEvent: 'one call',
  Clock: 'time',
  Failures: 'one call',
  FairQueue: 'works that wait',
  FairRing: 'requests, which were made',
  Faults: 'set up, and stays',
  Happened: 'one advance of the clock',
  HighestIds: 'one import',
  IncomingBodies: 'requests under way',
  Journal: 'requests, which were made',
  JsonPlaces: 'one body',
  KeptBodies: 'requests, which were made',
  KnownSecrets: 'secrets, which were used',
  OrgComparison: 'one restore: what is written meanwhile is compared again',
  OrgReading: 'one snapshot, which is read again where rows are written',
  OrgsWaitedFor: 'calls that wait',
  OwnerNote: 'the file',
  Pace: 'one call',
  PassedOver: 'one body',
  PathTree: 'paths of calls',
  Covered: 'one call',
  DeclaredEnds: 'one call',
  Dependencies: 'one call',
  EndCriteria: 'one call',
  Excerpts: 'statements alone',
  FlowDecisions: 'one call',
  FlowTexts: 'one call',
  Hosts: 'one call',
  PolicyObjects: 'one call',
  Random: 'values that were drawn stay drawn',
  RateLimit: 'requests, which were made',
  Redaction: 'one body',
  Refusal: 'one call',
  RequestContext: 'one call',
  Rotation: 'works that wait',
  Settings: 'set up, and stays',
  Shares: 'works that wait',
  Table: 'one restore: a part of OrgComparison',
  Told: 'lines of the log, which were written',
  Transactions: 'one turn',
  UnreadAnswers: 'answers under way',
  Writes: 'a part of the store, which tells it',
};

const folders = ['src/state', 'src/pce'];

/** The source of each class by name. */
function classes(): [name: string, source: string][] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(file, 'utf8').split(/^(?=(?:export )?class )/m))
    .flatMap((source): [string, string][] => {
      const [, name] = /^(?:export )?class (\w+)/.exec(source) ?? [];
      return name === undefined ? [] : [[name, source.slice(0, source.indexOf('\n}\n'))]];
    });
}

/** Whether a class has a field that is written again and again, or filled. */
const keeps = (source: string) =>
  /^ {2}(?:#\w+[?:! ]|(?:[a-z]\w*|readonly #\w+)(?:: [^\n=]+)? = (?!prepared))/m.test(source) ||
  /^ {2}readonly #\w+: (?:Map|Set|WeakMap|ByKind|Added)\b/m.test(source);

test('every class that remembers something of an org is told of replaced rows, or listed with a reason', () => {
  const silent = classes().filter(([, source]) => keeps(source) && !source.includes('  forgetOrg('));
  expect(silent.map(([name]) => name).sort()).toEqual(Object.keys(ofNoRows).sort());
});

test('one call tells all that remember something of an org', async () => {
  const { emulator } = await buildServer(configOf({ scenario: 'empty' }));
  onTestFinished(() => closeState(emulator));
  const { pce } = emulator;
  const told: string[] = [];
  const telling = Object.entries(pce).filter(([, part]) => typeof part?.forgetOrg === 'function');
  for (const [name, part] of telling) {
    const forget = part.forgetOrg;
    part.forgetOrg = (org: number) => {
      told.push(`${name} ${org}`);
      forget.call(part, org);
    };
  }
  putOrg(pce, 1, rowsOfOrg(pce.db, 1));
  expect(told.sort()).toEqual(
    ['accounts', 'events', 'fleets', 'pairingKeys', 'store', 'vens'].map((name) => `${name} 1`),
  );
});

test('the bound of events holds for an org that is reset and comes back again and again', async () => {
  const { emulator } = await buildServer(configOf({ scenario: 'empty' }));
  onTestFinished(() => closeState(emulator));
  const { pce } = emulator;
  const bounds = { perOrg: 10, bytesPerOrg: Number.MAX_SAFE_INTEGER, trimEvery: { rows: 8, bytes: 1e9 } };
  const events = new Events(pce.db, { isUnderWay: true }, bounds);
  Object.assign(pce, { events: new EventLog(events, pce.clock, pce.random, 'x') });
  const add = (count: number) =>
    pce.store.transactionAlone(() => {
      for (let n = 0; n < count; n++) pce.events.happened(1, 'label.create', {});
    });
  add(100);
  for (const meanwhile of [5, 1, 2, 3, 7]) {
    const rows = rowsOfOrg(pce.db, 1);
    resetOrg(emulator, 1);
    add(meanwhile);
    putOrg(pce, 1, rows);
    add(7);
    expect(pce.events.count(1, {}).total).toBeLessThanOrEqual(18);
  }
});
