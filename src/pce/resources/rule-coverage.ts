import { stepThrough } from '../../state/parts.ts';
import { isTrue } from '../engine/filters.ts';
import { hintOfSearch } from '../engine/strangers.ts';
import { Refusal } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { type Answer, type Call, json, type Operation } from '../model/operation.ts';
import { everyone } from '../model/roles.ts';
import { type AskedFlow, applies, identity, type Party, type RuleSort } from './policy-evaluation.ts';
import { PolicyObjects } from './policy-objects.ts';
import { type ResolvedRule, RULES_AT_ONCE, ruleSetsSeen, rulesInForce } from './policy-rules.ts';
import { policyVersionPath } from './policy-versions.ts';

interface Href {
  readonly href?: string;
}

type End = Readonly<Record<string, Href | undefined>> & { readonly actors?: string; readonly labels?: readonly Href[] };

interface Entry {
  readonly source: End;
  readonly destination: End;
  readonly services: readonly {
    readonly protocol: number;
    readonly port?: number;
    readonly process_name?: string;
    readonly windows_service_name?: string;
  }[];
  readonly resolve_labels_as?: { readonly source?: readonly string[]; readonly destination?: readonly string[] };
}

const none = { hrefs: new Set<string>(), labels: new Set<string>(), addresses: [], virtualServices: [] };

/** @throws Refusal for a workload that there is not, or that is out of reach */
function partyOf(end: End, as: readonly string[] | undefined, objects: PolicyObjects): Party {
  const { workload, virtual_service, labels, actors } = end;
  if (workload) return objects.workload(workload.href ?? '', 'seen');
  if (virtual_service) return ofVirtualService(virtual_service.href ?? '', objects);
  if (labels) return labelled(new Set(labels.map(({ href = '' }) => href)), as);
  if (actors !== undefined) return { ...none, isWorkload: true };
  const named = (end['ip_list'] ?? end['virtual_server'])?.href;
  return { ...none, hrefs: new Set(named === undefined ? [] : [identity(named)]), isWorkload: false };
}

function ofVirtualService(href: string, objects: PolicyObjects): Party {
  return { ...none, isWorkload: false, virtualServices: [objects.virtualService(href)] };
}

/** Anybody with these labels. */
function labelled(labels: ReadonlySet<string>, as: readonly string[] = ['workloads']): Party {
  const virtualServices = as.includes('virtual_services') ? [{ href: '', labels, ports: [] }] : [];
  return { ...none, labels, isWorkload: as.includes('workloads'), virtualServices };
}

/** The flows of an entry, one for each of its services. */
function flowsOf({ source, destination, services, resolve_labels_as: as }: Entry, objects: PolicyObjects): AskedFlow[] {
  const ends = {
    source: partyOf(source, as?.source, objects),
    destination: partyOf(destination, as?.destination, objects),
  };
  return services.map(({ protocol: proto, windows_service_name: service_name, port, process_name }) => {
    const program = { ...(process_name && { process_name }), ...(service_name && { service_name }) };
    return { ...ends, asked: { ports: [{ proto, ...(port !== undefined && { port }), ...program }] } };
  });
}

/** Keys in the edges of an answer: each service of each entry may have all rules of the org. */
const MOST_KEYS = 1_000_000;

/** Rules of a sort by keys of their own, and for each service of each entry the keys of the rules that cover it. */
class Covered {
  readonly rules: Record<string, string> = {};
  readonly edges: string[][][] = [];
  #count = 0;
  readonly #keys = new Map<ResolvedRule, string>();

  /** @throws Refusal 406 where there are too many */
  keyOf(one: ResolvedRule): string {
    if (++this.#count > MOST_KEYS) throw new Refusal('answer_too_large');
    let key = this.#keys.get(one);
    if (key === undefined) this.#keys.set(one, (key = String(this.#keys.size)));
    this.rules[key] = one.shown['href'] as string;
    return key;
  }
}

function* cover(rules: readonly ResolvedRule[], flows: readonly AskedFlow[][]): Generator<void, Covered> {
  const covered = new Covered();
  for (const ofEntry of flows) {
    const edges: string[][] = [];
    for (const flow of ofEntry) edges.push((yield* applying(rules, flow)).map((one) => covered.keyOf(one)));
    covered.edges.push(edges);
  }
  return covered;
}

function* applying(rules: readonly ResolvedRule[], flow: AskedFlow): Generator<void, ResolvedRule[]> {
  const found: ResolvedRule[] = [];
  for (let first = 0; first < rules.length; first += RULES_AT_ONCE) {
    found.push(...rules.slice(first, first + RULES_AT_ONCE).filter(({ rule }) => applies(rule, flow)));
    yield;
  }
  return found;
}

function ruleCoverage(call: Call): Promise<Answer> {
  const objects = new PolicyObjects(call);
  const sets = ruleSetsSeen(call);
  return call.pce.longWorks.read(call, function* () {
    const flows: AskedFlow[][] = [];
    yield* stepThrough(call.body as Entry[], (entry) => flows.push(flowsOf(entry, objects)));
    const rules: ResolvedRule[] = [];
    yield* rulesInForce(sets, objects, (one) => rules.push(one));
    const of = (sort: RuleSort) =>
      cover(
        rules.filter((one) => one.sort === sort),
        flows,
      );
    const allowed = yield* of('sec_rules');
    const answer = { edges: allowed.edges, rules: allowed.rules };
    const hint = hintOfSearch(call);
    if (!isTrue(call.query['include_deny_rules'] ?? '')) return { ...json(201, answer), hint };
    const denied = denying(yield* of('deny_rules'), yield* of('override_deny_rules'));
    return { ...json(201, { ...answer, ...denied }), hint };
  });
}

const denying = (denied: Covered, overriding: Covered): JsonObject => ({
  deny_edges: denied.edges,
  deny_rules: denied.rules,
  override_deny_edges: overriding.edges,
  override_deny_rules: overriding.rules,
});

const facts: readonly Fact[] = [
  {
    says: 'edges have one list for each entry, in it one for each service, of keys into rules, which are hrefs',
    confidence: 'client',
    source: 'pylo reads it so; sec_policy_rule_coverage_post_response schema',
  },
  {
    says: 'include_deny_rules adds deny_edges, deny_rules, override_deny_edges and override_deny_rules',
    confidence: 'client',
    source: 'pylo asks for all of them',
  },
  {
    says: 'labels of an entry stand for somebody who has these alone, ams and all for a workload without any; an IP list is covered by rules that name it, whatever its addresses',
    confidence: 'assumed',
    source: 'no source',
  },
  { says: 'network and os_type of an entry are ignored', confidence: 'assumed', source: 'no source' },
];

export const ruleCoverageOperations: readonly Operation[] = [
  {
    name: 'sec_policy_rule_coverage_post',
    method: 'POST',
    path: `${policyVersionPath}/rule_coverage`,
    roles: everyone,
    body: 'sec_policy_rule_coverage_post',
    size: 'bulk',
    answer: 'sec_policy_rule_coverage_post_response',
    parameters: { include_deny_rules: { type: 'boolean' } },
    facts,
    handle: ruleCoverage,
  },
];
