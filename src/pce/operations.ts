import findMyWay from 'find-my-way';
import { operationsOf } from './engine.ts';
import type { Method, Operation } from './operation.ts';
import { otherOperations, resources } from './resources/index.ts';
import { shapeOf, unmodelledOperations } from './unmodelled.ts';

/** The operations of one path. */
export type Methods = ReadonlyMap<Method, Operation>;

let operations: { readonly modelled: readonly Operation[]; readonly unmodelled: readonly Operation[] } | undefined;

/** All calls that a server answers: modelled ones first, then those that say that they are not. */
export function allOperations(): NonNullable<typeof operations> {
  if (!operations) {
    const modelled = [...resources.flatMap(operationsOf), ...otherOperations];
    operations = { modelled, unmodelled: unmodelledOperations(modelled) };
  }
  return operations;
}

let router: ReturnType<typeof findMyWay> | undefined;

/** What there is at a path under /api/v2, which may have a query. Operations hold no state: one router serves all. */
export function findOperations(path: string): { methods: Methods; params: Record<string, string> } | undefined {
  router ??= routerOf(byPath());
  const found = router.find('GET', path);
  return found ? { methods: found.store, params: found.params as Record<string, string> } : undefined;
}

/** To the router each path has one method, behind which stand its operations. */
function routerOf(paths: ReadonlyMap<string, Methods>) {
  // workloader asks for /orgs/1//sec_policy/...
  const made = findMyWay({ ignoreDuplicateSlashes: true });
  for (const [path, methods] of paths) made.on('GET', path, () => undefined, methods);
  return made;
}

function byPath(): Map<string, Methods> {
  const { modelled, unmodelled } = allOperations();
  const shapes = new Map<string, { path: string; methods: Map<Method, Operation> }>();
  for (const operation of [...modelled, ...unmodelled]) {
    const shape = shapeOf(operation.path);
    const known = shapes.get(shape) ?? { path: operation.path, methods: new Map() };
    known.methods.set(operation.method, operation);
    shapes.set(shape, known);
  }
  return new Map([...shapes.values()].map(({ path, methods }) => [path, methods]));
}
