import type { FlowEnd } from './flow-ends.ts';

import { holds, type IpRange } from './ip-ranges.ts';
import { applies, type Party, type PolicyRule } from './policy-evaluation.ts';
import type { ServicePort } from './service-ports.ts';

/** What became of a flow, in the words of a PCE. */
export interface Decision {
  readonly policy_decision: string;
  readonly boundary_decision?: string;
}

/** What the rules say of a flow, whatever the mode of a host. */
type Verdict = 'overridden' | 'allowed' | 'denied' | 'unmentioned';

/**
 * Decides flows by the rules of a policy. Hosts about which no rule makes a difference are decided once: a thousand
 * hosts have few sorts of labels.
 */
export class FlowDecisions {
  readonly #rules: readonly PolicyRule[];
  readonly #named: ReadonlySet<string>;
  readonly #lists: readonly (readonly IpRange[])[];
  readonly #sorts = new Map<FlowEnd, number>();
  readonly #sortNumbers = new Map<string, number>();
  readonly #verdicts = new Map<string, Verdict>();
  /** Rules that were looked at: tells a long work how far it has gone. */
  looked = 0;

  constructor(rules: readonly PolicyRule[]) {
    this.#rules = rules;
    const named = rules.flatMap((rule) =>
      [rule.providers, rule.consumers].flatMap(({ named, without }) => [named, without]),
    );
    this.#named = new Set(named.flatMap(({ hrefs }) => [...hrefs]));
    this.#lists = [...new Set(named.flatMap(({ lists }) => lists))];
  }

  of(source: FlowEnd, destination: FlowEnd, service: ServicePort): Decision {
    // The VEN that receives tells of a flow; the one that sends, where there is no other.
    const mode = destination.mode ?? source.mode;
    return decisionOf(this.#verdict(source, destination, service), mode);
  }

  #verdict(source: FlowEnd, destination: FlowEnd, service: ServicePort): Verdict {
    const { proto, port, process_name = '' } = service;
    const key = [this.#sortOf(source), this.#sortOf(destination), proto, port, process_name].join(' ');
    let verdict = this.#verdicts.get(key);
    if (verdict === undefined) this.#verdicts.set(key, (verdict = this.#decide(source, destination, service)));
    return verdict;
  }

  #decide({ party: source }: FlowEnd, { party: destination }: FlowEnd, service: ServicePort): Verdict {
    this.looked += this.#rules.length;
    const flow = { source, destination, asked: { ports: [service] } };
    const sorts = new Set(this.#rules.filter((rule) => applies(rule, flow)).map(({ sort }) => sort));
    if (sorts.has('override_deny_rules')) return 'overridden';
    if (sorts.has('sec_rules')) return 'allowed';
    return sorts.has('deny_rules') ? 'denied' : 'unmentioned';
  }

  /** A number for all that a rule can tell of a host. */
  #sortOf(end: FlowEnd): number {
    let sort = this.#sorts.get(end);
    if (sort !== undefined) return sort;
    this.looked += this.#lists.length;
    const traits = JSON.stringify(this.#traitsOf(end.party));
    sort = this.#sortNumbers.get(traits) ?? this.#sortNumbers.size;
    this.#sortNumbers.set(traits, sort);
    this.#sorts.set(end, sort);
    return sort;
  }

  #traitsOf({ hrefs, isWorkload, labels, addresses, virtualServices }: Party): unknown[] {
    return [
      isWorkload,
      [...labels].sort(),
      [...hrefs].filter((href) => this.#named.has(href)),
      this.#lists.flatMap((ranges, at) => (addresses.some((address) => holds(ranges, address)) ? [at] : [])),
      virtualServices.map(({ href }) => href).sort(),
    ];
  }
}

/** @param mode of the host that tells of the flow; undefined where there is none */
function decisionOf(verdict: Verdict, mode: string | undefined): Decision {
  if (mode === undefined || mode === 'idle') return { policy_decision: 'unknown' };
  if (verdict === 'allowed') return { policy_decision: 'allowed' };
  const isBlocked = mode === 'full' || (mode === 'selective' && verdict !== 'unmentioned');
  const policy_decision = isBlocked ? 'blocked' : 'potentially_blocked';
  if (verdict === 'unmentioned') return { policy_decision };
  return { policy_decision, boundary_decision: verdict === 'overridden' ? 'blocked_by_override_deny' : 'blocked' };
}
