import { Refusal } from '../model/errors.ts';

const DAY = 86_400_000;
const date = /^\d{4}-\d\d-\d\d$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;

/**
 * A date or time of a query, in milliseconds since 1970. A date is the whole day.
 * @param end of the time that a query asks about; `last` gives the time behind it
 * @throws Refusal 406 `invalid_timestamp`
 */
export function timeOf(text: string, end: 'first' | 'last'): number {
  const at = date.test(text) || time.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new Refusal('invalid_timestamp');
  if (end === 'first') return at;
  return at + (date.test(text) ? DAY : 1);
}
