import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMockPce } from '../../src/index.ts';
import { temporaryFolder } from './folder.ts';
import { refusedStart, start } from './server.ts';

/** A data file that a worker thread of this process has open. */
async function servedByWorker() {
  const data = path.join(temporaryFolder(), 'pce.db');
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data });
  onTestFinished(async () => void (await worker.terminate()));
  await once(worker, 'message');
  return { data, worker };
}

const ends: Readonly<Record<string, (worker: Worker) => Promise<unknown>>> = {
  'is terminated': (worker) => worker.terminate(),
  'ends the thread': (worker) => told(worker, 'exit', 'exit'),
  'meets an error': (worker) => told(worker, 'throw', 'error').then(() => worker.terminate()),
};

function told(worker: Worker, how: string, event: string): Promise<unknown> {
  worker.postMessage(how);
  return once(worker, event);
}

describe.each(Object.entries(ends))('where the worker thread that has a file open %s,', (_how, end) => {
  test('another process gets the file, while the process lives', async () => {
    const { data, worker } = await servedByWorker();
    await end(worker);
    await (await start({ data })).stop();
  });

  test('its own process gets the file, and others do not while it has it', async () => {
    const { data, worker } = await servedByWorker();
    await end(worker);
    const pce = await startMockPce({ data });
    onTestFinished(() => pce.close());
    expect((await refusedStart({ data })).stderr).toContain(`process ${process.pid} has it open`);
    expect(readFileSync(`${data}.pid`, 'utf8')).toMatch(`${process.pid}\n`);
  });
});

describe('a file that a worker thread has open', () => {
  test('is refused to its own process, and that costs it no lock', async () => {
    const { data } = await servedByWorker();
    await expect(startMockPce({ data })).rejects.toThrow('this process has it open');
    expect((await refusedStart({ data })).stderr).toContain(`process ${process.pid} has it open`);
  });

  test.runIf(process.platform === 'linux')('is refused to others where its locks are gone', async () => {
    const { data } = await servedByWorker();
    // A process that reads all of the file, say for a backup, loses its locks.
    cpSync(path.dirname(data), temporaryFolder(), { recursive: true });
    expect((await refusedStart({ data })).stderr).toContain(`process ${process.pid} has it open`);
  });
});
