import { badParameter } from '../engine/filters.ts';
import { formOf } from '../engine/versions.ts';
import { elsewhere } from '../engine/whereabouts.ts';
import { invalidUri, Refusal } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { idIn } from '../model/names.ts';
import type { Accepted, Answer, Call, Operation } from '../model/operation.ts';
import { resourceOf } from '../model/resource.ts';
import { policyReaders } from '../model/roles.ts';
import { listOfRules, objectOfLists } from './found-rules.ts';
import { isAddress } from './ip-ranges.ts';
import {
  type AskedFlow,
  type AskedService,
  allowing,
  applies,
  identity,
  nobody,
  type Party,
} from './policy-evaluation.ts';
import { PolicyObjects } from './policy-objects.ts';
import { type ResolvedRule, ruleSetSeen, ruleSetsIn, rulesInForce } from './policy-rules.ts';
import { policyVersionPath } from './policy-versions.ts';

const schemas = { kind: 'sec_policy_allow' };

/** @throws Refusal */
function flowOf(call: Call, objects: PolicyObjects): AskedFlow {
  const { network_type: network } = call.query;
  if (network !== undefined && !['any', 'brn', 'non_brn'].includes(network))
    throw badParameter(
      schemas,
      'network_type',
      `value ${JSON.stringify(network)} did not match one of: any, brn, non_brn`,
    );
  return {
    source: endOf(call, 'src', objects),
    destination: endOf(call, 'dst', objects),
    asked: askedIn(call, objects),
    ...(network !== undefined && { network }),
  };
}

/** @throws Refusal */
function endOf({ query }: Call, end: 'src' | 'dst', objects: PolicyObjects): Party | undefined {
  const workload = query[`${end}_workload`];
  if (workload !== undefined) return objects.workload(workload, 'seen');
  const ip = query[`${end}_external_ip`];
  if (ip !== undefined) {
    if (!isAddress(ip)) throw new Refusal('invalid_ip_address');
    return { ...nobody, addresses: [ip] };
  }
  const isOfContainers = ['container', 'kubernetes'].some((kind) => `${end}_${kind}_workload` in query);
  return isOfContainers ? nobody : undefined;
}

/** @throws Refusal */
function askedIn(call: Call, objects: PolicyObjects): AskedService {
  const { query } = call;
  const { service } = query;
  const proto = numberIn(query, 'protocol');
  const port = numberIn(query, 'port');
  const plain = proto === undefined && port === undefined ? [] : [{ proto, ...(port !== undefined && { port }) }];
  if (service === undefined) return { ports: plain as AskedService['ports'] };
  const ports = objects.portsOf(service);
  if (ports.length === 0) throw invalidUri(service, whereIsService(call, service));
  return { service: identity(service), ports };
}

function whereIsService(call: Call, href: string): string | undefined {
  const { resource, past } = formOf(resourceOf(call.pce, 'services'), call);
  return elsewhere(resource, call.pce, call.org, idIn(href), { past });
}

/** @throws Refusal */
function numberIn(query: Call['query'], name: string): number | undefined {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  if (!/^-?\d{1,9}$/.test(text))
    throw badParameter(schemas, name, 'of type string did not match the following type: integer');
  return Number(text);
}

/** Rules of a flow: all of them decide, and the caller may not see each. */
interface Rules {
  readonly applying: readonly ResolvedRule[];
  readonly isSeen: (rule: ResolvedRule) => boolean;
}

/** Answers with what is made of the rules that apply to the flow of the query. */
function answerFrom(call: Call, shown: (rules: Rules) => Generator<void, Buffer>) {
  const objects = new PolicyObjects(call);
  const sets = ruleSetsIn(call);
  const flow = flowOf(call, objects);
  const isSeen = ruleSetSeen(call);
  return call.pce.longWorks.read(call, function* (): Generator<void, Answer> {
    const applying: ResolvedRule[] = [];
    yield* rulesInForce(sets, objects, (one) => {
      if (applies(one.rule, flow)) applying.push(one);
    });
    return { status: 200, body: yield* shown({ applying, isSeen: ({ ruleSet }) => isSeen(ruleSet) }) };
  });
}

