import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { CertificateError, type Certificates, checkedPair, type Pair } from '../../config/certificates.ts';
import { readRegularFile } from '../../config/regular-file.ts';
import { wallClock } from '../../state/clock.ts';
import { crypto } from '../../state/crypto.ts';

/** The certificates as they are kept, in memory or in a file. */
interface Kept {
  /** Names in the server's certificate. */
  readonly names: readonly string[];
  readonly server: Pair;
  readonly ca: Pair;
}

interface Options {
  /** File for both keys, readable by its owner alone; made when absent. undefined keeps them in memory. */
  readonly file: string | undefined;
  /** Names and addresses for the server's certificate; called when they are needed. */
  readonly names: () => readonly string[];
  /** The real time in milliseconds. */
  readonly now?: () => number;
}

/** A certificate is replaced when it has less than this left. */
const RENEWAL_MS = 30 * 86_400_000;

/**
 * A CA of our own and a server's certificate from it, both made when first asked for. The CA stays the same for as long
 * as it is kept and valid, since clients were told to trust it; the server's certificate follows the names, and is
 * replaced before it ends.
 */
export class OwnCertificates implements Certificates {
  readonly #file: string | undefined;
  readonly #names: () => readonly string[];
  readonly #now: () => number;
  #kept: Kept | undefined;
  /** Read once: a handshake should not parse the certificate to see its end. */
  #goodUntil = 0;
  #making: Promise<Kept> | undefined;

  /** @throws CertificateError for a file that is there and cannot be used */
  constructor({ file, names, now = wallClock }: Options) {
    this.#file = file;
    this.#names = names;
    this.#now = now;
    if (file !== undefined) this.#take(readKept(file));
  }

  async pair(): Promise<Pair> {
    return (await this.#present()).server;
  }

  async ca(): Promise<string> {
    // A caller that asks for the CA alone need not wait for a certificate of other names.
    const kept = this.#caIsGood() ? this.#kept : undefined;
    return (kept ?? (await this.#present())).ca.certificate;
  }

  #present(): Kept | Promise<Kept> {
    if (this.#kept && this.#now() < this.#goodUntil) return this.#kept;
    // Callers meanwhile share one: no key is made twice.
    this.#making ??= this.#make().finally(() => {
      this.#making = undefined;
    });
    return this.#making;
  }

  async #make(): Promise<Kept> {
    const { makeCa, makeServerCertificate } = await import('./make-certificates.ts');
    // `mock-pce ca` may have made them since this server started, and told a client to trust them.
    if (this.#file !== undefined && !this.#kept) this.#take(readKept(this.#file));
    const now = this.#now();
    const ca = this.#kept && this.#caIsGood() ? this.#kept.ca : await makeCa(now);
    const names = this.#names();
    const made = { names, server: await makeServerCertificate(ca, names, now), ca };
    if (this.#file !== undefined) store(this.#file, made);
    this.#take(made);
    return made;
  }

  #caIsGood(): boolean {
    return this.#kept !== undefined && this.#now() < endOf(this.#kept.ca) - RENEWAL_MS;
  }

  #take(kept: Kept | undefined): void {
    this.#kept = kept;
    const isOfNames = kept?.names.join() === this.#names().join();
    this.#goodUntil = kept && isOfNames ? endOf(kept.server) - RENEWAL_MS : 0;
  }
}

const endOf = ({ certificate }: Pair) => new crypto.X509Certificate(certificate).validToDate.getTime();

/** @throws CertificateError */
function readKept(file: string): Kept | undefined {
  try {
    const { names, server, ca } = JSON.parse(readRegularFile(file)) as Kept;
    const { publicKey } = checkedPair(ca, { certificate: 'ca', key: 'ca' });
    const isSigned = checkedPair(server, { certificate: 'server', key: 'server' }).verify(publicKey);
    if (!Array.isArray(names) || !isSigned) throw new Error('its parts do not belong together');
    return { names, server, ca };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CertificateError(
      `cannot use the certificates in ${file}: ${message.split('\n', 1)[0]}; remove it for a new CA, which clients have to be given again`,
    );
  }
}

/** Writes both keys, readable by the owner alone. The file is there whole or not at all, whenever the process ends. */
function store(file: string, kept: Kept): void {
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, file);
}
