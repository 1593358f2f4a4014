import { METHODS } from 'node:http';
import { short } from '../emulator/there-is.ts';
import { knownCalls } from '../pce/api/operations.ts';
import { ROUTED_METHODS } from '../pce/api/plugin.ts';
import { errorTable } from '../pce/model/error-table.ts';
import { invalidInput } from '../pce/model/errors.ts';
import type { Pce } from '../pce/model/pce.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';
import { tokensOfFaults } from '../pce/observing/faults.ts';
import type { JournalQuery } from '../pce/observing/journal-search.ts';
import { orMeant } from '../pce/observing/meant.ts';
import { hiddenIn, OUTSIDE } from '../pce/observing/redacted.ts';
import { noStatusIn, statusesIn } from '../pce/observing/statuses.ts';
import { whyNeverTogether } from './never-together.ts';
import { numberIn } from './parameters.ts';
import { isControl, PAIRING_PATH } from './prefix.ts';
import { type Complaint, isKey, whyNoCall, whyNone } from './which-requests.ts';

/**
 * Reads a search of the journal.
 * @throws Refusal 406 for one that no request can fit: a count of 0 would hide a mistyped name
 */
export function queryOf(pce: Pce, sent: Readonly<Record<string, string>>): JournalQuery {
  const { path, operation, key, token, status } = sent;
  const [org, after, before] = ['org', 'after', 'before'].map((name) => numberIn(sent, name));
  const ignored = sent['ignored'] === undefined ? undefined : sent['ignored'].toLowerCase() === 'true';
  const query = {
    ...{ method: sent['method']?.toUpperCase(), path, operation, key, token },
    org,
    status,
    ignored,
    ...{ after, before },
  };
  const wrong = whyNothing(pce, query);
  if (wrong) throw invalidInput(`The parameter '${wrong[0]}' ${wrong[1]}`);
  return query;
}

const whyNothing = (pce: Pce, query: JournalQuery): Complaint | undefined =>
  whyNoMethod(query) ??
  whyNoPlace(query) ??
  whyNoStatus(query) ??
  whyNoToken(pce, query) ??
  whyNoKey(pce, query) ??
  whyNotYet(pce, query) ??
  whyNeverTogether(pce, query);

function whyNoMethod({ method }: JournalQuery): Complaint | undefined {
  if (method === undefined || METHODS.includes(method)) return undefined;
  return ['method', `is no method of HTTP${orMeant(method, ROUTED_METHODS)}`];
}

/** To hold a pattern of more against all paths takes tens of milliseconds, and it would fit nearly all. */
const MOST_STARS = 4;

/** No path of a PCE is longer, and each word of it is compared with all that are known. */
const LONGEST_PATH = 300;

/** These alone are answered where a PCE has no such path, or no such method of it. */
const NO_SUCH_CALL = [404, 405];

function whyNoPlace({ operation, method, path, status }: JournalQuery): Complaint | undefined {
  if (path !== undefined && path.split('*').length > MOST_STARS + 1) return whyNone({ operation, method });
  if (path !== undefined && path.length > LONGEST_PATH) return ['path', `has more than ${LONGEST_PATH} characters`];
  if (path?.startsWith(OUTSIDE)) return whyNotOutside(operation, path.slice(OUTSIDE.length));
  if (path !== undefined && isControl(path)) return ['path', NOT_KEPT];
  const wrong = whyNone({ operation, method, path }) ?? whyHidden(path);
  if (wrong || NO_SUCH_CALL.some((one) => statusesIn(status ?? 0).has(one))) return wrong;
  const noCall = whyNoCall({ method, path });
  return noCall && [noCall[0], `${noCall[1]} (${ELSEWHERE})`];
}

const NOT_KEPT = `is one of the control API, which is not in the journal but for refused pairings, at ${OUTSIDE}${PAIRING_PATH}`;
const ELSEWHERE = `status 404 or 405 finds such requests, and ${OUTSIDE}* those outside of ${API_PREFIX}`;

function whyNotOutside(operation: string | undefined, path: string): Complaint | undefined {
  if (operation !== undefined) return ['path', `does not fit ${operation}, which is under ${API_PREFIX}`];
  if (!/^[/*]/.test(path)) return ['path', `does not go on with / (or *) behind ${OUTSIDE}`];
  return path.startsWith(`${API_PREFIX}/`) ? ['path', `is not outside of ${API_PREFIX}`] : whyHidden(path);
}

function whyHidden(path = ''): Complaint | undefined {
  const hidden = hiddenIn(path, knownCalls.words);
  return hidden === undefined
    ? undefined
    : ['path', `has ${short(hidden)}, which the journal tells as …: * stands for any text`];
}

function whyNoStatus({ status = 0 }: JournalQuery): Complaint | undefined {
  const none = noStatusIn(status);
  if (none === undefined) return undefined;
  return ['status', `has ${JSON.stringify(short(none))}, which is that of no answer: ${STATUSES}`];
}

const STATUSES = 'they are 0 or from 200 to 599, a class is 4xx, and several are 4xx,500';

/** Faults answer with tokens of their own. */
function whyNoToken({ faults, journal }: Pce, { token }: JournalQuery): Complaint | undefined {
  if (token === undefined) return undefined;
  const ofFaults = faults.list().flatMap((fault) => fault.token ?? []);
  const known = [...Object.keys(errorTable), ...tokensOfFaults, ...ofFaults];
  if (known.includes(token) || journal.count({ token }) > 0) return undefined;
  return ['token', `is one that neither a refusal nor a fault has${orMeant(token, known.slice(0, MOST_COMPARED))}`];
}

/** A fault may be about a key that there is not. */
function whyNoKey(pce: Pce, { key }: JournalQuery): Complaint | undefined {
  if (key === undefined || isKey(pce, key) || pce.journal.count({ key }) > 0) return undefined;
  if (pce.faults.list().some((fault) => fault.key === key)) return undefined;
  const keys = pce.journal.keys().slice(0, MOST_COMPARED);
  const seen = keys.length === 0 ? '' : `, whose keys are ${keys.slice(0, MOST_NAMED).join(', ')}`;
  return ['key', `is neither a key that there is nor one of the journal${seen}${orMeant(key, keys)}`];
}

function whyNotYet({ journal }: Pce, { after = 0, before }: JournalQuery): Complaint | undefined {
  if (before !== undefined && before <= after + 1)
    return ['before', `leaves nothing: no id is below it and above ${after}`];
  if (after <= journal.newest) return undefined;
  return ['after', `is beyond the newest entry, ${journal.newest}: ids begin anew when everything is reset`];
}

const MOST_NAMED = 5;
/** Each comparison takes some hundredths of a millisecond. */
const MOST_COMPARED = 100;
