import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Emulator, putOrg, replaceWhole } from '../emulator/emulator.ts';
import { type Snapshot, type SnapshotHead, type Snapshots, sizeOf, WHOLE, weigh } from '../emulator/snapshot-shelf.ts';
import { gone, mustHaveOrg, noneOf, short } from '../emulator/there-is.ts';
import type { MockSnapshotsPost } from '../generated/schema-types.ts';
import { invalidInput, type Refusal } from '../pce/model/errors.ts';
import type { Pce } from '../pce/model/pce.ts';
import { withoutStorage } from '../pce/model/storage-refusal.ts';
import { bytesOf, copyOf, type Db } from '../state/database.ts';
import { OrgComparison } from '../state/org-comparison.ts';
import type { PreparedRows } from '../state/org-in-place.ts';
import { OrgReading } from '../state/org-reading.ts';
import { bytesOfOrg, FEW, isSmallOrg, rowsOfOrg, type Tables } from '../state/org-rows.ts';
import { type TakeTurn, turns } from '../state/turns.ts';
import type { ControlCall, ControlRequest } from './call.ts';
import { exported, type ShownSnapshot, show } from './exports.ts';
import { onOneState } from './one-state.ts';
import { HIGHEST_ORG, integer, numberIn } from './parameters.ts';

/** A thousand hosts take some 6 MB. */
export const LARGEST_IMPORT = 500_000_000;

async function save(emulator: Emulator, { name, org }: MockSnapshotsPost): Promise<ShownSnapshot> {
  return show(org === undefined ? saveWhole(emulator, name) : await saveOrg(emulator, name, org));
}

function saveWhole({ pce, snapshots, newOrgs }: Emulator, name: string): Snapshot {
  const head = { name, org: null, created_at: pce.clock.timestamp(), starts: new Map(newOrgs) };
  pce.store.close();
  snapshots.mustTake(head, bytesOf(pce.db));
  return kept(snapshots, { ...head, content: copyOf(pce.db) });
}

/** Nothing but the rows of the org is read: however large others are, nobody waits for them. */
async function saveOrg(emulator: Emulator, name: string, org: number): Promise<Snapshot> {
  const { pce, snapshots } = emulator;
  const head = headOf(emulator, name, org);
  if (isSmallOrg(pce.db, org)) return kept(snapshots, { ...head, content: rowsOfOrg(pce.db, org) });
  return snapshots.inTurn(org, () => saveLarge(emulator, name, org));
}

/** What is read counts with the snapshots meanwhile: what does not fit is refused ahead of it. */
async function saveLarge(emulator: Emulator, name: string, org: number): Promise<Snapshot> {
  const { pce, snapshots } = emulator;
  const place = snapshots.place(headOf(emulator, name, org));
  try {
    const turn = turns();
    place.grow(bytesOfOrg(pce.db, org));
    const snapshot = await readLarge(emulator, name, org, turn);
    for (const _ of weigh(snapshot.content)) {
      const rest = turn();
      if (rest) await rest;
    }
    place.free();
    return kept(snapshots, snapshot);
  } finally {
    place.free();
    // The next one that waits begins with a count of all that is to be read.
    await nextTurn();
  }
}

type OrgSnapshot = SnapshotHead & { readonly content: Tables };

/** The org is what it is in the end. @throws Refusal 404 when it goes meanwhile */
const readLarge = (emulator: Emulator, name: string, org: number, turn: TakeTurn): Promise<OrgSnapshot> =>
  inTurns(
    emulator,
    {
      begin: (db) => new OrgReading(db, org),
      settle: (pce) => settle(pce, org),
      finish: (reading) => ({ ...headOf(emulator, name, org), content: reading.finish() }),
    },
    turn,
  );

/** What is done to a large org while others write: all of it in steps, but for its end. */
interface LongWork<Work, Result> {
  readonly begin: (db: Db) => Work;
  /** Commits what others wrote in a turn. */
  readonly settle: (pce: Pce) => void;
  readonly finish: (work: Work) => Result;
}

interface Steps {
  steps(): Iterable<void>;
  close(): void;
}

/** Does a work with turns for others in between. */
const inTurns = <Work extends Steps, Result>(
  { pce }: Emulator,
  { begin, settle, finish }: LongWork<Work, Result>,
  own?: TakeTurn,
): Promise<Result> =>
  // A reading notices by itself what is written in its org.
  onOneState(
    pce,
    undefined,
    async (turn) => {
      const work = begin(pce.db);
      try {
        for (const _ of work.steps()) {
          const rest = turn();
          if (!rest) continue;
          await rest;
          settle(pce);
        }
        return finish(work);
      } finally {
        work.close();
      }
    },
    own,
  );

function headOf({ pce }: Emulator, name: string, org: number): SnapshotHead {
  settle(pce, org);
  // What is reserved and not given need not come along. Where there is no room to write that down, it does.
  withoutStorage(() => pce.store.close());
  return { name, org, created_at: pce.clock.timestamp() };
}

/** What is written and not committed may be undone: then it is no part of a snapshot. @throws Refusal 404 */
function settle(pce: Pce, org: number): void {
  pce.store.settleNow();
  mustHaveOrg(pce, org);
}

function kept(snapshots: Snapshots, snapshot: Snapshot): Snapshot {
  snapshots.put(snapshot);
  return snapshot;
}

