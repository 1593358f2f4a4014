import { withoutSpareSlashes } from '../model/prefix.ts';

interface Branch<T> {
  readonly words: Map<string, Branch<T>>;
  /** What a parameter leads to. */
  any: Branch<T> | undefined;
  leaf: { readonly value: T; readonly names: readonly string[] } | undefined;
}

/** A longer part of a path is nobody's id. */
const LONGEST_SEGMENT = 100;

/**
 * Paths such as `/orgs/:org/labels/:id`, and what stands at each. A word goes before a parameter; doubled slashes count
 * as one (workloader asks for /orgs/1//sec_policy/...), and one at the end as none. Some three hundred paths are to be
 * known at the first request, and a router takes a tenth of a start to compile them.
 */
export class PathTree<T> {
  readonly #root = newBranch<T>();

  /** What stands at a path; made when there is nothing yet. Paths that differ in the names of parameters alone are one. */
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

  /** @param path may have a query; undefined where nothing stands there, or it cannot be decoded */
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
