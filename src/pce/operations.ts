import findMyWay from 'find-my-way';
import { operationsOf } from './engine.ts';
import type { KnownCalls } from './journal.ts';
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

let parameters: ReadonlySet<string> | undefined;

/** Besides the filters of each kind. */
const commonParameters = ['max_results', 'include_deleted', 'includeDeleted', 'representation', 'order_by'];

const MOST_NEAREST = 3;

/** For the journal. */
export const knownCalls: KnownCalls = {
  isParameter: (name) => {
    parameters ??= new Set([
      ...commonParameters,
      ...resources.flatMap(({ filters, extras = {} }) => [...Object.keys(filters), ...Object.keys(extras)]),
    ]);
    return parameters.has(name);
  },
  nearest: (method, path) => {
    const known = findOperations(path);
    // The path is right: these are its methods.
    if (known) return [...known.methods.values()].map(callOf);
    const words = wordsOf(path);
    const distance = (operation: Operation) =>
      editsBetween(words, wordsOf(operation.path)) + (operation.method === method ? 0 : 0.5);
    const always = allOperations().modelled.filter(({ level }) => level === undefined);
    const ranked = always.map((operation) => ({ operation, far: distance(operation) }));
    return ranked
      .sort((a, b) => a.far - b.far)
      .slice(0, MOST_NEAREST)
      .map(({ operation }) => callOf(operation));
  },
};

const callOf = ({ method, path }: Operation) => `${method} ${path}`;

/** A path without what is different in each: ids and the names of parameters. */
const wordsOf = (path: string) => path.replace(/:\w+|\b\d+\b|[0-9a-f]{8}-[0-9a-f-]{27}/g, ':').slice(0, 200);

/** Levenshtein's distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] as number) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
