import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Answer, ask, askEither, serverAt } from './ask.ts';
import { ConfigError } from './config-error.ts';
import { CONTROL_PREFIX } from './control/prefix.ts';
import { localNames, ownCertificates } from './tls/open-certificates.ts';

const PATIENCE_MS = 10_000;
const PATH = `${CONTROL_PREFIX}/ca.pem`;

export const caHelp = `Usage: mock-pce ca [--url URL | --data FILE]

Prints the certificate (PEM) of the CA that clients have to trust for https.

  --url URL     of a running server [the one that MOCK_PCE_HOST and MOCK_PCE_PORT start]; its own certificate is not
                checked, so ask a server on this machine, or over a network that you trust
  --data FILE   of a server that runs or not; made if it did not need one yet`;

/**
 * The CA's certificate (PEM), of a server or of a data file.
 * @throws ConfigError, CertificateError
 */
export async function ca(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { url, data } = parse(args);
  if (data === undefined) return ofServer(url ?? serverAt({}, environment));
  // A new CA for a name that was mistyped would be trusted in vain.
  if (!existsSync(data)) throw new ConfigError(`--data ${data}: there is no such file`);
  return ownCertificates(data, localNames).ca();
}

function parse(args: readonly string[]): { url?: string; data?: string } {
  const flag = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { url: flag, data: flag } });
    if (values.url !== undefined && values.data !== undefined) throw new Error('--url or --data, not both');
    if (values.url !== undefined && !/^https?:$/.test(new URL(values.url).protocol)) throw new Error('no http URL');
    return values;
  } catch (error) {
    throw new ConfigError(`${(error as Error).message} (see mock-pce ca --help)`);
  }
}

async function ofServer(server: string): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const asked: Promise<Answer> = server.includes('://')
    ? ask(new URL(PATH, server).href, signal)
    : askEither(server, PATH, signal);
  const { status, text } = await asked.catch((error: Error) => {
    throw new ConfigError(`no answer from ${server}: ${error.message || error.name}`);
  });
  if (status !== 200) throw new ConfigError(`${server} has no CA to give: ${status} ${text.trim().split('\n', 1)[0]}`);
  return text;
}
