import { Refusal } from '../pce/errors.ts';
import type { Tables } from '../state/org-rows.ts';

export interface Snapshot {
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

/** All snapshots of a server together. */
export const MOST_SNAPSHOTS = 1000;
export const MOST_SNAPSHOT_BYTES = 512 * 1024 * 1024;

const MB = 1024 * 1024;

/** The snapshots of a server, by name; they live as long as the process. */
export class Snapshots {
  readonly #snapshots = new Map<string, Snapshot>();
  /** Bytes of imports that are under way. */
  readonly #coming = new Map<object, number>();
  readonly #mostBytes: number;
  readonly #most: number;

  constructor(mostBytes = MOST_SNAPSHOT_BYTES, most = MOST_SNAPSHOTS) {
    this.#mostBytes = mostBytes;
    this.#most = most;
  }

  get(name: string): Snapshot | undefined {
    return this.#snapshots.get(name);
  }

  keys(): Iterable<string> {
    return this.#snapshots.keys();
  }

  values(): Iterable<Snapshot> {
    return this.#snapshots.values();
  }

  /** Takes the place of one of the same name. @throws Refusal 406 when there would be too much */
  put(snapshot: Snapshot): void {
    const { name } = snapshot;
    const others = [...this.#snapshots.values()].filter((there) => there.name !== name);
    if (others.length >= this.#most) {
      throw tooLarge(`There are ${this.#most} snapshots, and there may be no more`, others);
    }
    this.#mustFit([...others, snapshot], others);
    this.#snapshots.set(name, snapshot);
  }

  delete(name: string): void {
    this.#snapshots.delete(name);
  }

  /** For an import: what it holds until it is a snapshot counts with the others. */
  place(): { grow(bytes: number): void; free(): void } {
    const key = {};
    return {
      grow: (bytes) => {
        this.#coming.set(key, bytes);
        const there = [...this.#snapshots.values()];
        this.#mustFit(there, there);
      },
      free: () => this.#coming.delete(key),
    };
  }

  #mustFit(snapshots: readonly Snapshot[], there: readonly Snapshot[]): void {
    const coming = [...this.#coming.values()].reduce((sum, bytes) => sum + bytes, 0);
    if (bytesOf(snapshots) + coming <= this.#mostBytes) return;
    throw tooLarge(
      `All snapshots together may have ${Math.floor(this.#mostBytes / MB)} MB, and would have more`,
      there,
    );
  }
}

/** What they share, such as how an org was when it was made, is counted once. */
function bytesOf(snapshots: readonly Snapshot[]): number {
  const contents = new Set(snapshots.flatMap(({ content, starts = new Map() }) => [content, ...starts.values()]));
  return [...contents].reduce((sum, content) => sum + sizeOf(content), 0);
}

function tooLarge(why: string, there: readonly Snapshot[]): Refusal {
  if (there.length === 0) return new Refusal('snapshots_too_large', `${why}: this one is too large by itself`);
  const largest = there
    .map(({ name, content }) => ({ name, bytes: sizeOf(content) }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .map(({ name, bytes }) => `${name} (${(bytes / MB).toFixed(1)} MB)`);
  return new Refusal(
    'snapshots_too_large',
    `${why}: delete one with DELETE /_mock/v1/snapshots/NAME. The largest: ${largest.join(', ')}`,
  );
}

const sizes = new WeakMap<Tables, number>();

/** Bytes of memory: for rows an estimate. */
export function sizeOf(content: Buffer | Tables): number {
  if (Buffer.isBuffer(content)) return content.length;
  let size = sizes.get(content);
  if (size === undefined) sizes.set(content, (size = estimate(content)));
  return size;
}

/** What V8 takes for a value besides its characters. */
const VALUE_BYTES = 24;

function estimate(tables: Tables): number {
  let size = 0;
  for (const { rows } of Object.values(tables)) {
    for (const row of rows) {
      for (const value of row) {
        size += VALUE_BYTES;
        if (typeof value === 'string' || Buffer.isBuffer(value)) size += value.length;
      }
    }
  }
  return size;
}
