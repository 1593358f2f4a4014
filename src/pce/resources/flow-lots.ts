/** A number that stands for a name, always the same. */
export function numberOf(name: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) number = Math.imul(number ^ name.charCodeAt(at), 0x01000193);
  return number >>> 0;
}

/**
 * A lot of a pair of hosts, from 0 to below 1. It follows from their names alone: nothing of what a pair does is kept,
 * and further hosts change nothing for those that are there. The names are ids, which come from the seed.
 */
export function lotOf(source: number, destination: number, purpose: number): number {
  let mixed = source ^ Math.imul(destination, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
