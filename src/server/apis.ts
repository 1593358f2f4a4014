import { controlCalls } from '../control/calls.ts';
import { openApi } from '../control/openapi.ts';
import { CONTROL_PREFIX } from '../control/prefix.ts';
import { pceOpenApi } from '../pce/api/openapi/document.ts';
import type { OpenApi } from '../pce/api/openapi/requests.ts';

/** The APIs that are described, in the order in which they are shown. */
export const apis = ['pce', 'control'] as const;

export type Api = (typeof apis)[number];

/** What the pages tell of a server. */
export interface Described {
  /** The APIs of its port. */
  readonly here: readonly Api[];
  /** The release that it emulates. */
  readonly release: string;
  readonly controlPort: number | undefined;
}

export const titles: Readonly<Record<Api, string>> = { pce: 'PCE', control: 'Control API' };

export const documentPaths: Readonly<Record<Api, string>> = {
  pce: '/openapi.json',
  control: `${CONTROL_PREFIX}/openapi.json`,
};

const made = new Map<Api, OpenApi>();
const texts = new Map<Api, Buffer>();

/** The document of an API. It is made once: what it tells does not change. */
export function documentOf(api: Api): OpenApi {
  let document = made.get(api);
  if (!document) made.set(api, (document = (api === 'pce' ? pceOpenApi() : openApi(controlCalls)) as OpenApi));
  return document;
}

/** The same in JSON, written once: many may ask at once. */
export function documentJson(api: Api): Buffer {
  let text = texts.get(api);
  if (!text) texts.set(api, (text = Buffer.from(JSON.stringify(documentOf(api)))));
  return text;
}
