import { Tokenizer, TokenType } from '@streamparser/json';
import { turns } from '../state/turns.ts';

export type Scalar = string | number | boolean | null;

/** Takes the parts of a JSON text while it is read. An error that it throws ends the reading. */
export interface JsonReader {
  /** @param at offset of the byte */
  open(bracket: '{' | '[', at: number): void;
  close(at: number): void;
  key(name: string): void;
  value(value: Scalar): void;
  /** Called now and then. @param read bytes so far */
  progress?(read: number): void;
}

/** A text that is no JSON. */
export class NoJsonError extends Error {
  override name = 'NoJsonError';
}

/** Bytes that are read between two looks at the time. */
const PIECE_BYTES = 16 * 1024;

/**
 * Reads a JSON text as it comes, with turns for others in between, and keeps nothing of it.
 * @throws NoJsonError, and what the reader throws
 */
export async function readJson(source: AsyncIterable<Uint8Array | string>, reader: JsonReader): Promise<void> {
  const syntax = new Syntax(reader);
  const turn = turns();
  let read = 0;
  for await (const given of source) {
    const bytes = typeof given === 'string' ? Buffer.from(given) : given;
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      // Rests ahead of the work: the bodies of many may come in one turn of the event loop.
      const rest = turn();
      if (rest) await rest;
      const piece = bytes.subarray(from, from + PIECE_BYTES);
      syntax.write(piece);
      read += piece.length;
      reader.progress?.(read);
    }
  }
  syntax.end();
}

type Expected = 'a value' | 'a value or ]' | 'a key' | 'a key or }' | 'a colon' | 'a comma or the end' | 'nothing more';

/** The library finds the tokens; their order is checked here. */
class Syntax {
  readonly #tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024, numberBufferSize: 1024 });
  readonly #reader: JsonReader;
  readonly #open: ('{' | '[')[] = [];
  #expected: Expected = 'a value';
  /** The error of the reader: the tokenizer's own are all of one kind. */
  #thrown: { readonly error: unknown } | undefined;

  constructor(reader: JsonReader) {
    this.#reader = reader;
    this.#tokenizer.onToken = ({ token, value, offset }) => {
      try {
        this.#take(token, value as Scalar, offset);
      } catch (error) {
        this.#thrown = { error };
        throw error;
      }
    };
  }

  write(bytes: Uint8Array): void {
    this.#told(() => this.#tokenizer.write(bytes));
  }

  end(): void {
    this.#told(() => this.#tokenizer.end());
    if (this.#expected !== 'nothing more') throw new NoJsonError(`it ends where ${this.#expected} is expected`);
  }

  #told(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw this.#thrown ? this.#thrown.error : new NoJsonError((error as Error).message);
    }
  }

  #take(token: TokenType, value: Scalar, at: number): void {
    switch (token) {
      case TokenType.LEFT_BRACE:
        this.#opens('{', at);
        return;
      case TokenType.LEFT_BRACKET:
        this.#opens('[', at);
        return;
      case TokenType.RIGHT_BRACE:
        this.#closes('{', 'a key or }', at);
        return;
      case TokenType.RIGHT_BRACKET:
        this.#closes('[', 'a value or ]', at);
        return;
      case TokenType.COLON:
        this.#mustExpect(at, 'a colon');
        this.#expected = 'a value';
        return;
      case TokenType.COMMA:
        this.#mustExpect(at, 'a comma or the end');
        this.#expected = this.#open.at(-1) === '{' ? 'a key' : 'a value';
        return;
      default:
        this.#takeScalar(value, at);
        return;
    }
  }

  #takeScalar(value: Scalar, at: number): void {
    const isKey = this.#expected === 'a key' || this.#expected === 'a key or }';
    if (isKey && typeof value === 'string') {
      this.#reader.key(value);
      this.#expected = 'a colon';
      return;
    }
    this.#mustExpect(at, 'a value', 'a value or ]');
    this.#reader.value(value);
    this.#ended();
  }

  #opens(bracket: '{' | '[', at: number): void {
    this.#mustExpect(at, 'a value', 'a value or ]');
    this.#reader.open(bracket, at);
    this.#open.push(bracket);
    this.#expected = bracket === '{' ? 'a key or }' : 'a value or ]';
  }

  #closes(bracket: '{' | '[', whenEmpty: Expected, at: number): void {
    if (this.#open.at(-1) !== bracket) this.#mustExpect(at);
    this.#mustExpect(at, whenEmpty, 'a comma or the end');
    this.#open.pop();
    this.#reader.close(at);
    this.#ended();
  }

  #ended(): void {
    this.#expected = this.#open.length === 0 ? 'nothing more' : 'a comma or the end';
  }

  #mustExpect(at: number, ...found: Expected[]): void {
    if (!found.includes(this.#expected)) throw new NoJsonError(`${this.#expected} is expected at byte ${at}`);
  }
}
