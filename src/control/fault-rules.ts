import type { MockFaultsPost } from '../generated/schema-types.ts';
import { invalidInput } from '../pce/model/errors.ts';
import { bodyOutcomeOf } from '../pce/observing/faults.ts';
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

/** What a request meets has to be one thing, which may come late. */
function aboutOutcome(rule: MockFaultsPost): Complaint | undefined {
  const given = outcomes.filter((outcome) => rule[outcome] !== undefined && rule[outcome] !== false);
  const [first, second] = given;
  if (second !== undefined) return [second, `cannot be combined with ${first}: a request meets only one of them`];
  if (first === undefined && rule.latency_ms === undefined) {
    return ['', `needs one of ${[...outcomes, 'latency_ms'].join(', ')}`];
  }
  const cut = bodyOutcomeOf(rule);
  if (cut !== undefined && rule.method === 'HEAD') return [cut, 'is of a body, and an answer to HEAD has none'];
  if (rule.takes_effect !== false || first === 'status' || first === 'reset') return undefined;
  return [
    'takes_effect',
    `cannot be false with ${first ?? 'latency_ms'}: only status and reset can keep a request from taking effect`,
  ];
}

/** What an answer says needs the answer. */
function aboutAnswer({ status, ...rule }: MockFaultsPost): Complaint | undefined {
  const parts = (['token', 'message', 'retry_after'] as const).filter((part) => rule[part] !== undefined);
  const [part] = parts;
  if (part !== undefined && status === undefined) return [part, 'needs a status: it is part of that answer'];
  const [text] = parts.filter((name) => name !== 'retry_after');
  return text !== undefined && status === 404 ? [text, 'is never sent with 404, whose body is empty'] : undefined;
}
