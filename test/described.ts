import { strict as assert } from 'node:assert';
import { ajvWith } from '../schemas/ajv.ts';
import { pceOpenApi } from '../src/pce/api/openapi/document.ts';

/** The parts of an OpenAPI document that tests read. */
interface Described {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: unknown }>>;
}

const document = pceOpenApi() as { paths: Record<string, Record<string, Described>> };

const ajv = ajvWith([], { strict: false }).addSchema({ ...document, $id: 'openapi' });

/** Where each call stands in the document, by its name. */
const places = new Map(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, call]) => [call.operationId, { call, place: ['paths', path, method] }] as const,
    ),
  ),
);

/** Checks that a success is one that the served document has for the call, in status and form. */
export function checkAgainstDocument(operation: string, status: number, body: unknown): void {
  const { call, place } = places.get(operation) ?? assert.fail(`${operation} is not described`);
  const answer = call.responses[status];
  assert.ok(answer, `${operation} answers ${status}, and its description has no such answer`);
  if (!answer.content) {
    assert.equal(body, undefined, `${operation} answers ${status} with a body, and its description has none`);
    return;
  }
  const inContent = [...place, 'responses', String(status), 'content', 'application/json', 'schema'];
  const $ref = `openapi#/${inContent.map((part) => encodeURIComponent(part.replaceAll('/', '~1'))).join('/')}`;
  const validate = ajv.getSchema($ref);
  assert.ok(validate?.(body), `${operation} ${status}: ${ajv.errorsText(validate?.errors)}`);
}
