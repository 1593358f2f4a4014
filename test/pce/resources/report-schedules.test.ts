import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';
import { reportSchedule } from './report-schedule.ts';

const schedules = '/orgs/1/report_schedules';
const templates = '/orgs/1/report_templates';
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
