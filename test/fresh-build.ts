import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, type OutputOptions, type RolldownOptions } from 'rolldown';
import { build as buildConsole } from 'vite';
import configs from '../rolldown.config.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** The shipped program, which servers in processes of their own run as users do. */
export const PROGRAM = path.join(ROOT, 'dist/cli.js');

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Builds the program without its types where a source is newer, and the console likewise. This happens ahead of all
 * tests: two builds at once would be in each other's way.
 */
export default async function buildWhereStale(): Promise<void> {
  const sources = filesIn('src').filter((file) => !file.startsWith(CONSOLE));
  if (isStale([...sources, 'package.json', 'rolldown.config.ts'], PROGRAM)) {
    await buildProgram({ cleanDir: false });
  }
  if (isStale(filesIn(CONSOLE), path.join(ROOT, 'dist/console/index.html.gz'))) {
    await buildConsole({ root: path.join(ROOT, CONSOLE), logLevel: 'error' });
  }
}

/** Builds the program without its types, which take longer than the rest. */
export async function buildProgram(output: OutputOptions): Promise<void> {
  const [program] = configs as RolldownOptions[];
  await build({ ...program, cwd: ROOT, logLevel: 'warn', output: { ...program?.output, ...output } });
}

const CONSOLE = 'src/console';

/** By their paths from the root. What is installed in a folder is none of them. */
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`);

function isStale(files: readonly string[], built: string): boolean {
  return Math.max(...files.map((file) => changedAt(path.join(ROOT, file)))) >= changedAt(built);
}
