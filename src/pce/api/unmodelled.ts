import { Refusal } from '../model/errors.ts';
import type { Method, Operation } from '../model/operation.ts';
import { everyone } from '../model/roles.ts';
import published from './published-paths.json' with { type: 'json' };
import unpublished from './unpublished-paths.json' with { type: 'json' };

/** Two paths are the same when only the names of their parameters differ. */
export const shapeOf = (path: string) => path.replace(/:\w+/g, ':');

type Paths = Readonly<Record<string, readonly string[]>>;

/** Paths and methods: those of the API index of 25.2.20 and 26.3.0, and others, each with its source. */
export const knownPaths: readonly (readonly [path: string, methods: readonly string[]])[] = [
  published as Paths,
  ...unpublished.map(({ paths }) => paths as unknown as Paths),
].flatMap(Object.entries);

/**
 * The calls of a PCE that are not modelled. They answer 501 in the PCE's form, and are counted like any other. Without
 * them `labels/facets` would be taken for an unknown label.
 */
export function unmodelledOperations(modelled: readonly Operation[]): Operation[] {
  const done = new Set(modelled.map(({ method, path }) => `${method} ${shapeOf(path)}`));
  return knownPaths.flatMap(([path, methods]) => {
    const shape = shapeOf(path);
    return methods
      .filter((method) => !done.has(`${method} ${shape}`))
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
