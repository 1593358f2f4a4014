import type { FlowEnd } from './flow-ends.ts';
import type { IpRange } from './ip-ranges.ts';
import { hold, type Looks } from './looks.ts';
import { applies, type Party, type PolicyRule, rememberHeld } from './policy-evaluation.ts';
import type { ServicePort } from './service-ports.ts';

/** What became of a flow, in the words of a PCE. */
export interface Decision {
  readonly policy_decision: string;
  readonly boundary_decision?: string;
}

/** What the rules say of a flow, whatever the mode of a host. */
type Verdict = 'overridden' | 'allowed' | 'denied' | 'bounded' | 'unmentioned';

/** Verdicts that are remembered. */
export const MOST_VERDICTS = 100_000;

/** Hosts about which no rule makes a difference; `party` is one of them. */
interface Sort {
  readonly number: number;
  readonly party: Party;
}

/**
 * Decides flows by the rules of a policy. Hosts of a sort are decided once: a thousand hosts have few sorts of labels.
 * All yield between steps.
 */
export class FlowDecisions {
  readonly #looks: Looks;
  readonly #rules: PolicyRule[] = [];
  readonly #named = new Set<string>();
  readonly #lists = new Set<readonly IpRange[]>();
  readonly #sortOf = new Map<FlowEnd, Sort>();
  readonly #sorts = new Map<string, Sort>();
  readonly #verdicts = new Map<string, Verdict>();

  constructor(looks: Looks) {
    this.#looks = looks;
  }

  /** Called with all rules before the first decision. */
  add(rule: PolicyRule): void {
    this.#rules.push(rule);
    for (const side of [rule.providers, rule.consumers]) {
      for (const { hrefs, lists } of [side.named, side.without]) {
        for (const href of hrefs) this.#named.add(href);
        for (const ranges of lists) this.#lists.add(ranges);
      }
    }
  }

  *of(source: FlowEnd, destination: FlowEnd, service: ServicePort): Generator<void, Decision> {
    // The VEN that receives tells of a flow; the one that sends, where there is no other.
    const mode = destination.mode ?? source.mode;
    return decisionOf(yield* this.#verdict(source, destination, service), mode);
  }

  *#verdict(source: FlowEnd, destination: FlowEnd, service: ServicePort): Generator<void, Verdict> {
    const { proto, port, process_name = '' } = service;
    const from = this.#sortOf.get(source) ?? (yield* this.#sort(source));
    const to = this.#sortOf.get(destination) ?? (yield* this.#sort(destination));
    const key = [from.number, to.number, proto, port, process_name].join(' ');
    let verdict = this.#verdicts.get(key);
    if (verdict !== undefined) return verdict;
    verdict = yield* this.#decide(from, to, service);
    // Where rules name each host, no two are of a sort: their pairs would be millions.
    if (this.#verdicts.size >= MOST_VERDICTS) this.#verdicts.clear();
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  *#decide({ party: source }: Sort, { party: destination }: Sort, service: ServicePort): Generator<void, Verdict> {
    const flow = { source, destination, asked: { ports: [service] } };
    const sorts = new Set<PolicyRule['sort']>();
    for (const rule of this.#rules) {
      if (applies(rule, flow)) sorts.add(rule.sort);
      if (this.#looks.areEnough(1 + rule.scopes.length + rule.ports.length)) yield;
    }
    if (sorts.has('override_deny_rules')) return 'overridden';
    if (sorts.has('sec_rules')) return 'allowed';
    if (sorts.has('deny_rules')) return 'denied';
    return sorts.has('enforcement_boundaries') ? 'bounded' : 'unmentioned';
  }

  *#sort(end: FlowEnd): Generator<void, Sort> {
    const { party } = end;
    const within = new Map<readonly IpRange[], boolean>();
    for (const ranges of this.#lists) within.set(ranges, yield* hold(ranges, party.addresses, this.#looks));
    const traits = JSON.stringify([...this.#traitsOf(party), [...within.values()].map(Number).join('')]);
    const sort = this.#sorts.get(traits) ?? { number: this.#sorts.size, party };
    // The rules ask the same of it, and not in steps.
    if (sort.party === party) for (const [ranges, has] of within) rememberHeld(party, ranges, has);
    this.#sorts.set(traits, sort);
    this.#sortOf.set(end, sort);
    return sort;
  }

  /** All that a rule can tell of a host, beside its addresses. */
  #traitsOf({ hrefs, isWorkload, labels, virtualServices }: Party): unknown[] {
    return [
      isWorkload,
      [...labels].sort(),
      [...hrefs].filter((href) => this.#named.has(href)),
      virtualServices.map(({ href }) => href).sort(),
    ];
  }
}

/** @param mode of the host that tells of the flow; undefined where there is none */
function decisionOf(verdict: Verdict, mode: string | undefined): Decision {
  if (mode === undefined || mode === 'idle') return { policy_decision: 'unknown' };
  if (verdict === 'allowed') return { policy_decision: 'allowed' };
  // A boundary is for hosts that are enforced selectively: the others do not meet it.
  const isDenied = verdict === 'bounded' ? mode === 'selective' : verdict !== 'unmentioned';
  const isBlocked = mode === 'full' || (mode === 'selective' && isDenied);
  const policy_decision = isBlocked ? 'blocked' : 'potentially_blocked';
  if (!isDenied) return { policy_decision };
  return { policy_decision, boundary_decision: verdict === 'overridden' ? 'blocked_by_override_deny' : 'blocked' };
}
