import { type Db, storageProblem } from '../../state/database.ts';
import type { Store } from '../../state/store.ts';
import { errorTable, Refusal } from './errors.ts';

/** The refusal of a call whose writes cannot be kept, by the error that tells so; undefined for any other error. */
export function storageRefusal(error: unknown, { memory }: Db): Refusal | undefined {
  const problem = storageProblem(error);
  if (problem === undefined) return undefined;
  return memory ? memoryFull() : fileUnusable(problem);
}

const fileUnusable = (problem: string) =>
  new Refusal('data_file_unusable', `${errorTable.data_file_unusable.message}: ${problem}`);

/** There is no file, and no disk. */
const memoryFull = () =>
  new Refusal(
    'memory_full',
    `${errorTable.memory_full.message}. Delete orgs, or reset; with --data FILE a state may be as large as the disk`,
  );

/** Work that can be done another time, where the disk is full now: whoever only reads is not to suffer. */
export function withoutStorage(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (storageProblem(error) === undefined) throw error;
  }
}

/** The same for what a read writes beside: the answer does not wait for what was lost. */
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
