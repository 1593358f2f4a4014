import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/**
 * Runs the TypeScript test on a page as a reader has it, within the package, where its own name can be imported.
 * @returns what vitest prints
 * @throws Error where the test fails
 */
export async function runPageTest(name: string): Promise<string> {
  const page = readFileSync(path.join(ROOT, `docs/${name}.md`), 'utf8');
  const [, code = ''] = /^```ts\n(.*?)^```/ms.exec(page) ?? [];
  const folder = path.join(ROOT, '.cache/docs-test', name);
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'page.test.ts'), code);
  // Its own: that of the project looks into test/ alone.
  writeFileSync(path.join(folder, 'vitest.config.ts'), 'export default {};\n');
  const vitest = path.join(ROOT, 'node_modules/.bin/vitest');
  const env = { ...process.env, NO_COLOR: '1' };
  return (await run(vitest, ['run', '--root', folder, '--dir', folder], { env })).stdout;
}
