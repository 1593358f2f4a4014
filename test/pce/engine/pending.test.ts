import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { choiceFrom } from '../../../src/pce/engine/change-subset.ts';
import { dependenciesOf, withDependencies } from '../../../src/pce/engine/dependencies.ts';
import { indexedValues } from '../../../src/pce/engine/indexed-values.ts';
import { addObject, composeChange, saveChange } from '../../../src/pce/engine/objects.ts';
import { draftsOf, pendingIn } from '../../../src/pce/engine/pending.ts';
import { putIntoForce, revert } from '../../../src/pce/engine/provisioning.ts';
import type { JsonObject } from '../../../src/pce/model/json-values.ts';
import type { Answer, Call, Operation } from '../../../src/pce/model/operation.ts';
import { resourceOf } from '../../../src/pce/model/resource.ts';
import { policyCheckOperations } from '../../../src/pce/resources/policy-check.ts';
import { ruleSearchOperations } from '../../../src/pce/resources/rule-search.ts';
import { secPolicyOperations } from '../../../src/pce/resources/sec-policy.ts';
import { secPolicyPastOperations } from '../../../src/pce/resources/sec-policy-past.ts';
import { secPolicyPlanOperations } from '../../../src/pce/resources/sec-policy-plans.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import { BYTES_AT_ONCE } from '../../../src/state/parts.ts';
import { some } from '../../length.ts';

const operations: readonly Operation[] = [
  ...[secPolicyOperations, secPolicyPastOperations, secPolicyPlanOperations, policyCheckOperations].flat(),
  ...ruleSearchOperations,
];

/** A state in memory, what a work reads and writes of bodies there, and the steps in which a call is answered. */
async function start() {
  const { emulator } = await buildServer({ ...defaults, scenario: 'empty', log: undefined });
  onTestFinished(() => closeState(emulator));
  const { pce } = emulator;
  const { store } = pce;
  const make = (kind: string, body: JsonObject): string => {
    store.transaction(() => addObject(resourceOf(pce, kind), pce, 1, body));
    return (JSON.parse(store.newest(1, kind)?.body ?? '{}') as { href: string }).href;
  };
  const handledIn = (work: () => void) => {
    const before = store.handled;
    store.transaction(work);
    return store.handled - before;
  };
  const ask = (name: string, body: JsonObject = {}, params: Call['params'] = {}) => {
    let steps = 0;
    const read = (_call: Call, work: () => Generator<void, Answer>) => {
      const works = work();
      for (;;) {
        steps += 1;
        const { done, value } = works.next();
        if (done) return value;
      }
    };
    const principal = { userId: 1, href: '/users/1', roles: new Map([[1, new Set(['owner'])]]) };
    const call = { pce: { ...pce, longWorks: { read } }, org: 1, params, query: {}, body, principal };
    const operation = operations.find((one) => one.name === name) as Operation;
    const answer = operation.handle(call as unknown as Call) as Answer;
    return { steps, body: JSON.parse(answer.body?.toString() ?? 'null') };
  };
  const provision = (version: number) => store.transaction(() => putIntoForce(pce, 1, pendingIn(pce, 1), version));
  return { pce, make, handledIn, ask, provision };
}

const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
const ruleFor = (providers: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  ...{ providers, consumers: [{ actors: 'ams' }], ingress_services: [{ proto: 6, port: 22 }], resolve_labels_as },
  ...more,
});

/** A long rule set that names a new IP list; another list that nothing names. All are pending. */
async function startWithLongSet() {
  const state = await start();
  const named = state.make('ip_lists', { name: 'named', ip_ranges: [{ from_ip: '10.0.0.1' }] });
  const one = state.make('ip_lists', { name: 'one', ip_ranges: [{ from_ip: '10.0.0.2' }] });
  const rules = Array.from({ length: 200 }, () => ruleFor([{ ip_list: { href: named } }]));
  const set = state.make('rule_sets', { name: 'set', scopes: [[]], rules });
  const length = state.pce.store.newest(1, 'rule_sets')?.body.length as number;
  return { ...state, set, length, ofOne: { ip_lists: [{ href: one }] } };
}

