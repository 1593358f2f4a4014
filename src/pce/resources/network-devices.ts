import type { NetworkDeviceGet } from '../../generated/schema-types.ts';
import { documented } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';

/** Switches and the like, which a network enforcement node looks after. There are none. */
export const networkDevices: ResourceOf<NetworkDeviceGet> = {
  kind: 'network_devices',
  singular: 'network_device',
  id: 'uuid',
  deletion: 'hard',
  without: ['POST', 'PUT', 'DELETE'],
  read: everyone,
  write: administrators,
  defaults: {},
  filters: {
    device_type: { ...documented('exact', 'API index; exact: assumed'), property: 'config.device_type' },
    manufacturer: { ...documented('exact', 'API index; exact: assumed'), property: 'config.manufacturer' },
    model: { ...documented('exact', 'API index; exact: assumed'), property: 'config.model' },
    name: {
      ...documented('partial', 'API index; that a part is enough is inferred from other names'),
      property: 'config.name',
    },
  },
  references: {},
  unique: [],
  facts: [
    {
      says: 'there are no network devices',
      confidence: 'own',
      source: 'clients only list them; their enforcement nodes are not modelled',
    },
  ],
};
