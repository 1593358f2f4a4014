import { expect, test } from 'vitest';
import { allOperations } from '../../src/pce/api/operations.ts';
import { bodiesOf } from '../../src/pce/model/operation.ts';
import { choicesOf, documentNamed, resolved, type Schema, typesOf } from '../fuzz/schema.ts';

/** Kinds whose names come from elsewhere. */
const notOurs = /^(auth_security_principals|security_principal|vulnerabilit|workloads_interfaces)/;

const writing = allOperations().modelled.filter(({ method }) => method !== 'GET');
const schemas = [...new Set(writing.flatMap(bodiesOf))].filter((schema) => !notOurs.test(schema));

type Name = { schema: string; place: string; most: number | undefined };

const NAMES = ['name', 'external_data_set', 'external_data_reference'];

const DEEPEST = 6;

/** What is a name or an external reference, at any depth of a body. */
function namesIn(schema: string, placed = documentNamed(schema), at = '#'): Name[] {
  // Some schemas hold themselves.
  if (at.split('/').length > DEEPEST) return [];
  const { schema: part, document } = resolved(placed);
  const within = (one: Schema, place: string) => namesIn(schema, { schema: one, document }, place);
  const own = at.split('/').at(-1) ?? '';
  const isName = NAMES.includes(own) && typesOf(part).includes('string') && !part.enum;
  return [
    ...(isName ? [{ schema, place: at, most: part.maxLength }] : []),
    ...Object.entries(part.properties ?? {}).flatMap(([name, one]) => within(one, `${at}/${name}`)),
    ...(part.items ? within(part.items, `${at}/*`) : []),
    ...choicesOf(part).flatMap((one) => within(one, at)),
  ];
}

/** Names of interfaces, and of objects that are referred to. */
const notOwn = /(interfaces\/\*|label_group)\/name$/;

const names = schemas.flatMap((schema) => namesIn(schema)).filter(({ place }) => !notOwn.test(place));

test.each(names)('$schema takes 255 characters at $place', ({ most }) => {
  expect(most).toBe(255);
});
