import { closeSync, openSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { headOf, OWNER_ALONE } from './data-file.ts';
import { identityOf } from './open-files.ts';

/**
 * The pid, with the thread where that is not the process's first, and a mark of the process and the file. Earlier
 * versions and systems without /proc leave the mark out.
 */
const FORM = /^((\d+)(?:\/task\/\d+)?)\n(?:(\d+ [\da-f-]+ \d+:\d+)\n)?$/;
const LONGEST = 200;

/**
 * A note beside a data file that says which process has it. It also keeps others out where the locks are gone: they end
 * when any part of their process opens a locked file and closes it, say to copy the folder (POSIX). The note names the
 * thread, since a terminated worker thread takes no note back, and its process lives on.
 */
export class OwnerNote {
  readonly #file: string;
  readonly #path: string;
  #told: string | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#path = `${file}.pid`;
  }

  /** Names the process that has a locked file, as far as the note tells. */
  get owner(): string {
    const { who, pid, mark } = this.#read();
    if (who === undefined || pid === undefined) return 'another process has it open';
    const isThis = pid === String(process.pid) && mark === markOf(who.replace(pid, 'self'), this.#file);
    return isThis ? 'this process has it open' : `process ${pid} has it open`;
  }

  /**
   * Whether the note names a living process or thread that is not of this process: threads of one process do not lose
   * their locks to each other. A note holds nobody up if its process was killed, its thread has ended, the machine was
   * started anew, or the note was copied along with the file.
   */
  get isOfAnother(): boolean {
    const { who, pid, mark } = this.#read();
    if (who === undefined || mark === undefined || pid === String(process.pid)) return false;
    return mark === markOf(who, this.#file);
  }

  /** Writes the note. Where that fails nobody is told who has the file, but the lock holds. */
  tell(): void {
    const mark = markOf('thread-self', this.#file);
    const text = `${thisThread()}\n${mark === undefined ? '' : `${mark}\n`}`;
    try {
      const { text: found, pid } = this.#read();
      // A full disk leaves an empty note. Any other file, or one that a link leads to, is somebody else's.
      if (pid !== undefined || found === '') rmSync(this.#path);
      this.#write(text);
      this.#told = text;
    } catch {
      // The lock holds all the same.
    }
  }

  /** Writes all of it or nothing: half a note names nobody. @throws where there is a file, or the disk is full */
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

/** This thread as /proc names it; the first thread has the pid alone. Without /proc there is no mark to compare. */
function thisThread(): string {
  if (isMainThread) return String(process.pid);
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return String(process.pid);
  }
}

/** Fields behind the name of the program: the state, and the start of the process since that of the machine. */
const STATE = 0;
const STARTED = 19;

/**
 * The mark of a living process or thread and its file: ids are given again, after a start of the machine start times
 * are too, and containers have pids of their own. Undefined where it has ended; only Linux tells.
 */
function markOf(who: string, file: string): string | undefined {
  try {
    const stat = readFileSync(`/proc/${who}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // It has ended, and its parent has not looked yet.
    if (fields[STATE] === 'Z' || fields[STATE] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return `${fields[STARTED]} ${boot} ${identityOf(file)}`;
  } catch {
    return undefined;
  }
}
