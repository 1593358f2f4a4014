import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { onTestFinished, test } from 'vitest';
import { lengthOf } from '../length.ts';
import { race } from './one-use.ts';
import { play, Subject, sequences } from './pairing-model.ts';

test('random sequences of pairing end as the reference model says', { timeout: 60_000 }, async () => {
  const subject = await new Subject().start();
  onTestFinished(() => subject.close());
  await fc.assert(
    fc.asyncProperty(sequences(false), (steps) => play(subject, steps)),
    { numRuns: lengthOf(2000, 25) },
  );
});

test('random sequences of pairing with restarts on a file end so too', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-model-'));
  const subject = await new Subject(path.join(folder, 'pce.db')).start();
  onTestFinished(async () => {
    await subject.close();
    rmSync(folder, { recursive: true });
  });
  await fc.assert(
    fc.asyncProperty(sequences(true), (steps) => play(subject, steps)),
    { numRuns: lengthOf(50, 3) },
  );
});

test('exactly one of a hundred hosts that race for a key of one use wins', { timeout: 60_000 }, () =>
  race(lengthOf(200, 2)),
);
