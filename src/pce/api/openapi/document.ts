import packageJson from '../../../../package.json' with { type: 'json' };
import { confidences, type Fact } from '../../model/facts.ts';
import { kindAround } from '../../model/names.ts';
import { bodiesOf, type Operation } from '../../model/operation.ts';
import { API_PREFIX } from '../../model/prefix.ts';
import { factsOf } from '../../resources/facts.ts';
import { resources } from '../../resources/index.ts';
import { allOperations } from '../operations.ts';
import { shapeOf } from '../unmodelled.ts';
import { describe, inBraces } from './describe.ts';
import { refusal, refusals } from './refusals.ts';
import { schemasOf } from './schemas.ts';

/** The modelled calls of a PCE as an OpenAPI 3.1 document. */
export function pceOpenApi(): object {
  const { modelled } = allOperations();
  const tags = [...Map.groupBy(modelled, tagOf)].map(([name, calls]) => ({
    name,
    calls,
    facts: sharedFacts(name, calls),
  }));
  const shared = new Set(tags.flatMap(({ facts }) => facts));
  const paths = [...Map.groupBy(modelled, ({ path }) => shapeOf(path)).values()].map((calls) => {
    // Methods of one path may name its parameters differently: the first one's names count.
    const { path } = calls[0] as Operation;
    const methods = calls.map((call) => [
      call.method.toLowerCase(),
      describe({ ...call, path, facts: call.facts.filter((fact) => !shared.has(fact)) }, tagOf(call)),
    ]);
    return [inBraces(path), Object.fromEntries(methods)];
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'REST API of a PCE, as mock-pce emulates it',
      version: packageJson.version,
      description: about(modelled.length),
      license: { name: packageJson.license, identifier: packageJson.license },
    },
    externalDocs: { url: '/_mock/v1/openapi.json', description: 'The control API of the emulator' },
    servers: [{ url: API_PREFIX }],
    security: [{ basic: [] }],
    tags: tags.map(({ name, facts }) => ({
      name,
      // A viewer would show the facts themselves whenever it shows the tag.
      externalDocs: { url: `/docs/plain#${name}`, description: 'What is known of it, and from where' },
      'x-facts': facts,
    })),
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        basic: { type: 'http', scheme: 'basic', description: 'API key and secret, or user and session token' },
      },
      responses: refusals,
      schemas: { Refusal: refusal, ...schemasOf(modelled.flatMap(schemasNamedBy)) },
    },
  };
}

const about = (modelled: number) =>
  `The ${modelled} calls that mock-pce models; it answers 501 to others that a PCE has. It is an emulator, and not made by ` +
  'Illumio. How sure we are that a real PCE does the same stands at each call and each fact:\n\n' +
  Object.entries(confidences)
    .map(([confidence, means]) => `- **${confidence}**: ${means}`)
    .join('\n');

const schemasNamedBy = (call: Operation): string[] =>
  typeof call.answer === 'string' ? [...bodiesOf(call), call.answer] : [...bodiesOf(call)];

/** The kind that a call is about, by its path; the path's first word where that is of no kind. */
function tagOf({ path }: Operation): string {
  return kindAround(path, resources)?.kind ?? (path.replace('/orgs/:org', '').split('/')[1] as string);
}

/** Facts about a kind, or about several of the calls under one name. */
function sharedFacts(tag: string, calls: readonly Operation[]): Fact[] {
  const resource = resources.find(({ kind, version }) => kind === tag && version !== 'active');
  const counts = new Map<Fact, number>();
  for (const fact of calls.flatMap(({ facts }) => facts)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const several = [...counts].filter(([, count]) => count > 1).map(([fact]) => fact);
  return [...new Set([...(resource ? factsOf(resource) : []), ...several])];
}
