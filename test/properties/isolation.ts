import { strict as assert } from 'node:assert';
import { type MockPce, startMockPce } from '../../src/index.ts';
import { Random } from '../../src/state/random.ts';
import { type Client, clientOf } from '../control/client.ts';

const ORGS = 50;
const PER_SERVER = 50_000;

/** One of fifty suites, and the content that its org has to have. */
interface Suite {
  readonly client: Client;
  labels: Set<string>;
  saved: Set<string> | undefined;
}

/**
 * Runs fifty suites on one server, each in an org of its own. They do random things at the same time, and none ever
 * finds anything of another.
 */
export async function orgsNeverMeet(operations: number, seed: string): Promise<void> {
  for (let done = 0; done < operations; done += PER_SERVER) {
    await onOneServer(Math.min(PER_SERVER, operations - done), `${seed} ${done}`);
  }
}

async function onOneServer(operations: number, seed: string): Promise<void> {
  await using pce = await startMockPce({ scenario: 'empty', limits: new Map([['total_workloads', 1_000_000]]) });
  const suites: Suite[] = [];
  for (let i = 0; i < ORGS; i++) {
    suites.push({ client: clientOf(pce, await pce.orgs.create()), labels: new Set(), saved: undefined });
  }
  await Promise.all(suites.map((suite) => run(pce, suite, operations / ORGS, `${seed} ${suite.client.org}`)));
  for (const suite of suites) await look(suite);
}

async function run(pce: MockPce, suite: Suite, operations: number, seed: string): Promise<void> {
  const random = new Random(seed);
  const names = Object.keys(doings) as (keyof typeof doings)[];
  for (let i = 0; i < operations; i++) {
    const name = names[Number.parseInt(random.hex(4), 16) % names.length] as keyof typeof doings;
    await doings[name](pce, suite, `of ${suite.client.org}: ${i}`);
  }
}

type Doing = (pce: MockPce, suite: Suite, value: string) => Promise<void>;

const label: Doing = async (_pce, { client, labels }, value) => {
  const { status } = await client.request('POST', `/orgs/${client.org}/labels`, { key: 'app', value });
  assert.equal(status, 201);
  labels.add(value);
};

const remove: Doing = async (_pce, { client, labels }) => {
  const path = `/orgs/${client.org}/labels?key=app&max_results=1`;
  const [first] = await client.get<{ href: string; value: string }[]>(path);
  if (first && (await client.request('DELETE', first.href)).status === 204) labels.delete(first.value);
};

const profile: Doing = async (_pce, { client }, name) => {
  await client.request('POST', `/orgs/${client.org}/pairing_profiles`, { enabled: true, name });
};

const pair: Doing = async (pce, { client }, hostname) => {
  const [first] = await client.get<{ href: string }[]>(`/orgs/${client.org}/pairing_profiles?max_results=1`);
  const { activation_code = '' } = await client.post(`${first?.href}/pairing_key`, {});
  const { workload } = await pce.pair({ activation_code, hostname });
  assert.ok(workload.href.startsWith(`/orgs/${client.org}/`));
};

const read =
  (kind: string): Doing =>
  async (_pce, { client }) => {
    const { text } = await client.request('GET', `/orgs/${client.org}/${kind}`);
    // A refusal in another org leaves an event in its own, which names the path that it tried.
    const seen = text.replaceAll(/"api_endpoint":"[^"]*"/g, '');
    assert.doesNotMatch(seen, new RegExp(`of (?!${client.org}:)\\d+: |/orgs/(?!${client.org}/)\\d+/`));
  };

const intrude: Doing = async (_pce, { client }) => {
  const other = (client.org % ORGS) + 1;
  if (other !== client.org) assert.equal((await client.request('GET', `/orgs/${other}/labels`)).status, 403);
};

const fail: Doing = async (pce, { client }) => {
  await pce.faults.add({ org: client.org, operation: 'labels_get', first: 1, status: 503 });
  assert.equal((await client.request('GET', `/orgs/${client.org}/labels`)).status, 503);
  await pce.faults.clear({ org: client.org });
};

const journal: Doing = async (pce, { client }) => {
  for (const { org } of await pce.journal.find({ org: client.org })) assert.equal(org, client.org);
  await pce.journal.clear({ org: client.org });
};

const save: Doing = async (pce, suite) => {
  await pce.snapshots.save(`of-${suite.client.org}`, { org: suite.client.org });
  suite.saved = new Set(suite.labels);
};

const restore: Doing = async (pce, suite) => {
  if (!suite.saved) return;
  await pce.snapshots.restore(`of-${suite.client.org}`);
  suite.labels = new Set(suite.saved);
};

const reset: Doing = async (pce, suite) => {
  await pce.reset({ org: suite.client.org });
  suite.labels.clear();
};

/** Whether the org holds exactly what its suite put there. */
async function look({ client, labels }: Suite): Promise<void> {
  const path = `/orgs/${client.org}/labels?key=app&max_results=100000`;
  const values = (await client.get<{ value: string }[]>(path)).map(({ value }) => value);
  assert.deepEqual(new Set(values), labels);
}

const doings = {
  ...{ label, remove, profile, pair, intrude, fail, journal, save, restore, reset },
  look: (_pce: MockPce, suite: Suite) => look(suite),
  labels: read('labels?key=app'),
  workloads: read('workloads'),
  profiles: read('pairing_profiles'),
  events: read('events?max_results=50'),
  vens: read('vens'),
};
