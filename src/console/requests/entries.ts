import type { Entry } from '../../generated/control-api.ts';

/** What is shown of the journal: as it stands in the address of the page. */
export interface Filter {
  readonly show: 'all' | 'refused' | 'ignored' | 'faults';
  readonly operation: string;
  readonly key: string;
  readonly status: string;
  /** Empty for all orgs. */
  readonly org: string;
  /** Changes made in the console are left out. */
  readonly clients: boolean;
}

const shown: readonly string[] = ['refused', 'ignored', 'faults'];

export const filterIn = (query: URLSearchParams): Filter => ({
  show: (shown.includes(query.get('show') ?? '') ? query.get('show') : 'all') as Filter['show'],
  operation: query.get('operation') ?? '',
  key: query.get('key') ?? '',
  status: query.get('status') ?? '',
  org: query.get('org') ?? '',
  clients: query.get('clients') === 'true',
});

const REFUSED = '4xx,5xx,0';

/** As GET /journal takes it. What it has no parameter for is left to `fits`. */
export const searchOf = ({ show, operation, key, status, org }: Filter) => ({
  operation: operation || undefined,
  key: key || undefined,
  status: status || (show === 'refused' ? REFUSED : undefined),
  org: org === '' ? undefined : Number(org),
  ignored: show === 'ignored' ? true : undefined,
});

const hasStatus = (status: number, wanted: string): boolean =>
  wanted.split(',').some((one) => one === String(status) || one === `${Math.floor(status / 100)}xx`);

export function fits(entry: Entry, { show, operation, key, status, org, clients }: Filter): boolean {
  return (
    (show !== 'refused' || hasStatus(entry.status, REFUSED)) &&
    (show !== 'ignored' || entry.ignored.length > 0) &&
    (show !== 'faults' || entry.fault !== null) &&
    (operation === '' || entry.operation === operation) &&
    (key === '' || entry.key === key) &&
    (status === '' || hasStatus(entry.status, status)) &&
    (org === '' || entry.org === Number(org)) &&
    !(clients && entry.via === 'console')
  );
}

/** The mark of an answer. */
export function answerOf({ status, fault }: Entry): 'done' | 'refused' | 'failed' | 'reset' | 'fault' {
  if (fault !== null) return 'fault';
  if (status === 0) return 'reset';
  if (status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'done';
}

export const statusText = ({ status }: Entry): string => (status === 0 ? 'reset' : String(status));

/** The call that it was, in words where a PCE has none. */
export function callText({ operation, path }: Entry): string {
  if (operation !== null) return operation;
  return path === 'outside:/_mock/v1/vens' ? 'A host wanted to pair' : 'no call of a PCE';
}

/** Faults meet calls of a PCE alone: the server refuses one for anything else. */
export const canFail = ({ operation }: Entry): boolean => operation !== null;

/** Path with the query as it was sent. */
export function whereOf({ path, query }: Entry): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}

/** Why it was refused, in words: a sentence each. */
export function whyOf({ explanation, fault, tokens }: Entry): string[] {
  const { problems = [], hint = null, nearest = [] } = explanation ?? {};
  if (fault !== null) return [`Fault ${fault} answered`];
  const told = [
    ...problems.map(({ property, problem }) => problemText(property, problem)),
    ...(hint === null ? [] : [hint]),
    ...(nearest.length > 0 ? [`Near are ${nearest.join(', ')}`] : []),
  ];
  return told.length > 0 ? told : [...new Set(tokens)];
}

/** An empty pointer is the body itself. */
export function problemText(property: string, problem: string): string {
  const [, missing] = /^did not contain (?:a |the )?required property of '([^']+)'/.exec(problem) ?? [];
  const where = property === '' || property === '/' ? 'The body' : property.slice(1).replaceAll('/', ' › ');
  return missing === undefined ? `${where} ${problem}` : `${where} lacks ${missing}`;
}

/** What was passed over, and what may have been meant. */
export function ignoredOf({ ignored, meant }: Entry): string {
  const told = ignored.map((name) => (meant[name] === undefined ? name : `${name} (meant ${meant[name]}?)`));
  return told.length === 0 ? '' : `Ignored: ${told.join(', ')}`;
}

/** Those of `some` that are not among the known ones: the list and the stream may both bring an entry. */
export function without(known: readonly Entry[], some: readonly Entry[]): Entry[] {
  const ids = new Set(known.map(({ id }) => id));
  return some.filter(({ id }) => !ids.has(id));
}
