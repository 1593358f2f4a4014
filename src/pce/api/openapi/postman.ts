import { isByToken, type OpenApi, type Request, requestsOf, USUAL_HOST, usualValues } from './requests.ts';

const variable = (key: string, value: string) => ({ key, value, type: 'string' });

/** A document as a Postman collection (v2.1). The variables `api_key` and `api_secret`, or `token`, are left to its user. */
export function postmanCollection(document: OpenApi): object {
  const names = isByToken(document) ? ['token'] : ['api_key', 'api_secret'];
  return {
    info: {
      name: document.info.title,
      description: document.info.description,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: isByToken(document)
      ? { type: 'bearer', bearer: [variable('token', '{{token}}')] }
      : { type: 'basic', basic: [variable('username', '{{api_key}}'), variable('password', '{{api_secret}}')] },
    variable: [variable('url', USUAL_HOST), ...names.map((name) => variable(name, ''))],
    item: [...Map.groupBy(requestsOf(document), ({ tag }) => tag)].flatMap(([tag, requests]) =>
      tag === undefined ? requests.map(itemOf) : [{ name: tag, item: requests.map(itemOf) }],
    ),
  };
}

function itemOf({ operationId, summary, description = summary, method, path, query, body, isOpen }: Request): object {
  // Postman writes a parameter of a path with a colon.
  const segments = path
    .slice(1)
    .replaceAll(/\{(\w+)\}/g, ':$1')
    .split('/');
  const parameters = segments.flatMap((segment) => (segment.startsWith(':') ? [segment.slice(1)] : []));
  return {
    name: operationId,
    request: {
      method,
      description,
      ...(isOpen && { auth: { type: 'noauth' } }),
      header: body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }],
      url: {
        raw: `{{url}}/${segments.join('/')}`,
        host: ['{{url}}'],
        path: segments,
        variable: parameters.map((key) => ({ key, value: usualValues[key] ?? '' })),
        query: query.map(({ name, description: means = '' }) => ({
          ...{ key: name, value: '', description: means, disabled: true },
        })),
      },
      ...(body !== undefined && { body: { mode: 'raw', raw: body, options: { raw: { language: 'json' } } } }),
    },
  };
}
