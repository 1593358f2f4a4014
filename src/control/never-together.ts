import { type ErrorToken, errorTable } from '../pce/model/error-table.ts';
import type { Operation } from '../pce/model/operation.ts';
import type { Pce } from '../pce/model/pce.ts';
import { fitsSome } from '../pce/observing/glob.ts';
import type { JournalQuery } from '../pce/observing/journal-search.ts';
import { OUTSIDE } from '../pce/observing/redacted.ts';
import { statusesIn } from '../pce/observing/statuses.ts';
import { type Complaint, everyOperation, isMethodOf, isModelled } from './which-requests.ts';

/**
 * Why two filters of a search exclude each other, each of which is right alone. A fault can answer with any status and
 * token, so that one that is set takes the objection away.
 */
export function whyNeverTogether(pce: Pce, query: JournalQuery): Complaint | undefined {
  const statuses = query.status === undefined ? [undefined] : [...statusesIn(query.status)];
  const wrong = whyNone(statuses.values().map((status) => ({ ...query, status })));
  if (wrong === undefined || isOfFault(pce, query)) return undefined;
  return pce.journal.count(query) > 0 ? undefined : wrong;
}

/** A search for one status. */
type OneStatus = JournalQuery & { readonly status?: number | undefined };

/** What is wrong with all of them: one that may find something is enough. */
function whyNone(queries: Iterable<OneStatus>): Complaint | undefined {
  let first: Complaint | undefined;
  for (const query of queries) {
    const wrong = whyNotOutside(query) ?? whyNotStatus(query) ?? whyNotTokens(query) ?? whyNotIgnored(query);
    if (wrong === undefined) return undefined;
    first ??= wrong;
  }
  return first;
}

function isOfFault({ faults }: Pce, { status, token }: JournalQuery): boolean {
  const statuses = statusesIn(status ?? '');
  return faults
    .list()
    .some(
      (fault) =>
        (fault.status !== undefined && statuses.has(fault.status)) || (token !== undefined && fault.token === token),
    );
}

/** Such a request is refused before anybody is recognised. */
function whyNotOutside({ path = '', key, status = 404, ignored }: OneStatus): Complaint | undefined {
  if (!path.startsWith(OUTSIDE)) return undefined;
  if (key !== undefined) return ['key', `does not fit a request ${OUTSIDE} nobody is recognised there`];
  if (status < 400) return ['status', `does not fit a request ${OUTSIDE} all of them are refused`];
  return ignored === true ? ['ignored', `cannot be true for a request ${OUTSIDE} all of them are refused`] : undefined;
}

function whyNotStatus({ operation: name, method, path, status }: OneStatus): Complaint | undefined {
  const operation = everyOperation().find((one) => one.name === name);
  if (operation && status !== undefined) return whyNotStatusOf(operation, status);
  if (status !== 405 || path === undefined || path.startsWith(OUTSIDE)) return undefined;
  const there = everyOperation().filter((one) => fitsSome(path, one.path));
  if (there.length === 0) return ['status', 'does not fit a path that no call has, which is answered 404'];
  // A star may stand for paths of which one has the method and another has not.
  if (method === undefined || path.includes('*')) return undefined;
  const isThere = there.some((one) => isMethodOf(one, method) && one.level === undefined);
  return isThere ? ['status', `does not fit ${method} at this path, which has it`] : undefined;
}

function whyNotStatusOf(operation: Operation, status: number): Complaint | undefined {
  const { name, level } = operation;
  if (status === 405 && level === undefined) return ['status', `does not fit ${name}: a PCE has that call`];
  if (isModelled(operation)) return status === 501 ? ['status', `does not fit ${name}, which is modelled`] : undefined;
  const isAnswered = status >= 200 && status < 400;
  return isAnswered ? ['status', `does not fit ${name}, which is answered 501`] : undefined;
}

/** Items of a call that answers 200 may fail. */
function whyNotTokens({ token, status }: OneStatus): Complaint | undefined {
  if (token === undefined || status === undefined || !Object.hasOwn(errorTable, token)) return undefined;
  const own = errorTable[token as ErrorToken].status;
  return status === own || status === 200 ? undefined : ['status', `does not fit ${token}, which is of a ${own}`];
}

function whyNotIgnored({ ignored, operation: name }: JournalQuery): Complaint | undefined {
  const operation = everyOperation().find((one) => one.name === name);
  if (ignored !== true || !operation || isModelled(operation)) return undefined;
  return ['ignored', `cannot be true for ${operation.name}, which is answered 501`];
}
