import { expect, test } from 'vitest';
import { startTestPce } from '../../harness.ts';

test.each([
  ['PUT', '/orgs/1/workloads/bulk_creat', 404, 'PUT /orgs/:org/workloads/bulk_create'],
  ['PUT', '/orgs/1/workloads/bulk_creat/', 404, 'PUT /orgs/:org/workloads/bulk_create'],
  ['PUT', '/orgs/1//workloads/bulk_updtae', 404, 'PUT /orgs/:org/workloads/bulk_update'],
  ['PUT', '/orgs/1/workloads/set_label', 404, 'PUT /orgs/:org/workloads/set_labels'],
  ['GET', '/orgs/1/labels/facet', 404, 'GET /orgs/:org/labels/facets'],
  ['PUT', '/orgs/1/vens/unpiar', 406, 'PUT /orgs/:org/vens/unpair'],
  ['POST', '/orgs/1/workloads/verify_cap', 405, 'POST /orgs/:org/workloads/verify_caps'],
  ['POST', '/orgs/1/pairing_profiles/1/pairing_keys', 405, 'POST /orgs/:org/pairing_profiles/:id/pairing_key'],
  ['DELETE', '/orgs/1/pairing_profiles/1/pairing_key/', 405, 'DELETE /orgs/:org/pairing_profiles/:id/pairing_keys'],
  ['PUT', '/orgs/1/sec_policy/draft/ip_lists/delet', 406, 'PUT /orgs/:org/sec_policy/:pversion/ip_lists/delete'],
  ['PUT', '/orgs/1/label_mapping_rules/delet', 406, 'PUT /orgs/:org/label_mapping_rules/delete'],
])('%s %s is refused with %i, and with a hint at %s', async (method, path, status, call) => {
  const lines: string[] = [];
  const { pce, request } = await startTestPce({ log: ({ why = '' }) => void lines.push(why) });
  const reply = await request(method, path, { body: method === 'GET' ? undefined : [{ name: 'w' }] });
  expect(reply.status).toBe(status);
  expect(lines.join()).toContain(`the nearest is ${call}`);
  expect(reply.text).not.toContain('nearest');
  const [entry] = await pce.journal.find({ method });
  // A call that is known, and answers 501, needs no explanation.
  if (status < 500) expect(entry?.explanation?.hint).toContain(`the nearest is ${call}`);
});

test.each(['7', 'nothing_like_it', '6f2a1f5e-0000-4000-8000-000000000000', 'bulk'])(
  'PUT workloads/%s, which is no mistyped word, gets no such hint',
  async (id) => {
    const lines: string[] = [];
    const { put } = await startTestPce({ log: ({ why = '' }) => void lines.push(why) });
    expect((await put(`/orgs/1/workloads/${id}`, {})).status).toBe(404);
    expect(lines.join()).not.toContain('nearest');
  },
);

test('no fault that was asked for is explained so', async () => {
  const lines: string[] = [];
  const { pce, get } = await startTestPce({ log: ({ why = '' }) => void lines.push(why) });
  await pce.faults.add({ status: 404 });
  expect((await get('/orgs/1/labels/facet')).status).toBe(404);
  expect(lines.join()).not.toContain('nearest');
});
