import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Ends a test that never comes back to the event loop, which its own limit cannot. */
const RUN_MS = 240_000;

/** The JSON report of vitest. */
interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The result of the tests with a title: `absent` where none ran, and `why` says the reason. */
export interface Outcome {
  readonly of: 'green' | 'red' | 'absent';
  readonly why: string;
}

/**
 * Runs all tests of a file whose full titles contain one of these texts. A run that ends at the first red one may leave
 * it out of its report.
 */
export async function runTests(
  folder: string,
  test: string,
  titles: readonly string[],
): Promise<(title: string) => Outcome> {
  const pattern = titles.map((title) => title.replaceAll(/[\\^$.|?+*()[\]{}]/g, '\\$&')).join('|');
  const { stdout, stderr } = await output(folder, ['run', '--mode', 'long', test, '-t', pattern, '--reporter=json']);
  const report = reportIn(stdout);
  const tests = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  const trouble = report?.testResults.map(({ message }) => message).find(Boolean) ?? stderr.slice(-500);
  return (title) => {
    const statuses = tests.filter(({ fullName }) => fullName.includes(title)).map(({ status }) => status);
    if (statuses.includes('failed')) return { of: 'red', why: '' };
    return statuses.includes('passed') ? { of: 'green', why: '' } : { of: 'absent', why: trouble.slice(0, 500) };
  };
}

/** The full titles of the tests in each of some files, none of which is run. */
export async function titlesIn(folder: string, tests: readonly string[]): Promise<Map<string, string[]>> {
  const found = path.join(mkdtempSync(path.join(tmpdir(), 'titles-')), 'found.json');
  await output(folder, ['list', '--mode', 'long', `--json=${found}`, ...tests]);
  const listed = JSON.parse(readFileSync(found, 'utf8')) as { name: string; file: string }[];
  rmSync(path.dirname(found), { recursive: true });
  const titles = new Map<string, string[]>();
  for (const { name, file } of listed) {
    const test = path.relative(folder, file);
    titles.set(test, [...(titles.get(test) ?? []), name.replaceAll(' > ', ' ')]);
  }
  return titles;
}

function reportIn(stdout: string): Report | undefined {
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('{"num'))) as Report;
  } catch {
    return undefined;
  }
}

async function output(folder: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const vitest = path.join(folder, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, NO_COLOR: '1' };
  // A process group of its own, since it starts others.
  const child = spawn(process.execPath, [vitest, ...args], { cwd: folder, detached: true, env });
  const told = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (chunk) => (told[name] += chunk));
  const timer = setTimeout(() => process.kill(-(child.pid as number), 'SIGKILL'), RUN_MS);
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return told;
}
