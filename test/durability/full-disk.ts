import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { difference } from './content.ts';
import { Bench, type Found, tryCall } from './obstacles.ts';
import type { Call } from './world.ts';

/** Runs a command whose mounts no other process sees, and which go with it. */
export const privately: readonly string[] =
  process.getuid?.() === 0 ? ['unshare', '--mount'] : ['unshare', '--map-root-user', '--mount'];

/** Why nothing can be mounted on this machine; undefined where it can. */
export function noMounts(): string | undefined {
  if (process.platform !== 'linux') return 'disks are mounted on Linux alone';
  const [command = '', ...rest] = [...privately, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'];
  return spawnSync(command, rest).status === 0 ? undefined : 'this user may not mount (unshare --mount)';
}

const KB = 1024;
/** A page of the disk. */
const STEP = 4;

/** A disk of its own that can be filled up to a given rest. */
class Disk {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = path.join(folder, 'disk');
    mkdirSync(this.folder);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', this.folder], { encoding: 'utf8' });
    if (mounted.status !== 0) throw new Error(`mount: ${mounted.stderr}`);
  }

  get free(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return (bavail * bsize) / KB;
  }

  leave(kilobytes: number): void {
    const size = Math.max(0, this.free - kilobytes) * KB;
    writeFileSync(path.join(this.folder, 'filler'), Buffer.alloc(size));
  }

  empty(): void {
    rmSync(path.join(this.folder, 'filler'), { force: true });
  }

  unmount(): void {
    spawnSync('umount', [this.folder]);
  }
}

/**
 * Sends each call again and again, on a disk that has ever less free, from what the call needs down to nothing.
 * @param most how many amounts are tried for a call
 */
export async function fillEach(
  folder: string,
  calls: Readonly<Record<string, Call>>,
  most: number,
  tell: (line: string) => void = () => undefined,
): Promise<Found> {
  const found: Found = { tried: 0, faults: [] };
  const disk = new Disk(folder);
  const bench = new Bench(disk.folder, folder, {}, 20);
  try {
    for (const [name, call] of Object.entries(calls)) {
      // Each call has a new log: a long one takes much without growing.
      await bench.begin();
      const before = found.tried;
      const needed = await fillFor(bench, disk, name, call, most, found);
      found.faults.push(...(await stopOnFullDisk(bench, disk)).map((fault) => `after ${name}, ${fault}`));
      tell(`${name}: needs ${needed} KB, ${found.tried - before} amounts less than that`);
    }
  } finally {
    await bench.end();
    disk.unmount();
  }
  return found;
}

async function fillFor(bench: Bench, disk: Disk, name: string, call: Call, most: number, found: Found) {
  let after = await bench.after(call);
  const needed = await neededFor(bench, disk, call);
  const step = Math.max(STEP, Math.ceil(needed / most / STEP) * STEP);
  for (let left = needed; left >= 0; left -= step) {
    const obstacle = {
      begin: () => disk.leave(left),
      end: () => {
        disk.empty();
        return true;
      },
    };
    const { faults } = await tryCall(bench, call, after, obstacle);
    found.tried += 1;
    found.faults.push(...faults.map((fault) => `${name}, ${left} KB free: ${fault}`));
    if (faults.length > 0) {
      await bench.end();
      await bench.begin();
      after = await bench.after(call);
    }
  }
  return needed;
}

/** More than the call can need: the least that is free during a call cannot be seen. */
async function neededFor(bench: Bench, disk: Disk, call: Call): Promise<number> {
  let enough = STEP;
  for (; enough < disk.free; enough *= 2) {
    disk.leave(enough);
    const { status } = await call(bench.world);
    disk.empty();
    if (status < 300) break;
  }
  await bench.restore();
  return enough;
}

/** A server with a full disk ends in good order, and keeps its state. */
async function stopOnFullDisk(bench: Bench, disk: Disk): Promise<string[]> {
  const { content } = await bench.state();
  disk.leave(0);
  const { code, stderr } = await bench.world.server.stop();
  const found = bench.content();
  disk.empty();
  const [wrong] = [...found.faults, ...difference(found.exact, content.exact)];
  const faults = code === 0 && stderr === '' ? [] : [`stopped on a full disk it ends with ${code}: ${stderr}`];
  return wrong === undefined ? faults : [...faults, `stopped on a full disk: ${wrong}`];
}