test('a call about one object reads nothing else that is pending', async () => {
  const { pce, handledIn, ask, length, ofOne } = await startWithLongSet();
  const chosen = () => choiceFrom(pce, 1, ofOne).chosen;
  expect(chosen()).toHaveLength(1);
  const plans = () => (['commit', 'revert'] as const).map((work) => [...dependenciesOf(pce, 1, work, chosen())]);
  expect(handledIn(plans)).toBeLessThan(length);
  expect(handledIn(() => ask('sec_policy_impact_post', { change_subset: ofOne }))).toBeLessThan(length);
  expect(handledIn(() => putIntoForce(pce, 1, withDependencies(pce, 1, chosen()), 2))).toBeLessThan(length);
  const lists = resourceOf(pce, 'ip_lists');
  const [list] = pce.store.excerpts.idsWith(1, 'ip_lists', 'name', JSON.stringify(['one']));
  const stored = pce.store.at(list?.[0] as number) as NonNullable<ReturnType<typeof pce.store.at>>;
  const change = composeChange(lists, pce, 1, stored, { description: 'other' }, '/users/1');
  pce.store.transaction(() => saveChange(lists, stored.ordinal, change));
  expect(handledIn(() => revert(pce, 1, chosen()))).toBeLessThan(length);
  expect(chosen()).toEqual([]);
});

test('what lists show of pending and of modified objects is read without their rules', async () => {
  const { handledIn, ask, provision, set, length } = await startWithLongSet();
  const lists: [call: string, body: JsonObject, params?: Call['params']][] = [
    ['sec_policy_pending_get', {}],
    ['sec_policy_modified_objects_get', {}],
    ['sec_policy_impact_post', {}],
  ];
  for (const [call, body] of lists) expect(handledIn(() => ask(call, body))).toBe(0);
  expect(JSON.stringify(ask('sec_policy_pending_get').body)).toContain(set);
  provision(2);
  const modified = () => ask('sec_policy_modified_objects_get', {}, { pversion: 'active' });
  expect(handledIn(modified)).toBeLessThan(length);
});

test('lists of what is pending are answered at once where they are short, and in steps where they are long', async () => {
  const { ask, make } = await start();
  const calls = ['sec_policy_pending_get', 'sec_policy_modified_objects_get'];
  make('ip_lists', { name: 'short' });
  for (const call of calls) expect(ask(call).steps).toBe(0);
  for (const name of ['a', 'b', 'c']) make('ip_lists', { name, description: 'x'.repeat(BYTES_AT_ONCE / 2) });
  for (const call of calls) expect(ask(call)).toMatchObject({ steps: 2 });
  expect(ask('sec_policy_pending_get').body.ip_lists).toHaveLength(4);
});

test('dependencies of a long chain are found in steps, and the same ones', async () => {
  const { ask, make } = await start();
  const chain: string[] = [];
  for (let i = 0; i < 600; i++) {
    const sub_groups = chain.slice(-1).map((href) => ({ href }));
    chain.push(make('label_groups', { name: `g${i}`, key: 'role', sub_groups }));
  }
  const [bottom, top] = [chain[0], chain.at(-1)].map((href) => ({ label_groups: [{ href }] }));
  for (const [operation, change_subset] of [
    ['commit', top],
    ['revert', bottom],
  ] as const) {
    const { steps, body } = ask('sec_policy_dependencies_post', { operation, change_subset });
    expect(steps).toBeGreaterThan(2);
    expect(body).toHaveLength(599);
  }
});

test('a rule that is to be deleted needs nothing, and what it names is not reverted without it', async () => {
  const { ask, pce, make, set, provision } = await startWithLongSet();
  provision(2);
  const fresh = make('ip_lists', { name: 'new' });
  const sets = resourceOf(pce, 'rule_sets');
  const write = (rulesFrom: (rules: readonly JsonObject[]) => readonly JsonObject[]) => {
    const stored = pce.store.newest(1, 'rule_sets') as NonNullable<ReturnType<typeof pce.store.newest>>;
    const { rules } = JSON.parse(stored.body) as { rules: JsonObject[] };
    const change = composeChange(sets, pce, 1, stored, { rules: rulesFrom(rules) }, '/users/1');
    pce.store.transaction(() => saveChange(sets, stored.ordinal, change));
  };
  const [ofSet, ofList] = [{ rule_sets: [{ href: set }] }, { ip_lists: [{ href: fresh }] }];
  const both = () =>
    [
      ['commit', ofSet],
      ['revert', ofList],
    ].map(([operation, change_subset]) => ask('sec_policy_dependencies_post', { operation, change_subset }).body);
  write((rules) =>
    rules.map(({ href }, at) => (at > 0 ? { href } : { href, providers: [{ ip_list: asHref(fresh) }] })),
  );
  expect(both()).toEqual([
    [{ dependency: { ip_lists: { href: fresh } }, required_by: ofSet }],
    [{ dependency: { rule_sets: { href: set } }, required_by: ofList }],
  ]);
  write(() => []);
  expect(both()).toEqual([[], [{ dependency: { rule_sets: { href: set } }, required_by: ofList }]]);
});

