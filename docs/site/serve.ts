// `npm run docs`: builds the site, and serves it to this machine. `-- --port 0` takes any free port.
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { serverOf } from './server.ts';
import { siteOf } from './site.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8444' } } });
const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
if (port <= 65_535) serve();
else refuse(`--port ${values.port} is no port`);

function serve(): void {
  const server = serverOf(siteOf());
  server.on('error', ({ message }) => refuse(message));
  server.listen({ host: '127.0.0.1', port }, () =>
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
  );
}

function refuse(why: string): void {
  console.error(`npm run docs: ${why}; -- --port 0 takes any free one`);
  process.exitCode = 1;
}
