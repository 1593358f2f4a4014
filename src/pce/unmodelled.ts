import { Refusal } from './errors.ts';
import type { Method, Operation } from './operation.ts';
import published from './published-paths.json' with { type: 'json' };
import { everyone } from './roles.ts';

/** Two paths are the same when only the names of their parameters differ. */
export const shapeOf = (path: string) => path.replace(/:\w+/g, ':');

/**
 * The calls that a PCE has (API index of 25.2.20 and 26.3.0, a few internal ones of 25.2.10) and we do not: they
 * answer 501 in the PCE's form, and are counted like any other.
 */
export function unmodelledOperations(modelled: readonly Operation[]): Operation[] {
  const known = new Set(modelled.map(({ method, path }) => `${method} ${shapeOf(path)}`));
  return Object.entries(published as Record<string, string[]>).flatMap(([path, methods]) => {
    const shape = shapeOf(path);
    return methods
      .filter((method) => !known.has(`${method} ${shape}`))
      .map((method) => unmodelled(method as Method, path));
  });
}

function unmodelled(method: Method, path: string): Operation {
  return {
    name: `unmodelled ${method} ${path}`,
    method,
    path,
    roles: path.includes(':org') ? everyone : 'user',
    facts: [],
    handle: () => {
      throw new Refusal('not_modelled_by_mock_pce', `The PCE has ${method} ${path}, mock-pce does not model it yet`);
    },
  };
}
