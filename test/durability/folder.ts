import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** In memory where that can be had: thousands of syncs wait for no disk there, and are done all the same. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** One of the running test, gone when that ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(place, 'mock-pce-durability-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
