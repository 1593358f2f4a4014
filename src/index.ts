import { inLibraryWords } from './config/read-config.ts';
import { type MockPce, type MockPceOptions, start } from './start.ts';

export { CertificateError } from './config/certificates.ts';
export type { Config } from './config/config.ts';
export { ConfigError } from './config/config-error.ts';
export type { EntryWithBodies } from './control/journal-entry.ts';
export type { Control, Scope } from './control/library.ts';
export type { OrgCredentials } from './control/orgs.ts';
export type { LogRequest, RequestLine } from './emulator/request-log.ts';
export { ScenarioError } from './emulator/scenario-error.ts';
export { Refusal } from './pce/model/errors.ts';
export type { ValidationLevel } from './pce/model/validation.ts';
export type { JournalEntry } from './pce/observing/journal.ts';
export type { JournalQuery } from './pce/observing/journal-search.ts';
export type { MockPce, MockPceOptions } from './start.ts';
export { DataFileError } from './state/data-file.ts';

/** Options under which a server speaks https with a certificate that was made here, as it does by default. */
export type OwnCaOptions = MockPceOptions & {
  readonly tls?: 'auto' | 'only';
  readonly tlsCert?: undefined;
  readonly tlsKey?: undefined;
};

/** A running emulated PCE that has a CA to trust. */
export interface MockPceWithCa extends MockPce {
  readonly httpsUrl: string;
  ca(): Promise<string>;
}

/**
 * Starts a PCE in this process.
 * @throws ConfigError for an option that there is not, a value that it does not take, or a Node that is too old,
 *   DataFileError or CertificateError for a file that cannot be used, ScenarioError for a scenario that cannot be
 *   loaded, and ConfigError with Node's `code` (`EADDRINUSE`) for a port that is taken.
 */
export function startMockPce(options?: OwnCaOptions): Promise<MockPceWithCa>;
export function startMockPce(options?: MockPceOptions): Promise<MockPce>;
export async function startMockPce(given: MockPceOptions = {}): Promise<MockPce> {
  try {
    return await start(given);
  } catch (error) {
    throw inLibraryWords(error);
  }
}
