import { short } from '../emulator/there-is.ts';
import { invalidInput } from '../pce/model/errors.ts';
import { propertyNames } from '../pce/model/schemas.ts';
import { orMeant } from '../pce/observing/meant.ts';

/** A parameter of a query. */
export interface Parameter {
  readonly means: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  /** Of a number. */
  readonly least?: number;
  readonly most?: number;
}

type Texts = Readonly<Record<string, string>>;

/** A call, as far as it declares how it is asked. */
interface Asked {
  readonly query?: Readonly<Record<string, Parameter>>;
  /** Schema of the body. */
  readonly body?: string;
}

export const text = (means: string): Parameter => ({ means, type: 'string' });
export const boolean = (means: string): Parameter => ({ means, type: 'boolean' });
export const integer = (means: string, least: number, most: number): Parameter => ({
  ...{ means, type: 'integer', least, most },
});
export const number = (means: string, most: number): Parameter => ({ means, type: 'number', least: 0, most });

export const HIGHEST_ORG = 999_999_999_999_999;

/** The org that a call is about; that there is none of this id is found out ahead of the call. */
export const org = (means: string) => ({ org: integer(means, 1, HIGHEST_ORG) });

/** Of calls that are about everything, or one org. */
export const orgAlone = org('those of this org alone');

/**
 * Holds a query against what the call declares: what it does not know, it would pass over, and be about too much.
 * @throws Refusal 406
 */
export function checkQuery({ query: declared = {}, body }: Asked, query: Texts): void {
  for (const [name, value] of Object.entries(query)) {
    const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!parameter) throw invalidInput(stray(name, Object.keys(declared), body));
    const { type, least = 0, most = Number.MAX_SAFE_INTEGER } = parameter;
    if (type === 'string') continue;
    if (type === 'boolean') {
      // Python writes True.
      if (/^(true|false)$/i.test(value)) continue;
      throw invalidInput(`The parameter '${name}' must be true or false, not ${short(value)}`);
    }
    const read = forms[type].test(value) ? Number(value) : Number.NaN;
    if (!(read >= least && read <= most)) {
      throw invalidInput(
        `The parameter '${name}' must be ${articles[type]} from ${least} to ${most}, not ${short(value)}`,
      );
    }
  }
}

const forms = { integer: /^\d{1,16}$/, number: /^\d{1,15}(\.\d{1,9})?$/ };
const articles = { integer: 'a whole number', number: 'a number' };

function stray(name: string, known: readonly string[], body: string | undefined): string {
  const there = known.length === 0 ? 'none' : known.join(', ');
  const inBody = body !== undefined && propertyNames(body).includes(name) ? ': it belongs in the body' : '';
  return `The parameter '${short(name)}' is unknown to this call, which takes ${there}${inBody || orMeant(name, known)}`;
}

/** What a query says once: of two values one would be passed over. @throws Refusal 406 */
export function readQuery(query: string): Texts {
  // Without a prototype `__proto__` is a name like any other.
  const found: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) {
    if (Object.hasOwn(found, name)) throw invalidInput(`The parameter '${short(name)}' is given twice`);
    found[name] = value;
  }
  return found;
}

/** The number of a parameter that `checkQuery` has seen. */
export const numberIn = (query: Texts, name: string): number | undefined =>
  query[name] === undefined ? undefined : Number(query[name]);

/** The org that a query names, as those that something is done to; undefined where it names none. */
export function orgIn(query: Readonly<Record<string, string>>): ReadonlySet<number> | undefined {
  const org = numberIn(query, 'org');
  return org === undefined ? undefined : new Set([org]);
}
