import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type MockPce, startMockPce } from '../../src/index.ts';
import { type Client, clientOf, control } from '../control/servers.ts';
import { isLong, lengthOf } from '../length.ts';

type Tables = Record<string, { columns: string[]; rows: unknown[][] }>;
type Exported = Record<string, unknown> & { tables: Tables };

const RUNS = lengthOf(60, 3);

const start = { clock: '2026-01-01T00:00:00Z', apiKey: 'api_own', apiSecret: 'secret' };

/** A state with something in every table, and hosts in every state. */
async function exportedStates(): Promise<Exported[]> {
  await using pce = await startMockPce({ ...start, scenario: 'default' });
  const client = clientOf(pce);
  const share = 0.3;
  await pce.fleets.create({ count: 12, silent: { share, after: 60 }, unpaired: { share, after: 3600 } });
  await pce.fleets.create({ count: 9, hostname: 'later-{n}', pairing_rate: 0.01 });
  await client.request('POST', '/orgs/1/pairing_profiles/1/pairing_key', {});
  await client.request('PUT', '/orgs/1/settings/workloads', { ven_uninstall_timeout_hours: [{ scope: [], value: 1 }] });
  await fetch(`${pce.url}/api/v2/orgs/1/labels`, {
    headers: { authorization: client.authorization, Prefer: 'respond-async' },
  });
  await pce.orgs.create();
  const [, second] = await pce.vens.list({ org: 1 });
  await pce.vens.setHeartbeat(second?.ven.href.split('/').at(-1) ?? '', false);
  pce.clock.advance(700);
  await client.get('/orgs/1/labels');
  const exported: Exported[] = [];
  for (const scope of [{}, { org: 1 }]) {
    await pce.snapshots.save('x', scope);
    exported.push(JSON.parse(JSON.stringify(await pce.snapshots.export('x', { org: 0, ...scope }))));
  }
  return exported;
}

const junk = fc.constantFrom<unknown>(
  ...[
    '',
    'junk{',
    'null',
    '[]',
    '{}',
    'labels',
    'offline',
    'silence',
    '/users/1',
    '[null]',
    '2026-01-01T00:00:00.000Z',
  ],
  ...[null, -1, 0, 1, 2, 1e12, 1e15, { integer: '9223372036854775807' }, { integer: '-9223372036854775808' }],
  ...[{ base64: '' }, { base64: 'AA==' }, true, 1.5, [], {}],
);

const place = fc.nat({ max: 1_000_000 });
const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T;

/** Each spoils the rows of one table. */
const mutations: Readonly<Record<string, (table: Tables[string], at: number, other: number, value: unknown) => void>> =
  {
    value: ({ rows, columns }, at, other, value) => {
      if (rows.length > 0) pick(rows, at)[other % columns.length] = value;
    },
    column: ({ rows, columns }, at, _other, value) => {
      for (const row of rows) row[at % columns.length] = value;
    },
    exchange: ({ rows, columns }, at, other) => {
      if (rows.length === 0) return;
      const column = (at + other) % columns.length;
      const [one, two] = [pick(rows, at), pick(rows, other)];
      [one[column], two[column]] = [two[column], one[column]];
    },
    twice: ({ rows }, at) => {
      if (rows.length > 0) rows.push([...pick(rows, at)]);
    },
    less: ({ rows }, at) => {
      rows.splice(at % (rows.length + 1), 1);
    },
    none: (table) => {
      table.rows = [];
    },
    body: ({ rows, columns }, at, other, value) => {
      const column = columns.findIndex((name) => name === 'body' || name === 'rules');
      if (column === -1 || rows.length === 0) return;
      const row = pick(rows, at);
      row[column] = JSON.stringify(spoiled(JSON.parse(String(row[column])), other, value));
    },
  };

