import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ticks = new URL('../../src/server/ticks.ts', import.meta.url).href;
/** V8 alone can compare forms, by a syntax that a process has to be started for. */
const flags = ['--expose-gc', '--allow-natives-syntax', '--no-warnings', '--input-type=module'];
const head = `
  import { AsyncLocalStorage, executionAsyncResource } from 'node:async_hooks';
  import { keepFormOfTicks, keptTick } from ${JSON.stringify(ticks)};
  const turn = () => new Promise((resolve) => setImmediate(resolve));
`;

/** What a process of its own prints. */
const printed = async (program: string) =>
  (await promisify(execFile)(process.execPath, [...flags, '--eval', head + program])).stdout;

test('what process.nextTick queues keeps its form through a collection', async () => {
  const stdout = await printed(`
    keepFormOfTicks();
    await turn();
    gc();
    await turn();
    process.nextTick(() => console.log(%HaveSameMap(keptTick.object, executionAsyncResource())));
  `);
  expect(stdout).toBe('true\n');
});

test('what the first caller keeps in an AsyncLocalStorage is not held', async () => {
  const stdout = await printed(`
    const held = (() => {
      const kept = {};
      new AsyncLocalStorage().run(kept, keepFormOfTicks);
      return new WeakRef(kept);
    })();
    await turn();
    gc();
    await turn();
    gc();
    console.log(keptTick.object !== undefined, held.deref() === undefined);
  `);
  expect(stdout).toBe('true true\n');
});
