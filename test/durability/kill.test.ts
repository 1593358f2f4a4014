import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { killRounds } from './rounds.ts';

test('20 rounds of kill -9 under writers of all kinds lose nothing that was acknowledged, and bring nothing back', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-durability-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const figures = await killRounds(path.join(folder, 'pce.db'), 20);
  expect(figures).toMatchObject({ rounds: 20, lost: [], damaged: [], disagreeing: [] });
  expect(figures.acknowledged).toBeGreaterThan(500);
});
