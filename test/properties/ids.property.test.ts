import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MockPce, startMockPce } from '../../src/index.ts';
import { type Client, clientOf, control } from '../control/servers.ts';
import { lengthOf } from '../length.ts';

const RUNS = lengthOf(60, 2);
const STEPS = lengthOf(20, 14);

const ORGS = [1, 2];
const HOSTS = 2;

const ownerOf = (org: number) => ({ org, key: `api_of_${org}`, secret: 'secret' });
const scenario = {
  orgs: ORGS.map((id) => ({
    id,
    users: [
      { username: `u${id}@mock-pce.test`, roles: ['owner'], api_keys: [{ key: `api_of_${id}`, secret: 'secret' }] },
    ],
  })),
};

/** Ids that were given, as `labels 7`. */
type Given = ReadonlySet<string>;

interface Side {
  readonly pce: MockPce;
  given: Given;
  /** Ids that were given when a snapshot was made, by its name. */
  readonly saved: Map<string, Given>;
}

interface Made {
  readonly kind: string;
  readonly id: string;
}

/** Texts that show that a state has an id of a kind, or had it. */
const marks: Readonly<Record<string, (id: string) => RegExp>> = {
  fleets: (id) => RegExp(`"fleet-${id}/`),
  users: (id) => RegExp(`/users/${id}\\b`),
};
const markOf = ({ kind, id }: Made) => marks[kind]?.(id) ?? RegExp(`/orgs/\\d+/${kind}/${id}\\b`);

const made = (href: unknown): Made => {
  const [kind = '', id = ''] = String(href).split('/').slice(-2);
  return { kind, id };
};

let names = 0;
const newName = (what: string) => `${what}-${(names += 1)}`;

async function pairOne(pce: MockPce, client: Client): Promise<Made[]> {
  const [profile] = await client.get<{ href: string }[]>(`/orgs/${client.org}/pairing_profiles`);
  const { activation_code = '' } = await client.post(`${profile?.href}/pairing_key`, {});
  const { body } = await control(pce, 'POST', '/vens', { activation_code, hostname: newName('host') });
  return [made(body.agent.href)];
}

/** Each makes something. @returns the objects that got an id */
const makers: Readonly<Record<string, (pce: MockPce, client: Client) => Promise<Made[]>>> = {
  label: async (_pce, client) => [
    made((await client.post(`/orgs/${client.org}/labels`, { key: 'app', value: newName('label') }))['href']),
  ],
  profile: async (_pce, client) => [
    made(
      (await client.post(`/orgs/${client.org}/pairing_profiles`, { name: newName('profile'), enabled: true }))['href'],
    ),
  ],
  user: async (_pce, client) => [
    made(
      (await client.post('/users', { username: `${newName('user')}@x.test`, type: 'local', full_name: '' }))['href'],
    ),
  ],
  host: pairOne,
  // Hosts of all fleets have the same names: their fleet alone tells them apart.
  fleet: async (pce, { org }) => {
    const before = (await pce.vens.list({ org })).length;
    const fleet = await pce.fleets.create({ org, count: HOSTS, hostname: 'web-{n}' });
    const hosts = await pce.vens.list({ org });
    expect(hosts).toHaveLength(before + HOSTS);
    const agents = hosts.slice(-HOSTS).map(({ agent }) => made(agent.href));
    return [{ kind: 'fleets', id: String(fleet.id) }, ...agents];
  },
};

const removers: Readonly<Record<string, (pce: MockPce, client: Client) => Promise<unknown>>> = {
  label: async (_pce, client) => {
    const [label] = (await client.get<{ href: string }[]>(`/orgs/${client.org}/labels`)).slice(-1);
    await client.request('DELETE', label?.href ?? '');
  },
  host: async (pce, client) => {
    const vens = (await pce.vens.list({ org: client.org })).slice(-1).map(({ ven }) => ven);
    if (vens.length > 0)
      await client.request('PUT', `/orgs/${client.org}/vens/unpair`, { vens, firewall_restore: 'saved' });
  },
  fleet: async (pce, { org }) => {
    const [fleet] = (await pce.fleets.list({ org })).slice(-1);
    if (fleet) await pce.fleets.delete(fleet.id);
  },
};

/** All rows of a state as text. */
async function textOf(pce: MockPce): Promise<string> {
  await pce.snapshots.save('text');
  const { tables } = await pce.snapshots.export('text');
  return JSON.stringify(
    Object.values(tables).flatMap(({ rows }) => rows),
    (_name, value) => (typeof value === 'bigint' ? String(value) : value),
  ).replaceAll('\\', '');
}

async function make(side: Side, what: string, org: number): Promise<void> {
  const before = await textOf(side.pce);
  const things = (await makers[what]?.(side.pce, clientOf(side.pce, ownerOf(org)))) ?? [];
  for (const thing of things) {
    const name = `${thing.kind} ${thing.id}`;
    expect(thing.id).toMatch(/^\d+$/);
    expect(side.given).not.toContain(name);
    expect(before, `${name} was there`).not.toMatch(markOf(thing));
    side.given = new Set([...side.given, name]);
  }
}

interface Step {
  readonly does: string;
  readonly what: string;
  readonly side: number;
  readonly org: number;
  readonly slot: number;
  readonly whole: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('make', 'make', 'make', 'remove', 'save', 'restore', 'carry', 'reset'),
  what: fc.constantFrom(...Object.keys(makers)),
  side: fc.nat({ max: 1 }),
  org: fc.constantFrom(...ORGS),
  slot: fc.nat({ max: 1 }),
  whole: fc.boolean(),
});

async function carryOut(sides: readonly Side[], { does, what, side: at, org, slot, whole }: Step): Promise<void> {
  const side = sides[at] as Side;
  const { pce, saved } = side;
  const name = whole ? 'whole' : `${org}-${slot}`;
  const known = saved.get(name);
  switch (does) {
    case 'make':
      return make(side, what, org);
    case 'remove':
      await removers[what]?.(pce, clientOf(pce, ownerOf(org)));
      return;
    case 'save':
      await pce.snapshots.save(name, whole ? {} : { org });
      saved.set(name, side.given);
      return;
    case 'restore':
      if (!known) return;
      await pce.snapshots.restore(name);
      side.given = whole ? known : new Set([...side.given, ...known]);
      return;
    case 'carry': {
      if (!known) return;
      const other = sides[slot] as Side;
      const exported = JSON.parse(JSON.stringify(await pce.snapshots.export(name)));
      // Exports of an earlier version, or made by hand, have no last ids: the ids in their rows are enough.
      if (at === slot) delete exported.tables.last_ids;
      await other.pce.snapshots.import(exported);
      await other.pce.snapshots.restore(name);
      other.saved.delete(name);
      if (whole) other.given = at === slot ? new Set() : known;
      else if (at !== slot) other.given = new Set([...other.given, ...known]);
      return;
    }
    default:
      await pce.reset(whole ? {} : { org });
      if (whole) side.given = new Set();
  }
}

test('no id is given twice, whatever is saved, reset, restored and carried to another server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: STEPS }), async (steps) => {
      await using one = await startMockPce({ scenario, clock: '2026-01-01T00:00:00Z', seed: 'one' });
      await using other = await startMockPce({ scenario, clock: '2026-01-01T00:00:00Z', seed: 'other' });
      const sides = [one, other].map((pce): Side => ({ pce, given: new Set(), saved: new Map() }));
      for (const each of steps) await carryOut(sides, each);
      for (const side of sides) {
        for (const org of ORGS) for (const what of Object.keys(makers)) await make(side, what, org);
      }
    }),
    { numRuns: RUNS },
  );
});
