import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../harness.ts';
import { lengthOf } from '../length.ts';
import { PolicyWorld, policy } from './policy-world.ts';

// Whatever versions there are, and whatever of them was restored before: a version that is restored and provisioned is in
// force as it was, and nothing of it is left to be provisioned.

const all = [{ actors: 'ams' }];
const ingress_services = [{ port: 443, proto: 6 }];
const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
const statements = [{ table_name: 'filter', chain_name: 'INPUT', parameters: '-j LOG' }];
const bodies = {
  rules: { enabled: true, providers: all, consumers: all, ingress_services, resolve_labels_as },
  deny_rules: { providers: all, consumers: all, ingress_services },
  ip_tables_rules: { enabled: true, statements, actors: all, ip_version: '6' },
};
const kinds = { rules: 'sec_rules', deny_rules: 'deny_rules', ip_tables_rules: 'ip_tables_rules' } as const;
const LISTS = Object.keys(bodies) as (keyof typeof bodies)[];

type Rule = Json & { readonly href: string };
type RuleSet = Json & Readonly<Record<keyof typeof bodies, readonly Rule[]>> & { readonly href: string };

const ruleSetsIn = (world: PolicyWorld, kind: string) => world.all(kind) as unknown as RuleSet[];

/** What is in force, but for when and by whom it was written. */
const contents = (world: PolicyWorld): readonly Contents[] =>
  ruleSetsIn(world, 'rule_sets/active')
    .map((set) => ({ href: set.href, name: set['name'], lists: LISTS.map((list) => byHref(set[list])) }))
    .sort((a, b) => (a.href < b.href ? -1 : 1));

type ByHref = Readonly<Record<string, Json>>;

interface Contents {
  readonly href: string;
  readonly name: unknown;
  readonly lists: readonly ByHref[];
}

/** The rules of all rule sets, by their hrefs as drafts. */
const rulesOf = (sets: readonly Contents[]) =>
  new Map(
    sets.flatMap(({ lists }) =>
      lists.flatMap((list) => Object.entries(list).map(([href, one]) => [href.replace('/active/', '/draft/'), one])),
    ),
  );

/** The rules whose `update_type` is not how the version that they come from differs from what is in force. */
function wronglyMarked(world: PolicyWorld, then: readonly Contents[]): Json[] {
  const [past, present] = [rulesOf(then), rulesOf(contents(world))];
  const staying = ruleSetsIn(world, 'rule_sets').filter((set) => set['update_type'] !== 'delete');
  return staying
    .flatMap((set) => LISTS.flatMap((list) => set[list]))
    .filter(({ href, update_type }) => {
      const [before, now] = [past.get(href), present.get(href)];
      if (!before || !now) return update_type !== (now ? 'delete' : 'create');
      // One that was changed back is an update too.
      return update_type !== 'update' && !(update_type === null && isDeepStrictEqual(before, now));
    });
}

const byHref = (rules: readonly Rule[]): ByHref =>
  Object.fromEntries(rules.map(({ href, updated_at, updated_by, ...rule }) => [href, rule]));

/** What the draft has that waits to be provisioned. */
const waiting = (world: PolicyWorld) =>
  ruleSetsIn(world, 'rule_sets').flatMap((set) =>
    [set, ...LISTS.flatMap((list) => set[list])].filter((one) => one['update_type'] !== null),
  );

interface Step {
  readonly what: 'make' | 'makeRule' | 'change' | 'delete' | 'deleteSet' | 'revert' | 'restore';
  readonly set: number;
  readonly list: keyof typeof bodies;
  readonly at: number;
}

/** Rule sets so far: one whose name another has taken does not come back. */
let made = 0;

async function done(world: PolicyWorld, { what, set, list, at }: Step): Promise<void> {
  const sets = ruleSetsIn(world, 'rule_sets');
  const chosen = sets[set % sets.length];
  const rule = chosen?.[list][at % chosen[list].length];
  if (what === 'make') await world.call('POST', `${policy}/draft/rule_sets`, { name: `${(made += 1)}`, scopes: [[]] });
  if (what === 'makeRule' && chosen) await world.call('POST', `${chosen.href}/${kinds[list]}`, bodies[list]);
  if (what === 'change' && rule) await world.call('PUT', rule.href, { description: `${at}` });
  if (what === 'delete' && rule) await world.call('DELETE', rule.href);
  if (what === 'deleteSet' && chosen) await world.call('DELETE', chosen.href);
  if (what === 'revert') await world.call('DELETE', `${policy}/pending`);
  if (what === 'restore') await world.call('POST', `${policy}/${1 + (at % 3)}/restore`, {});
}

const step = fc.record<Step>({
  what: fc.constantFrom('make', 'makeRule', 'makeRule', 'change', 'change', 'delete', 'deleteSet', 'revert', 'restore'),
  set: fc.nat(3),
  list: fc.constantFrom(...LISTS),
  at: fc.nat(9),
});

/** Provisions all, and remembers what then is in force. */
async function provision(world: PolicyWorld, versions: Map<number, readonly Contents[]>): Promise<void> {
  const { body } = await world.call<{ version: number }>('POST', policy, {});
  expect(waiting(world)).toEqual([]);
  versions.set(body.version, contents(world));
}

test('any version that is restored and provisioned is in force as it was', { timeout: 600_000 }, async () => {
  const ways = fc.array(fc.array(step, { minLength: 2, maxLength: 8 }), { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(ways, fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }), async (provisioned, restored) => {
      const world = await PolicyWorld.start();
      try {
        const versions = new Map<number, readonly Contents[]>();
        await done(world, { what: 'make', set: 0, list: 'rules', at: 0 });
        for (const steps of provisioned) {
          for (const one of steps) await done(world, one);
          await provision(world, versions);
        }
        for (const at of restored) {
          const [version, then] = [...versions][at % versions.size] as [number, readonly Contents[]];
          expect((await world.call('POST', `${policy}/${version}/restore`, {})).status).toBe(201);
          expect(wronglyMarked(world, then)).toEqual([]);
          await provision(world, versions);
          expect(contents(world)).toEqual(then);
        }
      } finally {
        world.close();
      }
    }),
    { numRuns: lengthOf(60, 5) },
  );
});
