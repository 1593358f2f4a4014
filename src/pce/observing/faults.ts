import type { MockFaultsPost } from '../../generated/schema-types.ts';
import { Shares } from '../../state/shares.ts';
import { Refusal } from '../model/errors.ts';
import { type Glob, globOf } from './glob.ts';
import { firstFew } from './words.ts';

/** By what a fault finds its requests. */
export interface Attempt {
  /** Name of the operation; undefined where a PCE has none. */
  readonly operation: string | undefined;
  readonly method: string;
  /** Under /api/v2, without the query. */
  readonly path: string;
  /** As `scopeOf` gives it; 0 outside of any org. */
  readonly org: number;
  /** User name of the credentials, as it was sent. */
  readonly key: string | undefined;
}

/** A rule, and what became of it. */
export interface Fault extends MockFaultsPost {
  readonly id: number;
  /** How many requests it was meant for. */
  matched: number;
  /** How many of them it hit. */
  hits: number;
}

/** Each request is held against all of them. */
export const MOST_RULES = 1000;
/** For each org, and for strangers. */
export const MOST_DELAYED = 5000;

/** Rules by which requests go wrong. The same requests in the same order meet the same faults. */
export class Faults {
  #rules: { readonly fault: Fault; readonly path: Glob | undefined }[] = [];
  #last = 0;
  #changes = 0;
  /** Of requests that are kept waiting. */
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #places = new Shares<number>(MOST_DELAYED);

  /** Whether there is any: asked at every request. */
  get any(): boolean {
    return this.#rules.length > 0;
  }

  /** How often one came, went, or was met. */
  get changes(): number {
    return this.#changes;
  }

  /** @throws Refusal 406 */
  add(rule: MockFaultsPost): Fault {
    if (this.#rules.length >= MOST_RULES) {
      throw new Refusal('object_limit_hard_limit_reached', `There are ${MOST_RULES} faults, and may be no more`);
    }
    const path = rule.path === undefined ? undefined : globOf(rule.path);
    this.#last += 1;
    this.#changes += 1;
    const fault = { id: this.#last, ...rule, matched: 0, hits: 0 };
    this.#rules.push({ fault, path });
    return { ...fault };
  }

  /** As they are now. @param org those alone that were made for this org */
  list(org?: number): Fault[] {
    return this.#rules.flatMap(({ fault }) => (org === undefined || fault.org === org ? [{ ...fault }] : []));
  }

  /** @returns whether there was one */
  remove(id: number): boolean {
    return this.#keep((fault) => fault.id !== id) > 0;
  }

  /** None, as at the start: ids begin anew. */
  restart(): void {
    this.clear();
    this.#last = 0;
  }

  /** @param orgs those alone that were made for one of these */
  clear(orgs?: ReadonlySet<number>): void {
    this.#keep((fault) => orgs !== undefined && !(fault.org !== undefined && orgs.has(fault.org)));
  }

  /** Takes away all but those that pass. @returns how many went */
  #keep(passes: (fault: Fault) => boolean): number {
    const gone = this.#rules.filter(({ fault }) => !passes(fault));
    this.#changes += gone.length;
    this.#rules = this.#rules.filter(({ fault }) => passes(fault));
    tellUnmet(gone.map(({ fault }) => fault));
    return gone.length;
  }

  /** The first rule that hits the request. Every rule counts the requests that it is meant for. */
  befalling(attempt: Attempt): Fault | undefined {
    let found: Fault | undefined;
    for (const { fault, path } of this.#rules) {
      if (!isMeant(fault, path, attempt)) continue;
      fault.matched += 1;
      this.#changes += 1;
      if (!found && isDue(fault)) found = fault;
    }
    if (found) found.hits += 1;
    return found;
  }

  /**
   * Keeps a request waiting, of the real clock; for ever where the server ends before, or the client leaves.
   * @param share org whose place it takes; 0 for none
   * @returns how to end it without going on
   * @throws Refusal 429
   */
  delay(share: number, ms: number, proceed: () => void): () => void {
    const leave = this.#places.take(share);
    if (!leave) throw new Refusal('too_many_waiting');
    const end = () => {
      clearTimeout(timer);
      this.#timers.delete(timer);
      leave();
    };
    const timer = setTimeout(() => {
      end();
      proceed();
    }, ms);
    this.#timers.add(timer);
    return end;
  }

  /** To be called when the server ends: what still waits would find no state. */
  close(): void {
    this.clear();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}

const MOST_TOLD = 3;

/** A test whose fault met nothing has not tried what it was written for, and passes all the same. */
function tellUnmet(gone: readonly Fault[]): void {
  const unmet = gone.filter(({ hits }) => hits === 0);
  if (unmet.length === 0) return;
  process.emitWarning(`taken away before they met any request: ${firstFew(unmet.map(faultInWords), MOST_TOLD)}`);
}

/** A key by its name, or the user of a session. Any other text may have been pasted with its secret. */
const isName = /^(api|user)_\w{1,100}$/;

/** Whoever chose path and key is not to choose what the terminal does. */
export function faultInWords({ id, operation, method, path, org, key, matched }: Fault): string {
  const by = [org && `org ${org}`, key && `key ${isName.test(key) ? key : '...'}`];
  const asked = [operation, method, path?.slice(0, LONGEST), ...by].filter(Boolean).join(' ');
  return `fault ${id} (${asked || 'any request'}; ${matched} matched)`.replace(/[^\x20-\x7e]/g, '?');
}

const LONGEST = 100;

function isMeant(fault: Fault, path: Glob | undefined, attempt: Attempt): boolean {
  return (
    (fault.operation === undefined || fault.operation === attempt.operation) &&
    isOfMethod(fault, attempt) &&
    (fault.org === undefined || fault.org === attempt.org) &&
    (fault.key === undefined || fault.key === attempt.key) &&
    (path === undefined || path(attempt.path))
  );
}

/** HEAD has the answers of GET without a body, wrong ones too. What befalls bodies alone lets it pass. */
function isOfMethod(fault: Fault, attempt: Attempt): boolean {
  const { method } = fault;
  if (attempt.method !== 'HEAD') return method === undefined || method === attempt.method;
  return bodyOutcomeOf(fault) === undefined && (method === undefined || method === 'HEAD' || method === 'GET');
}

/** What befalls the body of an answer alone, if the rule has such an outcome. */
export const bodyOutcomeOf = (rule: MockFaultsPost): 'truncate' | 'bytes_per_second' | undefined =>
  (['truncate', 'bytes_per_second'] as const).find((outcome) => rule[outcome] !== undefined);

function isDue({ matched, hits, after = 0, every = 1, first = Number.POSITIVE_INFINITY }: Fault): boolean {
  return matched > after && (matched - after) % every === 0 && hits < first;
}

/** The answer of a fault that has a status, in the PCE's form. */
export function refusalOf({ status = 503, token, message }: Fault): Refusal {
  return Refusal.simulated(status, token ?? tokenOfStatus[status] ?? OTHER_TOKEN, message);
}

const OTHER_TOKEN = 'service_unavailable_error';

/** Where a PCE's own token is known, it is that. */
const tokenOfStatus: Readonly<Record<number, string>> = {
  400: 'invalid_request',
  401: 'authentication_failed_error',
  403: 'authorization_failed_error',
  404: 'not_found_error',
  405: 'method_not_allowed_error',
  406: 'input_validation_error',
  429: 'too_many_requests_error',
  500: 'internal_error',
};

/** The tokens of faults that name none. */
export const tokensOfFaults = [...Object.values(tokenOfStatus), OTHER_TOKEN];
