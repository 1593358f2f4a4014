import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/console/form/fields.ts';
import type { Schema } from '../../src/console/form/schema.ts';
import { bodyOf, type Item, pathTo, valuesOf } from '../../src/console/form/values.ts';

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

const order: Schema = {
  properties: {
    uses: { oneOf: [{ type: 'integer' }, { type: 'string', enum: ['unlimited'] }] },
    ips: { type: 'array', items: { type: 'string' } },
    days: { type: 'array', minItems: 1, items: { type: 'string', enum: ['mon', 'tue'] } },
    as: {
      type: 'object',
      required: ['to'],
      properties: { to: { type: 'string' }, from: { type: 'string' } },
    },
  },
};
const fields = fieldsOf(order, []);

test('A list of texts has lines, of known ones boxes, an object fields, and a number may be a word', () => {
  expect(fields.map(({ form }) => form)).toEqual(['number or word', 'lines', 'several', 'object']);
  const values = valuesOf(fields, undefined);
  expect(bodyOf(fields, values)).toEqual({});
  const typed = { ...values, uses: '3', ips: ' 10.0.0.1 \n\n10.0.0.2', days: '["tue"]' };
  expect(bodyOf(fields, typed)).toEqual({ uses: 3, ips: ['10.0.0.1', '10.0.0.2'], days: ['tue'] });
  expect(bodyOf(fields, { uses: 'unlimited' })).toEqual({ uses: 'unlimited' });
});

test('An object is sent as a whole once a part of it is another, with what no field shows', () => {
  const present = { uses: 1, as: { to: 'a', from: 'b', more: 1 } };
  const before = valuesOf(fields, present);
  expect(bodyOf(fields, valuesOf(fields, present), before)).toEqual({});
  const values = valuesOf(fields, present);
  (values['as'] as Item).values['to'] = 'c';
  expect(bodyOf(fields, values, before)).toEqual({ as: { to: 'c', from: 'b', more: 1 } });
});

test('A refusal of a part of an object points to its field, and one of what it lacks as well', () => {
  const values = valuesOf(fields, undefined);
  expect(pathTo(['as', 'to'], fields, values)).toEqual(['as', 'to']);
  expect(pathTo(['as', 'nothing'], fields, values)).toEqual(['as']);
  expect(pathTo(['days', '0'], fields, values)).toEqual(['days']);
});
