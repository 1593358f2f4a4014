#!/usr/bin/env node
import { tooOld } from './state/node-version.ts';

const problem = tooOld(process.versions);
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}

// Ahead of all else, so that Node keeps what it compiles: a start then takes a sixth less. Where is Node's to say
// (NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE), and where it cannot write it goes without.
const { enableCompileCache, flushCompileCache } = process.getBuiltinModule('node:module');
enableCompileCache();

const { main } = await import('./cli/main.ts');
await main(process.argv.slice(2));
// Now: whoever is killed later, as servers of tests are, would keep nothing.
flushCompileCache();
