import { median, table } from './table.ts';

const library = new URL('../dist/index.js', import.meta.url).href;

/** Milliseconds within the server: each reset or restore with a write before it, and the first read after it. */
export async function restoreTable(rounds: number): Promise<string> {
  const { startMockPce } = (await import(library)) as typeof import('../src/index.ts');
  const timesOf = async (objects: number, again: string): Promise<string> => {
    const labels = Array.from({ length: objects }, (_, index) => ({ key: 'app', value: `label ${index}` }));
    await using pce = await startMockPce({
      scenario: { orgs: [{ objects: { labels } }] },
      limits: new Map([['total_labels', 1_000_000]]),
    });
    await pce.snapshots.save('whole');
    await pce.snapshots.save('org', { org: 1 });
    const times: number[] = [];
    for (let round = 0; round < rounds * 4; round++) {
      await pce.orgs.createKey(1);
      const started = performance.now();
      if (again === 'reset') await pce.reset();
      else await pce.snapshots.restore(again);
      await pce.orgs.list();
      times.push(performance.now() - started);
    }
    return median(times.slice(rounds)).toFixed(2);
  };
  return table(
    ['reset and restore, in memory, ms', 'floor', 'mock-pce'],
    [
      ['reset to a new org', '0.5', await timesOf(0, 'reset')],
      ['restore of 500 objects', '1', await timesOf(500, 'whole')],
      ['restore of 10,000 objects', '5', await timesOf(10_000, 'whole')],
      ['restore of one org of 10,000 objects', '', await timesOf(10_000, 'org')],
    ],
  );
}
