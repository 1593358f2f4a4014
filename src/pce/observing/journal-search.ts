import { firstCharacters } from '../../state/characters.ts';
import { type Glob, globOf } from './glob.ts';
import { OUTSIDE } from './redacted.ts';
import { type Statuses, statusesIn } from './statuses.ts';

/** What a search asks for; what is undefined does not filter. */
export interface JournalQuery {
  readonly method?: string | undefined;
  /** `*` stands for any text. One that begins with `outside:` is about requests outside of /api/v2, any other is not. */
  readonly path?: string | undefined;
  readonly operation?: string | undefined;
  readonly org?: number | undefined;
  readonly key?: string | undefined;
  /** One, or several: `4xx,500`. */
  readonly status?: Statuses | undefined;
  readonly token?: string | undefined;
  /** Those of which something was ignored alone, or those of which nothing was. */
  readonly ignored?: boolean | undefined;
  /** Entries after this id alone. */
  readonly after?: number | undefined;
  /** Entries ahead of this id alone. */
  readonly before?: number | undefined;
}

/** An entry, as far as searches look at it. */
export interface Searched {
  readonly id: number;
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
  readonly org: number | undefined;
  readonly key: string | undefined;
  readonly status: number;
  readonly tokens: readonly string[];
  readonly ignored: readonly string[];
}

/** A query that was looked at once, as thousands of entries are held against it. */
export interface Search {
  readonly query: JournalQuery;
  readonly path: Glob | undefined;
  readonly statuses: ReadonlySet<number> | undefined;
}

/** @throws Refusal 406 */
export const searchOf = (query: JournalQuery): Search => ({
  query,
  path: query.path === undefined ? undefined : pathGlobOf(query.path),
  statuses: query.status === undefined ? undefined : statusesIn(query.status),
});

/** A star at the beginning stands for any text of a path, and not for what stands before it. */
function pathGlobOf(pattern: string): Glob {
  const glob = globOf(pattern);
  return pattern.startsWith(OUTSIDE) ? glob : (path) => !path.startsWith(OUTSIDE) && glob(path);
}

export function fits(entry: Searched, { query, path, statuses }: Search): boolean {
  return (
    entry.id > (query.after ?? 0) &&
    entry.id < (query.before ?? Number.POSITIVE_INFINITY) &&
    (query.method === undefined || entry.method === query.method) &&
    (query.operation === undefined || entry.operation === query.operation) &&
    (query.org === undefined || entry.org === query.org) &&
    (query.key === undefined || entry.key === query.key) &&
    (statuses === undefined || statuses.has(entry.status)) &&
    (query.ignored === undefined || query.ignored === entry.ignored.length > 0) &&
    (query.token === undefined || entry.tokens.some((token) => token === query.token)) &&
    (path === undefined || path(entry.path))
  );
}

/** Entries that would fit if one part of the query were not asked for. */
export interface NearMiss {
  readonly part: keyof JournalQuery;
  readonly count: number;
  /** What they have there: the first few that differ. */
  readonly values: readonly string[];
}

const MOST_VALUES = 3;

/** Part by part of the query: the entries that fail at it alone. */
export function nearMisses(entries: readonly Searched[], query: JournalQuery): NearMiss[] {
  const asked = searchOf(query);
  return partsOf(query).flatMap((part) => {
    const others = searchOf({ ...query, [part]: undefined });
    const missed = entries.filter((entry) => fits(entry, others) && !fits(entry, asked));
    const values = new Set(missed.map((entry) => shownOf(entry, part)));
    return missed.length === 0 ? [] : [{ part, count: missed.length, values: [...values].slice(0, MOST_VALUES) }];
  });
}

const partsOf = (query: JournalQuery) =>
  (Object.keys(query) as (keyof JournalQuery)[]).filter((part) => query[part] !== undefined);

function shownOf(entry: Searched, part: keyof JournalQuery): string {
  if (part === 'token') return entry.tokens.join(' ') || 'none';
  if (part === 'ignored') return String(entry.ignored.length > 0);
  return String(entry[part === 'after' || part === 'before' ? 'id' : part] ?? 'none');
}

const LONGEST = 100;

/** A query in words: `operation labels_get, status 200`. */
export const inWords = (query: JournalQuery): string =>
  partsOf(query)
    .map((part) => `${part} ${firstCharacters(String(query[part]), LONGEST)}`)
    .join(', ');
