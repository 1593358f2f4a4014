import type { ValidationLevel } from './validation.ts';

/** Settings that can change while the server runs, for all orgs or for one. */
export interface ChangeableSettings {
  readonly validation: ValidationLevel;
  /** Requests a minute per key or session; 0 for no limit. */
  readonly rate_limit: number;
  /** Hard object limits that differ from the PCE's, by name. */
  readonly limits: Readonly<Record<string, number>>;
  /** Seconds in the Retry-After of an asynchronous GET. */
  readonly async_retry_after: number;
  /** Polls of a job that answer running before done. */
  readonly async_polls: number;
}

/** The settings of the emulated PCE: fixed ones, and those that can change. */
export class Settings {
  /** Dotted release, such as 26.3.0. */
  readonly version: string;
  /** The host name that the PCE gives itself in answers and events. */
  readonly fqdn: string;
  readonly #start: ChangeableSettings;
  #all: ChangeableSettings;
  /** Settings of one org alone. */
  readonly #orgs = new Map<number, Partial<ChangeableSettings>>();
  #changes = 0;

  constructor(version: string, fqdn: string, start: ChangeableSettings) {
    this.version = version;
    this.fqdn = fqdn;
    this.#start = start;
    this.#all = start;
  }

  /** How often they were changed. */
  get changes(): number {
    return this.#changes;
  }

  /** The settings in force in an org; 0 for calls outside of any. */
  in(org: number): ChangeableSettings {
    if (this.#orgs.size === 0) return this.#all;
    const own = this.#orgs.get(org);
    return own ? { ...this.#all, ...own } : this.#all;
  }

  /** @param org undefined for all orgs that have no value of their own */
  change(changes: Partial<ChangeableSettings>, org?: number): void {
    this.#changes += 1;
    if (org === undefined) this.#all = { ...this.#all, ...changes };
    else this.#orgs.set(org, { ...this.#orgs.get(org), ...changes });
  }

  /** Resets to the settings of the start, or one org to the settings of all. */
  reset(org?: number): void {
    if (org !== undefined) {
      if (this.#orgs.delete(org)) this.#changes += 1;
      return;
    }
    this.#changes += 1;
    this.#all = this.#start;
    this.#orgs.clear();
  }
}
