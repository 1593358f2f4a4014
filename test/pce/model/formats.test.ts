import { expect, test } from 'vitest';
import { Refusal } from '../../../src/pce/model/errors.ts';
import { date, 'date-time' as dateTime } from '../../../src/pce/model/formats.ts';
import { timeOf } from '../../../src/pce/resources/traffic-times.ts';
import { momentOf } from '../../../src/state/clock.ts';
import { startTestPce, tokensOf } from '../../harness.ts';
import { reportSchedule } from '../resources/report-schedule.ts';
import { trafficQuery } from '../resources/traffic-query.ts';

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-2-1', false],
  ['2026-02-28T00:00:00Z', false],
  ['', false],
])('%j as a date is %s', (text, isOne) => {
  expect(date(text)).toBe(isOne);
});

const times: [string, boolean][] = [
  ['2026-02-28T00:00:00Z', true],
  ['2026-02-28T00:00:00.5+02:00', true],
  ['2026-02-28t00:00:00z', true],
  ['2024-02-29T00:00:00Z', true],
  ['2026-02-29T00:00:00Z', false],
  ['2026-02-30T00:00:00Z', false],
  ['2026-02-30T00:00:00+05:00', false],
  ['2026-04-31T12:00:00.000Z', false],
  ['2026-13-01T00:00:00Z', false],
  ['2026-01-01T24:00:00Z', true],
  ['2026-01-01T24:00:01Z', false],
  ['2026-01-01T25:00:00Z', false],
  ['2026-01-01T00:60:00Z', false],
  ['2016-12-31T23:59:60Z', false],
  ['2026-01-01T00:00:00+23:59', true],
  ['2026-01-01T00:00:00+24:00', false],
  ['2026-01-01T00:00:00-05:60', false],
  ['0000-01-01T00:00:00Z', true],
  ['0000-01-01T00:00:00+01:00', false],
  ['9999-12-31T23:59:59-01:00', false],
  ['-001-01-01T00:00:00Z', false],
  ['2026-02-28T00:00:00', false],
  ['2026-02-28 00:00:00Z', false],
  ['2026-02-28', false],
];

test.each(times)('%j as a time is %s', (text, isOne) => {
  expect(dateTime(text)).toBe(isOne);
});

test.each(times)('the clock and the filters take %j: %s', (text, isOne) => {
  expect(momentOf(text) !== undefined).toBe(isOne);
});

test('a time of a body has seconds, and that of a filter need not', () => {
  expect([dateTime('2026-02-28T00:00Z'), momentOf('2026-02-28T00:00Z')]).toEqual([false, Date.UTC(2026, 1, 28)]);
});

test('24:00 is the next midnight', () => {
  expect(momentOf('2026-02-28T24:00:00Z')).toBe(Date.UTC(2026, 2, 1));
});

test('a time of a query for traffic is of a day that there is, and its zone needs no colon', () => {
  expect(timeOf('2026-02-28T00:00:00+0100', 'first')).toBe(Date.UTC(2026, 1, 27, 23));
  expect(timeOf('2026-02-28', 'last')).toBe(Date.UTC(2026, 2, 1));
  for (const wrong of ['2026-02-30', '2026-02-30T00:00:00Z', '2026-02-30T00:00:00+0100', 'today'])
    expect(() => timeOf(wrong, 'first')).toThrow(Refusal);
});

/** A time of a body, one of a filter and one of a query: none goes by a check of its own. */
test('a PCE refuses the 30th of February wherever a time is sent', async () => {
  const { get, post } = await startTestPce();
  const day = '2026-02-30T00:00:00Z';
  expect(tokensOf(await get(`/orgs/1/events?timestamp[gte]=${day}`))).toEqual(['invalid_timestamp']);
  expect(tokensOf(await post('/orgs/1/traffic_flows/async_queries', { ...trafficQuery, start_date: day }))).toEqual([
    'invalid_timestamp',
  ]);
  const refused = await post('/orgs/1/report_schedules', { ...reportSchedule('/orgs/1'), scheduled_at: day });
  expect(tokensOf(refused)).toEqual(['input_validation_error']);
  expect(refused.text).toContain('#/scheduled_at');
});
