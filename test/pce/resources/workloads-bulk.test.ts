import { describe, expect, test } from 'vitest';
import { type Json, messagesOf, type Reply, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const workloads = '/orgs/1/workloads';
const labels = '/orgs/1/labels';
const web = { href: `${labels}/1` };
const production = { href: `${labels}/7` };

const invalid = (where: string, says: string, file: string, mark = '') =>
  `Input validation failed. Details: {The property '#/${where}' ${says} in schema ${file}.schema.json${mark}}`;

describe('a bulk call', () => {
  const bulk = ({ put }: TestPce, verb: string, body: unknown): Promise<Reply<Json[]>> =>
    put<Json[]>(`${workloads}/bulk_${verb}`, body);

  test.each([
    [{ toString: 1, valueOf: 1 }, '{"toString":1,"valueOf":1}'],
    [{ toString: null }, '{"toString":null}'],
    [['/x'], '["/x"]'],
    [7, '7'],
    [null, ''],
  ])('fails an item whose href is %j', async (href, told) => {
    const pce = await startTestPce();
    const { status, body } = await bulk(pce, 'update', [{ href }]);
    const failed = { href, status: 'failed', token: 'invalid_uri', message: `Invalid URI: {${told}}` };
    expect([status, body]).toEqual([200, [failed]]);
  });

  test('creates, changes and deletes in the order given, and a bad item leaves the others alone', async () => {
    const pce = await startTestPce();
    const bad = { name: 'b', labels: [{ href: `${labels}/99` }] };
    const created = await bulk(pce, 'create', [{ name: 'a', labels: [web] }, bad, { hostname: 'c' }]);
    const failed = (href: unknown, token: string, message: string) => ({ href, status: 'failed', token, message });
    expect(created.status).toBe(200);
    const [a, , c] = created.body.map(({ href }) => href as string) as [string, string, string];
    const uri = (href: string) => `Invalid URI: {${href}}`;
    const none = `${workloads}/00000000-0000-4000-8000-000000000000`;
    expect(created.body).toEqual([
      { href: a, status: 'created' },
      failed(null, 'invalid_uri', uri(`${labels}/99`)),
      { href: c, status: 'created' },
    ]);
    expect((await pce.get<Json[]>(workloads)).body.map(({ href }) => href)).toEqual([a, c]);

    const updated = await bulk(pce, 'update', [
      { href: c, enforcement_mode: 'selective' },
      { href: none, name: 'x' },
      { href: a, managed: true },
      { name: 'no href' },
      { href: a, description: 'changed', labels: [production] },
    ]);
    const stray = invalid(
      '',
      'contains additional properties ["managed"] outside of the schema when none are allowed',
      'workloads_without_ven_put',
    );
    expect(updated.body).toEqual([
      { href: c, status: 'updated' },
      failed(none, 'invalid_uri', uri(none)),
      failed(a, 'input_validation_error', stray),
      failed(null, 'invalid_uri', uri('')),
      { href: a, status: 'updated' },
    ]);
    expect((await pce.get(a)).body).toMatchObject({
      name: 'a',
      description: 'changed',
      labels: [{ value: 'Production' }],
    });
    expect((await pce.get(c)).body['enforcement_mode']).toBe('selective');

    const deleted = await bulk(pce, 'delete', [{ href: a }, { href: a }, { href: none }]);
    const again = failed(a, 'workload_already_deleted', 'The workload has already been deleted');
    expect(deleted.body).toEqual([again, failed(none, 'invalid_uri', uri(none))]);
    expect((await bulk(pce, 'delete', [{ href: c }])).text).toBe('[]');
    expect((await pce.get(workloads)).text).toBe('[]');
  });

  test('takes a thousand workloads of three kilobytes each', async () => {
    const pce = await startTestPce({ scenario: 'empty' });
    const many = Array.from({ length: 1000 }, (_, i) => ({ name: `w${i}`, description: 'd'.repeat(3000) }));
    const created = await bulk(pce, 'create', many);
    expect([created.status, created.body.length]).toEqual([200, 1000]);
  });

  test.each(['create', 'update', 'delete'])('to %s takes a list of at most 1000', async (verb) => {
    const pce = await startTestPce();
    const many = Array.from({ length: 1001 }, (_, i) =>
      verb === 'create' ? { name: `w${i}` } : { href: `${workloads}/${i}` },
    );
    const refused = await bulk(pce, verb, many);
    expect([refused.status, messagesOf(refused)]).toEqual([
      406,
      [invalid('', 'had more items than the allowed 1000', `workloads_bulk_${verb}_put`)],
    ]);
    expect((await pce.get(workloads)).text).toBe('[]');
    const taken = await bulk(pce, verb, many.slice(1));
    expect([taken.status, taken.body.length]).toEqual([200, 1000]);
    expect((await bulk(pce, verb, [])).text).toBe('[]');
    expect(tokensOf(await bulk(pce, verb, {}))).toEqual(['input_validation_error']);
  });

  test('with items that break their schema is refused as a whole', async () => {
    const pce = await startTestPce();
    const refused = await bulk(pce, 'create', [{ name: 'a' }, { name: 'b', managed: true }]);
    expect(messagesOf(refused)).toEqual([
      invalid(
        '1',
        'contains additional properties ["managed"] outside of the schema when none are allowed',
        'workloads_post',
        '#',
      ),
    ]);
    expect((await pce.get(workloads)).text).toBe('[]');
    expect((await bulk(pce, 'update', ['text'])).body).toMatchObject([{ href: null, token: 'input_validation_error' }]);
  });

  test('that creates is refused as a whole where the hard limit is reached, and an empty one is not', async () => {
    const pce = await startTestPce({ limits: new Map([['total_workloads', 1]]) });
    await pce.post(workloads, { name: 'a' });
    const refused = await bulk(pce, 'create', [{ name: 'b' }, { name: 'c' }]);
    expect([refused.status, refused.body]).toEqual([
      406,
      [{ token: 'object_limit_hard_limit_reached', message: 'Object limit hard limit reached' }],
    ]);
    expect((await pce.get<Json[]>('/orgs/1/events?max_results=1')).body).toMatchObject([
      {
        ...{ event_type: 'workloads.bulk_create', status: 'failure' },
        notifications: [{ notification_type: 'hard_limit.exceeded' }],
      },
    ]);
    expect((await bulk(pce, 'create', [])).status).toBe(200);
  });

  test('deletes a workload that is named by its external data', async () => {
    const pce = await startTestPce();
    const external = { external_data_set: 'cmdb 1', external_data_reference: 'a/b?c' };
    await pce.post(workloads, { name: 'a', ...external });
    await pce.post(workloads, { name: 'b', external_data_set: 'cmdb 1', external_data_reference: 'b' });
    const named = (query: object) => ({ href: `${workloads}?${new URLSearchParams({ ...query })}` });
    const other = named({ ...external, external_data_reference: 'c' });
    const items = [other, named({ external_data_set: 'cmdb 1' }), named(external), named(external)];
    const deleted = await bulk(pce, 'delete', items);
    expect(deleted.body.map(({ href, token }) => [href, token])).toEqual(
      [items[0], items[1], items[3]].map((item) => [item?.href, 'invalid_uri']),
    );
    expect((await pce.get<Json[]>(workloads)).body.map(({ name }) => name)).toEqual(['b']);
  });

  test('takes the last of an external reference that is there twice, as queries do', async () => {
    const pce = await startTestPce();
    for (const name of ['a', 'b'])
      await pce.post(workloads, { name, external_data_set: 'cmdb', external_data_reference: name });
    const twice = 'external_data_set=cmdb&external_data_reference=a&external_data_reference=b';
    expect((await bulk(pce, 'delete', [{ href: `${workloads}?${twice}` }])).body).toEqual([]);
    expect((await pce.get<Json[]>(workloads)).body.map(({ name }) => name)).toEqual(['a']);
  });

  test('fills up to the hard limit, and its event tells of the items beyond it', async () => {
    const pce = await startTestPce({ limits: new Map([['total_workloads', 2]]) });
    const { body } = await bulk(
      pce,
      'create',
      ['a', 'b', 'c', 'd'].map((name) => ({ name })),
    );
    expect(body.map(({ status: one, token }) => token ?? one)).toEqual([
      'created',
      'created',
      'object_limit_hard_limit_reached',
      'object_limit_hard_limit_reached',
    ]);
    expect(tokensOf(await pce.post(workloads, { name: 'e' }))).toEqual(['object_limit_hard_limit_reached']);
    const events = (await pce.get<Json[]>('/orgs/1/events?max_results=2')).body;
    const notifications = [{ notification_type: 'hard_limit.exceeded' }];
    expect(events).toMatchObject([
      { event_type: 'workload.create', status: 'failure', notifications },
      {
        ...{ event_type: 'workloads.bulk_create', status: 'success', severity: 'warning' },
        notifications: [{ notification_type: 'soft_limit.exceeded' }, ...notifications],
      },
    ]);
  });
});
