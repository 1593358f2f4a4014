import { expect, test } from 'vitest';
import { allOperations } from '../../src/pce/api/operations.ts';
import { bodiesOf } from '../../src/pce/model/operation.ts';
import { documentNamed, resolved, typesOf } from '../fuzz/schema.ts';

/** Kinds whose names come from elsewhere. */
const notOurs = /^(auth_security_principals|security_principal|vulnerabilit|workloads_interfaces)/;

const writing = allOperations().modelled.filter(({ method }) => method !== 'GET');
const schemas = [...new Set(writing.flatMap(bodiesOf))].filter((schema) => !notOurs.test(schema));

/** What is a name or an external reference in a body, or in each item of a body. */
function namesIn(schema: string): { schema: string; name: string; most: number | undefined }[] {
  const body = resolved(documentNamed(schema));
  const { items } = body.schema;
  const { schema: one, document } = items ? resolved({ ...body, schema: items }) : body;
  return ['name', 'external_data_set', 'external_data_reference'].flatMap((name) => {
    const property = one.properties?.[name];
    if (!property) return [];
    const found = resolved({ schema: property, document }).schema;
    return typesOf(found).includes('string') && !found.enum ? [{ schema, name, most: found.maxLength }] : [];
  });
}

test.each(schemas.flatMap(namesIn))('$schema takes 255 characters of $name', ({ most }) => {
  expect(most).toBe(255);
});
