import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../harness.ts';
import { lengthOf } from '../length.ts';
import { PolicyWorld, policy } from './policy-world.ts';

// Whatever was created, changed, deleted, provisioned or reverted in part, and restored: neither the draft nor what is in
// force has two objects of a name, a reference to nothing, a group within itself, or shows another as it was.

const draft = `${policy}/draft`;
const KINDS = ['label_groups', 'label_groups', 'ip_lists', 'rule_sets'] as const;
const NAMES = ['a', 'b', 'c', 'd'];

/** Numbers that a step takes its choices from. */
interface Choice {
  readonly kind: number;
  readonly name: number;
  readonly one: number;
  readonly other: number;
  readonly part: number;
}

type Step = (world: PolicyWorld, choice: Choice) => Promise<unknown>;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
const kindOf = ({ kind }: Choice) => pick(KINDS, kind) as (typeof KINDS)[number];
const nameOf = ({ name }: Choice) => pick(NAMES, name) as string;
const hrefOf = (world: PolicyWorld, kind: string, at: number) => pick(world.all(kind), at)?.href;
const refs = (href: string | undefined) => (href === undefined ? [] : [{ href }]);

/** What an object of a kind holds. */
function contents(world: PolicyWorld, kind: string, { other, part }: Choice): Json {
  const group = hrefOf(world, 'label_groups', other);
  if (kind === 'label_groups') {
    const label = hrefOf(world, 'labels', part);
    return { labels: part % 3 === 0 ? refs(label) : [], sub_groups: part % 2 === 0 ? refs(group) : [] };
  }
  if (kind === 'rule_sets') return { scopes: [group && part % 2 === 0 ? [{ label_group: { href: group } }] : []] };
  return { external_data_set: 's', external_data_reference: `${other % 3}` };
}

/** Some of what is pending, as a change_subset. */
async function subset(world: PolicyWorld, { part }: Choice): Promise<Record<string, { href: string }[]>> {
  const pending = [...(await world.pending())].filter((_, at) => (part >> (at % 8)) % 2 === 1);
  const byKind = Map.groupBy(pending, ([, kind]) => kind);
  return Object.fromEntries([...byKind].map(([kind, list]) => [kind, list.map(([href]) => ({ href }))]));
}

const hrefsOf = (chosen: Record<string, readonly { href: string }[]>) =>
  Object.values(chosen).flatMap((list) => list.map(({ href }) => href));

type Dependency = { readonly dependency: Record<string, { href: string }> };

async function dependencies(world: PolicyWorld, operation: string, change_subset: Json): Promise<[string, string][]> {
  const { body } = await world.call<Dependency[]>('POST', `${draft}/dependencies`, { operation, change_subset });
  return body.flatMap(({ dependency }) =>
    Object.entries(dependency).map(([kind, { href }]): [string, string] => [kind, href]),
  );
}

const steps: Readonly<Record<string, Step>> = {
  create: (world, choice) => {
    const kind = kindOf(choice);
    const key = kind === 'label_groups' && { key: 'role' };
    return world.call('POST', `${draft}/${kind}`, { name: nameOf(choice), ...key, ...contents(world, kind, choice) });
  },
  rename: async (world, choice) => {
    const href = hrefOf(world, kindOf(choice), choice.one);
    if (href) await world.call('PUT', href, { name: nameOf(choice) });
  },
  change: async (world, choice) => {
    const href = hrefOf(world, kindOf(choice), choice.one);
    if (href) await world.call('PUT', href, contents(world, kindOf(choice), choice));
  },
  /** Two objects of a kind change names. */
  swapNames: async (world, choice) => {
    const all = world.all(kindOf(choice));
    const [one, other] = [pick(all, choice.one), pick(all, choice.other)];
    if (!one || !other) return;
    await world.call('PUT', one.href, { name: 'for a moment' });
    await world.call('PUT', other.href, { name: one['name'] });
    await world.call('PUT', one.href, { name: other['name'] });
  },
  /** A group is held by the one that it held. */
  turnRound: async (world, choice) => {
    const holders = world.all('label_groups').filter((group) => (group['sub_groups'] as unknown[]).length > 0);
    const holder = pick(holders, choice.one);
    const [held] = (holder?.['sub_groups'] ?? []) as { href: string }[];
    if (!holder || !held) return;
    await world.call('PUT', holder.href, { sub_groups: [] });
    await world.call('PUT', held.href, { sub_groups: refs(holder.href) });
  },
  label: async (world, choice) => {
    const href = hrefOf(world, 'labels', choice.one);
    if (choice.part % 3 === 0 || !href)
      await world.call('POST', '/orgs/1/labels', { key: 'role', value: nameOf(choice) });
    else if (choice.part % 3 === 1) await world.call('PUT', href, { value: `${nameOf(choice)}${choice.other}` });
    else await world.call('DELETE', href);
  },
  delete: async (world, choice) => {
    const href = hrefOf(world, kindOf(choice), choice.one);
    if (href) await world.call('DELETE', href);
  },
  provision: async (world) => {
    expect((await world.call('POST', policy, {})).status).toBe(201);
    expect((await world.pending()).size).toBe(0);
  },
  provisionPart: async (world, choice) => {
    const change_subset = await subset(world, choice);
    const along = (await dependencies(world, 'commit', change_subset)).map(([, href]) => href);
    const before = await world.pending();
    expect((await world.call('POST', policy, { change_subset })).status).toBe(201);
    for (const href of [...hrefsOf(change_subset), ...along]) before.delete(href);
    expect([...(await world.pending()).keys()].sort()).toEqual([...before.keys()].sort());
  },
  revert: async (world) => {
    expect((await world.call('DELETE', `${policy}/pending`)).status).toBe(204);
    expect((await world.pending()).size).toBe(0);
  },
  revertPart: async (world, choice) => {
    const change_subset = await subset(world, choice);
    const needed = await dependencies(world, 'revert', change_subset);
    const alone = await world.call('PUT', `${policy}/delete`, { change_subset });
    expect(alone.status, JSON.stringify([alone.body, needed])).toBe(needed.length === 0 ? 204 : 406);
    if (needed.length === 0) return;
    for (const [kind, href] of needed) (change_subset[kind] ??= []).push({ href });
    expect((await world.call('PUT', `${policy}/delete`, { change_subset })).status).toBe(204);
  },
  restore: async (world, { one }) => {
    const versions = (await world.call<{ version: number }[]>('GET', policy)).body;
    await world.call('POST', `${policy}/${pick(versions, one)?.version}/restore`, {});
  },
};

const often = ['create', 'create', 'change', 'change', 'turnRound', 'provisionPart', 'provisionPart', 'revertPart'];
const number = fc.nat(255);
const step = fc.tuple(
  fc.constantFrom(...Object.keys(steps), ...often),
  fc.record<Choice>({ kind: number, name: number, one: number, other: number, part: number }),
);

test('policy is whole after any sequence of changes, provisionings, reverts and restores, each of all or a part', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (chosen) => {
      const world = await PolicyWorld.start();
      try {
        for (const kind of KINDS.slice(1)) {
          for (let i = 0; i < 3; i++)
            await steps['create']?.(world, { kind: KINDS.lastIndexOf(kind), name: i, one: i, other: 0, part: 2 });
        }
        await steps['provision']?.(world, { kind: 0, name: 0, one: 0, other: 0, part: 0 });
        for (const [name, choice] of chosen) {
          await (steps[name] as Step)(world, choice);
          expect(world.faults(), `after ${name}`).toEqual([]);
        }
      } finally {
        world.close();
      }
    }),
    { numRuns: lengthOf(150, 2) },
  );
});
