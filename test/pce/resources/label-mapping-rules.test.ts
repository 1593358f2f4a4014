import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';
import { mappingRule } from './mapping-rule.ts';

const rules = '/orgs/1/label_mapping_rules';
const web = { href: '/orgs/1/labels/1' };
const none = `${rules}/00000000-0000-4000-8000-000000000000`;

/** A server, and the hrefs of as many rules. */
async function startWithRules(count: number) {
  const pce = await startTestPce();
  const hrefs: string[] = [];
  for (let made = 0; made < count; made++) hrefs.push((await pce.post<{ href: string }>(rules, mappingRule)).body.href);
  const enabled = async () => (await pce.get<Json[]>(rules)).body.map((rule) => rule['enabled']);
  return { ...pce, hrefs, enabled };
}

describe('rules that map labels', () => {
  test('are enabled, overwrite nothing, and are shown as they were sent', async () => {
    const { post, get } = await startTestPce();
    const { status, body } = await post<{ href: string }>(rules, mappingRule);
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ ...mappingRule, enabled: true, overwrite: false, created_by: { href: '/users/1' } }),
    ]);
    expect((await get<Json[]>(rules)).body).toEqual([body]);
    expect((await get(body.href)).body).toEqual(body);
  });

  test('are changed and deleted', async () => {
    const { put, get, delete: remove, hrefs } = await startWithRules(1);
    const [href = ''] = hrefs;
    expect((await put(href, { enabled: false, overwrite: true })).status).toBe(204);
    expect((await get(href)).body).toMatchObject({ ...mappingRule, enabled: false, overwrite: true });
    expect((await remove(href)).status).toBe(204);
    expect((await get(href)).status).toBe(404);
  });

  test('take expressions within expressions, and no others', async () => {
    const { post } = await startTestPce();
    const expression = (logical_operator: string) => ({
      logical_operator,
      child_expressions: [
        mappingRule.expression,
        { logical_operator: 'not', child_expressions: [mappingRule.expression] },
      ],
    });
    expect((await post(rules, { ...mappingRule, expression: expression('and') })).status).toBe(201);
    for (const wrong of [expression('xor'), { property: 'name', operator: 'equals', values: ['a'] }])
      expect((await post(rules, { ...mappingRule, expression: wrong })).status).toBe(406);
  });

  test('refuse a label that there is not, and keep one from being deleted', async () => {
    const { post, delete: remove } = await startTestPce();
    const assigning = (href: string) => ({ ...mappingRule, label_assignments: [{ label: { href } }] });
    expect(tokensOf(await post(rules, assigning('/orgs/1/labels/999')))).toEqual(['invalid_uri']);
    await post(rules, assigning(web.href));
    expect(tokensOf(await remove(web.href))).toEqual(['label_still_has_associated_label_mapping_rule']);
  });

  test.each([{}, { key: 5 }, { key: 'role' }, { value: 'Web' }, { key: 'role', value: 5 }])(
    'refuse the label %j, which names none',
    async (label) => {
      const { post, put, hrefs, get } = await startWithRules(1);
      const [href = ''] = hrefs;
      const wrong = { label_assignments: [...mappingRule.label_assignments, { label }] };
      const made = await post(rules, { ...mappingRule, ...wrong });
      expect([made.status, tokensOf(made)]).toEqual([406, ['input_validation_error']]);
      expect(JSON.stringify(made.body)).toContain('#/label_assignments/1/label');
      expect(tokensOf(await put(href, wrong))).toEqual(['input_validation_error']);
      const { body } = await put<{ errors: Json[] }>(`${rules}/update`, [{ href, ...wrong }]);
      expect(body.errors).toEqual([expect.objectContaining({ token: 'input_validation_error', hrefs: [href] })]);
      expect((await get(href)).body).toMatchObject(mappingRule);
    },
  );

  test('are changed together, and one that there is not leaves the others alone', async () => {
    const { put, hrefs, enabled } = await startWithRules(3);
    const off = (href: string | undefined) => ({ href, enabled: false });
    expect((await put(`${rules}/update`, [off(hrefs[0])])).status).toBe(204);
    const { status, body } = await put<{ errors: Json[] }>(`${rules}/update`, [off(none), off(hrefs[1])]);
    expect([status, body.errors]).toEqual([200, [expect.objectContaining({ hrefs: [none] })]]);
    expect(await enabled()).toEqual([false, false, true]);
  });

  test('take both changes of a rule that an update names twice', async () => {
    const { put, get, hrefs } = await startWithRules(1);
    const [href = ''] = hrefs;
    const expression = { property: 'os', operator: 'contains', values: ['linux'] };
    await put(`${rules}/update`, [
      { href, enabled: false },
      { href, expression },
    ]);
    expect((await get(href)).body).toMatchObject({ enabled: false, expression });
  });

  test('tell each failure of one token with its own message, in the order in which they came', async () => {
    const { put } = await startWithRules(0);
    const others = ['1', '2'].map((end) => `${none.slice(0, -1)}${end}`);
    const entry = (href: string) => ({ href, enabled: false });
    const told = (href: string) => ({ token: 'invalid_uri', message: `Invalid URI: {${href}}`, hrefs: [href] });
    const hrefs = [others[1], none, others[0]] as string[];
    const { body } = await put<{ errors: Json[] }>(`${rules}/update`, [...hrefs, none].map(entry));
    expect(body.errors).toEqual(hrefs.map(told));
    const { body: deleted } = await put<{ errors: Json[] }>(`${rules}/delete`, {
      rules: hrefs.map((href) => ({ href })),
    });
    expect(deleted.errors).toEqual(hrefs.map(told));
  });

  test('take a valid change of a rule beside one that is refused', async () => {
    const { put, get, hrefs } = await startWithRules(1);
    const [href = ''] = hrefs;
    const label = { href: '/orgs/1/labels/999' };
    const changes = [
      { enabled: false },
      { label_assignments: [{ label }] },
      { expression: { ...mappingRule.expression } },
    ];
    const { status, body } = await put<{ errors: Json[] }>(
      `${rules}/update`,
      changes.map((change) => ({ href, ...change })),
    );
    expect([status, body.errors]).toEqual([200, [expect.objectContaining({ token: 'invalid_uri', hrefs: [href] })]]);
    expect((await get(href)).body).toMatchObject({ ...mappingRule, enabled: false });
  });

  test('are deleted together, and leave one event', async () => {
    const { put, get, hrefs, enabled } = await startWithRules(3);
    const [first, second] = hrefs.map((href) => ({ href }));
    expect((await put(`${rules}/delete`, { rules: [first, second] })).status).toBe(204);
    expect(await enabled()).toHaveLength(1);
    const events = (await get<Json[]>('/orgs/1/events?event_type=label_mapping_rules.delete')).body;
    expect(events).toEqual([expect.objectContaining({ resource_changes: [expect.anything(), expect.anything()] })]);
  });
});
