import type { MockFaultsPost } from '../../generated/control-api.ts';

/** Which requests a rule is for: `labels_post in org 2`. */
function whichText({ operation, method, path, org, key }: MockFaultsPost): string {
  const call = operation ?? [method, path].filter(Boolean).join(' ');
  return [call || 'all requests', org === undefined ? '' : `in org ${org}`, key === undefined ? '' : `with ${key}`]
    .filter(Boolean)
    .join(' ');
}

/** How many of them: `the first 2 of `. */
function howManyText({ every = 1, first }: MockFaultsPost): string {
  const most = first === undefined ? '' : `the first ${first === 1 ? '' : `${first} `}of `;
  return `${most}${every === 1 ? '' : `each ${every}th of `}`;
}

/** What becomes of them: `are answered 503`. */
function fateText(rule: MockFaultsPost): string {
  const { status, token, retry_after: retry, latency_ms: latency, reset, truncate, bytes_per_second: slow } = rule;
  const fates = [
    latency === undefined ? '' : `wait ${latency} ms`,
    status === undefined
      ? ''
      : `are answered ${status}${token ? ` ${token}` : ''}${retry === undefined ? '' : `, Retry-After ${retry}`}`,
    reset ? 'get no answer: the connection is reset' : '',
    truncate === undefined ? '' : `get ${truncate} bytes of their body`,
    slow === undefined ? '' : `get ${slow} bytes a second`,
  ];
  return fates.filter(Boolean).join(' and ') || 'are left alone: choose what becomes of them';
}

/** A rule as a sentence: `The first 2 of labels_post in org 2 are answered 503.` */
export function faultText(rule: MockFaultsPost): string {
  const { after = 0 } = rule;
  const behind = after === 0 ? '' : `, once ${after} have passed,`;
  const text = `${howManyText(rule)}${whichText(rule)}${behind} ${fateText(rule)}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
