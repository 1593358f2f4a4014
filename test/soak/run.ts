// `npm run soak -- --minutes 60 [--seconds 20] [--rate 100]`: on a data file and in memory, side by side.
import { parseArgs } from 'node:util';
import buildWhereStale from '../fresh-build.ts';
import type { Growth } from './samples.ts';
import { soak } from './soak.ts';

await buildWhereStale();
const { values: given } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seconds: { type: 'string' },
    /** Requests a second. */
    rate: { type: 'string', default: '100' },
  },
});

const MOST_SHOWN = 20;
const seconds = given.seconds === undefined ? Number(given.minutes) * 60 : Number(given.seconds);
const shown = (value: number) => (Math.abs(value) > 1e6 ? `${(value / 1e6).toFixed(1)} MB` : value.toFixed(1));
const line = ({ name, first, last, grew, mayGrow, flat }: Growth) =>
  `  ${flat ? 'flat ' : 'GROWS'} ${name}: ${shown(first)} to ${shown(last)}, by the line ${shown(grew)}, may ${shown(mayGrow)}`;

let wrong = 0;
const soaks = (['file', 'memory'] as const).map(async (kept) => ({
  kept,
  ...(await soak(kept, seconds, Number(given.rate))),
}));
for (const { kept, requests, flaws, samples, growths, ended } of await Promise.all(soaks)) {
  const growing = growths.filter(({ flat }) => !flat);
  wrong += flaws.length + growing.length + (ended === undefined ? 0 : 1);
  console.log(
    `state in ${kept === 'file' ? 'a file' : 'memory'}, ${Math.round(seconds)} s: ${requests} requests, ${flaws.length} wrong answers, ` +
      `${samples.length} samples, ${growing.length} of ${growths.length} figures grow${ended === undefined ? '' : `; the server ended ${ended}`}`,
  );
  for (const growth of growths) console.log(line(growth));
  for (const flaw of flaws.slice(0, MOST_SHOWN)) console.log(`  ${flaw}`);
}
process.exitCode = wrong === 0 ? 0 : 1;
