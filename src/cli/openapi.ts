import { ConfigError } from '../config/config-error.ts';
import { controlCalls } from '../control/calls.ts';
import { openApi } from '../control/openapi.ts';
import { CONTROL_PREFIX } from '../control/prefix.ts';
import { pceOpenApi } from '../pce/api/openapi/document.ts';
import { httpFile } from '../pce/api/openapi/http-file.ts';
import { postmanCollection } from '../pce/api/openapi/postman.ts';
import type { OpenApi } from '../pce/api/openapi/requests.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';
import { type Command, typed } from './command.ts';

export const openapi: Command = {
  name: 'openapi',
  summary: 'describes the control API, or the calls of a PCE',
  about:
    `Prints the control API (${CONTROL_PREFIX}) as an OpenAPI 3.1 document, or with --pce the calls of a PCE ` +
    `(${API_PREFIX}) that are modelled, each with how sure we are of it. No server is needed.`,
  flags: {
    pce: { type: 'boolean', help: 'the calls of a PCE, in the place of the control API' },
    postman: { type: 'boolean', help: 'prints a Postman collection (v2.1)' },
    http: { type: 'boolean', help: 'prints a .http file, from which editors send requests' },
  },
  examples: ['mock-pce openapi > openapi.json', 'mock-pce openapi --pce --postman > pce.postman_collection.json'],
  run: async (args) => {
    const { values } = typed(openapi, args);
    if (values['postman'] && values['http']) throw new ConfigError('give --postman or --http, not both');
    const document = (values['pce'] ? pceOpenApi() : openApi(controlCalls)) as OpenApi;
    if (values['http']) return httpFile(document);
    return JSON.stringify(values['postman'] ? postmanCollection(document) : document, undefined, 2);
  },
};
