import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { place } from './place.ts';

/** A folder of the running test, gone when that ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(place, 'mock-pce-durability-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
