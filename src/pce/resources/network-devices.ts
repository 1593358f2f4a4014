import type { NetworkDeviceGet } from '../../generated/schema-types.ts';
import { inferred } from '../model/facts.ts';
import type { Filter, ResourceOf } from '../model/resource.ts';
import { emptyKind } from './empty-kind.ts';

const exact: Filter = inferred('exact', 'API index names it, not how it matches');

/** Switches and the like, which a network enforcement node looks after. There are none. */
export const networkDevices: ResourceOf<NetworkDeviceGet> = {
  kind: 'network_devices',
  singular: 'network_device',
  ...emptyKind,
  filters: {
    device_type: { ...exact, property: 'config.device_type' },
    manufacturer: { ...exact, property: 'config.manufacturer' },
    model: { ...exact, property: 'config.model' },
    name: {
      ...inferred('partial', 'API index names it; a part is enough for other names'),
      property: 'config.name',
    },
  },
  facts: [
    {
      says: 'there are no network devices',
      confidence: 'own',
      source: 'clients only list them; their enforcement nodes are not modelled',
    },
  ],
};
