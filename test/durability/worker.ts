// A worker thread with a server on the data file that it is given. It ends in the way that it is told.
import { parentPort, workerData } from 'node:worker_threads';
import { startMockPce } from '../../src/index.ts';

await startMockPce({ data: workerData, scenario: 'empty' });
parentPort?.on('message', (how: 'exit' | 'throw') => {
  if (how === 'exit') process.exit();
  throw new Error('a defect of the worker');
});
parentPort?.postMessage('open');
