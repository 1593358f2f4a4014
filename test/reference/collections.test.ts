import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { activeOf, boundary, draftOf, expectRefused, hold, policy, type Statements, type World, web } from './world.ts';

/** What is needed to make one of each kind, by the name of its collection. */
const kinds: Readonly<Record<string, (name: string) => Json>> = {
  [draftOf('services')]: (name) => ({ name, service_ports: [web] }),
  [draftOf('ip_lists')]: (name) => ({ name }),
  [draftOf('label_groups')]: (name) => ({ name, key: 'app' }),
  [draftOf('rule_sets')]: (name) => ({ name, scopes: [[]] }),
  [draftOf('virtual_services')]: (name) => ({ name, service_ports: [web] }),
  [draftOf('enforcement_boundaries')]: (name) => boundary({ name }),
  '/orgs/1/security_principals': (name) => ({ sid: `S-${name.replace(' ', '-')}`, name }),
};

const three = async (world: World, path: string) => {
  for (const name of ['Xray one', 'xray two', 'xray three']) await world.make(path, kinds[path]?.(name));
};

const ofEach = (says: (path: string) => string, tried: (world: World, path: string) => Promise<void>): Statements =>
  Object.fromEntries(Object.keys(kinds).map((path) => [says(path), (world: World) => tried(world, path)]));

hold('11.1 Counts', {
  ...ofEach(
    (path) => `GET ${path} cuts at max_results and tells how many there are`,
    async (world, path) => {
      await three(world, path);
      const { body, headers } = await world.get<Json[]>(`${path}?max_results=2`);
      expect(body).toHaveLength(2);
      expect(headers.get('x-total-count')).toBe(`${(await world.list(path)).length}`);
    },
  ),
  ...ofEach(
    (path) => `GET ${path} finds names by a part in any case`,
    async (world, path) => {
      await three(world, path);
      expect(await world.names(`${path}?name=XRAY%20T`)).toEqual(['xray two', 'xray three']);
    },
  ),
  ...ofEach(
    (path) => `GET ${path} with max_results=0 tells the count alone`,
    async (world, path) => {
      await three(world, path);
      const { status, headers } = await world.get<Json[]>(`${path}?max_results=0`);
      expect([status, headers.get('x-total-count')]).toEqual([200, `${(await world.list(path)).length}`]);
    },
  ),
});

hold('11.2 Async', {
  ...ofEach(
    (path) => `GET ${path} can be asked as a job, whose result is the same list`,
    async (world, path) => {
      await three(world, path);
      const { status, headers } = await world.get(`${path}?name=xray`, { headers: { Prefer: 'respond-async' } });
      expect(status).toBe(202);
      const at = (headers.get('location') ?? '').replace(/^\/api\/v2/, '');
      const result = async () => (await world.read(at))['result'] as Json | null | undefined;
      await expect.poll(result).toMatchObject({ href: expect.any(String) });
      expect(await world.list((await result())?.['href'] as string)).toEqual(await world.list(`${path}?name=xray`));
    },
  ),
});

const external = { external_data_set: 'tf', external_data_reference: '1' };
const withExternal = Object.keys(kinds).filter((path) => !/boundaries|principals/.test(path));

hold(
  '3 External references',
  Object.fromEntries(
    withExternal.flatMap((path): [string, Statements[string]][] => [
      [
        `the pair is given once among ${path}`,
        async (world) => {
          await world.make(path, { ...kinds[path]?.('one'), ...external });
          const reply = await world.post(path, { ...kinds[path]?.('two'), ...external });
          expectRefused(reply, 'external_reference_not_unique');
        },
      ],
      [
        `each of the pair finds ${path} exactly`,
        async (world) => {
          await world.make(path, { ...kinds[path]?.('one'), ...external });
          await world.make(path, { ...kinds[path]?.('two'), ...external, external_data_reference: '12' });
          expect(await world.names(`${path}?external_data_set=tf`)).toEqual(['one', 'two']);
          expect(await world.names(`${path}?external_data_set=t`)).toEqual([]);
          expect(await world.names(`${path}?external_data_reference=1`)).toEqual(['one']);
        },
      ],
    ]),
  ),
);

const eventKinds = {
  services: 'service',
  ip_lists: 'ip_list',
  label_groups: 'label_group',
  virtual_services: 'virtual_service',
};

