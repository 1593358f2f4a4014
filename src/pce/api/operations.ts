import { operationsOf } from '../engine/engine.ts';
import type { Method, Operation } from '../model/operation.ts';
import { API_PREFIX } from '../model/prefix.ts';
import type { KnownCalls } from '../observing/journal.ts';
import { isPlain, type Words } from '../observing/redacted.ts';
import { editsBetween, inSnakeCase, isNearOneOf } from '../observing/words.ts';
import { otherOperations, resources } from '../resources/index.ts';
import { ignoredBy, isNearParameterOf, oddIn, parameters, parametersOf, valuesOf } from './parameters.ts';
import { PathTree } from './path-tree.ts';
import { unmodelledOperations } from './unmodelled.ts';

/** The operations of one path. */
export type Methods = ReadonlyMap<Method, Operation>;

let operations: { readonly modelled: readonly Operation[]; readonly unmodelled: readonly Operation[] } | undefined;

/** All operations of a server: the modelled ones first, then those that answer 501. */
export function allOperations(): NonNullable<typeof operations> {
  if (!operations) {
    const modelled = [...resources.flatMap(operationsOf), ...otherOperations];
    operations = { modelled, unmodelled: unmodelledOperations(modelled) };
  }
  return operations;
}

let tree: PathTree<Methods> | undefined;

interface Found {
  readonly methods: Methods;
  readonly params: Readonly<Record<string, string>>;
  /** Whether the path can be shown as it is. */
  readonly plain: boolean;
}

/** Clients ask for the same paths over and over. */
const known = new Map<string, Found>();
export const knownPathBounds = { paths: 1000, length: 200 };

/** The operations of a path under /api/v2, which may have a query. They hold no state: one tree serves all servers. */
export function findOperations(url: string): Found | undefined {
  const question = url.indexOf('?');
  const path = question === -1 ? url : url.slice(0, question);
  const before = known.get(path);
  if (before !== undefined) return before;
  tree ??= treeOf(allOperations());
  const there = tree.find(path);
  if (!there) return undefined;
  const found = { methods: there.value, params: there.params, plain: isPlain(path, there.params) };
  if (known.size >= knownPathBounds.paths) known.clear();
  if (path.length <= knownPathBounds.length) known.set(path, found);
  return found;
}

export function treeOf({ modelled, unmodelled }: ReturnType<typeof allOperations>): PathTree<Methods> {
  const made = new PathTree<Map<Method, Operation>>();
  for (const operation of [...modelled, ...unmodelled]) {
    for (const path of pathsOf(operation)) {
      const methods = made.at(path, () => new Map());
      const other = methods.get(operation.method);
      if (other) throw new Error(`${operation.name} and ${other.name} claim ${operation.method} ${path}`);
      methods.set(operation.method, operation);
    }
  }
  return made;
}

/** A draft has paths of its own, since it has calls that no other version has: under those they are 405. */
function pathsOf({ path, draftOnly }: Operation): string[] {
  const ofDraft = path.replace('/:pversion', '/draft');
  return path === ofDraft ? [path] : draftOnly ? [ofDraft] : [ofDraft, path];
}

let vocabulary: ReadonlySet<string> | undefined;

/** Words of paths, and the values of enumerated parameters. */
function allWords(): ReadonlySet<string> {
  if (!vocabulary) {
    const { modelled, unmodelled } = allOperations();
    const inPaths = [...modelled, ...unmodelled].flatMap(({ path }) => path.split('/'));
    const values = resources.flatMap(({ filters }) => Object.values(filters).flatMap((filter) => filter.values ?? []));
    const chosen = modelled.flatMap(({ parameters: own = {} }) => Object.values(own)).flatMap(valuesOf);
    const others = [
      ...API_PREFIX.split('/'),
      '_mock',
      'v1',
      'true',
      'false',
      'draft',
      'active',
      'role',
      'app',
      'env',
      'loc',
    ];
    vocabulary = new Set([...inPaths, ...values, ...chosen, ...others].filter((word) => !word.startsWith(':')));
  }
  return vocabulary;
}

/** Words of a request that may be shown. */
export const words: Words = {
  has: (word) => allWords().has(word),
  isNear: (word) => isNearOneOf(word, allWords()),
};

const MOST_NEAREST = 3;
/** A longer path is near to none, and comparing it with all takes long. */
const LONGEST_NEAREST = 120;

/** The calls as the journal knows them. */
export const knownCalls: KnownCalls = {
  words,
  parameters,
  isNearParameterOf,
  parametersOf,
  ignoredBy,
  oddIn,
  nearest: (method, path) => {
    const known = findOperations(path);
    // The path is right: these are its methods.
    if (known) return [...known.methods.values()].map(callOf);
    if (path.length > LONGEST_NEAREST) return [];
    const asked = inSnakeCase(wordsOf(path));
    const last = lastWord(asked);
    const distance = (operation: Operation) =>
      editsBetween(asked, wordsOf(operation.path)) + (operation.method === method ? 0 : 0.5);
    const { modelled, unmodelled } = allOperations();
    const always = modelled.filter(({ level }) => level === undefined);
    // An unmodelled call is worth a hint where it is about the same things, such as rule_sets below another path.
    const alike = unmodelled.filter(({ path: known }) => lastWord(known) === last);
    const ranked = [...always, ...alike].map((operation) => ({
      operation,
      far: lastWord(operation.path) === last ? distance(operation) / 10 : distance(operation),
    }));
    return ranked
      .sort((a, b) => a.far - b.far)
      .slice(0, MOST_NEAREST)
      .map(({ operation }) => callOf(operation));
  },
};

const callOf = ({ method, path }: Operation) => `${method} ${path}`;

const lastWord = (path: string) => path.split('/').findLast((segment) => /^[a-z_]{3,}$/.test(segment));

/** A path without ids and names of parameters. */
const wordsOf = (path: string) => path.replace(/:\w+|\b\d+\b|[0-9a-f]{8}-[0-9a-f-]{27}/g, ':').slice(0, 200);
