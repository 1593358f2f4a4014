import { exampleOf } from '../../model/examples.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description?: string;
}

interface Call {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
}

/** The parts of our OpenAPI documents that other forms are made from. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly description: string };
  readonly servers: readonly [{ readonly url: string }];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Call>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, { readonly scheme: string }>> };
}

/** A call as somebody sends it. */
export interface Request extends Pick<Call, 'operationId' | 'summary'> {
  readonly description: string | undefined;
  readonly tag: string | undefined;
  readonly method: string;
  /** Below the host, with parameters in braces. */
  readonly path: string;
  readonly query: readonly Parameter[];
  /** An example, as JSON; undefined where the call has no body. */
  readonly body: string | undefined;
  /** Whether credentials are never asked for. */
  readonly isOpen: boolean;
}

/** The calls of a document, in its order. */
export function requestsOf(document: OpenApi): Request[] {
  const [{ url }] = document.servers;
  const named = (reference: string) =>
    reference
      .slice('#/'.length)
      .split('/')
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], document) as object;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => {
      const { operationId, summary, description, tags = [], parameters = [], requestBody, security } = call;
      const schema = requestBody?.content['application/json'].schema;
      return {
        ...{ operationId, summary, description, tag: tags[0] },
        method: method.toUpperCase(),
        path: url + path,
        query: parameters.filter((parameter) => parameter.in === 'query'),
        body: schema && JSON.stringify(exampleOf(schema, { named, isShort: true, unique: UNIQUE }), undefined, 2),
        isOpen: security?.length === 0,
      };
    }),
  );
}

/** Postman and the .http files of VS Code put a new id there each time: a request can be sent again. */
export const UNIQUE = '-{{$guid}}';

/** What stands for a part of a path that has a usual value. */
export const usualValues: Readonly<Record<string, string>> = { org: '1', pversion: 'draft' };

/** Where a server listens that was told nothing else. */
export const USUAL_HOST = 'http://127.0.0.1:8443';

/** How the calls of a document are signed: by a token, or by key and secret. */
export const isByToken = ({ components }: OpenApi): boolean =>
  Object.values(components.securitySchemes).some(({ scheme }) => scheme === 'bearer');
