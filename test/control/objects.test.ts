import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { isLong, lengthOf } from '../length.ts';
import { clientOf, control, server } from './servers.ts';

interface Page {
  readonly total: number;
  readonly matched: number;
  readonly items: Record<string, unknown>[];
}

const page = async (pce: MockPce, query: string): Promise<Page> =>
  (await control(pce, 'GET', `/orgs/1/objects/${query}`)).body;

/** The values of one property. */
const seen = async (pce: MockPce, query: string, name = 'hostname') =>
  (await page(pce, `${query}${query.includes('?') ? '&' : '?'}fields=${name}`)).items.map((item) => item[name]);

async function withWorkloads(hostnames: readonly string[]): Promise<MockPce> {
  const pce = await server();
  for (const hostname of hostnames) {
    await clientOf(pce).post('/orgs/1/workloads', { hostname, interfaces: [{ name: 'eth0', address: '10.1.2.3' }] });
  }
  return pce;
}

describe('a page of objects', () => {
  test('is a part of the list in the order of creation, with the objects as a PCE shows them', async () => {
    const pce = await withWorkloads(['c', 'a', 'b']);
    const { total, matched, items } = await page(pce, 'workloads?offset=1&limit=1');
    expect([total, matched, items.length]).toEqual([3, 3, 1]);
    expect(items[0]).toEqual(await clientOf(pce).get(String(items[0]?.['href'])));
    expect(await seen(pce, 'workloads?offset=9')).toEqual([]);
    expect(await page(pce, 'workloads?limit=0')).toEqual({ total: 3, matched: 3, items: [] });
  });

  test('is sorted by a column, in either direction, and equal ones stay in the order of creation', async () => {
    const pce = await withWorkloads(['web-2', 'App', 'web-1']);
    expect(await seen(pce, 'workloads?sort=hostname')).toEqual(['App', 'web-1', 'web-2']);
    expect(await seen(pce, 'workloads?sort=-hostname&limit=2')).toEqual(['web-2', 'web-1']);
    expect(await seen(pce, 'workloads?sort=-online')).toEqual(['web-2', 'App', 'web-1']);
  });

  test('is sorted by what is true now: of two hosts that live, the later one may have called last', async () => {
    const pce = await server();
    const { activation_code } = await clientOf(pce).post('/orgs/1/pairing_profiles/1/pairing_key', {});
    for (const hostname of ['first', 'second']) {
      await pce.pair({ activation_code: activation_code as string, hostname });
      await pce.clock.advance({ minutes: hostname === 'first' ? 12 : 4 });
    }
    expect(await seen(pce, 'workloads?sort=agent.status.last_heartbeat_on')).toEqual(['second', 'first']);
    const [agent] = await seen(pce, 'workloads?q=first', 'agent');
    expect(agent).toMatchObject({ status: { last_heartbeat_on: expect.stringMatching(/^2026-01-01T00:15/) } });
  });

  test('is searched by its columns in any case, those of labels and addresses too, but not by times', async () => {
    const pce = await withWorkloads(['Web-1', 'db-1']);
    const client = clientOf(pce);
    const label = await client.post('/orgs/1/labels', { key: 'app', value: 'Webshop' });
    await client.post('/orgs/1/workloads', { hostname: 'x', labels: [{ href: label['href'] }] });
    expect(await page(pce, 'workloads?q=wEb&fields=hostname')).toEqual({
      ...{ total: 3, matched: 2, items: [{ hostname: 'Web-1' }, { hostname: 'x' }] },
    });
    expect(await seen(pce, 'workloads?q=1.2.3')).toEqual(['Web-1', 'db-1']);
    expect(await seen(pce, 'workloads?q=2026-01')).toEqual([]);
    expect(await seen(pce, 'workloads?q=1')).not.toContain('x');
  });

  test('is of those alone whose properties are as asked', async () => {
    const pce = await withWorkloads(['a', 'b']);
    await clientOf(pce).request('PUT', String((await page(pce, 'workloads')).items[0]?.['href']), {
      enforcement_mode: 'full',
    });
    expect(await seen(pce, 'workloads?where=enforcement_mode:full')).toEqual(['a']);
    expect(await seen(pce, 'workloads?where=managed:false,enforcement_mode:visibility_only')).toEqual(['b']);
    expect(await page(pce, 'workloads?where=managed:true')).toMatchObject({ total: 2, matched: 0, items: [] });
    expect(await seen(pce, 'workloads?where=managed:false&q=b&sort=hostname')).toEqual(['b']);
    // Not at the top of a workload, and still what the PCE's own list is filtered by.
    expect(await seen(pce, 'workloads?where=agent.config.log_traffic:true')).toEqual([]);
    expect(await page(pce, 'workloads?where=agent.config.log_traffic:false')).toMatchObject({ matched: 2 });
  });

  test('has no object that is deleted', async () => {
    const pce = await withWorkloads(['a', 'b']);
    const [first] = (await page(pce, 'workloads')).items;
    await clientOf(pce).request('DELETE', String(first?.['href']));
    for (const query of ['', '?q=1.2.3', '?sort=hostname', '?q=1.2.3&sort=-hostname']) {
      const { total, matched } = await page(pce, `workloads${query}`);
      expect([query, total, matched]).toEqual([query, 1, 1]);
      expect(await seen(pce, `workloads${query}`)).toEqual(['b']);
    }
  });

  test('is of the form that is asked for: a draft that nobody provisioned is not in force', async () => {
    const pce = await server();
    const before = (await page(pce, 'ip_lists')).total;
    await clientOf(pce).post('/orgs/1/sec_policy/draft/ip_lists', {
      name: 'New',
      ip_ranges: [{ from_ip: '10.0.0.1' }],
    });
    expect((await page(pce, 'ip_lists')).total).toBe(before + 1);
    expect((await page(pce, 'ip_lists%2Factive')).total).toBe(before);
  });

  test('is of its org alone', async () => {
    const pce = await withWorkloads(['a']);
    await pce.orgs.create();
    expect((await control(pce, 'GET', '/orgs/2/objects/workloads')).body.total).toBe(0);
  });

  test('leaves nothing in journal, counters and events', async () => {
    const pce = await withWorkloads(['a']);
    const events = async () => (await clientOf(pce).get('/orgs/1/events?max_results=1000')).length;
    const before = await events();
    await pce.journal.clear();
    const calls = JSON.stringify(await pce.operations());
    for (const path of [
      'kinds',
      'schemas/labels_get',
      'orgs/1/objects/workloads?q=a',
      'orgs/1/summary',
      'orgs/1/pairing_keys',
    ])
      expect((await control(pce, 'GET', `/${path}`)).status).toBe(200);
    expect([await pce.journal.count(), JSON.stringify(await pce.operations())]).toEqual([0, calls]);
    expect(await events()).toBe(before);
  });
});

