/**
 * The scheme of an Authorization header, in small letters, and what stands behind it. RFC 9110, 11.4: a scheme is of any
 * case, and one or more spaces follow; Ruby takes tabs too.
 */
export function authorizationIn(header = ''): { readonly scheme: string; readonly credentials: string } {
  const [scheme = '', credentials = ''] = header.split(/[ \t]+(.*)/s);
  return { scheme: scheme.toLowerCase(), credentials };
}
