import { type Db, storageProblem } from '../../state/database.ts';
import type { Store } from '../../state/store.ts';
import { errorTable } from './error-table.ts';
import { Refusal } from './errors.ts';

/** The refusal of a call whose writes cannot be kept; undefined for errors that are not about storage. */
export function storageRefusal(error: unknown, { memory }: Db): Refusal | undefined {
  const problem = storageProblem(error);
  if (problem === undefined) return undefined;
  return memory ? memoryFull() : fileUnusable(problem);
}

const fileUnusable = (problem: string) =>
  new Refusal('data_file_unusable', `${errorTable.data_file_unusable.message}: ${problem}`);

/** A state in memory has no file, and no disk that could be full. */
const memoryFull = () =>
  new Refusal(
    'memory_full',
    `${errorTable.memory_full.message}. Delete orgs, or reset; with --data FILE a state may be as large as the disk`,
  );

/** Does work that can be done another time, and skips it where the disk is full: reads must not fail for it. */
export function withoutStorage(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (storageProblem(error) === undefined) throw error;
  }
}

/** The same for a write beside a read. The failed transaction is ended at once: the answer does not wait for it. */
export function besideARead(store: Store, work: () => void): void {
  withoutStorage(() => {
    try {
      work();
    } catch (error) {
      store.settleNow();
      throw error;
    }
  });
}
