/** Of every path of a PCE. */
export const API_PREFIX = '/api/v2';
