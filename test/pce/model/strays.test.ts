import { describe, expect, test } from 'vitest';
import { allOperations } from '../../../src/pce/api/operations.ts';
import { bodiesOf } from '../../../src/pce/model/operation.ts';
import { PassedOver } from '../../../src/pce/model/passed-over.ts';
import { findStrays } from '../../../src/pce/model/strays.ts';

function straysIn(schema: string, body: unknown): string[] {
  const found = new PassedOver();
  findStrays(body, schema, found);
  return found.strays.map(({ place, name }) => (place === '' ? name : `${place} ${name}`));
}

describe('a name is a stray', () => {
  test.each([
    ['where none of the forms that are open has it', 'sec_policy_impact_post', { x: 1 }, ['x']],
    [
      'at any depth',
      'label_mapping_rules_post',
      { expression: { child_expressions: [{ child_expressions: [{ values: [{ prt: 1 }] }] }] } },
      ['expression.child_expressions[].values[] prt'],
    ],
    ['in a list within a list', 'sec_policy_rule_sets_post', { scopes: [[{ lable: 1 }]] }, ['scopes[][] lable']],
    [
      'in an item of a bulk call',
      'workloads_bulk_create_put',
      [{ interfaces: [{ network: { x: 1 } }] }],
      ['interfaces[].network x'],
    ],
    ['even one that every object inherits', 'sec_policy_impact_post', { toString: 1 }, ['toString']],
  ])('%s', (_where, schema, body, strays) => {
    expect(straysIn(schema, body)).toEqual(strays);
  });
});

describe('a name is none', () => {
  test.each([
    [
      'where one form has all of them',
      'sec_policy_rule_sets_sec_rules_post',
      { ingress_services: [{ proto: 6, port: 1 }] },
    ],
    ['where a GET shows it', 'auth_security_principals_post', { name: 'a', href: '/x' }],
    [
      'where a GET shows it of what is referred to',
      'sec_policy_label_groups_post',
      {
        labels: [{ href: '/orgs/1/labels/1', key: 'app', value: 'a', created_at: 'x' }],
      },
    ],
    ['where the schema is closed, which refuses it', 'labels_post', { x: 1 }],
  ])('%s', (_where, schema, body) => {
    expect(straysIn(schema, body)).toEqual([]);
  });
});

test('every schema of a body can be looked through', () => {
  for (const schema of allOperations().modelled.flatMap(bodiesOf)) expect(straysIn(schema, {})).toEqual([]);
});
