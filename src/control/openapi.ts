import packageJson from '../../package.json' with { type: 'json' };
import { schemaRef, schemasOf } from '../pce/api/openapi/schemas.ts';
import { answerSchemas, answers } from './answers.ts';
import type { ControlCall } from './call.ts';

const texts = new WeakMap<readonly ControlCall[], Buffer>();

/** The document in JSON, written once: hundreds may ask at once. */
export function openApiJson(calls: readonly ControlCall[]): Buffer {
  const known = texts.get(calls) ?? Buffer.from(JSON.stringify(openApi(calls)));
  texts.set(calls, known);
  return known;
}

/** The control API as an OpenAPI 3.1 document. */
export function openApi(calls: readonly ControlCall[]): object {
  const paths = Map.groupBy(calls, ({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'));
  const described = [...paths].map(([path, methods]) => [
    path,
    Object.fromEntries(methods.map((call) => [call.method.toLowerCase(), operation(call)])),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Control API of mock-pce',
      version: packageJson.version,
      description: 'Of the emulator: a PCE has nothing of this.',
      license: { name: packageJson.license, identifier: packageJson.license },
    },
    servers: [{ url: '/_mock/v1' }],
    security: [{}, { token: [] }],
    paths: Object.fromEntries(described),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'From another machine' } },
      schemas: { Refusal: refusal, ...answerSchemas(), ...schemasOf(calls.flatMap(({ body = [] }) => body)) },
    },
  };
}

const refusal = {
  description: 'Why it was refused',
  type: 'array',
  items: {
    type: 'object',
    required: ['token', 'message'],
    properties: { token: { type: 'string' }, message: { type: 'string' } },
  },
};

const ofRefusal = {
  description: 'Refused; nothing was changed',
  content: { 'application/json': { schema: schemaRef('Refusal') } },
};

function operation({ name, path, summary, access, body, query = {}, type, status }: ControlCall): object {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
    ...{ name: parameter, in: 'path', required: true, schema: { type: parameter === 'org' ? 'integer' : 'string' } },
  }));
  const inQuery = Object.entries(query).map(([parameter, { means, type, least, most }]) => {
    const schema = type === 'string' ? { type } : { type, minimum: least, maximum: most };
    return { name: parameter, in: 'query', description: means, schema };
  });
  return {
    operationId: name,
    tags: [path.split('/')[1]],
    summary,
    'x-confidence': 'own',
    'x-source': 'the emulator alone',
    ...(access && { security: [] }),
    ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
    ...(body !== undefined && {
      requestBody: { content: { 'application/json': { schema: schemaRef(body) } } },
    }),
    responses: { [status]: { description: summary, ...contentOf(name, type, status) }, '4XX': ofRefusal },
  };
}

/** Of a success: JSON, a text, or nothing. */
function contentOf(name: string, type: string | undefined, status: number): object {
  if (status === 204) return {};
  const [mediaType = 'application/json'] = type?.split(';') ?? [];
  return { content: { [mediaType]: { schema: type ? { type: 'string' } : answers[name] } } };
}