hold(
  '11.3 Event types',
  Object.fromEntries(
    Object.entries(eventKinds).map(([kind, singular]) => [
      `${singular}.create, .update and .delete tell of writes, with the object below its kind`,
      async (world: World) => {
        const path = draftOf(kind);
        const href = await world.make(path, kinds[path]?.('one'));
        await world.put(href, { description: 'new' });
        await world.delete(href);
        for (const what of ['create', 'update', 'delete']) {
          const events = await world.list(`/orgs/1/events?event_type=${singular}.${what}`);
          expect(events).toMatchObject([{ resource_changes: [{ resource: { [singular]: { href, name: 'one' } } }] }]);
        }
      },
    ]),
  ),
);

hold('10 Error tokens', {
  'a label of the same key and value is label_key_and_value_must_be_unique': async (world) => {
    await world.makeLabel();
    const reply = await world.post('/orgs/1/labels', { key: 'app', value: 'shop' });
    expectRefused(reply, 'label_key_and_value_must_be_unique', 'Label key and value must be unique');
  },
  'a label of a workload is label_still_has_associated_agent_info': async (world) => {
    const href = await world.makeLabel();
    await world.makeWorkload({ name: 'host', labels: [{ href }] });
    expectRefused(await world.delete(href), 'label_still_has_associated_agent_info');
  },
  'a label that is deleted twice is label_already_deleted': async (world) => {
    const href = await world.makeLabel();
    await world.delete(href);
    const message = 'Cannot delete a label that has already been deleted';
    expectRefused(await world.delete(href), 'label_already_deleted', message);
  },
  'a label of an unknown key is label_key_not_supported': async (world) => {
    const reply = await world.post('/orgs/1/labels', { key: 'planet', value: 'x' });
    expectRefused(reply, 'label_key_not_supported', 'Label key is not supported');
  },
  'what the schema refuses names the schema': async (world) => {
    const { text } = await world.post(draftOf('ip_lists'), {});
    expect(text).toContain('input_validation_error');
    expect(text).toContain('sec_policy_ip_lists_post.schema.json');
  },
  'a path that there is not is 404': async (world) => {
    expect(await world.statusOf('/invalid_endpoint')).toBe(404);
  },
  'an object that there is not is 404': async (world) => {
    expect(await world.statusOf(draftOf('ip_lists/99999'))).toBe(404);
  },
  'an org that there is not gives nothing': async (world) => {
    expect(await world.statusOf('/orgs/0/labels')).toBeGreaterThanOrEqual(400);
  },
});

hold('13 What a new org has', {
  'the IP list Any, with id 1, in the draft and in force': async (world) => {
    for (const of of [draftOf, activeOf])
      expect(await world.read(of('ip_lists/1'))).toMatchObject({
        ...{ name: 'Any (0.0.0.0/0 and ::/0)', fqdns: [], created_by: { href: '/users/0' } },
        ip_ranges: [
          { from_ip: '0.0.0.0/0', exclusion: false },
          { from_ip: '::/0', exclusion: false },
        ],
      });
  },
  'the service All Services, with id 1, in the draft and in force': async (world) => {
    for (const of of [draftOf, activeOf])
      expect(await world.read(of('services/1'))).toMatchObject({
        ...{ name: 'All Services', service_ports: [{ proto: -1 }], created_by: { href: '/users/0' } },
      });
  },
  'the service ICMP, for both of its protocols': async (world) => {
    const service_ports = [1, 58].map((proto) => ({ icmp_type: null, icmp_code: null, proto }));
    expect(await world.list(`${activeOf('services')}?name=ICMP`)).toMatchObject([{ service_ports }]);
  },
  'the label dimensions role, app, env and loc': async (world) => {
    const keys = (await world.list('/orgs/1/label_dimensions')).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['role', 'app', 'env', 'loc']));
  },
  'a VEN release that is the default': async (world) => {
    const releases = await world.list('/orgs/1/software/ven/releases');
    expect(releases.filter((release) => release['default'] === true)).not.toEqual([]);
  },
  'no rule set and no virtual service': async (world) => {
    expect(await world.list(draftOf('rule_sets'))).toEqual([]);
    expect(await world.list(draftOf('virtual_services'))).toEqual([]);
  },
  'nothing that is pending': async (world) => expect(await world.read(`${policy}/pending`)).toEqual({}),
});