/** Replaces or deletes a part of a body, at any depth. */
function spoiled(body: Record<string, unknown>, at: number, value: unknown): unknown {
  const name = pick(Object.keys(body), at);
  const part = body[name];
  const deeper = typeof part === 'object' && part !== null && Object.keys(part).length > 0 && at % 3 > 0;
  if (deeper) body[name] = spoiled(part as Record<string, unknown>, Math.floor(at / 7), value);
  else if (at % 2 === 0) delete body[name];
  else body[name] = value;
  return body;
}

const gets = [
  'health',
  'users',
  'users/1/api_keys',
  'orgs/1/settings/workloads',
  'orgs/1/labels?value=x',
  'orgs/1/labels?usage=true',
];
const lists = ['labels', 'label_dimensions', 'pairing_profiles', 'workloads', 'vens', 'events', 'jobs'];
const controls = ['orgs', 'info', 'vens', 'fleets', 'snapshots', 'snapshots/x/export'];

/** Checks that no answer is a 5xx, and that each that looks like JSON is JSON. */
async function survives(pce: MockPce, client: Client): Promise<void> {
  const fine = async (method: string, path: string, body?: unknown) => {
    const { status, text } = await client.request(method, path, body);
    if (status >= 500) throw new Error(`${method} ${path}: ${status} ${text}`);
    if (text.startsWith('[') || text.startsWith('{')) return JSON.parse(text) as unknown;
    return undefined;
  };
  for (const path of gets) await fine('GET', `/${path}`);
  for (const kind of lists) {
    const listed = (await fine('GET', `/orgs/1/${kind}`)) as { href: string }[] | undefined;
    for (const { href } of Array.isArray(listed) ? listed.slice(0, 2) : []) await fine('GET', href);
  }
  await fine('POST', '/orgs/1/labels', { key: 'app', value: 'new' });
  await fine('POST', '/orgs/1/pairing_profiles', { name: 'new', enabled: true });
  const [workload] = ((await fine('GET', '/orgs/1/workloads')) ?? []) as { href: string }[];
  if (workload?.href !== undefined) await fine('PUT', workload.href, { name: 'renamed' });
  await fine('PUT', '/orgs/1/vens/unpair', { vens: await unpairable(pce), firewall_restore: 'default' });
}

const unpairable = async (pce: MockPce) => (await pce.vens.list({ org: 1 })).slice(0, 2).map(({ ven }) => ven);

/** The status of an import through the library. */
const inProcess = (pce: MockPce, body: Exported) =>
  pce.snapshots.import(body as never).then(
    () => 201,
    ({ status }: { status?: number }) => status ?? 500,
  );

test('an import is refused, or no call fails that uses it', async () => {
  const states = await exportedStates();
  const pce = await startMockPce({ ...start, scenario: 'empty' });
  onTestFinished(() => pce.close());
  const client = clientOf(pce);
  const by = async (method: string, path: string, body?: unknown) => {
    const { status, text } = await control(pce, method, path, body);
    expect(status, `${method} ${path}: ${text}`).toBeLessThan(500);
    return status;
  };
  for (const state of states) expect(await by('POST', '/snapshots/import', state)).toBe(201);
  let taken = 0;
  const mutation = fc.record({
    name: fc.constantFrom(...Object.keys(mutations)),
    at: place,
    other: place,
    value: junk,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: states.length - 1 }),
      place,
      mutation,
      async (state, table, { name, at, other, value }) => {
        const body = structuredClone(states[state] as Exported);
        mutations[name]?.(pick(Object.values(body.tables), table), at, other, value);
        const status = await by('POST', '/snapshots/import', body);
        expect(await inProcess(pce, body)).toBe(status);
        if (status !== 201) return;
        taken += 1;
        await by('POST', '/snapshots/x/restore');
        await survives(pce, client);
        for (const path of controls) await by('GET', `/${path}`);
        for (const seconds of [5000, 700_000]) await by('POST', '/clock/advance', { seconds });
        await survives(pce, client);
        await by('POST', '/orgs', {});
        expect(await by('POST', '/reset')).toBe(204);
      },
    ),
    { numRuns: RUNS },
  );
  // Half of them are as a rule. In the short form it may be none.
  if (isLong) expect(taken).toBeGreaterThan(0);
});
