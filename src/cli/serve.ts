import { writeSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import type { Config } from '../config/config.ts';
import { CONSOLE_ROOT } from '../control/prefix.ts';
import { quote } from '../control/quote.ts';
import { requestLog } from '../emulator/request-log.ts';
import { Output } from '../server/output.ts';
import { type MockPce, start } from '../start.ts';
import { endWithNpm } from './npm.ts';

/** Not by process.stdout, of which a start would make a stream. */
const print = (text: string) => writeSync(1, text);

/**
 * Starts a server, tells where it is, and ends it when a signal says so.
 * @param file of options that was read
 * @throws ConfigError, DataFileError, ScenarioError, CertificateError
 */
export async function serve(config: Config, file?: string): Promise<void> {
  const form = config.log ?? (process.stdout.isTTY ? 'pretty' : 'json');
  const output = new Output(1);
  const log = requestLog(form, (line) => output.write(line));
  const { log: _form, json: _json, ...options } = config;
  const pce = await start(log ? { ...options, log } : options);
  const end = () => {
    if (form === 'pretty') output.write(farewell(pce));
    // Behind a warning of the end, which Node prints in a turn of its own.
    const exit = () => setImmediate(() => process.exit(0));
    pce.close().then(exit, exit);
  };
  // SIGHUP: the terminal was closed. Not once: a second signal would end the process amid its end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  endWithNpm(process.env, end);
  if (config.json && !pce.credentials) process.emitWarning(lostSecret(pce, config));
  // Last: whoever reads that the server is there may end it at once, and it has to end in good order.
  print(config.json ? `${asJson(pce, file)}\n` : welcome(pce, config, file));
}

function asJson({ url, httpsUrl, org, credentials, controlUrl, controlToken }: MockPce, file?: string): string {
  const owner = credentials ?? { org, key: null, secret: null };
  return JSON.stringify({
    url,
    https_url: httpsUrl ?? null,
    ...owner,
    control_url: controlUrl,
    control_token: controlToken,
    config_file: file ?? null,
  });
}

function welcome(pce: MockPce, config: Config, file?: string): string {
  const { url, httpsUrl, credentials, controlUrl, controlToken } = pce;
  const urls = [...new Set([url, httpsUrl])].filter(Boolean).join(' and ');
  const read = file === undefined ? '' : `Options are read from ${file}\n`;
  const head = `mock-pce ${packageJson.version}, emulating PCE ${config.pceVersion} at ${urls}\n${read}`;
  if (!credentials) return `${head}\n  ${lostSecret({ url, controlUrl }, config)}\n\n`;
  const { org, key, secret } = credentials;
  return `${head}
  org     ${org}
  key     ${key}
  secret  ${secret}

Try:
  curl ${config.tls === 'only' ? '-k ' : ''}-u ${quote(`${key}:${secret}`)} ${url}/api/v2/orgs/${org}/pairing_profiles
${consoleLine(config, controlUrl, controlToken)}${trustLine(config, url)}${portLine(config, controlUrl)}${tokenLine(config, controlToken)}
`;
}

function lostSecret({ url, controlUrl }: Pick<MockPce, 'url' | 'controlUrl'>, config: Config): string {
  const at = config.controlPort === undefined ? url : new URL(controlUrl).origin;
  return `${config.data} keeps its API keys; their secrets were shown when they were made. mock-pce key --url ${at} makes another key`;
}

function portLine({ controlPort }: Config, controlUrl: string): string {
  return controlPort === undefined ? '' : `\nThe control API is at ${controlUrl}\n`;
}

/** A token that was given is not repeated: whoever gave it has it. */
function consoleLine(config: Config, controlUrl: string, token: string): string {
  if (config.console === 'off') return '';
  const { origin } = new URL(controlUrl);
  // Behind the # it reaches no log, and the page takes it out of the address at once.
  const signedIn = isElsewhere(config) && config.controlToken === undefined ? `#token=${token}` : '';
  return `\nConsole:\n  ${origin}${CONSOLE_ROOT}/${signedIn}\n`;
}

/** Whether others than this machine can reach the server at all. */
const isElsewhere = ({ host }: Config) => !/^(127\.|localhost$|::1$)/.test(host);

function tokenLine(config: Config, token: string): string {
  if (config.controlToken !== undefined || !isElsewhere(config)) return '';
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
