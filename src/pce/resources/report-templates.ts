import type { ReportTemplatesGet } from '../../generated/schema-types.ts';
import { assumed, documented } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { owners, policyReaders } from '../model/roles.ts';

const lastMonth = { report_time_range: { last_num_days: 30 } };

const templates: readonly ReportTemplatesGet[] = [
  { href: 'executive_summary_report', name: 'Executive Summary', report_parameters: lastMonth },
  { href: 'traffic_flow_report', name: 'App Group Summary', report_parameters: { ...lastMonth, app_groups: [] } },
  { href: 'ves_report', name: 'Vulnerability Exposure', report_parameters: {} },
  {
    href: 'rule_hit_count_report',
    name: 'Rule Hit Count',
    enabled: false,
    report_parameters: { ...lastMonth, rule_sets: [] },
  },
  { href: 'ransomware_risk_report', name: 'Ransomware Protection', report_parameters: lastMonth },
];

/** What reports can be made of. */
export const reportTemplates: ResourceOf<ReportTemplatesGet> = {
  kind: 'report_templates',
  singular: 'report_template',
  id: 'given',
  // The part after the kind, until the whole href is made of it.
  idFrom: 'href',
  deletion: 'hard',
  without: ['POST', 'DELETE'],
  read: policyReaders,
  write: owners,
  defaults: {
    enabled: assumed(true, 'no source; for rule_hit_count_report false: clients turn it on'),
    show_in_ui: documented(true, 'schema report_templates_get'),
  },
  filters: {},
  references: {},
  unique: [],
  inEvents: ['name'],
  initial: () => templates.map((template) => ({ ...template })),
  facts: [
    {
      says: 'rule_hit_count_report is a template, and off until a PUT turns it on',
      confidence: 'client',
      source: 'illumio-ops, and scripts that turn it on before they provision',
    },
    {
      says: 'each other template is called as the schema of its parameters is: ves_report and so on',
      confidence: 'assumed',
      source: 'by rule_hit_count_report, whose parameters are rule_hit_count_report_params; none of explorer queries',
      settledBy: 'a GET of report_templates',
    },
    {
      says: 'names of templates, and the parameters that they show',
      confidence: 'assumed',
      source: 'no source; the parameters are the least that the schemas take',
      settledBy: 'a GET of report_templates',
    },
    {
      says: 'a template that is off is still taken by a schedule',
      confidence: 'assumed',
      source: 'no source',
      settledBy: 'a POST of a schedule with a template that is off',
    },
  ],
};
