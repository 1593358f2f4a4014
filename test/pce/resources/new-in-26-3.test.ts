import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';

const schedules = '/orgs/1/inactive_ven_cleanup_schedules';
const users = '/orgs/1/security_principal_users';
const attributes = '/orgs/1/ip_list_attributes';
const web = { href: '/orgs/1/labels/1' };
const schedule = { name: 'old ones', labels: [web], inactivity_threshold_in_hours: 48 };

describe('schedules that clean up inactive VENs', () => {
  test('are enabled unless a POST says otherwise, and show their org', async () => {
    const { post, get } = await startTestPce();
    const { status, body } = await post(schedules, schedule);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...schedule, enabled: true, org_id: 1 });
    expect((await get<Json[]>(schedules)).body).toEqual([body]);
  });

  test('are changed and deleted', async () => {
    const pce = await startTestPce();
    const { href } = (await pce.post<{ href: string }>(schedules, schedule)).body;
    expect((await pce.put(href, { enabled: false })).status).toBe(204);
    expect((await pce.get<Json>(href)).body).toMatchObject({ ...schedule, enabled: false });
    expect((await pce.delete(href)).status).toBe(204);
    expect((await pce.get(href)).status).toBe(404);
  });

  test('take from a day to half a year, and known labels', async () => {
    const { post } = await startTestPce();
    for (const wrong of [{ inactivity_threshold_in_hours: 23 }, { inactivity_threshold_in_hours: 4321 }]) {
      const reply = await post(schedules, { ...schedule, ...wrong });
      expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
    }
    const unknown = await post(schedules, { ...schedule, labels: [{ href: '/orgs/1/labels/999' }] });
    expect(tokensOf(unknown)).toEqual(['invalid_uri']);
  });

  test('keep their labels from being deleted', async () => {
    const pce = await startTestPce();
    await pce.post(schedules, schedule);
    const reply = await pce.delete(web.href);
    expect(tokensOf(reply)).toEqual(['label_still_has_associated_inactive_ven_cleanup_schedule']);
  });
});

describe('users of Active Directory', () => {
  const user = { name: 'Ann', sid: 'S-1-5', upn: 'ann@mock-pce.test' };

  test('come by bulk_create, are found by name, sid and upn, changed and deleted', async () => {
    const pce = await startTestPce();
    const other = { name: 'Bob', sid: 'S-1-6', upn: 'bob@mock-pce.test' };
    const { status, body } = await pce.put<Json[]>(`${users}/bulk_create`, [user, other]);
    const href = `${users}/S-1-5`;
    expect([status, body[0]]).toEqual([200, { href, status: 'created' }]);
    for (const query of ['name=an', 'sid=S-1-5', 'upn=ann@mock-pce.test'])
      expect((await pce.get<Json[]>(`${users}?${query}`)).body.map((one) => one['name'])).toEqual(['Ann']);
    expect((await pce.put(href, { name: 'Anna' })).status).toBe(204);
    expect((await pce.get<Json>(href)).body).toMatchObject({ ...user, name: 'Anna', href, deleted: false });
    expect((await pce.delete(href)).status).toBe(204);
    expect((await pce.get(href)).status).toBe(404);
    expect((await pce.put(href, { name: 'Anna' })).status).toBe(404);
  });

  test('have a sid each', async () => {
    const { put } = await startTestPce();
    const { body } = await put<Json[]>(`${users}/bulk_create`, [user, user]);
    expect(body.map(({ status, token }) => token ?? status)).toEqual([
      'created',
      'security_principal_sid_must_be_unique',
    ]);
  });
});

describe('attributes of IP lists', () => {
  test('are made and read, and have a name each', async () => {
    const { post, get } = await startTestPce();
    const { status, body } = await post(attributes, { name: 'PCI' });
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ name: 'PCI', href: `${attributes}/1`, external_data_set: null }),
    ]);
    expect((await get<Json>(`${attributes}/1`)).body).toEqual(body);
    expect((await get<Json[]>(`${attributes}?name=pc`)).body).toEqual([body]);
    expect(tokensOf(await post(attributes, { name: 'PCI' }))).toEqual(['name_must_be_unique']);
  });

  test('are not changed or deleted', async () => {
    const { put, delete: remove, post } = await startTestPce();
    await post(attributes, { name: 'PCI' });
    expect([(await put(`${attributes}/1`, {})).status, (await remove(`${attributes}/1`)).status]).toEqual([405, 405]);
  });
});
