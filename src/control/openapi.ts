import packageJson from '../../package.json' with { type: 'json' };
import { schemaNamed } from '../pce/model/schemas.ts';
import { answerSchemas, answers } from './answers.ts';
import type { ControlCall } from './call.ts';

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
      schemas: { Refusal: refusal, ...answerSchemas(), ...schemasOf(calls) },
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
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
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
    summary,
    ...(access && { security: [] }),
    ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
    ...(body !== undefined && {
      requestBody: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${body}` } } } },
    }),
    responses: { [status]: { description: summary, ...contentOf(name, type, status) }, '4XX': ofRefusal },
  };
}

/** Of a success: JSON, a text, or nothing. */
function contentOf(name: string, type: string | undefined, status: number): object {
  if (status === 204) return {};
  return {
    content: type ? { [type]: { schema: { type: 'string' } } } : { 'application/json': { schema: answers[name] } },
  };
}

/** The schemas of bodies and those that they refer to, each under its name. */
function schemasOf(calls: readonly ControlCall[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const add = (name: string): void => {
    if (found[name]) return;
    const { $schema: _schema, $id: _id, ...rest } = schemaNamed(name) as unknown as Record<string, unknown>;
    found[name] = referring(rest, add);
  };
  for (const { body } of calls) if (body !== undefined) add(body);
  return found;
}

function referring(part: unknown, add: (name: string) => void): unknown {
  if (Array.isArray(part)) return part.map((item) => referring(item, add));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      const file = key === '$ref' ? /^(\w+)\.schema\.json(#.*)?$/.exec(String(value)) : null;
      if (!file) return [key, referring(value, add)];
      add(file[1] as string);
      return [key, `#/components/schemas/${file[1]}${(file[2] ?? '').replace('#', '')}`];
    }),
  );
}
