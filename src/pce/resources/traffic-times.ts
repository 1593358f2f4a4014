import { isDay, momentOf } from '../../state/clock.ts';
import { invalidTimestamp } from '../model/errors.ts';

const DAY = 86_400_000;
/** A zone without a colon, which ISO 8601 takes, and RFC 3339 does not. */
const shortZone = /(T.*[+-]\d\d)(\d\d)$/i;

/** A PCE takes no date alone (observed: a live 25.2.40). @throws Refusal 406 `invalid_timestamp` */
export function mustBeMoments({ start_date, end_date }: { start_date?: string; end_date?: string }): void {
  if ([start_date, end_date].some((text) => text !== undefined && isDay(text))) throw invalidTimestamp();
}

/**
 * A date or time, in milliseconds since 1970. A date is the whole day.
 * @param end of the time that a query asks about; `last` gives the time behind it
 * @throws Refusal 406 `invalid_timestamp`
 */
export function timeOf(text: string, end: 'first' | 'last'): number {
  const at = isDay(text) ? Date.parse(text) : momentOf(text.replace(shortZone, '$1:$2'));
  if (at === undefined) throw invalidTimestamp();
  if (end === 'first') return at;
  return at + (isDay(text) ? DAY : 1);
}
