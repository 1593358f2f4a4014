import { CertificateError, type Certificates, checkedPair, type Pair } from '../../config/certificates.ts';
import type { Config } from '../../config/config.ts';
import { certifiedNames } from '../../config/names.ts';
import { isPem } from '../../config/option-values.ts';
import { readRegularFile } from '../../config/regular-file.ts';
import { whyUnread } from '../../emulator/json-text.ts';
import { OwnCertificates } from './own-certificates.ts';

type TlsConfig = Pick<Config, 'tls' | 'tlsCert' | 'tlsKey' | 'data' | 'host' | 'fqdn' | 'hostnames'>;

/**
 * The certificates that the options ask for; undefined without TLS. Files are read here, so that a mistake is told at
 * start; keys are made when first needed.
 * @throws CertificateError
 */
export function openCertificates(config: TlsConfig): Certificates | undefined {
  const { tls, tlsCert: certificate, tlsKey: key, data } = config;
  if (tls === 'off') {
    if (certificate === undefined && key === undefined) return undefined;
    throw new CertificateError('a certificate is of no use with --tls off: leave out one of the two');
  }
  if (certificate === undefined && key === undefined) return ownCertificates(data, () => certifiedNames(config));
  if (certificate !== undefined && key !== undefined) return givenCertificates({ certificate, key });
  throw new CertificateError(certificate === undefined ? '--tls-key needs --tls-cert' : '--tls-cert needs --tls-key');
}

/**
 * Certificates made here, and kept beside the data file where there is one.
 * @throws CertificateError
 */
export function ownCertificates(data: string | undefined, names: () => readonly string[]): OwnCertificates {
  return new OwnCertificates({ file: data === undefined ? undefined : `${data}.tls.json`, names });
}

/** A certificate, with its chain, and a key that somebody else made and keeps in two files. */
function givenCertificates(files: Pair): Certificates {
  const from = { certificate: `--tls-cert ${shown(files.certificate)}`, key: `--tls-key ${shown(files.key)}` };
  const pair = { certificate: read(files.certificate, from.certificate), key: read(files.key, from.key) };
  checkedPair(pair, from);
  return { pair: async () => pair, ca: async () => undefined };
}

function read(file: string, from: string): string {
  if (isPem(file))
    throw new CertificateError(`${from}: it is the name of a file (PEM) that is asked for, not what is in it`);
  try {
    return readRegularFile(file);
  } catch (error) {
    throw new CertificateError(`${from}: ${whyUnread(error as Error)}`);
  }
}

/** A key that was given in the place of its file is not repeated. */
const shown = (file: string) => (isPem(file) ? '"-----BEGIN ..."' : file);
