/** The last part of an href. */
export const idOf = (href: string): string => href.slice(href.lastIndexOf('/') + 1);

/** The page of an object, by the href that a PCE gives it; undefined where there is none. */
export function pageOf(href: string | null): string | undefined {
  const [, , kind, ...rest] = /^\/orgs\/(\d+)\/(.+)$/.exec(href ?? '') ? (href ?? '').split('/').slice(1) : [];
  if (kind === undefined) return href?.startsWith('/faults/') ? '#/time' : undefined;
  if (kind === 'sec_policy') {
    const [version, name, id] = rest;
    // Settings are one document, and have no id.
    return `#/objects/${name}${version === 'active' ? '%2Factive' : ''}${id === undefined ? '' : `/${id}`}`;
  }
  const [id = ''] = rest;
  if (kind === 'pairing_profiles') return `#/pairing/${id}`;
  return kind === 'workloads' ? `#/workloads/${id}` : `#/objects/${kind}/${id}`;
}
