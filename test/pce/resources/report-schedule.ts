/** A schedule in the org of this path. */
export const reportSchedule = (org: string) => ({
  ...{ name: 'weekly', report_generation_frequency: 'weekly' },
  report_template: { href: `${org}/report_templates/executive_summary_report` },
  report_parameters: { report_time_range: { last_num_days: 7 } },
});
