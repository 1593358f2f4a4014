import { invalidInput } from '../pce/errors.ts';
import type { MockSnapshotsImportPost, MockSnapshotsPost } from '../pce/schema-types.generated.ts';
import { stateVersion } from '../state/database.ts';
import { allRows, rowsOfOrg, type Tables } from '../state/org-rows.ts';
import type { ControlCall } from './call.ts';
import { copyState, type Emulator, gone, mustHaveOrg, putOrg, replaceWhole, withCopy } from './emulator.ts';
import { timestamp } from './import-columns.ts';
import { importedState } from './imports.ts';

interface Snapshot {
  readonly name: string;
  /** null: of the whole state. */
  readonly org: number | null;
  /** ISO-8601, on the emulator's clock. */
  readonly created_at: string;
  /** The whole state as bytes, or the rows of an org. */
  readonly content: Buffer | Tables;
  /** How orgs of the whole state were when they were made. */
  readonly starts?: ReadonlyMap<number, Tables>;
}

export type ShownSnapshot = Omit<Snapshot, 'content' | 'starts'>;

/** A snapshot as JSON. */
export interface Exported extends ShownSnapshot {
  /** Version of the tables. */
  readonly mock_pce_snapshot: number;
  readonly tables: Tables;
}

/** By name; they live as long as the process. */
export type Snapshots = Map<string, Snapshot>;

/** A thousand hosts take some 7 MB; much more than this would be no text to JavaScript. */
const LARGEST_IMPORT = 500_000_000;

const show = ({ name, org, created_at }: Snapshot): ShownSnapshot => ({ name, org, created_at });

function save({ pce, snapshots, newOrgs }: Emulator, { name, org }: MockSnapshotsPost) {
  if (org !== undefined) mustHaveOrg(pce, org);
  const content = copyStateOrOrg(pce, org);
  const starts = new Map(newOrgs);
  const snapshot = { name, org: org ?? null, created_at: pce.clock.timestamp(), content, starts };
  snapshots.set(name, snapshot);
  return show(snapshot);
}

function copyStateOrOrg(pce: Emulator['pce'], org: number | undefined): Snapshot['content'] {
  if (org === undefined) return copyState(pce);
  pce.store.close();
  return rowsOfOrg(pce.db, org);
}

/** An org that has been deleted comes back. */
function restore(emulator: Emulator, name: string): void {
  const { org, content, starts } = mustFind(emulator, name);
  if (Buffer.isBuffer(content)) replaceWhole(emulator, content, starts);
  else restoreOrg(emulator, org as number, content);
}

function restoreOrg({ pce, newOrgs, givenOrgs }: Emulator, org: number, rows: Tables): void {
  const wasThere = pce.store.orgs().some(({ id }) => id === org);
  putOrg(pce, org, rows);
  givenOrgs.add(org);
  if (!wasThere) newOrgs.set(org, rows);
}

function mustFind({ snapshots }: Emulator, name: string): Snapshot {
  const found = snapshots.get(name);
  if (!found) throw gone(`there is no snapshot ${name.slice(0, 100)}`);
  return found;
}

/** As JSON: bytes and large integers in objects that say so. */
function exported(snapshot: Snapshot): Exported {
  const { content } = snapshot;
  const tables = Buffer.isBuffer(content) ? withCopy(content, allRows) : content;
  return { mock_pce_snapshot: stateVersion, ...show(snapshot), tables: mapValues(tables, toJson) };
}

async function importOne({ pce, snapshots }: Emulator, body: MockSnapshotsImportPost): Promise<ShownSnapshot> {
  const schema = 'in schema mock_snapshots_import_post.schema.json';
  if (body.mock_pce_snapshot !== stateVersion) {
    throw invalidInput(
      `The property '#/mock_pce_snapshot' is not ${stateVersion}, the version of this mock-pce ${schema}`,
    );
  }
  const { name, org, created_at } = body;
  if (!timestamp.fits(created_at)) throw invalidInput(`The property '#/created_at' is not ${timestamp.is} ${schema}`);
  const tables = mapValues(body.tables as unknown as Tables, fromJson);
  const whole = await importedState(tables, org, pce.clock.now());
  const content = org === null ? whole : withCopy(whole, (db) => rowsOfOrg(db, org));
  const snapshot = { name, org, created_at, content };
  snapshots.set(name, snapshot);
  return show(snapshot);
}

function mapValues(tables: Tables, change: (value: unknown) => unknown): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, { columns, rows }]) => [
      name,
      { columns, rows: rows.map((row) => row.map(change)) },
    ]),
  );
}

function toJson(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return { base64: value.toString('base64') };
  if (typeof value !== 'bigint') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : { integer: String(value) };
}

function fromJson(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' || value === null) return value;
  const { base64, integer } = (value ?? {}) as { base64?: unknown; integer?: unknown };
  if (typeof base64 === 'string') return Buffer.from(base64, 'base64');
  if (typeof integer === 'string' && /^-?\d{1,19}$/.test(integer)) return BigInt(integer);
  throw invalidInput(`The property '#/tables' holds a value that is no text, integer, {base64} or {integer}`);
}

export const snapshotCalls: readonly ControlCall[] = [
  {
    name: 'mock_snapshots_get',
    method: 'GET',
    path: '/snapshots',
    summary: 'The snapshots',
    status: 200,
    handle: ({ snapshots }) => [...snapshots.values()].map(show),
  },
  {
    name: 'mock_snapshots_post',
    method: 'POST',
    path: '/snapshots',
    summary: 'Saves the state, or one org, under a name',
    body: 'mock_snapshots_post',
    status: 201,
    handle: (emulator, { body }) => save(emulator, body as MockSnapshotsPost),
  },
  {
    name: 'mock_snapshots_import_post',
    method: 'POST',
    path: '/snapshots/import',
    summary: 'Takes in a snapshot that was exported',
    body: 'mock_snapshots_import_post',
    size: LARGEST_IMPORT,
    status: 201,
    handle: (emulator, { body }) => importOne(emulator, body as MockSnapshotsImportPost),
  },
  {
    name: 'mock_snapshots_restore_post',
    method: 'POST',
    path: '/snapshots/:name/restore',
    summary:
      'Puts a snapshot in the place of what is there now; clock, faults, journal and settings stay, but for those of orgs that are gone',
    status: 204,
    handle: (emulator, { params }) => restore(emulator, params['name'] ?? ''),
  },
  {
    name: 'mock_snapshots_export_get',
    method: 'GET',
    path: '/snapshots/:name/export',
    summary: 'A snapshot as JSON. It holds digests of secrets, and no secret',
    status: 200,
    handle: (emulator, { params }) => exported(mustFind(emulator, params['name'] ?? '')),
  },
  {
    name: 'mock_snapshots_delete',
    method: 'DELETE',
    path: '/snapshots/:name',
    summary: 'Takes a snapshot away',
    status: 204,
    handle: (emulator, { params }) => {
      const { name } = mustFind(emulator, params['name'] ?? '');
      emulator.snapshots.delete(name);
    },
  },
];
