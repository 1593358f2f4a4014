import type { JsonObject } from '../model/json-values.ts';
import { EVERYWHERE, identity, isOn, type PolicyRule, type Side } from './policy-evaluation.ts';
import type { PolicyObjects, RuleService } from './policy-objects.ts';
import { type FoundRule, hrefIn, isOfTraffic, resolved } from './policy-rules.ts';
import type { Actor } from './rule-actors.ts';
import { coversAll } from './service-coverage.ts';

type SideName = 'providers' | 'consumers';

/** A body of rule_search. All that it has is joined by AND. */
export interface RuleSearch {
  readonly description?: string;
  readonly ingress_services?: readonly RuleService[];
  readonly providers?: readonly Actor[];
  readonly consumers?: readonly Actor[];
  readonly providers_or_consumers?: readonly Actor[];
  readonly consuming_security_principals?: readonly { readonly href: string }[];
  readonly resolve_actors?: boolean;
  readonly rule_types?: readonly FoundRule['sort'][];
  readonly max_results?: number;
}

/** Flags that a rule without them has not set. */
const flags = [
  ...['sec_connect', 'machine_auth', 'stateless', 'unscoped_consumers'],
  ...['all_ips_except_for_in_consumers', 'all_ips_except_for_in_providers'],
];

/** Whether a rule is among those that are searched for. */
export function isFound(one: FoundRule, search: RuleSearch, objects: PolicyObjects): boolean {
  return (
    fitsPlain(one.shown, search as JsonObject) &&
    fitsPrincipals(one.shown, search) &&
    fitsServices(one.shown, search, objects) &&
    fitsActors(one, search, objects)
  );
}

function fitsPlain(shown: JsonObject, search: JsonObject): boolean {
  const asks = (name: string) => search[name] !== undefined;
  const isSame = (name: string) => (shown[name] ?? false) === search[name];
  if (!['enabled', 'update_type', ...flags].filter(asks).every(isSame)) return false;
  const part = ((search['description'] ?? '') as string).toLowerCase();
  return ((shown['description'] ?? '') as string).toLowerCase().includes(part);
}

function fitsPrincipals({ consuming_security_principals: has = [] }: JsonObject, search: RuleSearch): boolean {
  const hrefs = (has as { href: string }[]).map(({ href }) => href);
  return (search.consuming_security_principals ?? []).every(({ href }) => hrefs.includes(href));
}

function fitsServices({ ingress_services: has = [] }: JsonObject, search: RuleSearch, objects: PolicyObjects): boolean {
  const services = has as readonly RuleService[];
  const isThere = (asked: RuleService) =>
    asked.href === undefined
      ? coversAll(services.flatMap(objects.portsIn), objects.portsIn(asked))
      : services.some(({ href }) => href !== undefined && identity(href) === identity(asked.href as string));
  return (search.ingress_services ?? []).every(isThere);
}

/** All actors that are searched for. */
export const actorsOf = ({
  providers = [],
  consumers = [],
  providers_or_consumers: either = [],
}: RuleSearch): Actor[] => [...providers, ...consumers, ...either];

function fitsActors(one: FoundRule, search: RuleSearch, objects: PolicyObjects): boolean {
  const { providers = [], consumers = [], providers_or_consumers: either = [] } = search;
  if (actorsOf(search).length === 0) return true;
  const rule = search.resolve_actors && isOfTraffic(one) ? resolved(one, objects) : undefined;
  const listed = { providers: namesIn(one.shown, 'providers'), consumers: namesIn(one.shown, 'consumers') };
  const has = (side: SideName, actor: Actor) =>
    namesOf(actor).every((name) => listed[side].has(name)) || (rule !== undefined && means(rule, side, actor, objects));
  return (
    providers.every((actor) => has('providers', actor)) &&
    consumers.every((actor) => has('consumers', actor)) &&
    either.every((actor) => has('providers', actor) || has('consumers', actor))
  );
}

/** What a rule lists, as it is asked for. Rules for iptables have one list of actors. */
const namesIn = (shown: JsonObject, side: SideName): Set<string> =>
  new Set(((shown[side] ?? shown['actors'] ?? []) as Actor[]).flatMap(namesOf));

/** An actor's properties as texts, which are the same where the actor is. */
const namesOf = (actor: Actor): string[] =>
  Object.entries(actor).map(([name, value]) => {
    const href = hrefIn(actor, name);
    return `${name} ${href === undefined ? JSON.stringify(value) : identity(href)}`;
  });

/** Whether a rule is about an actor in the end: a label by its group, a workload by its labels. */
function means(rule: PolicyRule, side: SideName, asked: Actor, objects: PolicyObjects): boolean {
  const of = rule[side];
  const [label, group, workload] = ['label', 'label_group', 'workload'].map((name) => hrefIn(asked, name));
  if (label !== undefined) return hasLabel(of, label);
  if (group !== undefined)
    return objects
      .labelsOfGroup(group)
      .values()
      .some((one) => hasLabel(of, one));
  if (workload === undefined) return false;
  const party = objects.workload(workload);
  const scopes = side === 'consumers' && rule.isUnscoped ? [] : rule.scopes;
  return scopes.length === 0 ? isOn(of, party, EVERYWHERE) : scopes.some((scope) => isOn(of, party, scope));
}

const hasLabel = ({ labels: { byKey } }: Side, label: string) => byKey.values().some((some) => some.has(label));
