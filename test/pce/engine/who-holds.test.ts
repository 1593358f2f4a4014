import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';
import { draftOf, give, place, policy, shopAndBank, sides, start } from './scoped-callers.ts';

const made = async (pce: TestPce, path: string, body: unknown) => String((await pce.post(path, body)).body['href']);

/** What the journal says of the last request, which was refused. */
async function hintOf({ pce }: TestPce): Promise<string | null | undefined> {
  return (await pce.journal.find()).at(-1)?.explanation?.hint;
}

describe('whoever may not delete what others hold is told who holds it', () => {
  const label = '/orgs/1/labels/1';
  const workload = (pce: TestPce, hostname = 'w') =>
    made(pce, '/orgs/1/workloads', { hostname, labels: [{ href: label }] });

  test('by an href, and neither a name nor a hostname', async () => {
    const pce = await startTestPce();
    const holder = await workload(pce, 'hunter2');
    const answer = await pce.delete<Json[]>(label);
    expect(answer.body).toEqual([
      { token: 'label_still_has_associated_agent_info', message: expect.not.stringContaining(holder) },
    ]);
    expect(await hintOf(pce)).toBe(`one object holds it: ${holder}`);
    expect(JSON.stringify(await pce.pce.journal.find())).not.toContain('hunter2');
  });

  test('by three hrefs and how many more there are, of all kinds', async () => {
    const pce = await startTestPce();
    const [a, b] = [await workload(pce), await workload(pce)];
    await made(pce, '/orgs/1/pairing_profiles', { name: 'p', enabled: true, labels: [{ href: label }] });
    const group = { name: 'g', key: 'role', labels: [{ href: label }] };
    await made(pce, draftOf('label_groups'), group);
    await pce.post(policy, {});
    await pce.delete(label);
    const told = (await hintOf(pce)) ?? '';
    expect(told).toMatch(/^5 objects hold it: ([^ ,]+, ){2}[^ ,]+ and 2 more$/);
    expect([a, b].filter((href) => told.includes(href))).not.toEqual([]);
  });

  test('once, where one object holds it by several properties', async () => {
    const pce = await startTestPce();
    const list = await made(pce, draftOf('ip_lists'), { name: 'l', ip_ranges: [{ from_ip: '10.0.0.1' }] });
    const set = await made(pce, draftOf('rule_sets'), { name: 's', scopes: [[]] });
    const actor = [{ ip_list: { href: list } }];
    await made(pce, `${set}/sec_rules`, { ...sides, consumers: actor, unscoped_consumers: true });
    await made(pce, `${set}/sec_rules`, { ...sides, providers: actor });
    expect(tokensOf(await pce.delete<Json[]>(list))).toEqual(['ip_list_referenced']);
    expect(await hintOf(pce)).toBe(`one object holds it: ${set}`);
  });

  test('of a label type by its labels and groups', async () => {
    const pce = await startTestPce();
    const type = await made(pce, '/orgs/1/label_dimensions', { key: 'bu', display_name: 'BU' });
    const held = await made(pce, '/orgs/1/labels', { key: 'bu', value: 'x' });
    expect(tokensOf(await pce.delete<Json[]>(type))).toEqual(['label_dimension_in_use']);
    expect(await hintOf(pce)).toBe(`one object holds it: ${held}`);
  });

  test('of a restored version by what stays', async () => {
    const pce = await startTestPce();
    await pce.post(policy, {});
    const group = await made(pce, draftOf('label_groups'), { name: 'g', key: 'role' });
    await pce.post(policy, {});
    const set = await made(pce, draftOf('rule_sets'), { name: 's', scopes: [[{ label_group: { href: group } }]] });
    expect(tokensOf(await pce.post<Json[]>(`${policy}/1/restore`, {}))).toEqual(['label_group_referenced']);
    expect(await hintOf(pce)).toBe(`${group} would be gone, and one object holds it: ${set}`);
  });

  test('in a call on many objects, once', async () => {
    const pce = await startTestPce();
    const holder = await workload(pce);
    await pce.put('/orgs/1/labels/delete', { hrefs: [label] });
    const told = 'of one of them: one object holds it:';
    expect(await hintOf(pce)).toBe(`one item failed; ${told} ${holder}`);
    const set = await made(pce, draftOf('rule_sets'), { name: 's', scopes: [[]] });
    await made(pce, `${set}/sec_rules`, { ...sides, providers: [{ workload: { href: holder } }] });
    const { status, body } = await pce.put<Json[]>('/orgs/1/workloads/bulk_delete', [{ href: holder }]);
    expect([status, Object.keys(body[0] ?? {})]).toEqual([200, ['href', 'status', 'token', 'message']]);
    expect(await hintOf(pce)).toBe(`one item failed; ${told} ${set}`);
  });

  test('in the log too', async () => {
    const lines: Json[] = [];
    const pce = await startTestPce({ log: (line) => void lines.push({ ...line }) });
    const holder = await workload(pce);
    await pce.delete(label);
    expect(lines.at(-1)?.['why']).toContain(` - one object holds it: ${holder}`);
  });

  test('and not of what the caller may not read', async () => {
    const pce = await start();
    const hrefs = await shopAndBank(pce);
    const held = hrefs['workloadOfShop'] as string;
    const actors = { ...sides, providers: [{ workload: { href: held } }] };
    await made(pce, `${hrefs['setOfBank']}/sec_rules`, actors);
    await give(pce, 'workload_manager', [place(hrefs, 'shop')]);
    const token = ['workload_still_has_associated_rule_set'];
    expect(tokensOf(await pce.delete<Json[]>(held, { as: 'api_scoped:secret' }))).toEqual(token);
    expect(await hintOf(pce)).toBe('one object holds it');
    expect(tokensOf(await pce.delete<Json[]>(held))).toEqual(token);
    expect(await hintOf(pce)).toBe(`one object holds it: ${hrefs['setOfBank']}`);
  });
});
