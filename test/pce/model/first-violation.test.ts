import { describe, expect, test } from 'vitest';
import { words } from '../../../src/pce/api/operations.ts';
import { Refusal } from '../../../src/pce/model/errors.ts';
import { inOneLine } from '../../../src/pce/observing/explain.ts';
import { startTestPce } from '../../harness.ts';

const labels = '/orgs/1/labels';
const profiles = '/orgs/1/pairing_profiles';
const settings = '/orgs/1/settings/workloads';

describe('a body that breaks its schema in several places', () => {
  test.each([
    {
      first: 'a property that the schema lacks, ahead of those that are wrong',
      method: 'POST',
      path: labels,
      body: { key: 1, value: null, foo: 1 },
      says: `'#/' contains additional properties ["foo"] outside of the schema when none are allowed in schema labels_post.schema.json`,
      others: 2,
    },
    {
      first: 'a property that the schema lacks, ahead of those that are missing',
      method: 'POST',
      path: labels,
      body: { foo: 1 },
      says: `'#/' contains additional properties ["foo"] outside of the schema when none are allowed in schema labels_post.schema.json`,
      others: 2,
    },
    {
      first: 'one that is missing, ahead of those that are wrong',
      method: 'POST',
      path: labels,
      body: { key: 1 },
      says: `'#/' did not contain a required property of 'value' in schema labels_post.schema.json`,
      others: 1,
    },
    {
      first: 'the first one that is missing, in the order of the schema',
      method: 'POST',
      path: labels,
      body: {},
      says: `'#/' did not contain a required property of 'key' in schema labels_post.schema.json`,
      others: 1,
    },
    {
      first: 'the one that the schema has first, and not the body',
      method: 'POST',
      path: profiles,
      body: { enabled: 1, description: 2, name: 3 },
      says: `'#/name' of type integer did not match the following type: string in schema pairing_profiles_post.schema.json`,
      others: 2,
    },
    {
      first: 'one of a referenced schema, whose file ends in #',
      method: 'PUT',
      path: settings,
      body: {
        workload_goodbye_timeout_seconds: [{ scope: [], value: 900, x: 's' }],
        workload_disconnected_timeout_seconds: [{ scope: [], value: 3599, x: 's' }],
      },
      says: `'#/workload_disconnected_timeout_seconds/0' contains additional properties ["x"] outside of the schema when none are allowed in schema settings_workload_detailed.schema.json#`,
      others: 1,
    },
    {
      first: 'one in the first item that has any',
      method: 'POST',
      path: profiles,
      body: { enabled: true, labels: [{ href: '/orgs/1/labels/1' }, { href: 1, x: 2 }, {}] },
      says: `'#/labels/1' contains additional properties ["x"] outside of the schema when none are allowed in schema labels.schema.json#`,
      others: 2,
    },
  ])('is told of $first', async ({ method, path, body, says, others }) => {
    const { pce, request } = await startTestPce();
    const reply = await request(method, path, { body });
    const message = `Input validation failed. Details: {The property ${says}}`;
    expect([reply.status, reply.text]).toEqual([406, JSON.stringify([{ token: 'input_validation_error', message }])]);
    const [entry] = await pce.journal.find({ status: 406 });
    expect(entry?.explanation?.problems).toHaveLength(1 + others);
  });

  test('is told of all of them by the control API', async () => {
    const { pce } = await startTestPce();
    const refused = await fetch(`${pce.url}/_mock/v1/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ colour: 'red', status: 'x' }),
    });
    expect([refused.status, await refused.json()]).toMatchObject([406, [{}, {}]]);
  });

  test('has all of them told in one line of the log', () => {
    const refusal = new Refusal('input_validation_error', 'The first').besides(['The second', 'The third']);
    expect(inOneLine(refusal, '', words)).toBe('The first; also: The second; also: The third');
  });
});
