import type { IpListAttributesGet } from '../../generated/schema-types.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { documented } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';

/** What IP lists can be marked with, new in 26.3. */
export const ipListAttributes: ResourceOf<IpListAttributesGet> = {
  kind: 'ip_list_attributes',
  singular: 'ip_list_attribute',
  id: 'integer',
  deletion: 'hard',
  without: ['PUT', 'DELETE'],
  read: everyone,
  write: administrators,
  defaults: noExternalData('ip_list_attributes_get schema'),
  filters: {
    name: documented('partial', 'API index; that a part is enough is inferred from other names'),
    ...externalDataFilters,
  },
  references: {},
  unique: [{ properties: ['name'], token: 'name_must_be_unique' }, uniqueExternalData],
  limit: ownLimit('total_ip_list_attributes', 10_000),
  inEvents: ['name'],
  facts: [
    {
      says: 'the name of an attribute is unique',
      confidence: 'documented',
      source: 'schema ip_list_attributes_get; the token: as for label groups',
    },
    {
      says: 'the href of an attribute ends with an integer; id, which the schema does not require, is not shown',
      confidence: 'assumed',
      source: 'no source',
      settledBy: 'a POST of one, then a GET of its href: the last part of href, and whether id is there',
    },
    {
      says: 'an attribute is kept and shown; IP lists do not take ip_list_attribute_id yet',
      confidence: 'own',
      source: 'not modelled',
    },
  ],
};
