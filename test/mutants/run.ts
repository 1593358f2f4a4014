// `npm run mutants [-- --only TEXT --jobs N]`: takes away each guard of guards.ts in a copy of the checkout, and looks
// whether the test that is named for it turns red.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { type Guard, guards } from './guards.ts';

const { values: given } = parseArgs({
  options: { only: { type: 'string', default: '' }, jobs: { type: 'string', default: '2' } },
});

/** What a run of tests needs of a checkout. */
const needed = [
  ...['src', 'test', 'schemas', 'fixtures', 'docs', 'pairing-scripts', 'clients'],
  ...['package.json', 'tsconfig.json', 'vitest.config.ts', 'README.md', 'rolldown.config.ts', 'bench'],
];

/** Titles of tests, whole, with those that hold them. */
interface Outcome {
  readonly red: readonly string[];
  readonly green: readonly string[];
}

function copyOfCheckout(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-mutants-'));
  for (const name of needed) cpSync(name, path.join(folder, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** @throws Error for a run in which no test ran: a file that cannot be loaded is no red test */
async function runTests(folder: string, file: string): Promise<Outcome> {
  const report = path.join(folder, 'report.json');
  rmSync(report, { force: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', file, '--reporter=json', `--outputFile=${report}`];
  await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1e9 }).catch(() => undefined);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[];
  };
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  if (results.length === 0) throw new Error(`${file} has no test that runs`);
  const titles = (wanted: string) => results.flatMap(({ fullName, status }) => (status === wanted ? [fullName] : []));
  return { red: titles('failed'), green: titles('passed') };
}

/** @returns what is wrong; undefined where the named test turned red */
async function takeAway(folder: string, { file, take, put, test, title }: Guard): Promise<string | undefined> {
  const place = path.join(folder, file);
  const whole = readFileSync(place, 'utf8');
  if (whole.split(take).length !== 2) return `the text is not once in ${file}`;
  writeFileSync(
    place,
    whole.replace(take, () => put),
  );
  try {
    const { red } = await runTests(folder, test);
    if (red.some((name) => name.includes(title))) return undefined;
    return red.length === 0 ? `${test} stays green` : `other tests turn red: ${red.join('; ').slice(0, 300)}`;
  } finally {
    writeFileSync(place, whole);
  }
}

/** The tests are green as long as nothing is taken away: red ones would say nothing. */
async function mustBeGreen(folder: string, wanted: readonly Guard[]): Promise<void> {
  for (const test of new Set(wanted.map((guard) => guard.test))) {
    const { red, green } = await runTests(folder, test);
    if (red.length > 0) throw new Error(`${test} is red with every guard in its place: ${red[0]}`);
    for (const { title } of wanted.filter((guard) => guard.test === test)) {
      if (!green.some((name) => name.includes(title))) throw new Error(`${test} has no test "${title}"`);
    }
  }
}

const wanted = guards.filter(({ guard, file }) => `${guard} ${file}`.includes(given.only));
const folders = Array.from({ length: Number(given.jobs) }, copyOfCheckout);
const left = [...wanted];
const survived: string[] = [];

async function work(folder: string): Promise<void> {
  for (let guard = left.shift(); guard; guard = left.shift()) {
    const wrong = await takeAway(folder, guard);
    if (wrong !== undefined) survived.push(`${guard.guard}: ${wrong}`);
    console.log(
      `${wrong === undefined ? 'red     ' : 'SURVIVED'} ${guard.guard}${wrong === undefined ? '' : `: ${wrong}`}`,
    );
  }
}

try {
  await mustBeGreen(folders[0] as string, wanted);
  await Promise.all(folders.map(work));
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true });
}
console.log(`${wanted.length} guards taken away, ${wanted.length - survived.length} of them turned the named test red`);
process.exitCode = survived.length === 0 && wanted.length > 0 ? 0 : 1;
