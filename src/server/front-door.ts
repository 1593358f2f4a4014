import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import packageJson from '../../package.json' with { type: 'json' };
import { CONTROL_PREFIX } from '../control/prefix.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';

/** What stands at `/`: who answers here, and where to go on. Anyone may read it, and nothing becomes of that. */
export async function frontDoor(app: FastifyInstance): Promise<void> {
  app.route({ method: ['GET', 'HEAD'], url: '/', handler: answer });
}

/** No page of ours needs a script, a style or a frame around it. */
const NOTHING_ELSE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function answer(request: FastifyRequest, reply: FastifyReply): void {
  const found = described(request);
  reply.header('Vary', 'Accept');
  if (!/\btext\/html\b/i.test(request.headers.accept ?? '')) {
    // As all JSON here, without a charset.
    reply.header('Content-Type', 'application/json').send(Buffer.from(JSON.stringify(found)));
    return;
  }
  reply.header('Content-Security-Policy', NOTHING_ELSE).header('X-Content-Type-Options', 'nosniff');
  reply.header('Content-Type', 'text/html; charset=utf-8').send(page(found));
}

const links = {
  api_page: '/docs',
  openapi: '/openapi.json',
  control_api: `${CONTROL_PREFIX}/info`,
  control_openapi: `${CONTROL_PREFIX}/openapi.json`,
  health: `${CONTROL_PREFIX}/health`,
};

/** `control_port`: where the control API has a port of its own, the link to it leads there. */
const described = ({ emulator: { pce, controlPort } }: FastifyRequest) => ({
  name: packageJson.name,
  version: packageJson.version,
  emulates: `PCE ${pce.settings.version}`,
  is: 'an emulator of the Illumio PCE, and not a PCE',
  api: API_PREFIX,
  links,
  ...(controlPort !== undefined && { control_port: controlPort }),
  docs: 'README.md and docs/ of the package; mock-pce --help',
});

const names: Readonly<Record<keyof typeof links, string>> = {
  api_page: 'All calls, to be tried',
  openapi: 'The calls of a PCE as OpenAPI 3.1',
  control_api: 'What this server is (control API)',
  control_openapi: 'The control API as OpenAPI 3.1',
  health: 'Health',
};

function page({ version, emulates, is, api, docs, control_port: port }: ReturnType<typeof described>): string {
  const items = Object.entries(links).map(
    ([name, to]) => `<li><a href="${to}">${names[name as keyof typeof links]}</a></li>`,
  );
  const apart = port === undefined ? '' : `\n<p>The control API has a port of its own, ${port}.</p>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>mock-pce (emulator)</title>
<h1>mock-pce ${version} [EMULATOR]</h1>
<p>This is ${is}. It emulates ${emulates}; its API is below <code>${api}</code>.</p>
<ul>
${items.join('\n')}
</ul>${apart}
<p>Documentation: ${docs}.</p>
</html>
`;
}
