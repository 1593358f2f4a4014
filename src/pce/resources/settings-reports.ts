import type { Document } from '../engine/documents.ts';
import { assumed, documented } from '../model/facts.ts';
import { everyone, owners } from '../model/roles.ts';

/** How many reports an org may wait for, and how long they stay. */
export const settingsReports: Document = {
  name: 'settings/reports',
  schemas: 'settings_reports',
  singular: 'report_setting',
  event: 'settings.update',
  read: everyone,
  write: owners,
  defaults: {
    max_queued_reports: assumed(25, 'the highest that the schema allows'),
    report_retention_days: documented(1, 'schema settings_reports_get'),
  },
  facts: [
    {
      says: 'PUT settings/reports leaves the event settings.update',
      confidence: 'assumed',
      source: 'the API index calls it auditable; no event in the lists fits better',
    },
  ],
};
