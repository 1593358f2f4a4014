import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ticks = new URL('../../src/server/ticks.ts', import.meta.url).href;
/** V8 alone can compare forms, by a syntax that a process has to be started for. */
const program = `
  import { executionAsyncResource } from 'node:async_hooks';
  import { keepFormOfTicks, keptTick } from ${JSON.stringify(ticks)};
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  keepFormOfTicks();
  await turn();
  gc();
  await turn();
  process.nextTick(() => console.log(%HaveSameMap(keptTick.object, executionAsyncResource())));
`;

test('what process.nextTick queues keeps its form through a collection', async () => {
  const flags = ['--expose-gc', '--allow-natives-syntax', '--no-warnings', '--input-type=module'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--eval', program]);
  expect(stdout).toBe('true\n');
});
