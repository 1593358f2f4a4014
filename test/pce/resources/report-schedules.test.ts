import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';
import { reportSchedule } from './report-schedule.ts';

const schedules = '/orgs/1/report_schedules';
const templates = '/orgs/1/report_templates';
const users = ['one', 'other'].map((username) => ({
  ...{ username, roles: ['ruleset_viewer'], api_keys: [{ key: `api_${username}`, secret: 'secret' }] },
}));
const hitCount = `${templates}/rule_hit_count_report`;

describe('templates of reports', () => {
  test('are there from the start, and shown in the console', async () => {
    const { body } = await (await startTestPce()).get<Json[]>(templates);
    expect(body.map(({ href }) => href)).toContain(hitCount);
    expect(body.every((template) => template['show_in_ui'])).toBe(true);
  });

  test('are turned on, as clients do with that of rule hits', async () => {
    const { get, put } = await startTestPce();
    expect((await get<Json>(hitCount)).body['enabled']).toBe(false);
    expect((await put(hitCount, { enabled: true })).status).toBe(204);
    expect((await get<Json>(hitCount)).body['enabled']).toBe(true);
    expect((await put(hitCount, { name: 'mine' })).status).toBe(406);
    const events = (await get<Json[]>('/orgs/1/events?event_type=report_template.update')).body;
    expect(events).toHaveLength(1);
  });

  test('are not made by clients', async () => {
    const { post, get } = await startTestPce();
    expect((await post(templates, {})).status).toBe(405);
    expect((await get(`${templates}/none_report`)).status).toBe(404);
  });
});

describe('schedules of reports', () => {
  test('show their template with its name', async () => {
    const { post, get } = await startTestPce();
    const { status, body } = await post<{ href: string }>(schedules, reportSchedule('/orgs/1'));
    const report_template = { href: `${templates}/executive_summary_report`, name: 'Executive Summary' };
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ ...reportSchedule('/orgs/1'), report_template, send_by_email: false }),
    ]);
    expect((await get<Json[]>(schedules)).body).toEqual([body]);
    expect((await get(body.href)).body).toEqual(body);
  });

  test('are changed and deleted', async () => {
    const { post, put, get, delete: remove } = await startTestPce();
    const { href } = (await post<{ href: string }>(schedules, reportSchedule('/orgs/1'))).body;
    const change = { report_generation_frequency: 'daily', report_template: { href: hitCount }, report_format: 'pdf' };
    expect((await put(href, change)).status).toBe(204);
    const { body } = await get<Json>(href);
    expect(body).toMatchObject({ report_generation_frequency: 'daily', report_template: { name: 'Rule Hit Count' } });
    expect(body).not.toHaveProperty('report_format');
    expect((await remove(href)).status).toBe(204);
    expect((await get(href)).status).toBe(404);
  });

  test('take known templates, frequencies and parameters alone', async () => {
    const { post } = await startTestPce();
    const asking = async (change: object) =>
      tokensOf(await post(schedules, { ...reportSchedule('/orgs/1'), ...change }));
    expect(await asking({ report_template: { href: `${templates}/none_report` } })).toEqual(['invalid_uri']);
    for (const wrong of [{ report_generation_frequency: 'hourly' }, { report_parameters: { last_num_days: 7 } }])
      expect(await asking(wrong)).toEqual(['input_validation_error']);
  });

  test('are those of the caller alone: to others they are not there', async () => {
    const { post, put, get, delete: remove } = await startTestPce({ scenario: { orgs: [{ users }] } });
    const { href } = (await post<Json>(schedules, reportSchedule('/orgs/1'), { as: 'api_one:secret' })).body;
    const listed = async (as: string) => {
      const { body, headers } = await get<Json[]>(schedules, { as });
      return [body.map((schedule) => schedule['href']), headers.get('x-total-count')];
    };
    expect(await listed('api_one:secret')).toEqual([[href], '1']);
    for (const as of ['api_other:secret', undefined]) {
      const by = as === undefined ? {} : { as };
      expect((await get<Json[]>(schedules, by)).body).toEqual([]);
      const statuses = [await get(href as string, by), await put(href as string, { name: 'x' }, by)];
      expect([...statuses, await remove(href as string, by)].map(({ status }) => status)).toEqual([404, 404, 404]);
    }
    expect((await get(href as string, { as: 'api_one:secret' })).body).toMatchObject(reportSchedule('/orgs/1'));
  });

  test('are those of a service account alone, too', async () => {
    const { post, get } = await startTestPce();
    const permissions = [{ role: { href: '/orgs/1/roles/ruleset_viewer' }, scope: [] }];
    const api_key = { expires_in_seconds: -1 };
    const { body } = await post<{ api_key: Record<string, string> }>('/orgs/1/service_accounts', {
      ...{ name: 'account', permissions, api_key },
    });
    const as = `${body.api_key['auth_username']}:${body.api_key['secret']}`;
    await post(schedules, reportSchedule('/orgs/1'));
    expect((await get<Json[]>(schedules, { as })).body).toEqual([]);
    await post(schedules, { ...reportSchedule('/orgs/1'), name: 'of the account' }, { as });
    expect((await get<Json[]>(schedules, { as })).body).toMatchObject([{ name: 'of the account' }]);
  });

  test('are for all readers where a scenario brings them', async () => {
    const objects = [reportSchedule('/orgs/1')];
    const { get } = await startTestPce({ scenario: { orgs: [{ users, objects: { report_schedules: objects } }] } });
    expect((await get<Json[]>(schedules, { as: 'api_other:secret' })).body).toHaveLength(1);
  });

  test('leave no events, be it for a limit', async () => {
    const pce = await startTestPce({ limits: { total_report_schedules: 1 } });
    const { post, put, get, delete: remove } = pce;
    const { href } = (await post<{ href: string }>(schedules, reportSchedule('/orgs/1'))).body;
    const second = await post(schedules, reportSchedule('/orgs/1'));
    expect(tokensOf(second)).toEqual(['object_limit_hard_limit_reached']);
    await put(href, { name: 'changed' });
    await remove(href);
    expect((await get<Json[]>('/orgs/1/events')).body).toEqual([]);
  });
});
