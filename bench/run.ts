/**
 * npm run bench [-- --rows TEXT --rounds N --seconds S --write]
 *
 * Measures mock-pce beside the limit (bare node:http that answers the same bytes) and beside other mock servers, in
 * rounds of one run each, and prints the median ratios as Markdown. Nothing here is a test: it gates nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { consoleTable } from './console.ts';
import { flowsTable } from './flows.ts';
import { latencyTable } from './latency.ts';
import { load } from './load.ts';
import { memoryTable } from './memory.ts';
import { provisionTable } from './policy.ts';
import { restoreTable } from './restore.ts';
import { prepare, type Row, rows } from './rows.ts';
import { startTable } from './start.ts';
import { median, table } from './table.ts';
import { installOthers } from './targets.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const wanted = (name: string) => name.toLowerCase().includes(values.rows.toLowerCase());

/** The pipelined load counts most: with fewer requests under way, identical programs differ widely. */
const loads = [
  { name: '10 x 16', connections: 10, depth: 16 },
  { name: '10 x 1', connections: 10, depth: 1 },
  { name: '1 x 1', connections: 1, depth: 1 },
];

async function measure(row: Row, others: boolean): Promise<string[]> {
  await using contest = await prepare(row, others);
  const rates = new Map<string, number[]>();
  for (let round = -1; round < rounds; round++) {
    for (const { name: form, ...shape } of loads) {
      for (const [name, { target, next }] of contest.servers) {
        if (shape.depth === 1 && name !== 'limit' && name !== 'mock-pce') continue;
        const depth = Math.min(shape.depth, row.depth ?? shape.depth);
        const { perSecond } = await load({
          port: target.port,
          next,
          ...shape,
          depth,
          seconds: round < 0 ? 1 : seconds,
        });
        const key = `${name}, ${form}`;
        if (round >= 0) rates.set(key, [...(rates.get(key) ?? []), perSecond]);
      }
    }
  }
  const of = (name: string, form = '10 x 16') => rates.get(`${name}, ${form}`) ?? [];
  const ratio = (name: string, form?: string) => {
    const limits = of('limit', form);
    const ratios = of(name, form).map((rate, round) => rate / (limits[round] as number));
    return ratios.length > 0 ? median(ratios).toFixed(2) : '';
  };
  return [
    row.name,
    row.floor?.toFixed(2) ?? '',
    ratio('mock-pce'),
    ratio('mock-pce', '10 x 1'),
    ratio('mock-pce', '1 x 1'),
    ratio('json-server'),
    ratio('Prism'),
    Math.round(median(of('limit'))).toString(),
    Math.round(median(of('mock-pce'))).toString(),
  ];
}

const others = installOthers() !== undefined;
if (!others) console.error('json-server and Prism cannot be installed: their columns stay empty');
const measured: string[][] = [];
for (const row of rows.filter(({ name }) => wanted(name))) {
  measured.push(await measure(row, others));
  console.error(measured.at(-1)?.join(' | '));
}
const sections = [
  table(
    ['of the limit', 'floor', '10 x 16', '10 x 1', '1 x 1', 'json-server', 'Prism', 'limit/s', 'mock-pce/s'],
    measured,
  ),
];
if (wanted('latency')) sections.push(await latencyTable(rounds, seconds));
if (wanted('start')) sections.push(await startTable(rounds, others));
if (wanted('restore')) sections.push(await restoreTable(rounds));
if (wanted('provision')) sections.push(await provisionTable(rounds));
if (wanted('flows')) sections.push(await flowsTable(rounds));
if (wanted('console')) sections.push(await consoleTable(rounds, seconds));
if (wanted('memory')) sections.push(await memoryTable(rounds, others));
const head = `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'processor'}, medians of ${rounds} rounds of ${seconds} s.`;
const report = [head, ...sections].join('\n\n');
console.log(report);
if (values.write) {
  const page = new URL('../docs/performance.md', import.meta.url);
  const [before = ''] = readFileSync(page, 'utf8').split('<!-- measured -->');
  // The date of a report is the one thing here that comes from the calendar.
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(page, `${before}<!-- measured -->\n\nMeasured on ${date}. ${report}\n`);
}
