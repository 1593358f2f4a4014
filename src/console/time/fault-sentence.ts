import type { MockFaultsPost } from '../../generated/control-api.ts';

/** A rule in a sentence. `what` is a name of the API, and stands between the two others. */
export interface Sentence {
  readonly before: string;
  readonly what: string;
  readonly after: string;
}

/** `The first 2 of pairing_profiles_post in org 2 are answered 503` */
export function sentenceOf(rule: MockFaultsPost): Sentence {
  const { operation, method, path, org, key, after } = rule;
  const what = operation ?? [method, path].filter(Boolean).join(' ');
  const [which, isOne] = whichOf(rule);
  // A name of a call, or a path, says enough. A method, or nothing, is said of requests.
  const noun = (operation ?? path) ? '' : isOne ? 'request' : 'requests';
  const subject = isOne ? which : `${which} of${noun && ' the'}`;
  const tail = [
    what !== '' && noun !== '' ? ` ${noun}` : '',
    org === undefined ? '' : ` in org ${org}`,
    key === undefined ? '' : ` with the key ${key}`,
    ` ${outcomeOf(rule, isOne)}`,
    rule.every !== undefined && rule.first !== undefined ? `, ${times(rule.first)} at most` : '',
    after ? `, once ${after} ${after === 1 ? 'has' : 'have'} passed unharmed` : '',
  ];
  return { before: what === '' ? `${subject} ${noun}` : subject, what, after: tail.join('') };
}

export const textOf = ({ before, what, after }: Sentence): string =>
  `${before}${what === '' ? '' : ` ${what}`}${after}`;

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

/** @returns how many of them, and whether that is one */
function whichOf({ every, first }: MockFaultsPost): [which: string, isOne: boolean] {
  if (every !== undefined && every > 1) return [`Each ${every}${ordinal(every)}`, true];
  if (every === undefined && first !== undefined)
    return [first === 1 ? 'The first' : `The first ${first}`, first === 1];
  return ['All', false];
}

function ordinal(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th';
}

function outcomeOf(rule: MockFaultsPost, isOne: boolean): string {
  const { status, reset, truncate, bytes_per_second: slow, latency_ms: latency } = rule;
  const [are, get] = isOne ? ['is', 'gets'] : ['are', 'get'];
  const late = latency ? ` ${secondsText(latency)} later` : '';
  const effect = rule.takes_effect ? `, and ${isOne ? 'takes' : 'take'} effect all the same` : '';
  if (status !== undefined) return `${are} answered ${status}${answerOf(rule)}${late}${effect}`;
  if (reset) return `${get} no answer: the connection is reset${late}${effect}`;
  if (truncate !== undefined)
    return `${get} ${truncate} ${truncate === 1 ? 'byte' : 'bytes'} of the body${late}, and the connection ends`;
  if (slow !== undefined)
    return `${get} the body at ${slow} ${slow === 1 ? 'byte' : 'bytes'} a second${late && `,${late}`}`;
  return late === '' ? `${are} answered as ever` : `${are} answered${late}`;
}

/** What the answer says besides its status. */
function answerOf({ token, message, retry_after: retryAfter }: MockFaultsPost): string {
  const parts = [
    token === undefined ? '' : ` ${token}`,
    message === undefined ? '' : ` “${message}”`,
    retryAfter === undefined ? '' : ` with Retry-After: ${retryAfter}`,
  ];
  return parts.join('');
}

const secondsText = (ms: number) => (ms % 1000 === 0 ? `${ms / 1000} s` : `${ms} ms`);
