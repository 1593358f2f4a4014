import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, table } from './table.ts';
import { authorization, commands, startMockPce, startOther, type Target, untilAnswered } from './targets.ts';

/** Resident memory a second after the first answer, as a multiple of that of a one-line node:http server. */
export async function memoryTable(rounds: number, others: boolean): Promise<string> {
  if (process.platform !== 'linux') return 'Memory is read from /proc, which is not here.';
  const folder = mkdtempSync(join(tmpdir(), 'mock-pce-bench-'));
  const db = join(folder, 'db.json');
  writeFileSync(db, '{"pairing_profiles":[{"id":1}]}');
  const sizes = { bare: [] as number[], ours: [] as number[], jsonServer: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    sizes.bare.push(await atRest(() => startOther(commands.bare), '/'));
    sizes.ours.push(await atRest(() => startMockPce(), '/api/v2/orgs/1/pairing_profiles'));
    if (others)
      sizes.jsonServer.push(
        await atRest(() => startOther((port) => commands.jsonServer(db, port)), '/pairing_profiles'),
      );
  }
  rmSync(folder, { recursive: true });
  const of = (values: number[]) => (values.length > 0 ? (median(values) / median(sizes.bare)).toFixed(2) : '');
  return table(
    ['memory', 'floor', 'mock-pce', 'json-server'],
    [
      [
        `at rest, in bare node:http (${Math.round(median(sizes.bare) / 1024)} MB)`,
        '1.6',
        of(sizes.ours),
        of(sizes.jsonServer),
      ],
    ],
  );
}

async function atRest(start: () => Promise<Target>, path: string): Promise<number> {
  await using target = await start();
  await untilAnswered(`http://127.0.0.1:${target.port}${path}`, authorization);
  await pause(1000);
  const status = readFileSync(`/proc/${target.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]);
}
