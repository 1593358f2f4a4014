import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, type RolldownOptions } from 'rolldown';
import configs from '../rolldown.config.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** The shipped program, which servers in processes of their own run as users do. */
export const PROGRAM = path.join(ROOT, 'dist/cli.js');

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Builds the program without its types where a source is newer. This happens ahead of all tests: two builds at once
 * would be in each other's way.
 */
export default async function buildWhereStale(): Promise<void> {
  const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const files = [...sources.map((file) => `src/${file}`), 'package.json', 'rolldown.config.ts'];
  const newest = Math.max(...files.map((file) => changedAt(path.join(ROOT, file))));
  if (newest < changedAt(PROGRAM)) return;
  const [program] = configs as RolldownOptions[];
  await build({ ...program, cwd: ROOT, logLevel: 'warn', output: { ...program?.output, cleanDir: false } });
}
