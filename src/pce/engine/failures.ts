import type { ErrorItem } from '../model/errors.ts';

interface Failure extends ErrorItem {
  readonly hrefs: string[];
}

/** The failures of a call on many hrefs: those of the same token are one, with all hrefs (pylo reads them so). */
export class Failures {
  readonly #byToken = new Map<string, Failure>();

  add(href: string, { token, message }: ErrorItem): [] {
    const failure = this.#byToken.get(token) ?? { token, message, hrefs: [] };
    failure.hrefs.push(href);
    this.#byToken.set(token, failure);
    return [];
  }

  get all(): Failure[] {
    return [...this.#byToken.values()];
  }
}
