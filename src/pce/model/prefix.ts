/** Every path of a PCE begins with it. */
export const API_PREFIX = '/api/v2';

/** The beginning of a URL with this prefix. Doubled slashes make no difference. @param end pattern of the next character */
export const beginningWith = (prefix: string, end: string) => new RegExp(`^${prefix.replaceAll('/', '/+')}(?=${end})`);

/**
 * The path without doubled slashes, and without one at the end. To the router of Ruby on Rails it is the same path (the
 * vendor's ServiceNow connector asks for /orgs/1/labels/ in production).
 */
export const withoutSpareSlashes = (path: string) => path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
