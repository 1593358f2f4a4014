import { load, request } from './load.ts';
import { API, ONE, prepare, type Row } from './rows.ts';
import { median, table } from './table.ts';
import { authorization } from './targets.ts';

const row: Row = { name: '', profiles: 10_000, requests: [['GET', `${API}?max_results=10000`]] };

/** The 99th percentile of a small request while another connection is being sent 10,000 objects, over and over. */
export async function latencyTable(rounds: number, seconds: number): Promise<string> {
  await using contest = await prepare(row, false);
  const { target, next } = contest.servers.get('mock-pce') as NonNullable<ReturnType<typeof contest.servers.get>>;
  const { port } = target;
  const small = request('GET', ONE, authorization);
  const p99s: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [{ latencies }] = await Promise.all([
      load({ port, next: () => small, connections: 1, depth: 1, seconds }),
      load({ port, next, connections: 1, depth: 1, seconds }),
    ]);
    p99s.push(latencies[Math.floor(latencies.length * 0.99)] as number);
  }
  return table(
    ['latency', 'floor', 'mock-pce'],
    [["another request's p99 while 10,000 objects are sent", '25 ms', `${median(p99s).toFixed(1)} ms`]],
  );
}
