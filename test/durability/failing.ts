import { readdirSync } from 'node:fs';
import path from 'node:path';
import { contentOf } from './content.ts';
import { FailingFiles, type Failure, type Mode } from './failing-files.ts';
import { Bench, type Found, tryCall, wrongContent } from './obstacles.ts';
import { start } from './server.ts';
import type { Call } from './world.ts';

/** A way in which a file lets a server down. */
export interface Way {
  readonly mode: Mode;
  readonly failure: Failure;
}

const ways: readonly Way[] = [
  { mode: 'fail once', failure: 'ENOSPC' },
  { mode: 'fail once', failure: 'EIO' },
  { mode: 'fail from then on', failure: 'ENOSPC' },
  { mode: 'fail from then on', failure: 'EIO' },
];

/** @returns which of so many operations are to fail: all of them, or a few @see everyOperation */
export type Choice = (operations: number) => Iterable<number>;

/** Every operation until a call meets none, those included that only follow a failure. */
export function* everyOperation(): Iterable<number> {
  for (let nth = 1; ; nth++) yield nth;
}

/** The first, the last, and some between. */
export const someOperations =
  (some: number): Choice =>
  (operations) =>
    new Set(Array.from({ length: some }, (_, i) => 1 + Math.round((i * (operations - 1)) / (some - 1))));

/** Sends each call again and again, each time with another failing operation on the files. */
export async function failEach(
  folder: string,
  calls: Readonly<Record<string, Call>>,
  choose: Choice,
  chosenWays: readonly Way[] = ways,
  tell: (line: string) => void = () => undefined,
): Promise<Found> {
  const found: Found = { tried: 0, faults: [] };
  const { bench, files } = benchIn(folder);
  await bench.begin();
  try {
    for (const [name, call] of Object.entries(calls)) {
      const before = found.tried;
      for (const way of chosenWays) await failOne({ bench, files, name, call, choose, found }, way);
      tell(`${name}: ${found.tried - before} operations failed, ${found.faults.length} faults so far`);
    }
  } finally {
    await bench.end();
  }
  return found;
}

interface Run {
  readonly bench: Bench;
  readonly files: FailingFiles;
  readonly name: string;
  readonly call: Call;
  readonly choose: Choice;
  readonly found: Found;
}

function benchIn(folder: string) {
  const data = path.join(folder, 'data');
  const files = new FailingFiles(data, folder);
  return { files, bench: new Bench(data, folder, files.env) };
}

/** The number of operations on files that a call takes where none fails. */
async function operationsOf({ bench, files, call }: Pick<Run, 'bench' | 'files' | 'call'>): Promise<number> {
  files.arm('count');
  await call(bench.world);
  const { count } = files.disarm();
  await bench.restore();
  return count;
}

async function failOne({ bench, files, name, call, choose, found }: Run, { mode, failure }: Way): Promise<void> {
  let after = await bench.after(call);
  for (const nth of choose(await operationsOf({ bench, files, call }))) {
    const obstacle = { begin: () => files.arm(mode, nth, failure), end: () => files.disarm().met > 0 };
    const { met, faults } = await tryCall(bench, call, after, obstacle);
    if (met) found.tried += 1;
    found.faults.push(...faults.map((fault) => `${name}, ${failure}, ${mode}, operation ${nth}: ${fault}`));
    if (faults.length > 0) {
      await bench.end();
      await bench.begin();
      after = await bench.after(call);
    }
    if (!met) return;
  }
}

/** Kills the server at each operation of a call, and starts another one on its file. */
export async function dieAtEach(
  folder: string,
  calls: Readonly<Record<string, Call>>,
  choose: Choice,
  tell: (line: string) => void = () => undefined,
): Promise<Found> {
  const found: Found = { tried: 0, faults: [] };
  const { bench, files } = benchIn(folder);
  await bench.begin();
  try {
    for (const [name, call] of Object.entries(calls)) {
      const before = found.tried;
      for (const nth of choose(await operationsOf({ bench, files, call }))) {
        const faults = await dieOnce(bench, files, call, nth);
        if (faults === undefined) break;
        found.tried += 1;
        found.faults.push(...faults.map((fault) => `${name}, killed at operation ${nth}: ${fault}`));
      }
      tell(`${name}: killed at ${found.tried - before} operations, ${found.faults.length} faults so far`);
    }
  } finally {
    await bench.end();
  }
  return found;
}

/** @returns undefined where the call has fewer operations */
async function dieOnce(bench: Bench, files: FailingFiles, call: Call, nth: number): Promise<string[] | undefined> {
  const { content: after } = await bench.after(call);
  const { world, prepared, file } = bench;
  files.arm('die', nth);
  const answer = await call(world).catch(() => undefined);
  const { met } = files.disarm();
  if (answer && met === 0) return undefined;
  await world.server.kill();
  const faults = wrongContent(bench.content(), answer !== undefined, prepared.content, after);
  // Another server goes on with the file, and ends in good order.
  const next = await start({ data: file }).catch((error: Error) => error);
  if (next instanceof Error) faults.push(next.message);
  else {
    const { status } = await next.send('GET', '/api/v2/orgs/1/labels');
    if (status !== 200) faults.push(`the next server answers ${status}`);
    await next.stop();
    const beside = readdirSync(path.dirname(file)).filter((left) => left !== path.basename(file));
    if (beside.length > 0) faults.push(`beside the file is left ${beside.join(', ')}`);
    faults.push(...wrongContent(contentOf(file), answer !== undefined, prepared.content, after));
  }
  await bench.begin();
  return faults;
}
