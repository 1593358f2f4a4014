import { describe, expect, onTestFinished, test } from 'vitest';
import { configOf } from '../../src/config/read-config.ts';
import { controlCalls } from '../../src/control/calls.ts';
import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import { ScenarioError } from '../../src/emulator/scenario-error.ts';
import { allOperations } from '../../src/pce/api/operations.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import { schemaNames } from '../../src/pce/model/schemas.ts';
import { buildServer, closeState, type Server } from '../../src/server/server.ts';
import { flawOf, type Reply } from '../fuzz/form.ts';
import { inject } from '../inject.ts';
import { some } from '../length.ts';
import { ldapServer } from '../pce/api/something-of-each.ts';
import { mappingRule } from '../pce/resources/mapping-rule.ts';
import { reportSchedule } from '../pce/resources/report-schedule.ts';
import { MARK, type NumberPlace, numberPlaces, numbersFor } from './number-places.ts';

/** A call whose body has a number, by method and path. */
interface NumberCall {
  readonly schema: string;
  readonly method: string;
  readonly path: string;
  readonly around: (body: unknown) => unknown;
}

const { modelled } = allOperations();
const asItIs = (body: unknown) => body;

/** The calls of both APIs that take a schema; a scenario is the body of one of them, and holds bodies of others. */
const calls: readonly NumberCall[] = [
  ...controlCalls.flatMap(({ body, method, path }) =>
    body === undefined ? [] : [{ schema: body, method, path: CONTROL_PREFIX + path, around: asItIs }],
  ),
  ...modelled.flatMap(({ body, method, path, level }) =>
    body === undefined || level !== undefined
      ? []
      : schemasOf(body).map((schema) => ({ schema, method, path: API_PREFIX + path, around: asItIs })),
  ),
  inScenario('scenario', asItIs),
  ...['label_dimensions', 'labels', 'pairing_profiles', 'workloads'].map((kind) =>
    inScenario(`${kind}_post`, (body) => ({ orgs: [{ objects: { [kind]: [body] } }] })),
  ),
  inScenario('mock_traffic_put', (traffic) => ({ orgs: [{ traffic }] })),
].filter(({ schema }) => numberPlaces(schema).length > 0);

/** Schemas that depend on the object: workloads with and without a VEN. */
function schemasOf(body: string | ((...given: never[]) => string)): string[] {
  return typeof body === 'string'
    ? [body]
    : schemaNames().filter((name) => /^workloads_with(out)?_ven.*_put$/.test(name));
}

function inScenario(schema: string, around: NumberCall['around']): NumberCall {
  return {
    schema,
    method: 'POST',
    path: `${CONTROL_PREFIX}/scenarios`,
    around: (body) => ({ scenario: around(body) }),
  };
}

const authorization = `Basic ${Buffer.from('api_owner:secret-of-owner').toString('base64')}`;
const owner = { apiKey: 'api_owner', apiSecret: 'secret-of-owner', clock: '2026-01-01T00:00:00Z' };

