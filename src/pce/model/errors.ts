import { firstCharacters } from '../../state/characters.ts';
import { type ErrorToken, errorTable } from './error-table.ts';
import type { RefusalEvent } from './event-types.ts';

/** One element of the list that a refusal of the PCE consists of. */
export interface ErrorItem {
  readonly token: string;
  readonly message: string;
}

/** What failed within a call that was carried out: one item, or those of these hrefs. */
export interface FailedItem extends ErrorItem {
  readonly hrefs?: readonly string[];
}

/** The journal shows no more failures of one call. */
const MOST_FAILURES = 20;

/** An answer that declines a request. Thrown inside a transaction, it undoes that transaction's writes. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly items: readonly ErrorItem[];
  /** Further violations, not sent to the client: a PCE stops at the first violation of a schema. */
  others: readonly ErrorItem[] = [];
  /** Advice to the person at the terminal, not sent to the client. */
  readonly hint: string | undefined;
  /** The messages on what the level lenient takes. */
  eased: ReadonlySet<string> = new Set();
  /** Whether a fault asked for the refusal. */
  isSimulated = false;
  /** The event that the refusal leaves, written after those writes are undone. */
  event: RefusalEvent | undefined;

  constructor(token: ErrorToken, messages: string | readonly string[] = errorTable[token].message, hint?: string) {
    const list = typeof messages === 'string' ? [messages] : messages;
    super(list.join(' '));
    this.status = errorTable[token].status;
    // Half of a surrogate pair, which a client may send, is no text that Python prints.
    this.items = list.map((message) => ({ token, message: message.toWellFormed() }));
    this.hint = hint;
  }

  /** A refusal that a fault asks for, of any status and token. */
  static simulated(status: number, token: string, message = 'A fault that was asked for'): Refusal {
    const refusal = new Refusal('internal_error', message);
    return Object.assign(refusal, { status, items: [{ token, message }], isSimulated: true });
  }

  /**
   * The failures within a call that answers 200, as the journal shows them.
   * @param failures one at least
   * @param eased the messages on what the level lenient takes
   * @param advice on the first of them that there is advice on
   */
  static within(failures: readonly FailedItem[], eased: ReadonlySet<string>, advice?: string): Refusal {
    const items = failures.slice(0, MOST_FAILURES).map(({ token, message }) => ({ token, message }));
    const count = failures.reduce((sum, { hrefs }) => sum + (hrefs?.length ?? 1), 0);
    const failed = count === 1 ? 'one item failed' : `${count} items failed`;
    const hint = `${failed}${advice === undefined ? '' : `; of one of them: ${advice}`}`;
    return Object.assign(new Refusal('internal_error', undefined, hint), { status: 200, items, eased });
  }

  /** @param messages further violations, with the same token */
  besides(messages: readonly string[]): this {
    const token = this.items[0]?.token ?? '';
    this.others = messages.map((message) => ({ token, message }));
    return this;
  }

  /** Moves what is complained of to another place in the body. @param to such as `rules/0/`, of what was the whole */
  at(to: string, from = ''): this {
    const items = this.items.map(({ token, message }) => ({
      token,
      message: message.replace(`The property '#/${from}`, `The property '#/${to}`),
    }));
    return Object.assign(this, { items });
  }

  leaving(event: RefusalEvent): this {
    this.event = event;
    return this;
  }
}

/** The text around a violation of a schema (REST guide 25.2). */
export function validationMessage(details: string): string {
  return `Input validation failed. Details: {${details}}`;
}

/** A text that is no time. @param message of the answer, where it is not that of the token */
export const invalidTimestamp = (message?: string): Refusal =>
  new Refusal(
    'invalid_timestamp',
    message,
    'a time has a zone: 2026-01-31T07:00:00Z, or +01:00, whose + is %2B in a URL',
  );

/** An href of nothing that the call could be about. @param hint for the person at the terminal */
export const invalidUri = (href: string, hint?: string): Refusal =>
  new Refusal('invalid_uri', `Invalid URI: {${firstCharacters(href, MOST_OF_HREF)}}`, hint);

const MOST_OF_HREF = 200;

/** A query parameter or body that breaks a rule; `details` names the failing path. */
export function invalidInput(details: string | readonly string[]): Refusal {
  const list = typeof details === 'string' ? [details] : details;
  return new Refusal('input_validation_error', list.map(validationMessage));
}
