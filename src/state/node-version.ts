/**
 * better-sqlite3 is built for Node-API 10, and ends the process without a word where that is missing
 * (github.com/WiseLibs/better-sqlite3/issues/1514): before Node 22.14, and in the line 23 before 23.6.
 */
const NODE_API = 10;

/** Why this Node cannot run mock-pce, in a sentence; undefined where it can. Loads nothing that an older one lacks. */
export function tooOld({ node, napi }: { readonly node: string; readonly napi?: string }): string | undefined {
  if (Number(napi) >= NODE_API) return undefined;
  return `mock-pce needs Node 22.14 or later, and this is ${node}`;
}
