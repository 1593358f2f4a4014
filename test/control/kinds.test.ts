import { expect, test } from 'vitest';
import { showKinds } from '../../src/control/kinds.ts';
import type { Resource } from '../../src/pce/model/resource.ts';
import { kinds as declared, resources } from '../../src/pce/resources/index.ts';
import { control, server } from './servers.ts';

/** A kind that nobody has declared yet: it is like a label, and refers to one. */
function colours(): Resource {
  const labels = declared.get('labels') as Resource;
  const { key } = labels.filters as Record<'key', Resource['filters'][string]>;
  return {
    ...labels,
    ...{ kind: 'colours', schemas: 'labels', filters: { key }, without: ['DELETE'] },
    references: { external_data_set: 'labels' },
  };
}

interface Kind {
  readonly [name: string]: unknown;
  readonly kind: string;
  readonly calls: { name: string; does: string; method: string; path: string; bodies: string[] }[];
}

async function kinds(): Promise<ReadonlyMap<string, Kind>> {
  const { body } = await control(await server(), 'GET', '/kinds');
  return new Map((body as Kind[]).map((one) => [one.kind, one]));
}

test('a kind that is declared is listed with its filters, references, calls and forms', () => {
  const all = showKinds({ resources: [...resources, colours()] });
  expect(all.at(-1)).toEqual({
    kind: 'colours',
    title: 'Colours',
    path: '/orgs/:org/colours',
    version: null,
    within: null,
    read_only: false,
    schema: 'labels_get',
    columns: [
      { property: 'key', sorts: true, searched: true },
      { property: 'value', sorts: true, searched: true },
      { property: 'created_at', sorts: true, searched: false },
      { property: 'updated_at', sorts: true, searched: false },
    ],
    filters: [{ name: 'key', takes: 'partial', properties: ['key'], values: null }],
    references: [{ property: 'external_data_set', kind: 'labels' }],
    calls: [
      { name: 'labels_get', does: 'list', method: 'GET', path: '/orgs/:org/colours', bodies: [] },
      { name: 'labels_post', does: 'create', method: 'POST', path: '/orgs/:org/colours', bodies: ['labels_post'] },
      { name: 'labels_get_instance', does: 'get', method: 'GET', path: '/orgs/:org/colours/:id', bodies: [] },
      { name: 'labels_put', does: 'change', method: 'PUT', path: '/orgs/:org/colours/:id', bodies: ['labels_put'] },
      ...[
        { name: 'labels_delete_put', method: 'PUT', path: '/orgs/:org/colours/delete', bodies: ['hrefs_delete_put'] },
        { name: 'labels_facets_get', method: 'GET', path: '/orgs/:org/colours/facets', bodies: [] },
        { name: 'labels_autocomplete_get', method: 'GET', path: '/orgs/:org/colours/autocomplete', bodies: [] },
      ].map((call) => ({ ...call, does: 'other' })),
    ],
  });
});

test('the kinds are worked out once, and whoever sorts them sorts no one else’s', () => {
  const [first, second] = [showKinds({ resources }), showKinds({ resources })];
  expect(second[0]).toBe(first[0]);
  first.reverse();
  expect(showKinds({ resources })).toEqual(second);
});

test('a kind has a title that is written as its field writes it', async () => {
  const all = await kinds();
  const titles = ['vens', 'sec_policy', 'ldap_configs', 'saml_configs', 'inactive_ven_cleanup_schedules'].map(
    (kind) => all.get(kind)?.['title'],
  );
  expect(titles).toEqual(['VENs', 'Security policy', 'LDAP configs', 'SAML configs', 'Inactive VEN cleanup schedules']);
});

test('a kind with a draft is there in both forms, and nothing changes what is in force', async () => {
  const all = await kinds();
  const [draft, active] = [all.get('ip_lists'), all.get('ip_lists/active')];
  expect(draft).toMatchObject({ version: 'draft', read_only: false, path: '/orgs/:org/sec_policy/draft/ip_lists' });
  expect(active).toMatchObject({ version: 'active', read_only: true, title: 'IP lists (active)' });
  expect(active?.calls.map(({ does, path }) => [does, path])).toEqual([
    ['list', '/orgs/:org/sec_policy/active/ip_lists'],
    ['get', '/orgs/:org/sec_policy/active/ip_lists/:id'],
    ['other', '/orgs/:org/sec_policy/active/ip_lists/facets'],
    ['other', '/orgs/:org/sec_policy/active/ip_lists/autocomplete'],
  ]);
});

test('calls of a kind alone are told beside the common ones, and the schemas of a body that depends on the object', async () => {
  const all = await kinds();
  const callOf = (kind: string, name: string) => all.get(kind)?.calls.find((call) => call.name === name);
  expect(callOf('pairing_profiles', 'pairing_profiles_pairing_key_post')).toMatchObject({ does: 'other' });
  expect(callOf('workloads', 'workloads_put')?.bodies.sort()).toEqual([
    'workloads_with_ven_interfaces_put',
    'workloads_with_ven_put',
    'workloads_without_ven_put',
  ]);
  expect(callOf('workloads', 'workloads_bulk_create_put')).toMatchObject({ bodies: ['workloads_bulk_create_put'] });
  const within = all.get('container_workload_profiles');
  expect(within).toMatchObject({ within: 'container_clusters' });
  expect(within?.calls.map(({ does }) => does)).toContain('list');
  expect(all.get('container_clusters')?.calls.map(({ path }) => path)).not.toContain(within?.['path']);
});

test('every schema that a kind names is published', async () => {
  const pce = await server();
  const all = [...(await kinds()).values()];
  const names = new Set(all.flatMap(({ schema, calls }) => [schema, ...calls.flatMap(({ bodies }) => bodies)]));
  for (const name of names) expect([name, (await control(pce, 'GET', `/schemas/${name}`)).status]).toEqual([name, 200]);
});

test('every column is a property of the schema', async () => {
  const pce = await server();
  for (const { kind, schema, columns } of (await kinds()).values()) {
    const { properties } = (await control(pce, 'GET', `/schemas/${schema}`)).body;
    const unknown = (columns as { property: string }[])
      .map(({ property }) => property.split(/[.[]/)[0] as string)
      .filter((name) => properties && !(name in properties));
    expect([kind, unknown]).toEqual([kind, []]);
  }
});

test('a schema is found by its name and that of its file, and a name that there is not is told what may be meant', async () => {
  const pce = await server();
  const { body } = await control(pce, 'GET', '/schemas/labels_post');
  expect(body.$id).toBe('labels_post.schema.json');
  expect((await control(pce, 'GET', '/schemas/labels_post.schema.json')).body).toEqual(body);
  const wrong = await control(pce, 'GET', '/schemas/label_posts');
  expect([wrong.status, wrong.body[0].message]).toEqual([
    404,
    expect.stringContaining('there is no schema label_posts; there are labels_post,'),
  ]);
  for (const name of ['mock_orgs_post', '..%2Fpackage', '__proto__']) {
    expect((await control(pce, 'GET', `/schemas/${name}`)).status).toBe(404);
  }
});
