import { writeSync } from 'node:fs';
import packageJson from '../package.json' with { type: 'json' };
import { ca, caHelp } from './ca.ts';
import { type Config, readConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import {
  key,
  keyHelp,
  openApiHelp,
  openapi,
  scenario,
  scenarioHelp,
  snapshot,
  snapshotHelp,
} from './control-commands.ts';
import { help } from './help.ts';
import { type MockPce, startMockPce } from './index.ts';
import { pair, pairHelp } from './pair.ts';
import { quote } from './quote.ts';
import { requestLog } from './request-log.ts';
import { ScenarioError } from './scenario.ts';
import { DataFileError } from './state/data-file.ts';
import { CertificateError } from './tls/certificates.ts';
import { wait, waitHelp } from './wait.ts';

/** Not by process.stdout, of which a start would make a stream. */
const print = (text: string) => writeSync(1, text);

async function serve(config: Config): Promise<void> {
  const form = config.log ?? (process.stdout.isTTY ? 'pretty' : 'json');
  const log = requestLog(form, print);
  const { log: _form, json: _json, ...options } = config;
  const pce = await startMockPce(log ? { ...options, log } : options).catch((error) => {
    throw listenError(error, config);
  });
  // SIGHUP: the terminal was closed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      if (form === 'pretty') print(farewell(pce));
      pce.close().then(() => process.exit(0));
    });
  }
  // Last: whoever reads that the server is there may end it at once, and it has to end in good order.
  print(config.json ? `${asJson(pce)}\n` : welcome(pce, config));
}

function asJson({ url, httpsUrl, org, credentials, controlUrl, controlToken }: MockPce): string {
  const owner = credentials ?? { org, key: null, secret: null };
  return JSON.stringify({
    url,
    https_url: httpsUrl ?? null,
    ...owner,
    control_url: controlUrl,
    control_token: controlToken,
  });
}

function welcome({ url, httpsUrl, credentials, controlToken }: MockPce, config: Config): string {
  const urls = [...new Set([url, httpsUrl])].filter(Boolean).join(' and ');
  const head = `mock-pce ${packageJson.version}, emulating PCE ${config.pceVersion} at ${urls}\n`;
  if (!credentials)
    return `${head}\n  ${config.data} keeps the API keys of its first start; their secrets were shown then\n\n`;
  const { org, key, secret } = credentials;
  return `${head}
  org     ${org}
  key     ${key}
  secret  ${secret}

Try:
  curl ${config.tls === 'only' ? '-k ' : ''}-u ${quote(`${key}:${secret}`)} ${url}/api/v2/orgs/${org}/pairing_profiles
${trustLine(config, url)}${tokenLine(config, controlToken)}
`;
}

/** Of use where others can reach the server at all. */
function tokenLine({ host, controlToken: given }: Config, token: string): string {
  if (given !== undefined || /^(127\.|localhost$|::1$)/.test(host)) return '';
  return `
From another machine the control API (/_mock/v1) takes Authorization: Bearer ${token}
`;
}

function trustLine({ tls, tlsCert }: Config, url: string): string {
  if (tls === 'off' || tlsCert !== undefined) return '';
  return `
For https, give your client the CA:
  curl ${tls === 'only' ? '-k ' : ''}-o ca.pem ${url}/_mock/v1/ca.pem
`;
}

/** What was asked for in vain: it says what to model next. */
function farewell({ calls }: MockPce): string {
  const missed = [...calls].filter(([name]) => name.startsWith('unmodelled '));
  const lines = missed.map(([name, count]) => `  ${name.replace('unmodelled ', '')}  ${count} x\n`);
  return lines.length === 0 ? '' : `\nAnswered 501, since mock-pce does not model them:\n${lines.join('')}`;
}

function listenError(error: unknown, { host, ...config }: Config): unknown {
  // Node says which: it may be that of the control API.
  const { code, port = config.port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return new ConfigError(`port ${port} of ${host} is taken; choose another with --port, or 0 for a free one`);
  if (code === 'EACCES') return new ConfigError(`port ${port} of ${host} may not be used by this user`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigError(`${host} is not an address of this machine`);
  return error;
}

function explain(error: unknown): string {
  const isTheirs = [ConfigError, DataFileError, ScenarioError, CertificateError].some(
    (theirs) => error instanceof theirs,
  );
  return isTheirs ? (error as Error).message : `defect: ${(error as Error).stack ?? error}`;
}

interface Command {
  readonly help: string;
  /** @returns what is to be printed */
  readonly run: typeof ca | typeof wait;
}

/** What there is beside `serve`. */
const commands: Readonly<Record<string, Command>> = {
  wait: { help: waitHelp, run: wait },
  ca: { help: caHelp, run: ca },
  pair: { help: pairHelp, run: pair },
  key: { help: keyHelp, run: key },
  scenario: { help: scenarioHelp, run: scenario },
  snapshot: { help: snapshotHelp, run: snapshot },
  openapi: { help: openApiHelp, run: openapi },
};

async function run(args: readonly string[]): Promise<void> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) {
    const text = rest.includes('--help') || rest.includes('-h') ? command.help : await command.run(rest, process.env);
    // Not at once, as `print` does: a pipe takes 64 KB at a time, and an export has more.
    if (text) process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    return;
  }
  const commandLine = readConfig(name === 'serve' ? rest : args, process.env);
  if (commandLine.help) print(`${help()}\n`);
  else if (commandLine.version) print(`${packageJson.version}\n`);
  else await serve(commandLine.config);
}

/** @param args of the command line, without the program's own name */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await run(args);
  } catch (error) {
    writeSync(process.stderr.fd, `mock-pce: ${explain(error)}\n`);
    process.exitCode = 1;
  }
}
