import { describe, expect, test } from 'vitest';
import { startTestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const ruleSets = `${policy}/draft/rule_sets`;
const all = [{ actors: 'ams' }];
const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
const ingress_services = [{ port: 443, proto: 6 }];
const rule = { enabled: true, providers: all, consumers: all, ingress_services, resolve_labels_as };
const external = { external_data_set: 's', external_data_reference: '1' };
const mine = { ...rule, ...external };
const taken = ['external_reference_not_unique'];

/** A server with a rule that has the external reference, and another rule set. */
async function started() {
  const pce = await startTestPce();
  const made = async (path: string, body: object) => String((await pce.post(path, body)).body['href']);
  const set = await made(ruleSets, { name: 'one', scopes: [[]] });
  const href = await made(`${set}/sec_rules`, mine);
  return { ...pce, made, set, href, other: await made(ruleSets, { name: 'other', scopes: [[]] }) };
}

describe('an external reference of a rule is its own:', () => {
  test('two rules of one rule set do not share it', async () => {
    const { post, put, made, set, href } = await started();
    expect(tokensOf(await post(`${set}/sec_rules`, mine))).toEqual(taken);
    const second = await made(`${set}/sec_rules`, { ...rule, ...external, external_data_reference: '2' });
    expect(tokensOf(await put(second, external))).toEqual(taken);
    // Its own stays, and two rules change theirs at once.
    expect((await put(href, external)).status).toBe(204);
    const swapped = [
      { href, ...external, external_data_reference: '2' },
      { href: second, ...external },
    ];
    expect((await put(set, { rules: swapped })).status).toBe(204);
  });

  test('rules of two rule sets do not share it', async () => {
    const { post, put, other } = await started();
    expect(tokensOf(await post(`${other}/sec_rules`, mine))).toEqual(taken);
    expect(tokensOf(await put(other, { rules: [mine] }))).toEqual(taken);
    expect(tokensOf(await post(ruleSets, { name: 'third', scopes: [[]], rules: [mine] }))).toEqual(taken);
    expect((await post(ruleSets, { name: 'third', scopes: [[]], ...external })).status).toBe(201);
  });

  test('it is free again when its rule is gone, and not before', async () => {
    const { post, delete: remove, set, href, other } = await started();
    await post(policy, {});
    await remove(href);
    expect(tokensOf(await post(`${set}/sec_rules`, mine))).toEqual(taken);
    expect(tokensOf(await post(`${other}/sec_rules`, mine))).toEqual(taken);
    await post(policy, {});
    expect((await post(`${other}/sec_rules`, mine)).status).toBe(201);
  });

  test('a version comes back that has it in another rule', async () => {
    const { post, get, delete: remove, set, href } = await started();
    await post(policy, {});
    await remove(href);
    await post(policy, {});
    await post(`${set}/sec_rules`, mine);
    await post(policy, {});
    expect((await post(`${policy}/2/restore`, {})).status).toBe(201);
    expect((await get(set)).body).toMatchObject({
      rules: [{ href, update_type: 'create' }, { update_type: 'delete' }],
    });
  });

  /** Rules in force and in the draft: the first rule gave its reference up, and one of the other rule set took it. */
  async function startWithTaken() {
    const pce = await started();
    await pce.post(policy, {});
    await pce.put(pce.href, { external_data_reference: '2' });
    await pce.made(`${pce.other}/sec_rules`, mine);
    const [ofSet, ofOther] = [pce.set, pce.other].map((href) => ({ change_subset: { rule_sets: [{ href }] } }));
    return { ...pce, ofSet, ofOther, pending: async () => (await pce.get(`${policy}/pending`)).text };
  }

  test('a rule set is not reverted alone while a rule of another draft has it', async () => {
    const { put, post, get, pending, href, set, other, ofSet } = await startWithTaken();
    const before = await pending();
    expect(tokensOf(await put(`${policy}/delete`, ofSet))).toEqual(taken);
    expect(await pending()).toBe(before);
    expect((await post(`${policy}/draft/dependencies`, { operation: 'revert', ...ofSet })).body).toEqual([
      { dependency: { rule_sets: { href: other } }, required_by: { rule_sets: [{ href: set }] } },
    ]);
    expect((await put(`${policy}/delete`, {})).status).toBe(204);
    expect((await get(href)).body).toMatchObject({ external_data_reference: '1', update_type: null });
  });

  test('what gives it up is provisioned along with the rule that takes it', async () => {
    const { post, pending, ofOther } = await startWithTaken();
    await post(policy, ofOther);
    expect(await pending()).toBe('{}');
  });

  test('a version does not come back while a rule of a new draft has one of its references', async () => {
    const { post, get, delete: remove, href } = await started();
    await post(policy, {});
    await remove(href);
    await post(policy, {});
    await post(ruleSets, { name: 'new', scopes: [[]], rules: [mine] });
    const before = (await get(`${policy}/pending`)).text;
    expect(tokensOf(await post(`${policy}/2/restore`, {}))).toEqual(taken);
    expect((await get(`${policy}/pending`)).text).toBe(before);
  });

  test.each(['a rule set that stays', 'a rule set that goes'])(
    'a version comes back where the rule of %s that has it is to go',
    async (which) => {
      const { post, put, made, delete: remove, href, set, other } = await started();
      await post(policy, {});
      await remove(href);
      await post(policy, {});
      const holder = which.endsWith('stays') ? other : await made(ruleSets, { name: 'later', scopes: [[]] });
      await made(`${holder}/sec_rules`, mine);
      await post(policy, {});
      expect((await post(`${policy}/2/restore`, {})).status).toBe(201);
      // Reverted alone, the rule that was to go would have it as well.
      const alone = { change_subset: { rule_sets: [{ href: holder }] } };
      expect(tokensOf(await put(`${policy}/delete`, alone))).toEqual(taken);
      expect((await post(`${policy}/draft/dependencies`, { operation: 'revert', ...alone })).body).toMatchObject([
        { dependency: { rule_sets: { href: set } } },
      ]);
      await post(policy, { change_subset: { rule_sets: [{ href: set }] } });
      expect(tokensOf(await post(`${set}/sec_rules`, mine))).toEqual(taken);
    },
  );

  test('it is so in a scenario and in a state that is taken in', async () => {
    const { pce, other } = await started();
    await pce.snapshots.save('s');
    const second = await startTestPce();
    await second.pce.snapshots.import(await pce.snapshots.export('s'));
    await second.pce.snapshots.restore('s');
    expect(tokensOf(await second.post(`${other}/sec_rules`, mine))).toEqual(taken);
    const rule_sets = ['one', 'other'].map((name) => ({ name, scopes: [[]], rules: [mine] }));
    const scenario = { orgs: [{ id: 1, objects: { rule_sets } }] };
    await expect(startTestPce({ scenario })).rejects.toThrow('External reference must be unique');
  });
});
