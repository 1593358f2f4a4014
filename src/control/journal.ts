import { invalidInput, Refusal } from '../pce/errors.ts';
import type { JournalQuery } from '../pce/journal.ts';
import type { ControlCall } from './call.ts';
import { numberIn, orgNumber } from './emulator.ts';

/** Longest that a search waits, in seconds. */
const MOST_SECONDS = 300;

const parameters = {
  method: 'method',
  path: 'path under /api/v2; * stands for any text',
  operation: 'name of the operation',
  org: 'org of the caller, or of the path for strangers',
  key: 'name of the API key',
  status: 'status of the answer; 0 for a connection that was reset',
  token: 'token of the refusal',
  after: 'entries after this id alone',
};

function queryOf(query: Readonly<Record<string, string>>, others: readonly string[] = []): JournalQuery {
  const known = [...Object.keys(parameters), ...others];
  const stray = Object.keys(query).find((name) => !known.includes(name));
  if (stray !== undefined) throw invalidInput(`The parameter '${stray.slice(0, 100)}' is none of ${known.join(', ')}`);
  const { method, path, operation, org, key, token } = query;
  return {
    ...{ method: method?.toUpperCase(), path, operation, key, token },
    org: org === undefined ? undefined : orgNumber(org),
    status: numberIn(query, 'status', 599),
    after: numberIn(query, 'after', Number.MAX_SAFE_INTEGER),
  };
}

export const journalCalls: readonly ControlCall[] = [
  {
    name: 'mock_journal_get',
    method: 'GET',
    path: '/journal',
    summary: 'Requests to the PCE and how they were answered, oldest first',
    query: parameters,
    status: 200,
    handle: ({ pce }, { query }) => pce.journal.find(queryOf(query)),
  },
  {
    name: 'mock_journal_count_get',
    method: 'GET',
    path: '/journal/count',
    summary: 'How many there are: `{count}`',
    query: parameters,
    status: 200,
    handle: ({ pce }, { query }) => ({ count: pce.journal.find(queryOf(query)).length }),
  },
  {
    name: 'mock_journal_wait_get',
    method: 'GET',
    path: '/journal/wait',
    summary: 'The same, as soon as there are `count` of them; 408 when `timeout` is over before',
    query: { ...parameters, count: 'how many are waited for [1]', timeout: 'seconds, of the real clock [10]' },
    status: 200,
    handle: async ({ pce }, { query }) => {
      const count = numberIn(query, 'count', 10_000) ?? 1;
      const timeout = numberIn(query, 'timeout', MOST_SECONDS) ?? 10;
      const wanted = queryOf(query, ['count', 'timeout']);
      const found = await pce.journal.waitFor(wanted, count, timeout);
      if (found) return found;
      const there = pce.journal.find(wanted).length;
      throw Refusal.simulated(
        408,
        'journal_wait_timeout',
        `After ${timeout} s there are ${there} of ${count} requests`,
      );
    },
  },
  {
    name: 'mock_journal_delete',
    method: 'DELETE',
    path: '/journal',
    summary: 'Empties the journal',
    query: { org: 'those of this org alone' },
    status: 204,
    handle: ({ pce }, { query: { org } }) => pce.journal.clear(org === undefined ? undefined : orgNumber(org)),
  },
];
