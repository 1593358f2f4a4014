import { Refusal } from '../pce/model/errors.ts';
import type { Missed } from '../pce/observing/journal.ts';
import { inWords, type JournalQuery, type NearMiss } from '../pce/observing/journal-search.ts';
import type { ControlCall } from './call.ts';
import { queryOf } from './journal-query.ts';
import { boolean, integer, number, numberIn, org, orgAlone, orgIn, text } from './parameters.ts';

/** Longest that a search waits, in seconds. */
const MOST_SECONDS = 300;

/** By which a search finds requests. */
export const searchParameters = {
  method: text('method'),
  path: text(
    'path under /api/v2, or outside: and a path that is not; * stands for any text. Status 404 finds paths that no call has',
  ),
  operation: text('name of the operation'),
  ...org('org of the caller, or of the path for strangers'),
  key: text('name of the API key'),
  status: text(
    'status of the answer, a class such as 4xx, or several as in 4xx,500; 0 for a connection that was reset',
  ),
  token: text('token of the refusal'),
  ignored: boolean('true: those of which parameters or properties were ignored; false: the others'),
  after: integer('entries after this id alone', 0, Number.MAX_SAFE_INTEGER),
  before: integer('entries ahead of this id alone', 0, Number.MAX_SAFE_INTEGER),
};

/** What was waited for, and what came in its place: as a rule one part of the search is another than was thought. */
function aboutMissed(search: JournalQuery, { near, all }: Missed): string {
  const asked = inWords(search);
  const came = near.length > 0 ? near.map(differing).join(', ') : all === 0 ? 'none came at all' : `${all} others came`;
  return asked === '' ? '' : ` with ${asked}; ${came}`;
}

const differing = ({ part, count, values }: NearMiss) =>
  `${count} ${count === 1 ? 'differs' : 'differ'} in ${part} alone (${values.join(', ')})`;

export const journalCalls: readonly ControlCall[] = [
  {
    name: 'mock_journal_get',
    method: 'GET',
    path: '/journal',
    waitsFor: 'nothing',
    summary: 'Requests to the PCE and how they were answered, oldest first',
    query: { ...searchParameters, newest: integer('how many of the newest that fit; all when left out', 0, 10_000) },
    status: 200,
    handle: ({ pce }, { query }) => pce.journal.find(queryOf(pce, query), { newest: numberIn(query, 'newest') }),
  },
  {
    name: 'mock_journal_count_get',
    method: 'GET',
    path: '/journal/count',
    waitsFor: 'nothing',
    summary: 'How many there are: `{count}`',
    query: searchParameters,
    status: 200,
    handle: ({ pce }, { query }) => ({ count: pce.journal.count(queryOf(pce, query)) }),
  },
  {
    name: 'mock_journal_wait_get',
    method: 'GET',
    path: '/journal/wait',
    waitsFor: 'nothing',
    summary: 'The same, as soon as there are `count` of them; 408 when `timeout` is over before',
    query: {
      ...searchParameters,
      count: integer('how many are waited for, 10,000 at most [1]', 0, 10_000),
      timeout: number(`seconds, of the real clock, ${MOST_SECONDS} at most [10]`, MOST_SECONDS),
    },
    status: 200,
    handle: async ({ pce }, { query, whenLeft }) => {
      const count = numberIn(query, 'count') ?? 1;
      const timeout = numberIn(query, 'timeout') ?? 10;
      const search = queryOf(pce, query);
      const share = search.org !== undefined && pce.store.hasOrg(search.org) ? search.org : undefined;
      const found = await pce.journal.waitFor(search, count, { seconds: timeout, whenLeft }, share);
      if (Array.isArray(found)) return found;
      const told = `After ${timeout} s there are ${found.found} of ${count} requests${aboutMissed(search, found)}`;
      throw Refusal.simulated(408, 'journal_wait_timeout', told);
    },
  },
  {
    name: 'mock_journal_delete',
    method: 'DELETE',
    path: '/journal',
    waitsFor: 'nothing',
    summary: 'Empties the journal',
    query: orgAlone,
    status: 204,
    handle: ({ pce }, { query }) => pce.journal.clear(orgIn(query)),
  },
];
