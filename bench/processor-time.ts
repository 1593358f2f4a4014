import { readFileSync } from 'node:fs';

/** Processor time that the main thread of a process has used, in microseconds; only Linux tells. */
export function processorTimeOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1000;
}
