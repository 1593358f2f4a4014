// `npm run fuzz -- --requests 100000 --seed s [--sockets] [--tls] [--from index] [--data file] [--unseeded]`
import { parseArgs } from 'node:util';
import buildWhereStale from '../fresh-build.ts';
import { type Figures, fuzz } from './fuzz.ts';
import { overSockets } from './sockets.ts';
import { inProcess } from './target.ts';

await buildWhereStale();
const { values: given } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: 'fuzz' },
    from: { type: 'string', default: '0' },
    sockets: { type: 'boolean', default: false },
    tls: { type: 'boolean', default: false },
    data: { type: 'string' },
    /** The server draws its own randomness. */
    unseeded: { type: 'boolean', default: false },
  },
});

/** Failures of each kind that are shown. */
const MOST_SHOWN = 3;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const begun = performance.now();
const seed = given.unseeded ? undefined : given.seed;
const sockets = given.sockets || given.tls;

process.removeAllListeners('warning');
await using target = sockets
  ? await overSockets({ tls: given.tls, file: given.data, seed })
  : await inProcess({ file: given.data, seed });
const plan = { seed: given.seed, from: Number(given.from), requests: Number(given.requests), rawPercent: 8 };
let shown = 0;
const kinds = new Map<string, number>();
const figures = await fuzz(target, plan, show);
show(figures);
const { requests, answers, unasked, exits, hangs, wrongForms, memoryEarly, memoryEnd } = figures;
const classes = Object.entries(answers).map(([kind, count]) => `${kind === 'cut' ? kind : `${kind}xx`} ${count}`);
console.log(
  `${requests} requests ${sockets ? `over ${given.tls ? 'https' : 'http'} sockets` : 'in process'}, seed ${given.seed}, ` +
    `${Math.round((performance.now() - begun) / 1000)} s: ${classes.join(', ')}; ${unasked} answers >= 500 not asked for, ` +
    `${exits} exits, ${hangs} hangs, ${wrongForms} wrong forms; RSS ${megabytes(memoryEarly)} at 10 %, ${megabytes(memoryEnd)} at the end`,
);
for (const [kind, count] of kinds) console.log(`${count} times: ${kind.replace(/\s+/g, ' ')}`);
process.exitCode = unasked + exits + hangs + wrongForms === 0 ? 0 : 1;

function show({ failures }: Figures): void {
  for (const { index, what, request, defects } of failures.slice(shown)) {
    shown += 1;
    // Shows a few of the failures of each kind.
    const kind = [what.slice(0, 60), ...(defects[0]?.split('\n').slice(0, 3) ?? [])].join(' ');
    const count = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, count);
    if (count > MOST_SHOWN) continue;
    console.log(
      `request ${index} (again with --seed ${given.seed} --from ${index} --requests 1): ${what}\n  ${request}`,
    );
    for (const defect of defects.slice(0, 2)) console.log(`  ${defect.slice(0, 1500)}`);
  }
}
