import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** Within the package, where its own name can be imported. */
const folder = path.join(ROOT, '.cache/docs-test');

test('the TypeScript test on the page "Testing your client" passes, and is under 25 lines', async () => {
  const page = readFileSync(path.join(ROOT, 'docs/testing.md'), 'utf8');
  const [, code = ''] = /^```ts\n(.*?)^```/ms.exec(page) ?? [];
  expect(code.split('\n').length).toBeLessThan(27);
  expect(code.slice(code.indexOf('test(')).trimEnd().split('\n').length).toBeLessThan(25);
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'page.test.ts'), code);
  // Its own: the one above looks into test/ alone.
  writeFileSync(path.join(folder, 'vitest.config.ts'), 'export default {};\n');
  const { stdout } = await run(
    path.join(ROOT, 'node_modules/.bin/vitest'),
    ['run', '--root', folder, '--dir', folder],
    {
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  expect(stdout).toMatch(/Tests +1 passed/);
});
