import type { Counted, TableBound } from '../../emulator/table-bounds.ts';
import type { ObjectLimit } from '../../pce/model/resource.ts';
import type { Db } from '../../state/database.ts';
import { turns } from '../../state/turns.ts';
import type { Misfit } from './import-together.ts';

/** What holds in an org here. */
export type LimitIn = (org: number, limit: ObjectLimit) => number;

/**
 * Holds what was imported against the bounds of tables, as if it had been made here, with turns for others: what is made
 * here goes through calls that refuse, or trim, what is beyond.
 */
export async function beyondBounds(
  db: Db,
  bounds: readonly TableBound[],
  limitIn: LimitIn,
): Promise<Misfit | undefined> {
  const turn = turns();
  for (const { name, holds, counted } of bounds) {
    if (!counted) continue;
    const sums = new Map<string, number>();
    const rows = db.prepare<[], [org: number, whose: string | number, amount: number]>(counted.rows).raw();
    for (const [org, whose, amount] of rows.iterate()) {
      const key = `${org} ${whose}`;
      const sum = (sums.get(key) ?? 0) + amount;
      const most = mostOf(counted, sum, org, String(whose), limitIn);
      if (sum > most) return { table: name, why: `holds more than ${most} ${counted.holds ?? holds}` };
      sums.set(key, sum);
      const rest = turn();
      if (rest) await rest;
    }
  }
  return undefined;
}

/** A limit that was set lower is no reason to refuse: what is there when it is set stays too. */
function mostOf({ most }: Counted, sum: number, org: number, whose: string, limitIn: LimitIn): number {
  if (typeof most === 'number') return most;
  const limit = most(whose);
  if (!limit) return Number.POSITIVE_INFINITY;
  return sum <= limit.hard ? limit.hard : Math.max(limit.hard, limitIn(org, limit));
}
