/**
 * Whether a Prefer header has a preference (RFC 7240, 2): in any case, among others, with parameters or without. Node
 * joins several headers into one.
 */
export const prefers = (header: string | readonly string[] | undefined, preference: string): boolean =>
  header !== undefined &&
  String(header)
    .replaceAll(QUOTED, '""')
    .split(',')
    .some((one) => named(one) === preference);

/** A quoted text may hold whatever else has a meaning. One that does not end reaches to the end of the header. */
const QUOTED = /"(?:[^"\\]|\\.|\\$)*(?:"|$)/gs;

/** The name of a preference; undefined where it has a value, which makes another one of it. An empty one is none. */
function named(one: string): string | undefined {
  const [preference = ''] = one.split(';', 1);
  const [name = '', value = ''] = preference.split('=').map((part) => part.trim());
  return value === '' || value === '""' ? name.toLowerCase() : undefined;
}
