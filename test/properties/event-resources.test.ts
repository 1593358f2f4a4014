import type { ValidateFunction } from 'ajv';
import { expect, test } from 'vitest';
import { ajvWith } from '../../schemas/ajv.ts';
import { allOperations } from '../../src/pce/api/operations.ts';
import { propertyNames, type SchemaDocument, schemaNamed } from '../../src/pce/model/schemas.ts';
import { isLong, some } from '../length.ts';
import { ofPce } from './turns-calls.ts';
import { Org, type Send } from './turns-org.ts';
import { type Outcome, serve } from './turns-server.ts';

const NAME = 'resource_canonical_representations';
const parts = ['auditable_resource', 'label_canonical_representation', 'workload_canonical_representation'];
const documents: SchemaDocument[] = [...parts, 'href_object', NAME].map(schemaNamed);
const isValid = ajvWith(documents).getSchema(`${NAME}.schema.json`) as ValidateFunction;

interface Event {
  readonly event_type: string;
  readonly resource_changes: readonly { readonly resource: object }[];
}

test('each object that an event tells of is named in the schema of such objects, and has its form', async () => {
  await using target = await serve('in process');
  const send: Send = async (message) => (await target.send([{ message, alone: false }]))[0] as Outcome;
  const known = propertyNames(NAME);
  const told = new Set<string>();
  const wrong: string[] = [];
  const changing = allOperations().modelled.filter(({ method }) => method !== 'GET');
  for (const { name } of some(changing, 15)) {
    const org = await Org.make(send);
    for (const message of [(await ofPce[name]?.(org)) ?? []].flat()) await send(message);
    for (const { event_type, resource_changes } of await org.read<Event[]>('GET', '/events')) {
      for (const { resource } of resource_changes) {
        const shown = `${event_type}: ${JSON.stringify(resource)}`;
        for (const kind of Object.keys(resource)) {
          told.add(kind);
          if (!known.includes(kind)) wrong.push(`${kind} is not named in schemas/${NAME}.schema.json (${shown})`);
        }
        if (!isValid(resource)) wrong.push(`${isValid.errors?.map(({ message }) => message)} (${shown})`);
      }
    }
  }
  expect([...new Set(wrong)], wrong.join('\n')).toEqual([]);
  if (isLong) expect([...told].sort()).toEqual([...known].sort());
});