const allow = (call: Call) =>
  answerFrom(call, ({ applying, isSeen }) => listOfRules(allowing(applying).filter(isSeen)));

const policyCheck = (call: Call) => answerFrom(call, bySort);

function* bySort({ applying, isSeen }: Rules): Generator<void, Buffer> {
  const lists: [string, Buffer][] = [];
  for (const sort of ['sec_rules', 'deny_rules', 'override_deny_rules'])
    lists.push([sort, yield* listOfRules(applying.filter((one) => one.sort === sort && isSeen(one)))]);
  return objectOfLists(lists);
}

const facts: readonly Fact[] = [
  {
    says: 'override deny rules go before rules that allow: where one applies, allow answers []; policy_check lists the rules of all three sorts that apply',
    confidence: 'documented',
    source: 'guide 25.2 on the order of evaluation; that allow follows it: assumed',
  },
  {
    says: 'enabled rules of enabled rule sets count, and in the draft none that are to be deleted',
    confidence: 'inferred',
    source: 'guide 22.5 on rule sets',
  },
  {
    says: 'labels of one type are joined by OR, types by AND; an actor that is excluded is left out, whoever else names it; both ends are in the same scope, unless consumers are unscoped',
    confidence: 'documented',
    source: 'guide 22.5 on rule sets; exclusion: inferred',
  },
  {
    says: 'a scope narrows labels, label groups and all workloads, and neither IP lists nor what is named by href',
    confidence: 'assumed',
    source: 'no source',
  },
  {
    says: 'an IP list is for addresses outside and for those of workloads; names of hosts in it are not looked up',
    confidence: 'inferred',
    source: 'guide 22.5 on IP lists',
  },
  {
    says: 'a workload is reached by the virtual services that it is bound to, under their labels too where resolve_labels_as says so; port_overrides of a binding do not count',
    confidence: 'inferred',
    source: 'guide 22.5 on virtual services; port_overrides: assumed',
  },
  {
    says: 'an end, a service, a port or a network that the query leaves out is any; a rule for a process or service of Windows needs the same in the service of the query',
    confidence: 'assumed',
    source: 'pylo leaves some out',
  },
  {
    says: 'an unknown workload or service in the query is 406 invalid_uri; containers are in no rule',
    confidence: 'assumed',
    source: 'no source',
  },
  {
    says: 'the enforcement mode of a workload and enforcement boundaries change none of these answers',
    confidence: 'assumed',
    source: 'the answers list rules alone',
  },
  {
    says: 'the actors container_host and label_dimension are nobody',
    confidence: 'assumed',
    source: 'there are no containers here; what the same app means is not told',
  },
];

const text = { type: 'string' };
const ends: Accepted = Object.fromEntries(
  ['src', 'dst'].flatMap((end) =>
    ['external_ip', 'workload', 'container_workload'].map((name) => [`${end}_${name}`, text]),
  ),
);
const service: Accepted = { service: text, port: { type: 'integer' }, protocol: { type: 'integer' } };

export const policyCheckOperations: readonly Operation[] = [
  {
    name: 'sec_policy_allow_get',
    method: 'GET',
    path: `${policyVersionPath}/allow`,
    roles: policyReaders,
    answer: 'sec_policy_allow_get',
    parameters: { ...ends, ...service, network_type: { enum: ['brn', 'non_brn'] } },
    facts,
    handle: allow,
  },
  {
    name: 'sec_policy_policy_check_get',
    method: 'GET',
    path: `${policyVersionPath}/policy_check`,
    roles: policyReaders,
    answer: 'sec_policy_policy_check_get',
    parameters: {
      ...ends,
      src_kubernetes_workload: text,
      dst_kubernetes_workload: text,
      ...service,
      network_type: { enum: ['any', 'brn', 'non_brn'] },
    },
    facts,
    handle: policyCheck,
  },
];
