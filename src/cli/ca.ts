import { existsSync } from 'node:fs';
import { readArguments, valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { localNames } from '../config/names.ts';
import { CONTROL_PREFIX } from '../control/prefix.ts';
import { ownCertificates } from '../server/tls/open-certificates.ts';
import { askServer, checkedUrl, type Environment, NAMED_BY, refusalOf, serverAt, urlFlag } from './ask.ts';
import type { Command, CommandFlags } from './command.ts';

const PATIENCE_MS = 10_000;
const PATH = `${CONTROL_PREFIX}/ca.pem`;

const flags = {
  url: {
    ...urlFlag,
    placeholder: 'URL',
    help: `of a running server [${NAMED_BY}]; its own certificate is not checked, so ask a server on this machine, or over a network that you trust`,
  },
  data: {
    ...valued('data file of a server', 'pce.db'),
    ...{ placeholder: 'FILE', help: 'of a server that runs or not; made if it did not need one yet' },
    bare: true,
  },
} satisfies CommandFlags;

export const ca: Command = {
  name: 'ca',
  summary: 'prints the CA to trust for https',
  about: 'Prints the certificate (PEM) of the CA that clients have to trust for https.',
  flags,
  examples: ['mock-pce ca > ca.pem'],
  run: certificate,
};

/**
 * The CA's certificate (PEM), of a server or of a data file.
 * @throws ConfigError, CertificateError
 */
async function certificate(args: readonly string[], environment: Environment): Promise<string> {
  const { url, data } = parse(args);
  if (data === undefined) return caOfServer(url ?? serverAt({}, environment));
  // A new CA for a name that was mistyped would be trusted in vain.
  if (!existsSync(data)) throw new ConfigError(`--data ${data}: there is no such file`);
  return ownCertificates(data, localNames).ca();
}

function parse(args: readonly string[]): { url?: string; data?: string } {
  const help = 'mock-pce ca --help';
  const { values } = readArguments(help, args, flags);
  if (values.url !== undefined && values.data !== undefined) {
    throw new ConfigError(`give --url or --data, not both (see ${help})`);
  }
  if (values.url !== undefined) checkedUrl(values.url);
  return values;
}

/** @throws ConfigError */
export async function caOfServer(server: string): Promise<string> {
  const { status, text } = await askServer({ at: server, ca: undefined }, PATH, {}, PATIENCE_MS);
  if (status !== 200) throw refusalOf(`the CA of ${server}`, { status, text });
  return text;
}
