/** A GET of the PCE for a shell that has run `eval "$(mock-pce env)"`. @param path under /api/v2 */
export const curlOf = (path: string): string =>
  `curl -u "$ILLUMIO_API_KEY_USERNAME:$ILLUMIO_API_KEY_SECRET" ${location.origin}/api/v2${path}`;
