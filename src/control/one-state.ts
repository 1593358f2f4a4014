import { orgInPath } from '../emulator/there-is.ts';
import { Refusal } from '../pce/model/errors.ts';
import type { Pce } from '../pce/model/pce.ts';
import { type TakeTurn, turns } from '../state/turns.ts';

/** Others who replace the state again and again must not keep a read from its end. */
const MOST_TRIES = 20;

/**
 * Reads rows in steps, with turns for others in between. It begins anew where they are replaced meanwhile: a store of
 * before may be closed, and its ordinals are those of other objects.
 * @param org whose rows are read; undefined for those of all orgs, which count as replaced with the whole state alone
 * @param read waits by the given turns, or by a long work
 * @throws Refusal 429 where they are replaced too often; what else `read` throws
 */
export async function onOneState<T>(
  { longWorks }: Pce,
  org: number | undefined,
  read: (turn: TakeTurn) => Promise<T>,
  turn = turns(),
): Promise<T> {
  for (let left = MOST_TRIES; left > 0; left--) {
    const found = await longWorks.watch(org, async (reader) => {
      const checked: TakeTurn = () =>
        turn()?.then(() => {
          if (reader.isOver) throw new Error('the state was replaced');
        });
      try {
        return { value: await read(checked) };
      } catch (error) {
        if (!reader.isOver) throw error;
        return undefined;
      }
    });
    if (found) return found.value;
  }
  throw new Refusal(
    'too_many_requests_error',
    `The state was replaced ${MOST_TRIES} times while it was read: try again`,
  );
}

/** The same for the org of a path. @throws Refusal 404, also where it goes meanwhile */
export const onOneOrg = <T>(
  pce: Pce,
  inPath: string | undefined,
  read: (org: number, turn: TakeTurn) => Promise<T>,
): Promise<T> => onOneState(pce, orgInPath(pce, inPath), async (turn) => read(orgInPath(pce, inPath), turn));
