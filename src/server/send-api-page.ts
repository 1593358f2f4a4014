import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpFile } from '../pce/api/openapi/http-file.ts';
import { postmanCollection } from '../pce/api/openapi/postman.ts';
import { pathNotFound } from '../pce/api/plugin.ts';
import { packageBytes } from '../pce/model/package-files.ts';
import { documentOf } from './apis.ts';
import { type Api, apis, type Described, documentPaths } from './described.ts';
import { guards } from './html.ts';
import { kept, type Part, partOf, sendPacked, sendPart } from './page-parts.ts';
import { plainPage } from './plain-page.ts';
import { viewerPage } from './viewer-page.ts';

/**
 * All that the viewer needs comes from here, in files: no script and no style stands within a page. Its icons are
 * `data:` images of its stylesheet.
 */
const headers = guards("script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'");

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';

/** The files of the viewer, which the build packs into dist/viewer. */
const viewerFiles: Readonly<Record<string, string>> = {
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
  'viewer.js': 'text/javascript; charset=utf-8',
  'viewer.css': 'text/css; charset=utf-8',
};

/** @throws Refusal 404 */
export function sendApiPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { name } = request.params as { name?: string };
  const isDocument = name === undefined && request.routeOptions.url === documentPaths.pce;
  if (!isDocument && request.emulator.config.console === 'off') throw pathNotFound(request);
  reply.headers(headers);
  if (name !== undefined && Object.hasOwn(viewerFiles, name)) return sendViewer(request, reply, name);
  const part = isDocument ? documentPart() : partNamed(name, apisAt(request), request);
  if (part === undefined) throw pathNotFound(request);
  return sendPart(request, reply, part);
}

const documentPart = () => kept(documentPaths.pce, () => [JSON_TYPE, JSON.stringify(documentOf('pce'))]);

/** The APIs of the port that was asked. Where the control API has a port of its own, each port has one. */
function apisAt({ emulator: { controlPort }, socket }: FastifyRequest): readonly Api[] {
  if (controlPort === undefined) return apis;
  return apis.filter((api) => (api === 'control') === (socket.localPort === controlPort));
}

/** What the pages consist of; undefined where there is no such part. */
function partNamed(name = '', here: readonly Api[], { emulator }: FastifyRequest): Part | undefined {
  const told: Described = { here, release: emulator.pce.settings.version, controlPort: emulator.controlPort };
  if (name === 'plain') return partOf(HTML, plainPage(told));
  const [of, ...form] = name.split('.');
  const api = of === '' ? here[0] : here.find((one) => one === of);
  if (api === undefined) return undefined;
  switch (form.join('.')) {
    case '':
      return partOf(HTML, viewerPage(api, told));
    case 'postman_collection.json':
      return kept(name, () => [JSON_TYPE, JSON.stringify(postmanCollection(documentOf(api)))]);
    case 'http':
      return kept(name, () => ['text/plain; charset=utf-8', httpFile(documentOf(api))]);
    default:
      return undefined;
  }
}

function sendViewer(request: FastifyRequest, reply: FastifyReply, name: string): FastifyReply {
  const packed = () => packageBytes(`dist/viewer/${name}.gz`);
  return sendPacked(request, reply, { name, type: viewerFiles[name] as string, has: ['gz'], packed });
}
