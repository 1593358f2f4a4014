import type { Resource } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';

/** The declaration of a kind of which there are no objects here, but for its names, filters and facts. */
export const emptyKind = {
  id: 'uuid',
  deletion: 'hard',
  without: ['POST', 'PUT', 'DELETE'],
  read: everyone,
  write: administrators,
  defaults: {},
  references: {},
  unique: [],
} as const satisfies Partial<Resource>;
