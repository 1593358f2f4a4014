import type { SlbsGet } from '../../generated/schema-types.ts';
import { documented } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { emptyKind } from './empty-kind.ts';

/** Server load balancers. There are none. */
export const slbs: ResourceOf<SlbsGet> = {
  kind: 'slbs',
  singular: 'slb',
  ...emptyKind,
  filters: {
    name: documented('partial', 'API index'),
    description: documented('partial', 'API index'),
    device_type: documented('exact', 'API index'),
    has_virtual_server: documented('boolean', 'API index'),
    num_devices: { ...documented('exact', 'API index'), values: ['1', '2'] },
    status: { ...documented('exact', 'API index'), values: ['active', 'pending', 'error'] },
  },
  facets: true,
  completes: ['name'],
  facts: [
    { says: 'there are no load balancers', confidence: 'own', source: 'clients only list them: pylo, workloader' },
  ],
};
