import type { LabelMappingRulesGet } from '../../generated/schema-types.ts';
import type { ResourceOf } from '../model/resource.ts';
import { emptyKind } from './empty-kind.ts';

/** Rules that give labels to workloads by their properties. There are none. */
export const labelMappingRules: ResourceOf<LabelMappingRulesGet> = {
  kind: 'label_mapping_rules',
  singular: 'label_mapping_rule',
  ...emptyKind,
  filters: {},
  facts: [
    {
      says: 'there are no label mapping rules',
      confidence: 'own',
      source: 'their calls that write and run are not modelled',
    },
  ],
};
