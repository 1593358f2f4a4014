/** Formats that request schemas name; the generated validators call them. */
export { isIPv4 as ipv4, isIPv6 as ipv6 } from 'node:net';

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** RFC 3339, as the gem reads it. */
const isTime = (text: string): boolean => form.test(text) && !Number.isNaN(Date.parse(text));

/** @public under a name that no variable can have */
export { isTime as 'date-time' };

/**
 * A day of the calendar, as 2026-01-31.
 * @public
 */
export const date = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
