import { inferred, type Sourced } from '../model/facts.ts';
import type { Resource } from '../model/resource.ts';

// What kinds share by whose objects a client may keep the ids of another system.

const exact: Sourced<'exact'> = inferred('exact', 'API index names it, not how it matches');

export const externalDataFilters = {
  external_data_set: exact,
  external_data_reference: exact,
};

/** @param source of the defaults */
export const noExternalData = (source: string) => ({
  external_data_set: inferred(null, source),
  external_data_reference: inferred(null, source),
});

export const uniqueExternalData: Resource['unique'][number] = {
  properties: ['external_data_set', 'external_data_reference'],
  token: 'external_reference_not_unique',
};
