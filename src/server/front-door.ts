import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import packageJson from '../../package.json' with { type: 'json' };
import { CONSOLE_ROOT, CONTROL_PREFIX } from '../control/prefix.ts';
import { sendJson } from '../pce/api/send.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';
import { accepts } from './accepted.ts';
import { documentPaths } from './described.ts';
import { guards, heading, headOf, portApart } from './html.ts';

/** What stands at `/`: who answers here, and where to go on. Anyone may read it, and nothing becomes of that. */
export async function frontDoor(app: FastifyInstance): Promise<void> {
  app.route({ method: ['GET', 'HEAD'], url: '/', handler: answer });
}

/** Whether a URL's path is the door. */
export const isFrontDoor = (url: string): boolean => /^\/+(\?|$)/.test(url);

function answer(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('Vary', 'Accept');
  const found = described(request);
  if (!accepts(request.headers.accept, 'text/html')) {
    sendJson(reply, JSON.stringify(found));
    return;
  }
  if ('console' in found.links) {
    // Behind the prefix of a proxy too.
    reply.code(302).header('Location', found.links.console.slice(1)).send();
    return;
  }
  const { version } = request.emulator.pce.settings;
  reply.headers(guards('img-src data:')).header('Content-Type', 'text/html; charset=utf-8').send(page(found, version));
}

const links = {
  console: `${CONSOLE_ROOT}/`,
  api_page: '/docs',
  openapi: documentPaths.pce,
  control_api: `${CONTROL_PREFIX}/info`,
  control_openapi: documentPaths.control,
  health: `${CONTROL_PREFIX}/health`,
};

const names: Readonly<Record<keyof typeof links, string>> = {
  console: 'The console: what is here, and what becomes of it',
  api_page: 'All calls, which can be tried out there',
  openapi: 'The calls of a PCE as OpenAPI 3.1',
  control_api: 'What this server is (control API)',
  control_openapi: 'The control API as OpenAPI 3.1',
  health: 'Health',
};

type Links = Partial<typeof links>;

/** Where the control API has a port of its own, the other one leads to what is for anyone alone. */
function linksAt({ emulator: { controlPort, config }, socket }: FastifyRequest): Links {
  const { console: toConsole, api_page, openapi, control_api, ...ofControl } = links;
  const isApart = controlPort !== undefined;
  const isControl = !isApart || socket.localPort === controlPort;
  const isShown = config.console !== 'off';
  return {
    ...(isControl && isShown && { console: toConsole }),
    ...(isShown && { api_page }),
    ...(!(isApart && isControl) && { openapi }),
    ...(isControl && { control_api }),
    ...ofControl,
  };
}

function described(request: FastifyRequest) {
  const { pce, controlPort } = request.emulator;
  return {
    name: packageJson.name,
    version: packageJson.version,
    emulates: `PCE ${pce.settings.version}`,
    is: 'an emulator of the Illumio PCE, and not a PCE',
    api: API_PREFIX,
    links: linksAt(request),
    ...(controlPort !== undefined && { control_port: controlPort }),
    docs: 'README.md and docs/ of the package; mock-pce --help',
  };
}

function page({ api, docs, links: shown, control_port: port }: ReturnType<typeof described>, release: string): string {
  const items = Object.entries(shown).map(
    ([name, to]) => `<li><a href="${to}">${names[name as keyof typeof links]}</a></li>`,
  );
  return `${headOf('Start', [])}
<body>
${heading(release)}
<p>The API is below <code>${api}</code>.</p>
<ul>
${items.join('\n')}
</ul>${port === undefined ? '' : `\n${portApart(port)}`}
<p>Documentation: ${docs}.</p>
</body>
</html>
`;
}