test('what is copied into force reads, and is found, as what is made anew', async () => {
  const { pce, make, provision } = await start();
  const href = (kind: string, body: JsonObject) => ({ href: make(kind, body) });
  const label = href('labels', { key: 'role', value: '"update_type":"create","update_type":"delete",' });
  const [list, service] = [href('ip_lists', { name: 'l' }), href('services', { name: 's' })];
  const group = href('label_groups', { name: 'g', key: 'role', labels: [label] });
  const some = [{ ip_list: list }, { label }, { label_group: group }];
  const rules = some.map((provider) => ruleFor([provider], { ingress_services: [service] }));
  make('rule_sets', { name: 'set', scopes: [[{ label }]], rules, description: '"update_type":"create"}' });
  const sets = resourceOf(pce, 'rule_sets');
  const check = (version: number) => {
    provision(version);
    expect(pendingIn(pce, 1)).toEqual([]);
    for (const { kind, active } of draftsOf(pce)) {
      for (const form of [resourceOf(pce, kind), active]) {
        const stored = pce.store.newest(1, form.kind);
        if (!stored) continue;
        const object = JSON.parse(stored.body) as JsonObject;
        expect(JSON.stringify(object)).toBe(stored.body);
        expect(pce.store.valuesOf(stored.ordinal).sort()).toEqual(
          uniqueInOrder(indexedValues(form === active ? { ...active, unique: [] } : form, object)),
        );
      }
    }
    const draft = JSON.parse(pce.store.newest(1, 'rule_sets')?.body ?? '{}') as JsonObject;
    expect((draft['rules'] as JsonObject[]).map(({ update_type }) => update_type)).toEqual(rules.map(() => null));
    expect(draft).toMatchObject({ update_type: null, description: '"update_type":"create"}' });
  };
  check(2);
  rules.pop();
  const stored = pce.store.newest(1, 'rule_sets') as NonNullable<ReturnType<typeof pce.store.newest>>;
  const kept = (JSON.parse(stored.body) as { rules: JsonObject[] }).rules.slice(0, rules.length);
  const change = composeChange(sets, pce, 1, stored, { rules: kept }, '/users/1');
  pce.store.transaction(() => saveChange(sets, stored.ordinal, change));
  check(3);
});

const uniqueInOrder = (values: readonly (readonly [string, string])[]) =>
  [...new Map(values.map((one) => [one.join('\0'), [...one]])).values()].sort();

test('what goes into force by itself shows groups as they are in force, whatever their drafts say', async () => {
  const { pce, make, provision } = await start();
  const href = make('label_groups', { name: 'in force', key: 'role' });
  provision(2);
  const groups = resourceOf(pce, 'label_groups');
  const stored = pce.store.newest(1, 'label_groups') as NonNullable<ReturnType<typeof pce.store.newest>>;
  const change = composeChange(groups, pce, 1, stored, { name: 'draft' }, '/users/1');
  pce.store.transaction(() => saveChange(groups, stored.ordinal, change));
  const set = make('rule_sets', { name: 'set', scopes: [[]], rules: [ruleFor([{ label_group: { href } }])] });
  const { chosen } = choiceFrom(pce, 1, { rule_sets: [{ href: set }] });
  pce.store.transaction(() => putIntoForce(pce, 1, withDependencies(pce, 1, chosen), 3));
  const shownIn = (kind: string) => /"name":"(in force|draft)"/.exec(pce.store.newest(1, kind)?.body ?? '')?.[1];
  expect([shownIn('rule_sets'), shownIn('rule_sets/active')]).toEqual(['draft', 'in force']);
});

test.each(some(['label', 'label_group'], 2))(
  'what a rule names by %s is read in steps, where it is much',
  async (actor) => {
    const { ask, make } = await start();
    const many = Array.from({ length: 2_100 }, (_, i) =>
      actor === 'label'
        ? make('labels', { key: 'role', value: `v${i}` })
        : make('label_groups', { name: `g${i}`, key: 'role' }),
    );
    const named =
      actor === 'label'
        ? many.map((href) => ({ label: { href } }))
        : [{ label_group: { href: make('label_groups', { name: 'top', key: 'role', sub_groups: many.map(asHref) }) } }];
    const steps = () => [
      ask('sec_policy_policy_check_get').steps,
      ask('sec_policy_rule_search_post', { resolve_actors: true, providers: [{ label: { href: '/orgs/1/labels/9' } }] })
        .steps,
    ];
    const without = steps();
    make('rule_sets', { name: 'set', scopes: [[]], rules: [ruleFor(named)] });
    for (const [at, count] of steps().entries()) expect(count).toBeGreaterThanOrEqual((without[at] as number) + 2);
  },
);

const asHref = (href: string) => ({ href });
