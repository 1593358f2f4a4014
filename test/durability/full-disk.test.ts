import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { lengthOf } from '../length.ts';
import { noMounts, privately } from './full-disk.ts';

const unable = noMounts();
if (unable !== undefined) console.warn(`test/durability/full-disk.test.ts is skipped: ${unable}`);

test.skipIf(unable)(
  'a call on a disk with ever less room is done or told to have failed, and the state is whole',
  { timeout: 240_000 },
  async () => {
    const [command = '', ...rest] = [
      ...privately,
      process.execPath,
      'test/durability/run.ts',
      'disk',
      // How many amounts of room are tried, for one in how many calls.
      ...lengthOf(['5'], ['2', '10']),
    ];
    const { stdout } = await promisify(execFile)(command, rest).catch((error: { stdout: string }) => error);
    expect(stdout).toMatch(/\d+ amounts of free disk: 0 faults\n$/);
  },
);