/** A server that is asked in process, for speed. */
class Asked {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Sends a request, and fails where the answer is that of a defect. */
  async send(method: string, path: string, text?: string, asFault = false) {
    const headers = { host: 'localhost', authorization, 'content-type': 'application/json' };
    const payload = text !== undefined && { payload: text };
    const reply = await inject(this.#server, { method: method as 'GET', url: path, headers, ...payload });
    const { statusCode: status, headers: answered, rawPayload: body } = reply;
    const flaw = flawOf({ method, url: path }, { status, headers: answered as Reply['headers'], body }, () => asFault);
    const what = `${method} ${path} ${text?.slice(0, 300)}: ${status} ${reply.body.slice(0, 300)}`;
    expect(flaw, what).toBeUndefined();
    return reply;
  }

  async json(method: string, path: string, body?: unknown) {
    const reply = await this.send(method, path, body === undefined ? undefined : JSON.stringify(body));
    return JSON.parse(reply.body || 'null');
  }

  /** Makes a host of each kind, one of what a new org has none of, and a snapshot to come back to. */
  async prepare(): Promise<void> {
    const { activation_code } = await this.json('POST', `${PROFILES}/1/pairing_key`, {});
    await this.json('POST', `${CONTROL_PREFIX}/vens`, { activation_code, hostname: 'managed' });
    await this.json('POST', `${API_PREFIX}/orgs/1/workloads`, { hostname: 'unmanaged' });
    const filter = { transmission: 'broadcast', action: 'drop' };
    await this.json('POST', `${API_PREFIX}/orgs/1/settings/traffic_collector`, filter);
    await this.json('POST', `${API_PREFIX}/orgs/1/service_accounts`, {
      ...{ name: 'account', permissions: [], api_key: { expires_in_seconds: -1 } },
    });
    await this.json('POST', `${API_PREFIX}/authentication_settings/ldap_configs`, ldapServer);
    await this.json('POST', `${API_PREFIX}/orgs/1/inactive_ven_cleanup_schedules`, {
      ...{ name: 'schedule', labels: [], inactivity_threshold_in_hours: 24 },
    });
    await this.json('POST', `${API_PREFIX}/orgs/1/label_mapping_rules`, mappingRule);
    await this.json('POST', `${API_PREFIX}/orgs/1/report_schedules`, reportSchedule('/orgs/1'));
    await this.json('PUT', `${API_PREFIX}/orgs/1/vulnerabilities/one`, { name: 'one', score: 1 });
    const report = { name: 'one', report_type: 'qualys' };
    await this.json('PUT', `${API_PREFIX}/orgs/1/vulnerability_reports/one`, report);
    await this.json('POST', `${POLICY}/draft/virtual_services`, { name: 'bound', service_ports: [{ proto: 6 }] });
    const everyone = [{ actors: 'ams' }];
    const between = { providers: everyone, consumers: everyone, ingress_services: [{ proto: 6 }] };
    await this.json('POST', `${POLICY}/draft/enforcement_boundaries`, { name: 'boundary', ...between });
    await this.json('POST', POLICY, {});
    await this.json('POST', `${CONTROL_PREFIX}/snapshots`, { name: 'ready' });
  }

  async comeBack(): Promise<void> {
    await this.send('POST', `${CONTROL_PREFIX}/reset`);
    await this.send('POST', `${CONTROL_PREFIX}/snapshots/ready/restore`);
  }

  /** Reads all that was written, and moves the clock: a defect may show there first. */
  async lookAround(): Promise<void> {
    await this.send('GET', `${API_PREFIX}/orgs/1/labels`, undefined, true);
    await this.send('DELETE', `${CONTROL_PREFIX}/faults`);
    await this.send('PUT', `${CONTROL_PREFIX}/settings`, '{"rate_limit":0}');
    for (const seconds of [0.001, 2, 100_000]) await this.json('POST', `${CONTROL_PREFIX}/clock/advance`, { seconds });
    for (const kind of ['fleets', 'vens', 'orgs', 'info', 'settings', 'journal/count', 'snapshots']) {
      expect((await this.send('GET', `${CONTROL_PREFIX}/${kind}`)).statusCode).toBe(200);
    }
    const [{ org }] = await this.json('GET', `${CONTROL_PREFIX}/orgs`);
    const profiles: { href: string }[] = await this.json('GET', `${API_PREFIX}/orgs/${org}/pairing_profiles`);
    for (const { href } of profiles) await this.#pairWith(API_PREFIX + href);
    for (const kind of ['labels', 'label_dimensions', 'workloads', 'vens', 'events', 'jobs', 'settings/workloads']) {
      expect((await this.send('GET', `${API_PREFIX}/orgs/${org}/${kind}`)).statusCode).toBe(200);
    }
  }

  async #pairWith(profile: string): Promise<void> {
    const { activation_code } = await this.json('POST', `${profile}/pairing_key`, {});
    if (activation_code === undefined) return;
    await this.json('POST', `${CONTROL_PREFIX}/vens`, { activation_code, hostname: 'after' });
  }

  /** A path with the ids of objects that there are. */
  async pathOf({ path, schema }: NumberCall): Promise<string> {
    let inOrg = path.replace(':org', '1').replace(':pversion', 'draft');
    if (inOrg.includes('/rule_sets/')) inOrg = await this.#pathOfRule(inOrg);
    const at = inOrg.indexOf('/:id');
    if (at === -1) return inOrg;
    const query = schema.startsWith('workloads_') ? `?managed=${schema.includes('_with_ven')}` : '';
    const [{ href }] = await this.json('GET', inOrg.slice(0, at) + query);
    return API_PREFIX + href + inOrg.slice(at + '/:id'.length);
  }

