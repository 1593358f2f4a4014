import { expect, test } from 'vitest';
import { allOperations } from '../../../src/pce/api/operations.ts';
import type { Operation } from '../../../src/pce/model/operation.ts';
import type { Role } from '../../../src/pce/model/roles.ts';
import type { Json, TestPce } from '../../harness.ts';
import { isLong } from '../../length.ts';
import { accountFor, type Hrefs, policy, shopAndBank, start, talk, talkers } from '../engine/scoped-callers.ts';
import { trafficQuery } from '../resources/traffic-query.ts';

/** Roles that may have a scope, each of a caller whose scope is the shop. */
const roles: readonly Role[] = [
  ...(['workload_manager', 'ruleset_manager', 'limited_ruleset_manager'] as const),
  ...(['ruleset_provisioner', 'ruleset_viewer'] as const),
];

/** What is not within the shop, by its names in `Hrefs`. */
const isOutside = (name: string) =>
  /^(set|rule|profile|host|ven|agent|workload|service)Of(Bank|Both|All|None)$/.test(name);

const reads = allOperations().modelled.filter(({ method, path }) => method === 'GET' && path.startsWith('/orgs/:org'));

/** Those that ask for no one object. */
const lists = reads.filter(({ path }) => !/:(?!org\b|pversion\b)/.test(path));

/** Calls that read without being a GET, with a body that asks for as much as can be. */
const searches = (of: Hrefs): readonly (readonly [path: string, body: unknown])[] => {
  const all = ['sec_rules', 'deny_rules', 'override_deny_rules', 'ip_tables_rules'];
  const chosen = (name: string) => ({ change_subset: { rule_sets: [{ href: of[name] }] } });
  const bank = { labels: [{ href: of['bank'] }] };
  return [
    ...['draft', 'active', '2'].flatMap((version) => [
      [`${policy}/${version}/rule_search`, {}] as const,
      [`${policy}/${version}/rule_search`, { rule_types: all }] as const,
      [
        `${policy}/${version}/rule_coverage`,
        [{ source: bank, destination: bank, services: [{ protocol: 6 }] }],
      ] as const,
    ]),
    [`${policy}/draft/dependencies`, { operation: 'commit', ...chosen('setOfBank') }],
    [`${policy}/draft/dependencies`, { operation: 'revert', ...chosen('setOfShop') }],
    ['/orgs/1/traffic_flows/traffic_analysis_queries', trafficQuery],
  ];
};

/** An org with a shop and a bank, asked by callers of the shop. */
interface World {
  readonly server: TestPce;
  readonly of: Hrefs;
  /** All that the owner is shown. */
  readonly hrefs: ReadonlySet<string>;
  /** What is outside of the shop: hrefs, in any version, and names. */
  readonly secrets: readonly RegExp[];
}

/** The org, before anything is looked for. */
async function twoParts(): Promise<Pick<World, 'server' | 'of'>> {
  const server = await start({ traffic: { flows: [talk('Bank', 'Bank-2'), talk('Shop', 'Shop-2')] } });
  const of = await shopAndBank(server);
  await talkers(server, of);
  for (const name of ['Shop', 'Bank']) {
    const [workload, virtual_service] = [of[`workloadOf${name}`], of[`serviceOf${name}`]].map((href) => ({ href }));
    await server.post('/orgs/1/service_bindings', [{ workload, virtual_service }]);
    await server.put(of[`serviceOf${name}`] as string, { description: 'new' });
  }
  // A rule set of the bank takes the name that one of the shop gives up: neither is provisioned without the other.
  await server.put(of['setOfShop'] as string, { name: 'other' });
  await server.put(of['setOfBank'] as string, { name: 'shop' });
  return { server, of };
}

async function world(): Promise<World> {
  const { server, of } = await twoParts();
  const { body: query } = await server.post('/orgs/1/traffic_flows/async_queries', {
    ...{ ...trafficQuery, query_name: 'Bank' },
  });
  await server.get(query['href'] as string);
  const job = await jobOf(server, '/orgs/1/workloads');
  const hrefs = await hrefsSeen(server);
  const outside = [
    ...Object.entries(of).flatMap(([name, href]) => (isOutside(name) ? [href] : [])),
    ...[query['href'] as string, job as string],
    ...[...hrefs].filter((href) => href.includes('/datafiles/')),
  ];
  return { server, of, hrefs, secrets: [...outside.map(inAnyVersion), /"Bank(-2)?"/] };
}

async function jobOf(server: TestPce, path: string, more: object = {}): Promise<string | null> {
  const { headers } = await server.get(path, { headers: { Prefer: 'respond-async' }, ...more });
  return headers.get('location');
}

const inAnyVersion = (href: string) => new RegExp(`${href.replace('/draft/', '/[^/"]+/')}(?![\\w-])`);

