import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { noSuch } from '../config/no-such.ts';
import type { Info } from '../control/info.ts';
import type { OrgCredentials } from '../control/orgs.ts';
import { quote } from '../control/quote.ts';
import { type Environment, NAMED_BY, Refused, serverAt, serverOf } from './ask.ts';
import { caOfServer } from './ca.ts';
import { type Client, clients, NO_CLIENT } from './clients.ts';
import { type Command, type Typed, typed } from './command.ts';
import { type AskControl, asking, controlFlags, given, inJson, jsonFlag, orgFlag, orgOf } from './control.ts';
import { portsBehind, withPort } from './two-ports.ts';

const names = Object.keys(clients);

export const env: Command = {
  name: 'env',
  summary: 'prints the variables that a client of a running server needs',
  about:
    'Prints exports for a shell: where the server is, org, key, secret, and for https the CA.\nA secret is told once, when its key is made. The key of MOCK_PCE_API_KEY and MOCK_PCE_API_SECRET is kept where the server has it; else a new one is made, and said so on standard error. The CA of a server on https is kept as a file below ~/.cache/mock-pce.',
  flags: {
    for: {
      ...valued(`client: ${names.join(', ')}`, 'terraform'),
      ...{ placeholder: 'CLIENT', help: `in the variables that this client reads: ${names.join(', ')}`, values: names },
      bare: true,
    },
    org: orgFlag,
    json: { ...jsonFlag.json, help: 'prints the variables as a JSON object' },
    ...controlFlags,
    url: { ...controlFlags.url, help: `of the PCE or of its control API [${NAMED_BY}]` },
  },
  examples: ['eval "$(mock-pce env)"', 'eval "$(mock-pce env --for terraform)" && terraform plan'],
  run: async (args, environment) => {
    const flags = typed(env, args);
    const client = clientOf(flags.text('for'));
    const org = orgOf(flags.text('org'), environment);
    const named = flags.text('url') ?? (environment['MOCK_PCE_CONTROL_PORT'] ? undefined : environment['MOCK_PCE_URL']);
    const behind = given({ url: named, ca: flags.text('ca') });
    const ports = named ? await portsBehind(serverOf(behind, () => named)) : undefined;
    const ask = asking(ports ? { ...flags, text: withUrl(flags.text, ports.control) } : flags, environment);
    const info = (await ask('GET', '/info')) as Info;
    const at = flags.text('url') ?? serverAt({}, environment);
    const url = urlOf(ports?.isApart ? withPort(at, info.port) : at, flags, info, client);
    // Ahead of a key, which would be made in vain.
    const ca = url.startsWith('https:') ? await caFile(flags, url, environment) : undefined;
    const known = { ...(await credentials(ask, org, environment)), url, ca };
    const variables = given(client.variables(known));
    if (flags.json) return inJson(variables);
    const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${quote(String(value))}`);
    return [...lines, ...client.notes(known).map((note) => `# ${note}`)].join('\n');
  },
};

/** @throws ConfigError */
function clientOf(name: string | undefined): Client {
  if (name === undefined) return NO_CLIENT;
  const found = Object.hasOwn(clients, name) ? clients[name] : undefined;
  if (found) return found;
  throw new ConfigError(`--for: ${noSuch('client', name, names)}`);
}

const withUrl = (text: Typed['text'], url: string) => (flag: string) => (flag === 'url' ? url : text(flag));

/** Scheme, host and port of the PCE. @throws ConfigError */
function urlOf(at: string, flags: Typed, { tls }: Info, { needsHttps }: Client): string {
  if (needsHttps && tls === 'off') throw new ConfigError('this client needs https, and the server runs with --tls off');
  if (at.includes('://')) return needsHttps ? new URL(at).origin.replace(/^http:/, 'https:') : new URL(at).origin;
  const isHttps = tls === 'only' || needsHttps || flags.text('ca') !== undefined;
  return `${isHttps ? 'https' : 'http'}://${at}`;
}

/** File of the CA that was given, or else got from the server. */
async function caFile(flags: Typed, url: string, environment: Environment): Promise<string | undefined> {
  const given = flags.text('ca');
  if (given !== undefined) return path.resolve(given);
  const pem = await caOfServer(url).catch((error: unknown) => {
    // One of --tls-cert: whoever gave that trusts it already.
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  });
  return pem === undefined ? undefined : kept(pem, environment);
}

/** Its name says what it holds, so that each server's stays as it is, and none piles up. */
function kept(pem: string, environment: Environment): string {
  const folder = path.join(environment['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'mock-pce');
  const digest = createHash('sha256').update(pem).digest('hex').slice(0, 16);
  const file = path.join(folder, `ca-${digest}.pem`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, pem);
  } catch (error) {
    throw new ConfigError(`${(error as Error).message}; mock-pce ca > ca.pem gets the CA, and --ca ca.pem names it`);
  }
  return file;
}

/** Those of the environment where the server has them; else new ones. @throws ConfigError */
async function credentials(ask: AskControl, org: number, environment: Environment): Promise<OrgCredentials> {
  const { MOCK_PCE_API_KEY: key, MOCK_PCE_API_SECRET: secret } = environment;
  const isOfOrg = org === orgOf(undefined, environment);
  if (key && secret && isOfOrg && (await has(ask, key))) return { org, key, secret };
  const made = (await ask('POST', `/orgs/${org}/keys`, { body: {} })) as OrgCredentials;
  process.emitWarning(`made the API key ${made.key} of org ${org}, since no secret is told twice`);
  return made;
}

/** A search by a key that there is not is refused; it leaves no trace, as a call of the PCE would. */
async function has(ask: AskControl, key: string): Promise<boolean> {
  try {
    await ask('GET', `/journal/count?key=${encodeURIComponent(key)}`);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.status === 406) return false;
    throw error;
  }
}
