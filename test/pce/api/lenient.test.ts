import { describe, expect, test } from 'vitest';
import { allOperations } from '../../../src/pce/api/operations.ts';
import { validationLevels } from '../../../src/pce/model/validation.ts';
import { type Json, type Reply, startTestPce, type TestPce } from '../../harness.ts';
import { some } from '../../length.ts';
import { calls } from './right-bodies.ts';
import type { Taken } from './right-body.ts';
import { type All, org, profile, startWithAll, workloads } from './something-of-each.ts';

/** All that a GET shows may be sent here. */
const allSent = ['settings_events_put', 'settings_syslog_destinations_put', 'authentication_settings_put'];

/** Published schemas leave the inner objects of these open. */
const openInside = [
  ...['settings_syslog_destinations_post', 'settings_syslog_destinations_put'],
  ...['label_mapping_rules_post', 'report_schedules_post'],
];

/** Whether null may be written is another matter. */
const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_name, part) => (part === null ? undefined : part));

/** The same body, each object in it with all that a GET shows of it. */
async function withAllRead({ get }: TestPce, { body, read }: Taken): Promise<unknown> {
  const readOf = async (href: string): Promise<Json> => {
    const { body: answer } = await get<Json | Json[]>(href);
    const one = (Array.isArray(answer) ? answer[0] : answer) as Json;
    return withoutNulls(one) as Json;
  };
  const whole = async (value: unknown, about?: string): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map((item) => whole(item, about)));
    if (typeof value !== 'object' || value === null) return value;
    const { href } = value as { href?: string };
    const shown = about ?? href;
    const inner = await Promise.all(
      Object.entries(value).map(async ([name, part]) => [name, await whole(part)] as const),
    );
    return { ...(shown !== undefined && (await readOf(shown))), ...Object.fromEntries(inner) };
  };
  return whole(body, read);
}

/** Whether all of it was taken: a bulk call answers 200 where items fail. */
function isTaken({ status, body }: Reply<unknown>): boolean {
  const failed = Array.isArray(body) && body.some((item) => 'token' in item || 'error' in item);
  return status < 300 && !failed;
}

const rows = Object.entries(calls);
/** The published schemas of the others are open: they take what they do not know. */
const closed = rows.filter(
  ([name]) =>
    !/^(permissions_|auth_security_principals_post|sec_policy_impact_post|reports_|users_local_profile_|vens_statistics_|authentication_settings_password_policy_)/.test(
      name,
    ),
);
const verb = (name: string) => (name.endsWith('_post') ? 'POST' : 'PUT');

test.each(some(rows, 120))(
  'lenient overlooks in %s all that a GET shows, in each object of the body',
  async (name, of) => {
    const all = await startWithAll('lenient');
    const taken = of(all);
    const reply = await all.request(verb(name), taken.path, { body: await withAllRead(all, taken) });
    expect(isTaken(reply), reply.text).toBe(true);
    // None of it is told as a name that the schema does not know.
    expect((await all.pce.journal.find()).at(-1)?.explanation?.hint ?? '').not.toMatch(/; \S+ takes /);
  },
);

/** Without what changes with every PUT. */
const changing = ['updated_at', 'updated_by'];
const lasting = (body: Json): unknown =>
  JSON.parse(JSON.stringify(body), (name, part) => (changing.includes(name) ? undefined : part));

