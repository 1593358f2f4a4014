/** `07:24:30`, in UTC as the emulator tells it. */
export const clockText = (at: number | string): string => new Date(at).toISOString().slice(11, 19);

/** `2026-11-28 07:24:30Z` */
export const timeText = (at: number | string): string =>
  `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}Z`;

const units = [
  ['day', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

/** `1 h 2 min`, of ms. Two units at most. */
export function spanText(ms: number): string {
  let seconds = Math.max(0, Math.round(ms / 1000));
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(seconds / size);
    seconds -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${unit === 'day' && count > 1 ? 's' : ''}`);
    if (parts.length === 2) break;
  }
  return parts.join(' ') || 'now';
}

/** `2 min ago`, `in 59 min`, from the emulator's now in ms. */
export function awayText(at: number | string, now: number): string {
  const ms = new Date(at).getTime() - now;
  if (Math.abs(ms) < 1000) return 'now';
  return ms < 0 ? `${spanText(-ms)} ago` : `in ${spanText(ms)}`;
}

/** `1,235` */
export const countText = (count: number): string => counts.format(count);

/** Made once: the first takes longer than a frame. */
const counts = new Intl.NumberFormat('en-US');

/** `1 of 1,235` of a list of which some are left out by a filter. */
export const matchedText = (matched: number, total: number | undefined, isFiltered: boolean): string =>
  isFiltered && total !== undefined ? `${countText(matched)} of ${countText(total)}` : countText(matched);
