/** Every path of a PCE begins with it. */
export const API_PREFIX = '/api/v2';

/**
 * The path without doubled slashes, and without one at the end. To the router of Ruby on Rails it is the same path (the
 * vendor's ServiceNow connector asks for /orgs/1/labels/ in production).
 */
export const withoutSpareSlashes = (path: string) => path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
