import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Content, contentNow, contentOf, difference } from './content.ts';
import { FailingFiles, type Failure, type Mode } from './failing-files.ts';
import { type Answer, start } from './server.ts';
import { type Call, seen, startWorld, type World } from './world.ts';

/** What a run found; `faults` has to be empty. */
export interface Found {
  /** How many operations were let fail, one after another. */
  tried: number;
  readonly faults: string[];
}

/** A way in which a file lets a server down. */
export interface Way {
  readonly mode: Mode;
  readonly failure: Failure;
}

export const ways: readonly Way[] = [
  { mode: 'fail once', failure: 'ENOSPC' },
  { mode: 'fail once', failure: 'EIO' },
  { mode: 'fail from then on', failure: 'ENOSPC' },
  { mode: 'fail from then on', failure: 'EIO' },
];

/** How a state looks from outside and in the file. */
interface State {
  readonly seen: string;
  readonly content: Content;
}

/** A server on files that fail. After a fault it is a new one, lest one fault be found twice. */
class Bench {
  readonly file: string;
  readonly files: FailingFiles;
  world!: World;
  prepared!: State;
  readonly #folder: string;
  readonly #aside: string;

  private constructor(folder: string) {
    this.#folder = path.join(folder, 'data');
    this.#aside = path.join(folder, 'copy.db');
    this.file = path.join(this.#folder, 'pce.db');
    mkdirSync(this.#folder, { recursive: true });
    this.files = new FailingFiles(this.#folder, folder);
  }

  static async start(folder: string): Promise<Bench> {
    const bench = new Bench(folder);
    await bench.begin();
    return bench;
  }

  async begin(): Promise<void> {
    rmSync(this.#folder, { recursive: true });
    mkdirSync(this.#folder);
    this.files.disarm();
    this.world = await startWorld({ data: this.file, env: this.files.env });
    this.prepared = await this.state();
  }

  async end(): Promise<void> {
    this.files.disarm();
    await this.world.server.kill();
  }

  async state(): Promise<State> {
    return { content: contentNow(this.file, this.#aside), seen: await seen(this.world) };
  }

  content(): Content {
    return contentNow(this.file, this.#aside);
  }

  /** Brings back what there was, and makes sure of it. @throws where it does not come back */
  async restore(): Promise<void> {
    await this.world.must('POST', '/_mock/v1/snapshots/prepared/restore');
    mustBe(this.content(), this.prepared.content);
  }

  /** How the state is after the call, and how many operations on files it takes. */
  async measure(call: Call): Promise<State & { operations: number }> {
    this.files.arm('count');
    const { status, text } = await call(this.world);
    const { count: operations } = this.files.disarm();
    if (status >= 300) throw new Error(`answered ${status} ${text}`);
    const state = await this.state();
    await this.restore();
    return { ...state, operations };
  }
}

function mustBe(found: Content, expected: Content): void {
  const [wrong] = [...found.faults, ...difference(found.exact, expected.exact)];
  if (wrong !== undefined) throw new Error(wrong);
}

/** @returns which operations are to fail, of so many: all of them, or a few @see everyOperation */
export type Choice = (operations: number) => Iterable<number>;

/** Also those that there are only where an earlier one failed: until a call meets none. */
export function* everyOperation(): Iterable<number> {
  for (let nth = 1; ; nth++) yield nth;
}

/** The first, the last, and some between. */
export const someOperations =
  (some: number): Choice =>
  (operations) =>
    new Set(Array.from({ length: some }, (_, i) => 1 + Math.round((i * (operations - 1)) / (some - 1))));

/** Sends each call again and again, each time with another operation on the files that fails. */
export async function failEach(
  folder: string,
  calls: Readonly<Record<string, Call>>,
  choose: Choice,
  chosenWays: readonly Way[] = ways,
  tell: (line: string) => void = () => undefined,
): Promise<Found> {
  const found: Found = { tried: 0, faults: [] };
  const bench = await Bench.start(folder);
  try {
    for (const [name, call] of Object.entries(calls)) {
      const before = found.tried;
      for (const way of chosenWays) await failOne(bench, name, call, way, choose, found);
      tell(`${name}: ${found.tried - before} operations failed`);
    }
  } finally {
    await bench.end();
  }
  return found;
}

async function failOne(bench: Bench, name: string, call: Call, way: Way, choose: Choice, found: Found): Promise<void> {
  let after = await bench.measure(call);
  for (const nth of choose(after.operations)) {
    bench.files.arm(way.mode, nth, way.failure);
    const faults: string[] = [];
    const met = await tryCall(bench, call, after, faults);
    if (met === 0) return;
    found.tried += 1;
    found.faults.push(...faults.map((fault) => `${name}, ${way.failure}, ${way.mode}, operation ${nth}: ${fault}`));
    if (faults.length > 0) {
      await bench.end();
      await bench.begin();
      after = await bench.measure(call);
    }
  }
}

/** @returns how many operations failed */
async function tryCall(bench: Bench, call: Call, after: State, faults: string[]): Promise<number> {
  const { files, world, prepared } = bench;
  try {
    const answer = await call(world);
    faults.push(...wrongIn(answer));
    const isDone = answer.status < 300;
    const expected = isDone ? after : prepared;
    // Reading goes on while writing fails.
    if ((await seen(world)) !== expected.seen)
      faults.push(`answered ${answer.status}, and what is seen is not what was ${isDone ? 'asked for' : 'before'}`);
    const { met } = files.disarm();
    faults.push(...wrongContent(bench.content(), isDone, prepared.content, after.content));
    await world.must('POST', '/api/v2/orgs/1/labels', { key: 'env', value: 'written after the failure' });
    const { faults: later, loose } = bench.content();
    if (!loose.some((line) => line.includes('written after the failure'))) faults.push('a later write is lost');
    faults.push(...later);
    await bench.restore();
    return met;
  } catch (error) {
    faults.push(await explain(error, world));
    return files.disarm().met;
  }
}

/** It succeeds, or says in a PCE's form that the file cannot be used. */
function wrongIn({ status, text, body }: Answer): string[] {
  if (status < 300) return [];
  const isTold = status === 507 && Array.isArray(body) && body[0]?.token === 'data_file_unusable';
  return isTold ? [] : [`answered ${status} ${text.slice(0, 200)}`];
}

function wrongContent(found: Content, isDone: boolean, before: Content, after: Content): string[] {
  if (found.faults.length > 0) return [...found.faults];
  const fromAfter = difference(found.loose, after.loose);
  if (fromAfter.length === 0) return [];
  if (isDone) return [`answered as done, and the file holds something else: ${fromAfter.join(' ')}`];
  const fromBefore = difference(found.exact, before.exact);
  return fromBefore.length === 0 ? [] : [`the file is neither as before nor as after: ${fromBefore.join(' ')}`];
}

/** How it all ended, if it did. */
async function explain(error: unknown, { server }: World): Promise<string> {
  const ended = await Promise.race([server.ended, Promise.resolve()]);
  const { message, cause } = error as Error & { cause?: Error };
  const what = `${message}${cause ? ` (${cause.message})` : ''}`.slice(0, 300);
  return ended ? `the server ended with ${ended.code}: ${ended.stderr.slice(0, 300)}` : what;
}

/** Kills the server at each operation of a call, and starts another one on what it left. */
export async function dieAtEach(
  folder: string,
  calls: Readonly<Record<string, Call>>,
  choose: Choice,
  tell: (line: string) => void = () => undefined,
): Promise<Found> {
  const found: Found = { tried: 0, faults: [] };
  const bench = await Bench.start(folder);
  try {
    for (const [name, call] of Object.entries(calls)) {
      const before = found.tried;
      const { operations } = await bench.measure(call);
      for (const nth of choose(operations)) {
        const faults = await dieOnce(bench, call, nth);
        if (faults === undefined) break;
        found.tried += 1;
        found.faults.push(...faults.map((fault) => `${name}, killed at operation ${nth}: ${fault}`));
      }
      tell(`${name}: killed at ${found.tried - before} operations`);
    }
  } finally {
    await bench.end();
  }
  return found;
}

/** @returns undefined where the call has not so many operations */
async function dieOnce(bench: Bench, call: Call, nth: number): Promise<string[] | undefined> {
  const { content: after } = await bench.measure(call);
  const { files, world, prepared, file } = bench;
  files.arm('die', nth);
  const answer = await call(world).catch(() => undefined);
  const { met } = files.disarm();
  if (answer && met === 0) return undefined;
  await world.server.kill();
  const faults = wrongContent(bench.content(), answer !== undefined, prepared.content, after);
  // What it left is what another one goes on with, and says so when it ends in good order.
  const next = await start({ data: file }).catch((error: Error) => error);
  if (next instanceof Error) faults.push(next.message);
  else {
    const { status } = await next.send('GET', '/api/v2/orgs/1/labels');
    if (status !== 200) faults.push(`the next server answers ${status}`);
    await next.stop();
    faults.push(...wrongContent(contentOf(file), answer !== undefined, prepared.content, after));
  }
  await bench.begin();
  return faults;
}
