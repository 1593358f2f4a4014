import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const bindings = '/orgs/1/service_bindings';
const service_ports = [{ port: 443, proto: 6 }];

type Href = { readonly href: string };

const hrefOf = async ({ post }: TestPce, path: string, body: unknown): Promise<Href> => ({
  href: (await post(path, body)).body['href'] as string,
});
const workloadOf = (pce: TestPce, name = 'w') =>
  hrefOf(pce, '/orgs/1/workloads', { name, hostname: `${name}.example` });
const draftOf = (pce: TestPce, name = 'vs') => hrefOf(pce, `${policy}/draft/virtual_services`, { name, service_ports });
const inForce = ({ href }: Href) => ({ href: href.replace('/draft/', '/active/') });
const bind = ({ post }: TestPce, ...items: unknown[]) => post<Json[]>(bindings, items);

/** A server with a virtual service in force, a workload, and the binding of both. */
async function startWithBinding() {
  const pce = await startTestPce();
  const draft = await draftOf(pce);
  await pce.post(policy, {});
  const workload = await workloadOf(pce);
  const { body } = await bind(pce, { virtual_service: inForce(draft), workload });
  return { pce, draft, workload, href: body[0]?.['href'] as string };
}

describe('a service binding', () => {
  test('is made in a list, and answered with both names of its virtual service', async () => {
    const pce = await startTestPce();
    const virtual_service = inForce(await draftOf(pce));
    await pce.post(policy, {});
    const [one, two] = [await workloadOf(pce, 'one'), await workloadOf(pce, 'two')];
    const port_overrides = [{ port: 443, proto: 6, new_port: 8443 }];
    const made = await bind(
      pce,
      { virtual_service, workload: one },
      { virtual_service, workload: two, port_overrides },
    );
    expect([made.status, made.body.map(({ status }) => status)]).toEqual([201, ['created', 'created']]);
    const shown = (workload: Href, name: string) => ({
      ...workload,
      name,
      hostname: `${name}.example`,
      deleted: false,
    });
    const external = { external_data_set: null, external_data_reference: null };
    const first = made.body[0]?.['href'] as string;
    expect(first).toMatch(/^\/orgs\/1\/service_bindings\/[0-9a-f-]{36}$/);
    expect(JSON.stringify((await pce.get(first)).body)).toBe(
      JSON.stringify({
        ...{ href: first, virtual_service, bound_service: virtual_service, workload: shown(one, 'one') },
        ...{ port_overrides: [], ...external },
      }),
    );
    expect((await pce.get(made.body[1]?.['href'] as string)).body).toMatchObject({ port_overrides });
  });

  test('takes the draft href of a virtual service in force, and shows the active one', async () => {
    const { pce, draft } = await startWithBinding();
    const { body } = await bind(pce, { virtual_service: draft, workload: await workloadOf(pce, 'other') });
    expect((await pce.get(body[0]?.['href'] as string)).body['virtual_service']).toEqual(inForce(draft));
  });

  test('of a virtual service that is only a draft is refused, and with it the whole call', async () => {
    const { pce, draft } = await startWithBinding();
    const workload = await workloadOf(pce, 'other');
    const onlyDraft = await draftOf(pce, 'new');
    for (const virtual_service of [onlyDraft, inForce(onlyDraft)]) {
      const reply = await bind(pce, { virtual_service: inForce(draft), workload }, { virtual_service, workload });
      expect([reply.status, tokensOf(reply)]).toEqual([406, ['invalid_uri']]);
    }
    expect((await pce.get<Json[]>(bindings)).body).toHaveLength(1);
    expect((await pce.get<Json[]>('/orgs/1/events?event_type=service_binding.create')).body).toHaveLength(1);
  });

  test('of a virtual service whose deletion is pending is refused', async () => {
    const { pce, draft, href } = await startWithBinding();
    await pce.delete(href);
    await pce.delete(draft.href);
    const reply = await bind(pce, { virtual_service: inForce(draft), workload: await workloadOf(pce, 'other') });
    expect(tokensOf(reply)).toEqual(['invalid_uri']);
  });

  test('that there is already is an item without href, and leaves the others alone', async () => {
    const { pce, draft, workload } = await startWithBinding();
    const virtual_service = inForce(draft);
    const other = { virtual_service, workload: await workloadOf(pce, 'other') };
    const reply = await bind(pce, { virtual_service, workload }, other, { ...other, port_overrides: [] });
    const failure = { status: 'uniqueness_failure', error: 'uniqueness_failure' };
    const [, made] = reply.body;
    expect([reply.status, reply.body]).toEqual([201, [failure, { href: made?.['href'], status: 'created' }, failure]]);
    expect((await pce.pce.journal.find()).flatMap(({ tokens }) => tokens)).toEqual([
      'uniqueness_failure',
      'uniqueness_failure',
    ]);
  });

  test('with the external reference of another is such an item too', async () => {
    const { pce, draft } = await startWithBinding();
    const external = { external_data_set: 's', external_data_reference: 'r' };
    const item = async (name: string) => ({
      virtual_service: draft,
      workload: await workloadOf(pce, name),
      ...external,
    });
    const { body } = await bind(pce, await item('one'), await item('two'));
    expect(body.map(({ status }) => status)).toEqual(['created', 'uniqueness_failure']);
    expect((await pce.get<Json[]>(`${bindings}?external_data_reference=r`)).body).toHaveLength(1);
  });

  test.each([
    ['no workload', ({ draft }: { draft: Href }) => [{ virtual_service: draft }]],
    [
      'an object in place of a list',
      ({ draft, workload }: Record<'draft' | 'workload', Href>) => ({ virtual_service: draft, workload }),
    ],
    ['nothing', () => []],
    ['a reference without href', ({ workload }: { workload: Href }) => [{ virtual_service: {}, workload }]],
  ])('is refused with %s', async (_what, of) => {
    const started = await startWithBinding();
    const reply = await started.pce.post(bindings, of(started));
    expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
  });

  test('cannot be changed', async () => {
    const { pce, href } = await startWithBinding();
    expect((await pce.put(href, {})).status).toBe(405);
  });

  test('is found by its virtual service, in either form of the href, and by its workload', async () => {
    const { pce, draft, workload, href } = await startWithBinding();
    const other = await draftOf(pce, 'other');
    await pce.post(policy, {});
    await bind(pce, { virtual_service: inForce(other), workload: await workloadOf(pce, 'other') });
    for (const query of [
      `virtual_service=${inForce(draft).href}`,
      `virtual_service=${draft.href}`,
      `workload=${workload.href}`,
    ]) {
      const { body, headers } = await pce.get<Json[]>(`${bindings}?${query}`);
      expect([query, body.map((one) => one['href']), headers.get('x-total-count')]).toEqual([query, [href], '2']);
    }
  });

  test('keeps its virtual service from being deleted, and goes alone', async () => {
    const { pce, draft, href } = await startWithBinding();
    expect(tokensOf(await pce.delete(draft.href))).toEqual(['virtual_service_referenced']);
    expect((await pce.delete(href)).status).toBe(204);
    expect((await pce.get(href)).status).toBe(404);
    expect((await pce.delete(draft.href)).status).toBe(204);
  });

  test.each([
    ['alone', (pce: TestPce, href: string) => pce.delete(href)],
    ['in bulk', (pce: TestPce, href: string) => pce.put('/orgs/1/workloads/bulk_delete', [{ href }])],
  ])('goes with its workload, which is deleted %s', async (_how, remove) => {
    const { pce, draft, workload, href } = await startWithBinding();
    expect((await remove(pce, workload.href)).status).toBeLessThan(300);
    expect((await pce.get(workload.href)).body['deleted']).toBe(true);
    expect((await pce.get(href)).status).toBe(404);
    expect((await pce.delete(draft.href)).status).toBe(204);
  });

  test('goes with its workload when that is unpaired', async () => {
    const { pce, draft } = await startWithBinding();
    const { body } = await pce.post('/orgs/1/pairing_profiles/1/pairing_key', {});
    const activation_code = body['activation_code'] as string;
    const { workload } = await pce.pce.pair({ activation_code, hostname: 'managed' });
    const made = await bind(pce, { virtual_service: inForce(draft), workload: { href: workload.href } });
    await pce.put('/orgs/1/workloads/unpair', { workloads: [{ href: workload.href }] });
    expect((await pce.get(made.body[0]?.['href'] as string)).status).toBe(404);
  });

  test('follows the name of its workload', async () => {
    const { pce, workload, href } = await startWithBinding();
    await pce.put(workload.href, { name: 'renamed' });
    expect((await pce.get(href)).body['workload']).toMatchObject({ ...workload, name: 'renamed' });
  });

  test('leaves one event for each call, with an entry for each binding', async () => {
    const { pce, draft, href } = await startWithBinding();
    const item = async (name: string) => ({ virtual_service: draft, workload: await workloadOf(pce, name) });
    await bind(pce, await item('one'), await item('two'));
    await pce.delete(href);
    const { body } = await pce.get<Json[]>('/orgs/1/events?event_type=service_binding.create');
    expect(body.map((event) => (event['resource_changes'] as unknown[]).length).sort()).toEqual([1, 2]);
    expect((await pce.get<Json[]>('/orgs/1/events?event_type=service_binding.delete')).body).toHaveLength(1);
  });
});
