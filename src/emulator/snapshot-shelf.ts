import { Refusal } from '../pce/model/errors.ts';
import { FairQueue } from '../state/fair-queue.ts';
import { type Tables, VALUE_BYTES } from '../state/org-rows.ts';

export interface Snapshot {
  readonly name: string;
  /** null for the whole state. */
  readonly org: number | null;
  /** ISO-8601, on the emulator's clock. */
  readonly created_at: string;
  /** The whole state as bytes, or the rows of an org. */
  readonly content: Buffer | Tables;
  /** Orgs of the whole state, as they were when they were made. */
  readonly starts?: ReadonlyMap<number, Tables>;
}

/** All snapshots of a server together. */
export const MOST_SNAPSHOTS = 1000;
export const MOST_SNAPSHOT_BYTES = 512 * 1024 * 1024;

/** How many snapshots of a large org may wait until they are made. */
export const MOST_SAVES_WAITING = 20;

const MB = 1024 * 1024;

/** A snapshot without its content. */
export type SnapshotHead = Omit<Snapshot, 'content'>;

/** Stands for the whole state where an org is named. */
export const WHOLE = 0;

/** Two orgs, or an org and the whole state, may have one of the same name: neither knows of the other. */
const keyOf = ({ org, name }: Pick<Snapshot, 'org' | 'name'>) => `${org ?? WHOLE} ${name}`;

/** The snapshots of a server, by org and name; they live as long as the process. */
export class Snapshots {
  /** In the order in which they were made. */
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #saves = new FairQueue<[org: number]>();
  /** Bytes of snapshots to come: imports, and large orgs that are being saved. */
  readonly #coming = new Map<object, number>();
  readonly #mostBytes: number;
  readonly #most: number;
  readonly #hasOrg: (org: number) => boolean;

  /** @param bounds.hasOrg whether there is such an org: snapshots of one that is gone make room for others */
  constructor({
    mostBytes = MOST_SNAPSHOT_BYTES,
    most = MOST_SNAPSHOTS,
    hasOrg = (_org: number): boolean => true,
  } = {}) {
    this.#mostBytes = mostBytes;
    this.#most = most;
    this.#hasOrg = hasOrg;
  }

  /** All snapshots of this name. */
  named(name: string): Snapshot[] {
    return [...this.#snapshots.values()].filter((snapshot) => snapshot.name === name);
  }

  names(): string[] {
    return [...new Set([...this.#snapshots.values()].map(({ name }) => name))];
  }

  values(): Iterable<Snapshot> {
    return this.#snapshots.values();
  }

  /** Adds a snapshot, or replaces the one of the same org and name. @throws Refusal 406 when there would be too much */
  put(snapshot: Snapshot): void {
    this.#mustTake(snapshot);
    this.#snapshots.set(keyOf(snapshot), snapshot);
  }

  /**
   * Called ahead of a copy that might be made for nothing.
   * @param bytes of the content to come
   * @throws Refusal 406 as `put` does
   */
  mustTake(head: SnapshotHead, bytes: number): void {
    this.#mustTake({ ...head, content: {} }, bytes);
  }

  /**
   * Makes and restores snapshots of large orgs one at a time: together they need no more memory than the largest. Orgs
   * have their turns: no org waits for all snapshots of another.
   * @throws Refusal 429 when too many of the org wait
   */
  inTurn<T>(org: number, work: () => Promise<T>): Promise<T> {
    if (this.#saves.waiting([org]) >= MOST_SAVES_WAITING) {
      throw new Refusal(
        'too_many_waiting',
        undefined,
        `${MOST_SAVES_WAITING} snapshots of org ${org} wait to be made or restored`,
      );
    }
    return this.#saves.run([org], work);
  }

  delete(snapshot: Snapshot): void {
    this.#snapshots.delete(keyOf(snapshot));
  }

  /**
   * Counts content that is being read, until it is a snapshot.
   * @param head of the snapshot to come, which may replace another; an import does not know it yet
   */
  place(head?: SnapshotHead): { grow(bytes: number): void; free(): void } {
    const key = {};
    return {
      grow: (bytes) => {
        this.#coming.set(key, bytes);
        if (head) return this.mustTake(head, 0);
        this.#makeRoom([...this.#snapshots.values()], (others) => this.#whyNot(others));
      },
      free: () => this.#coming.delete(key),
    };
  }

  #mustTake(snapshot: Snapshot, more = 0): void {
    const key = keyOf(snapshot);
    const others = [...this.#snapshots.values()].filter((other) => keyOf(other) !== key);
    this.#makeRoom(others, (left) =>
      left.length >= this.#most
        ? `There are ${this.#most} snapshots, and there may be no more`
        : this.#whyNot([...left, snapshot], more),
    );
  }

  /**
   * Removes snapshots of orgs that are gone, the oldest first, as far as that helps. Suites that save an org and delete
   * it would leave no room to anybody.
   * @param whyNot why there is no room beside these; undefined where there is
   * @throws Refusal 406, and nothing is removed
   */
  #makeRoom(others: readonly Snapshot[], whyNot: (left: readonly Snapshot[]) => string | undefined): void {
    const gone = others.filter(({ org }) => org !== null && !this.#hasOrg(org));
    const left = new Set(others);
    for (let why = whyNot(others); why !== undefined; why = whyNot([...left])) {
      const oldest = gone.shift();
      if (!oldest) throw tooLarge(why, others);
      left.delete(oldest);
    }
    for (const other of others) if (!left.has(other)) this.delete(other);
  }

  #whyNot(snapshots: readonly Snapshot[], more = 0): string | undefined {
    const coming = [...this.#coming.values()].reduce((sum, bytes) => sum + bytes, more);
    if (bytesOf(snapshots) + coming <= this.#mostBytes) return undefined;
    return `All snapshots together may have ${Math.floor(this.#mostBytes / MB)} MB, and would have more`;
  }
}

/** Shared contents, such as an org as it was when it was made, are counted once. */
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

/** Bytes of memory: for rows an estimate, which `bytesOfOrg` gives too. */
export function sizeOf(content: Buffer | Tables): number {
  if (Buffer.isBuffer(content)) return content.length;
  let size = sizes.get(content);
  if (size === undefined) {
    for (const _ of weigh(content));
    size = sizes.get(content) as number;
  }
  return size;
}

/** Finds the size of rows, and yields after each row: there may be a million. */
export function* weigh(tables: Tables): Generator<void> {
  let size = 0;
  for (const { rows } of Object.values(tables)) {
    for (const row of rows) {
      for (const value of row) {
        size += VALUE_BYTES;
        if (typeof value === 'string' || Buffer.isBuffer(value)) size += Buffer.byteLength(value);
      }
      yield;
    }
  }
  sizes.set(tables, size);
}
