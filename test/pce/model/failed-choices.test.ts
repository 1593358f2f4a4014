import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { violationsOf } from '../../../src/pce/model/validation.ts';

const RULE = 'sec_policy_rule_sets_sec_rules_post';
const QUERY = 'traffic_flows_async_queries_post';
const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] };
const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
const none = { include: [], exclude: [] };
const times = { start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-02T00:00:00Z' };
const query = { query_name: 'q', ...times, destinations: none, services: none, policy_decisions: [], max_results: 1 };

describe('of a choice that failed the branch that is meant is told, after the choice', () => {
  test.each([
    [{ proto: 'tcp', port: 80 }, ['/proto', '/proto']],
    [{ proto: 6, port: '80' }, ['/port']],
    [{ proto: 6, port: 70_000 }, ['/port']],
    [{ proto: 6, prot: 80 }, ['']],
    [{ hrf: 'x' }, []],
    [{ href: 7 }, ['/href']],
  ])('the service %o of a rule', (service, places) => {
    const body = { enabled: true, ...sides, ingress_services: [service], resolve_labels_as };
    const [first, ...others] = violationsOf(RULE, body);
    expect(first).toContain("'#/ingress_services/0' of type object did not match any of the required schemas");
    expect(others.map((one) => /'#\/ingress_services\/0([^']*)'/.exec(one)?.[1])).toEqual(places);
  });

  test.each([
    [{ ip_lists: { href: 'x' } }, []],
    [{ label: '/orgs/1/labels/1' }, ['/label']],
    [{ ip_address: { value: '10.0.0.1' } }, ['/ip_address']],
  ])('the actor %o of a traffic query', (actor, places) => {
    const [first, ...others] = violationsOf(QUERY, { ...query, sources: { include: [[actor]], exclude: [] } });
    expect(first).toContain("'#/sources/include/0/0' of type object did not match any of the required schemas");
    expect(others.map((one) => /'#\/sources\/include\/0\/0([^']*)'/.exec(one)?.[1])).toEqual(places);
  });
});

test('a schema that has itself within keeps what is wrong beside its choice', () => {
  const about = (expression: unknown) =>
    violationsOf('label_mapping_rules_post', { expression, label_assignments: [] });
  expect(about(true)[0]).toContain('of type boolean did not match the following type: object');
  const child = { property: 'hostnam', operator: 'equals', values: ['a'] };
  expect(about({ logical_operator: 'and', child_expressions: [child] }).join()).toContain('/child_expressions/0');
});

test('what is wrong inside of choices within choices is told as wrong all the same', () => {
  const odd = { operator: 'x', child_expressions: [{ logical_operator: 7, child_expressions: [{}] }] };
  expect(violationsOf('label_mapping_rules_post', { name: 'x', expression: odd })).not.toEqual([]);
});

test('whatever a validator refuses has a violation', () => {
  const validators = createRequire(import.meta.url)('../../../src/generated/validators.js') as Record<
    string,
    (value: unknown) => boolean
  >;
  const odd = { operator: 'x', expression: { label: {} }, href: 7, actors: 'x', proto: 1 };
  const values = [
    {},
    [],
    [{}],
    'x',
    7,
    null,
    odd,
    [odd],
    { expression: odd, rules: [odd], scope: [odd], actors: [odd] },
  ];
  for (const [schema, isValid] of Object.entries(validators)) {
    for (const value of values) expect(violationsOf(schema, value).length === 0, schema).toBe(isValid(value));
  }
});
