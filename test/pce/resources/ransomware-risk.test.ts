import { expect, test } from 'vitest';
import { startTestPce } from '../../harness.ts';

test('the risk of an org and of a workload is null, and a workload that there is not is 404', async () => {
  const { get, post } = await startTestPce();
  expect((await get('/orgs/1/reports/risk_summary')).body).toEqual({ ransomware: null });
  const { href } = (await post<{ href: string }>('/orgs/1/workloads', { name: 'w' })).body;
  expect((await get(`${href}/risk_details`)).body).toEqual({ risk_details: { ransomware: null } });
  const none = '/orgs/1/workloads/00000000-0000-4000-8000-000000000000/risk_details';
  expect((await get(none)).status).toBe(404);
});

test.each(['time_series_statistics', 'risk_summary/ransomware_timeseries_statistics'])(
  'POST reports/%s answers an empty series of each property, and refuses an unknown one',
  async (path) => {
    const { post } = await startTestPce();
    const property = 'ransomware_protection_coverage_percent';
    const { status, body } = await post(`/orgs/1/reports/${path}`, [{ property }]);
    expect([status, body]).toEqual([201, [{ property, time_series: [] }]]);
    expect((await post(`/orgs/1/reports/${path}`, [{ property: 'colour' }])).status).toBe(406);
  },
);
