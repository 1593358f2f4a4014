import { choicesOf, documentNamed, type Placed, resolved, type Schema, typesOf } from '../fuzz/schema.ts';

/** A number in a body: where it stands, what it may be, and a valid body around it. */
export interface NumberPlace {
  /** Such as `#/os/0/share`. */
  readonly pointer: string;
  readonly schema: Schema;
  /** The body, whose number is MARK. */
  readonly body: unknown;
}

/** Stands for the number until the body is text: JSON.stringify would change many a number. */
export const MARK = '@number@';

/** Texts that a schema does not tell, and without which the body would be refused. */
const texts: Readonly<Record<string, string>> = {
  address: '10.0.0.1',
  created_at: '2026-01-01T00:00:00.000Z',
  href: '/orgs/1/labels/1',
  ip_address: '10.0.0.1',
  key: 'role',
};

/** The new destination is a local one. */
const remoteSyslog = { address: 'syslog', port: 514, protocol: 6, tls_enabled: false, tls_verify_cert: false };
const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] };

/** Other values that a body needs for its number to be used, by document and property. */
const companions: Readonly<Record<string, object>> = {
  // So many hosts take long to pair; none is due while a test lasts.
  'mock_fleets_post count': { starts_after: 1_000_000_000 },
  'mock_fleets_post pairing_rate': { count: 3 },
  'label_dimensions_post display_info': { key: 'tier' },
  'settings_syslog_destinations_post remote_syslog': { type: 'remote_syslog' },
  'settings_syslog_destinations_put remote_syslog': { type: 'remote_syslog' },
  'settings_syslog_destinations_put port': remoteSyslog,
  'settings_syslog_destinations_put protocol': remoteSyslog,
  'settings_traffic_collector_put src_port': { proto: 6 },
  'settings_traffic_collector_put dst_port': { proto: 6 },
  'mock_faults_post after': { status: 503 },
  'mock_faults_post every': { status: 503 },
  'mock_faults_post first': { status: 503 },
  'mock_faults_post retry_after': { status: 503 },
  'sec_policy_rule_coverage_post services': { source: { actors: 'ams' }, destination: { actors: 'ams' } },
  'sec_policy_enforcement_boundaries_post ingress_services': sides,
  'sec_policy_rule_sets_deny_rules_post ingress_services': sides,
  'sec_policy_rule_sets_sec_rules_post ingress_services': sides,
  // A new rule: the href of one that is there is not known.
  'sec_policy_rule_sets_put ingress_services': {
    ...{ ...sides, href: undefined, enabled: true },
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  },
  // A fault would delay or break later calls; no test calls this operation.
  'mock_faults_post latency_ms': { operation: 'noop_get' },
  'mock_faults_post truncate': { operation: 'noop_get' },
  'mock_faults_post bytes_per_second': { operation: 'noop_get' },
};

/** Each number of a schema, however deep. */
export function numberPlaces(name: string): NumberPlace[] {
  return placesIn(documentNamed(name), '#');
}

/** @param around the schemas that it is in: one that is in itself has no further numbers */
function placesIn(at: Placed, pointer: string, around: readonly Schema[] = []): NumberPlace[] {
  const { schema, document } = resolved(at);
  if (around.includes(schema)) return [];
  const within = [...around, schema];
  const inner = (part: Schema): Placed => ({ schema: part, document });
  const wrap = (places: NumberPlace[], around: (body: unknown) => unknown) =>
    places.map((place) => ({ ...place, body: around(place.body) }));
  const isNumber = typesOf(schema).some((type) => type === 'integer' || type === 'number');
  const own = isNumber ? [{ pointer, schema, body: MARK }] : [];
  const chosen = choicesOf(schema).flatMap((choice) => placesIn(inner(choice), pointer, within));
  const minimal = (key = '') => (isObject(schema) ? (valid({ schema, document }, '', key) as object) : {});
  const named = Object.entries(schema.properties ?? {}).flatMap(([key, part]) =>
    wrap(placesIn(inner(part), `${pointer}/${key}`, within), (body) => ({
      ...{ ...minimal(key), ...companions[`${document.$id?.replace('.schema.json', '')} ${key}`] },
      [key]: body,
    })),
  );
  const { additionalProperties: others, items } = schema;
  const unnamed =
    typeof others === 'object'
      ? wrap(placesIn(inner(others), `${pointer}/*`, within), (body) => ({ ...minimal(), [freeName(pointer)]: body }))
      : [];
  const listed = items ? wrap(placesIn(inner(items), `${pointer}/0`, within), (body) => [body]) : [];
  return [...own, ...chosen, ...named, ...unnamed, ...listed];
}

/** The only names that such an object takes. */
const freeName = (pointer: string) => (pointer === '#/limits' ? 'total_workloads' : 'name');

const isObject = ({ type, properties }: Schema) => type === 'object' || properties !== undefined;

/** The smallest value that a schema takes. @param key a property that it is to have, which may decide a choice */
function valid(at: Placed, name = '', key = ''): unknown {
  const { schema, document } = resolved(at);
  if (schema.enum) return schema.enum[0];
  if (texts[name] !== undefined) return texts[name];
  const choices = choicesOf(schema);
  const choice = choices.find(({ required = [] }) => required.includes(key)) ?? choices[0];
  if (choice && schema.type === undefined) return valid({ schema: choice, document }, name);
  switch (typesOf(schema)[0]) {
    case 'object': {
      const required = [...(schema.required ?? []), ...(choice?.required ?? [])];
      const parts = required.map((key) => {
        const part = schema.properties?.[key] ?? {};
        return [key, valid({ schema: part, document }, key)] as const;
      });
      return Object.fromEntries(parts);
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => valid({ schema: schema.items ?? {}, document }));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return 'name';
  }
}

/** Numbers to send: the ends of the range, those beyond it, and other spellings. */
export function numbersFor({ minimum, maximum, exclusiveMinimum }: Schema): string[] {
  const ends = [minimum, maximum, exclusiveMinimum].filter((end) => end !== undefined);
  const around = ends.flatMap((end) => [end, end - 1, end + 1, end - 0.25, end + 0.25]).map(String);
  const middle = ['0', '-0', '-0.0', '-1', '1', '2', '1.0', '0.5', '1.2345', '1e-7', '5e-324'];
  const exponents = ['1e3', '1E+2', '20e-1', '1e15', '1e308', '-1e308', '1e400', '-1e400'];
  const wide = [2n ** 31n - 1n, 2n ** 31n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n + 1n, 2n ** 63n - 1n, 2n ** 63n];
  const huge = ['8640000000000000', '253402300800000', '9'.repeat(400), `0.${'3'.repeat(400)}`, '123.456e1'];
  return [...new Set([...around, ...middle, ...exponents, ...wide.map(String), ...huge])];
}
