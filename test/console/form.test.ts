import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/console/form/fields.ts';
import type { Schema } from '../../src/console/form/schema.ts';

const listOf = (properties: Record<string, Schema>): Schema => ({
  type: 'array',
  items: { type: 'object', properties },
});

test('A list of objects is forms within a form, two levels deep, and JSON below', () => {
  const schema = { properties: { first: listOf({ second: listOf({ third: listOf({ last: { type: 'string' } }) }) }) } };
  const [first] = fieldsOf(schema, []);
  const [second] = first?.element ?? [];
  const [third] = second?.element ?? [];
  expect([first?.form, second?.form, third?.form]).toEqual(['objects', 'objects', 'json']);
});

test('A list of objects of several shapes, and one of references whose kind is not known, are JSON', () => {
  const href = { type: 'string' };
  const shapes = { ...listOf({ href }), items: { properties: { href }, oneOf: [{ required: ['href'] }] } };
  const fields = fieldsOf({ properties: { shapes, references: listOf({ href, name: href }) } }, []);
  expect(fields.map(({ form }) => form)).toEqual(['json', 'json']);
});
