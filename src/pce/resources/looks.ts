import { holds, type IpRange } from './ip-ranges.ts';

/** What one step looks at: hosts, rules, ranges of addresses. Each takes a microsecond or two. */
const AT_ONCE = 5000;

/** Tells a work that compares many with many when others have their turn. */
export class Looks {
  #left = AT_ONCE;

  /** Called after so many were looked at. @returns whether others have their turn now */
  areEnough(count = 1): boolean {
    this.#left -= count;
    if (this.#left > 0) return false;
    this.#left = AT_ONCE;
    return true;
  }
}

/** Whether ranges hold one of the addresses. Yields between steps: there may be thousands of both. */
export function* hold(
  ranges: readonly IpRange[],
  addresses: readonly string[],
  looks: Looks,
): Generator<void, boolean> {
  for (const address of addresses) {
    const isHeld = holds(ranges, address);
    if (looks.areEnough(ranges.length)) yield;
    if (isHeld) return true;
  }
  return false;
}
