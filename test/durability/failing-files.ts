import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';

/** Modes of failing-files.c, by their numbers there. */
const modes = ['off', 'count', 'fail once', 'fail from then on', 'die'] as const;
export type Mode = (typeof modes)[number];
export type Failure = 'ENOSPC' | 'EIO';

/** Makes the files of one folder fail for the server that is started with its `env`. */
export class FailingFiles {
  readonly env: Readonly<Record<string, string>>;
  readonly #control: number;

  /** @param folder whose files are to fail @param beside a folder for files of its own */
  constructor(folder: string, beside: string) {
    const library = path.join(beside, 'failing-files.so');
    const source = path.join(import.meta.dirname, 'failing-files.c');
    const built = spawnSync('cc', ['-O1', '-shared', '-fPIC', '-o', library, source], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`cc: ${built.stderr}`);
    const control = path.join(beside, 'control');
    writeFileSync(control, Buffer.alloc(20));
    this.#control = openSync(control, 'r+');
    this.env = { LD_PRELOAD: library, FAILING_FILES_FOLDER: folder, FAILING_FILES_CONTROL: control };
  }

  /** Fails an operation from now on. @param nth which one, counted from here */
  arm(mode: Mode, nth = 0, failure: Failure = 'EIO'): void {
    const words = [modes.indexOf(mode), nth, constants.errno[failure], 0, 0];
    const bytes = Buffer.from(new Uint32Array(words).buffer);
    // The mode comes last: no operation is to meet half an order.
    writeSync(this.#control, bytes, 4, 16, 4);
    writeSync(this.#control, bytes, 0, 4, 0);
  }

  /** @returns how many operations there were since `arm`, and how many of them failed */
  disarm(): { count: number; met: number } {
    writeSync(this.#control, Buffer.alloc(4), 0, 4, 0);
    const words = Buffer.alloc(8);
    readSync(this.#control, words, 0, 8, 12);
    return { count: words.readUInt32LE(0), met: words.readUInt32LE(4) };
  }

  close(): void {
    closeSync(this.#control);
  }
}

/** Why files cannot be made to fail on this machine; undefined where they can. */
export function noFailingFiles(): string | undefined {
  if (process.platform !== 'linux') return 'files fail by LD_PRELOAD, on Linux alone';
  return spawnSync('cc', ['--version']).status === 0 ? undefined : 'there is no C compiler (cc)';
}
