import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, table } from './table.ts';
import { ask, startLimit, startMockPce, type Target } from './targets.ts';

const QUERIES = '/api/v2/orgs/1/traffic_flows/async_queries';
const HOSTS = 1000;
const DAYS = 30;

const all = { include: [], exclude: [] };
const query = {
  ...{ query_name: 'all', sources: all, destinations: all, services: all, policy_decisions: [] },
  max_results: 200_000,
};

const everyone = [{ actors: 'ams' }];
/** A tenth of the million pairs talk, under a hundred rules. */
const scenario = {
  orgs: [
    {
      objects: {
        pairing_profiles: [{ name: 'All', enabled: true, enforcement_mode: 'full' }],
        rule_sets: Array.from({ length: 100 }, (_, index) => ({
          ...{ name: `rule set ${index}`, scopes: [[]] },
          rules: [
            {
              ...{ enabled: true, providers: everyone, consumers: everyone },
              ingress_services: [{ port: 1 + index, proto: 6 }],
              resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
            },
          ],
        })),
      },
      fleets: [{ count: HOSTS, hostname: 'host-{n}', pairing_profile: 'All' }],
      traffic: { rules: [{ from: { labels: {} }, to: { labels: {} }, port: 80, rate: 1, share: 0.1 }] },
    },
  ],
};

/** The most resident memory that a process has had so far, in MB; 0 where there is no /proc. */
function peakOf({ pid }: Target): number {
  if (process.platform !== 'linux') return 0;
  const [, kB] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kB) / 1024;
}

/** A query for the flows of a month, and the download of its result beside bare node:http that sends the same bytes. */
export async function flowsTable(rounds: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mock-pce-bench-'));
  const file = join(folder, 'scenario.json');
  writeFileSync(file, JSON.stringify(scenario));
  await using pce = await startMockPce(['--scenario', file, '--clock', '2026-01-01T00:00:00Z', '--seed', 'flows']);
  rmSync(folder, { recursive: true });
  await ask(pce, 'POST', '/_mock/v1/clock/advance', { seconds: DAYS * 86_400 });
  const before = peakOf(pce);
  const times = { query: [] as number[], ratio: [] as number[] };
  const { href } = JSON.parse((await ask(pce, 'POST', QUERIES, query)).body) as { href: string };
  const { flows_count } = JSON.parse((await ask(pce, 'GET', `/api/v2${href}`)).body) as { flows_count: number };
  const path = `/api/v2${href}/download`;
  const { body } = await ask(pce, 'GET', path);
  const headers = { 'content-type': 'application/json' };
  await using limit = await startLimit([{ method: 'GET', path, status: 200, headers, body }]);
  for (let round = 0; round < rounds; round++) {
    times.query.push((await ask(pce, 'POST', QUERIES, query)).ms);
    times.ratio.push((await ask(limit, 'GET', path)).ms / (await ask(pce, 'GET', path)).ms);
  }
  const megabytes = (body.length / 2 ** 20).toFixed(0);
  return table(
    [`flows of ${HOSTS.toLocaleString('en')} hosts and ${DAYS} days`, 'floor', 'mock-pce'],
    [
      ['a query', '1000 ms', `${median(times.query).toFixed(0)} ms`],
      [
        `download of ${flows_count.toLocaleString('en')} flows (${megabytes} MB), of the limit`,
        '0.10',
        median(times.ratio).toFixed(2),
      ],
      ['memory at the most, beyond that before', '300 MB', `${(peakOf(pce) - before).toFixed(0)} MB`],
    ],
  );
}
