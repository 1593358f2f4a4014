import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Field, fieldsOf } from '../../src/console/form/fields.ts';
import type { Schema } from '../../src/console/form/schema.ts';
import { server } from '../control/servers.ts';

const SHAPES = 'it has several shapes';
const UNDECLARED = 'the kinds that it refers to are not declared';

/** What a form asks for as raw JSON, and why no field can be drawn for it. */
const raw: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['label_groups', 'services', 'rule_sets', 'ip_lists', 'virtual_services', 'firewall_settings'],
      ...['secure_connect_gateways', 'virtual_servers', 'enforcement_boundaries'],
    ].map((name) => [`sec_policy change_subset.${name}`, UNDECLARED]),
  ),
  'virtual_services service_addresses': SHAPES,
  'label_mapping_rules expression': SHAPES,
  'label_mapping_rules label_assignments': SHAPES,
  'container_workload_profiles labels': SHAPES,
  'traffic_queries sources.include': SHAPES,
  'traffic_queries sources.exclude': SHAPES,
  'traffic_queries destinations.include': SHAPES,
  'traffic_queries destinations.exclude': SHAPES,
  'report_schedules report_parameters': SHAPES,
  'saml_configs idp_slo_target_url': 'an empty text is not the same as none',
};

type Json = Readonly<Record<string, unknown>>;

const fileOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')) as Json;

/** A part of a schema with what it refers to in its place, as the console reads it. */
function resolved(part: unknown, file: string, within: readonly string[] = []): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((one) => resolved(one, file, within));
  const { $ref: ref, ...rest } = part as Json;
  const own = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, resolved(value, file, within)]));
  if (typeof ref !== 'string' || within.includes(`${file} ${ref}`)) return own;
  const [named = '', pointer = ''] = ref.split('#');
  const target = named || file;
  const steps = pointer.split('/').slice(1);
  const found = steps.reduce<unknown>((at, step) => (at as Json)[step], fileOf(target));
  return { ...(resolved(found, target, [...within, `${file} ${ref}`]) as Json), ...own };
}

const rawIn = (fields: readonly Field[], before = ''): string[] =>
  fields.flatMap(({ name, form, element }) =>
    form === 'json' ? [before + name] : rawIn(element, `${before}${name}${form === 'objects' ? '[]' : ''}.`),
  );

test('a form asks for raw JSON only where no field can be drawn', async () => {
  const pce = await server();
  const kinds = await pce.kinds();
  const found = kinds.flatMap(({ kind, calls, references }) =>
    calls
      .filter(({ does }) => does === 'create' || does === 'change')
      .flatMap(({ bodies: [body] }) => {
        if (body === undefined) return [];
        const file = body.endsWith('.json') ? body : `${body}.schema.json`;
        const fields = fieldsOf(resolved(fileOf(file), file) as Schema, references);
        return rawIn(fields).map((path) => `${kind} ${path}`);
      }),
  );
  expect([...new Set(found)].toSorted()).toEqual(Object.keys(raw).toSorted());
});
