import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpFile } from '../pce/api/openapi/http-file.ts';
import { postmanCollection } from '../pce/api/openapi/postman.ts';
import { pathNotFound } from '../pce/api/plugin.ts';
import { packageBytes } from '../pce/model/package-files.ts';
import { type Api, apis, type Described, documentJson, documentOf } from './apis.ts';
import { plainPage } from './plain-page.ts';
import { viewerPage } from './viewer-page.ts';

/**
 * All that the viewer needs comes from here, in files: no script and no style stands within a page. Its icons are
 * `data:` images of its stylesheet.
 */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

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
  const here = apisAt(request);
  reply.headers(headers);
  if (name !== undefined && Object.hasOwn(viewerFiles, name)) return sendPacked(request, reply, name);
  if (name === undefined && !request.routeOptions.url?.startsWith('/docs')) {
    return sendTagged(request, reply, JSON_TYPE, documentJson('pce'));
  }
  const [type, text] = textOf(name, here, request) ?? [];
  if (type === undefined || text === undefined) throw pathNotFound(request);
  return sendTagged(request, reply, type, Buffer.from(text));
}

/** The APIs of the port that was asked. Where the control API has a port of its own, each port has one. */
function apisAt({ emulator: { controlPort }, socket }: FastifyRequest): readonly Api[] {
  if (controlPort === undefined) return apis;
  return apis.filter((api) => (api === 'control') === (socket.localPort === controlPort));
}

/** Type and text of what the pages consist of; undefined where there is no such part. */
function textOf(name = '', here: readonly Api[], { emulator }: FastifyRequest): [string, string] | undefined {
  const told: Described = { here, release: emulator.pce.settings.version, controlPort: emulator.controlPort };
  if (name === 'plain') return [HTML, plainPage(told)];
  const [of, ...form] = name.split('.');
  const api = of === '' ? here[0] : here.find((one) => one === of);
  if (api === undefined) return undefined;
  switch (form.join('.')) {
    case '':
      return [HTML, viewerPage(api, told)];
    case 'postman_collection.json':
      return [JSON_TYPE, JSON.stringify(postmanCollection(documentOf(api)))];
    case 'http':
      return ['text/plain; charset=utf-8', httpFile(documentOf(api))];
    default:
      return undefined;
  }
}

function sendPacked(request: FastifyRequest, reply: FastifyReply, name: string): FastifyReply {
  const packed = packageBytes(`dist/viewer/${name}.gz`);
  reply.header('Vary', 'Accept-Encoding');
  const takesPacked = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(request.headers['accept-encoding'] ?? ''));
  if (takesPacked) reply.header('Content-Encoding', 'gzip');
  return sendTagged(request, reply, viewerFiles[name] as string, takesPacked ? packed : gunzipSync(packed));
}

/** Browsers keep it, and ask each time whether it is still good. */
function sendTagged(request: FastifyRequest, reply: FastifyReply, type: string, bytes: Buffer): FastifyReply {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  reply.header('Cache-Control', 'no-cache').header('ETag', tag);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.header('Content-Type', type).send(bytes);
}
