import { schemaName } from '../pce/model/names.ts';
import type { Resource } from '../pce/model/resource.ts';
import { propertyNames, schemaNamed } from '../pce/model/schemas.ts';

/** What is worth showing of each object of a kind in a list. */
export interface ShownColumn {
  /** A path: `agent.status.last_heartbeat_on`, `labels[].value`. */
  readonly property: string;
  readonly sorts: boolean;
  /** Whether `q` looks at it. */
  readonly searched: boolean;
}

/** By which objects of most kinds are known, in this order. */
const naming = ['name', 'hostname', 'display_name', 'key', 'value'];
const times = ['created_at', 'updated_at'];

/** As the kind declares them; else those that most kinds have. */
export const columnsOf = (resource: Resource): ShownColumn[] =>
  (resource.columns ?? usualColumns(resource)).map((property) => ({
    property,
    sorts: !property.includes('[]'),
    searched: !isTime(property) && !isBoolean(resource, property),
  }));

/** With a year in it, each digit of a query would fit every object. */
const isTime = (property: string) => /_(at|on)$/.test(property);

/** SQLite has 1 for true. */
const isBoolean = (resource: Resource, property: string): boolean =>
  [schemaNamed(schemaName(resource, 'get')).properties?.[property]?.type].flat().includes('boolean');

function usualColumns(resource: Resource): string[] {
  const known = propertyNames(schemaName(resource, 'get'));
  const has = (name: string) => known.includes(name);
  const names = naming.filter(has);
  return [...(names.length > 0 ? names : ['href']), ...times.filter(has)];
}