describe('what cannot be asked for is refused with what can', () => {
  test.each([
    ['workloads?sort=hostnam', 406, 'did you mean hostname?'],
    ['workloads?sort=labels[].value', 406, "'sort' has 'labels[].value', which this kind has not"],
    ['workloads?fields=hostname,onlin', 406, 'did you mean online?'],
    ['workloads?where=onlin:true', 406, 'did you mean online?'],
    ['workloads?fields=', 406, "'fields' names no property: leave it out"],
    ['workloads?fields=,', 406, "'fields' names no property"],
    ['workloads?limit=501', 406, "'limit' must be a whole number from 0 to 500"],
    ['workloads?offset=-1', 406, "'offset'"],
    ['workload', 404, 'there is no kind workload; there are workloads,'],
    ['__proto__', 404, 'there is no kind __proto__'],
  ])('%s', async (query, status, says) => {
    const reply = await control(await server(), 'GET', `/orgs/1/objects/${query}`);
    expect([reply.status, reply.body[0].message]).toEqual([status, expect.stringContaining(says)]);
  });

  test.each(['objects/labels', 'summary', 'pairing_keys'])('an org that there is not: %s', async (path) => {
    const reply = await control(await server(), 'GET', `/orgs/9/${path}`);
    expect([reply.status, reply.body[0].message]).toEqual([404, 'there is no org 9; there is 1']);
  });
});

test.runIf(isLong)('a page of objects that are too large together is refused, and fewer are shown', async () => {
  const pce = await server();
  const description = 'x'.repeat(900_000);
  for (let n = 0; n < 20; n++) {
    await clientOf(pce).post('/orgs/1/sec_policy/draft/ip_lists', { name: `L${n}`, description });
  }
  const whole = await control(pce, 'GET', '/orgs/1/objects/ip_lists');
  expect([whole.status, whole.body[0].token]).toEqual([406, 'answer_too_large']);
  expect((await page(pce, 'ip_lists?limit=3')).items).toHaveLength(3);
  expect(await seen(pce, 'ip_lists?offset=1', 'name')).toHaveLength(20);
});

test('others are served while thousands of workloads are searched and sorted for the first time', async () => {
  const pce = await server();
  await pce.fleets.create({ count: lengthOf(10_000, 1500) });
  await pce.clock.advance({ seconds: 1 });
  await page(pce, 'workloads?limit=1');
  let isOver = false;
  const found = page(pce, 'workloads?q=a&sort=-hostname&limit=500').finally(() => (isOver = true));
  const served: boolean[] = [];
  while (!isOver) {
    await control(pce, 'GET', '/health');
    served.push(isOver);
  }
  expect((await found).items).toHaveLength(500);
  expect(served.filter((after) => !after).length).toBeGreaterThan(3);
});
