import { noneOf } from '../emulator/there-is.ts';
import { type SchemaDocument, schemaNamed, schemaNames } from '../pce/model/schemas.ts';
import type { ControlCall } from './call.ts';

/** Those of the emulator's own calls stand in its OpenAPI document. */
const published = (): string[] => schemaNames().filter((name) => !name.startsWith('mock_'));

/** By its name, or that of its file, as a `$ref` has it. @throws Refusal 404 */
function schemaCalled(asked = ''): SchemaDocument {
  const name = asked.replace(/\.schema\.json$/, '');
  const there = published();
  if (!there.includes(name)) throw noneOf('schema', name, there);
  return schemaNamed(name);
}

export const schemaCalls: readonly ControlCall[] = [
  {
    name: 'mock_schemas_get',
    method: 'GET',
    path: '/schemas/:name',
    waitsFor: 'nothing',
    summary: 'A JSON Schema by which bodies and answers of the PCE are checked, by its name or that of its file',
    status: 200,
    handle: (_emulator, { params }) => schemaCalled(params['name']),
  },
];
