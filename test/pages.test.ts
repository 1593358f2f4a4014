import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** Commands that are checked elsewhere: installing, images (whose server takes a moment), clusters, figures, releases. */
const elsewhere =
  /^(npm ci$|npm ci && npm test|npm init |npm install |docker |curl --retry |kubectl |npm run bench|npm run release)/;
const hasGo = works('go', ['version']);
const isHere = (command: string) => !elsewhere.test(command) && (hasGo || !command.startsWith('go '));

/** A network of its own, in which each page has port 8443, and only this machine can be reached. */
const alone = ['--net', '--map-root-user'];
const canBeAlone = works('unshare', [...alone, 'ip', 'link', 'set', 'lo', 'up']);

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The commands of a page's shell blocks, each with the lines that belong to it. */
function commandsOf(page: string): string[] {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) =>
    block.split(/(?<!\\)\n(?! )/).filter((line) => line.trim() !== ''),
  );
}

const isServer = (command: string) =>
  /^(npm ci && )?(npm start|npx mock-pce)( -- --| --(?!version|help)|$)/.test(command.replace(/ +#.*/, ''));

/** The command as a reader pastes it. A server takes a terminal of its own, and ends the one before. */
function asPasted(command: string): string {
  if (isServer(command)) return `serve ${command.replace(/^npm ci && /, '').replace(/ +#.*/, '')}`;
  // A refusal that the reader is told of.
  const [, asked, status] = /^curl (.*) # ([45]\d\d)$/.exec(command) ?? [];
  if (status) return `refused ${status} ${asked}`;
  return command.replace('vens/ID', 'vens/$(last_ven)').replaceAll('/path/to/mock-pce', ROOT);
}

const prelude = `
set -euo pipefail
ip link set lo up
server=
stop() { [ -z "$server" ] || { kill $server; wait $server || true; }; server=; }
trap stop EXIT
serve() { stop; shift 2; [ "\${1-}" != -- ] || shift; ${process.execPath} ${ROOT}/dist/cli.js "$@" > server.log 2>&1 & server=$!; ${process.execPath} ${ROOT}/dist/cli.js wait; }
curl() { command curl --fail-with-body --silent --show-error "$@" || { echo " <- curl $*"; cat server.log; return 1; }; }
refused() { status=$1; shift; test "$(command curl --silent --output /dev/null --write-out '%{http_code}' "$@")" = "$status"; }
last_ven() { command curl -s http://127.0.0.1:8443/_mock/v1/vens | grep -o '/vens/[0-9a-f-]*' | tail -1 | cut -d/ -f3; }
npm() { command npm --prefix ${ROOT} "$@"; }
npx() { command npx --prefix ${ROOT} "$@"; }
go() { [ -e go.mod ] || command go mod init tests; command go "$@"; }
serve npm start -- --api-key api_me --api-secret s3cret
`;

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'clients/python/README.md', 'clients/go/README.md'],
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((page) => ({ page, commands: commandsOf(page) }));
const pasted = pages
  .map(({ page, commands }) => ({ page, commands: commands.filter(isHere) }))
  .filter(({ commands }) => commands.length > 0);

test('the pages have commands to paste', () => {
  expect(pasted.map(({ page }) => page)).toEqual(expect.arrayContaining(['README.md', 'docs/testing.md']));
});

// A report shows a skip as a number only: its reader has to know that no page was tried.
test.runIf(!canBeAlone)('pages are pasted where unshare is allowed, and not here', () => {
  console.warn('test/pages.test.ts: unshare is not allowed here, so that NO PAGE was pasted into a shell');
});

// The README alone starts a dozen servers.
describe.skipIf(!canBeAlone)('the commands of a page work in their order', { timeout: 300_000 }, () => {
  test.each(pasted)('$page', async ({ commands }) => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'mock-pce-page-'));
    onTestFinished(() => rmSync(cwd, { recursive: true }));
    const script = [prelude, ...commands.map(asPasted)].join('\n');
    await run('unshare', [...alone, 'bash', '-c', script], { cwd });
  });
});
