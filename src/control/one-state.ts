import type { Pce } from '../pce/model/pce.ts';
import { type TakeTurn, turns } from '../state/turns.ts';

/**
 * Reads a state in steps, with turns for others in between. It begins anew where the whole state is replaced meanwhile:
 * a store of before may be closed, and its ordinals are those of other objects.
 * @param read waits by the given turns, or by a long work
 * @throws Refusal, and what else `read` throws, where the state is the same
 */
export async function onOneState<T>(pce: Pce, read: (turn: TakeTurn) => Promise<T>, turn = turns()): Promise<T> {
  for (;;) {
    const { store } = pce;
    const checked: TakeTurn = () =>
      turn()?.then(() => {
        if (pce.store !== store) throw new Error('the state was replaced');
      });
    try {
      return await read(checked);
    } catch (error) {
      if (pce.store === store) throw error;
    }
  }
}
