import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lengthOf } from '../length.ts';
import { killRounds } from './rounds.ts';

const ROUNDS = lengthOf(20, 2);

test('rounds of kill -9 under writers of all kinds lose nothing that was acknowledged, and bring nothing back', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-durability-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const figures = await killRounds(path.join(folder, 'pce.db'), ROUNDS);
  expect(figures).toMatchObject({ rounds: ROUNDS, lost: [], damaged: [], disagreeing: [] });
  expect(figures.acknowledged).toBeGreaterThan(25 * ROUNDS);
});
