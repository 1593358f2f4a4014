import type { InactiveVenCleanupSchedulesGet } from '../../generated/schema-types.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { documented } from '../model/facts.ts';
import type { Pce } from '../model/pce.ts';
import type { ResourceOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';

/** Which VENs a PCE of 26.3 unpairs when they have long been silent. */
export const inactiveVenCleanupSchedules: ResourceOf<InactiveVenCleanupSchedulesGet> = {
  kind: 'inactive_ven_cleanup_schedules',
  singular: 'inactive_ven_cleanup_schedule',
  id: 'uuid',
  deletion: 'hard',
  read: everyone,
  write: administrators,
  defaults: {
    org_id: documented((_pce: Pce, org: number) => org, 'schema inactive_ven_cleanup_schedules_get'),
    enabled: documented(true, 'schema inactive_ven_cleanup_schedules_post'),
  },
  filters: {},
  references: { labels: 'labels' },
  unique: [],
  limit: ownLimit('total_inactive_ven_cleanup_schedules', 1000),
  inEvents: ['name'],
  facts: [
    { says: 'uuid of a schedule is not shown', confidence: 'own', source: 'its href ends with it' },
    { says: 'a schedule is kept and shown, and unpairs nobody', confidence: 'own', source: 'not modelled' },
    {
      says: 'names of schedules may repeat',
      confidence: 'assumed',
      source: 'the schema does not call them unique',
      settledBy: 'a second POST of the same name',
    },
    {
      says: 'a label of a schedule cannot be deleted',
      confidence: 'assumed',
      source: 'no source; as other kinds that refer to labels',
      settledBy: 'a DELETE of a label that a schedule names: 204, or 406 and its token',
    },
  ],
};
