import type { Document } from '../engine/documents.ts';
import { inferred } from '../model/facts.ts';
import { globalReaders, owners } from '../model/roles.ts';

const DAY = 86_400;

/** Which events an org keeps, for how long, and in which form it sends them on. */
export const settingsEvents: Document = {
  name: 'settings/events',
  schemas: 'settings_events',
  singular: 'event_setting',
  event: 'event_settings.update',
  read: globalReaders,
  write: owners,
  defaults: {
    audit_event_retention_seconds: inferred(
      30 * DAY,
      'a PCE keeps events for 30 days; an early test of the Terraform provider found 90 on its PCE',
    ),
    audit_event_min_severity: inferred('informational', 'in every sample'),
    format: inferred('JSON', 'in every sample'),
  },
  facts: [
    {
      says: 'settings/events has no href, also where lists of settings have one',
      confidence: 'documented',
      source: 'schema settings_events_get; samples of the REST guides 23.2 to 25.4',
    },
    {
      says: 'settings/events are kept and shown: all events stay, whatever their severity and age',
      confidence: 'own',
      source: 'the emulator alone; docs/limits.md says how many stay',
    },
    {
      says: 'the retention that the samples of the guides show (180, 90) is refused: it is at least a day',
      confidence: 'documented',
      source: 'schema settings_events_put; the samples seem to be in days, as of old',
      disputed: 'REST guides 23.2 to 25.4, samples of settings/events',
    },
  ],
};
