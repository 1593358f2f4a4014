import { expect, test } from 'vitest';
import { lengthOf, partOf } from '../length.ts';
import { dieAtEach, failEach, someOperations } from './failing.ts';
import { noFailingFiles } from './failing-files.ts';
import { temporaryFolder } from './folder.ts';
import { replacing, writing } from './world.ts';

const unable = noFailingFiles();
if (unable !== undefined) console.warn(`test/durability/failing.test.ts is skipped: ${unable}`);

test.skipIf(unable)(
  'a call is done or told to have failed where any operation on the file fails, and the state is whole',
  { timeout: 240_000 },
  async () => {
    const { tried, faults } = await failEach(temporaryFolder(), partOf(writing, 8), someOperations(lengthOf(4, 2)), [
      { mode: 'fail from then on', failure: 'ENOSPC' },
      { mode: 'fail once', failure: 'EIO' },
    ]);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(lengthOf(100, 10));
  },
);

test.skipIf(unable)(
  'a server that is killed within a call that replaces its state leaves the old one or the new one',
  { timeout: 240_000 },
  async () => {
    const { tried, faults } = await dieAtEach(temporaryFolder(), partOf(replacing, 6), someOperations(2));
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(lengthOf(10, 3));
  },
);
