import type { MockFaultsPost } from '../generated/schema-types.ts';
import { invalidInput } from '../pce/model/errors.ts';
import { type Complaint, whyNoCall, whyNone } from './which-requests.ts';

const outcomes = ['status', 'reset', 'truncate', 'bytes_per_second'] as const;

/**
 * A rule of which a part could never come true is a mistake of whoever made it.
 * @throws Refusal 406
 */
export function checkRule(rule: MockFaultsPost): void {
  const complaint = whyNone(rule) ?? whyNoCall(rule) ?? aboutOutcome(rule) ?? aboutAnswer(rule);
  if (complaint === undefined) return;
  const [property, says] = complaint;
  throw invalidInput(`The property '#/${property}' ${says} in schema mock_faults_post.schema.json`);
}

/** What befalls a request has to be one thing, which may come late. */
function aboutOutcome(rule: MockFaultsPost): Complaint | undefined {
  const given = outcomes.filter((outcome) => rule[outcome] !== undefined && rule[outcome] !== false);
  const [first, second] = given;
  if (second !== undefined) return [second, `cannot be along with ${first}: one request meets one of them`];
  if (first === undefined && rule.latency_ms === undefined) {
    return ['', `needs one of ${[...outcomes, 'latency_ms'].join(', ')}`];
  }
  if (rule.takes_effect !== false || first === 'status' || first === 'reset') return undefined;
  return ['takes_effect', `is true of ${first ?? 'latency_ms'}: only before a status or a reset can it be chosen`];
}

/** What an answer says needs the answer. */
function aboutAnswer({ status, ...rule }: MockFaultsPost): Complaint | undefined {
  const parts = (['token', 'message', 'retry_after'] as const).filter((part) => rule[part] !== undefined);
  const [part] = parts;
  if (part !== undefined && status === undefined) return [part, 'is of an answer with a status, which is missing'];
  const [text] = parts.filter((name) => name !== 'retry_after');
  return text !== undefined && status === 404 ? [text, 'is never seen: a 404 of a PCE has an empty body'] : undefined;
}
