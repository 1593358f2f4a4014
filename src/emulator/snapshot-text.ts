import { invalidInput, Refusal } from '../pce/model/errors.ts';
import { validateBody } from '../pce/model/validation.ts';
import { type JsonReader, NoJsonError, readJson, type Scalar } from './json-syntax.ts';
import { tellingViolations } from './known-properties.ts';

const SCHEMA = 'mock_snapshots_import_post';

/** Bytes of JSON that may stand between two rows. */
const MOST_OTHER_BYTES = 1024 * 1024;

/** More than any table has. */
const MOST_COLUMNS = 100;

/** Takes the rows as they come. An error that it throws ends the import. */
export interface RowTaker {
  begin(table: string): void;
  /** @param columns named once for a table, ahead of its rows */
  columns(table: string, columns: readonly string[]): void;
  row(table: string, index: number, values: readonly unknown[]): void;
}

/** The properties of a snapshot besides its tables. */
export interface Head {
  readonly mock_pce_snapshot: number;
  readonly name: string;
  readonly org: number | null;
  readonly created_at: string;
}

/**
 * Reads an export as it comes, and keeps only the row that it reads.
 * @param mostRow bytes of JSON that a row may have, and with it a value
 * @throws Refusal at the first thing that does not belong there
 */
export async function readSnapshot(
  source: AsyncIterable<Uint8Array | string>,
  taker: RowTaker,
  mostRow: number,
): Promise<Head> {
  const reader = new SnapshotReader(taker, mostRow);
  try {
    await readJson(noting(source, reader), reader);
  } catch (error) {
    if (!(error instanceof NoJsonError)) throw error;
    // Without a body, head() tells which properties are missing.
    if (!reader.isEmpty) throw new Refusal('invalid_json', `The body is not valid JSON: ${error.message}`);
  }
  return reader.head();
}

/** Tells the reader whether there is anything but blanks. */
async function* noting(source: AsyncIterable<Uint8Array | string>, reader: SnapshotReader) {
  for await (const part of source) {
    if (reader.isEmpty) reader.isEmpty = String(part).trim() === '';
    yield part;
  }
}

/** A body that breaks no rule: the validator then tells of the one part that is replaced in it. */
const faultless = { mock_pce_snapshot: 1, name: 'a', org: null, created_at: '', tables: {} };

/** The sentence for a part that has the wrong type, or that is unknown. */
function misplaced(body: unknown, index = 0): Refusal {
  const sentences = tellingViolations(SCHEMA, body).map((sentence) => sentence.replace('/rows/0', `/rows/${index}`));
  return invalidInput(sentences.slice(0, 1));
}

const emptied = (bracket: '{' | '[') => (bracket === '{' ? {} : []);

type Place = 'document' | 'snapshot' | 'tables' | 'table' | 'columns' | 'rows' | 'row' | 'value';

/** Each place knows what may stand in it. */
class SnapshotReader implements JsonReader {
  readonly #taker: RowTaker;
  readonly #mostRow: number;
  readonly #head: Record<string, unknown> = {};
  #place: Place = 'document';
  #property = '';
  #table = '';
  #columns: string[] | undefined;
  #rows: number | undefined;
  #row: unknown[] = [];
  #object: { base64?: unknown; integer?: unknown } = {};
  /** Offset of the end of the last row. */
  #since = 0;
  isEmpty = true;

  constructor(taker: RowTaker, mostRow: number) {
    this.#taker = taker;
    this.#mostRow = mostRow;
  }

