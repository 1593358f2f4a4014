import { isByToken, type OpenApi, type Request, requestsOf, USUAL_HOST, usualValues } from './requests.ts';

/** A document as a .http file, which editors can send from. */
export function httpFile(document: OpenApi): string {
  const requests = requestsOf(document);
  const byToken = isByToken(document);
  const names = new Set(requests.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)));
  const variables = [
    ['url', USUAL_HOST],
    ...(byToken ? ['token'] : ['api_key', 'api_secret']).map((name) => [name, name.toUpperCase()]),
    ...[...names].map((name) => [name, usualValues[name] ?? '1']),
  ];
  const signature = byToken ? 'Bearer {{token}}' : 'Basic {{api_key}} {{api_secret}}';
  return [
    `# ${document.info.title}`,
    '',
    ...variables.map(([name, value]) => `@${name} = ${value}`),
    '',
    ...requests.map((request) => inHttp(request, signature)),
  ].join('\n');
}

const inHttp = ({ operationId, method, path, query, body, isOpen }: Request, signature: string): string =>
  [
    `### ${operationId}`,
    ...query.map(({ name, description = '' }) => `# ?${name}= ${description}`.trimEnd()),
    `${method} {{url}}${path.replaceAll(/\{(\w+)\}/g, '{{$1}}')}`,
    ...(isOpen ? [] : [`Authorization: ${signature}`]),
    ...(body === undefined ? [] : ['Content-Type: application/json', '', body]),
    '',
  ].join('\n');