/** All hrefs that the owner is shown, so that each call is asked about each object. */
async function hrefsSeen(server: TestPce): Promise<Set<string>> {
  const found = new Set<string>();
  const asked = new Set<string>();
  for (let round = 0; round < 3; round++) {
    for (const path of reads.flatMap((operation) => pathsOf(operation, found))) {
      if (asked.has(path)) continue;
      asked.add(path);
      const { text } = await server.get(path);
      for (const [, href] of text.matchAll(/"(\/orgs\/1\/[^"?]+)"/g)) found.add(href as string);
    }
  }
  return found;
}

/** Paths of a call: one for each object that there is, each version, and each list that a query asks for. */
function pathsOf({ path, parameters = {} }: Operation, known: ReadonlySet<string>): string[] {
  const { enum: facets } = (parameters['facet'] ?? {}) as { enum?: string[] };
  const begins = path.replace(':org', '1');
  const versions = begins.includes(':pversion') ? ['draft', 'active', '2'] : [''];
  const paths = versions.flatMap((version) => pathsTo(begins.replace(':pversion', version), known));
  const query = path.endsWith('/org_api_keys') || path.endsWith('/api_keys') ? ['?type=user'] : [''];
  return paths.flatMap((one) => (facets?.map((facet) => `?facet=${facet}`) ?? query).map((asked) => one + asked));
}

function pathsTo(path: string, known: ReadonlySet<string>): string[] {
  const last = /^(.*\/:\w+)(.*)$/.exec(path);
  if (!last) return [path];
  const [, before = '', after = ''] = last;
  const pattern = new RegExp(`^${before.replace(/:\w+/g, '[^/]+').replace('draft', '(?:draft|active)')}(?=/|$)`);
  const starts = [...known].flatMap((href) => pattern.exec(href)?.[0] ?? []);
  return [...new Set(starts)].map((start) => start + after);
}

/** What a caller is shown by each of these calls and by each search, and of it what is outside. */
async function* shown({ server, of, hrefs, secrets }: World, as: string, asked: readonly Operation[] = reads) {
  const told = (call: string, { status, text }: { status: number; text: string }) => ({
    call,
    secrets: status < 300 ? secrets.filter((secret) => secret.test(text)) : [],
  });
  for (const [path, body] of searches(of))
    yield told(`${path} ${JSON.stringify(body)}`, await server.post(path, body as Json, { as }));
  for (const operation of asked) {
    for (const path of pathsOf(operation, hrefs)) {
      yield told(path, await server.get(path, { as }));
      const job = operation.collection ? await jobOf(server, path, { as }) : null;
      if (job === null) continue;
      const { body } = await server.get<{ result: { href: string } }>(job, { as });
      yield told(`data file of ${path}`, await server.get(body.result.href, { as }));
    }
  }
}

test.runIf(isLong)(
  'the owner is shown by lists all that is outside of the shop, and some of it by each search',
  async () => {
    const all = await world();
    const seen = new Set<RegExp>();
    const searched = new Set(searches(all.of).map(([path, body]) => `${path} ${JSON.stringify(body)}`));
    for await (const { call, secrets } of shown(all, 'api_owner:secret-of-owner', lists)) {
      for (const secret of secrets) seen.add(secret);
      if (secrets.length > 0) searched.delete(call);
    }
    expect(all.secrets.filter((secret) => !seen.has(secret))).toEqual([]);
    expect([...searched]).toEqual([]);
  },
);

test.runIf(isLong).each(roles)(
  'a %s of the shop is shown by no call, search or data file what is outside of it',
  async (role) => {
    const all = await world();
    const as = await accountFor(all.server, all.of, role);
    const told: unknown[] = [];
    for await (const { call, secrets } of shown(all, as))
      if (secrets.length > 0) told.push([call, ...secrets.map(String)]);
    expect(told).toEqual([]);
  },
);

test.each([
  ['of the shop', 'setOfShop', { managed: 1, unmanaged: 2 }],
  ['of the bank', 'setOfBank', { managed: 0, unmanaged: 0 }],
])(
  'impact tells a ruleset manager of the shop what a rule set %s is about, of the shop alone',
  async (_of, name, told) => {
    const { server, of } = await twoParts();
    const change_subset = { rule_sets: [{ href: of[name] }] };
    const asked = async (as?: string) => {
      const { body } = await server.post(`${policy}/impact`, { change_subset }, { ...(as !== undefined && { as }) });
      return { managed: body['num_managed_workloads'], unmanaged: body['num_unmanaged_workloads'] };
    };
    expect(await asked()).toEqual({ managed: 2, unmanaged: 4 });
    expect(await asked(await accountFor(server, of, 'ruleset_manager'))).toEqual(told);
  },
);
