import { closeSync, openSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { headOf, OWNER_ALONE } from './data-file.ts';
import { identityOf } from './open-files.ts';

/**
 * The pid, with the thread where that is not the process's first, and a mark of that life and that file. Earlier versions
 * and systems without /proc leave the mark out.
 */
const FORM = /^((\d+)(?:\/task\/\d+)?)\n(?:(\d+ [\da-f-]+ \d+:\d+)\n)?$/;
const LONGEST = 200;

/**
 * Beside a data file: says which process has it. It also keeps others out where the locks are gone: they end when any
 * part of their process opens a locked file and closes it, say to copy the folder (POSIX). A worker thread that is
 * terminated takes nothing back, and its process lives on: so the note names the thread.
 */
export class OwnerNote {
  readonly #file: string;
  readonly #path: string;
  #told: string | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#path = `${file}.pid`;
  }

  /** Who has a file that is locked, as far as they could say. */
  get owner(): string {
    const { who, pid, mark } = this.#read();
    if (who === undefined || pid === undefined) return 'another process has it open';
    const isThis = pid === String(process.pid) && mark === markOf(who.replace(pid, 'self'), this.#file);
    return isThis ? 'this process has it open' : `process ${pid} has it open`;
  }

  /**
   * Whether what it names lives, and is of another process: the threads of one do not lose their locks to each other. The
   * note of a killed process, of a thread that has ended, of another start of the machine, or one that was copied along
   * with the file holds nobody up.
   */
  get isOfAnother(): boolean {
    const { who, pid, mark } = this.#read();
    if (who === undefined || mark === undefined || pid === String(process.pid)) return false;
    return mark === markOf(who, this.#file);
  }

  /** Where it cannot be written nobody is told who: the lock holds all the same. */
  tell(): void {
    const mark = markOf('thread-self', this.#file);
    const text = `${thisThread()}\n${mark === undefined ? '' : `${mark}\n`}`;
    try {
      const { text: found, pid } = this.#read();
      // An empty one is left by a full disk. Any other file, or one that a link leads to, is somebody's.
      if (pid !== undefined || found === '') rmSync(this.#path);
      this.#write(text);
      this.#told = text;
    } catch {
      // As said.
    }
  }

  /** All of it, or none: half of a note is nobody's. @throws where there is a file, or the disk is full */
  #write(text: string): void {
    const descriptor = openSync(this.#path, 'wx', OWNER_ALONE);
    try {
      writeFileSync(descriptor, text);
    } catch (error) {
      rmSync(this.#path);
      throw error;
    } finally {
      closeSync(descriptor);
    }
  }

  /** @throws where the folder cannot be written */
  takeBack(): void {
    if (this.#told !== undefined && this.#read().text === this.#told) rmSync(this.#path);
  }

  #read(): { text?: string; who?: string; pid?: string; mark?: string } {
    try {
      const text = headOf(this.#path, LONGEST)?.toString('latin1');
      const [, who, pid, mark] = FORM.exec(text ?? '') ?? [];
      return { ...(text !== undefined && { text }), ...(who && pid && { who, pid }), ...(mark && { mark }) };
    } catch {
      return {};
    }
  }
}

/** As /proc names it: the process by its first thread. Where there is no /proc, no mark is held against it. */
function thisThread(): string {
  if (isMainThread) return String(process.pid);
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return String(process.pid);
  }
}

/** Behind the name of the program: the state, and when the process was started since the machine was. */
const STATE = 0;
const STARTED = 19;

/**
 * What a living process or thread is known by, and the file that it has: their ids are given again, after a start of the
 * machine times are too, and containers have pids of their own. Undefined where it has ended; Linux alone tells.
 */
function markOf(who: string, file: string): string | undefined {
  try {
    const stat = readFileSync(`/proc/${who}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // It has ended, and whoever started it has not looked yet.
    if (fields[STATE] === 'Z' || fields[STATE] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return `${fields[STARTED]} ${boot} ${identityOf(file)}`;
  } catch {
    return undefined;
  }
}
