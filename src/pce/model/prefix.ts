/** Of every path of a PCE. */
export const API_PREFIX = '/api/v2';

/**
 * The path without slashes that make no difference: doubled ones, and one at the end. To the router of Ruby on Rails it is
 * the same path (the vendor's ServiceNow connector asks for /orgs/1/labels/ in production).
 */
export const withoutSpareSlashes = (path: string) => path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
