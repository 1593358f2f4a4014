import { describe, expect, test } from 'vitest';
import { type Json, type TestPce, tokensOf } from '../../harness.ts';
import { ANY, lists, policy, startWithList } from './drafts.ts';

describe('a version of the past', () => {
  async function startWithThree() {
    const server = await startWithList();
    await server.provision();
    await server.put(server.href, { name: 'B' });
    const other = (await server.post(lists('draft'), { name: 'other' })).body['href'] as string;
    await server.provision();
    await server.delete(server.href);
    await server.provision();
    return { ...server, other };
  }
  const modified = async ({ get }: TestPce, version: string | number) =>
    (await get<Json[]>(`${policy}/${version}/modified_objects`)).body.map(({ update_type, name }) => [
      update_type,
      name,
    ]);

  test('tells what it changed', async () => {
    const server = await startWithThree();
    expect(await modified(server, 2)).toEqual([['create', 'A']]);
    expect(await modified(server, 3)).toEqual([
      ['update', 'B'],
      ['create', 'other'],
    ]);
    expect(await modified(server, 4)).toEqual([['delete', 'B']]);
    expect(await modified(server, 'active')).toEqual(await modified(server, 4));
    await server.put(server.other, { name: 'changed' });
    expect(await modified(server, 'draft')).toEqual([['update', 'changed']]);
  });

  test('comes back into the draft, as changes that are to be provisioned', async () => {
    const server = await startWithThree();
    const { post, pending, names, provision } = server;
    expect((await post(`${policy}/2/restore`, {})).status).toBe(201);
    expect((await pending())['ip_lists']?.map(({ name, update_type }) => [name, update_type])).toEqual([
      ['other', 'delete'],
      ['A', 'create'],
    ]);
    await provision();
    expect(await names('active')).toEqual([ANY, 'A']);
    expect((await server.get(server.in('active'))).body).toMatchObject({ name: 'A', updated_by: { href: '/users/1' } });
  });

  test('that is in force changes nothing', async () => {
    const server = await startWithThree();
    await server.post(`${policy}/4/restore`, {});
    expect(await server.pending()).toEqual({});
  });

  test.each(['is as it is in force', 'has changed since'])(
    'that reads as what is in force leaves nothing pending, where the draft %s',
    async (which) => {
      const server = await startWithList();
      const { get, put, post, href, provision, pending } = server;
      await provision();
      for (const name of ['B', 'A']) {
        await server.pce.clock.advance({ hours: 1 });
        await put(href, { name });
        await provision();
      }
      const inForce = (await get(href)).body;
      if (which === 'has changed since') await put(href, { name: 'draft' });
      expect((await post(`${policy}/2/restore`, {})).status).toBe(201);
      expect(await pending()).toEqual({});
      expect((await get(href)).body).toEqual(inForce);
      await post(`${policy}/3/restore`, {});
      expect((await get(href)).body).toMatchObject({ name: 'B', update_type: 'update' });
    },
  );

  test('that is in force takes changes of drafts back, but for new ones', async () => {
    const server = await startWithThree();
    await server.put(server.other, { name: 'changed' });
    await server.post(lists('draft'), { name: 'new' });
    await server.post(`${policy}/4/restore`, {});
    expect((await server.pending())['ip_lists']?.map(({ name }) => name)).toEqual(['new']);
  });

  test('does not come back where a new draft has its name', async () => {
    const server = await startWithThree();
    await server.post(lists('draft'), { name: 'A' });
    expect(tokensOf(await server.post(`${policy}/2/restore`, {}))).toEqual(['ip_list_name_not_unique']);
    expect(await server.names('draft')).toEqual([ANY, 'other', 'A']);
  });

  test.each(['draft', '9'])('cannot be restored where there is none: %s', async (version) => {
    const { post } = await startWithThree();
    expect((await post(`${policy}/${version}/restore`, {})).status).toBe(404);
  });
});