  /** Makes a rule set with a rule of each sort. */
  async #pathOfRule(path: string): Promise<string> {
    const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }], ingress_services: [{ proto: 6 }] };
    const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
    const policy = `${API_PREFIX}/orgs/1/sec_policy/draft`;
    const { href } = await this.json('POST', `${policy}/rule_sets`, { name: crypto.randomUUID(), scopes: [] });
    const rule = await this.json('POST', `${API_PREFIX + href}/sec_rules`, {
      ...sides,
      enabled: true,
      resolve_labels_as,
    });
    const deny = await this.json('POST', `${API_PREFIX + href}/deny_rules`, sides);
    return (path.replace(`${policy}/rule_sets/:id`, API_PREFIX + href) as string)
      .replace(/.*\/sec_rules\/:part/, API_PREFIX + rule.href)
      .replace(/.*\/deny_rules\/:part/, API_PREFIX + deny.href);
  }

  /** The text of a body, with a good activation code, or the hrefs of what there is, where it has one. */
  async bodyOf({ schema, around }: NumberCall, { body }: NumberPlace, number: string): Promise<string> {
    const text = JSON.stringify(around(body)).replace(`"${MARK}"`, number);
    if (schema === 'service_bindings_post') return this.#withHrefs(text);
    if (schema === 'vulnerability_reports_put') return this.#withFound(text);
    if (schema.startsWith('report_schedules_p')) return this.#withTemplate(text);
    if (schema === 'vens_upgrade_put') return this.#withRelease(text);
    if (schema === 'vens_authentication_recovery_put') return this.#withVen(text);
    if (schema === 'mock_traffic_put') return text.replaceAll(/"(from|to)":\{\}/g, '"$1":{"labels":{}}');
    if (schema !== 'mock_vens_post') return text;
    const { activation_code } = await this.json('POST', `${PROFILES}/1/pairing_key`, {});
    return text.replace('"activation_code":"name"', `"activation_code":"${activation_code}"`);
  }

  async #first(path: string): Promise<string | undefined> {
    return ((await this.json('GET', API_PREFIX + path)) as { href: string }[])[0]?.href;
  }

  async #withRelease(text: string): Promise<string> {
    const release = await this.#first('/orgs/1/software/ven/releases');
    return (await this.#withVen(text)).replace(/"release":"[^"]*"/, `"release":"${release?.replace(/.*\//, '')}"`);
  }

  async #withVen(text: string): Promise<string> {
    const ven = await this.#first('/orgs/1/vens');
    return text.replace(/"vens":\[.*?\]/, `"vens":[{"href":"${ven}"}]`);
  }

  async #withTemplate(text: string): Promise<string> {
    const template = await this.#first('/orgs/1/report_templates');
    return text.replace(/"report_template":\{.*?\}/, `"report_template":{"href":"${template}"}`);
  }

  async #withFound(text: string): Promise<string> {
    const workload = await this.#first('/orgs/1/workloads');
    const vulnerability = await this.#first('/orgs/1/vulnerabilities');
    return text
      .replace(/"workload":\{.*?\}/, `"workload":{"href":"${workload}"}`)
      .replace(/"vulnerability":\{.*?\}/, `"vulnerability":{"href":"${vulnerability}"}`);
  }

  async #withHrefs(text: string): Promise<string> {
    const virtual_service = { href: await this.#first('/orgs/1/sec_policy/active/virtual_services') };
    const workload = { href: await this.#first('/orgs/1/workloads') };
    return JSON.stringify((JSON.parse(text) as object[]).map((item) => ({ ...item, virtual_service, workload })));
  }
}

const POLICY = `${API_PREFIX}/orgs/1/sec_policy`;
const PROFILES = `${API_PREFIX}/orgs/1/pairing_profiles`;

async function started(): Promise<Asked> {
  const server = await buildServer(configOf({ scenario: 'default', ...owner }));
  onTestFinished(() => closeState(server.emulator));
  const asked = new Asked(server);
  await asked.prepare();
  return asked;
}

/** The short form tries a part of the numbers. */
const tried = (schema: NumberPlace['schema']) => some(numbersFor(schema), 3);

const count = (of: readonly NumberCall[]) => of.reduce((sum, { schema }) => sum + numberPlaces(schema).length, 0);

describe('a number in a body', () => {
  test('is found wherever a schema has one', () => {
    expect(count(calls)).toBeGreaterThan(55);
    const names = schemaNames().filter((name) => numberPlaces(name).length > 0 && /_(post|put)$/.test(name));
    expect(calls.map(({ schema }) => schema)).toEqual(expect.arrayContaining(names));
  });

  test.each(some(calls, 48))(
    'to $method $path ($schema) is taken or refused, and nothing fails later',
    async (call) => {
      const pce = await started();
      let taken = 0;
      const refusals = new Set<string>();
      for (const place of numberPlaces(call.schema)) {
        for (const number of tried(place.schema)) {
          const body = await pce.bodyOf(call, place, number);
          const { statusCode, body: told } = await pce.send(call.method, await pce.pathOf(call), body);
          if (statusCode >= 300) {
            refusals.add(told.slice(0, 200));
            continue;
          }
          taken += 1;
          await pce.lookAround();
          await pce.comeBack();
        }
      }
      await pce.lookAround();
      // An import without tables is always refused.
      if (call.schema !== 'mock_snapshots_import_post') expect(taken, [...refusals].join('\n')).toBeGreaterThan(0);
    },
  );

  const fleets = numberPlaces('mock_fleets_post').filter(({ pointer }) => pointer !== '#/count');
  test.each(some(fleets, 4))(
    'in a scenario’s fleet ($pointer) lets a server start, or is told in a sentence',
    async (place) => {
      for (const number of tried(place.schema)) {
        const text = JSON.stringify({ orgs: [{ fleets: [place.body] }] }).replace(`"${MARK}"`, number);
        try {
          const { emulator } = await buildServer(configOf({ scenario: JSON.parse(text), ...owner }));
          emulator.pce.clock.advance({ days: 1 });
          emulator.pce.due.catchUpAtOnce();
          closeState(emulator);
        } catch (error) {
          expect(error, text).toBeInstanceOf(ScenarioError);
        }
      }
    },
  );
});
