import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type Json, startTestPce } from '../harness.ts';

const run = promisify(execFile);

/** Name, status and body of each command. */
async function runPage(
  form: string,
  url: string,
  owner: string,
): Promise<Map<string, { status: number; body: string }>> {
  const { stdout } = await run('test/vendor-page/run.sh', [form, url, owner]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  return new Map(lines.map(([name = '', status, body = '']) => [name, { status: Number(status), body }]));
}

const sought = {
  name: 'prod_app 1',
  description: 'some descriptionstring',
  agent_software_release: 'xx.x.x',
  enabled: true,
};

test.each([
  ['printed', 'lenient'],
  ['corrected', 'strict'],
] as const)('every command of the vendor page works as %s at the level %s', async (form, validation) => {
  const { pce, owner, post } = await startTestPce({ scenario: 'test/vendor-page/scenario.json', validation });
  await post('/orgs/1/pairing_profiles', sought);
  const replies = await runPage(form, pce.url, owner);
  expect(Object.fromEntries([...replies].map(([name, { status }]) => [name, status]))).toEqual({
    list: 200,
    filter_name: 200,
    filter_description: 200,
    filter_release: 200,
    create: 201,
    update: 204,
    updated: 200,
    delete: 204,
    deleted: 404,
    key: 201,
  });
  const body = <Body = Json>(name: string) => JSON.parse(replies.get(name)?.body ?? '') as Body;
  expect(body<Json[]>('list')).toHaveLength(3);
  for (const filter of ['filter_name', 'filter_description', 'filter_release']) {
    expect(body<Json[]>(filter)).toEqual([expect.objectContaining(sought)]);
  }
  const written = {
    name: 'Limited Pairing',
    labels: [6, 14, 8, 12].map((id) => ({ href: `/orgs/2/labels/${id}` })),
    env_label_lock: false,
  };
  expect(body('create')).toMatchObject({
    ...written,
    href: '/orgs/2/pairing_profiles/12377',
    allowed_uses_per_key: 'unlimited',
  });
  expect(body('updated')).toMatchObject({ ...written, total_use_count: 0, allowed_uses_per_key: 1 });
  expect(body('key')['activation_code']).toMatch(/^1[0-9a-f]{80}$/);
});

test('the commands as printed are refused at the default level, and change nothing', async () => {
  const { pce, owner, get } = await startTestPce({ scenario: 'test/vendor-page/scenario.json' });
  const before = (await get('/orgs/2/pairing_profiles/12375')).text;
  const replies = await runPage('printed', pce.url, owner);
  expect([replies.get('create')?.status, replies.get('update')?.status]).toEqual([406, 405]);
  expect(replies.get('updated')?.body).toBe(before);
});
