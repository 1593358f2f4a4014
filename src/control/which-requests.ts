import { allOperations, knownCalls } from '../pce/api/operations.ts';
import { KEY_PREFIX, SESSION_USER } from '../pce/engine/auth.ts';
import type { Operation } from '../pce/model/operation.ts';
import type { Pce } from '../pce/model/pce.ts';
import { API_PREFIX, withoutSpareSlashes } from '../pce/model/prefix.ts';
import { fitsSome } from '../pce/observing/glob.ts';
import { orMeant } from '../pce/observing/meant.ts';
import { nearOneOf } from '../pce/observing/words.ts';

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
  const all = everyOperation();
  const found = all.find(({ name }) => name === operation);
  if (!found) return ['operation', notAnOperation(operation, all)];
  if (method !== undefined && !isMethodOf(found, method)) {
    return ['method', `does not fit ${operation}, which is a ${found.method}`];
  }
  if (path === undefined || (fitsSome(path, found.path) && !hasWordForId(path, found.path))) return undefined;
  return ['path', `does not fit ${operation}, which is at ${found.path}`];
}

/**
 * Why a PCE has no such call. Searches are not held to it: a call that there is not is in the journal as well.
 */
export function whyNoCall({ method, path }: Which): Complaint | undefined {
  if (path === undefined) return undefined;
  const mistyped = mistypedIn(path);
  if (mistyped) return ['path', `has ${mistyped[0]}, which no path of a PCE contains; did you mean ${mistyped[1]}?`];
  const there = everyOperation().filter((operation) => fitsSome(path, operation.path));
  if (there.length === 0) {
    const [nearest] = knownCalls.nearest(method ?? 'GET', path.replaceAll('*', ':'));
    return ['path', `fits no call of a PCE${nearest === undefined ? '' : `; the nearest is ${nearest}`}`];
  }
  if (method === undefined || there.some((operation) => isMethodOf(operation, method))) return undefined;
  const methods = new Set(there.map((operation) => operation.method));
  return ['method', `fits no call at this path, which takes ${[...methods].join(', ')}`];
}

/** Whether somebody may call by this name now: an API key, or the user of a session. */
export function isKey({ accounts }: Pce, name: string): boolean {
  if (name.startsWith(KEY_PREFIX)) return accounts.apiKey(name.slice(KEY_PREFIX.length)) !== undefined;
  const id = SESSION_USER.exec(name)?.[1];
  return id !== undefined && accounts.user(Number(id)) !== undefined;
}

export function everyOperation(): Operation[] {
  const { modelled, unmodelled } = allOperations();
  return [...modelled, ...unmodelled];
}

export const isModelled = (operation: Operation) => allOperations().modelled.includes(operation);

export const isMethodOf = (operation: Operation, method: string) =>
  method === operation.method || (method === 'HEAD' && operation.method === 'GET');

/**
 * Whether a pattern ends with a word where the path of a call ends with an id: nobody means a label of the id `labels`
 * where the pattern ends with that word.
 */
function hasWordForId(pattern: string, path: string): boolean {
  const last = lastOf(withoutSpareSlashes(pattern));
  return /\/:\w+$/.test(path) && everyOperation().some((operation) => lastOf(operation.path) === last);
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** A part of a path that is a word but for a letter or two, and that word. It would fit as an id, which nothing has. */
function mistypedIn(path: string): readonly [part: string, word: string] | undefined {
  const words = everyWord();
  for (const segment of path.split('/')) {
    for (const part of segment.split('*')) {
      if (part.length < LEAST_LETTERS || knownCalls.words.has(part)) continue;
      if (part !== segment && words.some((word) => word.includes(part))) continue;
      const word = words.find((known) => known === `${part}s`) ?? nearOneOf(part, words);
      if (word !== undefined) return [part, word];
    }
  }
  return undefined;
}

const LEAST_LETTERS = 4;

const everyWord = (): string[] => [
  ...new Set(everyOperation().flatMap(({ path }) => path.split('/').filter((word) => /^[a-z]/.test(word)))),
];

function whyNoPath(path: string): string | undefined {
  if (!/^[/*]/.test(path)) return 'must begin with / or *';
  if (path.startsWith(`${API_PREFIX}/`)) return `must be without ${API_PREFIX}`;
  return path.includes('?') ? 'must be without a query' : undefined;
}

function notAnOperation(name: string, all: readonly Operation[]): string {
  const names = all.map((operation) => operation.name);
  return `is not the name of an operation (GET operations lists them${orMeant(name, names)})`;
}
