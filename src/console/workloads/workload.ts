/** A workload as the pages read it. */
export interface Workload {
  readonly href: string;
  readonly name: string | null;
  readonly hostname: string | null;
  readonly online: boolean;
  readonly managed: boolean;
  readonly enforcement_mode: string;
  readonly visibility_level: string;
  readonly labels: readonly { readonly href: string; readonly key?: string; readonly value?: string }[];
  readonly ven: { readonly href: string; readonly status?: string } | null;
  readonly agent?: { readonly status?: { readonly last_heartbeat_on?: string | null } } | null;
}

/** The properties of a row. */
export const FIELDS = 'href,name,hostname,online,managed,enforcement_mode,visibility_level,labels,ven,agent';

export const nameOf = ({ name, hostname, href }: Workload): string =>
  name || hostname || (href.split('/').at(-1) ?? '');

export const stateOf = ({ managed, online }: Workload): 'online' | 'offline' | 'unmanaged' => {
  if (!managed) return 'unmanaged';
  return online ? 'online' : 'offline';
};

export const heartbeatOf = ({ agent }: Workload): string | undefined => agent?.status?.last_heartbeat_on ?? undefined;

export const labelsOf = ({ labels }: Workload): string => labels.map(({ value }) => value).join(' · ');

/** What is shown of the list, as it stands in the address of the page. */
export interface Filter {
  readonly q: string;
  readonly state: string;
  readonly mode: string;
  readonly sort: string;
}

export const filterIn = (query: URLSearchParams): Filter => ({
  q: query.get('q') ?? '',
  state: query.get('state') ?? '',
  mode: query.get('mode') ?? '',
  sort: query.get('sort') ?? '',
});

const states: Readonly<Record<string, string>> = {
  online: 'managed:true,online:true',
  offline: 'managed:true,online:false',
  unmanaged: 'managed:false',
};

/** As GET objects takes it. */
export function queryOf({ q, state, mode, sort }: Filter) {
  const where = [states[state], mode === '' ? undefined : `enforcement_mode:${mode}`].filter(Boolean).join(',');
  return { q: q || undefined, where: where || undefined, sort: sort || undefined };
}

/** Lines of a CSV file. A cell that a spreadsheet would take for a formula gets an apostrophe. */
export function csvOf(workloads: readonly Workload[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = workloads.map((workload) => [
    nameOf(workload),
    workload.hostname ?? '',
    stateOf(workload),
    workload.ven?.status ?? '',
    workload.enforcement_mode,
    workload.visibility_level,
    labelsOf(workload),
    heartbeatOf(workload) ?? '',
    workload.href,
  ]);
  const head = [
    'name',
    'hostname',
    'state',
    'ven',
    'enforcement_mode',
    'visibility_level',
    'labels',
    'heartbeat',
    'href',
  ];
  return [head, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}
