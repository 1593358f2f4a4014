// `npm run test:durability -- 200`: rounds of kill -9 under writers of all kinds, and what they found.
// `npm run test:durability:files`: each operation on the files of each call fails, and the server dies at each.
// `npm run test:durability:disk`: each call on a disk with ever less free. A number after either: try so many of each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import buildWhereStale from '../fresh-build.ts';
import { dieAtEach, everyOperation, failEach, someOperations } from './failing.ts';
import { fillEach } from './full-disk.ts';
import type { Found } from './obstacles.ts';
import { place } from './place.ts';
import { killRounds } from './rounds.ts';
import { replacing, writing } from './world.ts';

const tell = (line: string) => console.log(line);

type Run = (folder: string, count: number | undefined, oneIn: number | undefined) => Promise<readonly string[]>;

/** @returns what was found: nothing, where all is well */
const runs: Readonly<Record<string, Run>> = {
  async kill(folder, count = 200) {
    const { rounds, acknowledged, lost, damaged, disagreeing } = await killRounds(path.join(folder, 'pce.db'), count);
    tell(
      `${rounds} rounds, ${acknowledged} acknowledged writes, ${lost.length} lost, ${damaged.length} damaged files, ${disagreeing.length} counters that disagree`,
    );
    return [...lost, ...damaged, ...disagreeing];
  },
  async files(folder, count) {
    const choose = count === undefined ? everyOperation : someOperations(count);
    const failed = await failEach(folder, writing, choose, undefined, tell);
    const died = await dieAtEach(path.join(folder), replacing, choose, tell);
    tell(
      `${failed.tried} operations failed, the server killed at ${died.tried}: ${faultsOf([failed, died]).length} faults`,
    );
    return faultsOf([failed, died]);
  },
  async disk(folder, count = Number.POSITIVE_INFINITY, oneIn = 1) {
    const calls = Object.fromEntries(Object.entries(writing).filter((_, index) => index % oneIn === 0));
    const found = await fillEach(folder, calls, count, tell);
    tell(`${found.tried} amounts of free disk: ${found.faults.length} faults`);
    return found.faults;
  },
};

const faultsOf = (all: readonly Found[]) => all.flatMap(({ faults }) => faults);

await buildWhereStale();
const args = process.argv.slice(2);
const name = /^\d/.test(args[0] ?? '0') ? 'kill' : (args.shift() as string);
const [count, oneIn] = args.map(Number);
const folder = mkdtempSync(path.join(name === 'kill' ? tmpdir() : place, 'mock-pce-durability-'));
try {
  const faults = (await runs[name]?.(folder, count, oneIn)) ?? [`there is no run ${name}`];
  for (const line of faults) console.log(line);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
