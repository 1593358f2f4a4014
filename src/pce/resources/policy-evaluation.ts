import { holds, type IpRange } from './ip-ranges.ts';
import { coversAll } from './service-coverage.ts';
import type { ServicePort } from './service-ports.ts';

// Who may talk to whom, worked out from rules that are resolved: nothing here knows a store or a request.

/** The object that an href names, whatever the version of the policy. */
export const identity = (href: string): string => href.replace(/^(\/orgs\/\d+\/sec_policy\/)[^/]+\//, '$1');

/** A virtual service, as something that rules reach. */
export interface Reached {
  readonly href: string;
  readonly labels: ReadonlySet<string>;
  readonly ports: readonly ServicePort[];
}

/** One end of a flow. Hrefs are identities. */
export interface Party {
  /** What a rule may name it by. */
  readonly hrefs: ReadonlySet<string>;
  readonly isWorkload: boolean;
  readonly labels: ReadonlySet<string>;
  readonly addresses: readonly string[];
  /** What it is bound to. */
  readonly virtualServices: readonly Reached[];
}

/** Somebody whom no rule is about. */
export const nobody: Party = {
  hrefs: new Set(),
  isWorkload: false,
  labels: new Set(),
  addresses: [],
  virtualServices: [],
};

/** Labels that are joined by OR within a type, by AND between types, and those that none may have. */
export interface Labels {
  readonly byKey: ReadonlyMap<string, ReadonlySet<string>>;
  readonly without: ReadonlySet<string>;
}

export const EVERYWHERE: Labels = { byKey: new Map(), without: new Set() };

interface Named {
  readonly hrefs: ReadonlySet<string>;
  readonly lists: readonly (readonly IpRange[])[];
}

/** The providers or the consumers of a rule, resolved. */
export interface Side {
  /** All workloads. */
  readonly isAll: boolean;
  readonly labels: Labels;
  readonly named: Named;
  readonly without: Named;
  /** Whose labels count. */
  readonly as: { readonly workloads: boolean; readonly virtualServices: boolean };
  /** Everybody but those who are listed. */
  readonly isInverted: boolean;
}

export type RuleSort = 'sec_rules' | 'deny_rules' | 'override_deny_rules' | 'enforcement_boundaries';

/** A rule that is in force, resolved. */
export interface PolicyRule {
  readonly sort: RuleSort;
  /** One of them has to hold for both ends; the rule is for everybody where there is none. */
  readonly scopes: readonly Labels[];
  readonly providers: Side;
  readonly consumers: Side;
  readonly isUnscoped: boolean;
  readonly services: ReadonlySet<string>;
  /** Whether it has services; where it has none, the provider's virtual service says them. */
  readonly hasServices: boolean;
  /** Of all of its services. */
  readonly ports: readonly ServicePort[];
  readonly network: string;
}

/** The service of a flow; all that is left out is any. */
export interface AskedService {
  readonly service?: string;
  readonly ports: readonly ServicePort[];
}

/** What is asked about; an end that is left out is anybody. */
export interface AskedFlow {
  readonly source: Party | undefined;
  readonly destination: Party | undefined;
  readonly asked: AskedService;
  readonly network?: string;
}

/** Whether a rule is about a flow. */
export function applies(rule: PolicyRule, flow: AskedFlow): boolean {
  return fitsNetwork(rule, flow) && joins(rule, flow) && fitsService(rule, flow);
}

const fitsNetwork = ({ network: of }: PolicyRule, { network = 'any' }: AskedFlow) =>
  network === 'any' || of === 'all' || of === network;

/** Both ends have to be in the same scope, unless consumers are those of everywhere. */
function joins({ scopes, providers, consumers, isUnscoped }: PolicyRule, { source, destination }: AskedFlow): boolean {
  const all = scopes.length === 0 ? [EVERYWHERE] : scopes;
  return all.some(
    (scope) => isOn(providers, destination, scope) && isOn(consumers, source, isUnscoped ? EVERYWHERE : scope),
  );
}

/** Whether somebody is among the providers or consumers. A scope narrows what labels and "all" mean, and no names. */
export function isOn(side: Side, party: Party | undefined, scope: Labels): boolean {
  if (!party) return true;
  const faces = facesOf(party, side);
  const isListed = isNamed(side.named, party) || faces.some((labels) => isMeant(side, labels, scope));
  const isLeftOut = isNamed(side.without, party) || faces.some((labels) => haveCommon(labels, side.labels.without));
  return (isListed && !isLeftOut) !== side.isInverted;
}

/** The labels under which somebody is looked for: their own, and those of the virtual services that they provide. */
function facesOf({ isWorkload, labels, virtualServices }: Party, { as }: Side): ReadonlySet<string>[] {
  return [
    ...(as.workloads && isWorkload ? [labels] : []),
    ...(as.virtualServices ? virtualServices.map((reached) => reached.labels) : []),
  ];
}

function isMeant({ isAll, labels: { byKey, without } }: Side, labels: ReadonlySet<string>, scope: Labels): boolean {
  const saysLabels = isAll || byKey.size > 0 || without.size > 0;
  return saysLabels && hasEachType(byKey, labels) && fitsLabels(scope, labels);
}

const fitsLabels = ({ byKey, without }: Labels, labels: ReadonlySet<string>) =>
  hasEachType(byKey, labels) && !haveCommon(without, labels);

const hasEachType = (byKey: Labels['byKey'], labels: ReadonlySet<string>) =>
  byKey.values().every((some) => haveCommon(some, labels));

function isNamed({ hrefs, lists }: Named, party: Party): boolean {
  if (haveCommon(hrefs, party.hrefs) || party.virtualServices.some(({ href }) => hrefs.has(href))) return true;
  return lists.some((ranges) => hasOneOf(ranges, party));
}

/** Many rules name the same few lists, which may be long. */
const held = new WeakMap<Party, Map<readonly IpRange[], boolean>>();

function hasOneOf(ranges: readonly IpRange[], party: Party): boolean {
  const known = held.get(party)?.get(ranges);
  return (
    known ??
    rememberHeld(
      party,
      ranges,
      party.addresses.some((address) => holds(ranges, address)),
    )
  );
}

/** Keeps whether somebody has an address of a list: who found that out in steps tells it ahead. */
export function rememberHeld(party: Party, ranges: readonly IpRange[], has: boolean): boolean {
  held.set(party, (held.get(party) ?? new Map<readonly IpRange[], boolean>()).set(ranges, has));
  return has;
}

const haveCommon = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  some.values().some((one) => others.has(one));

function fitsService(rule: PolicyRule, { destination, asked }: AskedFlow): boolean {
  if (asked.service !== undefined && rule.services.has(asked.service)) return true;
  return coversAll(rule.hasServices ? rule.ports : portsOf(rule.providers, destination), asked.ports);
}

/** The ports of the virtual services by which somebody provides. */
function portsOf(side: Side, party: Party | undefined): ServicePort[] {
  const isMine = ({ href, labels }: Reached) =>
    side.named.hrefs.has(href) || (side.as.virtualServices && isMeant(side, labels, EVERYWHERE));
  return (party?.virtualServices ?? []).filter(isMine).flatMap(({ ports }) => ports);
}

/** Allow rules count where no override deny rule stands before them (guide 25.2: the order of evaluation). */
export function allowing<T extends { readonly rule: PolicyRule }>(applying: readonly T[]): T[] {
  if (applying.some(({ rule }) => rule.sort === 'override_deny_rules')) return [];
  return applying.filter(({ rule }) => rule.sort === 'sec_rules');
}
