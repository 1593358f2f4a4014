import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';

const draft = 'sec_policy/draft';
const service_ports = [{ port: 443, proto: 6 }];

/** A service in force, and a workload that it is bound to. */
async function bind({ post }: TestPce, name: string): Promise<string> {
  const service = await post(`/orgs/1/${draft}/virtual_services`, { name, service_ports });
  await post('/orgs/1/sec_policy', {});
  const workload = await post('/orgs/1/workloads', { name });
  const bound = { virtual_service: { href: service.body['href'] }, workload: { href: workload.body['href'] } };
  return (await post<Json[]>('/orgs/1/service_bindings', [bound])).body[0]?.['href'] as string;
}

const post = (path: string, body: (name: string) => object) => async (pce: TestPce, name: string) =>
  (await pce.post(`/orgs/1/${path}`, body(name))).body['href'] as string;

const kinds: Readonly<Record<string, { event: string; make: (pce: TestPce, name: string) => Promise<string> }>> = {
  labels: { event: 'labels.delete', make: post('labels', (value) => ({ key: 'app', value })) },
  pairing_profiles: {
    event: 'pairing_profiles.delete',
    make: post('pairing_profiles', (name) => ({ name, enabled: true })),
  },
  [`${draft}/ip_lists`]: { event: 'ip_lists.delete', make: post(`${draft}/ip_lists`, (name) => ({ name })) },
  [`${draft}/rule_sets`]: {
    event: 'rule_sets.delete',
    make: post(`${draft}/rule_sets`, (name) => ({ name, scopes: [] })),
  },
  service_bindings: { event: 'service_bindings.delete', make: bind },
};

describe.each(Object.entries(kinds))('PUT %s/delete', (kind, { event, make }) => {
  test('deletes the objects that it names and no others, and leaves one event', async () => {
    const pce = await startTestPce();
    const [a, b, kept] = [await make(pce, 'a'), await make(pce, 'b'), await make(pce, 'kept')];
    expect((await pce.put(`/orgs/1/${kind}/delete`, { hrefs: [a, b] })).status).toBe(204);
    const left = (await pce.get<Json[]>(`/orgs/1/${kind}`)).body.map(({ href }) => href);
    expect([left.includes(a), left.includes(b), left.includes(kept)]).toEqual([false, false, true]);
    const { body } = await pce.get<Json[]>(`/orgs/1/events?event_type=${event}`);
    expect(body.map(({ resource_changes }) => (resource_changes as Json[]).length)).toEqual([2]);
  });

  test('tells of an href of another kind, and deletes the others', async () => {
    const pce = await startTestPce();
    const href = await make(pce, 'a');
    const { status, body } = await pce.put(`/orgs/1/${kind}/delete`, { hrefs: ['/orgs/1/vens/none', href] });
    expect([status, body]).toMatchObject([200, { errors: [{ token: 'invalid_uri', hrefs: ['/orgs/1/vens/none'] }] }]);
    expect((await pce.get<Json[]>(`/orgs/1/${kind}`)).body.map((one) => one['href'])).not.toContain(href);
  });
});

test('a label that something needs stays, and its refusal is told', async () => {
  const { post, put, get } = await startTestPce();
  const label = '/orgs/1/labels/1';
  await post('/orgs/1/workloads', { name: 'w', labels: [{ href: label }] });
  const { status, body } = await put('/orgs/1/labels/delete', { hrefs: [label] });
  expect([status, body]).toMatchObject([
    200,
    { errors: [{ token: 'label_still_has_associated_agent_info', hrefs: [label] }] },
  ]);
  expect((await get<Json>(label)).body['deleted']).toBe(false);
});
