import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** A page's first block of TypeScript, in a folder within the package, where its own name can be imported. */
function takeCode(page: string, file: string): string {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  const [, code = ''] = /^```ts\n(.*?)^```/ms.exec(text) ?? [];
  const folder = path.join(ROOT, '.cache/docs-test', page.replaceAll('/', '-'));
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, file), code);
  return folder;
}

/** Runs what a page has, as a program. @returns what it prints @throws Error where it fails */
export async function runPageCode(page: string): Promise<string> {
  const folder = takeCode(page, 'page.mts');
  return (await run(process.execPath, [path.join(folder, 'page.mts')])).stdout;
}

/** Runs the test on a page of docs/. @returns what vitest prints @throws Error where the test fails */
export async function runPageTest(name: string): Promise<string> {
  const folder = takeCode(`docs/${name}.md`, 'page.test.ts');
  // Its own: that of the project looks into test/ alone.
  writeFileSync(path.join(folder, 'vitest.config.ts'), 'export default {};\n');
  const vitest = path.join(ROOT, 'node_modules/.bin/vitest');
  const env = { ...process.env, NO_COLOR: '1' };
  return (await run(vitest, ['run', '--root', folder, '--dir', folder], { env })).stdout;
}
