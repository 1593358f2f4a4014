import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../model/errors.ts';
import { withoutSpareSlashes } from '../model/prefix.ts';
import { nearOneOf } from '../observing/words.ts';
import { allOperations } from './operations.ts';
import { pathInPce } from './request.ts';
import { shapeOf } from './unmodelled.ts';

/** Calls whose path ends with a word where that of another one ends with an id: by the path above, then by the word. */
type Siblings = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

let siblings: Siblings | undefined;

/** Refusals of what a path ends with, or of what the call of that path does not take. */
const ofPath = [404, 405, 406, 501];

/** The refusal, with a hint at the call that was meant. */
export function hintingAtMeant(refusal: Refusal, request: FastifyRequest): Refusal {
  if (refusal.isSimulated || !ofPath.includes(refusal.status)) return refusal;
  const call = refusal.status === 405 ? (besideCall(request) ?? meantCall(request)) : meantCall(request);
  if (call === undefined) return refusal;
  const told = refusal.hint === undefined ? '' : `${refusal.hint}; `;
  return Object.assign(refusal, { hint: `${told}the nearest is ${call}` });
}

/**
 * The call that was meant where a mistyped word was taken for an id: PUT workloads/bulk_create for
 * PUT workloads/bulk_creat. It is undefined where the path ends with no such word.
 */
function meantCall({ method, url, context: { methods } }: FastifyRequest): string | undefined {
  const path = methods?.values().next().value?.path;
  if (path === undefined || !/\/:\w+$/.test(path)) return undefined;
  siblings ??= findSiblings();
  const words = siblings.get(above(shapeOf(path)));
  const near = words && nearOneOf(lastOf(withoutSpareSlashes(pathInPce(url))), [...words.keys()]);
  const calls = (near && words.get(near)) || [];
  return calls.find((call) => call.startsWith(`${method} `)) ?? calls[0];
}

/**
 * The call that was meant where a word has not the method, and a word like it has: POST pairing_key for
 * POST pairing_keys, which is a path for DELETE alone.
 */
function besideCall({ method, context: { methods } }: FastifyRequest): string | undefined {
  const path = methods?.values().next().value?.path;
  if (path === undefined) return undefined;
  siblings ??= findSiblings();
  const words = [...(siblings.get(above(shapeOf(path))) ?? [])];
  const having = words.flatMap(([word, calls]) => {
    const call = calls.find((one) => one.startsWith(`${method} `));
    return call === undefined ? [] : [[word, call] as const];
  });
  const near = nearOneOf(lastOf(path), [...new Map(having).keys()]);
  return having.find(([word]) => word === near)?.[1];
}

function findSiblings(): Siblings {
  const found = new Map<string, Map<string, string[]>>();
  const { modelled, unmodelled } = allOperations();
  for (const { method, path } of [...modelled, ...unmodelled]) {
    const word = lastOf(path);
    if (word.startsWith(':')) continue;
    const words = found.get(above(shapeOf(path))) ?? new Map<string, string[]>();
    found.set(above(shapeOf(path)), words);
    words.set(word, [...(words.get(word) ?? []), `${method} ${path}`]);
  }
  return found;
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const above = (path: string) => path.slice(0, path.lastIndexOf('/'));
