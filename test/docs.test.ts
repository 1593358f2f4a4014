import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** Within the package, where its own name can be imported. */
const folder = path.join(ROOT, '.cache/docs-test');

const page = readFileSync(path.join(ROOT, 'docs/testing.md'), 'utf8');

test.each([
  ['ts', 'test('],
  ['python', 'def test_'],
  ['go', 'func Test'],
])('the test in %s on the page "Testing your client" is under 25 lines', (language, start) => {
  const [, code = ''] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(page) ?? [];
  const lines = code.slice(code.indexOf(start)).trimEnd().split('\n').length;
  expect(lines).toBeGreaterThan(10);
  expect(lines).toBeLessThan(25);
});

// The others are run by the suites of their clients.
test('the TypeScript test on the page "Testing your client" passes', async () => {
  const [, code = ''] = /^```ts\n(.*?)^```/ms.exec(page) ?? [];
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
