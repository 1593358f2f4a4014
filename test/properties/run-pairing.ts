// `npm run test:pairing -- 100000 10000`: random sequences of pairing against the reference model, one in a hundred with
// restarts on a file, and races of a hundred hosts for a key of one use.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { race } from './one-use.ts';
import { play, Subject, sequences } from './pairing-model.ts';

const [runs = 100_000, trials = 10_000] = process.argv.slice(2).map(Number);
const PER_SERVER = 2000;

async function check(numRuns: number, file?: string): Promise<void> {
  const subject = await new Subject(file).start();
  await fc.assert(
    fc.asyncProperty(sequences(file !== undefined), (steps) => play(subject, steps)),
    { numRuns },
  );
  await subject.close();
}

for (let done = 0; done < runs; done += PER_SERVER) await check(Math.min(PER_SERVER, runs - done));
console.log(`${runs} sequences ended as the model says`);
const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-model-'));
const restarted = Math.ceil(runs / 100);
await check(restarted, path.join(folder, 'pce.db'));
rmSync(folder, { recursive: true });
console.log(`${restarted} sequences with restarts ended as the model says`);
await race(trials);
console.log(`${trials} races of 100 for a key of one use were each won once`);
