import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';
import { draftOf, give, place, sets, shopAndBank, start } from './scoped-callers.ts';

const hintOf = async ({ pce }: TestPce) => (await pce.journal.find()).at(-1)?.explanation?.hint;

test.each([
  ['/orgs/1/labels', { key: 'role', value: 'Web' }, '/orgs/1/labels/1', 'key and value'],
  [draftOf('ip_lists'), { name: 'Any (0.0.0.0/0 and ::/0)' }, `${draftOf('ip_lists')}/1`, 'name'],
])('whoever makes a second one in %s is told which is the first', async (path, body, first, properties) => {
  const lines: string[] = [];
  const pce = await startTestPce({ log: ({ why = '' }) => void lines.push(why) });
  const { status, text } = await pce.post(path, body);
  expect([status, text.includes(first)]).toEqual([406, false]);
  expect(await hintOf(pce)).toBe(`${first} has the same ${properties}`);
  expect(lines.at(-1)).toContain(` - ${first} has the same ${properties}`);
});

test('but not which it is of a kind of which a scope shows a part', async () => {
  const pce = await start();
  const hrefs = await shopAndBank(pce);
  await give(pce, 'ruleset_manager', [place(hrefs, 'shop')]);
  const body = { name: 'bank', scopes: [[place(hrefs, 'shop')]] };
  const token = ['rule_set_name_in_use'];
  expect(tokensOf(await pce.post<Json[]>(sets, body, { as: 'api_scoped:secret' }))).toEqual(token);
  expect(await hintOf(pce)).toBe('Rule set name in use');
});

test('and which it is where it is within that scope', async () => {
  const pce = await start();
  const hrefs = await shopAndBank(pce);
  await give(pce, 'ruleset_manager', [place(hrefs, 'shop')]);
  const body = { name: 'shop', scopes: [[place(hrefs, 'shop')]] };
  const token = ['rule_set_name_in_use'];
  expect(tokensOf(await pce.post<Json[]>(sets, body, { as: 'api_scoped:secret' }))).toEqual(token);
  expect(await hintOf(pce)).toBe(`${hrefs['setOfShop']} has the same name`);
});
