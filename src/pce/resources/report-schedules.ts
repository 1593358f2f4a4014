import type { ReportSchedulesGet } from '../../generated/schema-types.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { assumed } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { policyReaders } from '../model/roles.ts';

/** When a PCE makes a report by itself. */
export const reportSchedules: ResourceOf<ReportSchedulesGet> = {
  kind: 'report_schedules',
  singular: 'report_schedule',
  id: 'uuid',
  deletion: 'hard',
  read: policyReaders,
  write: policyReaders,
  unaudited: true,
  creatorsAlone: true,
  defaults: { send_by_email: assumed(false, 'no source') },
  filters: {},
  references: { report_template: 'report_templates' },
  embeds: { report_template: ['name'] },
  unique: [],
  limit: ownLimit('total_report_schedules', 1000),
  facts: [
    {
      says: 'a schedule leaves no events',
      confidence: 'documented',
      source: 'API index: its calls are not auditable',
    },
    { says: 'a schedule is kept and shown, and makes no reports', confidence: 'own', source: 'not modelled' },
    {
      says: 'users and service accounts list the schedules that they made alone',
      confidence: 'documented',
      source: 'API index: schedules for this user and org',
    },
    {
      says: 'a call on the schedule of another is 404, for owners too',
      confidence: 'assumed',
      source: 'follows from the list',
      settledBy: 'a GET of a schedule by another user',
    },
    { says: 'a schedule of a scenario is for all readers', confidence: 'own', source: 'no user made it' },
    {
      says: 'parameters of another template, and rule sets and labels that there are not, are taken',
      confidence: 'assumed',
      source: 'no source',
      settledBy: 'a POST of a schedule that names a rule set that there is not',
    },
    {
      says: 'report_format of a PUT is checked, and shown nowhere',
      confidence: 'inferred',
      source: 'schemas report_schedules_put and report_schedules_get',
    },
    {
      says: 'scheduled_at is shown where it was sent',
      confidence: 'assumed',
      source: 'no source',
      settledBy: 'a POST of a schedule without it',
    },
  ],
};
