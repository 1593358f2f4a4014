/**
 * npm run bench:beside -- FOLDER [--rows TEXT --rounds N --seconds S]
 *
 * Measures this build and that of another checkout in turn. For each row it prints the ratio of their rates, and that
 * of their requests per second of processor time, which other programs on the machine disturb less. Both have to be
 * built. Only this shows the cost of a change: between two runs a machine changes more than the code.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './load.ts';
import { type Contest, prepareBuilds, type Row, rows } from './rows.ts';
import { median, table } from './table.ts';
import { ticksOf } from './ticks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '' },
    rounds: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '1' },
  },
});
const [before] = positionals;
if (before === undefined) throw new Error('npm run bench:beside -- FOLDER: name the checkout to measure beside');
type Side = NonNullable<ReturnType<Contest['servers']['get']>>;

const programs = new Map([
  ['this', resolve('dist/cli.js')],
  ['before', resolve(before, 'dist/cli.js')],
]);

interface Rates {
  readonly wall: number;
  readonly processor: number;
}

async function measure({ depth = 16 }: Row, { target, next }: Side): Promise<Rates> {
  const seconds = Number(values.seconds);
  const before = ticksOf(target.pid);
  const { perSecond } = await load({ port: target.port, next, connections: 10, depth, seconds });
  return { wall: perSecond, processor: (perSecond * seconds) / (ticksOf(target.pid) - before) };
}

/** @returns name, median, lowest and highest ratio, and the median ratio by processor time */
async function compare(row: Row): Promise<string[]> {
  await using contest = await prepareBuilds(row, programs);
  const wall: number[] = [];
  const processor: number[] = [];
  for (let round = -1; round < Number(values.rounds); round++) {
    const rates = new Map<string, Rates>();
    // The first of a round has the colder machine: they take turns.
    const order = round % 2 === 0 ? [...contest.servers] : [...contest.servers].reverse();
    for (const [name, side] of order) rates.set(name, await measure(row, side));
    const [ours, theirs] = [rates.get('this'), rates.get('before')] as [Rates, Rates];
    if (round < 0) continue;
    wall.push(ours.wall / theirs.wall);
    processor.push(ours.processor / theirs.processor);
  }
  const told = [median(wall), Math.min(...wall), Math.max(...wall), median(processor)];
  return [row.name, ...told.map((ratio) => ratio.toFixed(2))];
}

const compared: string[][] = [];
for (const row of rows.filter(({ name }) => name.toLowerCase().includes(values.rows.toLowerCase()))) {
  compared.push(await compare(row));
  console.error(compared.at(-1)?.join(' | '));
}
console.log(table(['this build, of the one before', 'median', 'lowest', 'highest', 'by processor time'], compared));
