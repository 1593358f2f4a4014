import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Guard } from './guard.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Files that a test reads. */
const parts =
  'src test schemas fixtures docs pairing-scripts package.json tsconfig.json vitest.config.ts rolldown.config.ts'.split(
    ' ',
  );

/** Makes a copy of the checkout as it is now, to take guards away in. */
export function copyCheckout(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-mutants-'));
  for (const part of parts) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  // A folder of its own, since tools write beside the packages.
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    if (/^\.(vite|cache)/.test(name)) continue;
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
  return folder;
}

export const removeCheckout = (folder: string) => rmSync(folder, { recursive: true });

/** Does `work` while the guard is taken away. @throws where its text is not there once */
export async function without<T>(folder: string, { file, take, put }: Guard, work: () => Promise<T>): Promise<T> {
  const name = path.join(folder, file);
  const text = readFileSync(name, 'utf8');
  const [before, after, ...more] = text.split(take);
  if (after === undefined || more.length > 0) {
    throw new Error(
      `the guard moved: its text stands ${after === undefined ? 'nowhere' : 'more than once'} in ${file}`,
    );
  }
  writeFileSync(name, before + put + after);
  try {
    return await work();
  } finally {
    writeFileSync(name, text);
  }
}
