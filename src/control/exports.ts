import { MOST_SNAPSHOT_BYTES, type Snapshot, sizeOf } from '../emulator/snapshot-shelf.ts';
import { Refusal } from '../pce/model/errors.ts';
import { type Db, openCopy, stateVersion } from '../state/database.ts';
import { type Rows, readers, type TableReader, type Tables, withoutShared } from '../state/org-rows.ts';
import { turns } from '../state/turns.ts';
import type { LongAnswer } from './call.ts';
import { jsonParts } from './json-parts.ts';

export interface ShownSnapshot {
  readonly name: string;
  /** null: of the whole state. */
  readonly org: number | null;
  /** ISO-8601, on the emulator's clock. */
  readonly created_at: string;
}

/** A snapshot as JSON. */
export interface Exported extends ShownSnapshot {
  /** Version of the tables. */
  readonly mock_pce_snapshot: number;
  readonly tables: Tables;
}

export const show = ({ name, org, created_at }: Snapshot): ShownSnapshot => ({ name, org, created_at });

/**
 * A snapshot as JSON, with bytes and large integers in objects that say so. It is what the snapshot was at the call,
 * whatever becomes of that meanwhile.
 * @throws Refusal 429 from both ways when too much is being read already
 */
export function exported(snapshot: Snapshot): LongAnswer {
  const head = { mock_pce_snapshot: stateVersion, ...show(snapshot) };
  return {
    stream: () => {
      const { tables, end } = lend(snapshot.content);
      const byName = Object.fromEntries(tables.map(({ table, ...rest }) => [table, rest]));
      const parts = jsonParts({ ...head, tables: byName }, snapshot.content);
      return process.getBuiltinModule('node:stream').Readable.from(parts).once('close', end);
    },
    object: async (): Promise<Exported> => {
      const { tables, end } = lend(snapshot.content);
      try {
        return { ...head, tables: await collected(tables, snapshot.content) };
      } finally {
        end();
      }
    },
  };
}

/** Values as JSON has them. */
function* shownRows(rows: TableReader['rows']): Generator<unknown[]> {
  for (const row of rows) yield row.map(toJson);
}

function toJson(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return { base64: value.toString('base64') };
  if (typeof value !== 'bigint') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : { integer: String(value) };
}

/**
 * All rows of these tables, read with turns for others in between: from a copy, which nobody writes to meanwhile.
 * @param which those that read the same have one turn among them
 */
export async function collected(tables: readonly ReadTable[], which?: unknown): Promise<Tables> {
  const turn = turns(which);
  const found: Record<string, Rows> = {};
  for (const { table, columns, rows } of tables) {
    const kept: (readonly unknown[])[] = [];
    for (const row of rows) {
      kept.push(row);
      const rest = turn();
      if (rest) await rest;
    }
    found[table] = { columns, rows: kept };
  }
  return found;
}

type ReadTable = Omit<TableReader, 'all'>;

interface Lent {
  readonly db: Db | undefined;
  readers: number;
}

/** What is being read. Exports of one snapshot share a copy: a client that takes its time keeps no other. */
const lent = new Map<Buffer | Tables, Lent>();

/** How many snapshots are being exported. */
export const beingExported = () => lent.size;

/** @throws Refusal 429 */
function lend(content: Buffer | Tables): { tables: readonly ReadTable[]; end: () => void } {
  const known = lent.get(content) ?? open(content);
  known.readers += 1;
  const end = () => {
    known.readers -= 1;
    if (known.readers > 0) return;
    lent.delete(content);
    known.db?.close();
  };
  const tables = known.db
    ? readers(known.db)
    : Object.entries(withoutShared(content as Tables)).map(([table, rows]) => ({ table, ...rows }));
  return { tables: tables.map(({ table, columns, rows }) => ({ table, columns, rows: shownRows(rows) })), end };
}

function open(content: Buffer | Tables): Lent {
  const bytes = [...lent.keys(), content].reduce((sum, one) => sum + sizeOf(one), 0);
  if (lent.size > 0 && bytes > MOST_SNAPSHOT_BYTES) {
    throw new Refusal('too_many_requests_error', 'Too much is being exported: try again when other exports have ended');
  }
  const opened = { db: Buffer.isBuffer(content) ? openCopy(content) : undefined, readers: 0 };
  lent.set(content, opened);
  return opened;
}