  head(): Head {
    validateBody(SCHEMA, this.#head, 'strict');
    return this.#head as unknown as Head;
  }

  progress(read: number): void {
    const isInRow = this.#place === 'row' || this.#place === 'value';
    const most = isInRow ? this.#mostRow : MOST_OTHER_BYTES;
    if (read - this.#since <= most) return;
    const what = isInRow ? 'a row' : 'a part besides its rows';
    throw new Refusal('request_too_large_error', `The snapshot holds ${what} of more than ${most} bytes`);
  }

  key(name: string): void {
    if (this.#place === 'tables') this.#beginTable(name);
    else if (this.#place === 'snapshot') mustBeKnown(faultless, name, (value) => ({ ...faultless, ...value }));
    else if (this.#place === 'table') mustBeKnown(noRows, name, (value) => inTable(this.#table, value));
    // A value has one property: it could go on for long.
    else if (Object.keys(this.#object).length > 0) throw noValue();
    this.#property = name;
  }

  value(value: Scalar): void {
    switch (this.#place) {
      case 'document':
        throw misplaced(value);
      case 'snapshot':
        if (this.#property === 'tables') throw misplaced({ ...faultless, tables: value });
        this.#head[this.#property] = value;
        return;
      case 'tables':
        throw misplaced({ ...faultless, tables: { [this.#table]: value } });
      case 'table':
        throw misplaced(inTable(this.#table, { [this.#property]: value }));
      case 'columns':
        if (typeof value !== 'string') throw misplaced(inTable(this.#table, { columns: [value] }));
        this.#addColumn(value);
        return;
      case 'rows':
        throw misplaced(inTable(this.#table, { rows: [value] }), this.#rows);
      case 'row':
        this.#addValue(fromJson(value));
        return;
      case 'value':
        this.#object = { [this.#property]: value };
    }
  }

  open(bracket: '{' | '['): void {
    this.#place = this.#inside(bracket);
  }

  close(at: number): void {
    switch (this.#place) {
      case 'value':
        this.#place = 'row';
        this.#addValue(fromJson(this.#object));
        return;
      case 'row':
        this.#place = 'rows';
        this.#taker.row(this.#table, this.#rows as number, this.#row);
        this.#rows = (this.#rows as number) + 1;
        this.#since = at;
        return;
      case 'rows':
        this.#place = 'table';
        return;
      case 'columns':
        this.#place = 'table';
        this.#taker.columns(this.#table, this.#columns as string[]);
        return;
      case 'table':
        this.#place = 'tables';
        this.#endTable();
        return;
      case 'tables':
        this.#place = 'snapshot';
        return;
      default:
        this.#place = 'document';
    }
  }

  /** The place that a bracket opens. */
  #inside(bracket: '{' | '['): Place {
    switch (this.#place) {
      case 'document':
        if (bracket === '{') return 'snapshot';
        throw misplaced([]);
      case 'snapshot':
        if (bracket === '{' && this.#property === 'tables') return this.#openTables();
        throw misplaced({ ...faultless, [this.#property]: emptied(bracket) });
      case 'tables':
        if (bracket === '{') return 'table';
        throw misplaced({ ...faultless, tables: { [this.#table]: [] } });
      case 'table':
        if (bracket === '[') return this.#property === 'columns' ? this.#openColumns() : this.#openRows();
        throw misplaced(inTable(this.#table, { [this.#property]: {} }));
      case 'columns':
        throw misplaced(inTable(this.#table, { columns: [emptied(bracket)] }));
      case 'rows':
        if (bracket === '{') throw misplaced(inTable(this.#table, { rows: [{}] }), this.#rows);
        this.#row = [];
        return 'row';
      case 'row':
        if (bracket === '[') throw noValue();
        this.#object = {};
        return 'value';
      default:
        throw noValue();
    }
  }

  #openTables(): Place {
    if (this.#head['tables'] !== undefined) throw twice('#/tables');
    this.#head['tables'] = {};
    return 'tables';
  }

  #beginTable(name: string): void {
    this.#table = name;
    this.#columns = undefined;
    this.#rows = undefined;
    this.#taker.begin(name);
  }

  #openColumns(): Place {
    if (this.#columns !== undefined) throw twice(`#/tables/${this.#table}/columns`);
    this.#columns = [];
    return 'columns';
  }

  #openRows(): Place {
    if (this.#rows !== undefined) throw twice(`#/tables/${this.#table}/rows`);
    if (this.#columns === undefined) {
      throw invalidInput(
        `The property '#/tables/${this.#table}' has its rows ahead of their columns: columns go first`,
      );
    }
    this.#rows = 0;
    return 'rows';
  }

  #endTable(): void {
    const given = { ...(this.#columns && { columns: [] }), ...(this.#rows !== undefined && { rows: [] }) };
    if (!this.#columns || this.#rows === undefined) {
      throw misplaced({ ...faultless, tables: { [this.#table]: given } });
    }
  }

  #addColumn(name: string): void {
    const columns = this.#columns as string[];
    columns.push(name);
    if (columns.length > MOST_COLUMNS) {
      throw invalidInput(`The property '#/tables/${this.#table}/columns' has more than ${MOST_COLUMNS} names`);
    }
  }

  #addValue(value: unknown): void {
    this.#row.push(value);
    // Refused at once: the row may go on for long.
    if (this.#row.length > (this.#columns as string[]).length) {
      this.#taker.row(this.#table, this.#rows as number, this.#row);
    }
  }
}

/** @throws Refusal */
function mustBeKnown(properties: object, name: string, inBody: (value: object) => object): void {
  if (!Object.hasOwn(properties, name)) throw misplaced(inBody({ [name]: null }));
}

const noRows = { columns: [], rows: [] };

const inTable = (table: string, value: object) => ({ ...faultless, tables: { [table]: { ...noRows, ...value } } });

const twice = (where: string) => invalidInput(`The property '${where}' is there twice`);

const noValue = () =>
  invalidInput(`The property '#/tables' holds a value that is no text, integer, {base64} or {integer}`);

function fromJson(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' || value === null) return value;
  const { base64, integer } = value as { base64?: unknown; integer?: unknown };
  if (typeof base64 === 'string') return Buffer.from(base64, 'base64');
  if (typeof integer === 'string' && /^-?\d{1,19}$/.test(integer)) return BigInt(integer);
  throw noValue();
}
