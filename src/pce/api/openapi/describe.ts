import type { Fact } from '../../model/facts.ts';
import { operationName } from '../../model/names.ts';
import { bodiesOf, type Operation, statusesOf } from '../../model/operation.ts';
import type { Filter } from '../../model/resource.ts';
import { schemaNamed } from '../../model/schemas.ts';
import { sourceAndDispute } from '../../resources/facts.ts';
import { resources } from '../../resources/index.ts';
import { parametersOf } from '../parameters.ts';
import { sourceOfCall } from '../unmodelled.ts';
import { refusalsOf } from './refusals.ts';
import { schemaRef } from './schemas.ts';

/** `/orgs/:org/labels` as OpenAPI writes it. */
export const inBraces = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}');

/** One call. Its facts are those that are not told of its tag. */
export function describe(call: Operation, tag: string): object {
  const { name, roles, level, facts } = call;
  const { confidence, source } = sourceOfCall(call);
  const parameters = [...inPath(call), ...inQuery(call)];
  return {
    operationId: name,
    tags: [tag],
    summary: `${name} (${confidence})`,
    description: [
      `${source} (${confidence}). ${rolesInWords(roles)}.`,
      level === undefined ? '' : `At the validation level ${level} alone.`,
      listOf(facts),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    ...(roles === 'nobody' && { security: [{}, { basic: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...bodyOf(call),
    responses: { ...answersOf(call), ...refusalsOf(call) },
    'x-confidence': confidence,
    'x-source': source,
    'x-roles': roles,
    ...(facts.length > 0 && { 'x-facts': facts }),
  };
}

/** Facts as Markdown. */
const listOf = (facts: readonly Fact[]): string =>
  facts.map((fact) => `- ${fact.says} (${fact.confidence}: ${sourceAndDispute(fact)})`).join('\n');

function rolesInWords(roles: Operation['roles']): string {
  if (roles === 'nobody') return 'No credentials are asked for';
  return roles === 'user' ? 'Any user may call it' : `Roles: ${roles.join(', ')}`;
}

function inPath({ path, draftOnly }: Operation): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true },
    ...(name === 'pversion'
      ? versionOf(draftOnly)
      : { schema: name === 'org' ? { type: 'integer', default: 1 } : { type: 'string' } }),
  }));
}

const versionOf = (draftOnly: true | undefined) =>
  draftOnly
    ? { schema: { type: 'string', enum: ['draft'] } }
    : { description: 'draft, active or the number of a version', schema: { type: 'string', default: 'draft' } };

function inQuery({ name }: Operation): object[] {
  const filters = resources.find((resource) => operationName(resource, 'get') === name)?.filters ?? {};
  return Object.entries(parametersOf(name)).map(([parameter, schema]) => ({
    ...{ name: parameter, in: 'query' },
    ...formOf(schema, filters[parameter]),
  }));
}

/** A list is one value of the query: a text in JSON. */
function formOf(accepted: object, filter: Filter | undefined): object {
  const { description, ...schema } = accepted as { description?: string; type?: string };
  const isList = schema.type === 'array' || filter?.value === 'any_of';
  const told = filter && `${filter.confidence}: ${filter.source}`;
  return {
    description: [description, told && `(${told})`].filter(Boolean).join(' ') || undefined,
    ...(isList ? { content: { 'application/json': { schema: listOfThese(schema) } } } : { schema }),
    ...(filter && { 'x-confidence': filter.confidence, 'x-source': filter.source }),
  };
}

const listOfThese = (schema: { type?: string }) =>
  schema.type === 'array' ? schema : { type: 'array', items: schema };

function bodyOf(call: Operation): object {
  const [one, ...others] = bodiesOf(call).map(schemaRef);
  if (!one) return {};
  const schema = others.length === 0 ? one : { anyOf: [one, ...others] };
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

const answeredBy: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Created',
  202: 'Accepted',
  204: 'Done, nothing to tell',
};

const asJob = {
  description: 'Accepted (Prefer: respond-async): Location leads to the job',
  headers: { Location: { description: 'href of the job', schema: { type: 'string' } } },
};

function answersOf(call: Operation): Record<number, object> {
  return Object.fromEntries(
    statusesOf(call).map((status) => [
      status,
      call.collection && status === 202
        ? asJob
        : { description: answeredBy[status], ...(status === 204 ? {} : contentOf(call)) },
    ]),
  );
}

function contentOf({ answer, isList, collection }: Operation): object {
  const items = typeof answer === 'string' ? schemaRef(answer) : (answer ?? {});
  const isWhole = typeof answer === 'string' && (schemaNamed(answer) as { type?: string }).type === 'array';
  const list = { type: 'array', items };
  const schema = isList === 'sometimes' ? { anyOf: [list, items] } : (isList || collection) && !isWhole ? list : items;
  return { content: { 'application/json': { schema } } };
}
