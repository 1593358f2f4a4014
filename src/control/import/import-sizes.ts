import { MOST_AT_ONCE } from '../../pce/model/bulk-event.ts';

/**
 * What an object has beside what bodies said of it, and numbers take that are written out in full; and what an event tells
 * of a bulk call.
 */
const BESIDES = MOST_AT_ONCE;

/**
 * How many characters a text of an import may have: what calls of the PCE have made has to come back. An object was made
 * by one body and changed by another, and an event of a bulk call tells of it in one text as it was and as it is.
 * @param bodyLimit bytes of a body, as --body-limit says
 */
export const mostTextOf = (bodyLimit: number): number => 4 * bodyLimit + BESIDES;

/** Bytes of JSON of a row, and with it of a value: JSON in JSON has its quotes escaped. */
export const mostRowOf = (bodyLimit: number): number => 2 * mostTextOf(bodyLimit) + BESIDES;
