// `npm run test:durability -- 200`: rounds of kill -9 under eight writers, and what they found.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killRounds } from './rounds.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-durability-'));
try {
  const { rounds, acknowledged, lost, damaged, disagreeing } = await killRounds(
    path.join(folder, 'pce.db'),
    Number(process.argv[2] ?? 200),
  );
  console.log(
    `${rounds} rounds, ${acknowledged} acknowledged writes, ${lost.length} lost, ${damaged.length} damaged files, ${disagreeing.length} counters that disagree`,
  );
  for (const line of [...lost, ...damaged, ...disagreeing]) console.log(line);
  process.exitCode = lost.length + damaged.length + disagreeing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