describe('lenient takes as it is what a GET showed, nulls and outlived values too, and changes nothing by it', () => {
  const shownBy: Readonly<Record<string, (all: All) => string | Promise<string>>> = {
    'a label dimension': ({ dimension }) => dimension,
    'a label': ({ label }) => label,
    'a pairing profile': () => profile,
    'a pairing profile of the mode selective': async ({ post }) => {
      const made = await post(`${org}/pairing_profiles`, { enabled: true, enforcement_mode: 'selective' });
      expect(made.body['mode']).toBe('selective');
      return made.body['href'] as string;
    },
    'a VEN': ({ ven }) => ven,
    'a paired workload': ({ host }) => host,
    'an unmanaged workload': ({ workload }) => workload,
    'an unmanaged workload with an interface': async ({ workload, post }) => {
      await post(`${workload}/interfaces`, { name: 'eth1', link_state: 'up', address: '10.0.0.9' });
      return workload;
    },
    'a user': ({ user }) => user,
    'an API key': ({ key }) => key,
    settings: () => `${org}/settings/workloads`,
  };

  test.each(some(Object.entries(shownBy), 6))('%s', async (_what, of) => {
    const all = await startWithAll('lenient');
    const path = await of(all);
    const { body } = await all.get<Json>(path);
    const reply = await all.put(path, body);
    expect(isTaken(reply), reply.text).toBe(true);
    expect(lasting((await all.get<Json>(path)).body)).toEqual(lasting(body));
  });

  test('in a bulk call too', async () => {
    const all = await startWithAll('lenient');
    const { body } = await all.get<Json[]>(workloads);
    const reply = await all.put(`${workloads}/bulk_update`, body);
    expect(isTaken(reply), reply.text).toBe(true);
  });

  test('but refuses such values where nothing else says that they were read', async () => {
    const all = await startWithAll('lenient');
    for (const [path, body] of [
      [all.workload, { name: null }],
      [profile, { mode: 'selective' }],
      [`${workloads}/bulk_update`, [{ href: all.workload, name: null }]],
    ] as const) {
      const reply = await all.put(path, body);
      expect(isTaken(reply), JSON.stringify(body)).toBe(false);
    }
  });

  test('and the journal tells which it overlooked', async () => {
    const all = await startWithAll('lenient');
    await all.put(all.workload, { name: 'other', description: null, deleted: false });
    const [entry] = await all.pce.journal.find({ operation: 'workloads_put' });
    expect(entry?.ignored).toEqual(['description', 'deleted']);
  });
});

test('lenient overlooks it in an item that does not say what it was read from', async () => {
  const { put } = await startWithAll('lenient');
  const reply = await put(`${workloads}/bulk_create`, [{ name: 'w', deleted: false, caps: ['write'] }]);
  expect(isTaken(reply), reply.text).toBe(true);
});

/** Their bodies hold texts alone, and so nothing that a GET shows. */
const ofTexts = closed
  .map(([name]) => name)
  .filter((name) => /_delete_put$|^software_ven_releases_default_put$/.test(name) && name !== 'sec_policy_delete_put');
const refusing = closed.filter(([name]) => ![...allSent, ...ofTexts].includes(name));

test.each(some(refusing, 120))('compatible refuses it in %s', async (name, of) => {
  const all = await startWithAll('compatible');
  const taken = of(all);
  const reply = await all.request(verb(name), taken.path, { body: await withAllRead(all, taken) });
  expect(isTaken(reply), reply.text).toBe(false);
});

/** Objects whose published schemas are open: a PCE overlooks what it does not know there. */
const isOpen = (body: object, property: string) =>
  'from_ip' in body ||
  property === 'scopes' ||
  ['href', 'proto', 'providers,consumers'].includes(Object.keys(body).join());

/** The same body, with `colour` in one of its objects. */
const withColour = (body: unknown, property = ''): unknown[] => {
  if (typeof body !== 'object' || body === null || isOpen(body, property)) return [];
  const inner = Object.entries(body).flatMap(([name, part]) =>
    withColour(part, name).map((one) =>
      Array.isArray(body) ? body.with(Number(name), one) : { ...body, [name]: one },
    ),
  );
  return Array.isArray(body) ? inner : [{ ...body, colour: 'red' }, ...inner];
};

test.each(some(closed, 120))('lenient refuses in each object of %s what no GET shows', async (name, of) => {
  const all = await startWithAll('lenient');
  const { path, body } = of(all);
  for (const coloured of withColour(body).slice(0, openInside.includes(name) ? 1 : undefined)) {
    const reply = await all.request(verb(name), path, { body: coloured });
    expect(isTaken(reply), JSON.stringify(coloured)).toBe(false);
  }
});

test('each call that takes a body is in this table, but for those of a login', () => {
  const withBody = allOperations().modelled.filter(({ body }) => body !== undefined);
  const others = withBody.map(({ name }) => name).filter((name) => !/login|logout/.test(name));
  expect(Object.keys(calls).sort()).toEqual(others.sort());
});

