import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { controlCalls } from '../../../src/control/calls.ts';
import { openApi } from '../../../src/control/openapi.ts';
import { pceOpenApi } from '../../../src/pce/api/openapi/document.ts';
import { httpFile } from '../../../src/pce/api/openapi/http-file.ts';
import { postmanCollection } from '../../../src/pce/api/openapi/postman.ts';
import type { OpenApi } from '../../../src/pce/api/openapi/requests.ts';
import { allOperations } from '../../../src/pce/api/operations.ts';
import { confidences } from '../../../src/pce/model/facts.ts';
import { schemaNamed, schemaNames } from '../../../src/pce/model/schemas.ts';
import { server } from '../../control/servers.ts';
import { isLong } from '../../length.ts';

interface Call {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string }[];
  readonly requestBody: object;
  readonly responses: object;
  readonly 'x-confidence': string;
  readonly 'x-source': string;
  readonly 'x-roles': unknown;
}

interface Item {
  readonly name: string;
  readonly item?: readonly Item[];
  readonly request?: object;
}

const pce = pceOpenApi() as unknown as OpenApi;
const control = openApi(controlCalls) as unknown as OpenApi;
const calls = Object.values(pce.paths).flatMap((methods) => Object.values(methods)) as unknown as Call[];
const names = calls.map(({ operationId }) => operationId);
const callOf = (name: string) => calls.find(({ operationId }) => operationId === name) as Call;

test.each([
  ['of the PCE', pce],
  ['of the control API', control],
])('the document %s is OpenAPI 3.1, and all that it refers to is there', async (_, document) => {
  const copy = JSON.parse(JSON.stringify(document));
  const { valid, errors } = await new Validator().validate(structuredClone(copy));
  expect([valid, errors]).toEqual([true, undefined]);
  for (const [, pointer = ''] of JSON.stringify(copy).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    expect([pointer, pointer.split('/').reduce((part, name) => part?.[name], copy)]).toEqual([
      pointer,
      expect.anything(),
    ]);
  }
  const ids = [...JSON.stringify(copy.paths).matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every modelled call is described, with its roles and how sure we are of it', () => {
  const { modelled } = allOperations();
  expect(names.toSorted()).toEqual(modelled.map(({ name }) => name).sort());
  for (const { name, roles } of modelled) {
    const call = callOf(name);
    expect(Object.keys(confidences)).toContain(call['x-confidence']);
    expect([name, call['x-source'], call['x-roles']]).toEqual([name, expect.stringMatching(/./), roles]);
  }
});

test('a call tells what its declaration tells: filters with their source, body, answers, refusals', () => {
  const { parameters, responses } = callOf('labels_get');
  expect(parameters).toContainEqual(
    expect.objectContaining({ name: 'value', in: 'query', 'x-confidence': 'observed' }),
  );
  expect(Object.keys(responses)).toEqual(['200', '202', '400', '401', '403', '406', '429']);
  const put = callOf('workloads_put');
  expect(JSON.stringify(put.requestBody)).toContain('workloads_with_ven_put');
  expect(Object.keys(put.responses)).toEqual(['204', '400', '401', '403', '404', '406', '413', '429']);
  expect(callOf('workloads_get').parameters).toContainEqual(
    expect.objectContaining({ name: 'labels', content: { 'application/json': { schema: { type: 'array' } } } }),
  );
  expect(callOf('sec_policy_ip_lists_post').parameters).toContainEqual(
    expect.objectContaining({ name: 'pversion', schema: { type: 'string', enum: ['draft'] } }),
  );
});

test('no schema has a keyword that OpenAPI 3.1 reads in another way than draft-07', () => {
  const odd = schemaNames().filter((name) =>
    /"(dependencies|additionalItems)":|"items":\[/.test(JSON.stringify(schemaNamed(name))),
  );
  expect(odd).toEqual([]);
});

/** The requests of a .http file, with the variables that it sets, and those that its user sets. */
function requestsIn(text: string, given: Readonly<Record<string, string>>) {
  const set = Object.fromEntries(
    [...text.matchAll(/^@(\w+) = (.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  const [, ...parts] = text
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name) => ({ ...set, ...given })[name] ?? '')
    .split(/^### /m);
  return parts.map((part) => {
    const [head = '', ...body] = part.split('\n\n');
    const [name = '', ...lines] = head
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    const [method = '', url = ''] = lines[0]?.split(' ') ?? [];
    const headers = Object.fromEntries(lines.slice(1).map((line) => line.split(': ')));
    return { name, method, url, headers, body: body.join('\n\n').trim() };
  });
}

test.runIf(isLong)('each request of the .http file reaches the call that it is named after', async () => {
  const { url, credentials, journal } = await server({ rateLimit: 100_000 });
  const { key = '', secret = '' } = credentials ?? {};
  const requests = requestsIn(httpFile(pce), { url, api_key: key, api_secret: secret });
  expect(requests.map(({ name }) => name)).toEqual(names);
  for (const { method, url: to, headers, body } of requests) {
    const Authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
    expect(headers['Authorization']).toBe(`Basic ${key} ${secret}`);
    const reply = await fetch(to, { method, headers: { ...headers, Authorization }, ...(body !== '' && { body }) });
    expect([method, to, reply.status < 500]).toEqual([method, to, true]);
  }
  const asked = await journal.find();
  expect(asked.map(({ operation }) => operation)).toEqual(requests.map(({ name }) => name));
  expect(asked.filter(({ status }) => status === 400)).toEqual([]);
});

test('the Postman collections have the same requests, signed as each API is', () => {
  const itemsOf = (items: readonly Item[]): Item[] => items.flatMap((one) => (one.item ? itemsOf(one.item) : [one]));
  const of = (document: OpenApi) => {
    const { info, auth, item } = postmanCollection(document) as { info: object; auth: object; item: Item[] };
    return { info, auth, items: itemsOf(item) };
  };
  const ofPce = of(pce);
  expect(ofPce.info).toMatchObject({ schema: expect.stringContaining('v2.1.0') });
  expect(ofPce.auth).toMatchObject({ type: 'basic' });
  expect(ofPce.items.map(({ name }) => name).sort()).toEqual(names.toSorted());
  expect(ofPce.items.find(({ name }) => name === 'labels_post')?.request).toMatchObject({
    method: 'POST',
    url: { raw: '{{url}}/api/v2/orgs/:org/labels', variable: [{ key: 'org', value: '1' }] },
    body: { mode: 'raw', raw: JSON.stringify({ key: 'role', value: 'example-{{$guid}}' }, undefined, 2) },
  });
  const ofControl = of(control);
  expect(ofControl.auth).toMatchObject({ type: 'bearer' });
  expect(ofControl.items.map(({ name }) => name).sort()).toEqual(controlCalls.map(({ name }) => name).sort());
});
