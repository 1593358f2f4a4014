import { controlCalls } from '../control/calls.ts';
import { openApi } from '../control/openapi.ts';
import { pceOpenApi } from '../pce/api/openapi/document.ts';
import type { OpenApi } from '../pce/api/openapi/requests.ts';
import type { Api } from './described.ts';

const made = new Map<Api, OpenApi>();

/** The document of an API. It is made once: what it tells does not change. */
export function documentOf(api: Api): OpenApi {
  let document = made.get(api);
  if (!document) made.set(api, (document = (api === 'pce' ? pceOpenApi() : openApi(controlCalls)) as OpenApi));
  return document;
}
