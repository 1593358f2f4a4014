import { withoutSpareSlashes } from '../model/prefix.ts';

interface Branch<T> {
  readonly words: Map<string, Branch<T>>;
  /** The branch below a parameter. */
  any: Branch<T> | undefined;
  leaf: { readonly value: T; readonly names: readonly string[] } | undefined;
}

/** No id is longer. */
const LONGEST_SEGMENT = 100;

/**
 * Paths such as `/orgs/:org/labels/:id`, each with a value. A word goes before a parameter. Doubled slashes count as
 * one (workloader asks for /orgs/1//sec_policy/...), a slash at the end as none. There are some three hundred paths: a
 * router that compiled them would make each start slower.
 */
export class PathTree<T> {
  readonly #root = newBranch<T>();

  /** The value at a path; made when there is none yet. Paths that differ only in names of parameters are one. */
  at(path: string, make: () => T): T {
    let branch = this.#root;
    const names: string[] = [];
    for (const segment of segmentsOf(path)) {
      if (segment.startsWith(':')) {
        names.push(segment.slice(1));
        branch = branch.any ??= newBranch();
      } else {
        let next = branch.words.get(segment);
        if (!next) branch.words.set(segment, (next = newBranch()));
        branch = next;
      }
    }
    branch.leaf ??= { value: make(), names };
    return branch.leaf.value;
  }

  /** @param path may have a query @returns undefined where nothing is known, or the path cannot be decoded */
  find(path: string): { value: T; params: Record<string, string> } | undefined {
    const segments = decoded(segmentsOf(withoutQuery(path)));
    const values: string[] = [];
    const leaf = segments && leafAt(this.#root, segments, 0, values);
    if (!leaf) return undefined;
    const params: Record<string, string> = {};
    for (let i = 0; i < values.length; i++) params[leaf.names[i] as string] = values[i] as string;
    return { value: leaf.value, params };
  }
}

function withoutQuery(path: string): string {
  const question = path.indexOf('?');
  const asked = question === -1 ? path : path.slice(0, question);
  const fragment = asked.indexOf('#');
  return fragment === -1 ? asked : asked.slice(0, fragment);
}

const newBranch = <T>(): Branch<T> => ({ words: new Map(), any: undefined, leaf: undefined });

const segmentsOf = (path: string) => withoutSpareSlashes(path).slice(1).split('/');

function decoded(segments: string[]): string[] | undefined {
  if (!segments.some((segment) => segment.includes('%'))) return segments;
  try {
    return segments.map((segment) => decodeURIComponent(segment));
  } catch {
    return undefined;
  }
}

function leafAt<T>(branch: Branch<T>, segments: readonly string[], at: number, values: string[]): Branch<T>['leaf'] {
  if (at === segments.length) return branch.leaf;
  const segment = segments[at] as string;
  const word = branch.words.get(segment);
  const found = word && leafAt(word, segments, at + 1, values);
  if (found) return found;
  if (!branch.any || segment.length > LONGEST_SEGMENT) return undefined;
  values.push(segment);
  const below = leafAt(branch.any, segments, at + 1, values);
  if (!below) values.pop();
  return below;
}
