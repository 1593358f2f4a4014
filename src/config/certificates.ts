import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { crypto } from '../state/crypto.ts';

/** A certificate and its private key, both PEM. */
export interface Pair {
  readonly certificate: string;
  readonly key: string;
}

/** Where the certificate that the server shows comes from. */
export interface Certificates {
  /** The present certificate and key: the same object until they are replaced. */
  pair(): Promise<Pair>;
  /** PEM of the CA that clients have to trust; undefined where the certificate was given, and its CA is not known. */
  ca(): Promise<string | undefined>;
}

/** A certificate, a key or a file of them that cannot be used; the message is one line for whoever named it. */
export class CertificateError extends Error {
  override name = 'CertificateError';
}

/**
 * The certificate of a pair, when it is one.
 * @param from what to call the certificate and the key in a complaint
 * @throws CertificateError
 */
export function checkedPair({ certificate, key }: Pair, from: Pair): X509Certificate {
  const parsed = parse(
    () => new crypto.X509Certificate(certificate),
    `${from.certificate} holds no certificate (PEM, which begins with -----BEGIN CERTIFICATE-----)`,
  );
  const privateKey = parse(
    () => crypto.createPrivateKey(key),
    `${from.key} holds no private key (PEM, without a password)`,
  );
  if (parsed.checkPrivateKey(privateKey)) return parsed;
  throw new CertificateError(`the key in ${from.key} does not belong to the certificate in ${from.certificate}`);
}

function parse<T>(read: () => T, complaint: string): T {
  try {
    return read();
  } catch {
    throw new CertificateError(complaint);
  }
}

const dnsName = /^(\*\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/** Whether a certificate can be made out to it: an IP address, or a DNS name, which may begin with `*.`. */
export function isCertifiable(name: string): boolean {
  return isIP(name) !== 0 || (name.length <= 253 && dnsName.test(name));
}
