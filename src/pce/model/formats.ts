import { momentOf } from '../../state/clock.ts';

/** Formats that request schemas name; the generated validators call them. */
export { isIPv4 as ipv4, isIPv6 as ipv6 } from 'node:net';
export { isDay as date } from '../../state/clock.ts';

/** RFC 3339 wants the seconds, and so does the gem. */
const hasSeconds = /T\d\d:\d\d:/i;

const isTime = (text: string): boolean => hasSeconds.test(text) && momentOf(text) !== undefined;

/** @public under a name that no variable can have */
export { isTime as 'date-time' };
