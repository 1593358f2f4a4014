/**
 * npm run bench:beside -- FOLDER [--rows TEXT --processes N --rounds N --seconds S]
 *
 * Measures this build and that of another checkout in turn, in several processes of each. Both have to be built. Only
 * this shows the cost of a change: between two runs a machine changes more than the code. Round by round it compares the
 * rates, and the time that the processor takes for a request, which other programs on the machine disturb less.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './load.ts';
import { pair } from './pair.ts';
import { processorTimeOf } from './processor-time.ts';
import { prepareBuilds, type Row, rows } from './rows.ts';
import { median, table } from './table.ts';
import type { Target } from './targets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '' },
    processes: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '0.2' },
  },
});
const [before] = positionals;
if (before === undefined) throw new Error('npm run bench:beside -- FOLDER: name the checkout to measure beside');

const programs = new Map([
  ['this', resolve('dist/cli.js')],
  ['before', resolve(before, 'dist/cli.js')],
]);

/** Of each round, this build in the one before, so that more is better; and a request's processor time, in µs. */
interface Found {
  readonly rates: number[];
  readonly times: number[];
  readonly costs: { readonly this: number[]; readonly before: number[] };
}

async function measure({ depth = 16 }: Row, { port, pid }: Target, next: () => Buffer, seconds: number) {
  let sent = 0;
  const counted = () => {
    sent += 1;
    return next();
  };
  const since = processorTimeOf(pid);
  const { perSecond } = await load({ port, next: counted, connections: 10, depth, seconds });
  return { perSecond, cost: (processorTimeOf(pid) - since) / sent };
}

/** Measures a process of each build. */
async function compareOnce(row: Row, { rates, times, costs }: Found): Promise<void> {
  await using contest = await prepareBuilds(row, programs);
  const side = async (name: 'this' | 'before', seconds = Number(values.seconds)) => {
    const { target, next } = contest.servers.get(name) as { target: Target; next: () => Buffer };
    return measure(row, target, next, seconds);
  };
  for (const name of ['this', 'before'] as const) await side(name, WARM_UP_SECONDS);
  for (let round = 0; round < Number(values.rounds); round++) {
    const [ours, theirs] = await pair(
      round,
      () => side('this'),
      () => side('before'),
    );
    costs.this.push(ours.cost);
    costs.before.push(theirs.cost);
    rates.push(ours.perSecond / theirs.perSecond);
    times.push(theirs.cost / ours.cost);
  }
}

const WARM_UP_SECONDS = 1.5;

/** @returns name; medians of the ratios; medians of the costs */
async function compare(row: Row): Promise<string[]> {
  const found: Found = { rates: [], times: [], costs: { this: [], before: [] } };
  for (let one = 0; one < Number(values.processes); one++) await compareOnce(row, found);
  const { rates, times, costs } = found;
  const ratios = [median(rates), median(times)].map((ratio) => ratio.toFixed(2));
  return [row.name, ...ratios, ...[median(costs.this), median(costs.before)].map((cost) => cost.toFixed(1))];
}

const compared: string[][] = [];
for (const row of rows.filter(({ name }) => name.toLowerCase().includes(values.rows.toLowerCase()))) {
  compared.push(await compare(row));
  console.error(compared.at(-1)?.join(' | '));
}
const columns = ['by rate', 'by processor time', 'this, µs', 'before, µs'];
console.log(table(['this build, of the one before', ...columns], compared));
