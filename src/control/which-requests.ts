import { allOperations } from '../pce/api/operations.ts';
import type { Operation } from '../pce/model/operation.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';
import { orMeant } from '../pce/observing/meant.ts';

/** By what faults and searches of the journal tell one request from another. */
export interface Which {
  readonly operation?: string | undefined;
  readonly method?: string | undefined;
  /** A pattern; `*` stands for any text. */
  readonly path?: string | undefined;
}

/** What is wrong with a property or parameter, in words that follow its name. */
export type Complaint = readonly [name: string, says: string];

/** Why no request can ever be meant: a rule that never hits, or a count of 0, would hide a mistyped name. */
export function whyNone({ operation, method, path }: Which): Complaint | undefined {
  const wrong = path === undefined ? undefined : whyNoPath(path);
  if (wrong !== undefined) return ['path', wrong];
  if (operation === undefined) return undefined;
  const { modelled, unmodelled } = allOperations();
  const all = [...modelled, ...unmodelled];
  const found = all.find(({ name }) => name === operation);
  if (!found) return ['operation', notAnOperation(operation, all)];
  if (method === undefined || method === found.method || (method === 'HEAD' && found.method === 'GET')) {
    return undefined;
  }
  return ['method', `is never that of ${operation}, which is a ${found.method}`];
}

function whyNoPath(path: string): string | undefined {
  if (!/^[/*]/.test(path)) return 'does not begin with / (or *)';
  if (path.startsWith(`${API_PREFIX}/`)) return `is a path under ${API_PREFIX}: leave that out`;
  return path.includes('?') ? 'has a query: the path alone is looked at' : undefined;
}

function notAnOperation(name: string, all: readonly Operation[]): string {
  const names = all.map((operation) => operation.name);
  return `is not the name of an operation (GET operations lists them${orMeant(name, names)})`;
}