/** An org that has been deleted comes back. */
function restore(emulator: Emulator, request: ControlRequest): void | Promise<void> {
  const { pce, snapshots } = emulator;
  const { org, content, starts } = mustFind(emulator, request);
  if (Buffer.isBuffer(content)) return replaceWhole(emulator, content, starts);
  const id = org as number;
  if (isSmallOrg(pce.db, id) && sizeOf(content) <= FEW.bytes) return restoreOrg(emulator, id, content);
  return snapshots.inTurn(id, () => restoreLarge(emulator, id, content));
}

function restoreOrg({ pce, newOrgs }: Emulator, org: number, rows: Tables, prepared?: PreparedRows): void {
  const wasThere = pce.store.hasOrg(org);
  putOrg(pce, org, rows, prepared);
  if (!wasThere) newOrgs.set(org, rows);
}

/** Compares and makes ready in steps what is long, and then restores at once what differs. */
function restoreLarge(emulator: Emulator, org: number, rows: Tables): Promise<void> {
  emulator.pce.store.settleNow();
  return inTurns(emulator, {
    begin: (db) => new OrgComparison(db, org, rows),
    settle: ({ store }) => store.settleNow(),
    finish: (comparison) => restoreOrg(emulator, org, rows, comparison.finish()),
  });
}

/** Calls about one of a name say whose it is. */
const aboutOne: Pick<ControlCall, 'query' | 'mayNameGone'> = {
  query: {
    org: integer(
      'that of this org, or with 0 that of the whole state, where several have the name',
      WHOLE,
      HIGHEST_ORG,
    ),
  },
  mayNameGone: true,
};

/** Those that a call may mean. */
function meantBy({ snapshots }: Emulator, { params, query }: ControlRequest): Snapshot[] {
  const org = numberIn(query, 'org');
  return snapshots.named(params['name'] ?? '').filter((one) => org === undefined || (one.org ?? WHOLE) === org);
}

/** @throws Refusal 404; 406 where there are several */
function mustFind(emulator: Emulator, request: ControlRequest): Snapshot {
  const { name = '' } = request.params;
  const [found, ...others] = meantBy(emulator, request);
  if (!found) throw noSnapshot(emulator, name);
  if (others.length === 0) return found;
  const orgs = [found, ...others].map(({ org }) => org ?? WHOLE).join(', ');
  throw invalidInput(
    `The parameter 'org' is needed: there are several snapshots called ${short(name)}, those of the orgs ${orgs} (0 is the whole state)`,
  );
}

function noSnapshot({ snapshots }: Emulator, name: string): Refusal {
  const same = snapshots.named(name).map(({ org }) => org ?? WHOLE);
  if (same.length === 0) return noneOf('snapshot', name, snapshots.names());
  return gone(`there is no snapshot ${name} of this org, but one of org ${same.join(', ')}`);
}

/** All, for a whole state. */
function orgOfSnapshot(emulator: Emulator, request: ControlRequest): number | 'all' | undefined {
  const [found, ...others] = meantBy(emulator, request);
  return found && others.length === 0 ? (found.org ?? 'all') : undefined;
}

async function importOne(emulator: Emulator, body: AsyncIterable<Uint8Array>): Promise<ShownSnapshot> {
  // Seldom needed, and large.
  const { importSnapshot } = await import('./import/snapshot-import.ts');
  return importSnapshot(emulator, body);
}

export const snapshotCalls: readonly ControlCall[] = [
  {
    name: 'mock_snapshots_get',
    method: 'GET',
    path: '/snapshots',
    waitsFor: 'nothing',
    summary: 'The snapshots',
    status: 200,
    handle: ({ snapshots }) => [...snapshots.values()].map(show),
  },
  {
    name: 'mock_snapshots_post',
    method: 'POST',
    path: '/snapshots',
    waitsFor: 'org',
    summary: 'Saves the state, or one org, under a name',
    body: 'mock_snapshots_post',
    status: 201,
    handle: (emulator, { body }) => save(emulator, body as MockSnapshotsPost),
  },
  {
    name: 'mock_snapshots_import_post',
    method: 'POST',
    path: '/snapshots/import',
    waitsFor: 'nothing',
    summary: 'Takes in a snapshot that was exported',
    body: 'mock_snapshots_import_post',
    size: LARGEST_IMPORT,
    streamed: true,
    status: 201,
    handle: (emulator, { body }) => importOne(emulator, body as AsyncIterable<Uint8Array>),
  },
  {
    name: 'mock_snapshots_restore_post',
    method: 'POST',
    path: '/snapshots/:name/restore',
    waitsFor: orgOfSnapshot,
    summary:
      'Replaces the present state by a snapshot; clock, faults, journal and settings stay, but for those of orgs that are gone',
    status: 204,
    ...aboutOne,
    handle: (emulator, request) => restore(emulator, request),
  },
  {
    name: 'mock_snapshots_export_get',
    method: 'GET',
    path: '/snapshots/:name/export',
    waitsFor: 'nothing',
    summary: 'A snapshot as JSON. It holds digests of secrets, and no secret',
    status: 200,
    ...aboutOne,
    handle: (emulator, request) => exported(mustFind(emulator, request)),
  },
  {
    name: 'mock_snapshots_delete',
    method: 'DELETE',
    path: '/snapshots/:name',
    waitsFor: 'nothing',
    summary: 'Takes a snapshot away',
    status: 204,
    ...aboutOne,
    // As all that waits it is done once, whatever becomes of its turn: the second time the snapshot would be gone.
    handle: async (emulator, request) => emulator.snapshots.delete(mustFind(emulator, request)),
  },
];
