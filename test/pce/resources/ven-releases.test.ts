import { expect, test } from 'vitest';
import { type Json, startTestPce } from '../../harness.ts';

test('VEN releases name one default, which profiles without a release show', async () => {
  const { get } = await startTestPce();
  const { body } = await get<Json[]>('/orgs/1/software/ven/releases?ven_type=all');
  expect(body.map(({ default: isDefault }) => isDefault)).toEqual([true]);
  const profile = (await get('/orgs/1/pairing_profiles/1')).body;
  expect(profile['agent_software_release']).toBe(`Default (${body[0]?.['release']})`);
  expect((await get(body[0]?.['href'] as string)).body).toEqual(body[0]);
  expect((await get(`${body[0]?.['href']}/images`)).body).toEqual(body[0]?.['images']);
  for (const path of ['1.0', '1.0/images'])
    expect((await get(`/orgs/1/software/ven/releases/${path}`)).status).toBe(404);
});
