// Imported when a certificate has to be made, and only then: loading the library takes longer than making a key.
import { createHash, createPrivateKey, KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import {
  AltName,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  GeneralName,
  type PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
  TimeType,
} from 'pkijs';
import type { Pair } from '../../config/certificates.ts';

const DAY_MS = 86_400_000;
/** Against clocks that are a little slow. */
const BACKDATED_MS = DAY_MS;
const CA_LIFE_MS = 3650 * DAY_MS;
/** Browsers and Apple's libraries put up with 398 days at most. */
const SERVER_LIFE_MS = 397 * DAY_MS;

const KEY = { name: 'ECDSA', namedCurve: 'P-256' };
const HASH = 'SHA-256';

/** Object identifiers of RFC 5280. */
const COMMON_NAME = '2.5.4.3';
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const SUBJECT_KEY_ID = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const ALTERNATIVE_NAMES = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const AUTHORITY_KEY_ID = '2.5.29.35';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const KEY_CERT_SIGN = 0b0000_0100;
const DIGITAL_SIGNATURE = 0b1000_0000;
const DNS_NAME = 2;
const IP_ADDRESS = 7;

/** A CA with a key of its own, which vouches for servers and for no other CA. */
export async function makeCa(now: number): Promise<Pair> {
  const { certificate, key } = await draft(now, now + CA_LIFE_MS);
  const id = keyId(certificate.subjectPublicKeyInfo);
  // A piece of the key tells several CAs apart.
  certificate.subject = named(`mock-pce CA ${id.toString('hex', 0, 4)}`);
  certificate.issuer = certificate.subject;
  certificate.extensions = [
    extension(BASIC_CONSTRAINTS, new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema(), true),
    extension(KEY_USAGE, usage(KEY_CERT_SIGN), true),
    extension(SUBJECT_KEY_ID, new OctetString({ valueHex: id })),
  ];
  await certificate.sign(key, HASH);
  return asPair(certificate, key);
}

/**
 * A server's certificate, with a key of its own; it does not outlive its CA.
 * @param names DNS names and IP addresses
 */
export async function makeServerCertificate(ca: Pair, names: readonly string[], now: number): Promise<Pair> {
  const issuer = Certificate.fromBER(new X509Certificate(ca.certificate).raw);
  const end = Math.min(now + SERVER_LIFE_MS, issuer.notAfter.value.getTime());
  const { certificate, key } = await draft(now, end);
  const issuerKey = new OctetString({ valueHex: keyId(issuer.subjectPublicKeyInfo) });
  certificate.subject = named('mock-pce');
  certificate.issuer = issuer.subject;
  certificate.extensions = [
    extension(BASIC_CONSTRAINTS, new BasicConstraints({ cA: false }).toSchema(), true),
    extension(KEY_USAGE, usage(DIGITAL_SIGNATURE), true),
    extension(EXTENDED_KEY_USAGE, new ExtKeyUsage({ keyPurposes: [SERVER_AUTH] }).toSchema()),
    extension(ALTERNATIVE_NAMES, new AltName({ altNames: names.map(alternativeName) }).toSchema()),
    extension(SUBJECT_KEY_ID, new OctetString({ valueHex: keyId(certificate.subjectPublicKeyInfo) })),
    extension(AUTHORITY_KEY_ID, new AuthorityKeyIdentifier({ keyIdentifier: issuerKey }).toSchema()),
  ];
  await certificate.sign(createPrivateKey(ca.key).toCryptoKey(KEY, false, ['sign']), HASH);
  return asPair(certificate, key);
}

/**
 * A certificate of a fresh key, without a name yet. The key comes from the operating system, in a seeded run too:
 * a replay compares answers, and a key that could be replayed would be no secret.
 */
async function draft(now: number, end: number): Promise<{ certificate: Certificate; key: webcrypto.CryptoKey }> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify']);
  const certificate = new Certificate({ version: 2, notBefore: timeOf(now - BACKDATED_MS), notAfter: timeOf(end) });
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  // A CA gives no number twice, and no two keys are the same. The first byte keeps the number positive.
  const number = Buffer.concat([Buffer.from([1]), keyId(certificate.subjectPublicKeyInfo).subarray(0, 15)]);
  certificate.serialNumber = new Integer({ valueHex: number });
  return { certificate, key: privateKey };
}

/** As RFC 7093 has it: the first 160 bits of the key's digest. */
function keyId({ subjectPublicKey }: PublicKeyInfo): Buffer {
  return createHash('sha256').update(subjectPublicKey.valueBlock.valueHexView).digest().subarray(0, 20);
}

function timeOf(ms: number): Time {
  const value = new Date(ms);
  // RFC 5280: years of two digits end in 2049.
  return new Time({ type: value.getUTCFullYear() < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime, value });
}

function named(commonName: string): RelativeDistinguishedNames {
  const value = new Utf8String({ value: commonName });
  return new RelativeDistinguishedNames({ typesAndValues: [new AttributeTypeAndValue({ type: COMMON_NAME, value })] });
}

function extension(extnID: string, value: { toBER(): ArrayBuffer }, critical = false): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}

/** Bits from the left, without the zeros at the end, as DER wants it. */
function usage(bits: number): BitString {
  return new BitString({ valueHex: Uint8Array.of(bits), unusedBits: 31 - Math.clz32(bits & -bits) });
}

function alternativeName(name: string): GeneralName {
  if (isIPv4(name)) return address(name.split('.').map(Number));
  if (isIPv6(name)) return address(bytesOfIPv6(name));
  return new GeneralName({ type: DNS_NAME, value: name });
}

function address(bytes: readonly number[]): GeneralName {
  return new GeneralName({ type: IP_ADDRESS, value: new OctetString({ valueHex: Uint8Array.from(bytes) }) });
}

function bytesOfIPv6(text: string): number[] {
  // A URL writes every form in hex digits, IPv4 parts included.
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros = new Array<number>(8 - first.length - last.length).fill(0);
  return [...first, ...zeros, ...last].flatMap((group) => [group >> 8, group & 0xff]);
}

function asPair(certificate: Certificate, key: webcrypto.CryptoKey): Pair {
  return {
    certificate: new X509Certificate(Buffer.from(certificate.toSchema(true).toBER())).toString(),
    key: KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
