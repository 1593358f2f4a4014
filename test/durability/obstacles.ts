import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Content, contentNow, difference } from './content.ts';
import type { Answer } from './server.ts';
import { type Call, seen, startWorld, type World } from './world.ts';

/** The findings of a run; `faults` has to be empty. */
export interface Found {
  /** How many times a call was made, each time with another obstacle. */
  tried: number;
  readonly faults: string[];
}

/** A state as it looks to clients and in the file. */
export interface State {
  readonly seen: string;
  readonly content: Content;
}

/** A server on files that fail. It is replaced after a fault, so that no fault is found twice. */
export class Bench {
  readonly file: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #profiles: number;
  world!: World;
  prepared!: State;
  readonly #folder: string;
  readonly #aside: string;

  /** @param folder of the data file alone @param aside where copies may be made */
  constructor(folder: string, aside: string, env: Readonly<Record<string, string>> = {}, profiles = 2) {
    this.#folder = folder;
    this.#aside = path.join(aside, 'copy.db');
    this.file = path.join(folder, 'pce.db');
    this.#env = env;
    this.#profiles = profiles;
  }

  async begin(): Promise<void> {
    mkdirSync(this.#folder, { recursive: true });
    // The folder stays: it may be a disk of its own.
    for (const name of readdirSync(this.#folder)) rmSync(path.join(this.#folder, name));
    this.world = await startWorld({ data: this.file, env: this.#env }, this.#profiles);
    this.prepared = await this.state();
  }

  async end(): Promise<void> {
    await this.world?.server.kill();
  }

  async state(): Promise<State> {
    return { content: contentNow(this.file, this.#aside), seen: await seen(this.world) };
  }

  content(): Content {
    return contentNow(this.file, this.#aside);
  }

  /** Brings the state back, and makes sure of it. @throws where it does not come back */
  async restore(): Promise<void> {
    await this.world.must('POST', '/_mock/v1/snapshots/prepared/restore');
    mustBe(this.content(), this.prepared.content);
  }

  /** The state after the call where nothing is in its way. */
  async after(call: Call): Promise<State> {
    const { status, text } = await call(this.world);
    if (status >= 300) throw new Error(`answered ${status} ${text}`);
    const state = await this.state();
    await this.restore();
    return state;
  }
}

function mustBe(found: Content, expected: Content): void {
  const [wrong] = [...found.faults, ...difference(found.exact, expected.exact)];
  if (wrong !== undefined) throw new Error(wrong);
}

/** An obstacle in the way of a call. */
export interface Obstacle {
  begin(): void;
  /** May be called twice. @returns whether the call met it */
  end(): boolean;
}

/** @param after the state after the call @returns faults, and whether the call met the obstacle */
export async function tryCall(
  bench: Bench,
  call: Call,
  after: State,
  obstacle: Obstacle,
): Promise<{ met: boolean; faults: readonly string[] }> {
  const faults: string[] = [];
  obstacle.begin();
  const met = await tryWith(bench, call, after, obstacle, faults);
  return { met, faults };
}

async function tryWith(bench: Bench, call: Call, after: State, obstacle: Obstacle, faults: string[]): Promise<boolean> {
  const { world, prepared } = bench;
  try {
    const answer = await call(world);
    faults.push(...wrongIn(answer));
    const isDone = answer.status < 300;
    const expected = isDone ? after : prepared;
    // Reads succeed while writes fail.
    if ((await seen(world)) !== expected.seen)
      faults.push(`answered ${answer.status}, and what is seen is not what was ${isDone ? 'asked for' : 'before'}`);
    const met = obstacle.end();
    faults.push(...wrongContent(bench.content(), isDone, prepared.content, after.content));
    await world.must('POST', '/api/v2/orgs/1/labels', { key: 'env', value: 'written after the failure' });
    const { faults: later, loose } = bench.content();
    if (!loose.some((line) => line.includes('written after the failure'))) faults.push('a later write is lost');
    faults.push(...later);
    await bench.restore();
    return met;
  } catch (error) {
    faults.push(await explain(error, world));
    return obstacle.end();
  }
}

/** The call succeeds, or says in a PCE's form that the file cannot be used. */
function wrongIn({ status, text, body }: Answer): string[] {
  if (status < 300) return [];
  const isTold = status === 507 && Array.isArray(body) && body[0]?.token === 'data_file_unusable';
  return isTold ? [] : [`answered ${status} ${text.slice(0, 200)}`];
}

export function wrongContent(found: Content, isDone: boolean, before: Content, after: Content): string[] {
  if (found.faults.length > 0) return [...found.faults];
  const fromAfter = difference(found.loose, after.loose);
  if (fromAfter.length === 0) return [];
  if (isDone) return [`answered as done, and the file holds something else: ${fromAfter.join(' ')}`];
  const fromBefore = difference(found.exact, before.exact);
  return fromBefore.length === 0 ? [] : [`the file is neither as before nor as after: ${fromBefore.join(' ')}`];
}

/** How the server ended, if it did. */
async function explain(error: unknown, { server }: World): Promise<string> {
  const ended = await Promise.race([server.ended, Promise.resolve()]);
  const { message, cause } = error as Error & { cause?: Error };
  const what = `${message}${cause ? ` (${cause.message})` : ''}`.slice(0, 300);
  return ended ? `the server ended with ${ended.code}: ${ended.stderr.slice(0, 300)}` : what;
}
