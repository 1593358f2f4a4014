import { describe, expect, test } from 'vitest';
import { type Reply, startTestPce } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';

async function start(scenario?: object) {
  const pce = await startTestPce(scenario);
  const told = async () => (await pce.pce.journal.find()).at(-1)?.explanation?.hint;
  return { ...pce, told };
}

describe('a list that was cut', () => {
  const labels = Array.from({ length: 501 }, (_, n) => ({ key: 'app', value: `app ${n}` }));
  const scenario = { scenario: { orgs: [{ objects: { labels } }] } };
  const shown = ({ body }: Reply<object[]>) => body.length;

  test('is told, unless the caller said how many there may be', async () => {
    const { get, told } = await start(scenario);
    expect(shown(await get('/orgs/1/labels?value=app%20'))).toBe(500);
    expect(await told()).toBe('the first 500 of 501: max_results asks for more, Prefer: respond-async for all');
    for (const query of ['max_results=500', 'max_results=501', 'value=app%207']) {
      await get(`/orgs/1/labels?${query}`);
      expect(await told()).toBeUndefined();
    }
  });
});

describe('a list of what is in force that finds no name', () => {
  test('tells that the draft has it', async () => {
    const { get, post, told } = await start();
    await post(`${policy}/draft/ip_lists`, { name: 'Office', ip_ranges: [{ from_ip: '10.0.0.1' }] });
    expect((await get(`${policy}/active/ip_lists?name=Office`)).body).toEqual([]);
    expect(await told()).toBe('the draft has that name, and POST sec_policy provisions it');
    const any = encodeURIComponent('Any (0.0.0.0/0 and ::/0)');
    for (const path of [
      `active/ip_lists?name=${any}&description=x`,
      'active/ip_lists?name=Home',
      'draft/ip_lists?name=Office',
      'active/ip_lists',
    ]) {
      await get(`${policy}/${path}`);
      expect(await told()).toBeUndefined();
    }
    await post(policy, { update_description: 'x' });
    await get(`${policy}/active/ip_lists?name=Office`);
    expect(await told()).toBeUndefined();
  });
});
