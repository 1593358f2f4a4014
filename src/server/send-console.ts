import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONSOLE_ROOT } from '../control/prefix.ts';
import { gone } from '../emulator/there-is.ts';
import { packageBytes, packageFolder } from '../pce/model/package-files.ts';
import { guards } from './html.ts';
import { type Packing, sendPacked } from './page-parts.ts';

const FOLDER = 'dist/console';
const START = 'index.html';

/** Svelte makes its elements from templates, by a policy of its own. */
const headers = guards(
  "script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "require-trusted-types-for 'script'; trusted-types svelte-trusted-html",
);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

let names: ReadonlySet<string> | undefined;

/** The files of the build, without the endings of their packings. */
function built(): ReadonlySet<string> {
  const inFolder = (folder: string) => packageFolder(path.posix.join(FOLDER, folder)).map((name) => folder + name);
  names ??= new Set(
    [...inFolder(''), ...inFolder('assets/')].filter((name) => name.endsWith('.gz')).map((name) => name.slice(0, -3)),
  );
  return names;
}

/** @throws Refusal 404 */
export function sendConsole(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  checkServed(request);
  const { '*': asked } = request.params as { '*'?: string };
  // The files of the page are found beside it, behind a proxy's prefix too.
  if (asked === undefined) return reply.code(308).header('Location', 'ui/').send();
  const name = asked === '' ? START : asked;
  if (!built().has(name)) throw gone(`Not found: the console is at ${CONSOLE_ROOT}/`);
  reply.headers(headers);
  // Its name changes with what is in it.
  if (name.startsWith('assets/')) reply.header('Cache-Control', 'public, max-age=31536000, immutable');
  const packed = (packing: Packing) => bytesOf(`${name}.${packing}`);
  const type = types[path.extname(name)] ?? 'application/octet-stream';
  return sendPacked(request, reply, { name: `console/${name}`, type, has: ['br', 'gz'], packed });
}

/** A package that was installed anew beside a server that runs has other files. @throws Refusal 404 */
function bytesOf(name: string): Buffer {
  try {
    return packageBytes(`${FOLDER}/${name}`);
  } catch {
    throw gone(`Not found: the package has no ${name} any longer; start the server again`);
  }
}

function checkServed({ emulator: { config, controlPort }, socket }: FastifyRequest): void {
  if (config.console === 'off') throw gone('Not found: the server was started with --console off');
  if (controlPort === undefined || socket.localPort === controlPort) return;
  throw gone(`Not found: the console is at the port of the control API, ${controlPort} (--control-port)`);
}
