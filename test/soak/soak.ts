import { mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Child, memoryOf, startChild } from '../fuzz/child.ts';
import { owner, scenario } from '../fuzz/scenario.ts';
import { Wire } from '../fuzz/wire.ts';
import { type Collector, collectorOf, INSPECTED } from './garbage.ts';
import { type Growth, growths, type Sample } from './samples.ts';
import { Client, lifeOfAnOrg, type Soaking, wholeState } from './suite.ts';

const SUITES = 4;
/** Samples of a run that is too short for one a minute. */
const LEAST_SAMPLES = 10;
/**
 * The share of the time in which caches and pools still grow: each of libuv's four threads keeps the 16 MB of the first
 * password that it checks.
 */
const WARM_UP = 1 / 3;

export interface Soak {
  readonly requests: number;
  readonly flaws: readonly string[];
  readonly samples: readonly Sample[];
  readonly growths: readonly Growth[];
  /** Why the server ended, where it did. */
  readonly ended: string | undefined;
}

/** Runs suites on a server in a process of its own, and looks whether anything in it grows. */
export async function soak(kept: 'file' | 'memory', seconds: number, rate: number): Promise<Soak> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-soak-'));
  const file = path.join(folder, 'pce.db');
  const scenarioFile = path.join(folder, 'scenario.json');
  writeFileSync(scenarioFile, JSON.stringify(scenario));
  const credentials = ['--api-key', owner.apiKey, '--api-secret', owner.apiSecret];
  const child = await startChild(
    ['--scenario', scenarioFile, ...credentials, ...(kept === 'file' ? ['--data', file] : [])],
    INSPECTED,
  );
  let collector: Collector | undefined;
  try {
    collector = await collectorOf(child);
    return await soaked(child, collector, kept === 'file' ? file : undefined, seconds, rate);
  } finally {
    collector?.close();
    await child.stop();
    rmSync(folder, { recursive: true });
  }
}

async function soaked(
  child: Child,
  collector: Collector,
  file: string | undefined,
  seconds: number,
  rate: number,
): Promise<Soak> {
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  const soaking: Soaking = { pace: paceOf(rate), flaws: [], requests: 0 };
  const { hostname: host, port } = new URL(child.url);
  const wires = Array.from(
    { length: SUITES },
    () => new Wire(() => connect({ host, port: Number(port), noDelay: true })),
  );
  const clients = wires.map((wire) => new Client(wire, soaking));
  const every = Math.min(60, seconds / LEAST_SAMPLES);
  const samples: Sample[] = [];
  for (let round = 0; elapsed() < seconds && child.ended === undefined; round++) {
    await Promise.all(clients.map((client) => lifeOfAnOrg(client, round)));
    const rows = await wholeState(clients[0] as Client);
    if (elapsed() < (samples.length + 1) * every || child.ended !== undefined) continue;
    await collector.collect();
    samples.push(sampleOf(child.pid, file, elapsed(), rows));
  }
  for (const wire of wires) wire.close();
  const { requests, flaws } = soaking;
  const warm = samples.filter((sample) => sample.seconds >= seconds * WARM_UP);
  return { requests, flaws, samples, growths: growths(warm), ended: child.ended };
}

/** Lets so many requests a second go, one after another. */
function paceOf(rate: number): () => Promise<void> {
  let next = performance.now();
  return async () => {
    const now = performance.now();
    next = Math.max(next + 1000 / rate, now);
    if (next > now) await pause(next - now);
  };
}

function sampleOf(
  pid: number,
  file: string | undefined,
  seconds: number,
  rows: Readonly<Record<string, number>>,
): Sample {
  const descriptors = readdirSync(`/proc/${pid}/fd`);
  const sockets = descriptors.filter((descriptor) => linkOf(`/proc/${pid}/fd/${descriptor}`).startsWith('socket:'));
  return {
    ...{ seconds, rss: memoryOf(pid), descriptors: descriptors.length, sockets: sockets.length },
    ...(file !== undefined && { file: sizeOf(file), wal: sizeOf(`${file}-wal`) }),
    ...Object.fromEntries(Object.entries(rows).map(([table, count]) => [`rows of ${table}`, count])),
  };
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    // The descriptor was closed meanwhile.
    return '';
  }
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
