import { Refusal } from '../model/errors.ts';
import type { Confidence, Sourced } from '../model/facts.ts';
import type { Method, Operation } from '../model/operation.ts';
import { everyone } from '../model/roles.ts';
import newest from './paths-new-in-26.3.json' with { type: 'json' };
import published from './published-paths.json' with { type: 'json' };
import unpublished from './unpublished-paths.json' with { type: 'json' };

/** Two paths are the same when only the names of their parameters differ. */
export const shapeOf = (path: string) => path.replace(/:\w+/g, ':');

type Paths = Readonly<Record<string, readonly string[]>>;

const sources = [
  { confidence: 'documented', source: 'API index of 25.2.20 and 26.3.0', paths: published as Paths },
  { confidence: 'documented', source: 'API index of 26.3.0', paths: newest as Paths },
  ...(unpublished as unknown as readonly { confidence: Confidence; source: string; paths: Paths }[]),
] as const;

/** Paths and methods: those of the API indexes of 25.2.20 and 26.3.0, and others, each with its source. */
export const knownPaths: readonly (readonly [path: string, methods: readonly string[]])[] = sources.flatMap(
  ({ paths }) => Object.entries(paths),
);

type Source = Omit<Sourced<unknown>, 'value'>;

let sourcesOfCalls: ReadonlyMap<string, Source> | undefined;

/** How sure we are that a PCE has a call. The vendor page alone shows what no list of calls has. */
export function sourceOfCall({ method, path }: Pick<Operation, 'method' | 'path'>): Source {
  sourcesOfCalls ??= new Map(
    sources.flatMap(({ paths, ...source }) =>
      Object.entries(paths).flatMap(([known, methods]) => methods.map((has) => [`${has} ${shapeOf(known)}`, source])),
    ),
  );
  return sourcesOfCalls.get(`${method} ${shapeOf(path)}`) ?? fromVendorPage;
}

const fromVendorPage: Source = { confidence: 'documented', source: 'vendor page' };

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
