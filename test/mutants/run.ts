// `npm run mutants [-- --only TEXT] [--jobs N]`: takes each guard away from a copy, where the named test must fail.
import { parseArgs } from 'node:util';
import { copyCheckout, removeCheckout, without } from './checkout.ts';
import type { Guard } from './guard.ts';
import { guards } from './guards.ts';
import { type Outcome, runTests } from './outcome.ts';

const { values: given } = parseArgs({
  options: {
    /** Only guards whose sentence or file contains this text. */
    only: { type: 'string', default: '' },
    /** The number of copies in which guards are taken away side by side. */
    jobs: { type: 'string', default: '2' },
  },
});

const chosen = guards.filter(({ guard, file }) => guard.includes(given.only) || file.includes(given.only));
const jobs = Math.max(1, Math.min(Number(given.jobs) || 1, chosen.length));

/** Does the works side by side, each in a copy of its own. */
async function inCopies<T>(folders: readonly string[], works: readonly T[], work: (folder: string, one: T) => unknown) {
  const left = [...works];
  const goOn = async (folder: string) => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(folder, one);
  };
  await Promise.all(folders.map(goOn));
}

/** Finds tests that are not green with all guards in their places: they could prove nothing. */
async function troubleBefore(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  await inCopies(folders, [...Map.groupBy(chosen, ({ test }) => test)], async (folder, [test, tested]) => {
    const titles = [...new Set(tested.map(({ title }) => title))];
    const outcomeOf = await runTests(folder, test, titles);
    for (const title of titles) {
      const { of, why } = outcomeOf(title);
      if (of !== 'green') found.push(`${test}: "${title}" is ${of} with its guards in place ${why}`);
    }
  });
  return found;
}

async function outcomeWithout(folder: string, guard: Guard): Promise<Outcome> {
  try {
    const outcomeOf = await without(folder, guard, () => runTests(folder, guard.test, [guard.title]));
    return outcomeOf(guard.title);
  } catch (error) {
    return { of: 'absent', why: (error as Error).message };
  }
}

const words = { red: 'red     ', green: 'SURVIVED', absent: 'NO TEST ' } as const;

/** @returns how many missing guards were noticed */
async function takeEachAway(folders: readonly string[]): Promise<number> {
  let red = 0;
  await inCopies(folders, chosen, async (folder, guard) => {
    const { of, why } = await outcomeWithout(folder, guard);
    if (of === 'red') red += 1;
    console.log(`${words[of]} ${guard.file.padEnd(36)} ${guard.guard}${of === 'red' ? '' : ` [${guard.test}] ${why}`}`);
  });
  return red;
}

const begun = performance.now();
const folders: string[] = [];
try {
  for (let job = 0; job < jobs; job++) folders.push(copyCheckout());
  const trouble = await troubleBefore(folders);
  for (const line of trouble) console.log(line);
  const red = trouble.length > 0 ? 0 : await takeEachAway(folders);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`${chosen.length} guards, ${red} red, ${seconds} s`);
  process.exitCode = red === chosen.length && red > 0 ? 0 : 1;
} finally {
  folders.forEach(removeCheckout);
}