describe('lenient leaves no reference out of a filter or an actor, which would mean all without it', () => {
  const services = { include: [{ href: '/orgs/1/sec_policy/draft/services/1' }], exclude: [] };
  const none = { include: [], exclude: [] };
  const times = { start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-02T00:00:00Z' };
  const about = { query_name: 'q', ...times, sources: none, destinations: none, policy_decisions: [], max_results: 1 };
  const anyone = [{ actors: 'ams' }];
  const named = { name: 'b', consumers: anyone, ingress_services: [{ proto: 6 }] };

  test.each([
    [`${org}/traffic_flows/async_queries`, { ...about, services }],
    [`${org}/sec_policy/draft/enforcement_boundaries`, { ...named, providers: [{ href: `${org}/labels/1` }] }],
  ])('%s', async (path, body) => {
    for (const level of ['strict', 'lenient'] as const) {
      const all = await startWithAll(level);
      const reply = await all.post(path, body);
      expect(reply.status).toBe(406);
      const told = JSON.stringify((await all.pce.journal.find()).at(-1)?.explanation);
      expect(told).not.toContain('--validation lenient');
    }
  });
});

test('the journal tells at whatever depth what lenient overlooks, in items of a bulk call too', async () => {
  const all = await startWithAll('lenient');
  const interfaces = [{ name: 'eth7', address: '10.0.0.7', loopback: false }];
  await all.put(all.workload, { interfaces });
  await all.put(`${workloads}/bulk_update`, [{ href: all.workload, interfaces, deleted: false }]);
  const [one, many] = (await all.pce.journal.find()).slice(-2);
  expect(one?.ignored).toEqual(['interfaces[].loopback']);
  expect(many?.ignored).toEqual(['interfaces[].loopback', 'deleted']);
});

test('the journal tells by its number which item lost what another one kept', async () => {
  const { pce, post, get, put } = await startTestPce({ validation: 'lenient' });
  const rule = {
    ...{ enabled: true, providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] },
    ingress_services: [{ href: '/orgs/1/sec_policy/draft/services/1' }],
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  };
  const rules = [rule, { ...rule, description: 'first' }];
  const { body: made } = await post('/orgs/1/sec_policy/draft/rule_sets', { name: 'x', scopes: [[]], rules });
  const { body: read } = await get<{ rules: Json[] }>(made['href'] as string);
  const [one, two] = read.rules;
  await put(made['href'] as string, { ...read, rules: [one, { ...two, description: 'changed' }] });
  const [entry] = (await pce.journal.find()).slice(-1);
  expect([entry?.status, entry?.ignored]).toEqual([204, expect.arrayContaining(['rules[].created_at'])]);
  expect(entry?.ignored).toContain('rules[0].description');
  expect(entry?.ignored).not.toContain('rules[].description');
});

test.each(['compatible', 'strict'] as const)('%s advises it for what it takes, in bulk calls too', async (level) => {
  const all = await startWithAll(level);
  await all.put(all.workload, { deleted: false });
  await all.put(`${workloads}/bulk_update`, [{ href: all.workload, deleted: false }]);
  const problems = (await all.pce.journal.find()).flatMap(({ explanation }) => explanation?.problems ?? []);
  const told = expect.stringMatching(/; read-only: deleted \(leave out .*, or start with --validation lenient\)$/);
  expect(problems.map(({ problem }) => problem)).toEqual([told, told]);
});

test.each(some(validationLevels, 3))('no level advises it for what a GET shows elsewhere alone: %s', async (level) => {
  const lines: string[] = [];
  const all = await startWithAll(level, ({ why = '' }) => void lines.push(why));
  // A GET shows caps of a workload, not of its agent.
  const change = { agent: { caps: [] } };
  await all.put(all.workload, change);
  await all.put(`${workloads}/bulk_update`, [{ href: all.workload, ...change }]);
  const problems = (await all.pce.journal.find()).flatMap(({ explanation }) => explanation?.problems ?? []);
  const told = '; taken: href, config';
  expect(problems.map(({ problem }) => problem)).toEqual([
    expect.stringContaining(told),
    expect.stringContaining(told),
  ]);
  expect(lines.filter((line) => line.includes(told))).toHaveLength(2);
});
